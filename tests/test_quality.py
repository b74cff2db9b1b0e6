"""Limits that no linter keeps for us: how long a file or a function may be, and that every test runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 400
LONGEST_FUNCTION = 60


def test_files_stay_short_enough_to_read() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in _sources("claimtrack")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_stay_short_enough_to_read() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": length
        for path in _sources("claimtrack")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_no_test_can_be_skipped() -> None:
    skipping = {"skip", "skipif", "skipIf", "skipUnless", "importorskip", "xfail"}
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in _sources("tests")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in skipping
    ]
    assert found == []


def test_no_work_is_left_as_a_note() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("claimtrack", "tests")
        for path in _sources(folder)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if any(mark in line for mark in marks)
    ]
    assert found == []


def _sources(folder: str) -> Iterator[Path]:
    return (path for path in sorted((ROOT / folder).rglob("*.py")) if "migrations/versions" not in path.as_posix())

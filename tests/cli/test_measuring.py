"""`claimtrack evaluate` with two runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import ok, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pairs"
    made.mkdir()
    rows = [
        {"id": "1", "a": "The bridge is open", "b": "The bridge is open", "lang": "en", "label": "corroborates"},
        {"id": "2", "a": "The bridge is open", "b": "A poem about rain", "lang": "en", "label": "unrelated"},
    ]
    (made / "pairs.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return made


def test_a_run_is_compared_with_an_earlier_one_by_rows(desk: Path, folder: Path, tmp_path: Path) -> None:
    printed = ok(desk, "evaluate", "pairs", str(folder), "--json")
    new, old = tmp_path / "new.json", tmp_path / "old.json"
    new.write_text(printed, "utf-8")
    row = json.loads(printed)
    row["rows"][0] |= {"found": "unrelated", "right": False}
    old.write_text(json.dumps(row), "utf-8")
    seen = json.loads(ok(desk, "evaluate", "compare", str(old), str(new), "--json"))
    assert (seen["counts"]["fixed"], seen["counts"]["unchanged"]) == (1, 1)
    assert "fixed 1: unrelated -> corroborates" in ok(desk, "evaluate", "pairs", str(folder), "--against", str(old))


@pytest.mark.parametrize("extra", [[], ["a", "b"]])
def test_comparing_needs_two_files(desk: Path, tmp_path: Path, extra: list[str]) -> None:
    files = [str(tmp_path / "run.json"), *(str(tmp_path / name) for name in extra)]
    for file in files:
        Path(file).write_text("{}", "utf-8")
    assert run(desk, "evaluate", "compare", *files).exit_code == 2


def test_a_file_that_is_no_run_is_named(desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    file.write_text("{}", "utf-8")
    result = run(desk, "evaluate", "compare", str(file), str(file))
    assert (result.exit_code, "run.json is no run" in result.stderr) == (1, True)


def test_a_file_is_no_folder(desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    file.write_text("{}", "utf-8")
    assert run(desk, "evaluate", "pairs", str(file)).exit_code == 2

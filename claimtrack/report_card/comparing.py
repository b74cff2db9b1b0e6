"""Two runs of one measurement row by row: what was fixed, what broke, and how the figures moved."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimtrack.core.errors import InvalidInput
from claimtrack.report_card.report import Case, Report, as_json_row

__all__ = [
    "Moved",
    "Run",
    "RunComparison",
    "compare_runs",
    "comparison_as_json",
    "comparison_as_text",
    "read_run",
    "run_of",
]


@dataclass(frozen=True, slots=True)
class Run:
    """A measurement as `evaluate --json` printed it: its title, its figures by name, its cases by id."""

    title: str
    figures: Mapping[str, float]
    cases: Mapping[str, Case]


@dataclass(frozen=True, slots=True)
class Moved:
    """A row whose outcome is another than before."""

    old: Case
    new: Case


@dataclass(frozen=True, slots=True)
class RunComparison:
    """What changed from one run to another. `changed` rows were wrong before and are wrong in another way."""

    old: Run
    new: Run
    fixed: tuple[Moved, ...]
    broken: tuple[Moved, ...]
    changed: tuple[Moved, ...]
    unchanged: int
    added: tuple[str, ...]
    gone: tuple[str, ...]


def read_run(path: Path) -> Run:
    """The run in a file that `evaluate --json` wrote. Raises InvalidInput where it is none, or one without rows."""
    try:
        row = json.loads(path.read_text("utf-8"))
        return _run(row)
    except OSError as error:
        raise InvalidInput("{file} cannot be read: {reason}.", file=path, reason=error.strerror) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidInput(
            "{file} is no run with rows: make one with `claimtrack evaluate links|pairs FOLDER --json`.", file=path
        ) from error


def run_of(report: Report) -> Run:
    """A report that was just made, as a run."""
    return _run(as_json_row(report))


def _run(row: Mapping[str, object]) -> Run:
    figures, rows = row["figures"], row["rows"]
    if not isinstance(figures, list) or not isinstance(rows, list) or not rows:
        raise ValueError("no rows")
    values = {str(each["name"]): float(each["value"]) for each in figures if each["value"] is not None}
    cases = [
        Case(str(each["id"]), str(each["gold"]), str(each["found"]), bool(each["right"]), str(each.get("text", "")))
        for each in rows
    ]
    return Run(str(row["title"]), values, {case.id: case for case in cases})


def compare_runs(old: Run, new: Run) -> RunComparison:
    """What changed between two runs of one folder, each list by row id. Raises InvalidInput where no row is in both."""
    both = sorted(old.cases.keys() & new.cases.keys())
    if not both:
        raise InvalidInput("The two runs have no row in common: they measure different folders.")
    moved = [Moved(old.cases[name], new.cases[name]) for name in both]
    fixed = tuple(each for each in moved if each.new.right and not each.old.right)
    broken = tuple(each for each in moved if each.old.right and not each.new.right)
    wrong_twice = [each for each in moved if not each.old.right and not each.new.right]
    changed = tuple(each for each in wrong_twice if each.old.found != each.new.found)
    return RunComparison(
        old,
        new,
        fixed,
        broken,
        changed,
        len(both) - len(fixed) - len(broken) - len(changed),
        added=tuple(sorted(new.cases.keys() - old.cases.keys())),
        gone=tuple(sorted(old.cases.keys() - new.cases.keys())),
    )


def comparison_as_json(found: RunComparison) -> dict[str, object]:
    """The comparison as plain values that JSON can hold."""
    return {
        "old": found.old.title,
        "new": found.new.title,
        "counts": {"fixed": len(found.fixed), "broken": len(found.broken), "changed": len(found.changed)}
        | {"unchanged": found.unchanged, "added": len(found.added), "gone": len(found.gone)},
        "figures": [
            {"name": name, "old": found.old.figures[name], "new": found.new.figures[name]} for name in _shared(found)
        ],
        **{name: [_row(each) for each in rows] for name, rows in _lists(found)},
        "added": list(found.added),
        "gone": list(found.gone),
    }


def comparison_as_text(found: RunComparison) -> str:
    """The comparison as a person reads it: figures that moved, then the rows that did."""
    lines = [f"{found.old.title} -> {found.new.title}"]
    for name in _shared(found):
        old, new = found.old.figures[name], found.new.figures[name]
        if old != new:
            lines.append(f"  {name}: {old:.3f} -> {new:.3f} ({new - old:+.3f})")
    counts = ", ".join(f"{len(rows)} {name}" for name, rows in _lists(found))
    lines.append(f"{counts}, {found.unchanged} unchanged, {len(found.added)} added, {len(found.gone)} gone")
    for name, rows in _lists(found):
        lines += ["", *(line for each in rows for line in _lines(name, each))] if rows else []
    return "\n".join(lines)


def _lists(found: RunComparison) -> Iterator[tuple[str, tuple[Moved, ...]]]:
    yield "fixed", found.fixed
    yield "broken", found.broken
    yield "changed", found.changed


def _shared(found: RunComparison) -> list[str]:
    return [name for name in found.new.figures if name in found.old.figures]


def _row(moved: Moved) -> dict[str, object]:
    new = moved.new
    return {"id": new.id, "gold": new.gold, "old": moved.old.found, "new": new.found, "text": new.text}


def _lines(name: str, moved: Moved) -> Iterator[str]:
    new = moved.new
    yield f"{name} {new.id}: {moved.old.found} -> {new.found} (gold: {new.gold})"
    if new.text:
        yield f"   {new.text}"

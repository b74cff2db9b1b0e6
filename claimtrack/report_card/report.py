"""What a measurement says: named figures over so many cases, whole and in parts, with notes that belong to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

__all__ = ["Case", "Figure", "Part", "Progress", "Report", "as_json_row", "as_text", "silent"]

# Hears how many more cases are done.
Progress = Callable[[int], None]

_UNKNOWN = "–"


def silent(_: int) -> None:
    """Progress that nobody hears."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value over `n` cases, None where there was no case; a whole number is a count.

    `low` and `high` bound its 95 % interval.
    """

    name: str
    value: float | None
    n: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The figures of one language, source or kind."""

    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled row and what became of it, in the measurement's words; `text` is for a person to know it by."""

    id: str
    gold: str
    found: str
    right: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one labelled folder, the main one first; `cases` where rows can be compared between two runs."""

    title: str
    figures: tuple[Figure, ...]
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()


def as_json_row(report: Report) -> dict[str, object]:
    """The report as plain values that JSON can hold."""
    row: dict[str, object] = {
        "title": report.title,
        "figures": [_plain(figure) for figure in report.figures],
        "parts": {part.name: [_plain(figure) for figure in part.figures] for part in report.parts},
        "notes": list(report.notes),
    }
    return row | {"rows": [asdict(case) for case in report.cases]} if report.cases else row


def _plain(figure: Figure) -> dict[str, object]:
    row: dict[str, object] = {"name": figure.name, "value": _rounded(figure.value), "n": figure.n}
    if figure.low is not None and figure.high is not None:
        row |= {"low": _rounded(figure.low), "high": _rounded(figure.high)}
    return row


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def as_text(report: Report) -> str:
    """The report in aligned columns: name, value, number of cases, interval."""
    every = [*report.figures, *(figure for part in report.parts for figure in part.figures)]
    width = max((len(figure.name) for figure in every), default=0)
    lines = [report.title, *_lines(report.figures, width)]
    for part in report.parts:
        lines += ["", part.name, *_lines(part.figures, width)]
    if report.notes:
        lines += ["", *report.notes]
    return "\n".join(lines)


def _lines(figures: tuple[Figure, ...], width: int) -> Iterator[str]:
    for figure in figures:
        line = f"  {figure.name:<{width}}  {_written(figure.value):>9}  n={figure.n}"
        if figure.low is not None and figure.high is not None:
            line += f"  [{_written(figure.low)}, {_written(figure.high)}]"
        yield line


def _written(value: float | None) -> str:
    if value is None:
        return _UNKNOWN
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:.3f}" if abs(value) < 10 else f"{value:,.1f}"

"""Writes the small labelled folders of these tests."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimtrack.report_card.report import Figure, Report

__all__ = ["figure", "value", "write_rows"]


def write_rows(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    """A file of JSON lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def figure(report: Report, name: str, *, part: str | None = None) -> Figure:
    """The figure of that name, of the whole or of a part."""
    if part is None:
        return next(each for each in report.figures if each.name == name)
    found = next(each for each in report.parts if each.name == part)
    return next(each for each in found.figures if each.name == name)


def value(report: Report, name: str, *, part: str | None = None) -> float | None:
    """The value of the figure of that name."""
    return figure(report, name, part=part).value

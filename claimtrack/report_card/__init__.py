"""The report card: how well the desk reads, splits, matches and finds, measured on labelled folders.

`KINDS` names the measurements; each takes a folder and gives a `Report`. None touches the desk's own database.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

from claimtrack.report_card import (
    articles,
    extract,
    links,
    lookups,
    origins,
    pairs,
    retrieval,
    segment,
    worth,
)
from claimtrack.report_card.comparing import (
    compare_runs,
    comparison_as_json,
    comparison_as_text,
    read_run,
    run_of,
)
from claimtrack.report_card.report import Case, Figure, Part, Progress, Report, as_json_row, as_text

__all__ = [
    "KINDS",
    "Case",
    "Figure",
    "Kind",
    "Part",
    "Report",
    "as_json_row",
    "as_text",
    "compare_runs",
    "comparison_as_json",
    "comparison_as_text",
    "read_run",
    "run_of",
]


class Kind(Protocol):
    """A measurement of one folder.

    `semantic` tells whether the embedding models take part, `progress` hears how many more cases are done. Raises
    InvalidInput, in one sentence that names the file, for a folder that lacks what the measurement needs.
    """

    def __call__(self, directory: Path, *, semantic: bool = True, progress: Progress | None = None) -> Report: ...


class _WithoutModels(Protocol):
    """A measurement that needs no model."""

    def __call__(self, directory: Path, *, progress: Progress | None = None) -> Report: ...


def _without_models(evaluate: _WithoutModels) -> Kind:
    """A measurement in which no model takes part, whatever was asked."""

    def kind(directory: Path, *, semantic: bool = True, progress: Progress | None = None) -> Report:
        del semantic
        return evaluate(directory, progress=progress)

    return kind


KINDS: Final[Mapping[str, Kind]] = {
    "retrieval": retrieval.evaluate,
    "lookups": lookups.evaluate,
    "pairs": pairs.evaluate,
    "articles": _without_models(articles.evaluate),
    "links": links.evaluate,
    "origins": _without_models(origins.evaluate),
    "segment": _without_models(segment.evaluate),
    "worth": _without_models(worth.evaluate),
    "extract": _without_models(extract.evaluate),
}

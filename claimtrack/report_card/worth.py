"""How well check-worthy sentences come first: `sents.jsonl`, rows `{id, text, lang, label}` with label 1 or 0."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimtrack.core.errors import InvalidInput
from claimtrack.core.worth import worth_of
from claimtrack.report_card import folders, metrics
from claimtrack.report_card.report import Figure, Part, Progress, Report, silent

__all__ = ["Weighed", "evaluate", "score"]

_HOLDS = "sentences marked as worth checking (1) or not (0), as JSON lines {id, text, lang, label}"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence's worth as the engine weighs it, and whether a person wanted it checked."""

    language: str
    worth: float
    wanted: bool


def evaluate(
    directory: Path,
    *,
    progress: Progress | None = None,
    weigh: Callable[[str, str], float] = lambda text, language: worth_of(text, language).value,
) -> Report:
    """Average precision of the sentences by falling worth, whole and per language."""
    tell = progress or silent
    found = []
    for row in folders.rows(directory, "sents.jsonl", holds=_HOLDS):
        label = row.whole("label")
        if label not in (0, 1):
            raise InvalidInput("{source}: “label” should be 1 or 0.", source=row.source)
        found.append(Weighed(row.text("lang"), weigh(row.text("text"), row.text("lang")), label == 1))
        tell(1)
    return score(found, title=f"worth: {directory}")


def score(found: Sequence[Weighed], *, title: str) -> Report:
    """The report of weighed sentences."""
    languages = sorted({each.language for each in found})
    parts = [
        Part(language, tuple(_figures([each for each in found if each.language == language]))) for language in languages
    ]
    return Report(title, tuple(_figures(found)), tuple(parts) if len(parts) > 1 else ())


def _figures(found: Sequence[Weighed]) -> Iterator[Figure]:
    yield metrics.with_interval("average precision", found, _average_precision)
    first = sorted(found, key=lambda each: -each.worth)[:50]
    yield metrics.share("wanted in the first 50", [each.wanted for each in first])
    yield metrics.share("wanted among all", [each.wanted for each in found])


def _average_precision(found: Sequence[Weighed]) -> float | None:
    return metrics.average_precision([each.worth for each in found], [each.wanted for each in found])

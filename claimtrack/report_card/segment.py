"""How well texts are cut into sentences: `docs.jsonl`, rows `{id, text, lang, src, sentences}`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimtrack.core.errors import InvalidInput
from claimtrack.core.sentences import sentences
from claimtrack.core.values import Span
from claimtrack.report_card import folders, metrics
from claimtrack.report_card.folders import LabelledRow
from claimtrack.report_card.metrics import Counts
from claimtrack.report_card.report import Figure, Part, Progress, Report, silent

__all__ = ["Segmented", "boundaries", "evaluate", "score"]

_HOLDS = "texts with the sentences that they are made of, as JSON lines {id, text, lang, sentences}"

Segmenter = Callable[[str, str], list[Span]]


@dataclass(frozen=True, slots=True)
class Segmented:
    """How the boundaries inside one text were found."""

    group: str
    counts: Counts


def evaluate(directory: Path, *, progress: Progress | None = None, segmenter: Segmenter = sentences) -> Report:
    """F1 of the boundaries between sentences, per source and language. The end of a text is no boundary."""
    tell = progress or silent
    found = []
    for row in folders.rows(directory, "docs.jsonl", holds=_HOLDS):
        text, language = row.text("text"), row.text("lang")
        gold = boundaries(text, _gold_ends(row, text))
        cut = boundaries(text, [span.end for span in segmenter(text, language)])
        counts = Counts(len(gold & cut), len(cut - gold), len(gold - cut))
        found.append(Segmented(f"{row.optional('src') or 'all'} {language}", counts))
        tell(1)
    return score(found, title=f"segment: {directory}")


def _gold_ends(row: LabelledRow, text: str) -> list[int]:
    """Where each marked sentence ends in the text."""
    ends, at = [], 0
    for sentence in row.texts("sentences"):
        start = text.find(sentence, at)
        if start < 0:
            raise InvalidInput("{source}: a sentence does not stand in the text.", source=row.source)
        at = start + len(sentence)
        ends.append(at)
    return ends


def boundaries(text: str, ends: Iterable[int]) -> set[int]:
    """Ends inside a text as the number of its letters and signs before them: blanks around a cut do not count."""
    inside = {len("".join(text[:end].split())) for end in ends}
    return inside - {0, len("".join(text.split()))}


def score(found: Sequence[Segmented], *, title: str) -> Report:
    """The report of segmented texts."""
    groups = sorted({each.group for each in found})
    parts = [Part(group, _figures([each.counts for each in found if each.group == group])) for group in groups]
    return Report(title, _figures([each.counts for each in found]), tuple(parts))


def _figures(counts: Sequence[Counts]) -> tuple[Figure, ...]:
    total = sum(counts, Counts())
    return (
        metrics.with_interval("boundary F1", counts, lambda cases: sum(cases, Counts()).f1),
        Figure("boundary precision", total.precision, int(total.right + total.superfluous)),
        Figure("boundary recall", total.recall, int(total.right + total.missed)),
    )

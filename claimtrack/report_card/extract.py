"""How well the text of a web page is found: `gold.jsonl`, rows `{id, html, gold, lang, src}`, and the pages it names.

F1 over shingles of four words, as the article extraction benchmark of Scrapinghub computes it: mean precision and mean
recall of the pages, each page with the same weight.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from claimtrack.core.errors import InvalidInput, UnreadableInput
from claimtrack.readers.document import read_document
from claimtrack.report_card import folders, metrics
from claimtrack.report_card.folders import LabelledRow
from claimtrack.report_card.gold import read_file
from claimtrack.report_card.metrics import Counts
from claimtrack.report_card.report import Figure, Part, Progress, Report, silent

__all__ = ["Extracted", "evaluate", "score", "shingle_counts"]

_HOLDS = "web pages with their article's text, as JSON lines {id, html, gold, lang, src}"
_SHINGLE = 4
_WORD = re.compile(r"\w+")

Extractor = Callable[[bytes, str], str]


@dataclass(frozen=True, slots=True)
class Extracted:
    """How one page fared: shingles as shares of the page; or, without a gold text, which marked strings are right."""

    id: str
    source: str
    counts: Counts | None
    strings: tuple[bool, ...] = ()
    unreadable: bool = False


def read_text_of(data: bytes, name: str) -> str:
    """What the desk's reader takes for the article's text."""
    return read_document(data, name=name).text


def evaluate(directory: Path, *, progress: Progress | None = None, extractor: Extractor = read_text_of) -> Report:
    """F1 of the articles' text, whole and per source; a page that cannot be read counts as nothing found."""
    tell = progress or silent
    found = []
    for row in folders.rows(directory, "gold.jsonl", holds=_HOLDS):
        found.append(_extracted(row, _page(directory, row.text("html")), extractor))
        tell(1)
    return score(found, title=f"extract: {directory}")


def _page(directory: Path, name: str) -> bytes:
    data = read_file(directory, name)
    try:
        return gzip.decompress(data) if name.endswith(".gz") else data
    except (OSError, EOFError) as error:
        raise InvalidInput("{file} is no gzip file.", file=directory / name) from error


def _extracted(row: LabelledRow, page: bytes, extractor: Extractor) -> Extracted:
    try:
        text, unreadable = extractor(page, row.text("html").removesuffix(".gz")), False
    except UnreadableInput:
        text, unreadable = "", True
    gold = row.optional("gold")
    strings = [each in text for each in row.texts("must")] + [each not in text for each in row.texts("mustnot")]
    return Extracted(
        row.text("id"),
        row.optional("src") or "all",
        None if gold is None else shingle_counts(gold, text),
        tuple(strings),
        unreadable,
    )


def shingle_counts(gold: str, found: str) -> Counts:
    """Right, superfluous and missed shingles as shares of all shingles of both texts."""
    ours, theirs = _shingles(gold), _shingles(found)
    right, superfluous, missed = (ours & theirs).total(), (theirs - ours).total(), (ours - theirs).total()
    total = max(right + superfluous + missed, 1)
    return Counts(right / total, superfluous / total, missed / total)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def score(found: Sequence[Extracted], *, title: str) -> Report:
    """The report of extracted pages."""
    sources = sorted({each.source for each in found})
    parts = [Part(source, tuple(_figures([each for each in found if each.source == source]))) for source in sources]
    notes = [f"{each.id} could not be read." for each in found if each.unreadable]
    worst = sorted((each.counts.f1 or 0.0, each.id) for each in found if each.counts is not None)[:5]
    notes.append(f"The lowest: {', '.join(f'{name} {value:.2f}' for value, name in worst)}.")
    return Report(title, tuple(_figures(found)), tuple(parts) if len(parts) > 1 else (), tuple(notes))


def _figures(found: Sequence[Extracted]) -> Iterator[Figure]:
    counts = [each.counts for each in found if each.counts is not None]
    yield metrics.with_interval("text F1", counts, _benchmark_f1)
    yield Figure("text precision", _mean_precision(counts), len(counts))
    yield Figure("text recall", _mean_recall(counts), len(counts))
    strings = [right for each in found for right in each.strings]
    if strings:
        yield metrics.share("marked strings right", strings)


def _benchmark_f1(counts: Sequence[Counts]) -> float | None:
    precision, recall = _mean_precision(counts), _mean_recall(counts)
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _mean_precision(counts: Sequence[Counts]) -> float | None:
    values = [each.precision for each in counts if each.precision is not None]
    return fmean(values) if values else None


def _mean_recall(counts: Sequence[Counts]) -> float | None:
    values = [each.recall for each in counts if each.recall is not None]
    return fmean(values) if values else None

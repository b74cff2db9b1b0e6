"""Cuts between two tolls that share a verb: "158 people were killed and more than 6,000 injured"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claimtrack.core.cuts import Cut
from claimtrack.core.lexicon.counted import COUNTED
from claimtrack.core.quantities import quantities
from claimtrack.core.scan import Scan
from claimtrack.core.text import stem

__all__ = ["toll_cuts"]

_FATES = frozenset({"death", "injured", "missing", "displaced"})
_FATE_STEMS = frozenset(
    stem(part)
    for row in COUNTED
    if row.key in _FATES
    for word in f"{row.ar} {row.en} {row.fr}".split()
    for part in word.split("_")
)
_REACH = 6  # pieces from one figure to the conjunction before the next
_WINDOW = 16  # pieces around a word of fate within which its figure and the next toll stand
_AND = {"ar": ("و",), "en": ("and",), "fr": ("et",)}


@dataclass(frozen=True, slots=True)
class _Toll:
    """A figure of people, what befell them, and where it stands in the text."""

    fate: str
    start: int
    end: int


def toll_cuts(scan: Scan, language: str) -> list[Cut]:
    """The conjunctions between figures of people killed, injured, missing or displaced: each toll is a claim itself."""
    if language not in _AND:
        return []
    fates = [at for at, form in enumerate(scan.forms) if stem(form) in _FATE_STEMS]
    tolls = [toll for low, high in _windows(fates, len(scan)) for toll in _tolls(scan, low, high, language=language)]
    found = (_between(scan, first, second, language=language) for first, second in pairwise(tolls))
    return [Cut(at, "gloss") for at in found if at is not None]


def _windows(fates: list[int], length: int) -> Iterator[tuple[int, int]]:
    """The pieces around words of fate that stand near each other: reading figures is dear, so only there."""
    group: list[int] = []
    for at in [*fates, length + _WINDOW]:
        if group and at - group[-1] > _WINDOW:
            yield max(0, group[0] - _WINDOW), min(length, group[-1] + _WINDOW)
            group = []
        group.append(at)


def _tolls(scan: Scan, low: int, high: int, *, language: str) -> list[_Toll]:
    start = scan.starts[low]
    read = quantities(scan.text[start : scan.ends[high - 1]], language)
    return [
        _Toll(each.counted, start + each.span.start, start + each.span.end) for each in read if each.counted in _FATES
    ]


def _between(scan: Scan, first: _Toll, second: _Toll, *, language: str) -> int | None:
    """The piece that joins two tolls of different fates."""
    if first.fate == second.fate:
        return None
    low = bisect_left(scan.starts, first.end)
    high = min(bisect_right(scan.ends, second.start), len(scan) - 1)
    if high - low > _REACH:
        return None
    return next((at for at in range(low, high + 1) if _joins(scan.forms[at], language)), None)


def _joins(form: str, language: str) -> bool:
    return form.startswith(_AND[language]) if language == "ar" else form in _AND[language]

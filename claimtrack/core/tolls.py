"""Cuts between two tolls that share a verb: "158 people were killed and more than 6,000 injured"."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.core.cuts import Cut
from claimtrack.core.lexicon.counted import COUNTED
from claimtrack.core.quantities import quantities
from claimtrack.core.scan import Scan
from claimtrack.core.text import stem
from claimtrack.core.values import Quantity

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
_AND = {"ar": ("و",), "en": ("and",), "fr": ("et",)}


def toll_cuts(scan: Scan, language: str) -> list[Cut]:
    """The conjunctions between figures of people killed, injured, missing or displaced: each toll is a claim itself."""
    if language not in _AND or not any(stem(form) in _FATE_STEMS for form in scan.forms):
        return []
    start = scan.starts[0]
    tolls = [each for each in quantities(scan.text[start : scan.ends[-1]], language) if each.counted in _FATES]
    found = (_between(scan, first, second, start=start, language=language) for first, second in pairwise(tolls))
    return [Cut(at, "gloss") for at in found if at is not None]


def _between(scan: Scan, first: Quantity, second: Quantity, *, start: int, language: str) -> int | None:
    """The piece that joins two tolls of different fates."""
    if first.counted == second.counted:
        return None
    low = next((at for at in range(len(scan)) if scan.starts[at] >= start + first.span.end), len(scan))
    high = next((at for at in range(len(scan)) if scan.ends[at] > start + second.span.start), len(scan) - 1)
    if high - low > _REACH:
        return None
    return next((at for at in range(low, high + 1) if _joins(scan.forms[at], language)), None)


def _joins(form: str, language: str) -> bool:
    return form.startswith(_AND[language]) if language == "ar" else form in _AND[language]

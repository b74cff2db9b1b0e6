"""Which word of one claim stands for which word of another."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Indel, JaroWinkler

from claimtrack.core.analysis import Analysis
from claimtrack.core.text import is_rtl

__all__ = ["Alignment", "align"]

# By the level of the mark that two words share: same figure, word, stem, root, concept, name in two scripts.
_WORTH = {"0": 1.0, "1": 1.0, "2": 0.97, "3": 0.93, "4": 0.9, "5": 0.88}
_LEAST_SIMILAR = 0.78  # mean of Jaro-Winkler and indel ratio; below it two words are two words


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of word positions, each with its worth 0..1, and the content words that found no partner."""

    pairs: tuple[tuple[int, int], ...]
    worths: tuple[float, ...]
    only_a: tuple[int, ...]
    only_b: tuple[int, ...]

    @property
    def mass(self) -> float:
        """How many words stand for each other, inexact ones counting less."""
        return sum(self.worths)


def align(a: Analysis, b: Analysis) -> Alignment:
    """The greedy one-to-one alignment of the content words of two claims, strongest evidence first.

    Levels and thresholds as measured in the stance recipe (24 November 2026); ties go to the nearest relative place.
    """
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    _by_marks(a, b, pairs=pairs, taken=taken)
    if _one_script(a, b):
        _by_letters(a, b, pairs=pairs, taken=taken)
    ordered = sorted(pairs.items())
    return Alignment(
        pairs=tuple((a.content[i], b.content[j]) for i, (j, _) in ordered),
        worths=tuple(worth for _, (_, worth) in ordered),
        only_a=tuple(position for i, position in enumerate(a.content) if i not in pairs),
        only_b=tuple(position for j, position in enumerate(b.content) if j not in taken),
    )


def _by_marks(a: Analysis, b: Analysis, *, pairs: dict[int, tuple[int, float]], taken: set[int]) -> None:
    places: dict[str, list[int]] = {}
    for j, marks in enumerate(b.marks):
        for mark in marks:
            places.setdefault(mark, []).append(j)
    shared = [(mark[0], i, mark) for i, marks in enumerate(a.marks) for mark in marks if mark in places]
    shared.sort(key=lambda each: each[:2])
    stretch = len(b.marks) / max(len(a.marks), 1)
    for level, i, mark in shared:
        if i in pairs:
            continue
        free = [j for j in places[mark] if j not in taken]
        if free:
            j = min(free, key=lambda j: (abs(j - i * stretch), j))
            pairs[i] = (j, _WORTH[level])
            taken.add(j)


def _one_script(a: Analysis, b: Analysis) -> bool:
    return a.statement.language == b.statement.language or is_rtl(a.statement.language) is is_rtl(b.statement.language)


def _by_letters(a: Analysis, b: Analysis, *, pairs: dict[int, tuple[int, float]], taken: set[int]) -> None:
    """Pair what is left by spelling: typing errors, inflection that no stem covers."""
    left = [(i, a.stems[p]) for i, p in enumerate(a.content) if i not in pairs]
    right = [(j, b.stems[p]) for j, p in enumerate(b.content) if j not in taken]
    found: list[tuple[float, int, int]] = []
    for i, one in left:
        for j, other in right:
            if _may_resemble(one, other):
                worth = (JaroWinkler.similarity(one, other) + Indel.normalized_similarity(one, other)) / 2
                if worth >= _LEAST_SIMILAR:
                    found.append((-worth, i, j))
    for worth, i, j in sorted(found):
        if i not in pairs and j not in taken:
            pairs[i] = (j, -worth)
            taken.add(j)


def _may_resemble(one: str, other: str) -> bool:
    # Figures are compared as figures: 1,200 is not a misspelt 1,300.
    short = len(one) if len(one) < len(other) else len(other)
    if short < 3 or abs(len(one) - len(other)) > 3:
        return False
    if one[0] != other[0] and one[1] != other[1] and one[-1] != other[-1]:
        return False
    return not (one[0].isdigit() or other[0].isdigit())

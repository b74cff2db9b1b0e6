"""Which claims of several articles are one claim told again, so that a reviewer meets it once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from claimtrack.core.align import align
from claimtrack.core.analysis import Analysis
from claimtrack.core.figures import match_dates, match_figures

__all__ = ["LEAST_SCORE", "Tie", "grouped", "same_claim"]

LEAST_SCORE = 85.0  # from here a pair surely speaks of one matter (`core.compare`)
# Share of the longer claim's words that the other has too. Over the corroborating pairs of the golden newsroom, retold
# claims reach .86 and more, claims that say something beside it .78 and less (24 November 2026).
_COVERED = 0.85
# Across languages words are paired by concepts, which not every word has; there the events must be the same ones too.
_COVERED_ACROSS = 0.75
_PLACES_AND_BODIES = frozenset({"country", "city", "body"})


@dataclass(frozen=True, slots=True)
class Tie:
    """Two claims that say the very same; `score` says how surely, 0..100."""

    a_id: int
    b_id: int
    score: float


def same_claim(a: Analysis, b: Analysis) -> bool:
    """Whether one verdict would answer both: the same figures, dates, places and institutions, nearly the same words,
    and no event that only one of them tells of.

    Asked of claims that corroborate each other; one that says more than the other ("soldiers were sent", "12,000
    soldiers were sent") is another claim. Symmetric; about half a millisecond.
    """
    alignment = align(a, b)
    longer = max(len(a.content), len(b.content))
    across = a.statement.language != b.statement.language
    if not longer or len(alignment.pairs) < (_COVERED_ACROSS if across else _COVERED) * longer:
        return False
    if across and a.events != b.events:
        return False
    if _named(a) != _named(b) or _alone(a, alignment.only_a) or _alone(b, alignment.only_b):
        return False
    figures, dates = match_figures(a.quantities, b.quantities), match_dates(a.dates, b.dates)
    all_figures = len(figures.agreeing) == len(a.quantities) == len(b.quantities)
    return all_figures and len(dates.agreeing) == len(a.dates) == len(b.dates)


def _named(analysis: Analysis) -> frozenset[str]:
    return frozenset(hit.key for hit in analysis.hits if hit.kind in _PLACES_AND_BODIES)


def _alone(analysis: Analysis, unpaired: Collection[int]) -> bool:
    """Whether a word without a partner tells of an event."""
    return any(hit.kind == "event" and hit.first in unpaired for hit in analysis.hits)


def grouped(claim_ids: Iterable[int], ties: Iterable[Tie], *, apart: Collection[frozenset[int]]) -> list[list[int]]:
    """The groups that the ties make of these claims, each ascending, by their first claim; a lone claim is one too.

    The surest ties join first, and no group ever holds two claims that are `apart`: figures that drift in small steps
    from article to article do not end up as one claim. The same input gives the same groups in whatever order.

    >>> grouped([1, 2, 3], [Tie(1, 2, 99.0), Tie(2, 3, 90.0)], apart={frozenset({1, 3})})
    [[1, 2], [3]]
    """
    group = {claim_id: [claim_id] for claim_id in sorted(set(claim_ids))}
    foes: dict[int, set[int]] = {}
    for pair in apart:
        for claim_id in pair:
            foes.setdefault(claim_id, set()).update(pair - {claim_id})
    for tie in sorted(ties, key=lambda each: (-each.score, each.a_id, each.b_id)):
        one, other = group[tie.a_id], group[tie.b_id]
        if one is other or any(not foes.get(member, set()).isdisjoint(other) for member in one):
            continue
        one += other
        for member in other:
            group[member] = one
    return sorted({min(each): sorted(each) for each in group.values()}.values())

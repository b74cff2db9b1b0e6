"""Figures over time: what each linked article gives for a figure of a claim, on which day."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from claimtrack.core.errors import NotFound
from claimtrack.core.figures import match_figures, worth
from claimtrack.core.quantities import quantities
from claimtrack.core.values import LinkState, Quantity, QuantityKind, Stance
from claimtrack.storage import queries, tables

__all__ = ["FigurePoint", "FigureSeries", "figures_over_time"]

_TAKES_A_SIDE = frozenset({Stance.CORROBORATES, Stance.CONFLICTS})


@dataclass(frozen=True, slots=True)
class FigurePoint:
    """One article's figure. `value` is its middle or its bound, `written` the text's words, `day` the article's.

    `stance` is how the claim that gives it stands to the series' own claim, None for that claim itself; `update` tells
    that the figure moved rather than contradicts.
    """

    claim_id: int
    article_id: int
    origin_id: int
    text: str
    language: str
    outlet: str | None
    day: date | None
    value: float
    low: float
    high: float
    approximate: bool
    written: str
    stance: Stance | None
    update: bool


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """The values of one quantity by day, those without a day last; `unit` and `counted` are those of `Quantity`."""

    kind: QuantityKind
    unit: str | None
    counted: str | None
    written: str
    points: tuple[FigurePoint, ...]

    @property
    def own(self) -> FigurePoint:
        """The claim's own figure."""
        return next(point for point in self.points if point.stance is None)


def figures_over_time(session: Session, claim_id: int) -> tuple[FigureSeries, ...]:
    """A series for each figure of the claim that a linked article gives too, in the order of its text.

    Links that a person rejected, or that take no side, give no point. Raises NotFound.
    """
    claim = session.get(tables.Claim, claim_id)
    if claim is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=claim_id)
    figures = _figures(claim)
    if not figures or claim.article is None:
        return ()
    linked = [
        (link, other)
        for link, other in queries.links_with_other(session, claim_id)
        if link.state is not LinkState.REJECTED and link.stance in _TAKES_A_SIDE and other.article is not None
    ]
    matched = [(link, other, _counterparts(figures, _figures(other))) for link, other in linked]
    found = []
    for place, figure in enumerate(figures):
        points = [
            _point(other, other_figures[place], stance=link.stance, update=link.update)
            for link, other, other_figures in matched
            if place in other_figures
        ]
        if points:
            found.append(_series(claim, figure, [_point(claim, figure, stance=None, update=False), *points]))
    return tuple(found)


def _figures(claim: tables.Claim) -> list[Quantity]:
    """The claim's quantities that have a size: "the third bridge" has none."""
    found = quantities(claim.text, claim.language)
    return [each for each in found if each.kind is not QuantityKind.ORDINAL and math.isfinite(worth(each))]


def _counterparts(own: Sequence[Quantity], others: Sequence[Quantity]) -> dict[int, Quantity]:
    """For each place of `own` the other claim's figure for the same quantity, where it has one."""
    matching = match_figures(own, others)
    pairs = (*matching.agreeing, *matching.differing)
    return {place: other for place, figure in enumerate(own) for one, other in pairs if one is figure}


def _series(claim: tables.Claim, figure: Quantity, points: Iterable[FigurePoint]) -> FigureSeries:
    # A headline and its article give one figure once; the surest claim speaks for it.
    once: dict[tuple[int, float], FigurePoint] = {}
    for point in points:
        once.setdefault((point.article_id, point.value), point)
    by_day = sorted(once.values(), key=lambda point: (point.day is None, point.day or date.min, point.claim_id))
    return FigureSeries(figure.kind, figure.unit, figure.counted, figure.span.of(claim.text), tuple(by_day))


def _point(claim: tables.Claim, figure: Quantity, *, stance: Stance | None, update: bool) -> FigurePoint:
    article = claim.article
    assert article is not None  # noqa: S101 - claims without an article were left out
    return FigurePoint(
        claim_id=claim.id,
        article_id=article.id,
        origin_id=article.origin_id,
        text=claim.text,
        language=claim.language,
        outlet=article.outlet.name if article.outlet else None,
        day=article.day,
        value=worth(figure),
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
        written=figure.span.of(claim.text),
        stance=stance,
        update=update and stance is Stance.CONFLICTS,
    )

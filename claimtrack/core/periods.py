"""Since when something lasts: a year ("since 2016") against a length ("for six years"), given the article's day."""

from __future__ import annotations

from claimtrack.core.analysis import Analysis
from claimtrack.core.text import normalise
from claimtrack.core.values import DateMention, Quantity, Span

__all__ = ["is_since", "since_apart"]

_SINCE = frozenset({"since", "منذ", "depuis"})
_FOR = _SINCE | {"for", "طوال", "طيله", "pendant", "durant"}
_YEAR = 12  # months
_SLACK = 1  # years: "six years" may be five and a half
_BENT = 3  # words between "for" and the figure: "for more than six years"


def is_since(analysis: Analysis, mention: DateMention) -> bool:
    """Whether the mention opens a period ("since March 2022") that lasts to the day of the article."""
    return bool(_SINCE & set(_words_before(analysis, mention.span, 1)))


def since_apart(a: Analysis, b: Analysis) -> tuple[Span, Span] | None:
    """The words of both claims where one says since which year, the other for how many, and they do not fit."""
    for one, other, swapped in ((a, b, False), (b, a, True)):
        year, length = _since_year(one), _lasting(other)
        day = other.statement.day
        if year is None or length is None or day is None:
            continue
        if abs(day.year - length.low / _YEAR - year.first.year) > _SLACK:
            return (length.span, year.span) if swapped else (year.span, length.span)
    return None


def _since_year(analysis: Analysis) -> DateMention | None:
    found = [each for each in analysis.dates if each.year_given and is_since(analysis, each)]
    return found[0] if len(found) == 1 else None


def _lasting(analysis: Analysis) -> Quantity | None:
    """A plain number of years behind "for" or "since"."""
    found = [
        each
        for each in analysis.quantities
        if each.unit == "month"
        and each.low == each.high
        and each.low % _YEAR == 0
        and _FOR & set(_words_before(analysis, each.span, _BENT))
    ]
    return found[0] if len(found) == 1 else None


def _words_before(analysis: Analysis, span: Span, count: int) -> list[str]:
    return normalise(analysis.statement.text[: span.start]).split()[-count:]

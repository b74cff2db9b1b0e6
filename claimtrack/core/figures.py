"""When two figures, or two dates, may be compared at all, and when they say the same."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from claimtrack.core.aspects import KEYS
from claimtrack.core.lexicon.counted import COUNTED, PEOPLE
from claimtrack.core.values import DateMention, Quantity, QuantityKind

__all__ = ["Matching", "comparable", "figures_agree", "match_dates", "match_figures", "worth"]

_ROUNDING = 0.02  # large plain figures within this share of each other are one figure, rounded twice
_ABOUT = 0.06  # "about", "some", "nearly"
_OPEN_ENDED = 1.25  # "more than 10,000" and 12,000 agree; "at least 3,000" and 10,000 are two reports
_UP_TO = 0.95  # "up to 15 million" is told of a figure from this share of it on
_PEOPLE = frozenset({"person", "man", "member"})
_KINDS_OF_PEOPLE = PEOPLE - {"child", "woman", "family"}  # children are a part of the people, never all of them
_KNOWN = frozenset(row.key for row in COUNTED) | KEYS
# "Pounds" and "livres" are of the country that a text is about; in two languages they may be one currency.
_POUNDS = frozenset({None, "EGP", "GBP", "SYP", "LBP", "SDG"})
_YEAR = 300  # days, from which a mention is a year or longer
_EXACT_BELOW = 1000  # 50 dead and 51 dead are two figures


Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Matching(Generic[Item]):
    """How the figures (or dates) of two claims stand: agreeing pairs, and comparable pairs that do not agree."""

    agreeing: tuple[tuple[Item, Item], ...]
    differing: tuple[tuple[Item, Item], ...]


def worth(quantity: Quantity) -> float:
    """The figure that a quantity names: the middle of a range, the bound of an open one."""
    if math.isinf(quantity.high):
        return quantity.low
    if quantity.low <= 0:
        return quantity.high
    return (quantity.low + quantity.high) / 2


def _same_thing(one: str, other: str) -> bool:
    """Equal keys, or a bare "people", "men" beside a kind of people: a total of 10,000 men may be soldiers."""
    return (
        one == other or (one in _PEOPLE and other in _KINDS_OF_PEOPLE) or (other in _PEOPLE and one in _KINDS_OF_PEOPLE)
    )


def comparable(one: Quantity, other: Quantity, *, one_language: bool = True) -> bool:
    """Whether two figures measure the same sort of thing: kind, unit and what is counted, as far as the texts say.

    A thing counted that only one text names does not stand in the way; nor do two nouns that no table knows in two
    languages, of which nobody knows whether they are the same, nor two of what a share is taken of.
    """
    if one.kind is not other.kind:
        return False
    if one.unit != other.unit and not (
        one.kind is QuantityKind.MONEY and not one_language and {one.unit, other.unit} <= _POUNDS
    ):
        return False
    if one.counted is None or other.counted is None or _same_thing(one.counted, other.counted):
        return True
    if one.counted in _KNOWN and other.counted in _KNOWN:
        return False
    return not one_language or one.kind is QuantityKind.PERCENT


def figures_agree(one: Quantity, other: Quantity) -> bool:
    """Whether two comparable figures may be one figure told twice: rounding, "about", ranges and open ends allowed
    for.
    """
    if _is_ceiling(one) is not _is_ceiling(other):
        ceiling, told = (one, other) if _is_ceiling(one) else (other, one)
        return math.isfinite(told.high) and _UP_TO * ceiling.high <= told.high <= ceiling.high
    if max(one.low, other.low) <= min(one.high, other.high) and not _reaches(one, other):
        return True
    first, second = worth(one), worth(other)
    if first == second:
        return True
    low, high = sorted((abs(first), abs(second)))
    if one.approximate or other.approximate:
        return high - low <= _ABOUT * high
    if one.kind in (QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MONEY, QuantityKind.MEASURE):
        return _rounds_to(first, second) or (high >= _EXACT_BELOW and high - low <= _ROUNDING * high)
    return (
        one.kind is QuantityKind.COUNT
        and high >= _EXACT_BELOW
        and high - low <= _ROUNDING * high
        and (_is_round(low) or _is_round(high))
    )


def _is_round(value: float) -> bool:
    """Whether a figure may have been rounded; 2,901 and 2,946 were both counted to the last one."""
    return float(f"{value:.3g}") == value


def _is_ceiling(quantity: Quantity) -> bool:
    """Whether only a bound from above was named: "up to", "less than"."""
    return quantity.low <= 0 < quantity.high


def _reaches(one: Quantity, other: Quantity) -> bool:
    """Whether the two only meet in an open end, far from the figure that was named."""
    if math.isfinite(one.high) and math.isfinite(other.high) and (one.low > 0) is (other.low > 0):
        return False
    low, high = sorted((abs(worth(one)), abs(worth(other))))
    # "At least 135" was counted to the last one; only a round bound leaves room above it, up to the next round figure:
    # who says "more than 9,000" does not mean 10,000.
    if float(f"{low:.2g}") != low:
        return high > (1 + _ROUNDING) * low
    step = 10 ** math.floor(math.log10(low)) if low > 0 else 0
    return high > _OPEN_ENDED * low or high >= low + step


def _rounds_to(first: float, second: float) -> bool:
    for digits in (0, 1):
        # 27.3 may be 27.25 rounded; 27.25 is never 27.3 made exact, so one side must already be round.
        if (
            first != second
            and round(first, digits) == round(second, digits)
            and (first == round(first, digits) or second == round(second, digits))
        ):
            return abs(first - second) <= 0.5 * 10**-digits and max(abs(first), abs(second)) >= 10 ** (1 - digits)
    return False


def match_figures(a: Sequence[Quantity], b: Sequence[Quantity], *, one_language: bool = True) -> Matching[Quantity]:
    """Pair the figures of two claims: first those that agree, then in order what is comparable and differs."""

    def may_compare(one: Quantity, other: Quantity) -> bool:
        return comparable(one, other, one_language=one_language)

    def agree(one: Quantity, other: Quantity) -> bool:
        return may_compare(one, other) and figures_agree(one, other)

    return _match(a, b, agree=agree, differ=may_compare, distance=_figure_distance)


def _figure_distance(one: Quantity, other: Quantity) -> float:
    low, high = sorted((abs(worth(one)), abs(worth(other))))
    ratio = math.log(high / low) if low > 0 and math.isfinite(high) else 9.0
    return ratio + (0.0 if one.counted == other.counted else 5.0)


def match_dates(a: Sequence[DateMention], b: Sequence[DateMention]) -> Matching[DateMention]:
    """Pair the dates of two claims: first those that may be one date, then what remains on both sides at one grain."""
    return _match(a, b, agree=_dates_agree, differ=_one_grain, distance=_date_distance)


def _length(mention: DateMention) -> int:
    return (mention.last - mention.first).days


def _one_grain(one: DateMention, other: DateMention) -> bool:
    short, long = sorted((_length(one), _length(other)))
    return long <= 3 * short + 7


def _dates_agree(one: DateMention, other: DateMention) -> bool:
    # A day without a year was placed by its article: beside a whole year it counts as placed.
    if (one.year_given and other.year_given) or max(_length(one), _length(other)) >= _YEAR:
        return max(one.first, other.first) <= min(one.last, other.last)
    year = one.first.year if one.year_given else other.first.year
    one_first, one_last = _in_year(one, year)
    other_first, other_last = _in_year(other, year)
    return max(one_first, other_first) <= min(one_last, other_last)


def _in_year(mention: DateMention, year: int) -> tuple[date, date]:
    """The mention moved to a year; 29 February becomes the 28th."""
    first = mention.first.replace(year=year, day=min(mention.first.day, 28 if mention.first.month == 2 else 31))
    return first, first + (mention.last - mention.first)


def _date_distance(one: DateMention, other: DateMention) -> float:
    return float(abs((one.first - other.first).days))


def _match(
    a: Sequence[Item],
    b: Sequence[Item],
    *,
    agree: Callable[[Item, Item], bool],
    differ: Callable[[Item, Item], bool],
    distance: Callable[[Item, Item], float],
) -> Matching[Item]:
    candidates = sorted((distance(one, other), i, j) for i, one in enumerate(a) for j, other in enumerate(b))
    free_a, free_b = set(range(len(a))), set(range(len(b)))
    agreeing: list[tuple[Item, Item]] = []
    differing: list[tuple[Item, Item]] = []
    for fits, chosen in ((agree, agreeing), (differ, differing)):
        for _, i, j in candidates:
            if i in free_a and j in free_b and fits(a[i], b[j]):
                chosen.append((a[i], b[j]))
                free_a.remove(i)
                free_b.remove(j)
    return Matching(tuple(agreeing), tuple(differing))

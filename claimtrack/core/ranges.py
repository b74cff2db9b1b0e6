"""Numbers with their units, and two of them that make a range: "11,000-12,000", «ما بين 11 و12 ألفا»."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from claimtrack.core.lexicon.units import CURRENCY_SIGNS
from claimtrack.core.number_words import Number, number_at
from claimtrack.core.reading import Item
from claimtrack.core.units import Unit, unit_after, unit_before
from claimtrack.core.values import QuantityKind

__all__ = ["Figure", "changed_to", "figure_of", "is_opened", "range_end", "shared_scale"]

_TO = frozenset({"-", "to", "a", "الي", "or", "او", "ou"})
_AND = frozenset({"and", "et", "و"})
_BETWEEN = frozenset({"between", "entre", "بين"})
_FROM = frozenset({"from", "من", "de"})
# "rose from 5% to 7%" names two figures, not a range.
_CHANGES = (
    "rose", "rise", "rais", "increas", "grew", "grow", "jump", "climb", "fell", "fall", "drop", "declin", "cut",
    "reduc", "lower", "went",
    "mov", "chang", "ارتفع", "يرتفع", "ترتفع", "ارتفاع", "زاد", "زياد", "انخفض", "انخفاض", "تراجع", "هبط", "رفع",
    "خفض", "قفز", "تقلص",
    "expand", "widen", "boost", "hike", "trim", "slash", "يرفع", "ترفع", "يخفض", "تخفض", "porte", "porter", "releve",
    "abaiss", "elev", "pass", "augment", "hauss", "baiss", "recul", "redui", "grimp", "chut", "tomb", "monte",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the unit beside it: items `[first, last)`."""

    number: Number
    unit: Unit | None
    first: int
    last: int


def figure_of(items: list[Item], number: Number) -> Figure:
    """A number with the sign before it and the unit after it."""
    sign = unit_before(items, number.first)
    unit = unit_after(items, number.last, money=sign)
    first = sign.first if sign is not None else number.first
    return Figure(number, unit, first, max(number.last, unit.last) if unit is not None else number.last)


def is_opened(items: list[Item], first: int) -> bool:
    """Whether "between" stands before item `first`."""
    word = items[first - 1].text if first else ""
    return word in _BETWEEN or (word[:1] in {"و", "ل"} and word[1:] in _BETWEEN)


def range_end(items: list[Item], first: Figure, language: str) -> Figure | None:
    """The higher end of the range that a figure begins; None where it begins none."""
    end = None if _is_change(items, first.first) else _joined(items, first, language)
    return end if end is not None and _ascends(first, end) else None


def changed_to(items: list[Item], first: Figure, language: str) -> Figure | None:
    """What a bare figure changed to, whose unit is its own too: "raised from 3 to 8 billion dollars"."""
    if first.unit is not None or not _is_change(items, first.first):
        return None
    end = _joined(items, first, language)
    return end if end is not None and (end.unit is not None or end.number.scale > first.number.scale) else None


def _joined(items: list[Item], first: Figure, language: str) -> Figure | None:
    """The figure that "to", "or", or an "and" after "between" joins to a figure."""
    at = first.last
    if first.number.high == inf or at >= len(items) or items[at].broken_off:
        return None
    word = items[at].text
    opened = is_opened(items, first.first)
    if word in _TO or (word in _AND and opened):
        at += 1
    elif not (opened and word[0] == "و" and len(word) > 1):
        return None
    if at < len(items) and items[at].text in CURRENCY_SIGNS:
        at += 1
    if at >= len(items) or items[at].broken_off or (items[at].text[0] == "0" and items[at].text[1:].isdigit()):
        return None
    second = number_at(items, at, language)
    if second is None or second.ordinal or second.part or second.high == inf:
        return None
    if second.last < len(items) and not items[second.last].gap and items[second.last].text in {"-", "/"}:
        return None
    return figure_of(items, second)


def _is_change(items: list[Item], first: int) -> bool:
    if not first or items[first - 1].text not in _FROM:
        return False
    return any(item.text.removeprefix("و").startswith(_CHANGES) for item in items[max(0, first - 7) : first])


def _ascends(first: Figure, second: Figure) -> bool:
    if first.unit and second.unit and _sort(first.unit) != _sort(second.unit):
        return False
    return shared_scale(first, second) < second.number.low


def _sort(unit: Unit) -> tuple[QuantityKind, str | None]:
    return unit.kind, unit.name


def shared_scale(first: Figure, second: Figure) -> float:
    """The value of the first figure, with the scale of the second where it has none: "11 to 12 thousand"."""
    scale = second.number.scale
    if first.number.scale == 1 and scale > 1 and first.number.low < second.number.low / scale:
        return first.number.low * scale
    return first.number.low

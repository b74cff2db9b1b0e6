"""What stands beside a number: percent, money or a measure, in one canonical unit each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimtrack.core.lexicon.units import CURRENCIES, CURRENCY_SIGNS, MEASURES, NATIONAL, PERCENT, POINTS
from claimtrack.core.reading import Item
from claimtrack.core.values import QuantityKind

__all__ = ["Unit", "dual_measures", "unit_after", "unit_before"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found beside a number: multiply the number by `factor` to have it in `name`.

    `first` and `last` are the items that the unit takes up, half-open; empty where the unit adds none.
    """

    kind: QuantityKind
    name: str | None
    factor: float
    first: int
    last: int


_SQUARE = frozenset({"مربع", "مربعا", "مربعه", "square", "carre", "carres", "sq"})
_CUBIC = frozenset({"مكعب", "مكعبا", "مكعبه", "cubic", "cube", "cubes"})
_LINKS = frozenset({"de", "d", "'", "of", "a", "an"})
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD"}


@cache
def _currencies() -> dict[str, str]:
    return {form: code for code, forms in CURRENCIES for form in forms.split()}


@cache
def _measures() -> dict[str, tuple[str, float]]:
    return {form: (name, factor) for name, factor, forms in MEASURES for form in forms.split()}


@cache
def _phrases() -> dict[tuple[str, ...], tuple[QuantityKind, float]]:
    found: dict[tuple[str, ...], tuple[QuantityKind, float]] = {
        tuple(phrase.split()): (QuantityKind.PERCENT, 1) for phrase in PERCENT
    }
    found.update({tuple(phrase.split()): (QuantityKind.POINTS, 1) for phrase in POINTS})
    for phrase in ("basis points", "basis point", "نقطه اساس", "نقاط اساس", "points de base"):
        found[tuple(phrase.split())] = (QuantityKind.POINTS, 0.01)
    return found


@cache
def dual_measures() -> dict[str, tuple[str, float]]:
    """Arabic duals of measures («يومين», «ساعتان») with the unit and how many of it the pair is."""
    found: dict[str, tuple[str, float]] = {}
    for name, factor, forms in MEASURES:
        for form in forms.split():
            if "\u0620" <= form[0] <= "\u06ff" and len(form) >= 3 and not form.endswith("ا"):
                base = form[:-1] + "ت" if form.endswith("ه") else form
                found[base + "ين"] = found[base + "ان"] = (name, 2 * factor)
    # plurals that look like duals
    return {form: unit for form, unit in found.items() if form not in {"سنين", "ملايين"} and form not in _measures()}


def unit_before(items: list[Item], at: int) -> Unit | None:
    """The money or percent sign right before the number that starts at item `at` ("$5", "US$ 5", «%50»)."""
    if at == 0 or items[at].broken_off:
        return None
    sign = items[at - 1]
    if sign.text == "%" and not items[at].gap and not (at >= 2 and items[at - 2].kind == "numeral" and not sign.gap):
        return Unit(QuantityKind.PERCENT, None, 1, at - 1, at)
    if any(items[near].text == "magnitude" for near in range(max(0, at - 2), at)):
        return Unit(QuantityKind.MEASURE, "degree", 1, at - 1, at) if sign.text in _LINKS | {"magnitude"} else None
    code = CURRENCY_SIGNS.get(sign.text)
    if code is None:
        if sign.text in {"usd", "eur", "gbp", "egp", "sar", "aed", "rub", "chf", "jpy", "cny"}:
            return Unit(QuantityKind.MONEY, sign.text.upper(), 1, at - 1, at)
        return None
    first = at - 1
    if first and not sign.gap and items[first - 1].text in _DOLLARS:
        return Unit(QuantityKind.MONEY, _DOLLARS[items[first - 1].text], 1, first - 1, at)
    return Unit(QuantityKind.MONEY, code, 1, first, at)


def unit_after(items: list[Item], at: int, *, money: Unit | None = None) -> Unit | None:
    """The unit that begins at item `at`, right behind a number; after the sign `money`, "m" is a million."""
    if at >= len(items) or items[at].broken_off:
        return money
    return _scaled_money(items, at, money) or money or _phrase(items, at) or _money(items, at) or _measure(items, at)


def _scaled_money(items: list[Item], at: int, money: Unit | None) -> Unit | None:
    scale = _SHORT_SCALES.get(items[at].text)
    if scale is None or len(items[at].gap) > 1:
        return None
    if money is not None and not items[at].gap:
        return Unit(money.kind, money.name, scale, money.first, at + 1)
    after = items[at + 1] if at + 1 < len(items) and not items[at + 1].gap else None
    if after is not None and after.text in CURRENCY_SIGNS:  # "5 M€"
        return Unit(QuantityKind.MONEY, CURRENCY_SIGNS[after.text], scale, at, at + 2)
    if items[at].text == "k" and not items[at].gap:
        return Unit(QuantityKind.COUNT, None, scale, at, at + 1)
    return None


def _phrase(items: list[Item], at: int) -> Unit | None:
    for length in (3, 2, 1):
        words = tuple(item.text for item in items[at : at + length])
        found = _phrases().get(words)
        if found is not None:
            return Unit(found[0], None, found[1], at, at + len(words))
    return None


def _money(items: list[Item], at: int) -> Unit | None:
    if items[at].text in CURRENCY_SIGNS:
        return Unit(QuantityKind.MONEY, CURRENCY_SIGNS[items[at].text], 1, at, at + 1)
    start, nationality = at, ""
    while at < len(items) and at - start < 3 and not items[at].broken_off:
        default = _currencies().get(items[at].text)
        if default is not None:
            after = items[at + 1].text if at + 1 < len(items) and not items[at + 1].broken_off else ""
            return Unit(QuantityKind.MONEY, _nation(default, nationality, after), 1, start, at + 1)
        if items[at].text not in _LINKS:
            nationality = items[at].text
            if not _is_nationality(nationality):
                return None
        at += 1
    return None


def _is_nationality(word: str) -> bool:
    return word in {"us", "american"} or any(word.startswith(stem) for rows in NATIONAL.values() for stem, _ in rows)


def _nation(default: str, before: str, after: str) -> str | None:
    for stem, code in NATIONAL.get(default, ()):
        if before.startswith(stem) or after.removeprefix("ال").startswith(stem):
            return code
    return default or None


def _measure(items: list[Item], at: int) -> Unit | None:
    start = at
    power = 1
    while at < len(items) and (at == start or not items[at].broken_off) and at - start < 3:
        text = items[at].text
        if text in _SQUARE:
            power = 2
        elif text in _CUBIC:
            power = 3
        elif text not in {"-", "an", "a"}:
            break
        at += 1
    found = _measures().get(items[at].text) if at < len(items) and (at == start or not items[at].broken_off) else None
    if found is None or (at > start and items[start].text == "-" and items[start].gap):
        return None
    name, factor = found
    last = at + 1
    following = items[last].text if last < len(items) and not items[last].broken_off else ""
    if following in _SQUARE:
        power, last = 2, last + 1
    elif following in _CUBIC:
        power, last = 3, last + 1
    elif following == "2" and not items[last].gap:
        power, last = 2, last + 1
    if name == "km" and power == 2:
        return Unit(QuantityKind.MEASURE, "km2", factor**2, start, last)
    if name == "km" and power == 3:
        return Unit(QuantityKind.MEASURE, "l", factor**3 * 1e12, start, last)
    return _per_hour(items, Unit(QuantityKind.MEASURE, name, factor, start, last))


def _per_hour(items: list[Item], unit: Unit) -> Unit:
    words = [item.text for item in items[unit.last : unit.last + 3]]
    for link in (
        ["/", "h"],
        ["per", "hour"],
        ["an", "hour"],
        ["/", "ساعه"],
        ["في", "الساعه"],
        ["par", "heure"],
        ["l", "'", "heure"],
    ):
        if unit.name == "km" and words[: len(link)] == link:
            return Unit(unit.kind, "km/h", unit.factor, unit.first, unit.last + len(link))
    return unit

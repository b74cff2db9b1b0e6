"""Regular expressions over a reading that recognise the names of days and months, and what they stand for."""

from __future__ import annotations

import re
from functools import cache

from claimtrack.core.lexicon.months import (
    DAY_ORDINALS,
    DOUBLE_MONTHS,
    HIJRI_MONTHS,
    MONTHS,
    RELATIVE_DAYS,
    UNITS,
    WEEKDAYS,
)

__all__ = ["MONTH", "ORDINAL_DAY", "RELATIVE", "UNIT", "WEEKDAY", "day_of", "hijri_month_of", "month_of", "number_of"]


def _spoken(name: str) -> str:
    return name.replace("_", " ")


def _doubled(names: tuple[str, str]) -> str:
    """Both names of a month side by side, in either order."""
    first, second = names
    return f"{first}_{second} {second}_{first}"


@cache
def _names(kind: str) -> dict[str, int]:
    rows: dict[str, list[tuple[int, str]]] = {
        "month": [*enumerate(MONTHS, start=1), *enumerate(map(_doubled, DOUBLE_MONTHS), start=1)],
        "hijri": list(enumerate(HIJRI_MONTHS, start=1)),
        "weekday": list(enumerate(WEEKDAYS)),
        "relative": list(RELATIVE_DAYS.items()),
        "ordinal": list(DAY_ORDINALS.items()),
    }
    return {_spoken(form): number for number, forms in rows[kind] for form in forms.split()}


def _alternatives(kinds: tuple[str, ...]) -> str:
    names = sorted({name for kind in kinds for name in _names(kind)}, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(name).replace("\\ ", "[ \u00a0-]") for name in names) + ")"


MONTH = _alternatives(("month", "hijri"))
WEEKDAY = _alternatives(("weekday",))
RELATIVE = _alternatives(("relative",))
ORDINAL_DAY = _alternatives(("ordinal",))
UNIT = (
    "(?:"
    + "|".join(sorted({w for _, forms, duals in UNITS for w in (forms + " " + duals).split()}, key=len, reverse=True))
    + ")"
)


def _plain(name: str) -> str:
    return re.sub("[ \u00a0-]+", " ", name)


def month_of(name: str) -> int | None:
    """The number 1..12 of a Gregorian month's name, None for any other word."""
    return _names("month").get(_plain(name))


def hijri_month_of(name: str) -> int | None:
    """The number 1..12 of a hijri month's name, None for any other word."""
    return _names("hijri").get(_plain(name))


def day_of(kind: str, name: str) -> int:
    """What a `weekday` (Monday is 0), `relative` day (yesterday is -1) or `ordinal` day names."""
    plain = _plain(name)
    return _names(kind)[plain if plain in _names(kind) else name]


def number_of(word: str) -> tuple[str, bool]:
    """Which unit of time a word is (`day`, `week`, `month`, `year`), and whether it is an Arabic dual: two of them."""
    for unit, forms, duals in UNITS:
        if word in duals.split():
            return unit, True
        if word in forms.split():
            return unit, False
    return "day", False

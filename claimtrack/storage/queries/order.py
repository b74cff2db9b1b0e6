"""In which order the queue shows its claims, and where in it a page ends.

A place is named by the values that the order goes by, not by a number of rows: whatever comes or goes in between, the
next page begins where the last one ended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from sqlalchemy import ColumnElement, Date, Select, Subquery, case, func, literal, select, tuple_

from claimtrack.core.values import Stance
from claimtrack.storage.queries.sources import in_stance
from claimtrack.storage.tables import Assignment, Claim

__all__ = ["Place", "QueueOrder", "beyond", "in_order_of", "ranked", "unit"]

_NEVER: Final = date.max
_SOON: Final = timedelta(days=2)
# Larger than any key has: what somebody wrote into an address names no place.
_LONGEST: Final = 120


class QueueOrder(StrEnum):
    """What comes first."""

    PRESSING = "pressing"
    DEADLINE = "deadline"
    WORTH = "worth"
    NEWEST = "newest"
    OLDEST = "oldest"


# All of them ascending; the last names one claim.
_KEYS: Final = {
    QueueOrder.PRESSING: ("calm", "undisputed", "unworthy", "id"),
    QueueOrder.DEADLINE: ("due", "undisputed", "unworthy", "id"),
    QueueOrder.WORTH: ("unworthy", "id"),
    QueueOrder.NEWEST: ("latest",),
    QueueOrder.OLDEST: ("id",),
}
_READ: Final[Mapping[str, Callable[[str], date | float | int]]] = {"due": date.fromisoformat, "unworthy": float}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands in an order; `str()` of it goes into an address."""

    order: QueueOrder
    values: tuple[date | float | int, ...]

    def __str__(self) -> str:
        return "~".join(value.isoformat() if isinstance(value, date) else repr(value) for value in self.values)

    @classmethod
    def read(cls, text: str, order: QueueOrder) -> Place | None:
        """The place that an address names, None for one that names none.

        >>> str(Place.read("0~0~-0.85~17", QueueOrder.PRESSING))
        '0~0~-0.85~17'
        """
        keys, parts = _KEYS[order], text.split("~")
        if len(parts) != len(keys) or len(text) > _LONGEST:
            return None
        try:
            values = tuple(_READ.get(key, int)(part) for key, part in zip(keys, parts, strict=True))
        except ValueError:
            return None
        return cls(order, values) if all(_storable(value) for value in values) else None


def _storable(value: date | float | int) -> bool:
    return isinstance(value, date) or abs(value) < 2**31


def unit() -> ColumnElement[int]:
    """What is one row: a group, or a claim of its own. A group's number is a claim's, so that they never meet."""
    return func.coalesce(Claim.group_id, Claim.id)


def ranked(today: date) -> Select[int, int, int, float, date, int]:
    """A SELECT of the groups of claims by the values that every order goes by, ascending; `id` is the first claim's.

    What is due within two days is not calm. One with a conflict is disputed.
    """
    return (
        select(
            func.min(Claim.id).label("id"),
            func.min(case((Assignment.due <= today + _SOON, 0), else_=1)).label("calm"),
            func.min(case((Claim.id.in_(in_stance(Stance.CONFLICTS)), 0), else_=1)).label("undisputed"),
            func.min(-Claim.worth).label("unworthy"),
            func.min(func.coalesce(Assignment.due, literal(_NEVER, Date()))).label("due"),
            func.min(-Claim.id).label("latest"),
        )
        .outerjoin(Assignment, Assignment.claim_id == Claim.id)
        .group_by(unit())
    )


def in_order_of(rows: Subquery, order: QueueOrder) -> list[ColumnElement[date | float | int]]:
    """The columns of ranked rows that the order goes by."""
    return [rows.c[key] for key in _KEYS[order]]


def beyond(rows: Subquery, place: Place) -> ColumnElement[bool]:
    """The rows that come after the place."""
    columns = in_order_of(rows, place.order)
    at = [literal(value, column.type) for value, column in zip(place.values, columns, strict=True)]
    return tuple_(*columns) > tuple_(*at)

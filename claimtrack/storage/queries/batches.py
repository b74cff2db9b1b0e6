"""Long lists in pieces: of ids that a caller has, and of rows that an export reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute, Session

__all__ = ["ROWS", "chunks", "in_order"]

Item = TypeVar("Item")
Row = TypeVar("Row")

# SQLite takes 32,766 values in a statement, PostgreSQL 65,535; beyond a few thousand neither gets faster.
_IDS = 2000
ROWS = 500


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items, a bounded number at a time."""
    rest = iter(items)
    while chunk := list(islice(rest, _IDS)):
        yield chunk


def in_order(
    session: Session, statement: Select[Row], key: InstrumentedAttribute[int], *, size: int = ROWS
) -> Iterator[Sequence[Row]]:
    """All rows by an integer key, `size` at a time, with the relations that the statement loads.

    Each piece is a statement of its own that starts behind the last key: no cursor stays open while a slow reader
    downloads, and memory does not grow with the desk, because a session only remembers rows that somebody holds.
    """
    last = 0
    while rows := session.scalars(statement.where(key > last).order_by(key).limit(size)).unique().all():
        last = getattr(rows[-1], key.key)
        yield rows

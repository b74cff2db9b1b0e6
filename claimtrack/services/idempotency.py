"""Remembers what was answered to a request under its Idempotency-Key, for a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.storage import queries, tables

__all__ = ["Earlier", "begin", "finish", "release"]

KEPT: Final = timedelta(hours=24)
# A request that has no answer after this died with its process: the next one with the key is a first one.
_ABANDONED: Final = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier request under the same key: whether it was the `same`, and its answer; no status while it runs."""

    same: bool
    status: int | None
    location: str | None
    body: str


def begin(session: Session, user_id: int, key: str, *, fingerprint: str, now: datetime) -> Earlier | None:
    """The earlier request of that person under that key; None where there is none: this one is then under way.

    Answers older than a day are forgotten. Writes and deletes KeptAnswer rows.
    """
    queries.forget_answers(session, before=now - KEPT)
    row = session.get(tables.KeptAnswer, (user_id, key))
    if row is not None and row.status is None and row.created_at <= now - _ABANDONED:
        session.delete(row)
        session.flush()
        row = None
    if row is not None:
        return Earlier(row.fingerprint == fingerprint, row.status, row.location, row.body)
    session.add(tables.KeptAnswer(user_id=user_id, key=key, fingerprint=fingerprint, created_at=now))
    session.flush()
    return None


def finish(session: Session, user_id: int, key: str, *, status: int, location: str | None, body: str) -> None:
    """Keeps what was answered."""
    row = session.get(tables.KeptAnswer, (user_id, key))
    if row is not None:
        row.status, row.location, row.body = status, location, body
        session.flush()


def release(session: Session, user_id: int, key: str) -> None:
    """Frees a key whose request failed."""
    row = session.get(tables.KeptAnswer, (user_id, key))
    if row is not None and row.status is None:
        session.delete(row)
        session.flush()

"""Turns: transactions that must know of each other come one after the other."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

__all__ = ["take_turn"]

# Any fixed number does, as long as nobody else locks the same one in this database; migrations lock another.
_TURN = 0x7475726E


def take_turn(session: Session) -> None:
    """Waits for every other transaction that took a turn, and makes the later ones wait until this one ends.

    Two articles that come in at once would find neither each other's words nor outlet nor origin: one would
    break a unique key, or a wire would count twice. SQLite's writers stand in line by themselves.
    """
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _TURN})

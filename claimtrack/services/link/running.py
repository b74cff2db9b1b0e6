"""A linking of the whole desk, or of what came since a day: how far it is, so that it can be resumed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from claimtrack.services.link.applying import Linked
from claimtrack.services.link.proposing import ENGINE
from claimtrack.storage import queries, tables

__all__ = ["Run", "advance", "begin", "finish", "older_links"]


@dataclass(frozen=True, slots=True)
class Run:
    """A linking that is under way: the last claim that is done (0 at the start), and how many are left."""

    id: int
    last_claim_id: int
    left: int


def begin(session: Session, *, since: date | None, now: datetime) -> Run:
    """The linking to go on with: one of the same engine and extent that was cut off, else a new one.

    Writes a Linking row where it is new.
    """
    row = queries.unfinished_linking(session, engine=ENGINE, since=since)
    if row is None:
        row = tables.Linking(engine=ENGINE, since=since, last_claim_id=0, started_at=now)
        session.add(row)
        session.flush()
    return Run(row.id, row.last_claim_id, queries.count_claims_to_link(session, after=row.last_claim_id, since=since))


def advance(session: Session, run_id: int, done: Linked, *, last_claim_id: int) -> None:
    """Notes that the claims up to one are done, in the transaction that wrote their links. Writes the Linking row."""
    row = session.get_one(tables.Linking, run_id)
    row.last_claim_id = max(row.last_claim_id, last_claim_id)
    row.claims += done.claims
    row.added += done.added
    row.changed += done.changed
    row.dropped += done.dropped
    session.flush()


def finish(session: Session, run_id: int, *, now: datetime) -> Linked:
    """What the whole linking wrote, the part before it was cut off with it. Writes the Linking row."""
    row = session.get_one(tables.Linking, run_id)
    row.finished_at = now
    session.flush()
    return Linked(row.claims, row.added, row.changed, row.dropped)


def older_links(session: Session) -> dict[str, int]:
    """How many proposed links were made by other engines than this one, by engine."""
    made = queries.links_by_engine(session)
    return {engine: links for engine, links in made.items() if engine != ENGINE}

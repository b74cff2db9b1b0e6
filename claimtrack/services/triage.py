"""What becomes of claims that nobody judges now: assigned, skipped, set aside, brought back. Every step has its Event
rows; those of one step on many claims name the first of them as their `batch`, and are taken back together.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.core.values import ClaimState
from claimtrack.core.verdict import Action, may
from claimtrack.readers.decode import clean
from claimtrack.storage import queries, tables

__all__ = ["MOST", "assign", "pass_over", "reopen", "set_aside"]

# More than a page shows; what is chosen in an address is not worked through without end.
MOST: Final = 500


def pass_over(session: Session, claim_id: int, *, note: str, reviewer_id: int, now: datetime) -> None:
    """Leaves the claim to others: it waits as before, but is not offered to this reviewer today. A note says why."""
    if not note.strip():
        raise InvalidInput("Say in a few words why you skip it.", field="note")
    claim = _locked(session, claim_id)
    lease = session.get(tables.Lease, claim_id)
    if lease is not None and lease.holder_id == reviewer_id:
        session.delete(lease)
    _record(session, claim, "skipped", reviewer_id, now=now, before={}, after={}, note=note)


def assign(
    session: Session,
    claim_ids: Collection[int],
    *,
    assignee_id: int | None,
    actor_id: int,
    now: datetime,
    due: date | None = None,
) -> int:
    """How many claims are that person's work now, nobody's for None; a day sets when they are due, else that stays.

    Raises InvalidInput for somebody who may not review, and for no claim at all.
    """
    assignee = session.get(tables.User, assignee_id) if assignee_id is not None else None
    if assignee_id is not None and (assignee is None or not assignee.active or not may(assignee.role, Action.ASSESS)):
        raise InvalidInput("Choose a person who reviews here.", field="assignee")
    batch: int | None = None
    claims = _chosen(session, claim_ids)
    for claim in claims:
        assignment = session.get(tables.Assignment, claim.id)
        before = {"assignee": assignment.assignee_id, "due": _iso(assignment.due)} if assignment else {}
        if assignment is None:
            assignment = tables.Assignment(claim_id=claim.id)
            session.add(assignment)
        assignment.assignee_id, assignment.assigned_at = assignee_id, now
        assignment.due = due or assignment.due
        after = {"assignee": assignee_id, "due": _iso(assignment.due)}
        batch = _record(session, claim, "assigned", actor_id, now=now, before=before, after=after, batch=batch)
    return len(claims)


def set_aside(session: Session, claim_ids: Collection[int], *, note: str, reviewer_id: int, now: datetime) -> int:
    """How many claims have left the queue until they are reopened. A note says why."""
    if not note.strip():
        raise InvalidInput("Say why the claim is set aside.", field="note")
    batch: int | None = None
    claims = _chosen(session, claim_ids)
    for claim in claims:
        before = {"state": claim.state.value}
        claim.state = ClaimState.SET_ASIDE
        after = {"state": claim.state.value}
        batch = _record(
            session, claim, "set_aside", reviewer_id, now=now, before=before, after=after, batch=batch, note=note
        )
    return len(claims)


def reopen(session: Session, claim_id: int, *, reviewer_id: int, now: datetime) -> tables.Claim:
    """The claim as it was before it was set aside; one that was not set aside stays as it is.

    Raises InvalidInput where another claim has taken its words since.
    """
    claim = _locked(session, claim_id)
    if claim.state is not ClaimState.SET_ASIDE:
        return claim
    over = queries.standing_over(session, claim)
    if over is not None:
        raise InvalidInput(
            "Its words belong to claim {other_id} now: “{text}”.", field="claim", other_id=over.id, text=over.text
        )
    states = [
        event.before["state"]
        for event in queries.events_of_claim(session, claim_id)
        if event.after.get("state") == ClaimState.SET_ASIDE and "state" in event.before
    ]
    before = {"state": claim.state.value, "merged_into_id": claim.merged_into_id}
    claim.state = next((ClaimState(each) for each in states if each != ClaimState.SET_ASIDE), ClaimState.WAITING)
    claim.merged_into_id = None
    _record(session, claim, "reopened", reviewer_id, now=now, before=before, after={"state": claim.state.value})
    return claim


def _record(
    session: Session,
    claim: tables.Claim,
    kind: str,
    actor_id: int,
    *,
    now: datetime,
    before: dict[str, Any],
    after: dict[str, Any],
    batch: int | None = None,
    note: str | None = None,
) -> int:
    """Writes a line of the history; gives back the first line of its batch."""
    event = tables.Event(
        at=now,
        actor_id=actor_id,
        kind=kind,
        claim_id=claim.id,
        # Setting aside is a step in the article's cutting too, and can be taken back there.
        article_id=claim.article_id,
        before=before,
        after=after if batch is None else {**after, "batch": batch},
        note=clean(note) if note else None,
    )
    session.add(event)
    session.flush()
    return batch or event.id


def _chosen(session: Session, claim_ids: Collection[int]) -> list[tables.Claim]:
    """The claims that there are, locked in the order of their ids, so that two people never wait for each other."""
    claims = [
        claim
        for claim_id in sorted(set(claim_ids))[:MOST]
        if (claim := session.get(tables.Claim, claim_id, with_for_update=True)) is not None
    ]
    if not claims:
        raise InvalidInput("Tick the claims that are meant.", field="claim")
    return claims


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _locked(session: Session, claim_id: int) -> tables.Claim:
    claim = session.get(tables.Claim, claim_id, with_for_update=True)
    if claim is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=claim_id)
    return claim

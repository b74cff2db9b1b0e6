"""What becomes of a claim that nobody judges now: skipped, set aside, brought back. Every step has its Event row."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.core.values import ClaimState
from claimtrack.readers.decode import clean
from claimtrack.storage import queries, tables

__all__ = ["pass_over", "reopen", "set_aside"]


def pass_over(session: Session, claim_id: int, *, note: str, reviewer_id: int, now: datetime) -> None:
    """Leaves the claim to others: it waits as before, but is not offered to this reviewer today. A note says why."""
    if not note.strip():
        raise InvalidInput("Say in a few words why you skip it.", field="note")
    claim = _locked(session, claim_id)
    lease = session.get(tables.Lease, claim_id)
    if lease is not None and lease.holder_id == reviewer_id:
        session.delete(lease)
    session.add(
        tables.Event(
            at=now, actor_id=reviewer_id, kind="skipped", claim_id=claim.id, before={}, after={}, note=clean(note)
        )
    )
    session.flush()


def set_aside(session: Session, claim_id: int, *, note: str, reviewer_id: int, now: datetime) -> tables.Claim:
    """The claim, which leaves the queue until it is reopened. A note says why."""
    if not note.strip():
        raise InvalidInput("Say why the claim is set aside.", field="note")
    return _moved(session, claim_id, ClaimState.SET_ASIDE, "set_aside", reviewer_id=reviewer_id, now=now, note=note)


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
    state = next((ClaimState(each) for each in states if each != ClaimState.SET_ASIDE), ClaimState.WAITING)
    return _moved(session, claim_id, state, "reopened", reviewer_id=reviewer_id, now=now)


def _moved(
    session: Session,
    claim_id: int,
    state: ClaimState,
    kind: str,
    *,
    reviewer_id: int,
    now: datetime,
    note: str | None = None,
) -> tables.Claim:
    claim = _locked(session, claim_id)
    before: dict[str, Any] = {"state": claim.state.value}
    if claim.merged_into_id is not None and state is not ClaimState.SET_ASIDE:
        before["merged_into_id"] = claim.merged_into_id
        claim.merged_into_id = None
    claim.state = state
    session.add(
        tables.Event(
            at=now,
            actor_id=reviewer_id,
            kind=kind,
            claim_id=claim.id,
            # It is a step in the article's cutting too, and can be taken back there.
            article_id=claim.article_id,
            before=before,
            after={"state": state.value},
            note=clean(note) if note else None,
        )
    )
    session.flush()
    return claim


def _locked(session: Session, claim_id: int) -> tables.Claim:
    claim = session.get(tables.Claim, claim_id, with_for_update=True)
    if claim is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=claim_id)
    return claim

"""Takes a reviewer's last step back: nothing is deleted, the history gets a line that says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.core.values import ClaimState, LinkState, Stance
from claimtrack.storage import groups, queries, tables

__all__ = ["TAKEN_BACK", "WINDOW", "Undone", "last_step", "undo"]

# Long enough to notice a slip; what is older is corrected with a note.
WINDOW: Final = timedelta(minutes=10)
TAKEN_BACK: Final = "taken_back"


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, by the kind of its first event, and the claims that it was about."""

    kind: str
    claim_ids: tuple[int, ...]


def last_step(session: Session, *, reviewer_id: int, now: datetime) -> list[tables.Event]:
    """The events of the reviewer's last step of the past ten minutes that still stands, oldest first; else none."""
    events = queries.events_of_person(session, reviewer_id, since=now - WINDOW)
    taken_back = {event.after["undoes"] for event in events if "undoes" in event.after}
    steps = [event for event in events if event.kind in _WAYS_BACK and event.id not in taken_back]
    return sorted((each for each in steps if _step(each) == _step(steps[0])), key=lambda event: event.id)


def undo(session: Session, *, reviewer_id: int, now: datetime) -> Undone:
    """Brings back what was before the reviewer's last step: a verdict, an assessment, a skip, a judged link, claims
    that were assigned, set aside or reopened.

    Writes the rows back, marks verdicts and assessments as withdrawn, and appends an Event for each one that it takes
    back. Raises InvalidInput where there is no such step, and where somebody has built on it since.
    """
    events = last_step(session, reviewer_id=reviewer_id, now=now)
    if not events:
        raise InvalidInput(
            "There is nothing of the last {minutes} minutes to take back.", minutes=int(WINDOW.total_seconds() / 60)
        )
    for event in reversed(events):
        _WAYS_BACK[event.kind](session, event, now)
        session.add(
            tables.Event(
                at=now,
                actor_id=reviewer_id,
                kind=TAKEN_BACK,
                claim_id=event.claim_id,
                article_id=event.article_id,
                before=event.after,
                after={**event.before, "undoes": event.id, "kind": event.kind},
            )
        )
    session.flush()
    return Undone(
        events[0].kind, tuple(dict.fromkeys(event.claim_id for event in events if event.claim_id is not None))
    )


def _step(event: tables.Event) -> int:
    """The first event of the step that an event belongs to."""
    return int(event.after.get("batch", event.id))


def _unskip(_session: Session, _event: tables.Event, _now: datetime) -> None:
    """A skip is its event; there is nothing else to bring back."""


def _unjudge(session: Session, event: tables.Event, _now: datetime) -> None:
    link = session.get(tables.Link, event.after["link"], with_for_update=True)
    before, after = event.before, event.after
    if link is not None and (link.state, link.stance) == (before["state"], before["stance"]):
        # The line of the link's other end has brought it back already.
        return
    if link is None or (link.state, link.stance) != (after["state"], after["stance"]):
        raise _built_on(event)
    link.state, link.stance = LinkState(before["state"]), Stance(before["stance"])
    at = before.get("at")
    link.decided_by_id, link.decided_at = before.get("by"), datetime.fromisoformat(at) if at else None
    groups.regroup(session, (link.a_id, link.b_id))


def _assign_back(session: Session, event: tables.Event, _now: datetime) -> None:
    claim = _claim(session, event)
    assignment = session.get(tables.Assignment, claim.id)
    stands = {"assignee": assignment.assignee_id, "due": _iso(assignment.due)} if assignment else {}
    if assignment is None or stands != {name: event.after[name] for name in ("assignee", "due")}:
        raise _built_on(event)
    if not event.before:
        session.delete(assignment)
        return
    due = event.before["due"]
    assignment.assignee_id, assignment.due = event.before["assignee"], date.fromisoformat(due) if due else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _move_back(session: Session, event: tables.Event, _now: datetime) -> None:
    claim = _claim(session, event)
    if claim.state != event.after["state"]:
        raise _built_on(event)
    claim.state = ClaimState(event.before["state"])
    claim.merged_into_id = event.before.get("merged_into_id", claim.merged_into_id)


def _withdraw_verdict(session: Session, event: tables.Event, now: datetime) -> None:
    claim = _claim(session, event)
    verdict = queries.current_verdicts(session, [claim.id]).get(claim.id)
    stands = verdict is not None and verdict.number == event.after["number"] and claim.state is ClaimState.DECIDED
    if verdict is None or not stands or claim.version != event.after["version"]:
        raise _built_on(event)
    verdict.withdrawn_at = now
    claim.state = ClaimState(event.before.get("state", ClaimState.WAITING))
    session.flush()


def _withdraw_assessment(session: Session, event: tables.Event, now: datetime) -> None:
    claim = _claim(session, event)
    waiting = {each.id: each for each in queries.round_assessments(session, claim.id)}
    assessment = waiting.get(event.after["assessment"])
    if assessment is None:
        raise _built_on(event)
    assessment.withdrawn_at = now


def _claim(session: Session, event: tables.Event) -> tables.Claim:
    claim = session.get(tables.Claim, event.claim_id or 0, with_for_update=True)
    if claim is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=event.claim_id or 0)
    return claim


def _built_on(event: tables.Event) -> InvalidInput:
    return InvalidInput(
        "Claim {claim_id} was changed or judged after this step, which cannot be taken back any more.",
        field="step",
        claim_id=event.claim_id or 0,
    )


_WAYS_BACK: Final[Mapping[str, Callable[[Session, tables.Event, datetime], None]]] = MappingProxyType(
    {
        "assessed": _withdraw_assessment,
        "assigned": _assign_back,
        "corrected": _withdraw_verdict,
        "decided": _withdraw_verdict,
        "link_judged": _unjudge,
        "reopened": _move_back,
        "set_aside": _move_back,
        "skipped": _unskip,
    }
)

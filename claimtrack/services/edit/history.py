"""Takes the last step of editing an article back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.core.text import normalise
from claimtrack.core.values import Certainty, ClaimKind, ClaimState, Span
from claimtrack.services.edit.opened import Opened, open_article
from claimtrack.storage import queries, tables

__all__ = ["Undone", "last_step", "undo"]

_STEPS: Final = frozenset(
    {"claim_added", "claim_edited", "claim_split", "claims_merged", "speaker_named", "set_aside", "reopened"}
)
_TAKEN_BACK: Final = "edit_undone"
# Where one of these is not as the step left it, somebody did something since. Worth and version change by themselves.
_LEFT: Final = ("start", "end", "text", "speaker", "state", "merged_into_id")


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, by its kind of event, and the claims that must be linked again."""

    kind: str
    claim_ids: list[int]


def last_step(session: Session, article_id: int) -> list[tables.Event]:
    """The events of the last step on the article's claims that was not taken back, the oldest first; else none."""
    events = queries.events_of_article(session, article_id)
    # A reviewer may have taken a step back from the queue, too.
    taken_back = {event.after["undoes"] for event in events if "undoes" in event.after}
    steps = [event for event in events if event.kind in _STEPS and _step(event) not in taken_back]
    return sorted((each for each in steps if _step(each) == _step(steps[0])), key=lambda event: event.id)


def undo(session: Session, article_id: int, *, step_seen: int, editor_id: int, now: datetime) -> Undone:
    """Brings the article's claims back to where they were before the last step, whose first event is `step_seen`.

    A claim that the step made is set aside, not deleted. Raises InvalidInput where there is nothing to take back, where
    another step came after the one that was seen, and where a claim was changed by other means since.
    """
    opened = open_article(session, article_id, editor_id=editor_id, now=now)
    events = last_step(session, article_id)
    if not events or events[0].id != step_seen:
        raise InvalidInput("This is not the last change any more; look at the article again.", field="step")
    for event in events:
        _refuse_changed(opened, event)
    made = [event for event in events if _made(event)]
    for event in events:
        if event not in made:
            _bring_back(opened.claims[event.claim_id or 0], event.before)
    for event in made:
        _withdraw(opened.claims[event.claim_id or 0], events)
    for kind in ClaimKind:
        _refuse_overlaps(opened.standing(kind))
    return Undone(events[0].kind, opened.write(_TAKEN_BACK, undoes=events[0].id))


def _step(event: tables.Event) -> int:
    """The first event of the step that an event belongs to."""
    return int(event.after.get("with", event.id))


def _made(event: tables.Event) -> bool:
    return not event.before


def _refuse_changed(opened: Opened, event: tables.Event) -> None:
    claim = opened.claims.get(event.claim_id or 0)
    if claim is None or any(getattr(claim, name) != event.after[name] for name in _LEFT if name in event.after):
        raise InvalidInput(
            "Claim {claim_id} was changed or judged after this step, which cannot be taken back any more.",
            field="step",
            claim_id=event.claim_id or 0,
        )


def _bring_back(claim: tables.Claim, before: dict[str, Any]) -> None:
    for name, value in before.items():
        if name != "version":
            setattr(claim, name, value)
    # The history keeps closed sets by their values.
    claim.certainty, claim.state = Certainty(claim.certainty), ClaimState(claim.state)
    claim.norm = normalise(claim.text)
    claim.words = len(claim.norm.split())


def _withdraw(claim: tables.Claim, events: Sequence[tables.Event]) -> None:
    """Sets a claim aside that the step made; what it was cut from has its words again."""
    origin = next((event.claim_id for event in events if not _made(event)), None)
    claim.state, claim.merged_into_id = ClaimState.SET_ASIDE, origin


def _refuse_overlaps(standing: Sequence[tables.Claim]) -> None:
    for claim, following in pairwise(standing):
        if Span(claim.start or 0, claim.end or 0).overlaps(Span(following.start or 0, following.end or 0)):
            raise InvalidInput(
                "These words overlap claim {other_id}: “{text}”.",
                field="step",
                other_id=following.id,
                text=following.text,
            )

"""What a reviewer has typed and not handed in: kept as one types, put away when handed in, never lost by a crash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.readers.decode import clean
from claimtrack.storage import tables

__all__ = ["Typed", "bring_back", "draft_of", "put_away", "save"]

# The longest rationale with a dozen long quotes; more is not typed.
_LONGEST: Final = 300_000


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of a form as they stand, by name, and the claim's version and words on the reviewer's page."""

    fields: Mapping[str, Sequence[str]]
    version_seen: int
    text_seen: str


def save(session: Session, claim_id: int, typed: Typed, *, reviewer_id: int, now: datetime) -> tables.Draft | None:
    """The reviewer's draft on the claim as typed now; None for a form in which nothing is typed, which keeps none.

    Raises NotFound, and InvalidInput for more text than anybody types.
    """
    fields = {name: words for name, given in typed.fields.items() if any(words := [clean(each) for each in given])}
    if len(typed.text_seen) + sum(len(word) for words in fields.values() for word in words) > _LONGEST:
        raise InvalidInput("A draft has at most {most} characters.", field="rationale", most=_LONGEST)
    # Two windows of one reviewer save one after the other.
    if session.get(tables.Claim, claim_id, with_for_update=True) is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=claim_id)
    draft = session.get(tables.Draft, (claim_id, reviewer_id))
    if not any(word.strip() for words in fields.values() for word in words):
        if draft is not None:
            draft.put_away_at = draft.put_away_at or now
        session.flush()
        return None
    if draft is None:
        draft = tables.Draft(claim_id=claim_id, reviewer_id=reviewer_id)
        session.add(draft)
    draft.version_seen, draft.text_seen = typed.version_seen, clean(typed.text_seen)
    draft.fields, draft.saved_at, draft.put_away_at = fields, now, None
    session.flush()
    return draft


def draft_of(session: Session, claim_id: int, *, reviewer_id: int) -> tables.Draft | None:
    """What the reviewer has typed on the claim, unless it was put away."""
    draft = session.get(tables.Draft, (claim_id, reviewer_id))
    return draft if draft is not None and draft.put_away_at is None else None


def put_away(session: Session, claim_id: int, *, reviewer_id: int, now: datetime) -> None:
    """Takes the reviewer's draft off the claim's page; it can be brought back."""
    draft = draft_of(session, claim_id, reviewer_id=reviewer_id)
    if draft is not None:
        draft.put_away_at = now
        session.flush()


def bring_back(session: Session, claim_id: int, *, reviewer_id: int) -> None:
    """Lays a draft that was put away on the claim's page again."""
    draft = session.get(tables.Draft, (claim_id, reviewer_id))
    if draft is not None:
        draft.put_away_at = None
        session.flush()

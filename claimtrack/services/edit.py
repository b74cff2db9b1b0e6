"""Moves the ends of a claim in its article; what was linked and decided about the old words is looked at again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from claimtrack.core.errors import ClaimMoved, InvalidInput, NotFound
from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimState
from claimtrack.storage import queries, search, tables

__all__ = ["edit_claim"]


def edit_claim(
    session: Session, claim_id: int, *, start: int, end: int, version_seen: int, editor_id: int, now: datetime
) -> tables.Claim:
    """The claim with the span `[start, end)` of its article and the next version.

    A decided claim goes back to the queue: its verdict was given on other words. Writes the Claim row, its keys and an
    Event row and deletes its vectors; the caller links the claim again. Raises ClaimMoved for a claim that changed
    since it was opened, InvalidInput for a span outside the article, without a word, or over another claim.
    """
    claim = session.get(tables.Claim, claim_id, with_for_update=True)
    if claim is None or claim.article is None:
        raise NotFound("There is no claim {claim_id} in an article.", claim_id=claim_id)
    if claim.version != version_seen:
        raise ClaimMoved(
            "Claim {claim_id} changed meanwhile (version {seen} is now {current}); look at it again.",
            claim_id=claim_id,
            seen=version_seen,
            current=claim.version,
        )
    whole = claim.article.title if claim.kind == "headline" else claim.article.text
    text = whole[start:end] if 0 <= start < end <= len(whole) else ""
    norm = normalise(text)
    if not norm:
        raise InvalidInput("Select some words of the article.", field="start")
    _refuse_overlap(claim, start, end)
    search.unindex_claims(session, [(claim.id, claim.norm)])
    before = {"text": claim.text, "start": claim.start, "end": claim.end, "state": claim.state.value}
    claim.start, claim.end, claim.text, claim.norm, claim.words = start, end, text, norm, len(norm.split())
    claim.version += 1
    if claim.state is ClaimState.DECIDED:
        claim.state = ClaimState.NEEDS_REVIEW
    search.index_claims(session, [(claim.id, norm)])
    queries.delete_vectors(session, claim.id)
    after = {"text": text, "start": start, "end": end, "state": claim.state.value, "version": claim.version}
    session.add(
        tables.Event(at=now, actor_id=editor_id, kind="claim_edited", claim_id=claim.id, before=before, after=after)
    )
    session.flush()
    return claim


def _refuse_overlap(claim: tables.Claim, start: int, end: int) -> None:
    for other in claim.article.claims if claim.article else ():
        if other.id == claim.id or other.kind is not claim.kind or other.start is None or other.end is None:
            continue
        if start < other.end and other.start < end:
            raise InvalidInput(
                "These words overlap claim {other_id}: “{text}”.", field="start", other_id=other.id, text=other.text
            )

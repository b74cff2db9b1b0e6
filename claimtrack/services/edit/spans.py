"""Moves, cuts, joins and adds claims in their article."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.core.recut import tidied
from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimKind, ClaimState, Span
from claimtrack.services.edit.opened import Opened, open_article, open_claim
from claimtrack.storage import tables

__all__ = ["add", "merge", "split", "trim"]


def trim(
    session: Session, claim_id: int, *, start: int, end: int, version_seen: int, editor_id: int, now: datetime
) -> list[int]:
    """Gives the claim the span `[start, end)` of its article (of the title, for a headline).

    Like every step here it writes Claim, key, Vector and Event rows, and gives back the ids of the claims that changed:
    the caller links them again when it has committed. Links that a person decided stay; `queries.judged_earlier` tells
    that they were judged on other words. Raises ClaimMoved for a claim that changed since it was opened, InvalidInput
    for a span outside the article, without a word, or over another claim.
    """
    opened = open_claim(session, claim_id, editor_id=editor_id, now=now)
    claim = opened.seen(claim_id, version_seen)
    opened.free_words(Span(start, end), claim.kind, but={claim.id})
    opened.recut(claim, Span(start, end))
    return opened.write("claim_edited")


def split(session: Session, claim_id: int, *, at: int, version_seen: int, editor_id: int, now: datetime) -> list[int]:
    """Cuts the claim in two at an offset inside it: the first part keeps its number and links, the second is new.

    Blanks and separators around the cut belong to neither.
    """
    opened = open_claim(session, claim_id, editor_id=editor_id, now=now)
    claim = opened.seen(claim_id, version_seen)
    whole, start, end = opened.whole(claim.kind), claim.start or 0, claim.end or 0
    parts = [tidied(whole, Span(start, min(max(at, start), end))), tidied(whole, Span(min(max(at, start), end), end))]
    if not all(normalise(part.of(whole)) for part in parts):
        raise InvalidInput("Each part needs a word: choose a place inside the claim.", field="at")
    first, second = Span(start, parts[0].end), Span(parts[1].start, end)
    opened.recut(claim, first)
    opened.new(second, claim.kind, like=claim)
    return opened.write("claim_split")


def merge(
    session: Session,
    claim_id: int,
    *,
    other_id: int,
    version_seen: int,
    other_version_seen: int,
    editor_id: int,
    now: datetime,
) -> list[int]:
    """Joins two neighbours to one claim: the older one spans both, the other is set aside as merged into it.

    Its own history, verdicts and links stay with it. Raises InvalidInput where another claim stands between them.
    """
    opened = open_claim(session, claim_id, editor_id=editor_id, now=now)
    pair = (opened.seen(claim_id, version_seen), opened.seen(other_id, other_version_seen))
    kept, gone = sorted(pair, key=lambda claim: claim.id)
    _refuse_strangers(opened, kept, gone)
    span = Span(min(kept.start or 0, gone.start or 0), max(kept.end or 0, gone.end or 0))
    if kept.speaker_by_id is None and gone.speaker_by_id is not None:
        kept.speaker, kept.speaker_by_id = gone.speaker, gone.speaker_by_id
    opened.recut(kept, span)
    gone.state, gone.merged_into_id = ClaimState.SET_ASIDE, kept.id
    return opened.write("claims_merged")


def add(
    session: Session,
    article_id: int,
    *,
    start: int,
    end: int,
    editor_id: int,
    now: datetime,
    kind: ClaimKind = ClaimKind.BODY,
) -> list[int]:
    """Makes a claim of the span `[start, end)` of the article's text, or of its title, which no other claim covers."""
    opened = open_article(session, article_id, editor_id=editor_id, now=now)
    opened.free_words(Span(start, end), kind)
    opened.new(Span(start, end), kind)
    return opened.write("claim_added")


def _refuse_strangers(opened: Opened, a: tables.Claim, b: tables.Claim) -> None:
    in_order = [each.id for each in opened.standing(a.kind)]
    if a.id == b.id or a.kind is not b.kind or abs(in_order.index(a.id) - in_order.index(b.id)) != 1:
        raise InvalidInput(
            "Only two neighbours can become one claim; merge claim {claim_id} with the one before or after it.",
            field="other",
            claim_id=a.id,
        )

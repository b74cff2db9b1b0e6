"""Says by hand who says a claim."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.services.edit.opened import certainty_with, open_claim

__all__ = ["name_speaker"]

_LONGEST = 300


def name_speaker(
    session: Session, claim_id: int, *, words: str | None, version_seen: int, editor_id: int, now: datetime
) -> list[int]:
    """Makes words of the article the claim's speaker, None for what the article says itself; kept whatever is cut.

    Raises InvalidInput for words that neither the article's text nor its title has.
    """
    opened = open_claim(session, claim_id, editor_id=editor_id, now=now)
    claim = opened.seen(claim_id, version_seen)
    named = (words or "").strip() or None
    if named is not None and (len(named) > _LONGEST or not _has(opened.article.title, opened.article.text, named)):
        raise InvalidInput("The article does not have exactly these words; copy them from it.", field="words")
    claim.speaker, claim.speaker_by_id = named, editor_id
    claim.certainty = certainty_with(claim.certainty, named)
    return opened.write("speaker_named")


def _has(title: str, text: str, words: str) -> bool:
    return words in text or words in title

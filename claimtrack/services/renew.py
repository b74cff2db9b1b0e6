"""Brings what the desk's tables say of claims up to date: their speakers' keys, their worth, and how they read.

Run whenever claims are linked: after they came in, after somebody edited them, and for the whole desk by
`claimtrack link --all` when its tables changed.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.orm import Session

from claimtrack.core.values import Claim
from claimtrack.storage import queries, tables
from claimtrack.wordlists import Wordlists

__all__ = ["renew"]

_NOVELTY = "novelty"


def renew(session: Session, claim_ids: Collection[int], *, alone: Collection[int], wordlists: Wordlists) -> int:
    """How many of the claims now say something else of themselves. Writes Claim rows.

    `alone` are those to which nothing on the desk is near: they are worth more. A claim without an article keeps what
    its archive says.
    """
    wanted, changed = set(claim_ids), 0
    for article in queries.articles_of_claims(session, wanted):
        rows = [row for row in article.claims if row.start is not None]
        told = wordlists.told_of([_as_read(row, wanted, alone) for row in rows], article.text, article.language)
        changed += sum(_write(row, claim) for row, claim in zip(rows, told, strict=True) if row.id in wanted)
    session.flush()
    return changed


def _as_read(row: tables.Claim, wanted: Collection[int], alone: Collection[int]) -> Claim:
    factors = [each for each in row.factors if each != _NOVELTY or row.id not in wanted]
    if row.id in alone and row.checkable:
        factors.append(_NOVELTY)
    return Claim(
        row.text,
        row.start or 0,
        row.end or 0,
        kind=row.kind,
        speaker=row.speaker,
        speech_verb=row.speech_verb,
        certainty=row.certainty,
        checkable=row.checkable,
        reason=row.reason,
        factors=tuple(factors),
    )


def _write(row: tables.Claim, claim: Claim) -> bool:
    """Whether the row now says something else; it says it then."""
    told = (claim.speaker_key, claim.worth, list(claim.factors), claim.reads_as)
    if (row.speaker_key, row.worth, row.factors, row.reads_as) == told:
        return False
    row.speaker_key, row.worth, row.factors, row.reads_as = told
    return True

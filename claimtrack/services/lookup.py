"""Answers "has this been checked?": the claims nearest to a text, with their verdict and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimKind, Comparison
from claimtrack.matching import Matcher, Near
from claimtrack.storage import queries, tables

__all__ = ["NOTHING_BELOW", "Answer", "lookup"]

# Below this score nothing is shown (calibration of 24 November 2026; 36 possibly, 54 probably, 85 surely the same).
NOTHING_BELOW: Final = 18.0
_SPARE: Final = 2  # headlines that repeat a claim of their article give their place to the next answer


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim that answers, how likely it is meant (0..100), how it stands to the question, and its current verdict."""

    claim: tables.Claim
    score: float
    comparison: Comparison
    verdict: tables.Verdict | None


def lookup(
    session: Session, text: str, *, matcher: Matcher, limit: int = 10, max_characters: int = 20_000
) -> list[Answer]:
    """The claims that speak of what was asked, best first, at most `limit`; an empty list when nothing is relevant.

    Raises InvalidInput for a question without a word and for one longer than `max_characters`.
    """
    if len(text) > max_characters:
        raise InvalidInput(
            "The text has {given} characters; look up at most {most} at once: a paragraph, not a whole document.",
            field="q",
            given=len(text),
            most=max_characters,
        )
    if not normalise(text):
        raise InvalidInput("Type or paste some words to look up.", field="q")
    near = [each for each in matcher.near_text(session, text, limit=limit * _SPARE) if each.score >= NOTHING_BELOW]
    claims = {claim.id: claim for claim in queries.claims_by_id(session, [each.claim_id for each in near])}
    near = _without_repeated_headlines(near, claims)[:limit]
    kept = [claims[each.claim_id] for each in near]
    compared = matcher.compare_text(session, text, kept)
    verdicts = queries.current_verdicts(session, [claim.id for claim in kept])
    return [
        Answer(claims[each.claim_id], each.score, compared[each.claim_id], verdicts.get(each.claim_id)) for each in near
    ]


def _without_repeated_headlines(near: list[Near], claims: dict[int, tables.Claim]) -> list[Near]:
    """A headline says shortly what its article says at length: where both answer, the claim stands for both."""
    told = {claim.article_id for claim in claims.values() if claim.kind is ClaimKind.BODY}
    return [
        each
        for each in near
        if claims[each.claim_id].kind is ClaimKind.BODY or claims[each.claim_id].article_id not in told
    ]

"""Answers "has this been checked?": the claims nearest to a text, with their verdict and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimKind, Comparison
from claimtrack.matching import Answering, Matcher
from claimtrack.storage import queries, tables

__all__ = ["NOTHING_BELOW", "SURELY", "Answer", "lookup"]

# Below this score nothing is shown (calibration of 24 November 2026; 36 possibly, 54 probably, 85 surely the same).
NOTHING_BELOW: Final = 18.0
SURELY: Final = 85.0
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
    question = matcher.read(text)
    found = [each for each in matcher.answers(session, question, limit=limit * _SPARE) if _worth_showing(each)]
    kept = _without_repeated_headlines(found)[:limit]
    verdicts = queries.current_verdicts(session, [each.claim.id for each in kept])
    return [Answer(each.claim, each.score, each.comparison, verdicts.get(each.claim.id)) for each in kept]


def _worth_showing(found: Answering) -> bool:
    """A "read also" text has neither outlet nor day of its own to be cited by: it answers only what is surely meant."""
    article = found.claim.article
    beside = article is not None and article.parent_id is not None
    return found.score >= (SURELY if beside else NOTHING_BELOW)


def _without_repeated_headlines(found: list[Answering]) -> list[Answering]:
    """A headline says shortly what its article says at length: where both answer, the claim stands for both."""
    told = {each.claim.article_id for each in found if each.claim.kind is ClaimKind.BODY}
    return [each for each in found if each.claim.kind is ClaimKind.BODY or each.claim.article_id not in told]

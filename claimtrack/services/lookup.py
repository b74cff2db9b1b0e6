"""Answers "has this been checked?": the claims nearest to a text, with their verdict and what differs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz
from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.core.split import split_claims
from claimtrack.core.text import language_of, normalise
from claimtrack.core.values import ClaimKind, Comparison, Stance
from claimtrack.matching import Answering, Matcher
from claimtrack.storage import queries, tables

__all__ = ["NOTHING_BELOW", "SURELY", "Answer", "lookup"]

# Below this score nothing is shown (calibration of 24 November 2026; 36 possibly, 54 probably, 85 surely the same).
NOTHING_BELOW: Final = 18.0
SURELY: Final = 85.0
_SPARE: Final = 3  # headlines and copies give their places to the next answers
_SAME_WORDS: Final = 80.0  # rapidfuzz ratio of two normalised texts of one origin: a word or a spelling may differ


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim that answers, how likely it is meant (0..100), how it stands to the question, and its current verdict.

    `copies` are the same claim in other articles of the same origin: ten reprints are one answer.
    """

    claim: tables.Claim
    score: float
    comparison: Comparison
    verdict: tables.Verdict | None
    copies: tuple[tables.Claim, ...] = ()


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
    told = _without_repeated_headlines(found)
    verdicts = queries.current_verdicts(session, [each.claim.id for each in told])
    answers = [_answer(group, verdicts) for group in _by_text_and_origin(told)][:limit]
    return [_without_stance(answer) for answer in answers] if _asks(text) else answers


def _worth_showing(found: Answering) -> bool:
    """A "read also" text has neither outlet nor day of its own to be cited by: it answers only what is surely meant."""
    if found.claim.merged_into_id is not None:
        return False
    article = found.claim.article
    beside = article is not None and article.parent_id is not None
    return found.score >= (SURELY if beside else NOTHING_BELOW)


def _by_text_and_origin(found: list[Answering]) -> list[list[Answering]]:
    """What was found, best first, with the copies of one claim in one origin together."""
    groups: list[list[Answering]] = []
    for each in found:
        group = next((group for group in groups if _is_copy(each.claim, group[0].claim)), None)
        if group is None:
            groups.append([each])
        else:
            group.append(each)
    return groups


def _is_copy(a: tables.Claim, b: tables.Claim) -> bool:
    if a.article is None or b.article is None or a.article.origin_id != b.article.origin_id:
        return False
    return a.article_id != b.article_id and fuzz.ratio(a.norm, b.norm) >= _SAME_WORDS


def _answer(group: list[Answering], verdicts: dict[int, tables.Verdict]) -> Answer:
    """The copy that the desk decided stands for the others, else the likeliest."""
    shown = next((each for each in group if each.claim.id in verdicts), group[0])
    copies = tuple(each.claim for each in group if each is not shown)
    return Answer(shown.claim, shown.score, shown.comparison, verdicts.get(shown.claim.id), copies)


def _asks(text: str) -> bool:
    """Whether the text is a question: it says nothing that a claim could agree or conflict with."""
    claims = split_claims(text, language_of(text))
    return bool(claims) and all(claim.reason == "question" for claim in claims)


def _without_stance(answer: Answer) -> Answer:
    return replace(answer, comparison=Comparison(answer.comparison.score, Stance.RELATED))


def _without_repeated_headlines(found: list[Answering]) -> list[Answering]:
    """A headline says shortly what its article says at length: where both answer, the claim stands for both."""
    told = {each.claim.article_id for each in found if each.claim.kind is ClaimKind.BODY}
    return [each for each in found if each.claim.kind is ClaimKind.BODY or each.claim.article_id not in told]

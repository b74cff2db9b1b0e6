"""What a desk's own tables say of claims, whichever splitter found them: who speaks, what they are worth checking, and
how they read with their pronouns resolved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimtrack.core.gazetteer import Gazetteer, Section, telling_words
from claimtrack.core.reads_as import Surroundings, reads_as
from claimtrack.core.speakers import speakers_of
from claimtrack.core.values import Certainty, Claim
from claimtrack.core.worth import WEIGHTS, worth_from

__all__ = ["enriched"]

_OFFICIAL = frozenset({Section.BODY, Section.STATE_BODY, Section.OFFICE, Section.COUNTRY})
_OPENING = 6  # words in which a claim says who denies


def enriched(
    claims: Sequence[Claim],
    text: str,
    language: str,
    *,
    gazetteer: Gazetteer,
    weights: Mapping[str, float] = WEIGHTS,
) -> list[Claim]:
    """The claims of one article's text with the keys of their speakers, their worth by these weights, and how they
    read with a pronoun resolved. About 0.2 ms for each different speaker.
    """
    speakers = speakers_of([claim.speaker for claim in claims], language, gazetteer)
    around = Surroundings(text, language, claims, gazetteer)
    found = []
    for claim, speaker in zip(claims, speakers, strict=True):
        official = ["official_denial"] if _officially_denied(claim, language, gazetteer) else []
        worth = worth_from((*claim.factors, *official), weights)
        found.append(
            replace(
                claim,
                speaker_key=speaker.key if speaker else None,
                worth=worth.value,
                factors=worth.factors,
                reads_as=reads_as(claim, around),
            )
        )
    return found


def _officially_denied(claim: Claim, language: str, gazetteer: Gazetteer) -> bool:
    """Whether a body, or somebody in an office, denies: a claim that denies begins with who does."""
    if claim.certainty is not Certainty.DENIED:
        return False
    words = telling_words(claim.text, language)[:_OPENING]
    found = gazetteer.find(words, claim.text, language=language, sections=_OFFICIAL)
    return bool(found) and found[0].first <= 1  # before the verb, or right behind it

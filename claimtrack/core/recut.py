"""How a span that a person chose reads as a claim: speaker, checkability and worth as the splitter would see them."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.core.split import split_claims
from claimtrack.core.values import Claim, ClaimKind, Span
from claimtrack.core.worth import worth_of

__all__ = ["recut", "tidied"]

# What may be left hanging where a claim is cut in two.
_HANGING = " \t\n\r\u00a0\u202f\u200b\u200e\u200f,،;؛:."


def recut(whole: str, span: Span, *, language: str, kind: ClaimKind = ClaimKind.BODY) -> Claim:
    """The claim at a span of a text (of a title, for a headline), read where it stands.

    Speaker, verb and certainty come from the splitter's own claim that shares most with the span; it is checkable if
    any part of it is. Splits the whole text, because a speaker may have been named sentences before.

    >>> claim = recut("The mayor said the old bridge was closed.", Span(15, 29), language="en")
    >>> (claim.text, claim.speaker)
    ('the old bridge', 'The mayor')
    """
    text = span.of(whole)
    headline = kind is ClaimKind.HEADLINE
    found = split_claims("", language, title=whole) if headline else split_claims(whole, language)
    shared = [claim for claim in found if _shared(claim, span)]
    if not shared:
        # Words that the splitter made no claim of, such as a caption, still may be a question or a call.
        shared = split_claims(text, language)
    if not shared:
        shared = [Claim(text, span.start, span.end)]
    most = max(shared, key=lambda claim: (_shared(claim, span), len(claim.text)))
    checkable = any(claim.checkable for claim in shared)
    worth = worth_of(text, language)
    return replace(
        most,
        text=text,
        start=span.start,
        end=span.end,
        kind=kind,
        checkable=checkable,
        reason=None if checkable else most.reason,
        worth=worth.value,
        factors=worth.factors,
    )


def tidied(whole: str, span: Span, *, hanging: str = _HANGING) -> Span:
    """The span without blanks and separators at either end; empty where it holds nothing else.

    >>> tidied("One fell, two rose.", Span(8, 19))
    Span(start=10, end=18)
    """
    text = span.of(whole)
    start = span.start + len(text) - len(text.lstrip(hanging))
    return Span(start, max(start, span.start + len(text.rstrip(hanging))))


def _shared(claim: Claim, span: Span) -> int:
    return max(0, min(claim.end, span.end) - max(claim.start, span.start))

"""Which words of an article somebody means: by offsets from the page's script, or by the words themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.core.values import ClaimKind, Span
from claimtrack.core.verbatim import places_of
from claimtrack.storage import tables
from claimtrack.storage.session import Session

__all__ = ["Offer", "Place", "Texts", "offers", "one_place", "texts_of"]

_AROUND: Final = 40  # characters before and after a place, by which a person tells it from another


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an article's text or title, in code points."""

    kind: ClaimKind
    span: Span

    @property
    def value(self) -> str:
        """The place as a form carries it.

        >>> Place(ClaimKind.BODY, Span(3, 9)).value
        'body:3:9'
        """
        return f"{self.kind.value}:{self.span.start}:{self.span.end}"

    @classmethod
    def of(cls, value: str | None) -> Place | None:
        """The place that a form carried; None for anything else."""
        kind, _, ends = (value or "").partition(":")
        start, _, end = ends.partition(":")
        if kind not in set(ClaimKind) or not (start.isdecimal() and end.isdecimal()):
            return None
        return cls(ClaimKind(kind), Span(int(start), int(end)))


@dataclass(frozen=True, slots=True)
class Texts:
    """An article's title and text, and where the claim stands that a step is about."""

    title: str
    text: str
    claim: Place | None

    def whole(self, kind: ClaimKind) -> str:
        """The text that offsets of that kind refer to."""
        return self.title if kind is ClaimKind.HEADLINE else self.text

    def places(self, words: str) -> list[Place]:
        """The places of the words: those that touch the claim if there are any, else those in the claim's own text,
        else, for a step without a claim, all.
        """
        kinds = tuple(ClaimKind) if self.claim is None else (self.claim.kind,)
        found = [Place(kind, span) for kind in kinds for span in places_of(self.whole(kind), words)]
        return [each for each in found if self.claim and each.span.overlaps(self.claim.span)] or found


@dataclass(frozen=True, slots=True)
class Offer:
    """One of several places that have the words, with what stands before and after it."""

    place: Place
    before: str
    words: str
    after: str


def texts_of(session: Session, article_id: int, claim_id: int | None = None) -> Texts:
    """The article's texts with that claim of it. Raises NotFound for a claim of another article too."""
    article = session.get(tables.Article, article_id)
    if article is None:
        raise NotFound("There is no article {article_id}.", article_id=article_id)
    if claim_id is None:
        return Texts(article.title, article.text, None)
    claim = session.get(tables.Claim, claim_id)
    if claim is None or claim.article_id != article_id:
        raise NotFound("There is no claim {claim_id} in this article.", claim_id=claim_id)
    return Texts(article.title, article.text, Place(claim.kind, Span(claim.start or 0, claim.end or 0)))


def one_place(texts: Texts, *, place: str | None, words: str) -> Place:
    """The place that was sent, else the one that has the words.

    Raises InvalidInput for words that the article does not have (`field` is "words"), and for words that it has more
    than once ("place": `offers` then tells which there are).
    """
    sent = Place.of(place)
    if sent is not None:
        return sent
    found = texts.places(words)
    if not found:
        raise InvalidInput("The article does not have exactly these words; copy them from it.", field="words")
    if len(found) > 1:
        raise InvalidInput(
            "The article has these words in {count} places; choose one of them below.", field="place", count=len(found)
        )
    return found[0]


def offers(texts: Texts, words: str) -> list[Offer]:
    """The places to choose among, each with some words around it."""
    found = []
    for place in texts.places(words):
        whole, span = texts.whole(place.kind), place.span
        before, after = whole[max(0, span.start - _AROUND) : span.start], whole[span.end : span.end + _AROUND]
        found.append(Offer(place, before, span.of(whole), after))
    return found

"""What the desk tells the world of a checked claim: its own verdict, or a check that somebody else published."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from textwrap import shorten
from typing import Any, Final
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from claimtrack.core.gazetteer import Gazetteer
from claimtrack.core.values import ClaimState, Rating
from claimtrack.storage import queries, tables

__all__ = [
    "FactCheck",
    "Publisher",
    "claim_review",
    "fact_check_of",
    "fact_checks",
    "feed_lines",
    "own_fact_check",
    "reviews",
    "site_of",
]

# schema.org asks for whole numbers on a named scale; ours is 0..1.
WORST: Final = 1
BEST: Final = 5
_LONGEST_TITLE: Final = 110  # what a list of results shows of a headline
_LONGEST_EXPLANATION: Final = 300  # "one to two sentences", as Google's guide for ClaimReview has it
_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Publisher:
    """The desk as readers know it: its name, the address without a slash at its end, its scale and its name tables."""

    name: str
    address: str
    ratings: Sequence[Rating]
    gazetteer: Gazetteer

    @property
    def site(self) -> str:
        """The desk's host."""
        return site_of(self.address)

    def address_of(self, claim_id: int) -> str:
        """Where readers find the claim."""
        return f"{self.address}/c/{claim_id}"

    def rating(self, key: str) -> Rating | None:
        """The rating of the scale; None for one that it no longer has."""
        return next((rating for rating in self.ratings if rating.key == key), None)


@dataclass(frozen=True, slots=True)
class FactCheck:
    """A checked claim: who says what of it, where and when. `verdict` is there where this desk decided."""

    claim: tables.Claim
    publisher: str
    site: str
    url: str
    title: str
    rating: str
    reviewed: date | None
    verdict: tables.Verdict | None = None

    @property
    def claimed(self) -> date | None:
        """The day on which the claim was published."""
        return self.claim.article.day if self.claim.article else None


def fact_check_of(claim: tables.Claim, verdict: tables.Verdict | None, *, publisher: Publisher) -> FactCheck | None:
    """The claim as the world may know it; None for one that nobody has checked, or that the desk has set aside."""
    if claim.state is ClaimState.SET_ASIDE or claim.merged_into_id is not None:
        return None
    if verdict is not None:
        return FactCheck(
            claim=claim,
            publisher=publisher.name,
            site=publisher.site,
            url=publisher.address_of(claim.id),
            title=shorten(claim.text, _LONGEST_TITLE, placeholder="…"),
            rating=_label(publisher.rating(verdict.rating), claim.language) or verdict.rating,
            reviewed=verdict.decided_at.date(),
            verdict=verdict,
        )
    check = claim.earlier_check
    if check is None or not check.rating:
        return None
    return FactCheck(
        claim=claim,
        publisher=check.publisher or site_of(check.url or "") or check.archive,
        site=site_of(check.url or ""),
        url=check.url or "",
        title=check.title or shorten(claim.text, _LONGEST_TITLE, placeholder="…"),
        rating=check.rating,
        reviewed=check.day,
    )


def site_of(address: str) -> str:
    """The host of an address, or of a bare site name, without `www.`.

    >>> site_of("https://www.example.org/a"), site_of("example.org")
    ('example.org', 'example.org')
    """
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        return (parts.hostname or "").removeprefix("www.")
    except ValueError:  # a bracket left open, as in http://[broken
        return ""


def own_fact_check(session: Session, claim_id: int, *, publisher: Publisher) -> FactCheck | None:
    """The desk's own check of the claim; None where it has not decided."""
    claim = session.get(tables.Claim, claim_id)
    verdict = queries.current_verdicts(session, [claim_id]).get(claim_id)
    return fact_check_of(claim, verdict, publisher=publisher) if claim is not None and verdict is not None else None


def fact_checks(
    session: Session, *, publisher: Publisher, site: str | None = None, own: bool = False
) -> Iterator[FactCheck]:
    """All checks, the newest rows first, read in pieces: of one site where it is given, or the desk's `own` alone."""
    ours = own or site is None or _is_of(publisher.site, site)
    for claims in queries.checked_claims(session, own=ours, earlier=not own, site=site, size=_BATCH):
        verdicts = queries.current_verdicts(session, [claim.id for claim in claims])
        found = (fact_check_of(claim, verdicts.get(claim.id), publisher=publisher) for claim in claims)
        yield from (check for check in found if check is not None and (site is None or _is_of(check.site, site)))


def _is_of(host: str, site: str) -> bool:
    return host == site or host.endswith(f".{site}")


def reviews(session: Session, *, publisher: Publisher) -> Iterator[dict[str, Any]]:
    """A ClaimReview for each claim that this desk decided, the newest rows first."""
    batch: list[FactCheck] = []
    for check in fact_checks(session, publisher=publisher, own=True):
        batch.append(check)
        if len(batch) == _BATCH:
            yield from _reviews(session, batch, publisher=publisher)
            batch = []
    yield from _reviews(session, batch, publisher=publisher)


def _reviews(session: Session, batch: Iterable[FactCheck], *, publisher: Publisher) -> Iterator[dict[str, Any]]:
    checks = list(batch)
    decisions = queries.decisions_of(session, [check.claim.id for check in checks])
    for check in checks:
        yield claim_review(check, decisions[check.claim.id], publisher=publisher)


def claim_review(check: FactCheck, decisions: Sequence[tables.Verdict], *, publisher: Publisher) -> dict[str, Any]:
    """The desk's own check as schema.org's ClaimReview; `decisions` are all verdicts on the claim, the first one first.

    What nobody knows is left out: no speaker, no author. Follows schema.org 29 and Google's guide of 2025.
    """
    claim, last = check.claim, decisions[-1]
    organisation = {"@type": "Organization", "name": publisher.name, "url": publisher.address}
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": check.url,
        "url": check.url,
        "headline": check.title,
        "inLanguage": claim.language,
        "datePublished": _moment(decisions[0].decided_at),
        "dateModified": _moment(last.decided_at),
        "author": organisation,
        "publisher": organisation,
        "claimReviewed": claim.text,
        "itemReviewed": _claim(claim, publisher.gazetteer),
        "reviewBody": last.rationale,
        "reviewRating": _rating(check, publisher.rating(last.rating), last),
    }
    sources = [each.url for assessment in last.assessments for each in assessment.evidence if each.url]
    if sources:
        told["citation"] = list(dict.fromkeys(sources))
    notes = [verdict for verdict in decisions if verdict.correction_note]
    if notes:
        told["correction"] = [
            {"@type": "CorrectionComment", "text": each.correction_note, "datePublished": _moment(each.decided_at)}
            for each in notes
        ]
    return told


def _claim(claim: tables.Claim, gazetteer: Gazetteer) -> dict[str, Any]:
    told: dict[str, Any] = {"@type": "Claim", "name": claim.text}
    if claim.speaker:
        body = claim.speaker_key is not None and gazetteer.kind_of(claim.speaker_key) is not None
        told["author"] = {"@type": "Organization" if body else "Person", "name": claim.speaker}
    article = claim.article
    if article is None:
        return told
    if article.day:
        told["datePublished"] = article.day.isoformat()
    appearance: dict[str, Any] = {"@type": "NewsArticle", "headline": article.title, "inLanguage": article.language}
    if article.url:
        appearance |= {"@id": article.url, "url": article.url}
    if article.day:
        appearance["datePublished"] = article.day.isoformat()
    if article.outlet:
        appearance["publisher"] = {"@type": "Organization", "name": article.outlet.name}
    return told | {"appearance": [appearance], "firstAppearance": appearance}


def _rating(check: FactCheck, rating: Rating | None, verdict: tables.Verdict) -> dict[str, Any]:
    told: dict[str, Any] = {
        "@type": "Rating",
        "alternateName": check.rating,
        "ratingExplanation": shorten(verdict.rationale, _LONGEST_EXPLANATION, placeholder="…"),
    }
    if rating is not None and rating.value is not None:
        value = round(WORST + rating.value * (BEST - WORST))
        told |= {"ratingValue": value, "bestRating": BEST, "worstRating": WORST}
    return told


def _label(rating: Rating | None, language: str) -> str | None:
    labels: Mapping[str, str] = rating.labels if rating else {}
    return labels.get(language) or labels.get("en")


def _moment(at: datetime) -> str:
    return at.replace(microsecond=0).isoformat()


def feed_lines(session: Session, *, publisher: Publisher) -> Iterator[str]:
    """A DataFeed of all ClaimReviews as lines of JSON, one review a line: the newest claims first."""
    head = {"@context": "https://schema.org", "@type": "DataFeed", "name": publisher.name, "dataFeedElement": []}
    yield json.dumps(head, ensure_ascii=False).removesuffix("]}") + "\n"
    between = ""
    for review in reviews(session, publisher=publisher):
        changed = review["dateModified"]
        element = {"@type": "DataFeedItem", "dateModified": changed, "item": [review]}
        yield f"{between}{json.dumps(element, ensure_ascii=False)}"
        between = ",\n"
    yield "\n]}\n"

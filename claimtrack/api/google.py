"""The parameters and answers of Google's factchecktools v1alpha1, with the field names of its discovery document."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from claimtrack.readers.decode import clean
from claimtrack.services.publish import FactCheck

__all__ = [
    "PAGE",
    "Extras",
    "MarkupPage",
    "Pages",
    "PagesQuery",
    "Paging",
    "Search",
    "SearchQuery",
    "claim",
    "page",
]

PAGE: Final = 10  # rows where the client names no size
_LARGEST: Final = 100
_INT32: Final = 2**31 - 1


def _cleaned(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


_Text = Annotated[str, BeforeValidator(_cleaned)]


class _Given(BaseModel):
    """Parameters in camelCase; those that Google's clients send beside them, as `alt`, are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", alias_generator=to_camel)


class Paging(_Given):
    """Which page."""

    page_size: int = Field(PAGE, ge=0, le=_LARGEST)
    page_token: _Text = ""
    offset: int = Field(0, ge=0, le=_INT32)


class SearchQuery(Paging):
    """What is searched."""

    query: _Text = ""
    language_code: _Text = ""
    review_publisher_site_filter: _Text = ""
    max_age_days: int = Field(0, ge=0, le=366_000)


class PagesQuery(Paging):
    """Whose pages."""

    url: _Text = ""
    organization: _Text = ""


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel, validate_by_name=True)


class Publisher(_Told):
    """Who reviewed."""

    name: str | None
    site: str | None


class Review(_Told):
    """One review of a claim."""

    publisher: Publisher
    url: str | None
    title: str | None
    review_date: str | None
    textual_rating: str | None
    language_code: str | None


class Extras(_Told):
    """What only this desk knows: the claim's id, how likely it is meant (0..100), how it stands to the query."""

    claim_id: int
    score: float | None = None
    stance: str | None = None


class Claim(_Told):
    """A claim with its reviews."""

    text: str
    claimant: str | None
    claim_date: str | None
    claim_review: list[Review]
    claimtrack: Extras


class Search(_Told):
    """The answer to a search."""

    claims: list[Claim] | None
    next_page_token: str | None


class ClaimAuthor(_Told):
    """Who made the claim."""

    name: str


class ReviewAuthor(_Told):
    """Who reviewed it."""

    name: str


class Rating(_Told):
    """The rating, in whole numbers and in words."""

    textual_rating: str
    rating_explanation: str | None
    rating_value: int | None
    best_rating: int | None
    worst_rating: int | None


class Markup(_Told):
    """One ClaimReview of a page."""

    url: str
    claim_reviewed: str
    claim_date: str | None
    claim_author: ClaimAuthor | None
    claim_first_appearance: str | None
    claim_appearances: list[str] | None
    rating: Rating


class MarkupPage(_Told):
    """A page with its reviews."""

    name: str
    page_url: str
    publish_date: str
    version_id: str
    claim_review_author: ReviewAuthor
    claim_review_markups: list[Markup]


class Pages(_Told):
    """A list of pages."""

    claim_review_markup_pages: list[MarkupPage] | None
    next_page_token: str | None


def claim(check: FactCheck, extras: Extras) -> Claim:
    """The check as a search tells it; days are midnight in UTC, as Google writes them."""
    review = Review(
        publisher=Publisher(name=check.publisher, site=check.site or None),
        url=check.url or None,
        title=check.title,
        review_date=f"{check.reviewed.isoformat()}T00:00:00Z" if check.reviewed else None,
        textual_rating=check.rating,
        language_code=check.claim.language,
    )
    return Claim(
        text=check.claim.text,
        claimant=check.claim.speaker,
        claim_date=f"{check.claimed.isoformat()}T00:00:00Z" if check.claimed else None,
        claim_review=[review],
        claimtrack=extras,
    )


def page(check: FactCheck, review: dict[str, Any], *, version: int) -> MarkupPage:
    """The page of a check whose ClaimReview that is."""
    item, rating = review["itemReviewed"], review["reviewRating"]
    appearances = [each["url"] for each in item.get("appearance", ()) if "url" in each]
    author = item.get("author")
    markup = Markup(
        url=check.url,
        claim_reviewed=review["claimReviewed"],
        claim_date=item.get("datePublished"),
        claim_author=ClaimAuthor(name=author["name"]) if author else None,
        claim_first_appearance=appearances[0] if appearances else None,
        claim_appearances=appearances or None,
        rating=Rating(
            textual_rating=rating["alternateName"],
            rating_explanation=rating["ratingExplanation"],
            rating_value=rating.get("ratingValue"),
            best_rating=rating.get("bestRating"),
            worst_rating=rating.get("worstRating"),
        ),
    )
    return MarkupPage(
        name=f"pages/{check.claim.id}",
        page_url=check.url,
        publish_date=review["datePublished"][:10],
        version_id=str(version),
        claim_review_author=ReviewAuthor(name=check.publisher),
        claim_review_markups=[markup],
    )

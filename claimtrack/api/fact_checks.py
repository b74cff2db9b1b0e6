"""The fact-check search that existing clients speak: Google's factchecktools v1alpha1, read-only.

Parameters, fields and errors are those of its public discovery document; what only this desk knows stands under the one
key `claimtrack`. Empty answers are `{}`, and unknown parameters are passed over, as Google's own service does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Final, TypeVar

from flask import Response

from claimtrack.api import google
from claimtrack.api.cursors import cursor, position
from claimtrack.api.desk import desk, now, publisher, reading
from claimtrack.api.operations import Operation, answer, operation, query_of
from claimtrack.api.routing import blueprint_at
from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.core.text import normalise
from claimtrack.core.values import Scope
from claimtrack.services import publish
from claimtrack.services.lookup import lookup
from claimtrack.services.publish import FactCheck
from claimtrack.storage import queries

__all__ = ["blueprint"]

blueprint = blueprint_at("fact_checks", "/v1alpha1")
_Item = TypeVar("_Item")
_MOST: Final = 100  # answers to one text: what stands behind them speaks of something else


@dataclass(frozen=True, slots=True)
class _Found:
    """A check, and how it answers where a text was asked."""

    check: FactCheck
    extras: google.Extras


@blueprint.get("/claims:search")
@operation(
    Operation("Search checked claims", google.Search, Scope.LOOKUP, open_with_lookup=True, query=google.SearchQuery)
)
def search() -> Response:
    """Checked claims that speak of a text, best first; or all of one publisher, the newest first."""
    asked = query_of(google.SearchQuery)
    site = publish.site_of(asked.review_publisher_site_filter.strip().lower())
    spoken = bool(normalise(asked.query))
    if not spoken and not site:
        raise InvalidInput("Give a query or a reviewPublisherSiteFilter.", field="query")
    found = _answering(asked.query) if spoken else _published(site)
    fitting = (each for each in found if _fits(each.check, asked, site=site))
    shown, following = _paged("search", fitting, asked)
    claims = [google.claim(each.check, each.extras) for each in shown]
    return answer(google.Search(claims=claims or None, next_page_token=following), omit_empty=True)


@blueprint.get("/pages")
@operation(Operation("The desk's pages", google.Pages, Scope.LOOKUP, open_with_lookup=True, query=google.PagesQuery))
def pages() -> Response:
    """The pages on which this desk publishes its verdicts, the newest first: all, or the one at an address."""
    asked = query_of(google.PagesQuery)
    if asked.url and asked.organization:
        raise InvalidInput("Give a url or an organization, not both.", field="organization")
    own = publisher()
    checks = publish.fact_checks(reading(), publisher=own, own=True)
    if asked.organization and publish.site_of(asked.organization.lower()) != own.site:
        checks = iter(())
    if asked.url:
        checks = (check for check in checks if check.url == asked.url)
    shown, following = _paged("pages", checks, asked)
    told = [_page(check) for check in shown]
    return answer(google.Pages(claim_review_markup_pages=told or None, next_page_token=following), omit_empty=True)


@blueprint.get("/pages/<int:page_id>")
@operation(Operation("One page", google.MarkupPage, Scope.LOOKUP, open_with_lookup=True, problems=(404,)))
def page(page_id: int) -> Response:
    """The page of the claim with that number."""
    check = publish.own_fact_check(reading(), page_id, publisher=publisher())
    if check is None:
        raise NotFound("There is no page {page_id}.", page_id=page_id)
    return answer(_page(check), omit_empty=True)


def _answering(text: str) -> Iterator[_Found]:
    most = desk().settings.max_lookup_characters
    for each in lookup(reading(), text, matcher=desk().matcher, limit=_MOST, max_characters=most):
        check = publish.fact_check_of(each.claim, each.verdict, publisher=publisher())
        if check is not None:
            stance = each.comparison.stance.value
            yield _Found(check, google.Extras(claim_id=each.claim.id, score=round(each.score, 1), stance=stance))


def _published(site: str) -> Iterator[_Found]:
    for check in publish.fact_checks(reading(), publisher=publisher(), site=site):
        yield _Found(check, google.Extras(claim_id=check.claim.id))


def _fits(check: FactCheck, asked: google.SearchQuery, *, site: str) -> bool:
    """Whether the filters admit the check; its age is that of the newer of both days, as Google counts it."""
    if site and not (check.site == site or check.site.endswith(f".{site}")):
        return False
    if asked.language_code and check.claim.language != asked.language_code.partition("-")[0].lower():
        return False
    if not asked.max_age_days:
        return True
    newest = max((day for day in (check.claimed, check.reviewed) if day is not None), default=None)
    return newest is not None and newest >= now().date() - timedelta(days=asked.max_age_days)


def _paged(name: str, found: Iterable[_Item], asked: google.Paging) -> tuple[list[_Item], str | None]:
    """The page that was asked for, and the token of the next one."""
    start = position(name, asked.page_token, field="pageToken") or asked.offset
    size = asked.page_size or google.PAGE
    shown = list(islice(found, start, start + size + 1))
    return shown[:size], cursor(name, start + size) if len(shown) > size else None


def _page(check: FactCheck) -> google.MarkupPage:
    decisions = queries.decisions_of(reading(), [check.claim.id])[check.claim.id]
    return google.page(check, publish.claim_review(check, decisions, publisher=publisher()), version=len(decisions))

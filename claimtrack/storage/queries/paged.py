"""Lists that a program reads page by page: rows behind an id, oldest first, so that a kept place finds what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload, selectinload

from claimtrack.core.values import ArticleRole, ClaimKind, ClaimState, LinkState, Stance
from claimtrack.storage.queries.review import is_current
from claimtrack.storage.queries.sources import in_stance
from claimtrack.storage.tables import Article, Assessment, Claim, Link, Outlet, Verdict

__all__ = [
    "ArticleFilters",
    "ClaimFilters",
    "LinkFilters",
    "VerdictFilters",
    "articles_after",
    "claims_after",
    "links_after",
    "verdicts_after",
]

Row = TypeVar("Row")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ClaimFilters:
    """Which claims: `outlet` is a normalised name, `words` normalised words that stand in the claim together."""

    state: ClaimState | None = None
    language: str | None = None
    outlet: str | None = None
    rating: str | None = None
    stance: Stance | None = None
    article_id: int | None = None
    kind: ClaimKind | None = None
    checkable: bool | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleFilters:
    """Which articles: `outlet` is a normalised name."""

    language: str | None = None
    outlet: str | None = None
    role: ArticleRole | None = None


@dataclass(frozen=True, slots=True)
class LinkFilters:
    """Which links: `claim_id` is one of its two ends."""

    claim_id: int | None = None
    stance: Stance | None = None
    state: LinkState | None = None


@dataclass(frozen=True, slots=True)
class VerdictFilters:
    """Which verdicts: without `claim_id` only those that stand, with it the claim's earlier ones too."""

    claim_id: int | None = None
    rating: str | None = None
    language: str | None = None


def claims_after(session: Session, filters: ClaimFilters, *, after: int, limit: int) -> list[Claim]:
    """At most `limit` claims that fit, behind that id, with article, outlet and earlier check."""
    query = select(Claim).options(selectinload(Claim.article), selectinload(Claim.earlier_check))
    query = query.where(
        *_equal(Claim.state, filters.state),
        *_equal(Claim.language, filters.language),
        *_equal(Claim.article_id, filters.article_id),
        *_equal(Claim.kind, filters.kind),
        *_equal(Claim.checkable, filters.checkable),
    )
    if filters.outlet is not None:
        within = select(Article.id).join(Outlet).where(Outlet.key == filters.outlet)
        query = query.where(Claim.article_id.in_(within))
    if filters.rating is not None:
        query = query.where(
            Claim.id.in_(select(Verdict.claim_id).where(is_current(), Verdict.rating == filters.rating))
        )
    if filters.stance is not None:
        query = query.where(Claim.id.in_(in_stance(filters.stance)))
    if filters.words:
        query = query.where(Claim.norm.contains(filters.words, autoescape=True))
    return _page(session, query, Claim.id, after=after, limit=limit)


def articles_after(session: Session, filters: ArticleFilters, *, after: int, limit: int) -> list[Article]:
    """At most `limit` articles that fit, behind that id, with outlet."""
    query = select(Article).where(*_equal(Article.language, filters.language), *_equal(Article.role, filters.role))
    if filters.outlet is not None:
        query = query.where(Article.outlet_id.in_(select(Outlet.id).where(Outlet.key == filters.outlet)))
    return _page(session, query, Article.id, after=after, limit=limit)


def links_after(session: Session, filters: LinkFilters, *, after: int, limit: int) -> list[Link]:
    """At most `limit` links that fit, behind that id, with both claims and their articles."""
    ends = (joinedload(Link.a).selectinload(Claim.article), joinedload(Link.b).selectinload(Claim.article))
    query = select(Link).options(*ends).where(*_equal(Link.stance, filters.stance), *_equal(Link.state, filters.state))
    if filters.claim_id is not None:
        query = query.where(or_(Link.a_id == filters.claim_id, Link.b_id == filters.claim_id))
    return _page(session, query, Link.id, after=after, limit=limit)


def verdicts_after(session: Session, filters: VerdictFilters, *, after: int, limit: int) -> list[Verdict]:
    """At most `limit` verdicts that fit, behind that id, with claim, article, reviewers and evidence."""
    made_from = selectinload(Verdict.assessments)
    query = select(Verdict).options(
        joinedload(Verdict.claim).selectinload(Claim.article),
        made_from.joinedload(Assessment.reviewer),
        made_from.selectinload(Assessment.evidence),
    )
    query = query.where(
        Verdict.withdrawn_at.is_(None),
        *_equal(Verdict.claim_id, filters.claim_id),
        *_equal(Verdict.rating, filters.rating),
    )
    if filters.claim_id is None:
        query = query.where(is_current())
    if filters.language is not None:
        query = query.where(Verdict.claim_id.in_(select(Claim.id).where(Claim.language == filters.language)))
    return _page(session, query, Verdict.id, after=after, limit=limit)


def _equal(column: InstrumentedAttribute[Value], wanted: object) -> list[ColumnElement[bool]]:
    return [] if wanted is None else [column == wanted]


def _page(
    session: Session, query: Select[Row], key: InstrumentedAttribute[int], *, after: int, limit: int
) -> list[Row]:
    return list(session.scalars(query.where(key > after).order_by(key).limit(limit)).unique())

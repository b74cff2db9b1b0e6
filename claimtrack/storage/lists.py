"""The lists that the desk shows beside its queue: articles page by page, and what a filter can choose from."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from claimtrack.storage.tables import Article, Claim, Outlet

__all__ = ["ListedArticle", "article_page", "claim_languages", "count_articles", "outlets_with_claims"]

# A filter of more outlets than these is a search, not a list to choose from.
_CHOICES = 500


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article with the number of its claims, and of the other articles of its origin."""

    article: Article
    claims: int
    copies: int


def article_page(session: Session, *, limit: int, offset: int) -> list[ListedArticle]:
    """Articles from the newest to the oldest that came in, with their counts."""
    twin = aliased(Article)
    claims = select(func.count()).where(Claim.article_id == Article.id).scalar_subquery()
    same = select(func.count()).where(twin.origin_id == Article.origin_id).scalar_subquery()
    query = select(Article, claims, same).order_by(Article.id.desc()).limit(limit).offset(offset)
    return [ListedArticle(article, of_it, carriers - 1) for article, of_it, carriers in session.execute(query)]


def count_articles(session: Session) -> int:
    """How many articles the desk has."""
    return session.scalar(select(func.count(Article.id))) or 0


def outlets_with_claims(session: Session) -> list[Outlet]:
    """The outlets whose articles have claims, by name."""
    carries = select(Article.id).join(Claim).where(Article.outlet_id == Outlet.id).exists()
    return list(session.scalars(select(Outlet).where(carries).order_by(Outlet.name, Outlet.id).limit(_CHOICES)))


def claim_languages(session: Session) -> list[str]:
    """The languages that the desk's claims are in."""
    return list(session.scalars(select(Claim.language).distinct().order_by(Claim.language)))

"""Articles, their outlets and origins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session, lazyload, selectinload, undefer

from claimtrack.storage.queries.batches import chunks, in_order
from claimtrack.storage.tables import Article, Claim, OriginBand, Outlet

__all__ = [
    "article_by_text_hash",
    "article_by_url_key",
    "article_for_editing",
    "articles_in_order",
    "articles_of_claims",
    "articles_sharing_bands",
    "copies_of",
    "outlet_by_key",
]

# A band is shared by copies and, rarely, by chance; a text reprinted more often than this joins by its oldest copies.
_SHARING = 200
_COPIES = 200


def article_by_url_key(session: Session, key: str) -> Article | None:
    """The article of that address."""
    return session.scalar(select(Article).where(Article.url_key == key))


def article_by_text_hash(session: Session, text_hash: str) -> Article | None:
    """The article of those very words by that outlet."""
    return session.scalar(select(Article).where(Article.text_hash == text_hash))


def article_for_editing(session: Session, article_id: int) -> Article | None:
    """The article, locked until the transaction ends."""
    query = select(Article).where(Article.id == article_id).options(lazyload(Article.outlet)).with_for_update()
    return session.scalar(query)


def outlet_by_key(session: Session, key: str) -> Outlet | None:
    """The outlet of that normalised name."""
    return session.scalar(select(Outlet).where(Outlet.key == key))


def articles_sharing_bands(session: Session, bands: Iterable[int]) -> list[Article]:
    """The articles that share a band of their signature with these, oldest first, signatures loaded; at most 200."""
    sharing = select(OriginBand.article_id).where(OriginBand.band.in_(list(bands)))
    query = select(Article).where(Article.id.in_(sharing)).order_by(Article.id).limit(_SHARING)
    return list(session.scalars(query.options(undefer(Article.signature))))


def copies_of(session: Session, article: Article) -> list[Article]:
    """The other articles that carry the article's text, oldest first; at most 200."""
    same = select(Article).where(Article.origin_id == article.origin_id, Article.id != article.id)
    return list(session.scalars(same.order_by(Article.id).limit(_COPIES)))


def articles_of_claims(session: Session, claim_ids: Iterable[int]) -> list[Article]:
    """The articles that have one of the claims, by id, with all their claims."""
    found: dict[int, Article] = {}
    for ids in chunks(sorted(set(claim_ids))):
        within = select(Claim.article_id).where(Claim.id.in_(ids))
        query = select(Article).where(Article.id.in_(within)).order_by(Article.id)
        found.update((article.id, article) for article in session.scalars(query.options(selectinload(Article.claims))))
    return [found[article_id] for article_id in sorted(found)]


def articles_in_order(session: Session) -> Iterator[tuple[Article, int]]:
    """Every article by id with the number of its claims, read in pieces."""
    for articles in in_order(session, select(Article), Article.id):
        ids = [article.id for article in articles]
        query = select(Claim.article_id, func.count()).where(Claim.article_id.in_(ids)).group_by(Claim.article_id)
        counts = {row[0]: row[1] for row in session.execute(query)}
        for article in articles:
            yield article, counts.get(article.id, 0)

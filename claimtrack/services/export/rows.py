"""Claims, links and articles as they leave the desk: one row each, read as they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.storage import queries, tables

__all__ = ["ARTICLE_COLUMNS", "CLAIM_COLUMNS", "LINK_COLUMNS", "Row", "article_rows", "claim_rows", "link_rows"]

Row = Mapping[str, object]

CLAIM_COLUMNS: Final = (
    "claim_id", "external_id", "claim", "language", "kind", "start", "end", "speaker", "speaker_key", "certainty",
    "checkable", "reason", "worth", "state", "version", "group", "article_id", "article_title", "article_url",
    "outlet", "published",
)  # fmt: skip
LINK_COLUMNS: Final = (
    "a_claim_id", "a_text", "a_article", "a_file", "b_claim_id", "b_text", "b_article", "b_file", "score", "stance",
    "update", "differences", "state", "same_origin", "engine",
)  # fmt: skip
ARTICLE_COLUMNS: Final = (
    "article_id", "title", "url", "file", "outlet", "published", "language", "keywords", "source", "role", "origin",
    "claims", "sample",
)  # fmt: skip


def claim_rows(session: Session) -> Iterator[Row]:
    """One row a claim, by id."""
    for claim in queries.claims_in_order(session):
        yield {
            "claim_id": claim.id,
            "external_id": claim.earlier_check.external_id if claim.earlier_check else None,
            "claim": claim.text,
            "language": claim.language,
            "kind": claim.kind.value,
            "start": claim.start,
            "end": claim.end,
            "speaker": claim.speaker,
            "speaker_key": claim.speaker_key,
            "certainty": claim.certainty.value,
            "checkable": claim.checkable,
            "reason": claim.reason,
            "worth": round(claim.worth, 3),
            "state": claim.state.value,
            "version": claim.version,
            "group": claim.group_id,
            "article_id": claim.article_id,
            **_article_cells(claim.article),
        }


def link_rows(session: Session) -> Iterator[Row]:
    """One row a link, by id, with both claims in their articles."""
    for link in queries.links_in_order(session):
        a, b = link.a, link.b
        yield {
            "a": _end(a),
            "b": _end(b),
            "score": round(link.score, 1),
            "stance": link.stance.value,
            "update": link.update,
            "differences": [{"kind": each["kind"], "a": each["a"], "b": each["b"]} for each in link.differences],
            "state": link.state.value,
            "same_origin": bool(a.article and b.article and a.article.origin_id == b.article.origin_id),
            "engine": link.engine,
        }


def _end(claim: tables.Claim) -> dict[str, object]:
    return {
        "article": claim.article_id,
        "file": claim.article.file if claim.article else None,
        "claim_id": claim.id,
        "kind": claim.kind.value,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
    }


def article_rows(session: Session) -> Iterator[Row]:
    """One row an article, by id."""
    for article, claims in queries.articles_in_order(session):
        yield {
            "article_id": article.id,
            "title": article.title,
            "url": article.url,
            "file": article.file,
            "outlet": article.outlet.name if article.outlet else None,
            "published": article.published_at or article.day,
            "language": article.language,
            "keywords": article.keywords,
            "source": article.source,
            "role": article.role.value,
            "origin": article.origin_id,
            "claims": claims,
            "sample": article.sample,
        }


def _article_cells(article: tables.Article | None) -> dict[str, object]:
    return {
        "article_title": article.title if article else None,
        "article_url": article.url if article else None,
        "outlet": article.outlet.name if article and article.outlet else None,
        "published": (article.published_at or article.day) if article else None,
    }

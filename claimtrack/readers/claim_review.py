"""Fact-checks in schema.org's ClaimReview, as pages, feeds and the public search API write it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from claimtrack.readers.archive import ArchiveRow, RowError, archive_row
from claimtrack.readers.linked_data import Json, Node, is_a, nodes, text_of

__all__ = ["holds_reviews", "reviews"]


def holds_reviews(value: Json) -> bool:
    """Whether a JSON value holds a ClaimReview, or a claim as the public fact-check search API answers it."""
    return any(_is_review(node) or _is_answer(node) for node in nodes(value))


def reviews(value: Json) -> Iterator[ArchiveRow | RowError]:
    """Each fact-check in a JSON value (object, list, @graph, DataFeed, API answer), rows counted from 1.

    Accepts what feeds hold: null items, a string or list where an object belongs, a rating of -1 out of -1 (none).
    """
    seen: set[str] = set()
    row = 0
    for node in nodes(value):
        if not (_is_review(node) or _is_answer(node)):
            continue
        row += 1
        found = _from_review(node, row=row) if _is_review(node) else _from_answer(node, row=row)
        yield _with_own_id(found, seen) if isinstance(found, ArchiveRow) else found


def _is_review(node: Node) -> bool:
    return is_a(node, "ClaimReview") or "claimReviewed" in node


def _is_answer(node: Node) -> bool:
    return isinstance(node.get("text"), str) and isinstance(node.get("claimReview"), list)


def _with_own_id(row: ArchiveRow, seen: set[str]) -> ArchiveRow:
    """Several claims may be reviewed on one page: only the first keeps the page's address as its id."""
    if row.external_id in seen:
        mark = hashlib.sha256(row.text.encode()).hexdigest()[:8]
        row = row.renamed(f"{row.external_id}#{mark}")
    seen.add(row.external_id)
    return row


def _from_review(node: Node, *, row: int) -> ArchiveRow | RowError:
    item = node.get("itemReviewed")
    item = item[0] if isinstance(item, list) and item else item
    named = text_of(item.get("name")) or text_of(item.get("description")) if isinstance(item, dict) else None
    return archive_row(
        {
            "id": text_of(node.get("@id")) or text_of(node.get("identifier")) or text_of(node.get("url")),
            "text": text_of(node.get("claimReviewed")) or named,
            "title": text_of(node.get("headline")) or text_of(node.get("name")),
            "language": text_of(node.get("inLanguage")),
            "url": text_of(node.get("url")) or text_of(node.get("mainEntityOfPage")),
            "rating": _rating(node.get("reviewRating")),
            "publisher": text_of(node.get("author")) or text_of(node.get("publisher")),
            "date": text_of(node.get("datePublished")) or text_of(node.get("dateCreated")),
        },
        row=row,
    )


def _from_answer(node: Node, *, row: int) -> ArchiveRow | RowError:
    given = node.get("claimReview")
    review = next((each for each in given if isinstance(each, dict)), {}) if isinstance(given, list) else {}
    return archive_row(
        {
            "id": text_of(review.get("url")),
            "text": text_of(node.get("text")),
            "title": text_of(review.get("title")),
            "language": text_of(review.get("languageCode")),
            "url": text_of(review.get("url")),
            "rating": text_of(review.get("textualRating")),
            "publisher": text_of(review.get("publisher")),
            "date": text_of(review.get("reviewDate")) or text_of(node.get("claimDate")),
        },
        row=row,
    )


def _rating(value: Json) -> str | None:
    """The rating in words; its figure "2/5" where it has no words and lies on its own scale."""
    if isinstance(value, list):
        return next((found for each in value if (found := _rating(each))), None)
    if not isinstance(value, dict):
        return text_of(value)
    words = text_of(value.get("alternateName")) or text_of(value.get("name"))
    if words:
        return words
    figure, best, worst = (_number(value.get(key)) for key in ("ratingValue", "bestRating", "worstRating"))
    if figure is None or best is None or best <= 0 or not (1.0 if worst is None else worst) <= figure <= best:
        return None
    return f"{figure:g}/{best:g}"


def _number(value: Json) -> float | None:
    try:
        return float(text_of(value) or "")
    except ValueError:
        return None

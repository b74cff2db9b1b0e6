"""The newsroom's gold: articles with their claims, marked by hand, in `gold.jsonl` and files beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimtrack.core.errors import InvalidInput
from claimtrack.core.text import normalise
from claimtrack.core.values import Document
from claimtrack.readers.document import read_document
from claimtrack.report_card import folders
from claimtrack.report_card.folders import LabelledRow
from claimtrack.report_card.spans import token_f1

__all__ = ["GoldArticle", "GoldClaim", "documents_of", "read_file", "read_gold"]

_HOLDS = "articles with their claims, as JSON lines {id, file, lang, title, published, publisher, claims, …}"


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as a person marked it; `borderline` ones are left out of strict scores."""

    text: str
    speaker: str | None = None
    checkable: bool = True
    borderline: bool = False


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What a person found in an article. Several may stand in one file: the page, then its related texts."""

    id: str
    file: str
    language: str
    title: str
    published: date | None = None
    outlet: str | None = None
    keywords: tuple[str, ...] = ()
    related_titles: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    claims: tuple[GoldClaim, ...] = ()


def read_gold(directory: Path) -> list[GoldArticle]:
    """The articles of `gold.jsonl`, in file order."""
    return [_article(row) for row in folders.rows(directory, "gold.jsonl", holds=_HOLDS)]


def _article(row: LabelledRow) -> GoldArticle:
    claims = (
        GoldClaim(each.text("text"), each.optional("speaker"), each.flag("checkable"), each.flag("borderline"))
        for each in row.rows("claims")
    )
    return GoldArticle(
        row.text("id"),
        row.text("file"),
        row.text("lang"),
        row.text("title"),
        row.day("published"),
        row.optional("publisher"),
        row.texts("keywords"),
        row.texts("related_titles"),
        row.texts("boilerplate"),
        tuple(claims),
    )


def read_file(directory: Path, name: str) -> bytes:
    """A file that the gold names. InvalidInput where it is not there."""
    try:
        return (directory / name).read_bytes()
    except OSError as error:
        raise InvalidInput("{file} is missing, which a labelled row names.", file=directory / name) from error


def documents_of(articles: Sequence[GoldArticle], data: bytes, *, name: str) -> list[Document | None]:
    """The document that the reader found for each gold article of one file, None where it found none.

    The first is the page itself; the others are the related documents with the nearest titles.
    """
    page = read_document(data, name=name)
    left = list(page.related)
    found: list[Document | None] = [page]
    for article in articles[1:]:
        wanted = normalise(article.title)
        best = max(left, key=lambda each: token_f1(wanted, normalise(each.title)), default=None)
        if best is not None and token_f1(wanted, normalise(best.title)) < 0.5:
            best = None
        if best is not None:
            left.remove(best)
        found.append(best)
    return found

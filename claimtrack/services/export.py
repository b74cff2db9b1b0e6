"""What leaves the desk: verdicts, claims, links and articles as rows, written as CSV that spreadsheets open rightly
or as
JSON lines."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.values import Rating, Stance
from claimtrack.readers.table import RowError
from claimtrack.storage import queries, tables

__all__ = ["EXPORTS", "Row", "csv_lines", "json_lines", "rejected_lines", "rows_of"]

Row = Mapping[str, object]

VERDICT_COLUMNS: Final = (
    "claim_id", "claim", "language", "speaker", "article_title", "article_url", "outlet", "published", "rating_key",
    "rating", "numeric", "rationale", "reviewers", "assessments", "corroborating_origins", "conflicting_origins",
    "evidence_urls", "decided_at", "version", "status", "corrected", "sample",
)  # fmt: skip
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

# A spreadsheet runs a cell that begins so; a number may (-3.5, +2).
_FORMULA: Final = re.compile(r"^[=+\-@\t\r]")
_NUMBER: Final = re.compile(r"^[+-]?\d+([.,]\d+)*%?$")
_BATCH: Final = 500


def verdict_rows(session: Session, ratings: Iterable[Rating]) -> Iterator[Row]:
    """One row a claim that has a verdict, by claim id: the current verdict with its evidence and origin counts."""
    scale = {rating.key: rating for rating in ratings}
    for batch in queries.verdicts_in_batches(session, size=_BATCH):
        origins = queries.origin_counts(session, [verdict.claim_id for verdict in batch])
        for verdict in batch:
            yield _verdict_row(verdict, scale.get(verdict.rating), origins.get(verdict.claim_id, {}))


def _verdict_row(verdict: tables.Verdict, rating: Rating | None, origins: Mapping[Stance, int]) -> Row:
    claim, article = verdict.claim, verdict.claim.article
    labels = rating.labels if rating else {}
    evidence = [each for assessment in verdict.assessments for each in assessment.evidence]
    reviewers = {assessment.reviewer.name: None for assessment in verdict.assessments}
    return {
        "claim_id": claim.id,
        "claim": claim.text,
        "language": claim.language,
        "speaker": claim.speaker,
        **_article_cells(article),
        "rating_key": verdict.rating,
        "rating": labels.get(claim.language) or labels.get("en") or verdict.rating,
        "numeric": rating.value if rating else None,
        "rationale": verdict.rationale,
        "reviewers": "; ".join(reviewers),
        "assessments": len(verdict.assessments),
        "corroborating_origins": origins.get(Stance.CORROBORATES, 0),
        "conflicting_origins": origins.get(Stance.CONFLICTS, 0),
        "evidence_urls": " ".join(each.url for each in evidence if each.url),
        "decided_at": verdict.decided_at,
        "version": verdict.claim_version,
        "status": claim.state.value,
        "corrected": verdict.number > 1,
        "sample": bool(article and article.sample),
    }


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


EXPORTS: Final[Mapping[str, tuple[str, ...]]] = {
    "verdicts": VERDICT_COLUMNS,
    "claims": CLAIM_COLUMNS,
    "links": LINK_COLUMNS,
    "articles": ARTICLE_COLUMNS,
}
_READERS: Final[Mapping[str, Callable[[Session], Iterator[Row]]]] = {
    "claims": claim_rows,
    "links": link_rows,
    "articles": article_rows,
}


def rows_of(session: Session, name: str, *, ratings: Iterable[Rating]) -> Iterator[Row]:
    """The rows of the export of that name (a key of `EXPORTS`), read as they are asked for."""
    return verdict_rows(session, ratings) if name == "verdicts" else _READERS[name](session)


def csv_lines(name: str, rows: Iterable[Row]) -> Iterator[str]:
    """The rows as RFC 4180 lines with CRLF; the first begins with a byte order mark, without which Excel garbles
    Arabic.

    Times are ISO 8601 with their zone. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    columns = EXPORTS[name]
    yield "\ufeff" + _csv_line(columns)
    for row in rows:
        yield _csv_line([_cell(_at(row, column)) for column in columns])


def rejected_lines(rows: Iterable[RowError]) -> Iterator[str]:
    """The rows that an import could not use, with the reason, as CSV of the same form."""
    yield "\ufeff" + _csv_line(("row", "reason"))
    for each in rows:
        yield _csv_line((_cell(each.row), _cell(each.reason)))


def _at(row: Row, column: str) -> object:
    """The value of a column; `a_text` is the text of the row's `a`, and differences read as a person would say them."""
    if column == "differences":
        found = row[column]
        each = found if isinstance(found, list) else []
        return "; ".join(f"{one['kind']}: {one['a']} / {one['b']}" for one in each)
    end, _, name = column.partition("_")
    inner = row.get(end)
    return inner.get(name) if isinstance(inner, dict) else row.get(column)


def _csv_line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def _cell(value: object) -> str:
    """A value as a spreadsheet may have it.

    >>> _cell("=1+1"), _cell("-3.5"), _cell(True), _cell(None)
    ("'=1+1", '-3.5', 'true', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    text = _plain(value) if isinstance(value, date | datetime) else str(value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as JSON lines, their text untouched."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be exported")

"""Claim archives: CSV, JSON lines, ClaimReview and feeds of it -> rows."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from claimtrack.core.errors import UnreadableInput
from claimtrack.readers.archive import ArchiveRow, RowError, archive_row
from claimtrack.readers.claim_review import holds_reviews, reviews
from claimtrack.readers.decode import decode
from claimtrack.readers.linked_data import Json, loads_loosely, text_of
from claimtrack.readers.page import looks_like_html, parse_html
from claimtrack.readers.phrases import phrases

__all__ = ["MAX_ARCHIVE_BYTES", "ArchiveRow", "RowError", "read_archive"]

MAX_ARCHIVE_BYTES = 100 * 1024 * 1024

# Our field -> the headings under which archives keep it, the most telling first; letters and figures only, lower case.
# AraFacts, Data Commons, Google's API, Check, Fetch and Cofacts are among them (survey of November 2026).
_HEADINGS = {
    "id": phrases("id, claimid, externalid, vclaimid, factcheckid, uuid, identifier"),
    "text": phrases("""
        text, claim, claimtext, claimreviewed, claimreviewreviewed, vclaim, statement, rawclaim, content, الادعاء,
        النص, نصالادعاء
    """),
    "title": phrases("title, headline, factchecktitle, claimreviewheadline, reviewtitle, العنوان"),
    "language": phrases("lang, language, languagecode, inlanguage, اللغة"),
    "url": phrases("""
        url, sourceurl, reviewurl, claimreviewurl, publishedarticleurl, factcheckurl, pageurl, itempageurl, link,
        الرابط
    """),
    "rating": phrases("""
        rating, verdict, textualrating, reviewrating, factcheckrating, sourcelabel, normalizedlabel, label,
        claimreviewresult, status, الحكم, التقييم
    """),
    "publisher": phrases("""
        publisher, publishername, reviewername, organization, source, workspace, author, reportingsource, الناشر,
        المصدر
    """),
    "date": phrases("""
        date, reviewdate, datepublished, published, publishedat, factcheckpublishedon, claimdate, createdat,
        submittedat, updatedat, التاريخ
    """),
}


def read_archive(data: bytes, *, name: str) -> Iterator[ArchiveRow | RowError]:
    """The rows of an archive in their order; a row that cannot be used comes as a RowError and stops nothing.

    CSV with a header row (comma, semicolon or tab), JSON lines, a JSON list, ClaimReview as an object, list, @graph,
    DataFeed or inside an HTML page. A leading apostrophe that guards a formula is taken off. Raises UnreadableInput at
    once, with `name` before the reason, for what is none of these or is larger than `MAX_ARCHIVE_BYTES`.
    """
    text = decode(data, name=name, limit=MAX_ARCHIVE_BYTES).lstrip("\ufeff \t\r\n")
    if looks_like_html(text):
        return _from_page(text, name=name)
    if text[:1] in ("{", "["):
        return _from_json(text, name=name)
    return _from_csv(text, name=name)


def _from_page(text: str, *, name: str) -> Iterator[ArchiveRow | RowError]:
    tree = parse_html(text, name=name)
    found: list[Json] = [
        loads_loosely(script.text or "") for script in tree.iter("script") if "ld+json" in (script.get("type") or "")
    ]
    if not holds_reviews(found):
        raise UnreadableInput("this page carries no ClaimReview; give a CSV or JSON-lines file instead", source=name)
    return reviews(found)


# --- JSON ---


def _from_json(text: str, *, name: str) -> Iterator[ArchiveRow | RowError]:
    first = text.split("\n", maxsplit=1)[0].strip()
    if text[0] == "{" and first.endswith("}") and _object(first) is not None and "\n" in text.strip():
        return _from_lines(text)
    value = loads_loosely(text)
    if value is None:
        if text[0] == "{" and "\n{" in text:
            return _from_lines(text)
        raise UnreadableInput(
            "the JSON is broken; write one object per line, so that only bad rows are left out", source=name
        )
    if holds_reviews(value):
        return reviews(value)
    rows = value if isinstance(value, list) else [value]
    if not any(isinstance(row, dict) and _columns(row).get("text") for row in rows):
        raise UnreadableInput("no claims were found in it; each needs at least a text", source=name)
    return (_from_object(row, row=number) for number, row in enumerate(rows, start=1))


def _from_lines(text: str) -> Iterator[ArchiveRow | RowError]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value: Json = json.loads(line, strict=False)
        except (ValueError, RecursionError):
            yield RowError(number, "it is not valid JSON")
            continue
        if holds_reviews(value):
            for found in reviews(value):
                yield RowError(number, found.reason) if isinstance(found, RowError) else found
        else:
            yield _from_object(value, row=number)


def _object(line: str) -> dict[str, Json] | None:
    try:
        value: Json = json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _from_object(value: Json, *, row: int) -> ArchiveRow | RowError:
    if not isinstance(value, dict):
        return RowError(row, "it is not an object with a text")
    cells = {key: text_of(cell) for key, cell in value.items()}
    return archive_row(_fields(cells, _columns(cells)), row=row)


# --- CSV ---


def _from_csv(text: str, *, name: str) -> Iterator[ArchiveRow | RowError]:
    header_line = text.split("\n", maxsplit=1)[0]
    delimiter = max(",;\t", key=header_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = next(reader)
    except (csv.Error, StopIteration) as error:
        raise UnreadableInput("it is neither CSV nor JSON lines", source=name) from error
    columns = _columns(dict.fromkeys(header))
    if "text" not in columns:
        raise UnreadableInput(
            "its first row names no column for the claim's text; add a header row such as id,text,url,rating",
            source=name,
        )
    return _csv_rows(reader, header, columns=columns)


def _csv_rows(
    reader: Iterator[list[str]], header: list[str], *, columns: Mapping[str, list[str]]
) -> Iterator[ArchiveRow | RowError]:
    row = 1
    while True:
        row += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield RowError(row, f"it is not valid CSV: {error}")
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            yield RowError(row, f"it has {len(cells)} cells, the header has {len(header)}")
            continue
        yield archive_row(_fields(dict(zip(header, cells, strict=False)), columns), row=row)


# --- headings ---


def _columns(headings: Iterable[str]) -> dict[str, list[str]]:
    """Which of the given headings hold each of our fields, the most telling first."""
    return _columns_of(tuple(headings))


@lru_cache(maxsize=64)
def _columns_of(headings: tuple[str, ...]) -> dict[str, list[str]]:
    known: dict[str, str] = {}
    for heading in headings:
        known.setdefault(re.sub(r"[\W_]+", "", heading).lower(), heading)
    found = {field: [known[name] for name in names if name in known] for field, names in _HEADINGS.items()}
    return {field: places for field, places in found.items() if places}


def _fields(cells: Mapping[str, str | None], columns: Mapping[str, list[str]]) -> dict[str, str | None]:
    return {
        field: next((cell for heading in headings if (cell := cells.get(heading)) and cell.strip()), None)
        for field, headings in columns.items()
    }

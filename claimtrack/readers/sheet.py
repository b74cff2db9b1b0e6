"""A file of verdicts that somebody edited, CSV or XLSX as spreadsheets save it -> its rows."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from claimtrack.core.errors import InvalidInput, UnreadableInput
from claimtrack.readers.cells import unguarded
from claimtrack.readers.decode import clean, decode

__all__ = ["EditedVerdict", "UnusableRow", "read_verdicts"]

_MOST_BYTES: Final = 100 * 1024 * 1024  # packed or unpacked
_LARGEST_ID: Final = 2**31 - 1
_EDITABLE: Final = ("rating_key", "rating", "rationale")
# Whole numbers as spreadsheets may have rewritten them.
_WHOLE: Final = re.compile(r"(\d+)(?:[.,]0+)?\Z")

# What openpyxl lets through of a workbook that is none.
_BROKEN: Final = (zipfile.BadZipFile, KeyError, ValueError, IndexError, SyntaxError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class EditedVerdict:
    """A row of an edited file, numbered as an editor counts (the headings are row 1); None where it says nothing.

    `decision` and `decided_at`, the latter as it stands in the cell, tell which verdict was edited.
    """

    row: int
    claim_id: int
    rating_key: str | None = None
    rating: str | None = None
    rationale: str | None = None
    version: int | None = None
    decision: int | None = None
    decided_at: str | None = None


@dataclass(frozen=True, slots=True)
class UnusableRow:
    """A row that cannot be used, and the sentence that says why."""

    row: int
    reason: InvalidInput


def read_verdicts(data: bytes, *, name: str) -> list[EditedVerdict | UnusableRow]:
    """The rows of an edited export of verdicts: columns in any order, those that are not needed may be missing.

    CSV with commas, semicolons or tabs, with or without byte order mark, or the first sheet of an XLSX workbook. A
    claim's second row cannot be used. Raises UnreadableInput, with `name` before the reason, for what is neither, is
    larger than 100 MB, or names no column for the claim, for its decision, or for what can be edited.
    """
    rows = _workbook_rows(data, name=name) if data.startswith(b"PK\x03\x04") else _csv_rows(data, name=name)
    headings = next(rows, [])
    places = {heading.strip().lower(): place for place, heading in reversed(list(enumerate(headings)))}
    if "claim_id" not in places or not {"decision", "decided_at"} & places.keys() or not places.keys() & {*_EDITABLE}:
        raise UnreadableInput(
            "its first row must name claim_id, decision or decided_at, and rating or rationale, as the export does",
            source=name,
        )
    return list(_first_of_each_claim(_edited(rows, places)))


def _edited(rows: Iterable[list[str]], places: Mapping[str, int]) -> Iterator[EditedVerdict | UnusableRow]:
    for number, cells in enumerate(rows, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        found = {name: cells[place] for name, place in places.items() if place < len(cells)}
        claim_id = _whole(found.get("claim_id", ""))
        if claim_id is None:
            yield UnusableRow(number, InvalidInput("claim_id is no number.", field="claim_id"))
            continue
        yield EditedVerdict(
            number,
            claim_id,
            rating_key=_text(found.get("rating_key")) or None,
            rating=_text(found.get("rating")) or None,
            rationale=_text(found.get("rationale")),
            version=_whole(found.get("version", "")),
            decision=_whole(found.get("decision", "")),
            decided_at=_text(found.get("decided_at")) or None,
        )


def _first_of_each_claim(rows: Iterable[EditedVerdict | UnusableRow]) -> Iterator[EditedVerdict | UnusableRow]:
    seen: dict[int, int] = {}
    for each in rows:
        if isinstance(each, EditedVerdict):
            first = seen.setdefault(each.claim_id, each.row)
            if first != each.row:
                reason = InvalidInput("Row {row} has this claim already.", field="claim_id", row=first)
                yield UnusableRow(each.row, reason)
                continue
        yield each


def _whole(cell: str) -> int | None:
    match = _WHOLE.match(unguarded(cell.strip()))
    found = int(match[1]) if match and len(match[1]) <= 10 else None
    return found if found is not None and found <= _LARGEST_ID else None


def _text(cell: str | None) -> str | None:
    return None if cell is None else clean(unguarded(cell)).strip()


def _csv_rows(data: bytes, *, name: str) -> Iterator[list[str]]:
    text = decode(data, name=name, limit=_MOST_BYTES).lstrip("\ufeff")
    first = text.split("\n", maxsplit=1)[0]
    # Excel writes and reads such a line, which names the separator.
    if named := re.match(r'"?sep=(.)"?\r?\n', text, re.IGNORECASE):
        yield from _separated(text[named.end() :], named[1], name=name)
    else:
        yield from _separated(text, max(",;\t", key=first.count), name=name)


def _separated(text: str, separator: str, *, name: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise UnreadableInput("it is not valid CSV: {reason}", source=name, reason=str(error)) from error


def _workbook_rows(data: bytes, *, name: str) -> Iterator[list[str]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES:
                raise UnreadableInput("the workbook unpacks to more than 100 MB; save it as CSV", source=name)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield [_as_text(value) for value in row]
        book.close()
    except (*_BROKEN, InvalidFileException) as error:
        raise UnreadableInput("the workbook is broken and cannot be read; save it as CSV", source=name) from error


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)

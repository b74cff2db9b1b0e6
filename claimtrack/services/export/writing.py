"""Rows as text: CSV that spreadsheets open rightly, and JSON lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from claimtrack.readers.cells import guarded
from claimtrack.readers.table import RowError
from claimtrack.services.export.rows import Row

__all__ = ["csv_lines", "json_lines", "plain_text", "rejected_lines", "values_of"]

# How a spreadsheet, which knows no null, shows what is no text.
_WORDS: Final = {None: "", True: "true", False: "false"}

# What csv writes as we would: a call that is saved here is saved ten million times in a large file.
_AS_THEY_ARE: Final = frozenset({int, float, type(None)})


class _Line:
    """A file of one line: `csv` hands back what its file's `write` answers."""

    def write(self, line: str) -> str:
        """The line itself."""
        return line


def csv_lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """The rows as RFC 4180 lines with CRLF; the first begins with a byte order mark, without which Excel garbles
    Arabic.

    Times are ISO 8601 with their zone. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    line: Callable[[Iterable[object]], str] = csv.writer(_Line(), lineterminator="\r\n").writerow
    yield "\ufeff" + line(columns)
    for row in rows:
        values = values_of(row, columns)
        yield line([value if value.__class__ in _AS_THEY_ARE else guarded(plain_text(value)) for value in values])


def rejected_lines(rows: Iterable[RowError]) -> Iterator[str]:
    """The rows that an import could not use, with the reason, as CSV of the same form."""
    return csv_lines(("row", "reason"), ({"row": each.row, "reason": each.reason} for each in rows))


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as JSON lines, their text untouched."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, default=_plain) + "\n"


def values_of(row: Row, columns: Sequence[str]) -> list[object]:
    """The row's values by column; `a_text` is the text of the row's `a`, of a link."""
    if "a" in row:
        return [_of_link(row, column) for column in columns]
    return [row.get(column) for column in columns]


def plain_text(value: object) -> str:
    """A value as a cell shows it.

    >>> plain_text("word"), plain_text(-3.5), plain_text(True), plain_text(None), plain_text(["a"])
    ('word', '-3.5', 'true', '', '["a"]')
    """
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool):
        return _WORDS[value]
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    return value.isoformat() if isinstance(value, date) else str(value)


def _of_link(row: Row, column: str) -> object:
    """The value of a link's column; differences read as a person would say them."""
    if column == "differences":
        found = row[column]
        each = found if isinstance(found, list) else []
        return "; ".join(f"{one['kind']}: {one['a']} / {one['b']}" for one in each)
    end, _, name = column.partition("_")
    inner = row.get(end)
    return inner.get(name) if isinstance(inner, dict) else row.get(column)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be exported")

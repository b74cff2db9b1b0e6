"""One row of a claim archive: a fact-check that somebody has made before."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from claimtrack.core.date_lines import published_on
from claimtrack.core.text import language_of, normalise
from claimtrack.readers.cells import unguarded
from claimtrack.readers.decode import clean

__all__ = ["ArchiveRow", "RowError", "archive_row"]

_LONGEST_CLAIM = 20_000  # characters; what is longer is an article in the wrong column
_ISO_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?!\d)")
_LANGUAGE_NAMES = {
    "arabic": "ar",
    "english": "en",
    "french": "fr",
    "العربية": "ar",
    "الانجليزية": "en",
    "الفرنسية": "fr",
}


@dataclass(frozen=True, slots=True)
class ArchiveRow:
    """A claim of an archive with its verdict.

    `external_id` is the archive's own id, else the address, else one made from the text: always the same for a row.
    `language` is a code, read from the text where the archive names none. `rating` is verbatim.
    """

    external_id: str
    text: str
    title: str
    language: str
    url: str | None = None
    rating: str | None = None
    publisher: str | None = None
    day: date | None = None

    def renamed(self, external_id: str) -> ArchiveRow:
        """The same row under another id."""
        return replace(self, external_id=external_id)


@dataclass(frozen=True, slots=True)
class RowError:
    """A row that cannot be used: its number as an editor counts it (a CSV's header is row 1), and why."""

    row: int
    reason: str


def archive_row(fields: Mapping[str, str | None], *, row: int) -> ArchiveRow | RowError:
    """The row with these fields (`id, text, title, language, url, rating, publisher, date`), or why there is none."""
    cells = {key: _cell(value) for key, value in fields.items()}
    text = cells.get("text", "")
    if not normalise(text):
        return RowError(row, "it has no claim text")
    if len(text) > _LONGEST_CLAIM:
        return RowError(row, f"its text has {len(text):,} characters; a claim has up to {_LONGEST_CLAIM:,}")
    url = cells.get("url", "")
    url = url if re.match(r"https?://[^\s/]", url, re.IGNORECASE) else ""
    return ArchiveRow(
        external_id=cells.get("id", "") or url or f"text-{hashlib.sha256(normalise(text).encode()).hexdigest()[:16]}",
        text=text,
        title=cells.get("title", ""),
        language=_language(cells.get("language", ""), text=text),
        url=url or None,
        rating=cells.get("rating") or None,
        publisher=cells.get("publisher") or None,
        day=_day(cells.get("date", "")),
    )


def _cell(value: str | None) -> str:
    return unguarded(" ".join(clean(value).split())) if value else ""


def _language(given: str, *, text: str) -> str:
    named = _LANGUAGE_NAMES.get(normalise(given)) or _LANGUAGE_NAMES.get(given.strip().lower())
    match = re.match(r"([A-Za-z]{2,3})(?:[-_]|$)", given)
    return named or (match[1].lower() if match else language_of(text))


def _day(given: str) -> date | None:
    match = _ISO_DAY.match(given)
    if match:
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    published = published_on(given) if given else None
    return published.day if published else None

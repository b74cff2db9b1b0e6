"""What leaves the desk: verdicts, claims, links and articles as rows, written as CSV, XLSX or JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.values import Rating
from claimtrack.services.export.rows import (
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    LINK_COLUMNS,
    Row,
    article_rows,
    claim_rows,
    link_rows,
)
from claimtrack.services.export.verdicts import VERDICT_COLUMNS, verdict_rows
from claimtrack.services.export.workbook import write_workbook
from claimtrack.services.export.writing import csv_lines, json_lines, rejected_lines
from claimtrack.storage.queries import EVERY_VERDICT, StandingFilters

__all__ = [
    "EXPORTS",
    "Row",
    "StandingFilters",
    "csv_lines",
    "json_lines",
    "rejected_lines",
    "rows_of",
    "write_workbook",
]

# Each export with its columns, in their order.
EXPORTS: Final = {
    "verdicts": VERDICT_COLUMNS,
    "claims": CLAIM_COLUMNS,
    "links": LINK_COLUMNS,
    "articles": ARTICLE_COLUMNS,
}
_READERS: Final = {"claims": claim_rows, "links": link_rows, "articles": article_rows}


def rows_of(
    session: Session, name: str, *, ratings: Iterable[Rating], filters: StandingFilters = EVERY_VERDICT
) -> Iterator[Row]:
    """The rows of the export of that name (a key of `EXPORTS`), read as they are asked for; filters are of verdicts."""
    return verdict_rows(session, ratings, filters=filters) if name == "verdicts" else _READERS[name](session)

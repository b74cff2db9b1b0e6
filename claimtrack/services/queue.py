"""What waits for review, page by page: each claim with its origins, its sharpest link and whoever holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.values import ClaimState
from claimtrack.storage import queries, tables
from claimtrack.storage.queries import QueueFilters

__all__ = ["QueueFilters", "QueuePage", "QueueRow", "waiting"]

ROWS_A_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A claim of the queue: independent origins against and beside it, its sharpest link, and who holds it."""

    claim: tables.Claim
    conflicts: int
    corroborates: int
    sharpest: tables.Link | None
    lease: tables.Lease | None


@dataclass(frozen=True, slots=True)
class QueuePage:
    """One page of the queue. `counts` says how many claims that fit the other filters are in each state."""

    rows: tuple[QueueRow, ...]
    total: int
    page: int
    pages: int
    counts: dict[ClaimState, int]


def waiting(session: Session, filters: QueueFilters, *, page: int, now: datetime) -> QueuePage:
    """The page of that number, from 1, of the claims that fit; a number beyond the last page gives the last."""
    total = queries.count_queued(session, filters)
    pages = max(1, -(-total // ROWS_A_PAGE))
    page = min(max(page, 1), pages)
    found = queries.queued_claims(session, filters, limit=ROWS_A_PAGE, offset=(page - 1) * ROWS_A_PAGE)
    ids = [one.claim.id for one in found]
    sharpest = queries.sharpest_links(session, ids)
    leases = queries.current_leases(session, ids, now=now)
    rows = tuple(
        QueueRow(one.claim, one.conflicts, one.corroborates, sharpest.get(one.claim.id), leases.get(one.claim.id))
        for one in found
    )
    return QueuePage(rows, total, page, pages, queries.state_counts(session, filters))

"""The queue as reviewers see it: a page of claims, each with its counted origins, its sharpest link and its holder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.independence import Voices, voices
from claimtrack.core.values import ClaimState, Stance
from claimtrack.storage import queries, tables
from claimtrack.storage.queries import CountedSpeaker, QueueFilters

__all__ = ["PAGE", "QueueFilters", "QueuePage", "QueueRow", "waiting"]

PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A claim in the queue, for all that say the same. `conflicts` and `corroborates` count independent origins;
    `sharpest` differs most; `told` counts where the group is told, None for a claim of its own.
    """

    claim: tables.Claim
    conflicts: int
    corroborates: int
    sharpest: tables.Link | None
    lease: tables.Lease | None
    told: Voices | None = None


@dataclass(frozen=True, slots=True)
class QueuePage:
    """One page of the queue, pages numbered from 1; `counts` are the rows in each state, `total` those that fit.

    `speakers` are those of the claims that fit but for the speaker.
    """

    rows: tuple[QueueRow, ...]
    page: int
    pages: int
    total: int
    counts: Mapping[ClaimState, int]
    speakers: tuple[CountedSpeaker, ...]


def waiting(session: Session, filters: QueueFilters, *, now: datetime, page: int = 1) -> QueuePage:
    """A page of the claims that fit the filters, conflicts first, then by worth; a page beyond the last is the last."""
    total = queries.count_queued(session, filters)
    pages = max(1, -(-total // PAGE))
    page = min(max(1, page), pages)
    queued = queries.queued_claims(session, filters, limit=PAGE, offset=(page - 1) * PAGE)
    ids = [each.claim.id for each in queued]
    sharpest = queries.sharpest_links(session, ids)
    leases = queries.current_leases(session, ids, now=now)
    rows = tuple(
        QueueRow(
            each.claim,
            each.conflicts,
            each.corroborates,
            sharpest.get(each.claim.id),
            leases.get(each.claim.id),
            voices(Stance.CORROBORATES, each.group, own=None) if each.group else None,
        )
        for each in queued
    )
    return QueuePage(
        rows,
        page,
        pages,
        total,
        queries.state_counts(session, filters),
        tuple(queries.speaker_counts(session, filters)),
    )

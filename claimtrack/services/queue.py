"""The queue as reviewers see it: a page of claims, each with its counted origins, its sharpest link and its holder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.independence import Voices, voices
from claimtrack.core.values import ClaimState, Stance
from claimtrack.storage import queries, tables
from claimtrack.storage.queries import CountedSpeaker, QueueFilters

__all__ = ["PAGE", "QueueFilters", "QueuePage", "QueueRow", "following", "waiting"]

PAGE: Final = 50
_SKIP: Final = timedelta(hours=18)


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
    assignment: tables.Assignment | None
    told: Voices | None = None


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of the queue; `counts` are the rows in each state, `total` those that fit, `following` where the next page
    begins, None on the last.

    `speakers` are those of the claims that fit but for the speaker.
    """

    rows: tuple[QueueRow, ...]
    following: str | None
    total: int
    counts: Mapping[ClaimState, int]
    speakers: tuple[CountedSpeaker, ...]


def waiting(session: Session, filters: QueueFilters, *, now: datetime, after: str = "") -> QueuePage:
    """The claims that fit the filters, from the place `after` on; what names no place is the beginning."""
    place = queries.Place.read(after, filters.order)
    queued = queries.queued_claims(session, filters, limit=PAGE + 1, today=now.date(), after=place)
    page = queued[:PAGE]
    ids = [each.claim.id for each in page]
    sharpest = queries.sharpest_links(session, ids)
    leases = queries.current_leases(session, ids, now=now)
    assignments = queries.assignments_of(session, ids)
    rows = tuple(
        QueueRow(
            each.claim,
            each.conflicts,
            each.corroborates,
            sharpest.get(each.claim.id),
            leases.get(each.claim.id),
            assignments.get(each.claim.id),
            voices(Stance.CORROBORATES, each.group, own=None) if each.group else None,
        )
        for each in page
    )
    return QueuePage(
        rows,
        str(page[-1].place) if len(queued) > PAGE else None,
        queries.count_queued(session, filters),
        queries.state_counts(session, filters),
        tuple(queries.speaker_counts(session, filters)),
    )


def following(session: Session, filters: QueueFilters, claim_id: int, *, reviewer_id: int, now: datetime) -> int | None:
    """The claim that a reviewer gets after this one: the next in order, from the beginning again after the last. One
    that says the same comes last of all.

    What a colleague holds is not offered, because two people would do the same work; nor is what the reviewer skipped
    within the last eighteen hours.
    """
    skipped = queries.skipped_claims(session, reviewer_id, since=now - _SKIP)
    alike = skipped.union(queries.told_alike(session, claim_id))
    place = queries.place_of(session, claim_id, filters.order, today=now.date())
    for but, start in ((alike, place), (alike, None), (skipped | {claim_id}, None)):
        found = queries.first_queued(session, filters, reviewer_id=reviewer_id, now=now, but=but, after=start)
        if found is not None:
            return found
    return None

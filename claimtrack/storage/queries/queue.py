"""The queue: which claims wait, the most pressing first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from claimtrack.core.independence import Source, Voices
from claimtrack.core.values import ArticleRole, ClaimState, Stance
from claimtrack.storage.queries.sources import group_sources, group_voices, in_stance
from claimtrack.storage.tables import Article, Claim, Lease

__all__ = [
    "CountedSpeaker",
    "QueueFilters",
    "QueuedClaim",
    "count_queued",
    "current_leases",
    "queued_claims",
    "speaker_counts",
    "state_counts",
]

Columns = TypeVarTuple("Columns")

_SPEAKERS = 100
_WAITING = (ClaimState.WAITING, ClaimState.NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class QueueFilters:
    """Which claims to see. No state: those that wait or need another look. `stance`: those with such links.

    `speaker` is the key of who says them.
    """

    state: ClaimState | None = None
    stance: Stance | None = None
    language: str | None = None
    outlet_id: int | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class QueuedClaim:
    """A claim that stands for all that say the same: how many independent origins conflict with them and corroborate
    them, and where they are told (`group` is empty for a claim of its own).
    """

    claim: Claim
    conflicts: int
    corroborates: int
    group: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedSpeaker:
    """A speaker of waiting claims: the key, one way in which it is written, and how many claims it has."""

    key: str
    written: str
    claims: int


def queued_claims(session: Session, filters: QueueFilters, *, limit: int, offset: int = 0) -> list[QueuedClaim]:
    """One page of the checkable claims of monitored articles that fit, with article and outlet: one row a group.

    The first that fits stands for its group. Those in conflict come first, then by the greatest worth among them, then
    the oldest.
    """
    disputed = in_stance(Stance.CONFLICTS).distinct().subquery()
    lead, in_conflict = func.min(Claim.id).label("lead"), func.max(disputed.c.claim_id).is_(None)
    units = (
        _fitting(select(lead), filters)
        .outerjoin(disputed, disputed.c.claim_id == Claim.id)
        .group_by(_unit())
        .order_by(in_conflict, func.max(Claim.worth).desc(), lead)
        .limit(limit)
        .offset(offset)
    )
    ids = session.scalars(units).all()
    found = session.scalars(select(Claim).where(Claim.id.in_(ids)).options(selectinload(Claim.article)))
    claims = {claim.id: claim for claim in found}
    heard, told = group_voices(session, ids), group_sources(session, ids)
    return [
        QueuedClaim(
            claims[claim_id],
            heard.get(claim_id, {}).get(Stance.CONFLICTS, Voices()).origins,
            heard.get(claim_id, {}).get(Stance.CORROBORATES, Voices()).origins,
            tuple(told.get(claim_id, ())),
        )
        for claim_id in ids
    ]


def count_queued(session: Session, filters: QueueFilters) -> int:
    """How many rows the claims that fit make: those that say the same are one."""
    return session.scalar(_fitting(select(func.count(_unit().distinct())), filters)) or 0


def state_counts(session: Session, filters: QueueFilters | None = None) -> dict[ClaimState, int]:
    """How many rows the claims that fit make in each state, whatever state is asked for; every state is there."""
    any_state = replace(filters or QueueFilters(), state=None)
    query = _fitting(select(Claim.state, func.count(_unit().distinct())), any_state, in_states=tuple(ClaimState))
    return dict.fromkeys(ClaimState, 0) | {row[0]: row[1] for row in session.execute(query.group_by(Claim.state))}


def speaker_counts(session: Session, filters: QueueFilters) -> list[CountedSpeaker]:
    """Who says the claims that fit, whoever it is, by how many rows these make; at most a hundred."""
    count = func.count(_unit().distinct())
    query = _fitting(select(Claim.speaker_key, func.min(Claim.speaker), count), replace(filters, speaker=None))
    query = query.where(Claim.speaker_key.is_not(None)).group_by(Claim.speaker_key)
    rows = session.execute(query.order_by(count.desc(), Claim.speaker_key).limit(_SPEAKERS))
    return [CountedSpeaker(row[0] or "", row[1] or "", row[2]) for row in rows]


def current_leases(session: Session, claim_ids: Collection[int], *, now: datetime) -> dict[int, Lease]:
    """The leases on these claims that have not run out, with their holders."""
    query = select(Lease).where(Lease.claim_id.in_(claim_ids), Lease.expires_at > now).order_by(Lease.claim_id)
    return {lease.claim_id: lease for lease in session.scalars(query.options(joinedload(Lease.holder)))}


def _fitting(
    query: Select[*Columns], filters: QueueFilters, *, in_states: Collection[ClaimState] = _WAITING
) -> Select[*Columns]:
    states = in_states if filters.state is None else [filters.state]
    query = query.join(Article, Article.id == Claim.article_id).where(
        Article.role == ArticleRole.MONITORED, Claim.checkable, Claim.state.in_(states)
    )
    if filters.language is not None:
        query = query.where(Claim.language == filters.language)
    if filters.outlet_id is not None:
        query = query.where(Article.outlet_id == filters.outlet_id)
    if filters.speaker is not None:
        query = query.where(Claim.speaker_key == filters.speaker)
    if filters.stance is not None:
        query = query.where(Claim.id.in_(in_stance(filters.stance)))
    return query


def _unit() -> ColumnElement[int]:
    """What is one row: a group, or a claim of its own. A group's number is a claim's, so that they never meet."""
    return func.coalesce(Claim.group_id, Claim.id)

"""The queue: which claims wait, the most pressing first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVarTuple

from sqlalchemy import Select, Subquery, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from claimtrack.core.values import ArticleRole, ClaimState, Stance
from claimtrack.storage.queries.links import origins_by_stance
from claimtrack.storage.tables import Article, Claim, Lease

__all__ = [
    "QueueFilters",
    "QueuedClaim",
    "count_queued",
    "current_leases",
    "queued_claims",
    "state_counts",
]

Columns = TypeVarTuple("Columns")

_WAITING = (ClaimState.WAITING, ClaimState.NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class QueueFilters:
    """Which claims to see. No state: those that wait or need another look. `stance`: those with such links."""

    state: ClaimState | None = None
    stance: Stance | None = None
    language: str | None = None
    outlet_id: int | None = None


@dataclass(frozen=True, slots=True)
class QueuedClaim:
    """A claim, and how many independent origins conflict with it and corroborate it."""

    claim: Claim
    conflicts: int
    corroborates: int


def queued_claims(session: Session, filters: QueueFilters, *, limit: int, offset: int = 0) -> list[QueuedClaim]:
    """One page of the checkable claims of monitored articles that fit, with article and outlet.

    Those in conflict come first, then by worth, then the oldest.
    """
    conflicts, corroborates = _origins(Stance.CONFLICTS), _origins(Stance.CORROBORATES)
    against, beside = func.coalesce(conflicts.c.origins, 0), func.coalesce(corroborates.c.origins, 0)
    query = (
        _fitting(select(Claim, against, beside), filters)
        .outerjoin(conflicts, conflicts.c.claim_id == Claim.id)
        .outerjoin(corroborates, corroborates.c.claim_id == Claim.id)
        .order_by((against > 0).desc(), Claim.worth.desc(), Claim.id)
        .limit(limit)
        .offset(offset)
        .options(selectinload(Claim.article))
    )
    if filters.stance is not None:
        query = query.where((against if filters.stance is Stance.CONFLICTS else beside) > 0)
    return [QueuedClaim(claim, against, beside) for claim, against, beside in session.execute(query)]


def count_queued(session: Session, filters: QueueFilters) -> int:
    """How many claims fit."""
    query = _fitting(select(func.count(Claim.id)), filters)
    if filters.stance is not None:
        origins = _origins(filters.stance)
        query = query.join(origins, origins.c.claim_id == Claim.id)
    return session.scalar(query) or 0


def state_counts(session: Session, filters: QueueFilters | None = None) -> dict[ClaimState, int]:
    """How many claims that fit, whatever their state, are in each state; every state is there."""
    any_state = replace(filters or QueueFilters(), state=None)
    query = _fitting(select(Claim.state, func.count(Claim.id)), any_state, in_states=tuple(ClaimState))
    if any_state.stance is not None:
        origins = _origins(any_state.stance)
        query = query.join(origins, origins.c.claim_id == Claim.id)
    return dict.fromkeys(ClaimState, 0) | {row[0]: row[1] for row in session.execute(query.group_by(Claim.state))}


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
    return query


def _origins(stance: Stance) -> Subquery:
    """The claims that independent origins stand so to, with their number."""
    every = origins_by_stance().subquery()
    claim_id, of_stance, origins = every.c
    return select(claim_id.label("claim_id"), origins.label("origins")).where(of_stance == stance).subquery()

"""The queue: which claims wait, the most pressing first."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Select, Text, cast, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from claimtrack.core.independence import Source, Voices
from claimtrack.core.text import normalise
from claimtrack.core.values import ArticleRole, ClaimState, Stance
from claimtrack.storage.queries.order import Place, QueueOrder, beyond, in_order_of, ranked, unit
from claimtrack.storage.queries.sources import group_sources, group_voices, in_stance
from claimtrack.storage.tables import Article, Assignment, Claim, Lease, SavedView

__all__ = [
    "CountedSpeaker",
    "QueueFilters",
    "QueuedClaim",
    "assignments_of",
    "count_queued",
    "current_leases",
    "first_queued",
    "place_of",
    "queued_claims",
    "speaker_counts",
    "state_counts",
    "told_alike",
    "views_of",
]

Columns = TypeVarTuple("Columns")

_SPEAKERS = 100
_WAITING = (ClaimState.WAITING, ClaimState.NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class QueueFilters:
    """Which claims to see. No state: those that wait or need another look. `stance`: those with such links.

    `speaker` is the key of who says them, `words` stand in the claim, in its article's title or among its keywords.
    """

    state: ClaimState | None = None
    stance: Stance | None = None
    language: str | None = None
    outlet_id: int | None = None
    speaker: str | None = None
    words: str | None = None
    assignee_id: int | None = None
    order: QueueOrder = QueueOrder.PRESSING

    @property
    def states(self) -> tuple[ClaimState, ...]:
        """The states of the claims that are meant."""
        return _WAITING if self.state is None else (self.state,)


@dataclass(frozen=True, slots=True)
class QueuedClaim:
    """A claim that stands for all that say the same: how many independent origins conflict with them and corroborate
    them, its place in the queue, and where they are told (`group` is empty for a claim of its own).
    """

    claim: Claim
    conflicts: int
    corroborates: int
    place: Place
    group: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class CountedSpeaker:
    """A speaker of waiting claims: the key, one way in which it is written, and how many claims it has."""

    key: str
    written: str
    claims: int


def queued_claims(
    session: Session, filters: QueueFilters, *, limit: int, today: date, after: Place | None = None
) -> list[QueuedClaim]:
    """The checkable claims of monitored articles that fit, with article and outlet, from the place `after` on: one row
    a group, for which its first that fits stands.

    In the order PRESSING what is due within two days comes first, then what is in conflict, then by the greatest worth
    of the group, then the oldest.
    """
    rows = _fitting(ranked(today), filters).subquery()
    keys = in_order_of(rows, filters.order)
    query = select(rows.c.id, *keys).order_by(*keys).limit(limit)
    found = session.execute(query if after is None else query.where(beyond(rows, after))).all()
    ids = [row[0] for row in found]
    # The rows are few: their claims are read by their ids.
    by_id = select(Claim).where(Claim.id.in_(ids)).options(selectinload(Claim.article))
    claims = {claim.id: claim for claim in session.scalars(by_id)}
    heard, told = group_voices(session, ids), group_sources(session, ids)
    return [
        QueuedClaim(
            claims[claim_id],
            heard.get(claim_id, {}).get(Stance.CONFLICTS, Voices()).origins,
            heard.get(claim_id, {}).get(Stance.CORROBORATES, Voices()).origins,
            Place(filters.order, tuple(place)),
            tuple(told.get(claim_id, ())),
        )
        for claim_id, *place in found
    ]


def count_queued(session: Session, filters: QueueFilters) -> int:
    """How many rows the claims that fit make: those that say the same are one."""
    return session.scalar(_fitting(select(func.count(unit().distinct())), filters)) or 0


def first_queued(
    session: Session,
    filters: QueueFilters,
    *,
    reviewer_id: int,
    now: datetime,
    but: Collection[int] = (),
    after: Place | None = None,
) -> int | None:
    """The first claim that fits, from the place `after` on, that nobody else holds and that is none of those."""
    held = select(Lease.claim_id).where(Lease.expires_at > now, Lease.holder_id != reviewer_id)
    rows = _fitting(ranked(now.date()), filters).where(Claim.id.not_in(held), Claim.id.not_in(but)).subquery()
    query = select(rows.c.id).order_by(*in_order_of(rows, filters.order)).limit(1)
    return session.scalar(query if after is None else query.where(beyond(rows, after)))


def told_alike(session: Session, claim_id: int) -> list[int]:
    """The claim with those that say the same, by id; nothing for no claim."""
    own = select(unit()).where(Claim.id == claim_id).scalar_subquery()
    told = aliased(Claim)
    alike = select(told.id).where(func.coalesce(told.group_id, told.id) == own)
    return list(session.scalars(alike.order_by(told.id)))


def place_of(session: Session, claim_id: int, order: QueueOrder, *, today: date) -> Place | None:
    """Where the claim, with those that say the same, stands in that order or would stand, whatever its state; None for
    no claim.
    """
    rows = ranked(today).where(Claim.id.in_(told_alike(session, claim_id))).subquery()
    found = session.execute(select(*in_order_of(rows, order))).first()
    return Place(order, tuple(found)) if found is not None else None


def state_counts(session: Session, filters: QueueFilters | None = None) -> dict[ClaimState, int]:
    """How many rows the claims that fit make in each state, whatever state is asked for; every state is there."""
    any_state = replace(filters or QueueFilters(), state=None)
    query = _fitting(select(Claim.state, func.count(unit().distinct())), any_state, in_states=tuple(ClaimState))
    return dict.fromkeys(ClaimState, 0) | {row[0]: row[1] for row in session.execute(query.group_by(Claim.state))}


def speaker_counts(session: Session, filters: QueueFilters) -> list[CountedSpeaker]:
    """Who says the claims that fit, whoever it is, by how many rows these make; at most a hundred."""
    count = func.count(unit().distinct())
    query = _fitting(select(Claim.speaker_key, func.min(Claim.speaker), count), replace(filters, speaker=None))
    query = query.where(Claim.speaker_key.is_not(None)).group_by(Claim.speaker_key)
    rows = session.execute(query.order_by(count.desc(), Claim.speaker_key).limit(_SPEAKERS))
    return [CountedSpeaker(row[0] or "", row[1] or "", row[2]) for row in rows]


def assignments_of(session: Session, claim_ids: Collection[int]) -> dict[int, Assignment]:
    """Whose work these claims are and when they are due, where somebody said so."""
    query = select(Assignment).where(Assignment.claim_id.in_(claim_ids)).order_by(Assignment.claim_id)
    return {each.claim_id: each for each in session.scalars(query.options(joinedload(Assignment.assignee)))}


def views_of(session: Session, user_id: int) -> list[SavedView]:
    """The person's saved views, by name."""
    query = select(SavedView).where(SavedView.owner_id == user_id).order_by(SavedView.name, SavedView.id)
    return list(session.scalars(query))


def current_leases(session: Session, claim_ids: Collection[int], *, now: datetime) -> dict[int, Lease]:
    """The leases on these claims that have not run out, with their holders."""
    query = select(Lease).where(Lease.claim_id.in_(claim_ids), Lease.expires_at > now).order_by(Lease.claim_id)
    return {lease.claim_id: lease for lease in session.scalars(query.options(joinedload(Lease.holder)))}


def _fitting(
    query: Select[*Columns], filters: QueueFilters, *, in_states: Collection[ClaimState] = ()
) -> Select[*Columns]:
    states = in_states or filters.states
    query = query.join(Article, Article.id == Claim.article_id).where(
        Article.role == ArticleRole.MONITORED, Claim.checkable, Claim.state.in_(states)
    )
    if filters.language is not None:
        query = query.where(Claim.language == filters.language)
    if filters.outlet_id is not None:
        query = query.where(Article.outlet_id == filters.outlet_id)
    if filters.speaker is not None:
        query = query.where(Claim.speaker_key == filters.speaker)
    if filters.words is not None:
        query = query.where(_speaks_of(filters.words))
    if filters.assignee_id is not None:
        assigned = select(Assignment.claim_id).where(Assignment.assignee_id == filters.assignee_id)
        query = query.where(Claim.id.in_(assigned))
    if filters.stance is not None:
        query = query.where(Claim.id.in_(in_stance(filters.stance)))
    return query


def _speaks_of(words: str) -> ColumnElement[bool]:
    """The claims with these words; a list of keywords is stored as JSON, which escapes what is not ASCII."""
    return or_(
        Claim.norm.contains(normalise(words), autoescape=True),
        Article.title.icontains(words, autoescape=True),
        cast(Article.keywords, Text).contains(json.dumps(words)[1:-1], autoescape=True),
    )

"""Linkings of the whole desk: which claims are next, and how far an earlier one came."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from claimtrack.core.values import LinkState
from claimtrack.storage.tables import Claim, Link, Linking

__all__ = ["claims_to_link", "count_claims_to_link", "links_by_engine", "unfinished_linking"]


def claims_to_link(session: Session, *, after: int, since: date | None, limit: int) -> list[int]:
    """The ids of the next claims that may have links, behind one, of those that came since a day (UTC)."""
    query = select(Claim.id).where(Claim.id > after, *_may_have_links(since)).order_by(Claim.id).limit(limit)
    return list(session.scalars(query))


def count_claims_to_link(session: Session, *, after: int, since: date | None) -> int:
    """How many claims `claims_to_link` would give in all."""
    query = select(func.count(Claim.id)).where(Claim.id > after, *_may_have_links(since))
    return session.scalar(query) or 0


def unfinished_linking(session: Session, *, engine: str, since: date | None) -> Linking | None:
    """The newest linking by that engine, of that extent, that did not come to its end."""
    query = select(Linking).where(
        Linking.engine == engine, Linking.since.is_not_distinct_from(since), Linking.finished_at.is_(None)
    )
    return session.scalar(query.order_by(Linking.id.desc()).limit(1))


def links_by_engine(session: Session) -> dict[str, int]:
    """How many links that no person decided each engine made."""
    query = select(Link.engine, func.count()).where(Link.state == LinkState.PROPOSED).group_by(Link.engine)
    return {row[0]: row[1] for row in session.execute(query.order_by(Link.engine))}


def _may_have_links(since: date | None) -> list[ColumnElement[bool]]:
    rules: list[ColumnElement[bool]] = [Claim.checkable.is_(True), Claim.merged_into_id.is_(None)]
    if since is not None:
        rules.append(Claim.created_at >= datetime.combine(since, time.min, UTC))
    return rules

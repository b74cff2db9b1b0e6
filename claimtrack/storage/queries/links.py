"""Links, seen from a claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from claimtrack.core.values import LinkState, Stance
from claimtrack.storage.queries.batches import chunks, in_order
from claimtrack.storage.tables import Claim, Link

__all__ = [
    "links_among",
    "links_in_order",
    "links_of",
    "links_touching",
    "links_with_other",
    "sharpest_links",
]

# More links than anybody reads; a claim with so many is about everything.
_SHOWN = 500


def links_of(session: Session, claim_id: int) -> list[Link]:
    """All links of a claim, by id."""
    return list(session.scalars(select(Link).where(_touches([claim_id])).order_by(Link.id)))


def links_touching(session: Session, claim_ids: Collection[int]) -> list[Link]:
    """The links that have at least one end among these claims, by id."""
    found: dict[int, Link] = {}
    for ids in chunks(sorted(set(claim_ids))):
        found |= {link.id: link for link in session.scalars(select(Link).where(_touches(ids)))}
    return [found[link_id] for link_id in sorted(found)]


def links_with_other(session: Session, claim_id: int) -> list[tuple[Link, Claim]]:
    """A claim's links, the likeliest first, with the other claims and where they stand; at most 500."""
    other = Claim
    query = (
        select(Link, other)
        .join(other, other.id == func.coalesce(func.nullif(Link.a_id, claim_id), Link.b_id))
        .where(_touches([claim_id]))
        .options(selectinload(other.article), selectinload(other.earlier_check))
        .order_by(Link.score.desc(), Link.id)
        .limit(_SHOWN)
    )
    return [(link, claim) for link, claim in session.execute(query)]


def links_among(session: Session, claim_ids: Collection[int]) -> list[Link]:
    """The links whose both ends are among these claims, by id."""
    found: list[Link] = []
    for ids in chunks(sorted(set(claim_ids))):
        found.extend(session.scalars(select(Link).where(Link.a_id.in_(ids))))
    wanted = set(claim_ids)
    return sorted((link for link in found if link.b_id in wanted), key=lambda link: link.id)


def links_in_order(session: Session) -> Iterator[Link]:
    """Every link by id with both claims, their articles and outlets, read in pieces."""
    ends = (joinedload(Link.a).selectinload(Claim.article), joinedload(Link.b).selectinload(Claim.article))
    for links in in_order(session, select(Link).options(*ends), Link.id):
        yield from links


def sharpest_links(session: Session, claim_ids: Collection[int]) -> dict[int, Link]:
    """For each claim the link that says most: a conflict before anything else, then the likeliest; none rejected."""
    wanted = sorted(set(claim_ids))
    query = select(Link).where(_touches(wanted), Link.state != LinkState.REJECTED, Link.stance != Stance.RELATED)
    sharpest: dict[int, Link] = {}
    for link in sorted(
        session.scalars(query), key=lambda each: (each.stance is not Stance.CONFLICTS, -each.score, each.id)
    ):
        for claim_id in {link.a_id, link.b_id}.intersection(wanted):
            sharpest.setdefault(claim_id, link)
    return sharpest


def _touches(claim_ids: Collection[int]) -> ColumnElement[bool]:
    return or_(Link.a_id.in_(claim_ids), Link.b_id.in_(claim_ids))

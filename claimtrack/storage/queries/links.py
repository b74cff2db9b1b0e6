"""Links, seen from a claim, and the independent origins behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import ColumnElement, Select, func, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased, joinedload, selectinload

from claimtrack.core.values import LinkState, Stance
from claimtrack.storage.queries.batches import chunks, in_order
from claimtrack.storage.tables import Article, Claim, Link

__all__ = [
    "links_among",
    "links_in_order",
    "links_of",
    "links_touching",
    "links_with_other",
    "origin_counts",
    "origins_by_stance",
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


def origins_by_stance(
    *, claim_ids: Collection[int] | None = None, stance: Stance | None = None
) -> Select[int, Stance, int]:
    """A SELECT of claim id, stance, and the number of independent origins that stand so to the claim.

    A rejected link counts nothing, nor does an article that carries the claim's own text, nor an imported check, which
    is a judgement of the claim rather than a source.
    """
    ends = union_all(
        _ends(Link.a_id, Link.b_id, claim_ids=claim_ids, stance=stance),
        _ends(Link.b_id, Link.a_id, claim_ids=claim_ids, stance=stance),
    ).subquery()
    own_claim, own_article = aliased(Claim), aliased(Article)
    other_claim, other_article = aliased(Claim), aliased(Article)
    return (
        select(ends.c.claim_id, ends.c.stance, func.count(other_article.origin_id.distinct()))
        .join(own_claim, own_claim.id == ends.c.claim_id)
        .outerjoin(own_article, own_article.id == own_claim.article_id)
        .join(other_claim, other_claim.id == ends.c.other_id)
        .join(other_article, other_article.id == other_claim.article_id)
        .where(other_article.origin_id.is_distinct_from(own_article.origin_id))
        .group_by(ends.c.claim_id, ends.c.stance)
    )


def _ends(
    own: InstrumentedAttribute[int],
    other: InstrumentedAttribute[int],
    *,
    claim_ids: Collection[int] | None,
    stance: Stance | None,
) -> Select[int, int, Stance]:
    query = select(own.label("claim_id"), other.label("other_id"), Link.stance).where(Link.state != LinkState.REJECTED)
    if claim_ids is not None:
        query = query.where(own.in_(claim_ids))
    if stance is not None:
        query = query.where(Link.stance == stance)
    return query


def origin_counts(session: Session, claim_ids: Iterable[int]) -> dict[int, dict[Stance, int]]:
    """How many independent origins stand in which stance to each claim; without the claims and stances of none."""
    counts: dict[int, dict[Stance, int]] = {}
    for ids in chunks(sorted(set(claim_ids))):
        for claim_id, stance, origins in session.execute(origins_by_stance(claim_ids=ids)):
            counts.setdefault(claim_id, {})[stance] = origins
    return counts


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

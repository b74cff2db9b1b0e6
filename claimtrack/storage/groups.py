"""Keeps `claim.group_id` in line with the links: which claims of several articles are one claim told again.

Derived from links and texts alone, so that it can be made anew at any time; verdicts, leases and links stay each
claim's own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from claimtrack.core.groups import LEAST_SCORE, Tie, grouped
from claimtrack.core.values import LinkState, Stance
from claimtrack.storage.queries.batches import chunks
from claimtrack.storage.tables import Article, Claim, Link

__all__ = ["regroup"]

# A claim told by more articles than these stays in the groups that it has beyond them.
_MOST = 5000
_VERBATIM = 100.0


def regroup(session: Session, claim_ids: Iterable[int]) -> int:
    """How many claims are in another group than before, after the links of these claims changed.

    Looks at the claims, at the groups that they are in, and at whatever ties lead to; the rest of the desk is not read.
    Writes the claims' `group_id`.
    """
    session.flush()
    near, ties = _reached(session, set(claim_ids))
    number: dict[int, int | None] = dict.fromkeys(near)
    for group in grouped(near, ties, apart=_apart(session, near)):
        if len(group) > 1:
            number.update(dict.fromkeys(group, group[0]))
    changed = 0
    for ids in chunks(sorted(near)):
        # In the order of ids, so that two writers never wait for each other.
        for claim in session.scalars(select(Claim).where(Claim.id.in_(ids)).order_by(Claim.id)):
            if claim.group_id != number[claim.id]:
                claim.group_id = number[claim.id]
                changed += 1
    session.flush()
    return changed


def _reached(session: Session, claim_ids: set[int]) -> tuple[set[int], set[Tie]]:
    """All claims that groups and ties lead to from these, with the ties between them."""
    reached: set[int] = set()
    ties: set[Tie] = set()
    edge = claim_ids
    while edge and len(reached) < _MOST:
        reached |= edge
        found = {tie for ids in chunks(sorted(edge)) for tie in (*_told_again(session, ids), *_copied(session, ids))}
        ties |= found
        tied = {claim_id for tie in found for claim_id in (tie.a_id, tie.b_id)}
        edge = (tied | _members(session, edge)) - reached
    return reached, {tie for tie in ties if {tie.a_id, tie.b_id} <= reached}


def _told_again(session: Session, claim_ids: Collection[int]) -> Iterable[Tie]:
    """The links of these claims that say that both are one."""
    query = select(Link.a_id, Link.b_id, Link.score).where(
        or_(Link.a_id.in_(claim_ids), Link.b_id.in_(claim_ids)),
        Link.same,
        Link.stance == Stance.CORROBORATES,
        Link.state != LinkState.REJECTED,
        or_(Link.score >= LEAST_SCORE, Link.state == LinkState.CONFIRMED),
    )
    return [Tie(a_id, b_id, score) for a_id, b_id, score in session.execute(query)]


def _copied(session: Session, claim_ids: Collection[int]) -> Iterable[Tie]:
    """The same words in articles of one origin, each tied to the first: a wire printed everywhere has more copies than
    a claim has links.
    """
    own, own_article = aliased(Claim), aliased(Article)
    same_words = (
        select(func.min(Claim.id).label("first"), own.id.label("other"))
        .join(Article, Article.id == Claim.article_id)
        .join(own_article, own_article.origin_id == Article.origin_id)
        .join(own, own.article_id == own_article.id)
        .where(own.id.in_(claim_ids), own.checkable, Claim.checkable)
        .where(own.merged_into_id.is_(None), Claim.merged_into_id.is_(None))
        .where(Claim.norm == own.norm, Claim.language == own.language)
        .group_by(own.id)
    )
    return [Tie(first, other, _VERBATIM) for first, other in session.execute(same_words) if first != other]


def _members(session: Session, claim_ids: Collection[int]) -> set[int]:
    """The claims of the groups that these claims are in."""
    found: set[int] = set()
    for ids in chunks(sorted(claim_ids)):
        groups = select(Claim.group_id).where(Claim.id.in_(ids), Claim.group_id.is_not(None))
        found.update(session.scalars(select(Claim.id).where(Claim.group_id.in_(groups))))
    return found


def _apart(session: Session, claim_ids: Collection[int]) -> set[frozenset[int]]:
    """The pairs that a conflict or a person's rejection keeps out of one group."""
    apart: set[frozenset[int]] = set()
    against = or_(Link.stance == Stance.CONFLICTS, Link.state == LinkState.REJECTED)
    for ids in chunks(sorted(claim_ids)):
        query = select(Link.a_id, Link.b_id).where(Link.a_id.in_(ids), against)
        apart.update(frozenset((a_id, b_id)) for a_id, b_id in session.execute(query))
    return {pair for pair in apart if pair <= set(claim_ids)}

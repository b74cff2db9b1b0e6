"""What proposals would change in the stored links, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from claimtrack.core.values import Comparison, LinkState, Stance
from claimtrack.services.link.proposing import Proposal, seen_from_first, stored_differences
from claimtrack.storage import queries, tables

__all__ = ["Change", "ChangeKind", "foresee"]


class ChangeKind(StrEnum):
    """What would become of a link."""

    ADDED = "added"
    DROPPED = "dropped"
    STANCE = "stance"
    REASONS = "reasons"


@dataclass(frozen=True, slots=True)
class Change:
    """A link that would change: the claims with their words, its stance before and after (None where there is no link).

    A change of `reasons` keeps the stance but differs on other words, or calls an update what was none.
    """

    kind: ChangeKind
    a_id: int
    b_id: int
    a: str
    b: str
    before: Stance | None
    after: Stance | None


def foresee(session: Session, proposals: Iterable[Proposal]) -> list[Change]:
    """The changes that `apply` would make of these proposals, by pair; a link that a person decided never changes."""
    found: dict[tuple[int, int], Change] = {}
    for proposal in proposals:
        own = session.get(tables.Claim, proposal.claim_id)
        standing = {frozenset((row.a_id, row.b_id)): row for row in queries.links_of(session, proposal.claim_id)}
        others = {claim.id: claim for claim in queries.claims_by_id(session, proposal.comparisons)}
        for other_id in proposal.comparisons.keys() & others.keys():
            row = standing.get(frozenset((proposal.claim_id, other_id)))
            seen = seen_from_first(proposal, other_id)
            kind = _kind(row, seen)
            if kind is not None and own is not None:
                a, b = sorted((own, others[other_id]), key=lambda claim: claim.id)
                after = None if kind is ChangeKind.DROPPED else seen.stance
                found[a.id, b.id] = Change(kind, a.id, b.id, a.text, b.text, row.stance if row else None, after)
    return [found[pair] for pair in sorted(found)]


def _kind(row: tables.Link | None, seen: Comparison) -> ChangeKind | None:
    related = seen.stance is not Stance.UNRELATED
    if row is None:
        return ChangeKind.ADDED if related else None
    if row.state is not LinkState.PROPOSED:
        return None
    if not related:
        return ChangeKind.DROPPED
    if row.stance is not seen.stance:
        return ChangeKind.STANCE
    same_reasons = (row.update, row.differences) == (seen.update, stored_differences(seen))
    return None if same_reasons else ChangeKind.REASONS

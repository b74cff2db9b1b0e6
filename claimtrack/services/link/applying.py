"""Brings the stored links in line with what was proposed: writes, which takes no time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from claimtrack.core.values import LinkState, Stance
from claimtrack.services.link.proposing import ENGINE, Proposal, seen_from_first, stored_differences
from claimtrack.storage import groups, queries, tables

__all__ = ["Linked", "apply"]


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking wrote."""

    claims: int = 0
    added: int = 0
    changed: int = 0
    dropped: int = 0

    def __add__(self, other: Linked) -> Linked:
        return Linked(
            self.claims + other.claims,
            self.added + other.added,
            self.changed + other.changed,
            self.dropped + other.dropped,
        )


def apply(session: Session, proposals: Iterable[Proposal], *, now: datetime) -> Linked:
    """Brings the claims' links in line with the proposals; idempotent. Writes Link rows and the groups of Claim rows.

    A link that a person confirmed or rejected is never touched, and a claim that changed since it was compared is left
    to the linking that its change calls for.
    """
    done = Linked()
    linked = []
    for proposal in proposals:
        claim = session.get(tables.Claim, proposal.claim_id)
        if claim is not None and claim.version == proposal.version:
            done += _apply_one(session, proposal, now=now)
            linked.append(claim.id)
    groups.regroup(session, linked)
    return done


def _apply_one(session: Session, proposal: Proposal, *, now: datetime) -> Linked:
    claim_id = proposal.claim_id
    standing = {row.b_id if row.a_id == claim_id else row.a_id: row for row in queries.links_of(session, claim_id)}
    present = {claim.id for claim in queries.claims_by_id(session, proposal.comparisons)}
    added = changed = dropped = 0
    for other_id, comparison in proposal.comparisons.items():
        row, related = standing.get(other_id), comparison.stance is not Stance.UNRELATED
        if row is None and related and other_id in present:
            session.add(_row(proposal, other_id, now=now))
            added += 1
        elif row is not None and row.state is LinkState.PROPOSED and related:
            changed += _renew(row, proposal, other_id)
        elif row is not None and row.state is LinkState.PROPOSED:
            session.delete(row)
            dropped += 1
        elif row is not None:
            # What a person decided stays; that the two read alike is no decision, and an edited claim may not any more.
            row.same = other_id in proposal.same
    session.flush()
    return Linked(1, added, changed, dropped)


def _row(proposal: Proposal, other_id: int, *, now: datetime) -> tables.Link:
    seen = seen_from_first(proposal, other_id)
    return tables.Link(
        a_id=min(proposal.claim_id, other_id),
        b_id=max(proposal.claim_id, other_id),
        score=seen.score,
        stance=seen.stance,
        update=seen.update,
        same=other_id in proposal.same,
        differences=stored_differences(seen),
        engine=ENGINE,
        created_at=now,
    )


def _renew(row: tables.Link, proposal: Proposal, other_id: int) -> bool:
    """Whether the proposed link now says something else; it says it then."""
    seen = seen_from_first(proposal, other_id)
    says = (seen.stance, seen.update, other_id in proposal.same, stored_differences(seen), ENGINE)
    if (row.stance, row.update, row.same, row.differences, row.engine) == says:
        return False
    row.stance, row.update, row.same, row.differences, row.engine = says
    row.score = seen.score
    return True

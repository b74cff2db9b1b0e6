"""Links claims to the claims of other articles that speak of the same thing, with stance and typed differences.

In two steps: proposing reads and compares, which takes time; applying writes, which takes none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from claimtrack.core.values import Comparison, LinkState, Stance
from claimtrack.matching import Matcher
from claimtrack.storage import groups, queries, tables

__all__ = ["ENGINE", "Linked", "Proposal", "apply", "propose"]

# Grows when a rule or threshold of matching or comparing changes what a link says.
ENGINE: Final = "3"
_COMPARED: Final = 100  # candidates a claim: they bound the work; a pair that one side misses the other may find

_UNRELATED: Final = Comparison(0.0, Stance.UNRELATED)


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


@dataclass(frozen=True, slots=True)
class Proposal:
    """How one claim, in the version that was compared, stands to every other that it was compared with, by their ids.

    Those found unrelated are among them: what was not compared, because it came meanwhile, is nobody's to drop. `same`
    are the others that say the very same.
    """

    claim_id: int
    version: int
    comparisons: Mapping[int, Comparison]
    same: frozenset[int] = frozenset()

    @property
    def alone(self) -> bool:
        """Whether nothing on the desk is near the claim."""
        return all(each.stance is Stance.UNRELATED for each in self.comparisons.values())


def propose(
    session: Session,
    claim_ids: Iterable[int],
    *,
    matcher: Matcher,
    progress: Callable[[int], None] | None = None,
) -> list[Proposal]:
    """What the engine would link the claims to; writes nothing, so that nobody waits for it. About 50 ms a claim.

    Opinions, questions and calls get no links: they have nothing to corroborate.
    """
    proposals = []
    for claim in queries.claims_by_id(session, claim_ids):
        proposals.append(_proposal(session, claim, matcher=matcher))
        if progress is not None:
            progress(1)
    return proposals


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


def _proposal(session: Session, claim: tables.Claim, *, matcher: Matcher) -> Proposal:
    """How this claim stands to the nearest ones of other articles; what cannot be checked is unrelated to all.

    Those linked already are compared again even where the search no longer brings them up: which side was linked
    first must not decide what is kept.
    """
    standing = {row.b_id if row.a_id == claim.id else row.a_id for row in queries.links_of(session, claim.id)}
    if not _may_have_links(claim):
        return Proposal(claim.id, claim.version, dict.fromkeys(standing, _UNRELATED))
    near = {each.claim_id for each in matcher.near_claim(session, claim, limit=_COMPARED)}
    others = queries.claims_by_id(session, near | standing)
    compared = matcher.compare(session, claim, [other for other in others if _may_have_links(other)])
    return Proposal(
        claim.id,
        claim.version,
        {other.id: compared.get(other.id, _UNRELATED) for other in others},
        matcher.same_claims(claim, others, compared=compared),
    )


def _may_have_links(claim: tables.Claim) -> bool:
    """What cannot be checked has nothing to corroborate; what was merged speaks through the claim that took it in."""
    return claim.checkable and claim.merged_into_id is None


def _row(proposal: Proposal, other_id: int, *, now: datetime) -> tables.Link:
    claim_id, comparison = proposal.claim_id, proposal.comparisons[other_id]
    seen = comparison if claim_id < other_id else comparison.mirrored()
    return tables.Link(
        a_id=min(claim_id, other_id),
        b_id=max(claim_id, other_id),
        score=seen.score,
        stance=seen.stance,
        update=seen.update,
        same=other_id in proposal.same,
        differences=_differences(seen),
        engine=ENGINE,
        created_at=now,
    )


def _renew(row: tables.Link, proposal: Proposal, other_id: int) -> bool:
    """Whether the proposed link now says something else; it says it then."""
    comparison, same = proposal.comparisons[other_id], other_id in proposal.same
    seen = comparison if proposal.claim_id == row.a_id else comparison.mirrored()
    differences = _differences(seen)
    says = (seen.stance, seen.update, same, differences, ENGINE)
    if (row.stance, row.update, row.same, row.differences, row.engine) == says:
        return False
    row.stance, row.update, row.same, row.differences, row.engine = says
    row.score = seen.score
    return True


def _differences(comparison: Comparison) -> list[dict[str, Any]]:
    return [asdict(difference) for difference in comparison.differences]

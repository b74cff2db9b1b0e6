"""What the engine would link claims to: reads and compares, which takes time, and writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from claimtrack.core.values import Comparison, Stance
from claimtrack.matching import Matcher
from claimtrack.storage import queries, tables

__all__ = ["ENGINE", "Proposal", "propose", "seen_from_first", "stored_differences"]

# Grows when a rule or threshold of matching or comparing changes what a link says.
ENGINE: Final = "3"
_COMPARED: Final = 100  # candidates a claim: they bound the work; a pair that one side misses the other may find

_UNRELATED: Final = Comparison(0.0, Stance.UNRELATED)


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


def seen_from_first(proposal: Proposal, other_id: int) -> Comparison:
    """The comparison with another claim as a link holds it: from the claim with the smaller id."""
    found = proposal.comparisons[other_id]
    return found if proposal.claim_id < other_id else found.mirrored()


def stored_differences(comparison: Comparison) -> list[dict[str, Any]]:
    """The differences as a link holds them."""
    return [asdict(difference) for difference in comparison.differences]

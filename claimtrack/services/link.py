"""Links claims to the claims of other articles that speak of the same thing, with stance and typed differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from claimtrack.core.values import Comparison, LinkState, Stance
from claimtrack.matching import Matcher
from claimtrack.storage import queries, tables

__all__ = ["ENGINE", "Linked", "link"]

# Grows when a rule or threshold of matching or comparing changes what a link says.
ENGINE: Final = "1"
_COMPARED: Final = 60  # candidates a claim; beyond them no true pair was found on newsroom/dev (November 2026)


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


def link(
    session: Session,
    claim_ids: Sequence[int],
    *,
    matcher: Matcher,
    now: datetime,
    progress: Callable[[int], None] | None = None,
) -> Linked:
    """Embeds the claims where models are here, then brings their proposed links up to date; idempotent.

    A link that a person confirmed or rejected is never touched. Opinions, questions and calls are not linked: they have
    nothing to corroborate. Writes Vector and Link rows.
    """
    claims = queries.claims_by_id(session, claim_ids)
    matcher.embed(session, queries.without_vectors(session, claims, [e.model for e in matcher.embedders.present()]))
    done = Linked()
    for claim in claims:
        done += _link_one(session, claim, matcher=matcher, now=now)
        if progress is not None:
            progress(1)
    session.flush()
    return done


def _link_one(session: Session, claim: tables.Claim, *, matcher: Matcher, now: datetime) -> Linked:
    standing = {row.b_id if row.a_id == claim.id else row.a_id: row for row in queries.links_of(session, claim.id)}
    found = _comparisons(session, claim, standing, matcher=matcher) if claim.checkable else {}
    added = changed = dropped = 0
    for other_id, comparison in found.items():
        row = standing.pop(other_id, None)
        if row is None:
            session.add(_row(claim.id, other_id, comparison, now=now))
            added += 1
        elif row.state is LinkState.PROPOSED:
            changed += _renew(row, claim.id, comparison)
    for row in standing.values():
        if row.state is LinkState.PROPOSED:
            session.delete(row)
            dropped += 1
    session.flush()
    return Linked(1, added, changed, dropped)


def _comparisons(
    session: Session, claim: tables.Claim, standing: Iterable[int], *, matcher: Matcher
) -> dict[int, Comparison]:
    """The claims that this one stands in a stance to, by id.

    Those linked already are compared again even where the search no longer brings them up: which side was linked
    first must not decide what is kept.
    """
    near = {each.claim_id for each in matcher.near_claim(session, claim, limit=_COMPARED)}
    others = [other for other in queries.claims_by_id(session, near.union(standing)) if other.checkable]
    compared = matcher.compare(session, claim, others)
    return {other: result for other, result in compared.items() if result.stance is not Stance.UNRELATED}


def _row(claim_id: int, other_id: int, comparison: Comparison, *, now: datetime) -> tables.Link:
    seen = comparison if claim_id < other_id else comparison.mirrored()
    return tables.Link(
        a_id=min(claim_id, other_id),
        b_id=max(claim_id, other_id),
        score=seen.score,
        stance=seen.stance,
        update=seen.update,
        differences=_differences(seen),
        engine=ENGINE,
        created_at=now,
    )


def _renew(row: tables.Link, claim_id: int, comparison: Comparison) -> bool:
    """Whether the proposed link now says something else; it says it then."""
    seen = comparison if claim_id == row.a_id else comparison.mirrored()
    differences = _differences(seen)
    if (row.stance, row.update, row.differences, row.engine) == (seen.stance, seen.update, differences, ENGINE):
        return False
    row.score, row.stance, row.update, row.differences, row.engine = (
        seen.score,
        seen.stance,
        seen.update,
        differences,
        ENGINE,
    )
    return True


def _differences(comparison: Comparison) -> list[dict[str, Any]]:
    return [asdict(difference) for difference in comparison.differences]

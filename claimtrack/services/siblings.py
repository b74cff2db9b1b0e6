"""The other claims that say the very same, as the claim page lists them: where they are told, and who cites whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import NotFound
from claimtrack.core.independence import Voices, circles, voices
from claimtrack.core.values import Stance
from claimtrack.storage import queries, tables

__all__ = ["Sibling", "Siblings", "siblings"]

_SHOWN: Final = 200


@dataclass(frozen=True, slots=True)
class Sibling:
    """A claim that says the same in another place, with the verdict that stands for it, if any."""

    claim: tables.Claim
    verdict: tables.Verdict | None


@dataclass(frozen=True, slots=True)
class Siblings:
    """A claim's group without the claim itself, the first told first, at most 200; empty for a claim of its own.

    `told` counts the whole group. `circles` are the outlets that name each other as their source, in order of citing.
    """

    group_id: int | None
    others: tuple[Sibling, ...]
    told: Voices
    circles: tuple[tuple[str, ...], ...]


def siblings(session: Session, claim_id: int) -> Siblings:
    """The group of a claim. Raises NotFound."""
    claim = session.get(tables.Claim, claim_id)
    if claim is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=claim_id)
    sources = queries.group_sources(session, [claim_id]).get(claim_id, [])
    elsewhere = [source.claim_id for source in sources if source.claim_id != claim_id]
    others = queries.claims_by_id(session, elsewhere[:_SHOWN])
    verdicts = queries.current_verdicts(session, [other.id for other in others])
    found = circles(sources)
    names = queries.outlet_names(session, {outlet_id for circle in found for outlet_id in circle})
    return Siblings(
        claim.group_id,
        tuple(Sibling(other, verdicts.get(other.id)) for other in others),
        voices(Stance.CORROBORATES, sources, own=None),
        tuple(tuple(names[outlet_id] for outlet_id in circle) for circle in found),
    )

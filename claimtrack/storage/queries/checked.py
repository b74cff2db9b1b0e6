"""Claims that somebody has checked: by a verdict of this desk, or in an archive."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, selectinload

from claimtrack.core.values import ClaimState
from claimtrack.storage.queries.batches import chunks
from claimtrack.storage.tables import Assessment, Claim, EarlierCheck, Verdict

__all__ = ["checked_claims", "decisions_of", "latest_verdicts"]


def checked_claims(
    session: Session, *, own: bool, earlier: bool, site: str | None, size: int
) -> Iterator[Sequence[Claim]]:
    """The claims with a verdict (`own`) or an earlier check on a page of that site, newest first, `size` at a time."""
    decided = select(Verdict.claim_id)
    archived = select(EarlierCheck.claim_id)
    if site is not None:
        host = func.lower(EarlierCheck.url)
        archived = archived.where(
            or_(host.contains(f"//{site}", autoescape=True), host.contains(f".{site}", autoescape=True))
        )
    wanted = [Claim.id.in_(ids) for ids, asked in ((decided, own), (archived, earlier)) if asked]
    if not wanted:
        return
    query = (
        select(Claim)
        .where(or_(*wanted), Claim.state != ClaimState.SET_ASIDE)
        .options(selectinload(Claim.article), selectinload(Claim.earlier_check))
        .order_by(Claim.id.desc())
        .limit(size)
    )
    claims = session.scalars(query).all()
    while claims:
        last = claims[-1].id
        yield claims
        claims = session.scalars(query.where(Claim.id < last)).all()


def latest_verdicts(session: Session, *, limit: int) -> list[Verdict]:
    """The verdicts that stand on claims which are not set aside, the latest decision first."""
    newest = select(func.max(Verdict.id)).where(Verdict.withdrawn_at.is_(None)).group_by(Verdict.claim_id)
    query = select(Verdict).join(Claim, Claim.id == Verdict.claim_id).where(Verdict.id.in_(newest))
    query = query.where(Claim.state != ClaimState.SET_ASIDE, Claim.merged_into_id.is_(None))
    return list(session.scalars(query.order_by(Verdict.id.desc()).limit(limit)))


def decisions_of(session: Session, claim_ids: Collection[int]) -> dict[int, list[Verdict]]:
    """The verdicts on each of these claims, the first one first, with their evidence; none that was taken back."""
    found: dict[int, list[Verdict]] = {}
    evidence = selectinload(Verdict.assessments).selectinload(Assessment.evidence)
    reviewer = selectinload(Verdict.assessments).joinedload(Assessment.reviewer)
    for ids in chunks(sorted(set(claim_ids))):
        query = select(Verdict).where(Verdict.claim_id.in_(ids), Verdict.withdrawn_at.is_(None))
        query = query.order_by(Verdict.claim_id, Verdict.number)
        for verdict in session.scalars(query.options(evidence, reviewer)):
            found.setdefault(verdict.claim_id, []).append(verdict)
    return found

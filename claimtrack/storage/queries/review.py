"""What reviewers left: assessments, verdicts and the history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from claimtrack.storage.queries.batches import chunks
from claimtrack.storage.tables import Assessment, Claim, Event, Evidence, Link, Verdict, VerdictAssessment

__all__ = [
    "assessments_of",
    "current_verdicts",
    "events_of_article",
    "events_of_claim",
    "events_of_person",
    "is_current",
    "judged_earlier",
    "last_verdict_number",
    "round_assessments",
    "skipped_claims",
    "standing_evidence",
    "verdicts_of",
]

_EVENTS = 500
# The events after which a claim has other words or another speaker.
_REWORDINGS = ("claim_edited", "claim_split", "claims_merged", "speaker_named", "edit_undone")


def current_verdicts(session: Session, claim_ids: Iterable[int]) -> dict[int, Verdict]:
    """The verdict that stands for each of these claims that has one, with who decided it."""
    found: dict[int, Verdict] = {}
    for ids in chunks(sorted(set(claim_ids))):
        query = select(Verdict).where(Verdict.claim_id.in_(ids), is_current()).order_by(Verdict.claim_id)
        found |= {each.claim_id: each for each in session.scalars(query.options(joinedload(Verdict.decided_by)))}
    return found


def verdicts_of(session: Session, claim_id: int) -> list[Verdict]:
    """The verdicts on a claim, the newest first, with who decided and what they were made from; none taken back."""
    query = (
        select(Verdict)
        .where(Verdict.claim_id == claim_id, Verdict.withdrawn_at.is_(None))
        .order_by(Verdict.number.desc())
    )
    made_from = selectinload(Verdict.assessments)
    return list(
        session.scalars(
            query.options(
                joinedload(Verdict.decided_by),
                made_from.joinedload(Assessment.reviewer),
                made_from.selectinload(Assessment.evidence),
            )
        )
    )


def standing_evidence(session: Session, claim_id: int) -> list[Evidence]:
    """What is cited for the verdict that stands on the claim, in the order of citing."""
    query = (
        select(Evidence)
        .join(VerdictAssessment, VerdictAssessment.assessment_id == Evidence.assessment_id)
        .join(Verdict, Verdict.id == VerdictAssessment.verdict_id)
        .where(Verdict.claim_id == claim_id, is_current())
    )
    return list(session.scalars(query.order_by(Evidence.id)))


def assessments_of(session: Session, claim_id: int) -> list[Assessment]:
    """The assessments of a claim that were not taken back, oldest first, with reviewer and evidence."""
    query = (
        select(Assessment)
        .where(Assessment.claim_id == claim_id, Assessment.withdrawn_at.is_(None))
        .order_by(Assessment.id)
    )
    return list(session.scalars(query.options(joinedload(Assessment.reviewer), selectinload(Assessment.evidence))))


def round_assessments(session: Session, claim_id: int) -> list[Assessment]:
    """The assessments of the present version that no standing verdict was made from, oldest first; none taken back."""
    made = select(Verdict.id).join(VerdictAssessment, VerdictAssessment.verdict_id == Verdict.id)
    used = made.where(VerdictAssessment.assessment_id == Assessment.id, Verdict.withdrawn_at.is_(None)).exists()
    version = select(Claim.version).where(Claim.id == claim_id).scalar_subquery()
    query = select(Assessment).where(
        Assessment.claim_id == claim_id,
        Assessment.claim_version == version,
        Assessment.withdrawn_at.is_(None),
        ~used,
    )
    return list(session.scalars(query.order_by(Assessment.id).options(joinedload(Assessment.reviewer))))


def last_verdict_number(session: Session, claim_id: int) -> int:
    """The number of the claim's newest verdict, taken back or not; 0 where there was none."""
    return session.scalar(select(func.max(Verdict.number)).where(Verdict.claim_id == claim_id)) or 0


def events_of_person(session: Session, user_id: int, *, since: datetime) -> list[Event]:
    """What a person did since that moment, the newest first; at most 500."""
    query = select(Event).where(Event.actor_id == user_id, Event.at >= since).order_by(Event.id.desc())
    return list(session.scalars(query.limit(_EVENTS)))


def skipped_claims(session: Session, user_id: int, *, since: datetime) -> set[int]:
    """The claims that a person skipped since that moment and did not take up again."""
    skipped: dict[int, bool] = {}
    for event in events_of_person(session, user_id, since=since):
        of_skip = event.kind == "skipped" or event.after.get("kind") == "skipped"
        if of_skip and event.claim_id is not None:
            skipped.setdefault(event.claim_id, event.kind == "skipped")
    return {claim_id for claim_id, still in skipped.items() if still}


def events_of_claim(session: Session, claim_id: int) -> list[Event]:
    """The history of a claim, the newest first, with who acted; at most 500."""
    query = select(Event).where(Event.claim_id == claim_id).order_by(Event.id.desc()).limit(_EVENTS)
    return list(session.scalars(query.options(joinedload(Event.actor))))


def events_of_article(session: Session, article_id: int) -> list[Event]:
    """The history of an article, the newest first, with who acted; at most 500."""
    query = select(Event).where(Event.article_id == article_id).order_by(Event.id.desc()).limit(_EVENTS)
    return list(session.scalars(query.options(joinedload(Event.actor))))


def judged_earlier(session: Session, links: Iterable[Link]) -> set[int]:
    """The ids of those links that a person judged before one of their claims got other words or another speaker."""
    judged = {link.id: link for link in links if link.decided_at is not None}
    ends = {claim_id for link in judged.values() for claim_id in (link.a_id, link.b_id)}
    changed: dict[int, datetime] = {}
    for ids in chunks(sorted(ends)):
        query = select(Event.claim_id, func.max(Event.at)).where(Event.claim_id.in_(ids), Event.kind.in_(_REWORDINGS))
        changed |= {claim_id: at for claim_id, at in session.execute(query.group_by(Event.claim_id)) if claim_id}
    return {
        link.id
        for link in judged.values()
        for claim_id in (link.a_id, link.b_id)
        if link.decided_at is not None and claim_id in changed and changed[claim_id] > link.decided_at
    }


def is_current() -> ColumnElement[bool]:
    """That a verdict is its claim's newest one that was not taken back."""
    later = aliased(Verdict)
    standing = select(func.max(later.number)).where(later.claim_id == Verdict.claim_id, later.withdrawn_at.is_(None))
    return Verdict.number == standing.scalar_subquery()

"""The standing verdicts as plain values, for files of a million rows: columns and pages, no mapped objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Select, select
from sqlalchemy.orm import Session

from claimtrack.core.values import ClaimState
from claimtrack.storage.queries.review import is_current
from claimtrack.storage.tables import (
    Article,
    Assessment,
    Claim,
    EarlierCheck,
    Evidence,
    Outlet,
    User,
    Verdict,
    VerdictAssessment,
)

__all__ = [
    "EVERY_VERDICT",
    "StandingAssessment",
    "StandingFilters",
    "StandingVerdict",
    "standing_verdicts",
]

# One statement a page, and two for what its verdicts were made from.
_PAGE: Final = 1000


@dataclass(frozen=True, slots=True)
class StandingFilters:
    """Which verdicts to see. `since` and `until` are days of decision in UTC, both included; `state` is the claim's."""

    language: str | None = None
    outlet_id: int | None = None
    rating: str | None = None
    state: ClaimState | None = None
    since: date | None = None
    until: date | None = None


EVERY_VERDICT: Final = StandingFilters()


class StandingAssessment(NamedTuple):
    """Who gave which rating."""

    reviewer: str
    rating: str


class StandingVerdict(NamedTuple):
    """A verdict that stands, with its claim, the article where there is one, and what it was made from."""

    id: int
    number: int
    rating: str
    rationale: str
    claim_version: int
    decided_at: datetime
    claim_id: int
    text: str
    language: str
    speaker: str | None
    state: ClaimState
    title: str | None
    url: str | None
    day: date | None
    published_at: datetime | None
    sample: bool | None
    outlet: str | None
    external_id: str | None
    assessments: Sequence[StandingAssessment]
    evidence_urls: Sequence[str]


_COLUMNS: Final = (
    Verdict.id, Verdict.number, Verdict.rating, Verdict.rationale, Verdict.claim_version, Verdict.decided_at, Claim.id,
    Claim.text, Claim.language, Claim.speaker, Claim.state, Article.title, Article.url, Article.day,
    Article.published_at, Article.sample, Outlet.name, EarlierCheck.external_id,
)  # fmt: skip


def standing_verdicts(
    session: Session, filters: StandingFilters = EVERY_VERDICT, *, size: int = _PAGE
) -> Iterator[list[StandingVerdict]]:
    """The standing verdicts that fit, oldest first, `size` at a time: each page begins behind the last id of the one
    before, so that memory does not grow with the desk and no cursor stays open while a slow reader downloads.
    """
    query = _fitting(
        select(*_COLUMNS)
        .join(Claim, Claim.id == Verdict.claim_id)
        .outerjoin(Article, Article.id == Claim.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(EarlierCheck, EarlierCheck.claim_id == Claim.id),
        filters,
    ).order_by(Verdict.id)
    # Columns need nothing of the session's bookkeeping, which would take a fifth of the time.
    connection = session.connection()
    last = 0
    while rows := connection.execute(query.where(Verdict.id > last).limit(size)).all():
        last = rows[-1][0]
        ids = [row[0] for row in rows]
        assessments, evidence = _assessments(connection, ids), _evidence_urls(connection, ids)
        yield [StandingVerdict._make((*row, assessments.get(row[0], ()), evidence.get(row[0], ()))) for row in rows]


def _fitting(query: Select[*tuple[Any, ...]], filters: StandingFilters) -> Select[*tuple[Any, ...]]:
    query = query.where(is_current())
    if filters.language is not None:
        query = query.where(Claim.language == filters.language)
    if filters.outlet_id is not None:
        query = query.where(Article.outlet_id == filters.outlet_id)
    if filters.rating is not None:
        query = query.where(Verdict.rating == filters.rating)
    if filters.state is not None:
        query = query.where(Claim.state == filters.state)
    if filters.since is not None:
        query = query.where(Verdict.decided_at >= _midnight(filters.since))
    if filters.until is not None:
        query = query.where(Verdict.decided_at < _midnight(filters.until) + timedelta(days=1))
    return query


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)


def _assessments(connection: Connection, verdict_ids: Sequence[int]) -> dict[int, list[StandingAssessment]]:
    query = (
        select(VerdictAssessment.verdict_id, User.name, Assessment.rating)
        .join(Assessment, Assessment.id == VerdictAssessment.assessment_id)
        .join(User, User.id == Assessment.reviewer_id)
        .where(VerdictAssessment.verdict_id.in_(verdict_ids))
        .order_by(VerdictAssessment.verdict_id, Assessment.id)
    )
    found: dict[int, list[StandingAssessment]] = {}
    for verdict_id, name, rating in connection.execute(query):
        found.setdefault(verdict_id, []).append(StandingAssessment(name, rating))
    return found


def _evidence_urls(connection: Connection, verdict_ids: Sequence[int]) -> dict[int, list[str]]:
    query = (
        select(VerdictAssessment.verdict_id, Evidence.url)
        .join(Evidence, Evidence.assessment_id == VerdictAssessment.assessment_id)
        .where(VerdictAssessment.verdict_id.in_(verdict_ids), Evidence.url.is_not(None))
        .order_by(VerdictAssessment.verdict_id, Evidence.assessment_id, Evidence.id)
    )
    found: dict[int, list[str]] = {}
    for verdict_id, url in connection.execute(query):
        found.setdefault(verdict_id, []).append(url or "")
    return found

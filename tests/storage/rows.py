"""Rows for the tests of storage: as little of each as the tables ask for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TypeVar
from uuid import uuid4

from sqlalchemy.orm import Session

from claimtrack.core.text import normalise
from claimtrack.core.values import ArticleRole, ClaimState, LinkState, Role, Stance
from claimtrack.storage.search import index_claims
from claimtrack.storage.tables import (
    Article,
    Assessment,
    Base,
    Claim,
    EarlierCheck,
    Link,
    Origin,
    Outlet,
    User,
    Verdict,
)

__all__ = [
    "NOW",
    "a_claim",
    "a_link",
    "a_user",
    "a_verdict",
    "an_archive_claim",
    "an_article",
    "an_assessment",
    "an_outlet",
]

NOW = datetime(2024, 11, 1, 12, 0, tzinfo=UTC)
Row = TypeVar("Row", bound=Base)


def a_user(session: Session, name: str = "ليلى", role: Role = Role.REVIEWER, *, active: bool = True) -> User:
    user = User(login=uuid4().hex, name=name, role=role, session_key="k", active=active, created_at=NOW)
    return _added(session, user)


def an_outlet(session: Session, name: str) -> Outlet:
    return _added(session, Outlet(name=name, key=normalise(name)))


def an_article(
    session: Session,
    title: str = "عنوان",
    *,
    outlet: Outlet | None = None,
    origin_id: int | None = None,
    role: ArticleRole = ArticleRole.MONITORED,
    language: str = "ar",
    day: date | None = None,
    url_key: str | None = None,
    parent: Article | None = None,
) -> Article:
    if origin_id is None:
        origin_id = _added(session, Origin(created_at=NOW)).id
    article = Article(
        outlet_id=outlet.id if outlet else None,
        origin_id=origin_id,
        parent_id=parent.id if parent else None,
        role=role,
        title=title,
        text=title,
        text_hash=uuid4().hex,
        signature=b"",
        language=language,
        day=day,
        keywords=[],
        url_key=url_key,
        created_at=NOW,
    )
    return _added(session, article)


def a_claim(
    session: Session,
    article: Article,
    text: str = "قالت الوزارة إن الجسر افتتح",
    *,
    start: int = 0,
    worth: float = 0.5,
    state: ClaimState = ClaimState.WAITING,
    checkable: bool = True,
) -> Claim:
    norm = normalise(text)
    claim = Claim(
        article_id=article.id,
        start=start,
        end=start + len(text),
        text=text,
        language=article.language,
        norm=norm,
        words=len(norm.split()),
        factors=[],
        worth=worth,
        state=state,
        checkable=checkable,
        created_at=NOW,
    )
    _added(session, claim)
    index_claims(session, [(claim.id, norm)])
    return claim


def an_archive_claim(session: Session, text: str, *, archive: str = "archive", external_id: str = "1") -> Claim:
    norm = normalise(text)
    claim = Claim(text=text, language="en", norm=norm, words=len(norm.split()), factors=[], created_at=NOW)
    _added(session, claim)
    index_claims(session, [(claim.id, norm)])
    check = EarlierCheck(claim_id=claim.id, archive=archive, external_id=external_id, title=text, rating="false")
    _added(session, check)
    return claim


def a_link(
    session: Session,
    first: Claim,
    second: Claim,
    *,
    stance: Stance = Stance.CONFLICTS,
    score: float = 80.0,
    state: LinkState = LinkState.PROPOSED,
) -> Link:
    a_id, b_id = sorted((first.id, second.id))
    link = Link(
        a_id=a_id, b_id=b_id, stance=stance, score=score, state=state, differences=[], engine="1", created_at=NOW
    )
    return _added(session, link)


def an_assessment(session: Session, claim: Claim, reviewer: User, *, rating: str = "false") -> Assessment:
    assessment = Assessment(
        claim_id=claim.id,
        claim_version=1,
        reviewer_id=reviewer.id,
        rating=rating,
        rationale="because",
        seen={},
        created_at=NOW,
    )
    return _added(session, assessment)


def a_verdict(
    session: Session, claim: Claim, decider: User, *, number: int = 1, rating: str = "false", at: datetime = NOW
) -> Verdict:
    verdict = Verdict(
        claim_id=claim.id,
        number=number,
        claim_version=1,
        rating=rating,
        rationale="because",
        decided_by_id=decider.id,
        decided_at=at,
    )
    return _added(session, verdict)


def _added(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row

"""Small articles of our own and the people who review them, brought in by the services themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zlib import crc32

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimtrack.config import NEUTRAL_SCALE
from claimtrack.core.text import normalise
from claimtrack.core.values import Document, Published, Role
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders, Vectors
from claimtrack.services import ingest, link, review
from claimtrack.storage.tables import Article, Base, Claim, Link, User

__all__ = [
    "BRIDGE",
    "BRIDGE_DEARER",
    "BRIDGE_ENGLISH",
    "BRIDGE_FRENCH",
    "NOW",
    "POLICY",
    "SOURCE",
    "HashingEmbedder",
    "Pair",
    "a_pair",
    "a_submission",
    "add",
    "articles",
    "claim_with",
    "counts",
    "document",
    "link_all",
    "person",
    "reprint",
]

NOW = datetime(2024, 11, 1, 12, 0, tzinfo=UTC)
POLICY = review.Policy(frozenset(rating.key for rating in NEUTRAL_SCALE))
SOURCE = review.Citation(url="https://ministry.example.org/budget", title="Budget", quote="120 million", shows="cost")


def document(
    title: str, text: str, language: str, *, outlet: str | None = None, day: date | None = None, url: str | None = None
) -> Document:
    published = Published(day) if day else None
    return Document(title=title, text=text, language=language, outlet=outlet, published=published, url=url)


BRIDGE = document(
    "افتتاح جسر الشط بعد ثلاث سنوات من العمل",
    "أعلنت وزارة النقل أن جسر الشط افتتح أمام السيارات يوم الأحد. وقالت الوزارة إن كلفة بناء جسر الشط بلغت 120 مليون "
    "دينار.\nوأضافت الوزارة أن 400 عامل شاركوا في بناء الجسر.\nهل يخفف الجسر الازدحام في المدينة؟",
    "ar",
    outlet="المنارة",
    day=date(2024, 10, 30),
    url="https://manara.example.org/bridge",
)
BRIDGE_DEARER = document(
    "أرقام جديدة في تقرير ديوان المحاسبة",
    "نشر ديوان المحاسبة تقريره السنوي عن مشاريع الطرق في المحافظات الجنوبية. وجاء فيه أن كلفة بناء جسر الشط بلغت 150 "
    "مليون دينار. ويضم التقرير سبعين صفحة عن عقود الصيانة والإنارة وتأخر المقاولين.\nوذكر مهندس من الشركة أن 400 عامل "
    "شاركوا في بناء الجسر. وطالب الديوان بإحالة ثلاثة عقود إلى القضاء قبل نهاية السنة.",
    "ar",
    outlet="النهر",
    day=date(2024, 10, 30),
    url="https://nahr.example.org/cost",
)
BRIDGE_ENGLISH = document(
    "Harbour bridge opens",
    "The transport ministry said that the Shatt bridge cost 120 million dinars. About 400 workers built the bridge, "
    "the ministry said.",
    "en",
    outlet="The Lantern",
    day=date(2024, 10, 31),
)
BRIDGE_FRENCH = document(
    "Ouverture d’un pont",
    "Le ministère des transports a déclaré que le pont du Chatt avait coûté 120 millions de dinars. Quatre cents "
    "ouvriers ont construit le pont.",
    "fr",
    outlet="Le Phare",
    day=date(2024, 10, 31),
)


@dataclass(frozen=True, slots=True)
class HashingEmbedder:
    """A model of a thousand bytes: every word has a place, so that texts with the same words are near."""

    model: str = "hashing 1"
    dimensions: int = 64

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.full((len(texts), self.dimensions), 0.01, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in normalise(text).split():
                row[crc32(word.encode()) % self.dimensions] += 1
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def person(session: Session, login: str = "layla", role: Role = Role.REVIEWER) -> User:
    """Somebody of the desk, without a password: hashing one takes longer than most tests."""
    found = User(login=login, name=login.title(), role=role, session_key="key", created_at=NOW)
    session.add(found)
    session.flush()
    return found


def add(session: Session, given: Document, *, now: datetime = NOW) -> ingest.Ingested:
    """The article that a document became."""
    return ingest.ingest(session, given, now=now)


def claim_with(session: Session, words: str, article_id: int | None = None) -> Claim:
    """The one claim that has those words."""
    query = select(Claim).where(Claim.text.contains(words))
    if article_id is not None:
        query = query.where(Claim.article_id == article_id)
    return session.scalars(query.order_by(Claim.id)).one()


def link_all(session: Session, *, ids: Sequence[int] | None = None) -> link.Linked:
    """What linking the claims, all if none are named, writes. A matcher belongs to one database, so it is a new one."""
    matcher = Matcher(Embedders())
    wanted = ids if ids is not None else list(session.scalars(select(Claim.id).order_by(Claim.id)))
    return link.apply(session, link.propose(session, wanted, matcher=matcher), now=NOW)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of two articles that give two figures, and the link between them."""

    cheap: Claim
    dear: Claim
    link: Link


def a_pair(session: Session) -> Pair:
    """The bridge's cost in two articles, linked."""
    first, second = add(session, BRIDGE), add(session, BRIDGE_DEARER)
    link_all(session)
    cheap = claim_with(session, "120", first.article_id)
    dear = claim_with(session, "150", second.article_id)
    between = session.scalars(select(Link).where(Link.a_id == cheap.id, Link.b_id == dear.id)).one()
    return Pair(cheap, dear, between)


def a_submission(claim: Claim, *, rating: str = "false", note: str | None = None) -> review.Submission:
    """What a careful reviewer hands in."""
    return review.Submission(
        claim_id=claim.id,
        version_seen=claim.version,
        rating=rating,
        rationale="The budget says otherwise.",
        evidence=(SOURCE,),
        correction_note=note,
    )


def counts(session: Session) -> dict[str, int]:
    """How many rows every table has."""
    session.flush()
    return {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0
        for table in Base.metadata.sorted_tables
    }


def reprint(given: Document, outlet: str, *, days: int, title: str | None = None) -> Document:
    """The same text elsewhere, so many days later."""
    day = given.published.day + timedelta(days=days) if given.published else None
    return replace(
        given,
        outlet=outlet,
        title=title or given.title,
        published=Published(day) if day else None,
        url=None,
    )


def articles(session: Session) -> list[Article]:
    """All articles, the oldest first."""
    return list(session.scalars(select(Article).order_by(Article.id)))

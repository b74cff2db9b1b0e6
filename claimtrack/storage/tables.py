"""The tables, as plain typed classes: no events, no callbacks, no rules. Services name every row that they write.

Two structures live beside these, made by the migrations because the engines differ: the key index `claim_key` (FTS5
on SQLite, `int[]` with GIN on PostgreSQL; see `search.py`).
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from claimtrack.core.values import ArticleRole, Certainty, ClaimKind, ClaimState, LinkState, Role, Stance

__all__ = [
    "Article",
    "Assessment",
    "Base",
    "Claim",
    "EarlierCheck",
    "Event",
    "Evidence",
    "Frequency",
    "Lease",
    "Link",
    "OneTimeLink",
    "Origin",
    "OriginBand",
    "Outlet",
    "OutletKind",
    "Purpose",
    "Snapshot",
    "User",
    "Vector",
    "Verdict",
    "VerdictAssessment",
]

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# SQLite would give a deleted row's id to the next one: history, caches and addresses would then name another thing.
_NEVER_AGAIN = {"sqlite_autoincrement": True}


class OutletKind(StrEnum):
    """Who stands behind an outlet."""

    NEWSPAPER = "newspaper"
    AGENCY = "agency"
    OFFICIAL = "official"
    FACT_CHECKER = "fact_checker"


class Purpose(StrEnum):
    """What a one-time link lets its holder do."""

    FIRST_ADMINISTRATOR = "first_administrator"
    INVITATION = "invitation"
    SIGN_IN = "sign_in"


class Utc(TypeDecorator[datetime]):
    """Aware UTC times on both engines; a naive one is refused, because its zone would be a guess."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _by_value(kind: type[StrEnum], name: str) -> Enum:
    """A closed set stored by its values, guarded by a named check."""
    return Enum(
        kind,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        create_constraint=True,
        length=32,
        name=name,
    )


class Base(DeclarativeBase):
    """The root of all tables, with every constraint named."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: Utc(),
        dict[str, Any]: JSON(),
        list[str]: JSON(),
        list[dict[str, Any]]: JSON(),
        Role: _by_value(Role, "role"),
        ArticleRole: _by_value(ArticleRole, "role"),
        ClaimKind: _by_value(ClaimKind, "kind"),
        ClaimState: _by_value(ClaimState, "state"),
        Certainty: _by_value(Certainty, "certainty"),
        Stance: _by_value(Stance, "stance"),
        LinkState: _by_value(LinkState, "state"),
        OutletKind: _by_value(OutletKind, "kind"),
        Purpose: _by_value(Purpose, "purpose"),
    }


class User(Base):
    """A person at the desk. `session_key` changes when all of the person's sessions must end."""

    __tablename__ = "user"

    id: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[Role]
    password_hash: Mapped[str | None] = mapped_column(String(200))
    language: Mapped[str | None] = mapped_column(String(8))
    active: Mapped[bool] = mapped_column(default=True)
    session_key: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]


class OneTimeLink(Base):
    """A link that works once: only the hash of its token is kept."""

    __tablename__ = "one_time_link"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    purpose: Mapped[Purpose]
    role: Mapped[Role]
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Outlet(Base):
    """Who publishes; `key` is the normalised name, so that one outlet is one row however it is written."""

    __tablename__ = "outlet"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(300))
    key: Mapped[str] = mapped_column(String(300), unique=True)
    kind: Mapped[OutletKind] = mapped_column(default=OutletKind.NEWSPAPER)
    owner_group: Mapped[str | None] = mapped_column(String(300))


class Origin(Base):
    """A group of articles that carry the same underlying text: it counts once."""

    __tablename__ = "origin"

    id: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]


class Article(Base):
    """One published text. `parent_id` names the page that carried it as "read also"; `day` is the day as printed."""

    __tablename__ = "article"
    __table_args__ = (Index("ix_article_day_id", "day", "id"), _NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    outlet_id: Mapped[int | None] = mapped_column(ForeignKey("outlet.id"), index=True)
    origin_id: Mapped[int] = mapped_column(ForeignKey("origin.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("article.id", ondelete="SET NULL"), index=True)
    added_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    role: Mapped[ArticleRole]
    title: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    text_hash: Mapped[str] = mapped_column(String(64), unique=True)
    signature: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    language: Mapped[str] = mapped_column(String(8))
    day: Mapped[date | None]
    published_at: Mapped[datetime | None]
    keywords: Mapped[list[str]]
    source: Mapped[str | None] = mapped_column(String(300))
    byline: Mapped[str | None] = mapped_column(String(300))
    file: Mapped[str | None] = mapped_column(String(500))
    url: Mapped[str | None] = mapped_column(Text)
    url_key: Mapped[str | None] = mapped_column(String(64), unique=True)
    sample: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]

    outlet: Mapped[Outlet | None] = relationship(lazy="joined")
    claims: Mapped[list[Claim]] = relationship(back_populates="article", order_by="Claim.start")
    related: Mapped[list[Article]] = relationship(order_by="Article.id")


class OriginBand(Base):
    """One band of an article's signature: articles that share a band are compared for one origin."""

    __tablename__ = "origin_band"

    band: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, index=True)


class Claim(Base):
    """A checkable span of an article, or a claim of an imported archive (then without article and offsets).

    `norm` is the normalised text that is indexed, `words` its number of words, `version` grows with every edit.
    """

    __tablename__ = "claim"
    __table_args__ = (
        CheckConstraint(
            "(article_id IS NULL) = (start IS NULL) AND (article_id IS NULL) = (stop IS NULL)", name="anchored"
        ),
        CheckConstraint("start IS NULL OR (start >= 0 AND start < stop)", name="offsets"),
        CheckConstraint("worth >= 0 AND worth <= 1", name="worth"),
        Index("ix_claim_state_worth_id", "state", "worth", "id"),
        Index("ix_claim_article_id_start", "article_id", "start"),
        _NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"))
    kind: Mapped[ClaimKind] = mapped_column(default=ClaimKind.BODY)
    start: Mapped[int | None]
    end: Mapped[int | None] = mapped_column("stop")
    text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    norm: Mapped[str] = mapped_column(Text)
    words: Mapped[int]
    speaker: Mapped[str | None] = mapped_column(Text)
    speech_verb: Mapped[str | None] = mapped_column(Text)
    certainty: Mapped[Certainty] = mapped_column(default=Certainty.STATED)
    checkable: Mapped[bool] = mapped_column(default=True)
    reason: Mapped[str | None] = mapped_column(String(32))
    worth: Mapped[float] = mapped_column(default=0.0)
    factors: Mapped[list[str]]
    state: Mapped[ClaimState] = mapped_column(default=ClaimState.WAITING)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]

    article: Mapped[Article | None] = relationship(back_populates="claims")
    earlier_check: Mapped[EarlierCheck | None] = relationship(back_populates="claim")


class EarlierCheck(Base):
    """A fact-check that somebody else published, from an archive; `archive` and `external_id` find it again."""

    __tablename__ = "earlier_check"
    __table_args__ = (UniqueConstraint("archive", "external_id"),)

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True)
    archive: Mapped[str] = mapped_column(String(200))
    external_id: Mapped[str] = mapped_column(String(300), index=True)
    publisher: Mapped[str | None] = mapped_column(String(300))
    title: Mapped[str] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    rating: Mapped[str | None] = mapped_column(String(300))
    day: Mapped[date | None]

    claim: Mapped[Claim] = relationship(back_populates="earlier_check")


class Link(Base):
    """A pair of claims, the smaller id first, with the reasons that the engine of that version gave."""

    __tablename__ = "link"
    __table_args__ = (
        UniqueConstraint("a_id", "b_id"),
        CheckConstraint("a_id < b_id", name="ordered"),
        CheckConstraint("stance <> 'unrelated'", name="related"),
        CheckConstraint("score >= 0 AND score <= 100", name="score"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    a_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"))
    b_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"), index=True)
    score: Mapped[float]
    stance: Mapped[Stance]
    update: Mapped[bool] = mapped_column("is_update", default=False)
    differences: Mapped[list[dict[str, Any]]]
    engine: Mapped[str] = mapped_column(String(40))
    state: Mapped[LinkState] = mapped_column(default=LinkState.PROPOSED)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    decided_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    a: Mapped[Claim] = relationship(foreign_keys=[a_id])
    b: Mapped[Claim] = relationship(foreign_keys=[b_id])


class Assessment(Base):
    """One reviewer's verdict on a claim, with the claim version and the picture of it that the reviewer saw."""

    __tablename__ = "assessment"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"), index=True)
    claim_version: Mapped[int]
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    rating: Mapped[str] = mapped_column(String(40))
    rationale: Mapped[str] = mapped_column(Text)
    seen: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]

    claim: Mapped[Claim] = relationship()
    reviewer: Mapped[User] = relationship()
    evidence: Mapped[list[Evidence]] = relationship(back_populates="assessment", order_by="Evidence.id")


class Snapshot(Base):
    """What a source said when it was cited; the SHA-256 of its content is its name."""

    __tablename__ = "snapshot"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]


class Evidence(Base):
    """A source cited for a verdict. `claim_id` names the cited claim where it is one of ours."""

    __tablename__ = "evidence"
    __table_args__ = (CheckConstraint("url IS NOT NULL OR claim_id IS NOT NULL", name="source"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assessment_id: Mapped[int] = mapped_column(ForeignKey("assessment.id", ondelete="CASCADE"), index=True)
    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id", ondelete="SET NULL"), index=True)
    url: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    quote: Mapped[str] = mapped_column(Text)
    shows: Mapped[str] = mapped_column(Text)
    retrieved_at: Mapped[datetime | None]
    snapshot_hash: Mapped[str | None] = mapped_column(ForeignKey("snapshot.hash"), index=True)

    assessment: Mapped[Assessment] = relationship(back_populates="evidence")


class Verdict(Base):
    """A decision of the desk. Never changed: the next `number` replaces it, with a note where it corrects."""

    __tablename__ = "verdict"
    __table_args__ = (UniqueConstraint("claim_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"))
    number: Mapped[int]
    claim_version: Mapped[int]
    rating: Mapped[str] = mapped_column(String(40))
    rationale: Mapped[str] = mapped_column(Text)
    correction_note: Mapped[str | None] = mapped_column(Text)
    decided_by_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    decided_at: Mapped[datetime] = mapped_column(index=True)

    claim: Mapped[Claim] = relationship()
    decided_by: Mapped[User] = relationship()
    assessments: Mapped[list[Assessment]] = relationship(secondary="verdict_assessment", order_by="Assessment.id")


class VerdictAssessment(Base):
    """Which assessments a verdict was made from."""

    __tablename__ = "verdict_assessment"

    verdict_id: Mapped[int] = mapped_column(ForeignKey("verdict.id", ondelete="CASCADE"), primary_key=True)
    assessment_id: Mapped[int] = mapped_column(
        ForeignKey("assessment.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class Lease(Base):
    """A reviewer's hold on a claim; it ends by itself at `expires_at`."""

    __tablename__ = "lease"

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True)
    holder_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    taken_at: Mapped[datetime]
    expires_at: Mapped[datetime]

    holder: Mapped[User] = relationship()


class Event(Base):
    """One line of the append-only history: who did what to which claim or article, before and after."""

    __tablename__ = "event"
    __table_args__ = (
        Index("ix_event_claim_id_id", "claim_id", "id"),
        Index("ix_event_article_id_id", "article_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id", ondelete="SET NULL"))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id", ondelete="SET NULL"))
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    note: Mapped[str | None] = mapped_column(Text)

    actor: Mapped[User | None] = relationship()


class Vector(Base):
    """A claim's embedding: little-endian float16 of unit length, by model name and version.

    A new vector for an old claim is a new row with a new `id`: that is how running processes notice it.
    """

    __tablename__ = "vector"
    __table_args__ = (UniqueConstraint("model", "claim_id"), Index("ix_vector_model_id", "model", "id"), _NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"), index=True)
    model: Mapped[str] = mapped_column(String(60))
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Frequency(Base):
    """Document frequencies of hashed n-grams and stems over the claims up to `last_claim_id`: one row, refreshed as the
    desk grows.
    """

    __tablename__ = "frequency"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    claims: Mapped[int]
    last_claim_id: Mapped[int]
    counts: Mapped[bytes] = mapped_column(LargeBinary)

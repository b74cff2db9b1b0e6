"""What reviewers leave behind: assessments, evidence, verdicts, holds on claims, and the history."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from claimtrack.storage.tables.base import Base

if TYPE_CHECKING:
    from claimtrack.storage.tables.claims import Claim
    from claimtrack.storage.tables.people import User

__all__ = ["Assessment", "Draft", "Event", "Evidence", "Lease", "Snapshot", "Verdict", "VerdictAssessment"]


class Assessment(Base):
    """One reviewer's verdict on a claim, with the claim version and the picture of it that the reviewer saw.

    One that its reviewer took back is `withdrawn_at` that moment, and counts no more.
    """

    __tablename__ = "assessment"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"), index=True)
    claim_version: Mapped[int]
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    rating: Mapped[str] = mapped_column(String(40))
    rationale: Mapped[str] = mapped_column(Text)
    seen: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]

    claim: Mapped[Claim] = relationship()
    reviewer: Mapped[User] = relationship()
    evidence: Mapped[list[Evidence]] = relationship(back_populates="assessment", order_by="Evidence.id")


class Draft(Base):
    """What a reviewer has typed on a claim and not handed in: the form's fields as they stood at `saved_at`, with the
    claim's version and words as the reviewer saw them. One that was handed in or discarded has been `put_away_at`.
    """

    __tablename__ = "draft"

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True)
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True, index=True)
    version_seen: Mapped[int]
    text_seen: Mapped[str] = mapped_column(Text)
    fields: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime]
    put_away_at: Mapped[datetime | None]


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
    """A decision of the desk. Never changed: the next `number` replaces it, with a note where it corrects.

    One that was taken back moments later is `withdrawn_at` that moment: the one before it stands again.
    """

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
    withdrawn_at: Mapped[datetime | None]

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

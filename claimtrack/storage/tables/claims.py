"""Claims, the links between them, and what finds them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from claimtrack.core.values import Certainty, ClaimKind, ClaimState, LinkState, Stance
from claimtrack.storage.tables.base import NEVER_AGAIN, Base

if TYPE_CHECKING:
    from claimtrack.storage.tables.articles import Article

__all__ = ["Claim", "EarlierCheck", "Frequency", "Link", "Vector"]


class Claim(Base):
    """A checkable span of an article, or a claim of an imported archive (then without article and offsets).

    `norm` is the normalised text that is indexed, `words` its number of words, `version` grows with every edit.
    `speaker_by_id` is who named the speaker by hand, `merged_into_id` the claim that has this one's words now.
    `group_id` is the number of the first of the claims that say the same in other articles, NULL where no other does.
    It is no foreign key: when that claim goes, the others are still one group. See `storage/groups.py`.
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
        Index("ix_claim_speaker_key", "speaker_key"),
        NEVER_AGAIN,
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
    speaker_key: Mapped[str | None] = mapped_column(String(200))
    speaker_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    speech_verb: Mapped[str | None] = mapped_column(Text)
    certainty: Mapped[Certainty] = mapped_column(default=Certainty.STATED)
    checkable: Mapped[bool] = mapped_column(default=True)
    reason: Mapped[str | None] = mapped_column(String(32))
    worth: Mapped[float] = mapped_column(default=0.0)
    factors: Mapped[list[str]]
    reads_as: Mapped[str | None] = mapped_column(Text)
    state: Mapped[ClaimState] = mapped_column(default=ClaimState.WAITING)
    version: Mapped[int] = mapped_column(default=1)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(index=True)
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
    """A pair of claims, the smaller id first, with the reasons that the engine of that version gave.

    `same` tells that they are one claim told twice, so that one verdict would answer both.
    """

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
    same: Mapped[bool] = mapped_column("is_same", default=False, server_default=false())
    differences: Mapped[list[dict[str, Any]]]
    engine: Mapped[str] = mapped_column(String(40))
    state: Mapped[LinkState] = mapped_column(default=LinkState.PROPOSED)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    decided_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    a: Mapped[Claim] = relationship(foreign_keys=[a_id])
    b: Mapped[Claim] = relationship(foreign_keys=[b_id])


class Vector(Base):
    """A claim's embedding: little-endian float16 of unit length, by model name and version.

    A new vector for an old claim is a new row with a new `id`: that is how running processes notice it.
    """

    __tablename__ = "vector"
    __table_args__ = (UniqueConstraint("model", "claim_id"), Index("ix_vector_model_id", "model", "id"), NEVER_AGAIN)

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

"""Outlets, articles and the origins that they share."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from claimtrack.core.values import ArticleRole
from claimtrack.storage.tables.base import NEVER_AGAIN, Base, OutletKind

if TYPE_CHECKING:
    from claimtrack.storage.tables.claims import Claim

__all__ = ["Article", "Origin", "OriginBand", "Outlet"]


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
    """One published text. `parent_id` names the page that carried it as "read also"; `day` is the day as printed.

    `modified_day` is the day of the last change that the page prints, never taken for the day of publication. `notice`
    is a word for what the desk should know of how its claims were found.
    """

    __tablename__ = "article"
    __table_args__ = (Index("ix_article_day_id", "day", "id"), NEVER_AGAIN)

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
    modified_day: Mapped[date | None]
    modified_at: Mapped[datetime | None]
    notice: Mapped[str | None] = mapped_column(String(32))
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

"""People and the links that let them in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from claimtrack.core.values import Role
from claimtrack.storage.tables.base import Base, Purpose

__all__ = ["OneTimeLink", "User"]


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

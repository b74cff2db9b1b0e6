"""Who is to review what by when, and which claims each person likes to see together."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from claimtrack.storage.tables.base import Base

if TYPE_CHECKING:
    from claimtrack.storage.tables.people import User

__all__ = ["Assignment", "SavedView"]


class Assignment(Base):
    """Whose work a claim is, and the day by which it is due; either may be open. Others may still do it."""

    __tablename__ = "assignment"

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True)
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"), index=True)
    due: Mapped[date | None] = mapped_column(index=True)
    assigned_at: Mapped[datetime]

    assignee: Mapped[User | None] = relationship()


class SavedView(Base):
    """Filters of the queue under a name, one person's own."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("owner_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(80))
    filters: Mapped[dict[str, Any]]

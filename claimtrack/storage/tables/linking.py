"""How far a linking of the whole desk has come, so that one that was cut off goes on where it stopped."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from claimtrack.storage.tables.base import Base

__all__ = ["Linking"]


class Linking(Base):
    """One linking of all claims, or of those that came since a day, in the order of their ids.

    `last_claim_id` is the last claim that is done. The counts are those of `services.link.Linked`.
    """

    __tablename__ = "linking"

    id: Mapped[int] = mapped_column(primary_key=True)
    engine: Mapped[str] = mapped_column(String(40))
    since: Mapped[date | None]
    last_claim_id: Mapped[int] = mapped_column(default=0)
    claims: Mapped[int] = mapped_column(default=0)
    added: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    dropped: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]

"""What all tables share: names of constraints, UTC times, closed sets stored by their values."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, MetaData, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

from claimtrack.core.values import ArticleRole, Certainty, ClaimKind, ClaimState, LinkState, Role, Stance

__all__ = ["NEVER_AGAIN", "Base", "OutletKind", "Purpose"]


_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# SQLite would give a deleted row's id to the next one: history, caches and addresses would then name another thing.
NEVER_AGAIN = {"sqlite_autoincrement": True}


class OutletKind(StrEnum):
    """Who stands behind an outlet."""

    NEWSPAPER = "newspaper"
    AGENCY = "agency"
    OFFICIAL = "official"
    FACT_CHECKER = "fact_checker"
    BROADCASTER = "broadcaster"
    WEBSITE = "website"


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

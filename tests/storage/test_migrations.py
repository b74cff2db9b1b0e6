from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from claimtrack.core.errors import StorageError
from claimtrack.storage.database import Database, open_database
from claimtrack.storage.tables import Base, Claim


def beside(name: str | None) -> bool:
    """Whether a table belongs to the key index, which each engine keeps in its own way, or to Alembic."""
    return name is None or name.startswith("claim_key") or name == "alembic_version"


def checks(connection: Connection) -> dict[str, set[tuple[str, str]]]:
    inspector = inspect(connection)
    return {
        table: {(check["name"] or "", check["sqltext"]) for check in inspector.get_check_constraints(table)}
        for table in inspector.get_table_names()
        if not beside(table)
    }


def test_models_and_migrations_make_the_same_tables(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_name": lambda name, kind, parents: kind != "table" or not beside(name),
            },
        )
        assert compare_metadata(context, Base.metadata) == []


def test_models_and_migrations_make_the_same_checks(database: Database, database_url: str) -> None:
    from_models = open_database(database_url)
    Base.metadata.create_all(from_models.engine)
    with database.engine.connect() as migrated, from_models.engine.connect() as modelled:
        assert checks(migrated) == checks(modelled)
        assert any(checks(migrated).values())
    from_models.close()


def test_a_deleted_claims_id_is_never_used_again(database: Database) -> None:
    with database.session() as session:
        ids = []
        for text in ("first", "second"):
            claim = Claim(text=text, norm=text, words=1, language="en", factors=[], created_at=datetime.now(UTC))
            session.add(claim)
            session.flush()
            ids.append(claim.id)
            session.delete(claim)
            session.flush()
    assert ids[0] < ids[1]


def test_a_downgrade_is_refused_in_one_sentence() -> None:
    first = import_module("claimtrack.storage.migrations.versions.0001_first_desk")
    with pytest.raises(StorageError, match="restore the backup"):
        first.downgrade()

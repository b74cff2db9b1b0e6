"""How Alembic runs here: on the connection, and in the transaction, that `Database.upgrade` opened."""

from __future__ import annotations

from alembic import context

from claimtrack.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    # Alembic distrusts SQLite's driver here, with reason; ours begins real transactions.
    transactional_ddl=True,
)
context.run_migrations()

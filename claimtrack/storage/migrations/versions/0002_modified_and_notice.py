"""When an article says that it was changed, and what its reader should know of how its claims were found.

Revision ID: 0002_modified_and_notice
Revises: 0001_first_desk
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.core.errors import StorageError

revision = "0002_modified_and_notice"
down_revision: str | None = "0001_first_desk"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Three columns that may be empty: SQLite and PostgreSQL add them without touching a row."""
    op.add_column("article", sa.Column("modified_day", sa.Date(), nullable=True))
    op.add_column("article", sa.Column("modified_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("article", sa.Column("notice", sa.String(length=32), nullable=True))


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )

"""The keys that people have moved, and the steps that were taken back: their rows stay, marked as withdrawn.

Revision ID: 0008_keys_and_undo
Revises: 0007_drafts
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.core.errors import StorageError

revision = "0008_keys_and_undo"
down_revision: str | None = "0007_drafts"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Three columns that may be empty."""
    op.add_column("user", sa.Column("keys", sa.JSON(), nullable=True))
    op.add_column("assessment", sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("verdict", sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )

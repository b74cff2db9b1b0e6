"""Which claims say the very same across articles, and how far a long linking has come.

Revision ID: 0006_claim_groups
Revises: 0005_speaker_keys
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.core.errors import StorageError

revision = "0006_claim_groups"
down_revision: str | None = "0005_speaker_keys"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Two columns and a table."""
    op.add_column("claim", sa.Column("group_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_claim_group_id"), "claim", ["group_id"])
    op.add_column("link", sa.Column("is_same", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "linking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("last_claim_id", sa.Integer(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("dropped", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linking")),
    )


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )

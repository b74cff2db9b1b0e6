"""Whose work a claim is and when it is due, and the views of the queue that people save.

Revision ID: 0009_queue
Revises: 0008_keys_and_undo
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.core.errors import StorageError

revision = "0009_queue"
down_revision: str | None = "0008_keys_and_undo"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Two tables of the queue."""
    op.create_table(
        "assignment",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("assignee_id", sa.Integer(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignee_id"], ["user.id"], name=op.f("fk_assignment_assignee_id_user"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_assignment_claim_id_claim"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_assignment")),
    )
    op.create_index("ix_assignment_assignee_id", "assignment", ["assignee_id"])
    op.create_index("ix_assignment_due", "assignment", ["due"])
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("filters", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["user.id"], name=op.f("fk_saved_view_owner_id_user"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("owner_id", "name", name=op.f("uq_saved_view_owner_id_name")),
    )


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )

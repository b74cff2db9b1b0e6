"""What was answered to requests under their Idempotency-Keys.

Revision ID: 0010_kept_answers
Revises: 0009_queue
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.core.errors import StorageError

revision = "0010_kept_answers"
down_revision: str | None = "0009_queue"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "kept_answer",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("location", sa.String(length=300), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_kept_answer_user_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "key", name=op.f("pk_kept_answer")),
    )
    op.create_index(op.f("ix_kept_answer_created_at"), "kept_answer", ["created_at"])


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )

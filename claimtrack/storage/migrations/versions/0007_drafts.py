"""What reviewers have typed and not handed in.

Revision ID: 0007_drafts
Revises: 0006_claim_groups
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.core.errors import StorageError

revision = "0007_drafts"
down_revision: str | None = "0006_claim_groups"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """One draft for each reviewer and claim."""
    op.create_table(
        "draft",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("reviewer_id", sa.Integer(), nullable=False),
        sa.Column("version_seen", sa.Integer(), nullable=False),
        sa.Column("text_seen", sa.Text(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("put_away_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_draft_claim_id_claim"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["user.id"], name=op.f("fk_draft_reviewer_id_user"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim_id", "reviewer_id", name=op.f("pk_draft")),
    )
    op.create_index("ix_draft_reviewer_id", "draft", ["reviewer_id"])


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )

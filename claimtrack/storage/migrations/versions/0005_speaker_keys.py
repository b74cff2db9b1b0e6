"""Under which key a claim's speaker is counted, and how the claim reads with its pronoun resolved.

Revision ID: 0005_speaker_keys
Revises: 0004_api_tokens
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.core.errors import StorageError

revision = "0005_speaker_keys"
down_revision: str | None = "0004_api_tokens"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Two columns that may be empty; claims taken in before are known by their speaker as it is written."""
    op.add_column("claim", sa.Column("speaker_key", sa.String(length=200), nullable=True))
    op.add_column("claim", sa.Column("reads_as", sa.Text(), nullable=True))
    op.create_index("ix_claim_speaker_key", "claim", ["speaker_key"])


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )

"""Who named a claim's speaker by hand, and which claim a merged one has become part of.

Revision ID: 0003_edits_by_hand
Revises: 0002_modified_and_notice
"""

from __future__ import annotations

from alembic import op

from claimtrack.core.errors import StorageError

revision = "0003_edits_by_hand"
down_revision: str | None = "0002_modified_and_notice"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Two columns that may be empty. Alembic would add their foreign keys apart, which SQLite cannot do."""
    op.execute(
        "ALTER TABLE claim ADD COLUMN speaker_by_id INTEGER "
        'CONSTRAINT fk_claim_speaker_by_id_user REFERENCES "user" (id)'
    )
    op.execute(
        "ALTER TABLE claim ADD COLUMN merged_into_id INTEGER "
        "CONSTRAINT fk_claim_merged_into_id_claim REFERENCES claim (id)"
    )
    op.create_index(op.f("ix_claim_speaker_by_id"), "claim", ["speaker_by_id"])
    op.create_index(op.f("ix_claim_merged_into_id"), "claim", ["merged_into_id"])


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )

"""All the tables of the first desk, and the key index of each engine.

Revision ID: 0001_first_desk
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.core.errors import StorageError

revision = "0001_first_desk"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Make every table, parents before children."""
    _people()
    _articles()
    _claims()
    _links()
    _reviews()
    _verdicts()
    _desk()
    _matching()
    _key_index()


def downgrade() -> None:
    """Refuse: going back would throw rows away."""
    raise StorageError(
        "The database cannot be taken back to an older claimtrack: restore the backup made before the upgrade."
    )


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def _people() -> None:
    op.create_table(
        "user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("login", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("role", _one_of("role", "reader", "reviewer", "editor", "administrator"), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("session_key", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user")),
        sa.UniqueConstraint("login", name=op.f("uq_user_login")),
    )
    op.create_table(
        "one_time_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("purpose", _one_of("purpose", "first_administrator", "invitation", "sign_in"), nullable=False),
        sa.Column("role", _one_of("role", "reader", "reviewer", "editor", "administrator"), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user.id"], name=op.f("fk_one_time_link_user_id_user"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_one_time_link_token_hash")),
    )
    op.create_index("ix_one_time_link_user_id", "one_time_link", ["user_id"])


def _articles() -> None:
    op.create_table(
        "outlet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("key", sa.String(length=300), nullable=False),
        sa.Column(
            "kind",
            _one_of("kind", "newspaper", "agency", "official", "fact_checker", "broadcaster", "website"),
            nullable=False,
        ),
        sa.Column("owner_group", sa.String(length=300), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlet")),
        sa.UniqueConstraint("key", name=op.f("uq_outlet_key")),
    )
    op.create_table(
        "origin",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_origin")),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("added_by_id", sa.Integer(), nullable=True),
        sa.Column("role", _one_of("role", "monitored", "reference"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("keywords", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=True),
        sa.Column("byline", sa.String(length=300), nullable=True),
        sa.Column("file", sa.String(length=500), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("url_key", sa.String(length=64), nullable=True),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["user.id"], name=op.f("fk_article_added_by_id_user")),
        sa.ForeignKeyConstraint(["origin_id"], ["origin.id"], name=op.f("fk_article_origin_id_origin")),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_article_outlet_id_outlet")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["article.id"], name=op.f("fk_article_parent_id_article"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("text_hash", name=op.f("uq_article_text_hash")),
        sa.UniqueConstraint("url_key", name=op.f("uq_article_url_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_article_added_by_id", "article", ["added_by_id"])
    op.create_index("ix_article_day_id", "article", ["day", "id"])
    op.create_index("ix_article_origin_id", "article", ["origin_id"])
    op.create_index("ix_article_outlet_id", "article", ["outlet_id"])
    op.create_index("ix_article_parent_id", "article", ["parent_id"])
    op.create_table(
        "origin_band",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_origin_band_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("band", "article_id", name=op.f("pk_origin_band")),
    )
    op.create_index("ix_origin_band_article_id", "origin_band", ["article_id"])


def _claims() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("kind", _one_of("kind", "headline", "body"), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("stop", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("norm", sa.Text(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("speech_verb", sa.Text(), nullable=True),
        sa.Column(
            "certainty", _one_of("certainty", "stated", "reported", "alleged", "denied", "predicted"), nullable=False
        ),
        sa.Column("checkable", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=True),
        sa.Column("worth", sa.Double(), nullable=False),
        sa.Column("factors", sa.JSON(), nullable=False),
        sa.Column("state", _one_of("state", "waiting", "decided", "needs_review", "set_aside"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(article_id IS NULL) = (start IS NULL) AND (article_id IS NULL) = (stop IS NULL)",
            name=op.f("ck_claim_anchored"),
        ),
        sa.CheckConstraint("start IS NULL OR (start >= 0 AND start < stop)", name=op.f("ck_claim_offsets")),
        sa.CheckConstraint("worth >= 0 AND worth <= 1", name=op.f("ck_claim_worth")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_claim_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_claim_article_id_start", "claim", ["article_id", "start"])
    op.create_index("ix_claim_state_worth_id", "claim", ["state", "worth", "id"])
    op.create_table(
        "earlier_check",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("archive", sa.String(length=200), nullable=False),
        sa.Column("external_id", sa.String(length=300), nullable=False),
        sa.Column("publisher", sa.String(length=300), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("rating", sa.String(length=300), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_earlier_check_claim_id_claim"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_earlier_check")),
        sa.UniqueConstraint("archive", "external_id", name=op.f("uq_earlier_check_archive_external_id")),
    )
    op.create_index("ix_earlier_check_external_id", "earlier_check", ["external_id"])


def _links() -> None:
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("a_id", sa.Integer(), nullable=False),
        sa.Column("b_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("stance", _one_of("stance", "corroborates", "conflicts", "related", "unrelated"), nullable=False),
        sa.Column("is_update", sa.Boolean(), nullable=False),
        sa.Column("differences", sa.JSON(), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("state", _one_of("state", "proposed", "confirmed", "rejected"), nullable=False),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("stance <> 'unrelated'", name=op.f("ck_link_related")),
        sa.CheckConstraint("a_id < b_id", name=op.f("ck_link_ordered")),
        sa.CheckConstraint("score >= 0 AND score <= 100", name=op.f("ck_link_score")),
        sa.ForeignKeyConstraint(["a_id"], ["claim.id"], name=op.f("fk_link_a_id_claim"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["b_id"], ["claim.id"], name=op.f("fk_link_b_id_claim"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["decided_by_id"], ["user.id"], name=op.f("fk_link_decided_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.UniqueConstraint("a_id", "b_id", name=op.f("uq_link_a_id_b_id")),
    )
    op.create_index("ix_link_b_id", "link", ["b_id"])
    op.create_index("ix_link_decided_by_id", "link", ["decided_by_id"])


def _reviews() -> None:
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("claim_version", sa.Integer(), nullable=False),
        sa.Column("reviewer_id", sa.Integer(), nullable=False),
        sa.Column("rating", sa.String(length=40), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("seen", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_assessment_claim_id_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["reviewer_id"], ["user.id"], name=op.f("fk_assessment_reviewer_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
    )
    op.create_index("ix_assessment_claim_id", "assessment", ["claim_id"])
    op.create_index("ix_assessment_reviewer_id", "assessment", ["reviewer_id"])
    op.create_table(
        "snapshot",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_snapshot")),
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assessment_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("shows", sa.Text(), nullable=False),
        sa.Column("retrieved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("snapshot_hash", sa.String(length=64), nullable=True),
        sa.CheckConstraint("url IS NOT NULL OR claim_id IS NOT NULL", name=op.f("ck_evidence_source")),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name=op.f("fk_evidence_assessment_id_assessment"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_evidence_claim_id_claim"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["snapshot_hash"], ["snapshot.hash"], name=op.f("fk_evidence_snapshot_hash_snapshot")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index("ix_evidence_assessment_id", "evidence", ["assessment_id"])
    op.create_index("ix_evidence_claim_id", "evidence", ["claim_id"])
    op.create_index("ix_evidence_snapshot_hash", "evidence", ["snapshot_hash"])


def _verdicts() -> None:
    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("claim_version", sa.Integer(), nullable=False),
        sa.Column("rating", sa.String(length=40), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("correction_note", sa.Text(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_verdict_claim_id_claim"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["decided_by_id"], ["user.id"], name=op.f("fk_verdict_decided_by_id_user")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
        sa.UniqueConstraint("claim_id", "number", name=op.f("uq_verdict_claim_id_number")),
    )
    op.create_index("ix_verdict_decided_at", "verdict", ["decided_at"])
    op.create_index("ix_verdict_decided_by_id", "verdict", ["decided_by_id"])
    op.create_table(
        "verdict_assessment",
        sa.Column("verdict_id", sa.Integer(), nullable=False),
        sa.Column("assessment_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_verdict_assessment_assessment_id_assessment"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["verdict_id"], ["verdict.id"], name=op.f("fk_verdict_assessment_verdict_id_verdict"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("verdict_id", "assessment_id", name=op.f("pk_verdict_assessment")),
    )
    op.create_index("ix_verdict_assessment_assessment_id", "verdict_assessment", ["assessment_id"])


def _desk() -> None:
    op.create_table(
        "lease",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("holder_id", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_lease_claim_id_claim"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["holder_id"], ["user.id"], name=op.f("fk_lease_holder_id_user"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_lease")),
    )
    op.create_index("ix_lease_holder_id", "lease", ["holder_id"])
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["user.id"], name=op.f("fk_event_actor_id_user")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_event_article_id_article"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_event_claim_id_claim"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_index("ix_event_actor_id", "event", ["actor_id"])
    op.create_index("ix_event_article_id_id", "event", ["article_id", "id"])
    op.create_index("ix_event_claim_id_id", "event", ["claim_id", "id"])


def _matching() -> None:
    op.create_table(
        "vector",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("model", sa.String(length=60), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_vector_claim_id_claim"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vector")),
        sa.UniqueConstraint("model", "claim_id", name=op.f("uq_vector_model_claim_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_vector_claim_id", "vector", ["claim_id"])
    op.create_index("ix_vector_model_id", "vector", ["model", "id"])
    op.create_table(
        "frequency",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("last_claim_id", sa.Integer(), nullable=False),
        sa.Column("counts", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_frequency_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_frequency")),
    )


def _key_index() -> None:
    if op.get_bind().dialect.name == "sqlite":
        # Without contents, positions and sizes: half the disk, and all that a probe for one key needs.
        op.execute(
            "CREATE VIRTUAL TABLE claim_key USING fts5(k, content='', detail=none, columnsize=0, tokenize='ascii')"
        )
        # The same index seen from the other side, key by claim, to check one against the other.
        op.execute("CREATE VIRTUAL TABLE claim_key_row USING fts5vocab(claim_key, instance)")
        return
    op.execute(
        "CREATE TABLE claim_key (claim_id integer CONSTRAINT pk_claim_key PRIMARY KEY"
        " CONSTRAINT fk_claim_key_claim_id_claim REFERENCES claim (id) ON DELETE CASCADE, keys integer[] NOT NULL)"
    )
    # Without the pending list of fastupdate every probe takes the same short time.
    op.execute("CREATE INDEX ix_claim_key_keys ON claim_key USING gin (keys) WITH (fastupdate = off)")
    op.execute("ALTER TABLE claim_key ALTER keys SET STATISTICS 1000")

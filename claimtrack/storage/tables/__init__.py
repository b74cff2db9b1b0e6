"""The tables, as plain typed classes: no events, no callbacks, no rules. Services name every row that they write.

Two structures live beside these, made by the migrations because the engines differ: the key index `claim_key` (FTS5
on SQLite, `int[]` with GIN on PostgreSQL; see `search.py`).
"""

from claimtrack.storage.tables.articles import Article, Origin, OriginBand, Outlet
from claimtrack.storage.tables.base import Base, OutletKind, Purpose
from claimtrack.storage.tables.claims import Claim, EarlierCheck, Frequency, Link, Vector
from claimtrack.storage.tables.desk import Assignment, SavedView
from claimtrack.storage.tables.linking import Linking
from claimtrack.storage.tables.people import ApiToken, KeptAnswer, OneTimeLink, User
from claimtrack.storage.tables.review import (
    Assessment,
    Draft,
    Event,
    Evidence,
    Lease,
    Snapshot,
    Verdict,
    VerdictAssessment,
)

__all__ = [
    "ApiToken",
    "Article",
    "Assessment",
    "Assignment",
    "Base",
    "Claim",
    "Draft",
    "EarlierCheck",
    "Event",
    "Evidence",
    "Frequency",
    "KeptAnswer",
    "Lease",
    "Link",
    "Linking",
    "OneTimeLink",
    "Origin",
    "OriginBand",
    "Outlet",
    "OutletKind",
    "Purpose",
    "SavedView",
    "Snapshot",
    "User",
    "Vector",
    "Verdict",
    "VerdictAssessment",
]

"""Whether the key index and the claims agree, for `claimtrack db check`."""

from __future__ import annotations

from itertools import islice

import numpy as np
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from claimtrack.storage import postings
from claimtrack.storage.tables import Claim

__all__ = ["disagreements"]

_BATCH = 20_000


def disagreements(session: Session, limit: int = 100) -> list[int]:
    """Ids whose keys are missing, superfluous or different in the index, and ids in the index that no claim has.

    Ascending, at most `limit`. Exact on PostgreSQL. SQLite's index is read once, key by key, and the number and the sum
    of each claim's keys are compared: two faults of one claim would have to cancel out to go unseen.
    """
    session.flush()
    if session.get_bind().dialect.name == "sqlite":
        return _on_sqlite(session)[:limit]
    return _on_postgresql(session, limit)


def _on_postgresql(session: Session, limit: int) -> list[int]:
    every = session.execute(
        text("SELECT c.id, c.norm, k.keys FROM claim c LEFT JOIN claim_key k ON k.claim_id = c.id ORDER BY c.id"),
        execution_options={"yield_per": _BATCH},
    )
    with every as rows:
        wrong = (claim_id for claim_id, norm, keys in rows if keys is None or sorted(keys) != postings.hashed(norm))
        return list(islice(wrong, limit))


def _on_sqlite(session: Session) -> list[int]:
    size = (session.scalar(select(func.max(Claim.id))) or 0) + 1
    due = np.zeros((2, size), dtype=np.int64)
    claims = session.execute(select(Claim.id, Claim.norm), execution_options={"yield_per": _BATCH})
    for claim_id, norm in claims:
        keys = postings.hashed(norm)
        due[:, claim_id] = len(keys), sum(key & 0xFFFFFFFF for key in keys)
    held = np.zeros((2, size), dtype=np.int64)
    strangers: set[int] = set()
    rows = session.connection().exec_driver_sql("SELECT doc, term FROM claim_key_row")
    for batch in rows.partitions(_BATCH):
        ids = np.array([doc for doc, _ in batch], dtype=np.int64)
        keys_held = np.array([int(term, 16) for _, term in batch], dtype=np.int64)
        known = (ids >= 0) & (ids < size)
        strangers.update(ids[~known].tolist())
        np.add.at(held[0], ids[known], 1)
        np.add.at(held[1], ids[known], keys_held[known])
    wrong = np.flatnonzero((held != due).any(axis=0)).tolist()
    return sorted({*wrong, *strangers})

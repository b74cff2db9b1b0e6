"""The claims' embeddings, and the nearest of them to a text.

Search is an exact product over a matrix that each process keeps, 150 MB for 100,000 claims of 384 numbers: float32 in
memory, because products of float16 are some fifty times slower in numpy; float16 in the table, which costs less than
.001 of a cosine.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from claimtrack.storage.tables import Vector

__all__ = ["Near", "VectorSearch", "store", "vectors_of"]

Floats = npt.NDArray[np.float32]
_STORED = np.dtype("<f2")
_BATCH = 5000


@dataclass(frozen=True, slots=True)
class Near:
    """A claim and its cosine to what was asked, -1..1."""

    claim_id: int
    cosine: float


@dataclass(frozen=True, slots=True)
class _Matrix:
    """One row per claim; `last_id` is the newest row of the table that is in it."""

    claim_ids: npt.NDArray[np.int64]
    rows: Floats
    last_id: int

    def with_newer(self, ids: Sequence[int], rows: Floats, last_id: int) -> _Matrix:
        """The matrix with these claims' rows added, instead of their old ones where they had some."""
        kept = ~np.isin(self.claim_ids, ids)
        own = self.rows if len(self.claim_ids) else rows[:0]
        return _Matrix(np.append(self.claim_ids[kept], ids), np.concatenate([own[kept], rows]), last_id)


_EMPTY = _Matrix(np.empty(0, np.int64), np.empty((0, 0), np.float32), 0)


def store(session: Session, model: str, vectors: Iterable[tuple[int, Floats]]) -> None:
    """Keep the vectors of claims `(claim_id, vector)` at unit length, instead of those that they had of this model."""
    session.flush()
    rows = [{"claim_id": claim_id, "model": model, "data": _packed(vector)} for claim_id, vector in vectors]
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        replaced = [row["claim_id"] for row in batch]
        session.execute(delete(Vector).where(Vector.model == model, Vector.claim_id.in_(replaced)))
        session.execute(insert(Vector), batch)


def vectors_of(session: Session, model: str, claim_ids: Sequence[int]) -> dict[int, Floats]:
    """The vectors of these claims, unit length, without those that have none."""
    rows = session.execute(
        select(Vector.claim_id, Vector.data).where(Vector.model == model, Vector.claim_id.in_(claim_ids))
    )
    return {claim_id: _unpacked([data])[0] for claim_id, data in rows}


class VectorSearch:
    """The vectors of one model in memory. One per process, shared by its threads.

    Ask it in reading sessions: what a session wrote and then took back would stay until the next change.
    """

    def __init__(self, model: str) -> None:
        self.model = model
        self._matrix = _EMPTY
        self._lock = threading.Lock()

    def nearest(self, session: Session, vector: Floats, limit: int = 50) -> list[Near]:
        """The claims nearest to a vector, best first, the smaller id first among equals."""
        matrix = self._current(session)
        if not len(matrix.claim_ids):
            return []
        cosines = matrix.rows @ _unit(vector)
        # Sorting a hundred thousand takes longer than multiplying them: only what reaches the limit's cosine is sorted.
        place = max(len(cosines) - limit, 0)
        near = np.flatnonzero(cosines >= np.partition(cosines, place)[place])
        order = near[np.lexsort((matrix.claim_ids[near], -cosines[near]))][:limit]
        return [Near(int(matrix.claim_ids[place]), float(cosines[place])) for place in order]

    def get(self, session: Session, claim_ids: Sequence[int]) -> dict[int, Floats]:
        """The vectors of these claims, unit length, without those that have none."""
        return vectors_of(session, self.model, claim_ids)

    def _current(self, session: Session) -> _Matrix:
        """The matrix as the session sees the table: newer rows are added; where rows are gone all are read again."""
        count, last_id = session.execute(
            select(func.count(), func.coalesce(func.max(Vector.id), 0)).where(Vector.model == self.model)
        ).one()
        with self._lock:
            if (len(self._matrix.claim_ids), self._matrix.last_id) != (count, last_id):
                grown = self._read(session, self._matrix)
                self._matrix = grown if len(grown.claim_ids) == count else self._read(session, _EMPTY)
            return self._matrix

    def _read(self, session: Session, matrix: _Matrix) -> _Matrix:
        rows = session.execute(
            select(Vector.id, Vector.claim_id, Vector.data)
            .where(Vector.model == self.model, Vector.id > matrix.last_id)
            .order_by(Vector.id)
        ).all()
        if not rows:
            return matrix
        return matrix.with_newer([row.claim_id for row in rows], _unpacked([row.data for row in rows]), rows[-1].id)


def _unit(vector: Floats) -> Floats:
    length = float(np.linalg.norm(vector))
    if not length > 0.0:
        raise ValueError("a vector without length has no direction to compare")
    unit: Floats = (vector / length).astype(np.float32)
    return unit


def _packed(vector: Floats) -> bytes:
    return _unit(vector).astype(_STORED).tobytes()


def _unpacked(stored: Sequence[bytes]) -> Floats:
    rows = np.frombuffer(b"".join(stored), dtype=_STORED).reshape(len(stored), -1).astype(np.float32)
    unit: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit

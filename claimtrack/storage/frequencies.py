"""The desk's document frequencies: one stored row, and what was added since."""

from __future__ import annotations

import threading

import numpy as np
from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from claimtrack.core.match import Frequencies
from claimtrack.storage.tables import Claim, Frequency

__all__ = ["LiveFrequencies", "load", "refresh", "save"]

_STORED = np.dtype("<i4")
_BATCH = 5000
# Counting a claim takes some sixty microseconds: nobody notices a tail of this size when a process starts.
_TAIL = 1000
_TAIL_SHARE = 0.01
_AFTER = select(Claim.id, Claim.norm).where(Claim.id > bindparam("last_id")).order_by(Claim.id).limit(_BATCH)


class LiveFrequencies:
    """The frequencies in memory. One per process, shared by its threads."""

    def __init__(self) -> None:
        self._frequencies: Frequencies | None = None
        self._last_id = 0
        self._lock = threading.Lock()

    def current(self, session: Session) -> Frequencies:
        """The frequencies with all claims counted that the session sees; edits and deletions wait for `save`."""
        with self._lock:
            if self._frequencies is None:
                self._frequencies, self._last_id = _stored(session)
            self._last_id = _count_after(session, self._frequencies, self._last_id)
            return self._frequencies


def load(session: Session) -> Frequencies:
    """The frequencies of all claims: the stored ones, and those of claims added since, counted now."""
    return LiveFrequencies().current(session)


def refresh(session: Session) -> bool:
    """Store the frequencies again where more than 1,000 claims, and 1 %, came since; whether it did."""
    row = session.execute(select(Frequency.claims, Frequency.last_claim_id)).one_or_none()
    counted, last_id = (row.claims, row.last_claim_id) if row else (0, 0)
    tail = session.scalar(select(func.count()).select_from(Claim).where(Claim.id > last_id)) or 0
    if tail <= max(_TAIL, _TAIL_SHARE * counted):
        return False
    frequencies, last_id = _stored(session)
    _keep(session, frequencies, _count_after(session, frequencies, last_id))
    return True


def save(session: Session) -> Frequencies:
    """Count all claims anew and store it: edits and deletions, which a tail cannot tell, are in it."""
    frequencies = Frequencies.empty()
    _keep(session, frequencies, _count_after(session, frequencies, 0))
    return frequencies


def _stored(session: Session) -> tuple[Frequencies, int]:
    """The stored frequencies, and the id of the last claim in them."""
    row = session.execute(select(Frequency.claims, Frequency.last_claim_id, Frequency.counts)).one_or_none()
    if row is None:
        return Frequencies.empty(), 0
    return Frequencies(np.frombuffer(row.counts, dtype=_STORED).astype(np.int32), row.claims), row.last_claim_id


def _keep(session: Session, frequencies: Frequencies, last_id: int) -> None:
    counts = frequencies.counts.astype(_STORED).tobytes()
    session.merge(Frequency(id=1, claims=frequencies.claims, last_claim_id=last_id, counts=counts))
    session.flush()


def _count_after(session: Session, frequencies: Frequencies, last_id: int) -> int:
    """Add the claims after an id; give the id of the last."""
    while rows := session.execute(_AFTER, {"last_id": last_id}).all():
        for row in rows:
            frequencies.add(row.norm)
        last_id = rows[-1].id
    return last_id

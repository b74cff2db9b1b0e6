"""Which claims may speak of the same thing as a text: the key index, filled and asked in the claims' own transactions.

Measured on a million claims (recipe of 24 November 2026): a bounded probe per key, votes by rarity, and a second look
at pairs of common words find the source claim of a misspelt query among the first ten in .995 of cases.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimtrack.core.text import stem
from claimtrack.storage import postings
from claimtrack.storage.postings import Ids, key_hash
from claimtrack.storage.tables import Claim

__all__ = ["Candidate", "KeySearch", "index_claims", "rebuild", "unindex_claims"]

# A key with more claims than this is common: it says little, and reading them all would cost more with every claim.
PROBE_BOUND = 1000
# A query whose best claim shares fewer keys than this was hardly answered by its rare keys.
_FEW_SHARED = 3
_MOST_COMMON_STEMS = 7
# The best by bare votes; only these are weighed against their lengths, which have to be read from the claims.
_KEPT = 400
_LENGTH_OFFSET = 10.0
_BATCH = 2000
_NEWEST = select(func.max(Claim.id))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that shares keys with the query. `votes` order candidates of one query and mean nothing between two."""

    claim_id: int
    votes: float


@dataclass(frozen=True, slots=True)
class _Tally:
    """Claim ids, ascending, with the votes that each got and the number of keys that it shares."""

    ids: Ids
    votes: npt.NDArray[np.float64]
    shared: npt.NDArray[np.int64]

    @classmethod
    def of(cls, lists: Sequence[Ids], claims: int) -> _Tally:
        """Each list votes for its claims with ln((N + 1) / df): above zero even where every claim has the key."""
        weights = [math.log((claims + 1) / len(ids)) if len(ids) else 0.0 for ids in lists]
        every = np.concatenate([np.empty(0, np.int64), *lists])
        ids, places = np.unique(every, return_inverse=True)
        of_each = np.repeat(weights, [len(found) for found in lists])
        votes = np.bincount(places, of_each, len(ids)).astype(np.float64)
        return cls(ids, votes, np.bincount(places, minlength=len(ids)))

    def best(self, limit: int) -> _Tally:
        """The `limit` claims with most votes, the smaller id first among equals."""
        order = np.lexsort((self.ids, -self.votes))[:limit]
        return _Tally(self.ids[order], self.votes[order], self.shared[order])


class KeySearch:
    """Asks the key index. One per process, shared by its threads: it remembers which keys are common."""

    def __init__(self) -> None:
        self._common: frozenset[int] = frozenset()
        self._learnt_at = 0

    def candidates(self, session: Session, norm: str, limit: int = _KEPT) -> list[Candidate]:
        """The claims that share most with a normalised text, best first, at most 400.

        Votes are divided by the root of the claim's length in idf, so that long claims do not win by length alone.
        """
        claims = session.scalar(_NEWEST) or 0
        if claims >= 2 * self._learnt_at:
            # What was rare among fewer claims is what was learnt; the memory starts anew when their number doubles.
            self._common, self._learnt_at = frozenset(), max(claims, 1)
        found = self._rare(session, norm)
        tally = _Tally.of(found, claims)
        if not len(tally.ids) or tally.shared.max() < _FEW_SHARED:
            tally = _Tally.of([*found, *self._common_together(session, norm)], claims)
        return _by_length(session, tally.best(_KEPT), claims, limit=limit)

    def _rare(self, session: Session, norm: str) -> list[Ids]:
        asked = [key for key in postings.hashed(norm) if key not in self._common]
        lists = postings.claims_with(session, [(key, key) for key in asked], bound=PROBE_BOUND + 1)
        overflowing = {key for key, ids in zip(asked, lists, strict=True) if len(ids) > PROBE_BOUND}
        if overflowing:
            self._common |= overflowing
        return [ids for ids in lists if 0 < len(ids) <= PROBE_BOUND]

    def _common_together(self, session: Session, norm: str) -> list[Ids]:
        """The claims of common stems two by two, or of a lone one. An overflowing list counts too, cut short."""
        stems = {stem(word) for word in norm.split()}
        longest_first = sorted(stems, key=lambda each: (-len(each), each))
        common = [key for key in map(key_hash, longest_first) if key in self._common][:_MOST_COMMON_STEMS]
        pairs = list(combinations(common, 2)) or [(key, key) for key in common]
        return [ids for ids in postings.claims_with(session, pairs, bound=PROBE_BOUND) if len(ids)]


def index_claims(session: Session, claims: Sequence[tuple[int, str]]) -> None:
    """Put claims `(id, norm)` into the index, in the session's transaction; none of them may be in it."""
    session.flush()
    postings.insert(session, claims)


def unindex_claims(session: Session, claims: Sequence[tuple[int, str]]) -> None:
    """Take claims `(id, norm)` out of the index, before they are deleted or edited, by the `norm` they went in with."""
    session.flush()
    postings.remove(session, claims)


def rebuild(session: Session, progress: Callable[[int], None] | None = None) -> int:
    """Fill the index anew from the claims and give their number; `progress` hears how many more are done."""
    session.flush()
    postings.clear(session)
    done = last = 0
    while batch := session.execute(
        select(Claim.id, Claim.norm).where(Claim.id > last).order_by(Claim.id).limit(_BATCH)
    ).all():
        postings.insert(session, ((claim_id, norm) for claim_id, norm in batch))
        done, last = done + len(batch), batch[-1].id
        if progress is not None:
            progress(len(batch))
    postings.tidy(session)
    return done


def _by_length(session: Session, tally: _Tally, claims: int, *, limit: int) -> list[Candidate]:
    """The best by votes over the root of the claim's idf mass (m + 10); what is no longer a claim falls out.

    m is estimated from the number of words, because the true sum changes with every claim that is added.
    """
    if not len(tally.ids):
        return []
    words = postings.words_of(session, tally.ids)
    places = np.searchsorted(words.ids, tally.ids)
    there = np.append(words.ids, -1)[places] == tally.ids
    mass = words.counts[places[there]] * _mass_per_word(claims)
    votes = tally.votes[there] / np.sqrt(mass + _LENGTH_OFFSET)
    ids = tally.ids[there]
    order = np.lexsort((ids, -votes))[:limit]
    return [
        Candidate(claim_id, vote) for claim_id, vote in zip(ids[order].tolist(), votes[order].tolist(), strict=True)
    ]


def _mass_per_word(claims: int) -> float:
    """The mean idf of a claim's words, fitted to 5.3, 6.2 and 6.7 in 1,000, 10,000 and 100,000 short news texts."""
    return min(math.log(claims + 1), 3.5 + 0.28 * math.log(claims + 1))

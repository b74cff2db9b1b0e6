"""The key index of each engine: keys go in with their claim, and come out as the claims that have them.

A key is a word stem, a pair of neighbours or the head of a long stem (`core.text.keys`), hashed to 32 bits by CRC-32,
so that both engines hold the same numbers. SQLite keeps them as hexadecimal words in a contentless FTS5 table: its
tokenizer would cut Indic words at every vowel sign, and the file is no larger (16 MB for 100,000 claims either way, 24
November 2026). PostgreSQL keeps an `int[]` with a GIN index. Of ten million distinct keys about one in 400 shares its
hash with another; the few claims that this brings in rank last.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from claimtrack.core.text import keys

__all__ = [
    "Ids",
    "KeyPair",
    "Words",
    "claims_with",
    "clear",
    "hashed",
    "insert",
    "key_hash",
    "remove",
    "tidy",
    "words_of",
]

Ids = npt.NDArray[np.int64]
# Two keys that one claim must have; a pair of the same key twice asks for that one alone.
KeyPair = tuple[int, int]

# One statement for all keys of a query. Gathering each key's claims into one text inside SQLite halves the time of a
# statement per key, most of which goes into a Python object per row (0.6 against 1.4 ms, 100,000 claims).
_SQLITE_PROBE = """
SELECT (SELECT group_concat(rowid) FROM (SELECT rowid FROM claim_key WHERE claim_key MATCH probe.value LIMIT ?))
FROM json_each(?) AS probe ORDER BY probe.key
"""
_POSTGRESQL_PROBE = """
SELECT (SELECT array_agg(claim_id) FROM (
    SELECT claim_id FROM claim_key
    -- Asking for the same key twice would take a third longer than asking once.
    WHERE keys @> CASE WHEN probe.a = probe.b THEN ARRAY[probe.a] ELSE ARRAY[probe.a, probe.b] END LIMIT %s) AS found)
FROM unnest(%s::int[], %s::int[]) WITH ORDINALITY AS probe (a, b, place) ORDER BY probe.place
"""
_SQLITE_WORDS = """
SELECT group_concat(id), group_concat(words) FROM (
    SELECT claim.id, claim.words FROM json_each(?) AS wanted JOIN claim ON claim.id = wanted.value ORDER BY claim.id)
"""
_POSTGRESQL_WORDS = (
    "SELECT array_agg(id ORDER BY id), array_agg(words ORDER BY id) FROM claim WHERE id = ANY(%s::int[])"
)


@dataclass(frozen=True, slots=True)
class Words:
    """Claims, their ids ascending, with the number of words of each."""

    ids: Ids
    counts: Ids


def key_hash(key: str) -> int:
    """The number of a key: its CRC-32, signed, because PostgreSQL's integers are.

    >>> key_hash("north")
    -601214782
    """
    return crc32(key.encode()) - ((crc32(key.encode()) & 0x80000000) << 1)


def hashed(norm: str) -> list[int]:
    """The distinct numbers of a normalised text's keys, ascending."""
    return sorted({key_hash(key) for key in keys(norm)})


def claims_with(session: Session, pairs: Sequence[KeyPair], *, bound: int) -> list[Ids]:
    """For each pair, the ids of at most `bound` claims that have both keys, in no order that means anything."""
    if not pairs:
        return []
    connection = session.connection()
    if _is_sqlite(connection):
        probes = json.dumps([_match(pair) for pair in pairs])
        rows = connection.exec_driver_sql(_SQLITE_PROBE, (bound, probes)).scalars()
        return [np.fromstring(ids or "", dtype=np.int64, sep=",") for ids in rows]
    lists = (bound, [a for a, _ in pairs], [b for _, b in pairs])
    arrays = connection.exec_driver_sql(_POSTGRESQL_PROBE, lists).scalars()
    return [np.array(ids or (), dtype=np.int64) for ids in arrays]


def words_of(session: Session, ids: Ids) -> Words:
    """The number of words of each of these claims; an id that no claim has is left out."""
    connection = session.connection()
    if _is_sqlite(connection):
        row = connection.exec_driver_sql(_SQLITE_WORDS, (json.dumps(ids.tolist()),)).one()
        return Words(*(np.fromstring(each or "", dtype=np.int64, sep=",") for each in row))
    row = connection.exec_driver_sql(_POSTGRESQL_WORDS, (ids.tolist(),)).one()
    return Words(*(np.array(each or (), dtype=np.int64) for each in row))


def insert(session: Session, claims: Iterable[tuple[int, str]]) -> None:
    """Put claims `(id, norm)` in that are not in: a second time would count them twice, or fail."""
    connection = session.connection()
    if _is_sqlite(connection):
        rows: list[tuple[object, ...]] = [(claim_id, _words(norm)) for claim_id, norm in claims]
        statement = "INSERT INTO claim_key (rowid, k) VALUES (?, ?)"
    else:
        rows = [(claim_id, hashed(norm)) for claim_id, norm in claims]
        statement = "INSERT INTO claim_key (claim_id, keys) VALUES (%s, %s)"
    if rows:
        connection.exec_driver_sql(statement, rows)


def remove(session: Session, claims: Iterable[tuple[int, str]]) -> None:
    """Take claims `(id, norm)` out: SQLite needs the very text that they were put in with, for it keeps no copy."""
    connection = session.connection()
    if _is_sqlite(connection):
        rows: list[tuple[object, ...]] = [(claim_id, _words(norm)) for claim_id, norm in claims]
        statement = "INSERT INTO claim_key (claim_key, rowid, k) VALUES ('delete', ?, ?)"
    else:
        rows = [(claim_id,) for claim_id, _ in claims]
        statement = "DELETE FROM claim_key WHERE claim_id = %s"
    if rows:
        connection.exec_driver_sql(statement, rows)


def clear(session: Session) -> None:
    """Empty the index."""
    connection = session.connection()
    sqlite = "INSERT INTO claim_key (claim_key) VALUES ('delete-all')"
    connection.exec_driver_sql(sqlite if _is_sqlite(connection) else "DELETE FROM claim_key")


def tidy(session: Session) -> None:
    """Bring a freshly filled index into its fastest form."""
    connection = session.connection()
    sqlite = "INSERT INTO claim_key (claim_key) VALUES ('optimize')"
    connection.exec_driver_sql(sqlite if _is_sqlite(connection) else "ANALYZE claim_key")


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"


def _word(key: int) -> str:
    return f"{key & 0xFFFFFFFF:x}"


def _words(norm: str) -> str:
    return " ".join(map(_word, hashed(norm)))


def _match(pair: KeyPair) -> str:
    first, second = pair
    return f'"{_word(first)}"' if first == second else f'"{_word(first)}" AND "{_word(second)}"'

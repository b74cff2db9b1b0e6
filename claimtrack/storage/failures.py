"""What a driver says when a database cannot be used, told again for the person who has to mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

__all__ = ["explained"]


@dataclass(frozen=True, slots=True)
class _Failure:
    """`said` is looked for in the driver's words; `sentence` may name {place}, {user} and {name}."""

    said: str
    sentence: str


_SQLITE = (
    _Failure("is not a database", "{place} is not a SQLite database: move that file away, or name another one."),
    _Failure(
        "malformed", "{place} is damaged: restore it from a backup, or save what is left with `sqlite3 FILE .recover`."
    ),
    _Failure("locked", "{place} is busy: another process has been writing for more than ten seconds; try again."),
    _Failure("unable to open", "{place} cannot be opened: check that its folder exists and that you may write there."),
    _Failure(
        "readonly", "{place} cannot be written: it was opened for reading, or its file or folder is write-protected."
    ),
    _Failure("is full", "The disk that holds {place} is full: nothing was saved; make room and try again."),
    _Failure(
        "disk I/O error", "The disk that holds {place} failed: nothing was saved; check the disk and its free space."
    ),
)
_POSTGRESQL = (
    _Failure("password authentication failed", "{place} refused the user {user}: check the password."),
    _Failure("no password supplied", "{place} wants a password for the user {user}: put it into the database URL."),
    _Failure('role ".*" does not exist', "{place} knows no user {user}: make one with `createuser`."),
    _Failure('database ".*" does not exist', "{place} has no database {name}: make it with `createdb {name}`."),
    _Failure("read-only", "{place} cannot be written: it was opened for reading, or it is a copy of another server."),
    _Failure("permission denied", "{place} does not let the user {user} do this: make that user the owner of {name}."),
    _Failure("too many clients|slots are reserved", "{place} has no connection left: raise its max_connections."),
    _Failure("No space left", "The disk of {place} is full: nothing was saved; make room and try again."),
    _Failure("deadlock", "{place} stopped two changes that waited for each other: nothing was saved; try again."),
)


def explained(error: DBAPIError, url: URL) -> str | None:
    """One sentence on why the database at `url` cannot be used, without its password; None where it can be used."""
    if isinstance(error, IntegrityError):
        return None
    said = str(error.orig)
    sqlite = url.get_backend_name() == "sqlite"
    host = url.host or url.query.get("host", "localhost")
    place = f"The database {url.database}" if sqlite else f"The server at {host}:{url.port or 5432}"
    for failure in _SQLITE if sqlite else _POSTGRESQL:
        if re.search(failure.said, said):
            return failure.sentence.format(place=place, user=url.username, name=url.database)
    if not sqlite and _lost(error):
        return f"{place} cannot be reached: check that it runs and that the database URL names it."
    return None


def _lost(error: DBAPIError) -> bool:
    """Whether the server was not reached or went away: psycopg then gives no SQLSTATE, or one of class 08 or 57P."""
    state: str = getattr(error.orig, "sqlstate", None) or "08"
    return error.connection_invalidated or (isinstance(error, OperationalError) and state.startswith(("08", "57P")))

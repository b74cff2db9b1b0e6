"""One door to the database: SQLite in a file, or PostgreSQL by URL, behind the same sessions.

SQLite runs in WAL with `synchronous=NORMAL`: a commit is handed to the operating system before it returns, so that it
outlives a killed process; only a power cut can take the last commits, and never the file's integrity. Python's driver
would begin transactions late and turn readers into writers half-way, which fails with "database is locked" however long
one waits; here every transaction begins with the lock that it will need.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session

from claimtrack.core.errors import StorageError
from claimtrack.storage.failures import explained

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

__all__ = ["LARGEST_ID", "Database", "open_database"]

# PostgreSQL's integer.
LARGEST_ID: Final = 2**31 - 1

BUSY_SECONDS = 10
_CONNECT_SECONDS = 10
_MIGRATIONS = Path(__file__).parent / "migrations"
# Any fixed number does, as long as nobody else locks the same one in this database.
_UPGRADE_LOCK = 0x636C61696D
# While one process switches the file to WAL another's switch fails at once, without waiting; each round waits for it.
_WAL_ROUNDS = 20


class Database:
    """An open database: one per process, made with `open_database`. Threads share it, each with sessions of its own."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._writer = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._reader = engine.execution_options(begin="BEGIN DEFERRED", postgresql_readonly=True)

    def __str__(self) -> str:
        return self.url

    @property
    def url(self) -> str:
        """The address, with any password hidden."""
        return self.engine.url.render_as_string(hide_password=True)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session that may write; the caller commits, and whatever was not committed is rolled back.

        On SQLite its first statement takes the write lock, waiting up to ten seconds for it: do slow work before.
        Loaded rows keep their values after a commit, because reading them afresh would take the lock again.

        Raises StorageError where the database is locked for too long, full, damaged or gone.
        """
        with self._translating(), Session(self._writer, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state and may not write: it never waits for a writer, nor makes one wait."""
        with self._translating(), Session(self._reader) as session:
            yield session

    def revision(self) -> str | None:
        """The migration that the tables stand at, None in an empty database."""
        with self._translating(), self._reader.connect() as connection:
            return _revision(connection)

    def is_current(self) -> bool:
        """Whether the tables are those that this program expects."""
        return self.revision() == _revisions()[-1]

    def upgrade(self, progress: Callable[[str], None] | None = None) -> None:
        """Bring the tables up to date in one transaction; `progress` hears the name of each migration before it runs.

        Safe where several processes start at once: one migrates, the others wait and find it done.
        """
        self.refuse_newer()
        with self._translating(), self._writer.begin() as connection:
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _UPGRADE_LOCK})
            done = _revision(connection)
            for revision in _revisions():
                if done is None or revision > done:
                    if progress is not None:
                        progress(revision)
                    _migrate(connection, revision)

    def refuse_newer(self) -> None:
        """Raise StorageError where a newer claimtrack made these tables: this one would write them wrongly."""
        revision = self.revision()
        if revision is not None and revision not in _revisions():
            raise StorageError(
                f"The database {self.url} was made by a newer claimtrack (revision {revision}, this one knows up to "
                f"{_revisions()[-1]}): update claimtrack, or name another database."
            )

    def close(self) -> None:
        """Close every idle connection."""
        self.engine.dispose()

    @contextmanager
    def _translating(self) -> Iterator[None]:
        """Turn what the driver says of an unusable database into a StorageError; broken constraints pass through."""
        try:
            yield
        except DBAPIError as error:
            sentence = explained(error, self.engine.url)
            if sentence is None:
                raise
            raise StorageError(sentence) from error


def open_database(url: str) -> Database:
    """The database at `sqlite:///path` or `postgresql+psycopg://user:password@host/name`, reached but not migrated.

    A SQLite file and its folder are made where they are missing. Raises StorageError, in one sentence that never shows
    the password, where the database cannot be reached, is not one, or was made by a newer claimtrack.
    """
    address = _address(url)
    engine = _sqlite(address) if address.get_backend_name() == "sqlite" else _postgresql(address)
    database = Database(engine)
    try:
        database.refuse_newer()
    except StorageError:
        database.close()
        raise
    return database


def _address(url: str) -> URL:
    try:
        # The short form that hosting services hand out is the same server.
        address = make_url(url.replace("postgres://", "postgresql://", 1) if url.startswith("postgres://") else url)
    except ArgumentError as error:
        raise StorageError(
            "The database URL cannot be read: write sqlite:///path/to/file.db or postgresql+psycopg://user:password@host/name."
        ) from error
    backend = address.get_backend_name()
    if backend == "sqlite" and address.database and address.database != ":memory:":
        return address.set(drivername="sqlite+pysqlite")
    if backend == "postgresql":
        return address.set(drivername="postgresql+psycopg")
    wrong = "a SQLite database in memory, which no second process can see" if backend == "sqlite" else f"«{backend}»"
    raise StorageError(f"The database URL names {wrong}: claimtrack runs on a SQLite file or on PostgreSQL.")


def _postgresql(address: URL) -> Engine:
    # Compiling a probe of forty keys takes the server longer than running it.
    defaults = {"connect_timeout": str(_CONNECT_SECONDS), "options": "-c jit=off", "application_name": "claimtrack"}
    return create_engine(address.update_query_dict({**defaults, **address.query}), pool_pre_ping=True)


def _sqlite(address: URL) -> Engine:
    path = Path(address.database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"The folder {path.parent} cannot be made: {(error.strerror or 'error').lower()}."
        ) from error
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    try:
        with engine.connect() as connection:
            _switch_to_wal(connection)
    except DBAPIError as error:
        engine.dispose()
        raise StorageError(explained(error, address) or f"The database {path} cannot be opened.") from error
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    """Settings of one connection; the driver's own transactions are switched off, `_begin_sqlite` begins them."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA mmap_size=4000000000")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    begin = connection.get_execution_options().get("begin", "BEGIN IMMEDIATE")
    # SQLAlchemy hands connections from readers to writers: each transaction says anew whether it may write.
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if begin == 'BEGIN DEFERRED' else 'OFF'}")
    connection.exec_driver_sql(begin)


def _switch_to_wal(connection: Connection) -> None:
    with closing(connection.connection.cursor()) as cursor:
        for _ in range(_WAL_ROUNDS):
            try:
                cursor.execute("PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute("COMMIT")
        cursor.execute("PRAGMA journal_mode=WAL")


def _revisions() -> list[str]:
    """The migrations of this program in their order: a file's name is its revision."""
    return sorted(path.stem for path in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _migrate(connection: Connection, revision: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)

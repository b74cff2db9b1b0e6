"""A copy of the whole database, made while the desk goes on working."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL

from claimtrack.core.errors import StorageError
from claimtrack.storage.database import Database

__all__ = ["back_up"]

_PAGES_PER_STEP = 2000


def back_up(database: Database, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Write a copy of one moment's state to a new file: a SQLite database, or pg_dump's custom format for PostgreSQL.

    `progress` hears how many of how many pages of SQLite are copied. The file appears whole or not at all. Raises
    StorageError where the target exists or cannot be written, or where pg_dump is missing or fails.
    """
    if target.exists():
        raise StorageError(f"{target} exists already: name a new file, so that no older backup is lost.")
    with _whole_or_nothing(target) as part:
        if database.is_sqlite:
            _copy_sqlite(Path(database.engine.url.database or ""), part, progress)
        else:
            _dump_postgresql(database.engine.url, part)


@contextmanager
def _whole_or_nothing(target: Path) -> Iterator[Path]:
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        yield part
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(f"The backup {target} cannot be written: {error}.") from error
    finally:
        if part.parent.is_dir():
            part.unlink(missing_ok=True)


def _copy_sqlite(source: Path, target: Path, progress: Callable[[int, int], None] | None) -> None:
    def heard(_: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        # A read transaction pins one moment: writers meanwhile would make the copy start over, again and again.
        live.execute("BEGIN")
        live.execute("SELECT count(*) FROM sqlite_master").fetchone()
        live.backup(copy, pages=_PAGES_PER_STEP, progress=heard)
        # One file that can be carried away, without a -wal beside it.
        copy.execute("PRAGMA journal_mode=DELETE")


def _dump_postgresql(url: URL, target: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise StorageError("The backup needs pg_dump, which is not installed: install the package postgresql-client.")
    options = {name: value if isinstance(value, str) else ",".join(value) for name, value in url.query.items()}
    settings = {
        "PGHOST": url.host or options.get("host"),
        "PGPORT": str(url.port) if url.port else options.get("port"),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": options.get("sslmode"),
    }
    # In the environment, because the arguments of a running program can be read by everybody on the machine.
    environment = os.environ | {name: value for name, value in settings.items() if value}
    command = [program, "--format=custom", "--no-owner", f"--file={target}"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise StorageError(f"The backup failed: {' '.join(done.stderr.split())}")

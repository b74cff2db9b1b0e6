"""A PostgreSQL server of the test run's own: in a temporary folder, on a Unix socket, thrown away afterwards.

The run's first process names the folder, every worker of pytest-xdist finds it in the environment. Whoever first needs
the server starts it under a lock; the first process stops it.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql

__all__ = ["Server", "name_folder", "remove", "start"]

_FOLDER: Final = "CLAIMTRACK_TEST_POSTGRESQL"
_SUPERUSER: Final = "postgres"
# The data is worth nothing after the run, so nothing waits for the disk.
_SETTINGS: Final = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "listen_addresses": "",
}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, by the folder of its socket."""

    folder: Path

    def url(self, database: str) -> str:
        """The SQLAlchemy url of a database."""
        return f"postgresql+psycopg://{_SUPERUSER}@/{database}?host={self.folder}"

    def create(self, database: str, *, template: str = "template0") -> str:
        """Makes a database as a copy of the template, which nobody may be connected to; gives its url."""
        self._run(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(database), sql.Identifier(template)))
        return self.url(database)

    def drop(self, database: str) -> None:
        """Removes a database together with the connections to it."""
        self._run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))

    def _run(self, statement: sql.Composed) -> None:
        dsn = f"host={self.folder} user={_SUPERUSER} dbname=postgres"
        with closing(psycopg.connect(dsn, autocommit=True)) as connection:
            connection.execute(statement)


def name_folder() -> None:
    """Chooses the server's folder, for this process and those that it starts. Its path is short: a socket's must be."""
    os.environ[_FOLDER] = tempfile.mkdtemp(prefix="ct-pg-")


def start() -> Server:
    """The run's server, started if it does not run yet."""
    folder = Path(os.environ[_FOLDER])
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "data" / "postmaster.pid").exists():
            if os.geteuid() == 0:
                shutil.chown(folder, _SUPERUSER, _SUPERUSER)
            _command(folder, "initdb", "-U", _SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
            settings = {**_SETTINGS, "unix_socket_directories": str(folder)}
            options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
            _command(folder, "pg_ctl", f"--options={options}", "--wait", "start")
    return Server(folder)


def remove() -> None:
    """Stops the server, if anybody started it, and removes its folder."""
    folder = Path(os.environ.pop(_FOLDER))
    if (folder / "data" / "postmaster.pid").exists():
        _command(folder, "pg_ctl", "--mode=immediate", "--wait", "stop")
    shutil.rmtree(folder)


def _command(folder: Path, name: str, *arguments: str) -> None:
    """Runs one of PostgreSQL's programs, which refuse to run as root."""
    account = _SUPERUSER if os.geteuid() == 0 else None
    # A file, not a pipe: the server outlives pg_ctl and would hold a pipe open.
    with (folder / "log").open("a+") as output:
        done = subprocess.run(
            [_programs() / name, f"--pgdata={folder / 'data'}", *arguments],
            cwd="/",
            user=account,
            group=account,
            extra_groups=[] if account else None,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            output.seek(0)
            raise RuntimeError(f"{name} failed with exit code {done.returncode}: {output.read()}")


def _programs() -> Path:
    """The folder of the newest server's programs: Debian keeps them off the PATH."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(re.sub(r"\D", "", path.parent.name) or 0))
    on_path = shutil.which("initdb")
    if on_path is None:
        raise RuntimeError("PostgreSQL is not installed: run `bash tests/run`, which installs it.")
    return Path(on_path).parent

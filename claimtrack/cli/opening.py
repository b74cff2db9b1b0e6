"""What most commands begin with: settings, an open database, a matcher; and how they show progress and rows."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimtrack.config import Settings, load_settings
from claimtrack.core.errors import StorageError, UnreadableInput

if TYPE_CHECKING:
    from claimtrack.jobs import Desk
    from claimtrack.matching import Matcher
    from claimtrack.semantic import Embedders
    from claimtrack.storage.database import Database

__all__ = ["batch_rows", "embedders", "open_desk", "opened", "print_row", "progress", "settings_of"]


def settings_of(ctx: click.Context) -> Settings:
    """The settings of the instance that the command was given."""
    return load_settings(ctx.obj)


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    """The desk's database, closed afterwards. SQLite brings itself up to date; PostgreSQL must be told to."""
    from claimtrack.storage.database import open_database

    database = open_database(settings.url())
    try:
        if database.is_sqlite:
            database.upgrade()
        elif not database.is_current():
            database.refuse_newer()
            raise StorageError("The database is older than this claimtrack; run `claimtrack db upgrade` first.")
        yield database
    finally:
        database.close()


@contextmanager
def open_desk(settings: Settings) -> Iterator[Desk]:
    """The database with a matcher, for commands that read or link."""
    from claimtrack.jobs import Desk

    with opened(settings) as database:
        yield Desk(database, matcher(settings))


def matcher(settings: Settings) -> Matcher:
    """A matcher with the models that are installed, unless the settings do without them."""
    from claimtrack.matching import Matcher

    return Matcher(embedders(settings.semantic))


def embedders(wanted: bool) -> Embedders:
    """The installed models, or none."""
    from claimtrack.semantic import Embedders, load_embedders

    return load_embedders() if wanted else Embedders()


@contextmanager
def progress(label: str, length: int | None = None) -> Iterator[Callable[[int], None]]:
    """What to call with each number of things done: it draws a bar on stderr, and nothing where that is no terminal."""
    with click.progressbar(
        length=length or 0, label=label, file=sys.stderr, show_pos=True, hidden=not sys.stderr.isatty()
    ) as bar:
        yield bar.update


def print_row(row: Mapping[str, object]) -> None:
    """One row of JSON on stdout."""
    click.echo(json.dumps(row, ensure_ascii=False))


def batch_rows(path: str, *needed: str) -> Iterator[dict[str, str]]:
    """The rows of a JSON-lines file. UnreadableInput names the first row that is no object with the needed texts."""
    source = "standard input" if path == "-" else path
    lines = sys.stdin if path == "-" else Path(path).open(encoding="utf-8-sig")  # noqa: SIM115 - closed below
    try:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _row(line, f"{source}, row {number}", needed)
    except UnicodeDecodeError as error:
        raise UnreadableInput("The file is not UTF-8; save it as UTF-8.", source=source) from error
    finally:
        if path != "-":
            lines.close()


def _row(line: str, source: str, needed: tuple[str, ...]) -> dict[str, str]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise UnreadableInput("This is not a line of JSON.", source=source) from error
    if not isinstance(row, dict) or not all(isinstance(row.get(name), str) for name in needed):
        raise UnreadableInput("The row needs {names} as text.", source=source, names=", ".join(needed))
    return row

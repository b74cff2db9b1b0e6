"""What most commands begin with: settings, an open database, a matcher; and how they show progress and rows."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from claimtrack.config import Settings, load_settings
from claimtrack.core.errors import StorageError, UnreadableInput

if TYPE_CHECKING:
    from claimtrack.jobs import Desk
    from claimtrack.matching import Matcher
    from claimtrack.semantic import Embedders
    from claimtrack.storage.database import Database

__all__ = [
    "BatchRow",
    "batch_rows",
    "embedders",
    "matcher",
    "open_desk",
    "opened",
    "print_row",
    "progress",
    "settings_of",
    "storable",
]


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
    from claimtrack.splitters.choice import load_splitter
    from claimtrack.wordlists import load_wordlists

    with opened(settings) as database:
        yield Desk(database, matcher(settings), load_splitter(settings), load_wordlists(settings))


def matcher(settings: Settings) -> Matcher:
    """A matcher with the models that are installed, unless the settings do without them."""
    from claimtrack.matching import Matcher
    from claimtrack.wordlists import load_wordlists

    return Matcher(embedders(settings.semantic), own=load_wordlists(settings).own)


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
    click.echo(storable(json.dumps(row, ensure_ascii=False)))


def storable(text: str) -> str:
    """The text with a question mark for each half of a character, as a shell's odd bytes and JSON's escapes leave them.

    No database stores them and no terminal shows them; offsets stay as they are.
    """
    return text.encode("utf-8", "replace").decode()


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A row of a batch: its id as it was given, its other fields as text, and the place to name in an error."""

    id: str | int
    fields: Mapping[str, str]
    place: str


def batch_rows(path: str, *needed: str) -> Iterator[BatchRow]:
    """The rows of a JSON-lines file, or of standard input for "-".

    UnreadableInput names the file that cannot be read, or the first row that is no object with an id and the needed
    texts.
    """
    source = "standard input" if path == "-" else path
    try:
        with _bytes(path) as data:
            for number, line in enumerate(data, 1):
                if line.strip(b"\xef\xbb\xbf \t\r\n"):
                    yield _row(line, f"{source}, row {number}", needed)
    except OSError as error:
        raise UnreadableInput("The file cannot be read: {reason}.", source=source, reason=error.strerror) from error


def _bytes(path: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb")


def _row(line: bytes, place: str, needed: tuple[str, ...]) -> BatchRow:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableInput("This is not UTF-8; save the file as UTF-8.", source=place) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableInput("This is not a line of JSON.", source=place) from error
    fields = {} if not isinstance(row, dict) else {name: value for name, value in row.items() if value is not None}
    texts = {name: storable(value) for name, value in fields.items() if isinstance(value, str)}
    if not isinstance(fields.get("id"), str | int) or any(name not in texts for name in needed):
        raise UnreadableInput("The row needs id and {names} as text.", source=place, names=", ".join(needed))
    return BatchRow(fields["id"], texts, place)

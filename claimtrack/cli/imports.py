"""Commands through which a desk takes in: archives of fact-checks, and its own verdicts edited in a spreadsheet."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimtrack.cli.interchange import written
from claimtrack.cli.opening import open_desk, opened, print_row, progress, settings_of, storable
from claimtrack.core.errors import InvalidInput, UnreadableInput
from claimtrack.services.export import rejected_lines

if TYPE_CHECKING:
    from claimtrack.services.corrections import Change
    from claimtrack.storage.database import Database

__all__ = ["COMMANDS"]

_TOLD = 20  # rejected rows that a terminal shows; a file takes the rest


@click.command("archive")
@click.argument("file", type=click.Path())
@click.option("--archive", help="A name for where the rows come from; ids are its own. Default: the file's name.")
@click.option("--rejected", type=click.Path(), help="Write the rows that could not be used, with the reason, as CSV.")
@click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")
@click.pass_context
def archive_(ctx: click.Context, file: str, archive: str | None, rejected: str | None, as_json: bool) -> None:
    """Bring in an archive of fact-checks: CSV, JSON lines, or ClaimReview (JSON-LD, DataFeed, a page).

    The same file again changes nothing; an interrupted import goes on where it stopped. The exit code is 1 when rows
    were rejected.
    """
    from claimtrack import jobs
    from claimtrack.readers.table import MAX_ARCHIVE_BYTES, read_archive

    data = _read(file, most=MAX_ARCHIVE_BYTES)
    rows = read_archive(data, name=file)
    with open_desk(settings_of(ctx)) as desk, progress("Importing") as advance:
        done = jobs.import_archive(desk, rows, archive=storable(archive or Path(file).name), progress=advance)
    counts = {"added": done.added, "changed": done.changed, "unchanged": done.unchanged}
    counts |= {"repeated": done.repeated, "rejected": len(done.rejected)}
    if as_json:
        print_row(counts)
    else:
        click.echo(", ".join(f"{number} {name}" for name, number in counts.items()))
    if rejected is not None:
        with written(rejected) as report:
            report.writelines(rejected_lines(done.rejected))
    else:
        for each in done.rejected[:_TOLD]:
            click.echo(f"claimtrack: {file}, row {each.row}: {each.reason}", err=True)
        if len(done.rejected) > _TOLD:
            click.echo(f"claimtrack: {len(done.rejected) - _TOLD} more; --rejected FILE writes all of them.", err=True)
    if done.rejected:
        sys.exit(1)


@click.command("verdicts")
@click.argument("file", type=click.Path())
@click.option("--preview/--apply", default=True, show_default=True, help="Only say what would change, or change it.")
@click.option("--as", "login", help="The editor in whose name the corrections are made.")
@click.option("--note", default="", help="What was wrong before: shown to readers.")
@click.option("--json", "as_json", is_flag=True, help="The outcome as JSON.")
@click.pass_context
def verdicts(ctx: click.Context, file: str, preview: bool, login: str | None, note: str, as_json: bool) -> None:
    """Bring back an exported file of verdicts, CSV or XLSX, whose ratings or rationales were edited.

    Says what would change. With --apply each change becomes a correction with the note, under the desk's own rules. The
    exit code is 1 when rows were in conflict or could not be used.

    \b
    claimtrack import verdicts verdicts.csv
    claimtrack import verdicts verdicts.csv --apply --as layla --note "The ministry published its figures."
    """
    from claimtrack import jobs
    from claimtrack.readers.table import MAX_ARCHIVE_BYTES

    if not preview and not (login and note.strip()):
        raise click.UsageError("--apply needs --as LOGIN and --note TEXT.")
    data, settings = _read(file, most=MAX_ARCHIVE_BYTES), settings_of(ctx)
    with opened(settings) as database:
        found = jobs.foresee_corrections(database, data, name=file, settings=settings)
        refused = [*found.conflicts, *found.unusable]
        counts = {"changes": len(found.changes), "unchanged": found.unchanged}
        if not preview:
            done = jobs.apply_corrections(
                database,
                [change.correction for change in found.changes],
                editor_id=_editor(database, login or ""),
                note=note,
                settings=settings,
            )
            counts |= {"decided": done.decided, "waiting": done.waiting}
            refused.extend(done.refused)
    counts |= {"conflicts": len(found.conflicts), "refused": len(refused) - len(found.conflicts)}
    if as_json:
        print_row({**counts, "rows": [asdict(change.correction) for change in found.changes]})
    else:
        _tell(found.changes)
        click.echo(", ".join(f"{number} {name}" for name, number in counts.items()))
    for each in refused:
        click.echo(f"claimtrack: {file}, row {each.row}: {each.reason}", err=True)
    if refused:
        sys.exit(1)


def _tell(changes: Iterable[Change]) -> None:
    for change in changes:
        wanted = change.correction
        click.echo(f"row {wanted.row}, claim {wanted.claim_id}: {change.claim}")
        if wanted.rating != change.rating:
            click.echo(f"  rating: {change.rating} -> {wanted.rating}")
        if wanted.rationale != change.rationale:
            click.echo(f"  rationale: {change.rationale}\n          -> {wanted.rationale}")


def _editor(database: Database, login: str) -> int:
    from claimtrack.storage import queries

    with database.reading() as session:
        found = queries.user_by_login(session, login)
        if found is None:
            raise InvalidInput("Nobody signs in as {login}.", field="as", login=login)
        return found.id


def _read(file: str, *, most: int) -> bytes:
    """The file's bytes, cut behind the first one that is too many: the reader then says so."""
    try:
        with Path(file).open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        raise UnreadableInput("The file cannot be read: {reason}.", source=file, reason=error.strerror) from error


class _Import(click.Group):
    """`import verdicts FILE`, and `import FILE` for an archive, which needs no name of its own."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, with the archive's command put before what is no command."""
        named = bool(args) and args[0] in {*self.commands, "--help", "-h"}
        return super().parse_args(ctx, args if named else ["archive", *args])


import_ = _Import(
    "import",
    commands=[archive_, verdicts],
    help="Bring in an archive of fact-checks (`import FILE`), or verdicts that were edited in a spreadsheet.",
)


COMMANDS = (import_,)

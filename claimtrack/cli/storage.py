"""Commands that look after the database: db, backup."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimtrack.cli.opening import opened, print_row, progress, settings_of

__all__ = ["COMMANDS"]


@click.group()
def db() -> None:
    """Bring the database up to date, check it, rebuild its index."""


@db.command()
@click.pass_context
def upgrade(ctx: click.Context) -> None:
    """Bring the tables up to this version; safe to run twice."""
    from claimtrack.storage.database import open_database

    database = open_database(settings_of(ctx).url())
    database.upgrade(lambda revision: click.echo(f"migrating to {revision}", err=True))
    click.echo(f"{database} is at revision {database.revision()}.")
    database.close()


@db.command()
@click.option("--json", "as_json", is_flag=True, help="The result as JSON.")
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    """See whether the key index and the claims agree; the exit code is 1 when they do not."""
    from claimtrack.storage import index_check, queries

    with opened(settings_of(ctx)) as database, database.reading() as session:
        wrong = index_check.disagreements(session)
        counts = queries.row_counts(session)
    if as_json:
        print_row({"ok": not wrong, "disagreeing_claims": wrong, **counts})
    elif wrong:
        click.echo(f"The index disagrees with {len(wrong)} claims; run `claimtrack db reindex`.")
    else:
        click.echo(f"The index and the {counts['claims']} claims agree.")
    if wrong:
        sys.exit(1)


@db.command()
@click.pass_context
def reindex(ctx: click.Context) -> None:
    """Rebuild the key index and the word frequencies from the claims."""
    from claimtrack.storage import frequencies, queries, search

    with opened(settings_of(ctx)) as database, database.session() as session:
        with progress("Indexing", queries.row_counts(session)["claims"]) as advance:
            search.rebuild(session, advance)
        frequencies.save(session)
        session.commit()


@click.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.pass_context
def backup(ctx: click.Context, file: str) -> None:
    """Copy the database to FILE while the desk goes on working."""
    from claimtrack.storage.backup import back_up

    with opened(settings_of(ctx)) as database:
        back_up(database, Path(file))
    click.echo(f"The desk's database was copied to {file}.")


COMMANDS = (db, backup)

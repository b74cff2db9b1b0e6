"""The command through which a desk lets its work out: export."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO

import click

from claimtrack.cli.opening import opened, settings_of
from claimtrack.config import Settings
from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import ClaimState
from claimtrack.services.export import (
    EXPORTS,
    Row,
    StandingFilters,
    csv_lines,
    json_lines,
    rows_of,
    write_workbook,
)
from claimtrack.services.publish import Publisher, feed_lines
from claimtrack.storage.session import Session

__all__ = ["COMMANDS", "written"]

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("what", type=click.Choice(list(EXPORTS)))
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "xlsx", "jsonl", "claimreview"]),
    default="csv",
    show_default=True,
    help="How to write it.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="The file to write. Default: standard output.")
@click.option("--language", help="Only verdicts on claims in this language, as its code.")
@click.option("--outlet", help="Only verdicts on claims of this outlet, by its name.")
@click.option("--rating", help="Only verdicts of this rating, by its key.")
@click.option("--state", type=click.Choice(list(ClaimState)), help="Only verdicts on claims in this state.")
@click.option("--since", type=_DAY, help="Only verdicts decided on this day (UTC) or later.")
@click.option("--until", type=_DAY, help="Only verdicts decided on this day (UTC) or before.")
@click.pass_context
def export(
    ctx: click.Context,
    what: str,
    form: str,
    output: str | None,
    language: str | None,
    outlet: str | None,
    rating: str | None,
    state: str | None,
    since: datetime | None,
    until: datetime | None,
) -> None:
    """Write verdicts, claims, links or articles as CSV, XLSX or JSON lines, verdicts as a ClaimReview DataFeed too.

    CSV is UTF-8 with a byte order mark and opens rightly in Excel and LibreOffice, Arabic included; cells that would
    run as formulas carry a leading apostrophe. XLSX and JSON lines carry the text untouched.

    \b
    claimtrack export verdicts --language ar --rating false --since 2026-01-01 -o verdicts.csv
    """
    settings = settings_of(ctx)
    chosen = any((language, outlet, rating, state, since, until))
    if chosen and (what != "verdicts" or form == "claimreview"):
        raise click.UsageError("Only verdicts can be filtered, and not as ClaimReview.")
    if form == "xlsx" and output is None:
        raise click.UsageError("A workbook needs a file: name it with -o.")
    with opened(settings) as database, database.reading() as session:
        filters = StandingFilters(
            language=language,
            outlet_id=_outlet_id(session, outlet) if outlet else None,
            rating=_known_rating(settings, rating) if rating else None,
            state=ClaimState(state) if state else None,
            since=since.date() if since else None,
            until=until.date() if until else None,
        )
        rows = rows_of(session, what, ratings=settings.ratings, filters=filters)
        if form == "xlsx" and output is not None:
            _write_workbook(output, what, rows, language=settings.default_language)
            return
        with written(output) as stream:
            if form == "claimreview":
                stream.writelines(feed_lines(session, publisher=_publisher(what, settings)))
            else:
                stream.writelines(csv_lines(EXPORTS[what], rows) if form == "csv" else json_lines(rows))


def _outlet_id(session: Session, name: str) -> int:
    from claimtrack.core.text import normalise
    from claimtrack.storage.queries import outlet_by_key

    known = outlet_by_key(session, normalise(name))
    if known is None:
        raise InvalidInput("No outlet is called {outlet}.", field="outlet", outlet=name)
    return known.id


def _known_rating(settings: Settings, key: str) -> str:
    keys = [each.key for each in settings.ratings]
    if key not in keys:
        raise InvalidInput("The scale has no rating {rating}: it has {keys}.", rating=key, keys=", ".join(keys))
    return key


def _write_workbook(output: str, what: str, rows: Iterable[Row], *, language: str) -> None:
    from claimtrack.web.language import direction

    with _drafted(output) as draft, draft.open("wb") as target:
        write_workbook(target, EXPORTS[what], rows, right_to_left=direction(language) == "rtl")


def _publisher(what: str, settings: Settings) -> Publisher:
    """The desk as its reviews name it. Raises InvalidInput where it has no address, or what is asked has no verdict."""
    from claimtrack.wordlists import load_wordlists

    if what != "verdicts":
        raise InvalidInput("Only verdicts leave as ClaimReview.", field="format")
    if not settings.public_url:
        raise InvalidInput(
            "A ClaimReview names its page: set public_url in config.toml to the desk's address, as https://desk.example.org.",
            field="public_url",
        )
    gazetteer = load_wordlists(settings).gazetteer
    return Publisher(settings.desk_name, settings.public_url.rstrip("/"), settings.ratings, gazetteer)


@contextmanager
def written(output: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears under its name only when it is complete."""
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr] # a real stream has it
        yield sys.stdout
        return
    with _drafted(output) as draft, draft.open("w", encoding="utf-8", newline="") as stream:
        yield stream


@contextmanager
def _drafted(output: str) -> Iterator[Path]:
    """The path to write to; what was written there stands under its own name only when it is complete."""
    draft = Path(f"{output}.part")
    try:
        yield draft
        draft.replace(output)
    except OSError as error:
        raise InvalidInput("{output} cannot be written: {reason}.", output=output, reason=error.strerror) from error
    finally:
        draft.unlink(missing_ok=True)


COMMANDS = (export,)

"""What can be taken away: verdicts, claims, links and articles as CSV, XLSX and JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from tempfile import TemporaryFile
from typing import Final

from flask import Blueprint, abort, render_template, request, send_file
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import ClaimState, Role
from claimtrack.services.export import EXPORTS, StandingFilters, csv_lines, json_lines, rows_of, write_workbook
from claimtrack.storage import lists
from claimtrack.web.access import allowed
from claimtrack.web.desk import LARGEST_ID, Desk, desk, now, reading
from claimtrack.web.language import direction, language, language_name
from claimtrack.web.wording import rating_word, word

__all__ = ["blueprint"]

blueprint = Blueprint("downloads", __name__, url_prefix="/downloads")
_TYPES: Final = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonl": "application/x-ndjson",
}
# Lines that are sent together: one at a time costs the server more than reading them.
_LINES: Final = 200


@dataclass(frozen=True, slots=True)
class _File:
    what: str
    title: str
    holds: str


@dataclass(frozen=True, slots=True)
class _Choices:
    """What each filter of verdicts offers, as (value, words)."""

    languages: list[tuple[str, str]]
    outlets: list[tuple[str, str]]
    ratings: list[tuple[str, str]]
    states: list[tuple[str, str]]


@blueprint.get("")
@allowed(Role.READER)
def files() -> str:
    """What there is to download."""
    return render_template(
        "downloads/files.html",
        choices=_choices(),
        files=[
            _File("claims", _("Claims"), _("Every claim with its place in its article.")),
            _File("links", _("Links"), _("Every pair of claims with stance, score and differences.")),
            _File("articles", _("Articles"), _("Every article with outlet, day and origin.")),
        ],
    )


@blueprint.get("/<what>.<format>")
@allowed(Role.READER)
def download(what: str, format: str) -> Response:  # noqa: A002 - the address names it so
    """One file, text written while it is read; verdicts can be filtered."""
    if what not in EXPORTS or format not in _TYPES:
        abort(404)
    filters = _filters_in(request.args)
    name = f"{what}-{now():%Y-%m-%d}.{format}"
    if format == "xlsx":
        return _workbook(desk(), what, filters=filters, name=name)
    answer = Response(_text(desk(), what, filters=filters, as_csv=format == "csv"), mimetype=_TYPES[format])
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _text(source: Desk, what: str, *, filters: StandingFilters, as_csv: bool) -> Iterator[str]:
    """The file's lines, from a session of their own: the request's is closed before the last line is sent."""
    with source.database.reading() as session:
        rows = rows_of(session, what, ratings=source.settings.ratings, filters=filters)
        yield from _together(csv_lines(EXPORTS[what], rows) if as_csv else json_lines(rows))


def _together(lines: Iterable[str]) -> Iterator[str]:
    rest = iter(lines)
    while some := list(islice(rest, _LINES)):
        yield "".join(some)


def _workbook(source: Desk, what: str, *, filters: StandingFilters, name: str) -> Response:
    """The workbook as a file that goes when it was sent: its index comes last, so that it cannot be streamed."""
    target = TemporaryFile()  # noqa: SIM115 - the response closes it
    try:
        with source.database.reading() as session:
            rows = rows_of(session, what, ratings=source.settings.ratings, filters=filters)
            write_workbook(target, EXPORTS[what], rows, right_to_left=direction(language()) == "rtl")
    except BaseException:
        target.close()
        raise
    target.seek(0)
    return send_file(target, mimetype=_TYPES["xlsx"], as_attachment=True, download_name=name)


def _filters_in(given: MultiDict[str, str]) -> StandingFilters:
    """The filters that an address names. Raises InvalidInput for what is no day: a file of everything would mislead."""
    outlet_id, state = given.get("outlet", None, int), given.get("state")
    return StandingFilters(
        language=_printable(given.get("language")),
        outlet_id=outlet_id if outlet_id is not None and 0 < outlet_id <= LARGEST_ID else None,
        rating=_printable(given.get("rating")),
        state=ClaimState(state) if state in set(ClaimState) else None,
        since=_day(given, "since"),
        until=_day(given, "until"),
    )


def _printable(text: str | None) -> str | None:
    return text if text and text.isprintable() else None


def _day(given: MultiDict[str, str], name: str) -> date | None:
    try:
        return date.fromisoformat(given[name]) if given.get(name) else None
    except ValueError as error:
        raise InvalidInput("Write the day as year, month and day, like 2026-03-01.", field=name) from error


def _choices() -> _Choices:
    return _Choices(
        languages=[(code, language_name(code)) for code in lists.claim_languages(reading())],
        outlets=[(str(outlet.id), outlet.name) for outlet in lists.outlets_with_claims(reading())],
        ratings=[(rating.key, rating_word(rating.key)) for rating in desk().settings.ratings],
        states=[(state.value, word(state)) for state in ClaimState],
    )

"""What can be taken away: verdicts, claims, links and articles as CSV and JSON lines, streamed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, Response, abort, render_template
from flask_babel import gettext as _

from claimtrack.core.values import Role
from claimtrack.services.export import EXPORTS, csv_lines, json_lines, rows_of
from claimtrack.web.access import allowed
from claimtrack.web.desk import Desk, desk, now

__all__ = ["blueprint"]

blueprint = Blueprint("downloads", __name__, url_prefix="/downloads")
_TYPES = {"csv": "text/csv", "jsonl": "application/x-ndjson"}


@dataclass(frozen=True, slots=True)
class _File:
    what: str
    title: str
    holds: str


@blueprint.get("")
@allowed(Role.READER)
def files() -> str:
    """What there is to download."""
    return render_template(
        "downloads/files.html",
        files=[
            _File(
                "verdicts",
                _("Verdicts"),
                _("The current verdict of every claim, with rationale, evidence and origins."),
            ),
            _File("claims", _("Claims"), _("Every claim with its place in its article.")),
            _File("links", _("Links"), _("Every pair of claims with stance, score and differences.")),
            _File("articles", _("Articles"), _("Every article with outlet, day and origin.")),
        ],
    )


@blueprint.get("/<what>.<format>")
@allowed(Role.READER)
def download(what: str, format: str) -> Response:  # noqa: A002 - the address names it so
    """One file, written while it is read."""
    if what not in EXPORTS or format not in _TYPES:
        abort(404)
    answer = Response(_lines(desk(), what, as_csv=format == "csv"), mimetype=_TYPES[format])
    name = f"{what}-{now():%Y-%m-%d}.{format}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _lines(source: Desk, what: str, *, as_csv: bool) -> Iterator[str]:
    """The file's lines, from a session of their own: the request's is closed before the last line is sent."""
    with source.database.reading() as session:
        rows = rows_of(session, what, ratings=source.settings.ratings)
        yield from csv_lines(what, rows) if as_csv else json_lines(rows)

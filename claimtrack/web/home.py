"""The front door, the health of the desk, and the colours of its ratings."""

from __future__ import annotations

import re
from typing import Final

from flask import Blueprint, Response, redirect, url_for
from werkzeug.wrappers import Response as Redirect

from claimtrack.core.values import Role
from claimtrack.web.access import may, public
from claimtrack.web.desk import desk

__all__ = ["blueprint"]

blueprint = Blueprint("home", __name__)
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{3,8}\Z")
_KEY: Final = re.compile(r"[\w-]+\Z")


@blueprint.get("/")
@public
def start() -> Redirect:
    """Where a person's day begins: the queue for those who review, the lookup for readers and strangers."""
    return redirect(url_for("queue.waiting" if may(Role.REVIEWER) else "lookup.ask"))


@blueprint.get("/healthz")
@public
def health() -> Response:
    """`ok` while the database answers and has the tables that this program expects, else 503."""
    if desk().database.is_current():
        return Response("ok\n", mimetype="text/plain")
    return Response("the database needs an upgrade: claimtrack db upgrade\n", 503, mimetype="text/plain")


@blueprint.get("/ratings.css")
@public
def colours() -> Response:
    """The scale's colours as a style sheet, because the desk chooses them and no style stands in the pages."""
    rules = [
        f'[data-rating="{rating.key}"] {{ --dot: {rating.colour}; }}'
        for rating in desk().settings.ratings
        if _KEY.match(rating.key) and _COLOUR.match(rating.colour)
    ]
    return Response("\n".join(rules) + "\n", mimetype="text/css")

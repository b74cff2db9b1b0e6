"""Has this been checked? Anybody pastes a text; the desk answers with what it knows."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import Role
from claimtrack.services.lookup import lookup
from claimtrack.web.access import open_or
from claimtrack.web.desk import desk, reading
from claimtrack.web.errors import sentence_of

__all__ = ["blueprint"]

blueprint = Blueprint("lookup", __name__)


@blueprint.get("/lookup")
@open_or(Role.READER)
def ask() -> tuple[str, int]:
    """The field, and the answers to what was asked."""
    question = request.args.get("q", "").replace("\0", "").strip()
    most = desk().settings.max_lookup_characters
    answers, refused = [], None
    if question:
        try:
            answers = lookup(reading(), question, matcher=desk().matcher, max_characters=most)
        except InvalidInput as error:
            refused = sentence_of(error)
    page = render_template(
        "lookup/ask.html", q=question[:most], answers=answers, refused=refused, semantic=desk().matcher.semantic
    )
    return page, 400 if refused else 200

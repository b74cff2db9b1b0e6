"""What a person does with several claims of the queue at once, and the views of it that each saves."""

from __future__ import annotations

from datetime import date
from typing import Final

from flask import Blueprint, flash, redirect, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import Role
from claimtrack.services import triage, views
from claimtrack.storage.session import Session
from claimtrack.web.access import allowed, me
from claimtrack.web.desk import LARGEST_ID, now, writing
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import Plain
from claimtrack.web.queue import carried, onward
from claimtrack.web.undoing import offer_undo

__all__ = ["blueprint"]

blueprint = Blueprint("bulk", __name__)
_NOBODY: Final = "nobody"


@blueprint.post("/queue/selected")
@allowed(Role.REVIEWER)
def selected() -> Response:
    """Assigns the ticked claims or sets them aside, and offers the way back."""
    back = onward("queue.waiting")
    if not Plain().validate_on_submit():
        return redirect(back, 303)
    try:
        with writing() as writer:
            words = _aside(writer) if "aside" in request.form else _assigned(writer)
            writer.commit()
    except InvalidInput as error:
        flash(sentence_of(error), "refusal")
        return redirect(back, 303)
    offer_undo(words, back=back)
    return redirect(back, 303)


def _ticked() -> list[int]:
    return [claim_id for claim_id in request.form.getlist("claim", int) if 0 < claim_id <= LARGEST_ID]


def _aside(writer: Session) -> str:
    note = request.form.get("note", "")
    count = triage.set_aside(writer, _ticked(), note=note, reviewer_id=me().id, now=now())
    return ngettext("%(num)s claim set aside.", "%(num)s claims set aside.", count)


def _assigned(writer: Session) -> str:
    """`me` is the button's own; the other one takes the person and the day of the fields beside it."""
    own = "me" in request.form
    assignee = request.form.get("assignee", "", str)
    count = triage.assign(
        writer,
        _ticked(),
        assignee_id=me().id if own else None if assignee == _NOBODY else _number(assignee),
        due=None if own else _day(request.form.get("due", "")),
        actor_id=me().id,
        now=now(),
    )
    return ngettext("%(num)s claim assigned.", "%(num)s claims assigned.", count)


def _number(text: str) -> int:
    """The id that a field names; 0, which nobody has, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and int(text) <= LARGEST_ID else 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise InvalidInput("Write the day as year-month-day.", field="due") from error


@blueprint.post("/queue/views")
@allowed(Role.READER)
def save_view() -> Response:
    """Keeps the filters of the address under a name."""
    if Plain().validate_on_submit():
        try:
            with writing() as writer:
                name = request.form.get("name", "")
                views.save_view(writer, me().id, name=name, filters=carried(request.args))
                writer.commit()
            flash(_("View saved."))
        except InvalidInput as error:
            flash(sentence_of(error), "refusal")
    return redirect(onward("queue.waiting"), 303)


@blueprint.post("/queue/views/<int:view_id>/drop")
@allowed(Role.READER)
def drop_view(view_id: int) -> Response:
    """Removes a view of one's own."""
    if Plain().validate_on_submit():
        with writing() as writer:
            views.drop_view(writer, view_id, owner_id=me().id)
            writer.commit()
    return redirect(url_for("queue.waiting"), 303)

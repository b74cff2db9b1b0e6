"""The people of the desk, for administrators: who is here, who may do what, who comes in and who leaves."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from claimtrack.core.errors import NotAllowed
from claimtrack.core.values import Role
from claimtrack.services import accounts
from claimtrack.storage import queries
from claimtrack.storage.tables import User
from claimtrack.web.access import allowed, me
from claimtrack.web.desk import now, reading, writing
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import Invite, Plain, SetRole

__all__ = ["blueprint"]

blueprint = Blueprint("people", __name__, url_prefix="/people")


@blueprint.get("")
@allowed(Role.ADMINISTRATOR)
def everybody() -> str:
    """All accounts, and a link just made for somebody, shown this once."""
    return render_template(
        "people/list.html",
        people=queries.people(reading()),
        invite=Invite(),
        plain=Plain(),
        fresh_link=session.pop("fresh_link", None),
    )


@blueprint.post("/invite")
@allowed(Role.ADMINISTRATOR)
def invite() -> Response:
    """A one-time link that lets its holder make an account of that role."""
    form = Invite()
    if form.validate_on_submit():
        with writing() as writer:
            token = accounts.invite(writer, Role(form.role.data), actor_id=me().id, now=now())
            writer.commit()
        _show_once(token)
    return redirect(url_for("people.everybody"), 303)


@blueprint.post("/<int:user_id>/way-back")
@allowed(Role.ADMINISTRATOR)
def way_back(user_id: int) -> Response:
    """A one-time link that signs a person in who forgot the password."""
    if Plain().validate_on_submit():
        with writing() as writer:
            token = accounts.sign_in_link(writer, user_id, now=now())
            writer.commit()
        _show_once(token)
    return redirect(url_for("people.everybody"), 303)


@blueprint.post("/<int:user_id>/role")
@allowed(Role.ADMINISTRATOR)
def change_role(user_id: int) -> Response:
    """Gives a person another role."""
    form = SetRole()
    if form.validate_on_submit():
        _change(_("The role is changed."), accounts.set_role, user_id, Role(form.role.data))
    return redirect(url_for("people.everybody"), 303)


@blueprint.post("/<int:user_id>/deactivate")
@allowed(Role.ADMINISTRATOR)
def deactivate(user_id: int) -> Response:
    """Shuts an account; what the person did stays in the history under their name."""
    if user_id == me().id:
        flash(_("You cannot shut your own account: another administrator must do it."), "refusal")
    elif Plain().validate_on_submit():
        _change(_("The account is shut and its sessions have ended."), accounts.deactivate, user_id)
    return redirect(url_for("people.everybody"), 303)


@blueprint.post("/<int:user_id>/reactivate")
@allowed(Role.ADMINISTRATOR)
def reactivate(user_id: int) -> Response:
    """Opens a shut account again."""
    if Plain().validate_on_submit():
        _change(_("The account is open again."), accounts.reactivate, user_id)
    return redirect(url_for("people.everybody"), 303)


def _change(done: str, service: Callable[..., User], *what: int | Role) -> None:
    """Carry out one change of an account, and say what came of it."""
    try:
        with writing() as writer:
            service(writer, *what, actor_id=me().id, now=now())
            writer.commit()
    except NotAllowed as error:
        flash(sentence_of(error), "refusal")
    else:
        flash(done)


def _show_once(token: str) -> None:
    """Keep a link for the next page only: the desk itself stores no more than its hash."""
    session["fresh_link"] = request.url_root.rstrip("/") + url_for("auth.welcome", token=token)

"""A person's keys: what they are called, where they lie, and the page on which they are moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response

from claimtrack.core.errors import InvalidInput
from claimtrack.core.shortcuts import CODES, DEFAULTS, Keys, Shortcut, label
from claimtrack.core.values import Role
from claimtrack.services import accounts
from claimtrack.web.access import allowed, me, person
from claimtrack.web.desk import writing
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import Plain

__all__ = ["FILTERS", "WORDS", "blueprint", "own_keys"]

blueprint = Blueprint("keys", __name__)
FILTERS: Final = {"key_label": label}
WORDS: Final[Mapping[Shortcut, object]] = {
    Shortcut.NEXT: _l("The next claim of the list, or the next link of a claim"),
    Shortcut.PREVIOUS: _l("The one before"),
    Shortcut.TAKE: _l("Hold the claim for me"),
    Shortcut.CITE: _l("Cite the link in focus as evidence"),
    Shortcut.CONFIRM: _l("Confirm the link in focus"),
    Shortcut.REJECT: _l("Reject the link in focus"),
    Shortcut.SAVE: _l("Save and go to the next claim"),
    Shortcut.SKIP: _l("Skip, with a reason"),
    Shortcut.UNDO: _l("Take my last step back"),
    Shortcut.EDIT: _l("Change the claim's words"),
    Shortcut.SEARCH: _l("Search"),
    Shortcut.HELP: _l("Show the keys"),
}


def own_keys() -> Keys:
    """The keys of the person who is signed in; those of everybody for a stranger."""
    who = person()
    return accounts.keys_of(who) if who is not None else Keys()


@blueprint.route("/account/keys", methods=["GET", "POST"])
@allowed(Role.READER)
def own() -> Response | str | tuple[str, int]:
    """One's own keys: switched on or off, and moved."""
    chosen, refused = own_keys().codes, None
    if Plain().validate_on_submit():
        chosen = {each: request.form.get(each, DEFAULTS[each]) for each in Shortcut}
        moved = {each: code for each, code in chosen.items() if code != DEFAULTS[each]}
        try:
            with writing() as writer:
                accounts.set_keys(writer, me().id, Keys(on="on" in request.form, moved=moved))
                writer.commit()
            flash(_("Your keys are saved."))
            return redirect(url_for("keys.own"), 303)
        except InvalidInput as error:
            refused = error
    page = render_template(
        "account/keys.html",
        chosen=chosen,
        codes=CODES,
        refused_field=refused.field if refused else None,
        refused=sentence_of(refused) if refused else None,
    )
    return page, 400 if refused else 200

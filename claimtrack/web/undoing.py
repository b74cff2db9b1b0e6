"""Skipping with a reason, and taking one's last step back."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import Role
from claimtrack.services import drafts, triage, undo
from claimtrack.web.access import allowed, me, safe_next
from claimtrack.web.desk import now, writing
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import Plain, SetAside, text_of
from claimtrack.web.queue import onward
from claimtrack.web.wording import event_word

__all__ = ["blueprint", "offer_undo"]

blueprint = Blueprint("undoing", __name__)


def offer_undo(words: str, *, back: str = "") -> None:
    """Say what was done, with a button that takes it back; `back` is where that leads, else to the claim."""
    # Flask keeps any JSON value for the next page; its types know of text only.
    message = {"words": words, "address": url_for("undoing.take_back"), "next": back, "by_key": True}
    flash(message, "undo")  # type: ignore[arg-type]


@blueprint.post("/undo")
@allowed(Role.REVIEWER)
def take_back() -> Response:
    """Takes the person's last step back and leads to where it was made."""
    back = safe_next(request.form.get("next"))
    if not Plain().validate_on_submit():
        return redirect(back or url_for("queue.waiting"), 303)
    try:
        with writing() as writer:
            undone = undo.undo(writer, reviewer_id=me().id, now=now())
            if undone.kind == "assessed":
                drafts.bring_back(writer, undone.claim_ids[0], reviewer_id=me().id)
            writer.commit()
    except InvalidInput as error:
        flash(sentence_of(error), "refusal")
        return redirect(back or url_for("queue.waiting"), 303)
    flash(_("Taken back: %(what)s.", what=event_word(undone.kind)))
    return redirect(back or url_for("claims.claim", claim_id=undone.claim_ids[0]), 303)


@blueprint.post("/claims/<int:claim_id>/skip")
@allowed(Role.REVIEWER)
def skip(claim_id: int) -> Response:
    """Leaves the claim to others, with a reason, and leads on."""
    form = SetAside()
    if not form.validate_on_submit():
        flash(_("Say in a few words why."), "refusal")
        return redirect(onward("claims.claim", claim_id=claim_id), 303)
    with writing() as writer:
        triage.pass_over(writer, claim_id, note=text_of(form.note), reviewer_id=me().id, now=now())
        writer.commit()
    offer_undo(_("Skipped: it is not offered to you again today."))
    return redirect(onward("claims.after", claim_id=claim_id), 303)

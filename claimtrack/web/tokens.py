"""One's own tokens: what programs sign in with."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, flash, redirect, render_template, session, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from claimtrack.core.values import Role, Scope
from claimtrack.services import tokens
from claimtrack.storage import queries
from claimtrack.web.access import allowed, me
from claimtrack.web.desk import now, reading, writing
from claimtrack.web.forms import NewToken, Plain, text_of
from claimtrack.web.wording import word

__all__ = ["blueprint"]

blueprint = Blueprint("tokens", __name__, url_prefix="/account/tokens")
_FRESH = "fresh_token"


@blueprint.route("", methods=["GET", "POST"])
@allowed(Role.READER)
def own() -> Response | str | tuple[str, int]:
    """The person's tokens, one just made shown this once, and the form for another."""
    form = NewToken()
    form.offer(tokens.scopes_of(me().role), word)
    if form.validate_on_submit():
        with writing() as writer:
            session[_FRESH] = tokens.create(
                writer,
                me().id,
                name=text_of(form.name),
                scopes=[Scope(scope) for scope in form.scopes.data or ()],
                lifetime=timedelta(days=form.days.data) if form.days.data else None,
                now=now(),
            )
            writer.commit()
        return redirect(url_for("tokens.own"), 303)
    page = render_template(
        "account/tokens.html",
        form=form,
        tokens=queries.tokens_of(reading(), me().id),
        fresh=session.pop(_FRESH, None),
        now=now(),
    )
    return page, 400 if form.is_submitted() else 200


@blueprint.post("/<int:token_id>/revoke")
@allowed(Role.READER)
def revoke(token_id: int) -> Response:
    """Ends a token at once."""
    if Plain().validate_on_submit():
        with writing() as writer:
            tokens.revoke(writer, token_id, actor_id=me().id, now=now())
            writer.commit()
        flash(_("The token is revoked: what used it is signed out."))
    return redirect(url_for("tokens.own"), 303)

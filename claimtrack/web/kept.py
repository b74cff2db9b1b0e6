"""Text that was posted after the session had ended: the sign-in page carries it, and it becomes a draft."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from flask import jsonify, render_template, request
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from claimtrack.core.errors import ClaimtrackError
from claimtrack.core.verdict import Action, may
from claimtrack.services import drafts
from claimtrack.storage.tables import User
from claimtrack.web.access import person
from claimtrack.web.desk import LARGEST_ID, now, writing
from claimtrack.web.drafts import typed_in
from claimtrack.web.forms import SignIn
from claimtrack.web.queue import onward

__all__ = ["keep_text", "restore_text"]

_ENDPOINTS: Final = frozenset({"claims.assess", "drafts.save"})


def keep_text() -> tuple[Response | str, int] | None:
    """Before a request: what a stranger posts from a reviewer's page is answered by a sign-in page that carries it."""
    if request.endpoint not in _ENDPOINTS or request.method != "POST" or person() is not None:
        return None
    if request.accept_mimetypes.best == "application/json":
        words = _("You are signed out, and nothing more is saved. Sign in in another window, then type on.")
        return jsonify(words=words), 401
    typed = typed_in(request.form)
    if not _from_our_page() or not typed.fields:
        return None
    claim_id = (request.view_args or {})["claim_id"]
    kept = json.dumps([claim_id, typed.version_seen, typed.text_seen, dict(typed.fields)], ensure_ascii=False)
    form = SignIn(formdata=None, next=onward("claims.claim", claim_id=claim_id), kept=kept)
    return render_template("account/sign_in.html", form=form), 401


def restore_text(kept: str, user: User) -> None:
    """Makes what the sign-in page carried the person's draft; anything else that stands there is nobody's text."""
    if not kept or not may(user.role, Action.ASSESS):
        return
    with suppress(ValueError, TypeError, AttributeError, ClaimtrackError):
        claim_id, version, text, fields = json.loads(kept)
        given = MultiDict([(str(name), str(each)) for name, words in fields.items() for each in words])
        given["version_seen"], given["text_seen"] = str(version), str(text)
        if not isinstance(claim_id, int) or not 0 < claim_id <= LARGEST_ID:
            return
        with writing() as writer:
            drafts.save(writer, claim_id, typed_in(given), reviewer_id=user.id, now=now())
            writer.commit()


def _from_our_page() -> bool:
    """Whether the browser says that the form stood on our own page: another site could plant a text otherwise."""
    return urlsplit(request.headers.get("Origin", "")).netloc == request.host

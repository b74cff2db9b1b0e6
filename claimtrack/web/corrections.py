"""An edited file of verdicts comes back: uploaded, shown as what it would change, and applied when confirmed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Final

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from claimtrack import jobs
from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import Role
from claimtrack.services.corrections import Correction
from claimtrack.web.access import allowed, me
from claimtrack.web.desk import LARGEST_ID, desk
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import Plain

__all__ = ["FILTERS", "blueprint"]

blueprint = Blueprint("corrections", __name__, url_prefix="/downloads/edited")
# Changes of one page; those that were applied are unchanged when the same file comes again.
_MOST: Final = 300


def correction_json(correction: Correction) -> str:
    """A correction as the value of its box."""
    return json.dumps(asdict(correction), ensure_ascii=False)


FILTERS: Final = {"sentence_of": sentence_of, "correction_json": correction_json}


@blueprint.post("")
@allowed(Role.EDITOR)
def preview() -> str:
    """What the uploaded file would change, each change with its box to leave it out. Nothing is written."""
    sent = request.files.get("file")
    if not Plain().validate_on_submit() or sent is None or not sent.filename:
        raise InvalidInput("Choose the file that you edited.", field="file")
    found = jobs.foresee_corrections(desk().database, sent.read(), name=sent.filename, settings=desk().settings)
    return render_template("downloads/edited.html", found=found, most=_MOST)


@blueprint.post("/apply")
@allowed(Role.EDITOR)
def apply() -> Response | str:
    """Applies the changes that are ticked; those that the desk's rules refuse are shown with the reason."""
    if not Plain().validate_on_submit():
        abort(400)
    done = jobs.apply_corrections(
        desk().database,
        [_correction(given) for given in request.form.getlist("change")[:_MOST]],
        editor_id=me().id,
        note=request.form.get("note", "")[:2000],
        settings=desk().settings,
    )
    if done.decided:
        flash(ngettext("%(num)s verdict corrected.", "%(num)s verdicts corrected.", done.decided))
    if done.waiting:
        flash(
            ngettext(
                "%(num)s correction waits for another reviewer.",
                "%(num)s corrections wait for another reviewer.",
                done.waiting,
            )
        )
    if done.refused:
        return render_template("downloads/edited.html", refused=done.refused)
    if not done.decided and not done.waiting:
        flash(_("Nothing was ticked, so nothing changed."))
    return redirect(url_for("downloads.files"), 303)


def _correction(given: str) -> Correction:
    """A correction as the preview wrote it into its box; the desk's rules are held against it when it is applied."""
    try:
        found = json.loads(given)
        numbers = [found[name] for name in ("row", "claim_id", "version_seen", "verdict_seen")]
        texts = [found[name] for name in ("rating", "rationale")]
    except (ValueError, KeyError, TypeError, RecursionError):
        abort(400)
    if not all(type(each) is int and 0 <= each <= LARGEST_ID for each in numbers):
        abort(400)
    if not all(isinstance(each, str) for each in texts):
        abort(400)
    return Correction(*numbers, *texts)

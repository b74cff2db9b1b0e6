"""Drafts: what a reviewer types in the assessment form is kept as it is typed, and comes back with the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, flash, jsonify, redirect, request
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

from claimtrack.api.statuses import status_of
from claimtrack.core.errors import ClaimtrackError
from claimtrack.core.values import Role
from claimtrack.services import drafts
from claimtrack.services.picture import Picture
from claimtrack.storage import tables
from claimtrack.web.access import allowed, may, me
from claimtrack.web.desk import LARGEST_ID, now, reading, writing
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import Assess, Plain
from claimtrack.web.language import clock
from claimtrack.web.marks import Change, changes
from claimtrack.web.queue import onward

__all__ = ["SeenDraft", "blueprint", "seen_draft", "typed_in"]

blueprint = Blueprint("drafts", __name__)
# The fields of the form that a reviewer fills in, by the first part of their names.
_TYPED: Final = frozenset({"rating", "rationale", "sources", "correction_note", "cite"})


@dataclass(frozen=True, slots=True)
class SeenDraft:
    """A draft on the claim's page: the form as it was typed, and what became of the claim since."""

    row: tables.Draft
    form: Assess
    moved: bool
    changes: list[Change]

    @property
    def fields(self) -> MultiDict[str, str]:
        """What was typed, as the browser would post it."""
        return MultiDict(self.row.fields)


def seen_draft(seen: Picture) -> SeenDraft | None:
    """The reader's own draft on the claim, with a form bound to the claim as it stands now."""
    row = drafts.draft_of(reading(), seen.claim.id, reviewer_id=me().id) if may(Role.REVIEWER) else None
    if row is None:
        return None
    claim = seen.claim
    form = Assess(formdata=MultiDict(row.fields), version_seen=claim.version, text_seen=claim.text)
    return SeenDraft(row, form, row.version_seen != claim.version, changes(row.text_seen, claim.text))


def typed_in(given: MultiDict[str, str]) -> drafts.Typed:
    """What was typed, out of a posted form."""
    fields = {name: given.getlist(name) for name in given if name.partition("-")[0] in _TYPED}
    version = given.get("version_seen", 1, int)
    return drafts.Typed(fields, min(max(version, 1), LARGEST_ID), given.get("text_seen", ""))


@blueprint.post("/claims/<int:claim_id>/draft")
@allowed(Role.REVIEWER)
def save(claim_id: int) -> AnyResponse | tuple[Response, int]:
    """Keeps the form as it stands: for the page's script, which asks for JSON, and for its button."""
    scripted = request.accept_mimetypes.best == "application/json"
    try:
        with writing() as writer:
            draft = drafts.save(writer, claim_id, typed_in(request.form), reviewer_id=me().id, now=now())
            writer.commit()
    except ClaimtrackError as error:
        if not scripted:
            raise
        return jsonify(words=sentence_of(error)), status_of(error)
    words = _("Nothing is typed yet.") if draft is None else _("Draft saved at %(time)s.", time=clock(draft.saved_at))
    if scripted:
        return jsonify(words=words)
    flash(words)
    return _back_to(claim_id)


@blueprint.post("/claims/<int:claim_id>/draft/discard")
@allowed(Role.REVIEWER)
def discard(claim_id: int) -> AnyResponse:
    """Takes the draft off the page, and offers the way back."""
    if Plain().validate_on_submit():
        with writing() as writer:
            drafts.put_away(writer, claim_id, reviewer_id=me().id, now=now())
            writer.commit()
        # Flask keeps any JSON value for the next page; its types know of text only.
        address = _address("drafts.restore", claim_id)
        way_back = {"words": _("Draft discarded."), "address": address, "next": ""}
        flash(way_back, "undo")  # type: ignore[arg-type]
    return _back_to(claim_id)


@blueprint.post("/claims/<int:claim_id>/draft/restore")
@allowed(Role.REVIEWER)
def restore(claim_id: int) -> AnyResponse:
    """Lays the discarded draft on the page again."""
    if Plain().validate_on_submit():
        with writing() as writer:
            drafts.bring_back(writer, claim_id, reviewer_id=me().id)
            writer.commit()
    return _back_to(claim_id)


def _address(endpoint: str, claim_id: int) -> str:
    return onward(endpoint, claim_id=claim_id)


def _back_to(claim_id: int) -> AnyResponse:
    return redirect(_address("claims.claim", claim_id), 303)

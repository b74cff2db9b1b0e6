"""The steps by which people change an article's claims: plain forms; a refused one comes back as it was sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from flask import Blueprint, flash, redirect, request, url_for
from flask_babel import gettext as _
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from claimtrack import jobs
from claimtrack.core.errors import ClaimMoved, InvalidInput
from claimtrack.core.values import ClaimKind, Role
from claimtrack.core.verbatim import places_of
from claimtrack.services import edit, triage
from claimtrack.storage.session import Session
from claimtrack.web.access import allowed, me
from claimtrack.web.article_page import Panel, show
from claimtrack.web.desk import desk, now, writing
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import CutClaim, MergeClaims, NameSpeaker, Plain, SetAside, text_of
from claimtrack.web.places import Offer, Texts, offers, one_place, texts_of

__all__ = ["blueprint"]

blueprint = Blueprint("editing", __name__, url_prefix="/articles/<int:article_id>")
_Answer = Response | tuple[str, int]
_F = TypeVar("_F", CutClaim, MergeClaims, NameSpeaker, Plain, SetAside)


@dataclass(frozen=True, slots=True)
class _Step:
    """A step on an article, or on one of its claims: what it is called, and what is said when it is done."""

    do: str
    article_id: int
    claim_id: int | None
    done: str


@blueprint.post("/claims")
@allowed(Role.REVIEWER)
def add(article_id: int) -> _Answer:
    """Makes a claim of words of the article."""

    def write(session: Session, form: CutClaim, texts: Texts) -> Sequence[int]:
        at = one_place(texts, place=form.place.data, words=text_of(form.words))
        start, end = at.span.start, at.span.end
        return edit.add(session, article_id, start=start, end=end, kind=at.kind, editor_id=me().id, now=now())

    return _taken(_Step("add", article_id, None, _("The claim was added.")), CutClaim(), write)


@blueprint.post("/claims/<int:claim_id>/trim")
@allowed(Role.REVIEWER)
def trim(article_id: int, claim_id: int) -> _Answer:
    """Gives a claim other ends."""

    def write(session: Session, form: CutClaim, texts: Texts) -> Sequence[int]:
        span = one_place(texts, place=form.place.data, words=text_of(form.words)).span
        return edit.trim(
            session,
            claim_id,
            start=span.start,
            end=span.end,
            version_seen=form.version_seen.data or 0,
            editor_id=me().id,
            now=now(),
        )

    return _taken(_Step("trim", article_id, claim_id, _("The claim has its new words.")), CutClaim(), write)


@blueprint.post("/claims/<int:claim_id>/split")
@allowed(Role.REVIEWER)
def split(article_id: int, claim_id: int) -> _Answer:
    """Cuts a claim in two where the second begins."""

    def write(session: Session, form: CutClaim, texts: Texts) -> Sequence[int]:
        at = one_place(texts, place=form.place.data, words=text_of(form.words)).span.start
        seen = form.version_seen.data or 0
        return edit.split(session, claim_id, at=at, version_seen=seen, editor_id=me().id, now=now())

    return _taken(_Step("split", article_id, claim_id, _("The claim is two claims now.")), CutClaim(), write)


@blueprint.post("/claims/<int:claim_id>/merge")
@allowed(Role.REVIEWER)
def merge(article_id: int, claim_id: int) -> _Answer:
    """Makes one claim of two neighbours."""

    def write(session: Session, form: MergeClaims, _texts: Texts) -> Sequence[int]:
        return edit.merge(
            session,
            claim_id,
            other_id=form.other.data or 0,
            version_seen=form.version_seen.data or 0,
            other_version_seen=form.other_version_seen.data or 0,
            editor_id=me().id,
            now=now(),
        )

    return _taken(_Step("merge", article_id, claim_id, _("The two claims are one now.")), MergeClaims(), write)


@blueprint.post("/claims/<int:claim_id>/speaker")
@allowed(Role.REVIEWER)
def speaker(article_id: int, claim_id: int) -> _Answer:
    """Says who says the claim; no words: the article itself."""

    def write(session: Session, form: NameSpeaker, texts: Texts) -> Sequence[int]:
        words = _name(texts, text_of(form.words))
        seen = form.version_seen.data or 0
        return edit.name_speaker(session, claim_id, words=words, version_seen=seen, editor_id=me().id, now=now())

    return _taken(_Step("speaker", article_id, claim_id, _("The speaker is noted.")), NameSpeaker(), write)


@blueprint.post("/claims/<int:claim_id>/set-aside")
@allowed(Role.REVIEWER)
def set_aside(article_id: int, claim_id: int) -> _Answer:
    """Takes a claim out of the text and the queue, with a note."""

    def write(session: Session, form: SetAside, _texts: Texts) -> Sequence[int]:
        triage.set_aside(session, [claim_id], note=text_of(form.note), reviewer_id=me().id, now=now())
        return ()

    return _taken(_Step("aside", article_id, claim_id, _("Set aside.")), SetAside(), write)


@blueprint.post("/claims/<int:claim_id>/bring-back")
@allowed(Role.REVIEWER)
def bring_back(article_id: int, claim_id: int) -> _Answer:
    """Brings a claim back that was set aside."""

    def write(session: Session, _form: Plain, _texts: Texts) -> Sequence[int]:
        triage.reopen(session, claim_id, reviewer_id=me().id, now=now())
        return (claim_id,)

    return _taken(_Step("back", article_id, claim_id, _("The claim is back.")), Plain(), write)


@blueprint.post("/undo")
@allowed(Role.REVIEWER)
def undo(article_id: int) -> _Answer:
    """Takes the last step back, if it still is the one that was seen."""

    def write(session: Session, _form: Plain, _texts: Texts) -> Sequence[int]:
        seen = request.args.get("step", 0, int)
        return edit.undo(session, article_id, step_seen=seen, editor_id=me().id, now=now()).claim_ids

    return _taken(_Step("undo", article_id, None, _("Undone: the claims are as they were before.")), Plain(), write)


def _taken(step: _Step, form: _F, write: Callable[[Session, _F, Texts], Sequence[int]]) -> _Answer:
    """The article after the step, or as it stands with what was refused and why."""
    if not form.validate_on_submit():
        return show(step.article_id, panel=Panel(step.do, step.claim_id, form)), 400
    texts: Texts | None = None
    try:
        with writing() as session:
            texts = texts_of(session, step.article_id, step.claim_id)
            changed = write(session, form, texts)
            last = edit.last_step(session, step.article_id)
            session.commit()
    except (ClaimMoved, InvalidInput) as error:
        return _refused(step, form, error, texts=texts)
    jobs.link_claims(desk().tasks, changed)
    back = url_for("articles.article", article_id=step.article_id)
    if step.do == "undo" or not last:
        flash(step.done)
    else:
        way_back = url_for("editing.undo", article_id=step.article_id, step=last[0].id)
        # Flask keeps any JSON value for the next page; its types know of text only.
        flash({"words": step.done, "address": way_back, "state": "", "next": back}, "undo")  # type: ignore[arg-type]
    shown = step.claim_id or next(iter(changed), None)
    return redirect(f"{back}#claim-{shown}" if shown else back, 303)


def _refused(step: _Step, form: FlaskForm, error: ClaimMoved | InvalidInput, *, texts: Texts | None) -> tuple[str, int]:
    """The article as it stands, with the form as it was sent and why it was refused: where it was refused because the
    words stand in several places, with these to choose among.
    """
    if isinstance(error, ClaimMoved):
        return show(step.article_id, panel=Panel(step.do, step.claim_id, form, refusal=sentence_of(error))), 409
    places: Sequence[Offer] = ()
    if texts is not None and error.field == "place" and isinstance(form, CutClaim):
        places = offers(texts, text_of(form.words))
    return show(step.article_id, panel=Panel(step.do, step.claim_id, form, places, sentence_of(error))), 400


def _name(texts: Texts, words: str) -> str | None:
    """The name as the article writes it first, in its title or its text."""
    if not words:
        return None
    for kind in ClaimKind:
        for span in places_of(texts.whole(kind), words):
            return span.of(texts.whole(kind))
    return words

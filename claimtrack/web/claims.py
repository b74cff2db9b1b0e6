"""A claim: seen in its article with its links, judged, assessed, set aside and held."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from claimtrack import jobs
from claimtrack.core.errors import ClaimMoved, InvalidInput, LeaseHeld, NotAllowed
from claimtrack.core.values import Difference, LinkState, Role
from claimtrack.services import drafts, queue, review, triage
from claimtrack.services.picture import Picture, SeenLink, picture
from claimtrack.services.series import figures_over_time
from claimtrack.services.siblings import siblings
from claimtrack.web.access import allowed, me, safe_next
from claimtrack.web.desk import desk, now, reading, writing
from claimtrack.web.drafts import SeenDraft, seen_draft, typed_in
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import Assess, JudgeLink, Plain, SetAside, text_of
from claimtrack.web.marks import Piece, changes, pieces
from claimtrack.web.queue import carried, filters_in, onward
from claimtrack.web.undoing import offer_undo
from claimtrack.web.wording import rating_word

__all__ = ["FILTERS", "blueprint"]

blueprint = Blueprint("claims", __name__)


@blueprint.get("/claims/<int:claim_id>")
@allowed(Role.READER)
def claim(claim_id: int) -> str:
    """The claim page."""
    seen = picture(reading(), claim_id, now=now())
    draft = seen_draft(seen)
    if draft is not None:
        return _page(seen, draft.form, draft=draft)
    return _page(seen, Assess(formdata=None, version_seen=seen.claim.version, text_seen=seen.claim.text))


@blueprint.get("/claims/<int:claim_id>/next")
@allowed(Role.REVIEWER)
def after(claim_id: int) -> Response:
    """The first claim that waits besides this one, of those that somebody works through; else the queue."""
    chosen = queue.following(reading(), filters_in(request.args), claim_id, reviewer_id=me().id, now=now())
    if chosen is None:
        return redirect(onward("queue.waiting"), 303)
    return redirect(onward("claims.claim", claim_id=chosen), 303)


@blueprint.post("/claims/<int:claim_id>/assess")
@allowed(Role.REVIEWER)
def assess(claim_id: int) -> Response | tuple[str, int]:
    """Saves an assessment and leads on; what cannot be saved comes back with the reviewer's text kept."""
    seen = picture(reading(), claim_id, now=now())
    form = Assess()
    form.offer(desk().settings.ratings)
    if not form.validate_on_submit():
        return _page(seen, form), 400
    try:
        with writing() as writer:
            verdict = review.assess(writer, _submission(form, seen), reviewer_id=me().id, policy=_policy(), now=now())
            # Kept but put away: whoever takes the step back finds the text again.
            drafts.save(writer, claim_id, typed_in(request.form), reviewer_id=me().id, now=now())
            drafts.put_away(writer, claim_id, reviewer_id=me().id, now=now())
            writer.commit()
    except ClaimMoved:
        return _moved_page(claim_id, form), 409
    except InvalidInput as error:
        return _page(seen, form, refused=error), 400
    except NotAllowed as error:
        flash(sentence_of(error), "refusal")
        return _page(seen, form), 409
    if verdict is None:
        offer_undo(_("Saved. Another reviewer's assessment is needed before there is a verdict."))
    else:
        offer_undo(_("Saved: %(rating)s.", rating=rating_word(verdict.rating)))
    return redirect(onward("claims.after", claim_id=claim_id), 303)


def _page(
    seen: Picture,
    form: Assess,
    *,
    refused: InvalidInput | None = None,
    draft: SeenDraft | None = None,
) -> str:
    form.offer(desk().settings.ratings)
    return render_template(
        "claims/claim.html",
        seen=seen,
        group=siblings(reading(), seen.claim.id),
        figures=figures_over_time(reading(), seen.claim.id),
        words=_own_words(seen),
        form=form,
        draft=draft,
        cited=_cited(seen, draft.fields if draft else request.form),
        evidence_errors=_beside_fields(form, refused),
        here=carried(request.args),
        back=onward("claims.claim", claim_id=seen.claim.id),
    )


def _moved_page(claim_id: int, form: Assess) -> str:
    """What changed between the page that the reviewer saw and now, with the form bound to what stands now."""
    with desk().database.reading() as fresh:
        seen = picture(fresh, claim_id, now=now())
        old = form.text_seen.data or ""
        cited = _cited(seen, request.form)
        # The form's own hidden fields still say what was seen; from here on it is seen anew.
        form.version_seen.data, form.version_seen.raw_data = seen.claim.version, None
        form.text_seen.data = seen.claim.text
        return render_template(
            "claims/moved.html",
            seen=seen,
            old=old,
            differences=changes(old, seen.claim.text),
            form=form,
            cited=cited,
            evidence_errors=[],
            here=carried(request.args),
        )


def _policy() -> review.Policy:
    return jobs.policy_of(desk().settings)


def _submission(form: Assess, seen: Picture) -> review.Submission:
    sources = [
        review.Citation(
            url=entry.form.url.data,
            title=text_of(entry.form.title),
            quote=text_of(entry.form.quote),
            shows=text_of(entry.form.shows),
        )
        for entry in form.sources
        if entry.form.url.data
    ]
    cited = [review.Citation(claim_id=claim_id) for claim_id in _cited(seen, request.form)]
    return review.Submission(
        claim_id=seen.claim.id,
        version_seen=form.version_seen.data or 0,
        rating=form.rating.data,
        rationale=text_of(form.rationale),
        evidence=(*cited, *sources),
        correction_note=form.correction_note.data or None,
    )


def _cited(seen: Picture, given: MultiDict[str, str]) -> list[int]:
    """The linked claims that the reviewer ticked, in the order of the page; what is not linked is no evidence."""
    ticked = set(given.getlist("cite", int))
    return [one.other.id for one in _links(seen) if one.other.id in ticked]


def _links(seen: Picture) -> list[SeenLink]:
    by_stance = [link for stance in seen.stances for group in stance.groups for link in group.links]
    return [*by_stance, *seen.earlier_checks]


def _beside_fields(form: Assess, refused: InvalidInput | None) -> list[str]:
    """Put a service's refusal beside its field; those about evidence as a whole are given back."""
    if refused is None:
        return []
    if refused.field in ("rating", "rationale", "correction_note"):
        form[refused.field].errors = [sentence_of(refused)]
        return []
    return [sentence_of(refused)]


def _own_words(seen: Picture) -> list[Piece[Difference]]:
    """The claim's text with everything marked on which a link that nobody rejected differs."""
    marks = [
        (difference.a_span, difference)
        for one in _links(seen)
        if one.link.state is not LinkState.REJECTED
        for difference in one.comparison.differences
        if difference.a_span is not None
    ]
    # A figure that somebody contradicts is shown as contradicted, even where elsewhere it merely moved.
    return pieces(seen.claim.text, sorted(marks, key=lambda marked: marked[1].update))


def other_words(one: SeenLink) -> list[Piece[Difference]]:
    """The other claim's text with the words marked on which it differs."""
    marks = [(each.b_span, each) for each in one.comparison.differences if each.b_span is not None]
    return pieces(one.other.text, marks)


FILTERS: Final = {"other_words": other_words, "changes_to": changes}


@blueprint.post("/links/<int:link_id>/judge")
@allowed(Role.REVIEWER)
def judge(link_id: int) -> Response:
    """Confirms or rejects a link, and offers the way back."""
    form = JudgeLink()
    back = safe_next(form.next.data) or url_for("queue.waiting")
    if not form.validate_on_submit():
        return redirect(back, 303)
    state = LinkState(text_of(form.state))
    with writing() as writer:
        review.judge_link(writer, link_id, state, reviewer_id=me().id, now=now())
        writer.commit()
    words = {
        LinkState.CONFIRMED: _("Link confirmed."),
        LinkState.REJECTED: _("Link rejected: it is not counted any more."),
        LinkState.PROPOSED: _("Undone: the link is a proposal again."),
    }
    offer_undo(words[state], back=f"{back}#link-{link_id}")
    return redirect(f"{back}#link-{link_id}", 303)


@blueprint.post("/claims/<int:claim_id>/take")
@allowed(Role.REVIEWER)
def take(claim_id: int) -> Response:
    """Holds the claim, or takes it over with a note."""
    if Plain().validate_on_submit():
        note = request.form.get("note", "").replace("\0", "").strip() or None
        try:
            with writing() as writer:
                review.take(writer, claim_id, reviewer_id=me().id, policy=_policy(), now=now(), note=note)
                writer.commit()
        except LeaseHeld as error:
            # A colleague was a moment quicker: the next claim is as good.
            flash(sentence_of(error), "refusal")
            return redirect(onward("claims.after", claim_id=claim_id), 303)
    return _back_to(claim_id)


@blueprint.post("/claims/<int:claim_id>/release")
@allowed(Role.REVIEWER)
def release(claim_id: int) -> Response:
    """Lets the claim go."""
    if Plain().validate_on_submit():
        with writing() as writer:
            review.release(writer, claim_id, reviewer_id=me().id)
            writer.commit()
    return _back_to(claim_id)


@blueprint.post("/claims/<int:claim_id>/set-aside")
@allowed(Role.REVIEWER)
def set_aside(claim_id: int) -> Response:
    """Takes the claim out of the queue, with a note, and leads on."""
    form = SetAside()
    if not form.validate_on_submit():
        flash(_("Say in a few words why."), "refusal")
        return _back_to(claim_id)
    with writing() as writer:
        triage.set_aside(writer, [claim_id], note=text_of(form.note), reviewer_id=me().id, now=now())
        writer.commit()
    offer_undo(_("Set aside."))
    return redirect(onward("claims.after", claim_id=claim_id), 303)


@blueprint.post("/claims/<int:claim_id>/reopen")
@allowed(Role.REVIEWER)
def reopen(claim_id: int) -> Response:
    """Brings the claim back into the queue."""
    if Plain().validate_on_submit():
        with writing() as writer:
            triage.reopen(writer, claim_id, reviewer_id=me().id, now=now())
            writer.commit()
        flash(_("Back in the queue."))
    return _back_to(claim_id)


def _back_to(claim_id: int) -> Response:
    return redirect(onward("claims.claim", claim_id=claim_id), 303)

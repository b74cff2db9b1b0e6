"""The queue: what waits for review, most pressing first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, render_template, request, url_for
from werkzeug.datastructures import MultiDict

from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimState, Comparison, Role, Stance
from claimtrack.core.verdict import Action
from claimtrack.core.verdict import may as permits
from claimtrack.services import queue
from claimtrack.services.picture import comparison_of
from claimtrack.storage import lists, queries
from claimtrack.storage.queries import QueueOrder
from claimtrack.web.access import allowed, me
from claimtrack.web.desk import LARGEST_ID, now, reading
from claimtrack.web.language import language_name, number
from claimtrack.web.wording import speaker_words, word

__all__ = ["FILTERS", "blueprint", "carried", "filters_in", "onward"]

blueprint = Blueprint("queue", __name__)
# The parts of an address that say which claims somebody is working through.
_NAMES: Final = ("state", "stance", "language", "outlet", "speaker", "words", "mine", "order")


_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class _Choices:
    """What each filter offers, as (value, words)."""

    states: list[tuple[str, str]]
    stances: list[tuple[str, str]]
    languages: list[tuple[str, str]]
    outlets: list[tuple[str, str]]
    speakers: list[tuple[str, str]]
    orders: list[tuple[str, str]]


@blueprint.get("/queue")
@allowed(Role.READER)
def waiting() -> str:
    """One page of the claims that fit the filters."""
    filters = filters_in(request.args)
    found = queue.waiting(reading(), filters, after=request.args.get("after", ""), now=now())
    here = carried(request.args)
    return render_template(
        "queue/list.html",
        found=found,
        filters=filters,
        filtered=bool(here),
        here=here,
        choices=_choices(found),
        later=bool(request.args.get("after")),
        views=queries.views_of(reading(), me().id),
        reviewers=[each for each in queries.people(reading()) if each.active and permits(each.role, Action.ASSESS)],
        today=now().date(),
    )


def sharpest(row: queue.QueueRow) -> Comparison | None:
    """How the claim of a row stands to the one that it differs from most."""
    if row.sharpest is None:
        return None
    return comparison_of(row.sharpest, from_a=row.sharpest.a_id == row.claim.id)


FILTERS: Final = {"sharpest": sharpest}


def filters_in(given: MultiDict[str, str]) -> queue.QueueFilters:
    """The filters that an address names; what it names wrongly is left out."""
    outlet_id, order = given.get("outlet", None, int), given.get("order")
    words = " ".join(given.get("words", "").split())[:_LONGEST]
    state, stance, language = given.get("state"), given.get("stance"), given.get("language", "")
    speaker = given.get("speaker", "")
    return queue.QueueFilters(
        state=ClaimState(state) if state in set(ClaimState) else None,
        stance=Stance(stance) if stance in set(Stance) else None,
        language=language if language and language.isprintable() else None,
        words=words if words.isprintable() and normalise(words) else None,
        assignee_id=me().id if given.get("mine") else None,
        order=QueueOrder(order) if order in set(QueueOrder) else QueueOrder.PRESSING,
        speaker=speaker if speaker and speaker.isprintable() else None,
        outlet_id=outlet_id if outlet_id is not None and 0 < outlet_id <= LARGEST_ID else None,
    )


def carried(given: MultiDict[str, str]) -> dict[str, str]:
    """The filters as they go on into the next address."""
    return {name: given[name] for name in _NAMES if given.get(name) and given[name].isprintable()}


def onward(endpoint: str, **values: int) -> str:
    """The address of an endpoint, with this request's filters carried on."""
    parts: dict[str, int | str] = {**values, **carried(request.args)}
    return url_for(endpoint, **parts)  # type: ignore[arg-type] # none of the parts is named like an option of url_for


def _choices(found: queue.QueuePage) -> _Choices:
    return _Choices(
        states=[(state.value, f"{word(state)} ({number(found.counts[state])})") for state in ClaimState],
        stances=[(stance.value, word(stance)) for stance in (Stance.CONFLICTS, Stance.CORROBORATES)],
        languages=[(code, language_name(code)) for code in lists.claim_languages(reading())],
        speakers=[
            (each.key, f"{speaker_words(each.key, each.written)} ({number(each.claims)})") for each in found.speakers
        ],
        orders=[("" if order is QueueOrder.PRESSING else order.value, word(order)) for order in QueueOrder],
        outlets=[(str(outlet.id), outlet.name) for outlet in lists.outlets_with_claims(reading())],
    )

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from flask.testing import FlaskClient

from claimtrack.core.values import ClaimState, Role
from claimtrack.services import queue
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim
from tests.web.scene import Scene


def states(database: Database, scene: Scene) -> list[ClaimState]:
    with database.reading() as session:
        return [session.get_one(Claim, claim_id).state for claim_id in (scene.claim, scene.other)]


def test_ticked_claims_are_assigned_to_me_and_found_by_that(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.post("/queue/selected", data={"claim": [scene.other], "me": "1"}, follow_redirects=True)
    assert "1 claim assigned." in page.text
    mine = reviewer.get("/queue?mine=1").text
    assert f'href="/claims/{scene.other}?mine=1"' in mine
    assert f'href="/claims/{scene.claim}?mine=1"' not in mine
    assert "for <bdi>Reviewer</bdi>" in mine


def test_ticked_claims_are_assigned_to_a_person_by_a_day(
    as_role: Callable[[Role], FlaskClient], database: Database, scene: Scene
) -> None:
    reviewer = as_role(Role.REVIEWER)
    with database.reading() as session:
        editor = queries.user_by_login(session, "editor")
        assert editor is not None
    form = {"claim": [scene.claim, scene.other], "assignee": editor.id, "due": "2030-05-01", "assign": "1"}
    page = reviewer.post("/queue/selected", data=form, follow_redirects=True)
    assert "2 claims assigned." in page.text
    assert page.text.count("due 1 May 2030") == 2


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"claim": []}, "Tick the claims that are meant."),
        ({"assignee": "x"}, "Choose a person who reviews here."),
        ({"assignee": "999"}, "Choose a person who reviews here."),
        ({"due": "tomorrow"}, "Write the day as year-month-day."),
    ],
)
def test_what_cannot_be_assigned_is_refused_in_a_sentence(
    reviewer: FlaskClient, database: Database, scene: Scene, changed: dict[str, object], sentence: str
) -> None:
    form = {"claim": [scene.claim], "assignee": "nobody", "assign": "1"} | changed
    assert sentence in reviewer.post("/queue/selected", data=form, follow_redirects=True).text
    with database.reading() as session:
        assert queries.assignments_of(session, [scene.claim]) == {}


def test_ticked_claims_are_set_aside_and_had_back(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    form = {"claim": [scene.claim, scene.other], "note": "a local price", "aside": "1"}
    page = reviewer.post("/queue/selected", data=form, follow_redirects=True)
    assert "2 claims set aside." in page.text
    assert states(database, scene) == [ClaimState.SET_ASIDE] * 2
    reviewer.post("/undo", data={"next": "/queue"})
    assert states(database, scene) == [ClaimState.WAITING] * 2


def test_claims_are_not_set_aside_without_a_reason(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    form = {"claim": [scene.claim], "note": " ", "aside": "1"}
    assert "Say why the claim is set aside." in reviewer.post("/queue/selected", data=form, follow_redirects=True).text
    assert states(database, scene) == [ClaimState.WAITING] * 2


def test_filters_are_saved_as_a_view_and_removed_again(reviewer: FlaskClient, scene: Scene) -> None:
    reviewer.post("/queue/views?language=ar", data={"name": "Arabic only"})
    page = reviewer.get("/queue").text
    assert '<a href="/queue?language=ar"><bdi>Arabic only</bdi></a>' in page
    drop = re.search(r'action="(/queue/views/\d+/drop)"', reviewer.get("/queue?language=ar").text)
    assert drop is not None
    reviewer.post(drop[1])
    assert "Arabic only" not in reviewer.get("/queue").text


def test_the_next_page_begins_after_the_last_row(
    reviewer: FlaskClient, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "PAGE", 1)
    first = reviewer.get("/queue").text
    following = re.search(r'rel="next" class="button" href="([^"]+)"', first)
    assert following is not None
    second = reviewer.get(unescape(following[1])).text
    shown = [re.findall(r'name="claim" value="(\d+)"', page) for page in (first, second)]
    assert sorted(each for page in shown for each in page) == [str(scene.claim), str(scene.other)]
    assert "Back to the top" in second
    assert 'rel="next"' not in second


def test_a_place_behind_the_last_claim_leads_back_to_the_top(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.get("/queue?after=1~1~0.0~999999").text
    assert "Nothing comes after this place any more." in page

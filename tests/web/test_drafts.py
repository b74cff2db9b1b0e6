from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape

import pytest
from flask.testing import FlaskClient

from claimtrack.core.values import Role
from claimtrack.services.edit import trim
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Draft
from claimtrack.web.desk import now
from tests.web.scene import ARABIC, PASSWORD, Scene, with_password

REASON = "The contract names 55 million dollars."
OURS = {"Origin": "http://localhost"}


def typed(scene: Scene, **changed: object) -> dict[str, object]:
    """An assessment that somebody has begun."""
    return {
        "rating": "false",
        "rationale": REASON,
        "cite": scene.other,
        "sources-0-url": "https://records.example/contract",
        "version_seen": 1,
        "text_seen": "الجسر كلف 40 مليون دولار",
        "csrf_token": "not a part of it",
        **changed,
    }


def rows(database: Database) -> list[Draft]:
    with database.session() as session:
        return list(session.query(Draft).order_by(Draft.saved_at))


def test_what_is_typed_is_saved_for_the_script_with_a_word_of_when(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    answer = reviewer.post(f"/claims/{scene.claim}/draft", data=typed(scene), headers={"Accept": "application/json"})
    assert answer.status_code == 200
    assert answer.get_json()["words"].startswith("Draft saved at ")
    assert [draft.fields for draft in rows(database)] == [
        {
            "rating": ["false"],
            "rationale": [REASON],
            "cite": [str(scene.other)],
            "sources-0-url": ["https://records.example/contract"],
        }
    ]


def test_the_button_saves_the_draft_without_a_script(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.post(f"/claims/{scene.claim}/draft", data=typed(scene), follow_redirects=True)
    assert page.request.path == f"/claims/{scene.claim}"
    assert "Draft saved at " in page.text


def test_a_draft_is_in_the_form_when_the_page_is_opened_again(reviewer: FlaskClient, scene: Scene) -> None:
    reviewer.post(f"/claims/{scene.claim}/draft", data=typed(scene))
    page = reviewer.get(f"/claims/{scene.claim}").text
    assert REASON in page
    assert 'value="https://records.example/contract"' in page
    assert f'name="cite" value="{scene.other}" form="assess" data-do="cite" checked' in page
    assert "Your draft of" in page


def test_a_draft_is_its_writers_alone(as_role: Callable[[Role], FlaskClient], scene: Scene) -> None:
    as_role(Role.REVIEWER).post(f"/claims/{scene.claim}/draft", data=typed(scene))
    assert REASON not in as_role(Role.EDITOR).get(f"/claims/{scene.claim}").text


def test_a_draft_says_that_the_claim_changed_meanwhile(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    reviewer.post(f"/claims/{scene.claim}/draft", data=typed(scene))
    start = ARABIC.index("كلف 40")
    with database.session() as session:
        trim(session, scene.claim, start=start, end=start + 18, version_seen=1, editor_id=1, now=now())
        session.commit()
    page = reviewer.get(f"/claims/{scene.claim}").text
    assert "The claim changed after you began to write." in page
    assert "<del>الجسر </del>" in page
    assert REASON in page
    assert 'name="version_seen" type="hidden" value="2"' in page


def test_a_discarded_draft_can_be_had_back(reviewer: FlaskClient, scene: Scene) -> None:
    reviewer.post(f"/claims/{scene.claim}/draft", data=typed(scene))
    page = reviewer.post(f"/claims/{scene.claim}/draft/discard", follow_redirects=True).text
    assert "Draft discarded." in page
    assert REASON not in page
    reviewer.post(f"/claims/{scene.claim}/draft/restore")
    assert REASON in reviewer.get(f"/claims/{scene.claim}").text


def test_a_saved_assessment_leaves_no_draft_on_the_page(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    reviewer.post(f"/claims/{scene.claim}/draft", data=typed(scene))
    reviewer.post(f"/claims/{scene.claim}/assess", data=typed(scene))
    assert "Your draft of" not in reviewer.get(f"/claims/{scene.claim}").text
    assert [draft.put_away_at is None for draft in rows(database)] == [False]


def test_a_draft_beyond_its_end_is_refused_in_a_sentence(reviewer: FlaskClient, scene: Scene) -> None:
    endless = typed(scene, rationale="x" * 300_001)
    answer = reviewer.post(f"/claims/{scene.claim}/draft", data=endless, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.get_json()) == (400, {"words": "A draft has at most 300000 characters."})


def test_a_script_without_a_session_is_told_to_sign_in(client: FlaskClient, scene: Scene) -> None:
    answer = client.post(f"/claims/{scene.claim}/draft", data=typed(scene), headers={"Accept": "application/json"})
    assert answer.status_code == 401
    assert "Sign in in another window" in answer.get_json()["words"]


# --- A session that ends while somebody writes ------------------------------------------------------------------------


def carried(page: str) -> str:
    return unescape(page.split('name="kept"')[1].split('value="')[1].split('"', maxsplit=1)[0])


def test_text_posted_after_the_session_ended_is_a_draft_after_signing_in(
    client: FlaskClient, database: Database, scene: Scene
) -> None:
    with_password(database, Role.REVIEWER)
    page = client.post(f"/claims/{scene.claim}/assess", data=typed(scene), headers=OURS)
    assert page.status_code == 401
    assert "What you wrote is kept" in page.text
    form = {"login": "reviewer", "password": PASSWORD, "kept": carried(page.text), "next": f"/claims/{scene.claim}"}
    wrong = client.post("/sign-in", data=form | {"password": "a wrong one"})
    assert json.loads(carried(wrong.text))[0] == scene.claim
    shown = client.post("/sign-in", data=form, follow_redirects=True)
    assert shown.request.path == f"/claims/{scene.claim}"
    assert REASON in shown.text


def test_text_from_another_site_is_not_carried(client: FlaskClient, scene: Scene) -> None:
    for headers in ({"Origin": "https://elsewhere.example"}, {}):
        answer = client.post(f"/claims/{scene.claim}/assess", data=typed(scene), headers=headers)
        assert answer.status_code == 302


@pytest.mark.parametrize(
    "kept",
    ["", "no JSON", "[1]", '["x", 1, "", {}]', "[1, 2, 3, 4]", '[99999999999, 1, "", {"rationale": ["x"]}]', "7"],
)
def test_what_is_no_text_of_ours_makes_no_draft(client: FlaskClient, database: Database, kept: str) -> None:
    with_password(database, Role.REVIEWER)
    answer = client.post("/sign-in", data={"login": "reviewer", "password": PASSWORD, "kept": kept})
    assert answer.status_code == 303
    assert rows(database) == []


def test_a_readers_account_has_no_drafts(client: FlaskClient, database: Database, scene: Scene) -> None:
    with_password(database, Role.READER)
    kept = json.dumps([scene.claim, 1, "", {"rationale": [REASON]}])
    client.post("/sign-in", data={"login": "reader", "password": PASSWORD, "kept": kept})
    assert rows(database) == []

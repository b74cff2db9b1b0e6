from __future__ import annotations

from flask.testing import FlaskClient

from claimtrack.core.values import ClaimState
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim
from tests.web.scene import Scene

REASON = "The contract names 55 million dollars."


def state(database: Database, claim_id: int) -> ClaimState:
    with database.reading() as session:
        return session.get_one(Claim, claim_id).state


def assess(reviewer: FlaskClient, scene: Scene) -> str:
    form = {"rating": "false", "rationale": REASON, "cite": scene.other, "version_seen": 1}
    return reviewer.post(f"/claims/{scene.claim}/assess", data=form, follow_redirects=True).text


def test_a_saved_verdict_is_taken_back_and_its_text_is_a_draft_again(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    assert 'action="/undo"' in assess(reviewer, scene)
    assert state(database, scene.claim) is ClaimState.DECIDED
    page = reviewer.post("/undo", follow_redirects=True)
    assert page.request.path == f"/claims/{scene.claim}"
    assert "Taken back: assessed it." in page.text
    assert REASON in page.text
    assert f'name="cite" value="{scene.other}" form="assess" data-do="cite" checked' in page.text
    assert state(database, scene.claim) is ClaimState.WAITING


def test_with_nothing_to_take_back_the_page_says_so(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.post("/undo", follow_redirects=True)
    assert page.request.path == "/queue"
    assert "There is nothing of the last 10 minutes to take back." in page.text


def test_a_skipped_claim_is_not_offered_again_until_the_skip_is_taken_back(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    page = reviewer.post(f"/claims/{scene.claim}/skip", data={"note": "not my field"}, follow_redirects=True)
    assert page.request.path == f"/claims/{scene.other}"
    assert reviewer.get(f"/claims/{scene.other}/next").headers["Location"] == "/queue"
    with database.reading() as session:
        event = queries.events_of_claim(session, scene.claim)[0]
        assert (event.kind, event.note) == ("skipped", "not my field")
    reviewer.post("/undo")
    assert reviewer.get(f"/claims/{scene.other}/next").headers["Location"] == f"/claims/{scene.claim}"


def test_a_skip_without_a_reason_is_asked_for_one(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.post(f"/claims/{scene.claim}/skip", data={"note": " "}, follow_redirects=True)
    assert page.request.path == f"/claims/{scene.claim}"
    assert "Say in a few words why." in page.text

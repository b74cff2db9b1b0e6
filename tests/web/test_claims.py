from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from claimtrack.core.values import ClaimState, LinkState, Role
from claimtrack.services.edit import trim
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim, Link
from claimtrack.web.desk import now
from tests.web.scene import ARABIC, Scene

REASON = "The contract names 55 million dollars."


def filled(scene: Scene, **changed: object) -> dict[str, object]:
    """A form that can be saved: a rating, a rationale and the conflicting claim as evidence."""
    return {
        "rating": "false",
        "rationale": REASON,
        "cite": scene.other,
        "version_seen": 1,
        "text_seen": "الجسر كلف 40 مليون دولار",
        **changed,
    }


def verdicts(database: Database, claim_id: int) -> list[tuple[int, str]]:
    with database.reading() as session:
        return [(verdict.number, verdict.rating) for verdict in queries.verdicts_of(session, claim_id)]


def edited(database: Database, scene: Scene, editor_id: int) -> None:
    """Somebody cuts the claim anew while a reviewer writes."""
    with database.session() as session:
        start = ARABIC.index("كلف")
        end = start + len("كلف 40 مليون دولار")
        trim(session, scene.claim, start=start, end=end, version_seen=1, editor_id=editor_id, now=now())
        session.commit()


def test_the_page_shows_the_claim_in_its_article_with_its_links(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.get(f"/claims/{scene.claim}").text
    assert "<mark>الجسر كلف 40 مليون دولار</mark>" in page
    assert "صحيفة المرسى" in page
    assert "1 independent origin" in page


def test_the_difference_is_marked_in_both_texts_and_said_in_a_sentence(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.get(f"/claims/{scene.claim}").text
    marked = re.findall(r'<span class="diff"[^>]*>([^<]+)</span>', page)
    assert marked == ["40 مليون", "55 million"]
    assert re.search(r"The number differs: <q><bdi>40 مليون</bdi></q> here, <q><bdi>55 million</bdi></q> there\.", page)


def test_seen_from_the_other_claim_the_sides_change_places(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.get(f"/claims/{scene.other}").text
    assert re.findall(r'<span class="diff"[^>]*>([^<]+)</span>', page) == ["55 million", "40 مليون"]


def test_a_verdict_with_a_cited_claim_is_saved_and_leads_to_the_next(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    answer = reviewer.post(f"/claims/{scene.claim}/assess", data=filled(scene), follow_redirects=True)
    assert answer.request.path == f"/claims/{scene.other}"
    assert "Saved: False." in answer.text
    assert verdicts(database, scene.claim) == [(1, "false")]


def test_evidence_by_address_is_enough(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    form = filled(scene, cite="") | {"sources-0-url": "https://records.example/bridge", "sources-0-shows": "the price"}
    reviewer.post(f"/claims/{scene.claim}/assess", data=form)
    assert verdicts(database, scene.claim) == [(1, "false")]
    assert "https://records.example/bridge" in reviewer.get(f"/claims/{scene.claim}").text


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"cite": ""}, "Cite at least one source: a verdict needs evidence."),
        ({"rating": ""}, "Choose a rating."),
        ({"rationale": " "}, "Say in a sentence or two why."),
        ({"sources-0-url": "javascript:alert(1)"}, "Write the whole address"),
        ({"sources-0-quote": "55 million"}, "Give the address where a reader can check this source."),
    ],
)
def test_what_is_missing_is_said_and_the_text_is_kept(
    reviewer: FlaskClient, database: Database, scene: Scene, changed: dict[str, object], sentence: str
) -> None:
    answer = reviewer.post(f"/claims/{scene.claim}/assess", data=filled(scene, **changed))
    assert answer.status_code == 400
    assert sentence in answer.text
    assert (REASON in answer.text) == ("rationale" not in changed)
    assert verdicts(database, scene.claim) == []


def test_a_claim_that_is_not_linked_is_no_evidence(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    answer = reviewer.post(f"/claims/{scene.claim}/assess", data=filled(scene, cite=scene.opinion))
    assert answer.status_code == 400
    assert verdicts(database, scene.claim) == []


def test_a_stale_page_shows_what_changed_and_keeps_the_text(
    as_role: Callable[[Role], FlaskClient], database: Database, scene: Scene
) -> None:
    browser = as_role(Role.REVIEWER)
    edited(database, scene, editor_id=1)
    answer = browser.post(f"/claims/{scene.claim}/assess", data=filled(scene))
    assert answer.status_code == 409
    assert "<del>الجسر </del>" in answer.text
    assert REASON in answer.text
    assert verdicts(database, scene.claim) == []
    version = re.search(r'name="version_seen"[^>]*value="(\d+)"', answer.text)
    assert version is not None
    again = filled(scene, version_seen=version[1])
    browser.post(f"/claims/{scene.claim}/assess", data=again)
    assert verdicts(database, scene.claim) == [(1, "false")]


def test_a_correction_needs_a_note_and_shows_before_and_after(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    reviewer.post(f"/claims/{scene.claim}/assess", data=filled(scene))
    without = reviewer.post(f"/claims/{scene.claim}/assess", data=filled(scene, rating="true"))
    assert without.status_code == 400
    assert "say in a note what is corrected" in without.text
    reviewer.post(f"/claims/{scene.claim}/assess", data=filled(scene, rating="true", correction_note="Wrong contract."))
    assert verdicts(database, scene.claim) == [(2, "true"), (1, "false")]
    page = reviewer.get(f"/claims/{scene.claim}").text
    assert "Wrong contract." in page
    assert "replaced since" in page


def test_rejecting_a_link_can_be_undone(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    def state() -> LinkState:
        with database.reading() as session:
            return session.get_one(Link, scene.link).state

    back = f"/claims/{scene.claim}"
    page = reviewer.post(f"/links/{scene.link}/judge", data={"state": "rejected", "next": back}, follow_redirects=True)
    assert state() is LinkState.REJECTED
    assert "0 independent origins" in page.text
    assert 'action="/undo"' in page.text
    reviewer.post("/undo", data={"next": back})
    assert state() is LinkState.PROPOSED


def test_a_judgement_of_no_known_state_changes_nothing(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    assert reviewer.post(f"/links/{scene.link}/judge", data={"state": "liked"}).status_code == 303
    with database.reading() as session:
        assert session.get_one(Link, scene.link).state is LinkState.PROPOSED


def test_setting_aside_needs_a_note_and_can_be_taken_back(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    def state() -> ClaimState:
        with database.reading() as session:
            return session.get_one(Claim, scene.claim).state

    page = reviewer.post(f"/claims/{scene.claim}/set-aside", data={"note": ""}, follow_redirects=True)
    assert "Say in a few words why." in page.text
    assert state() is ClaimState.WAITING
    reviewer.post(f"/claims/{scene.claim}/set-aside", data={"note": "local price"})
    assert state() is ClaimState.SET_ASIDE
    assert "local price" in reviewer.get(f"/claims/{scene.claim}").text
    reviewer.post(f"/claims/{scene.claim}/reopen")
    assert state() is ClaimState.WAITING


def test_a_held_claim_names_its_holder_and_is_taken_over_with_a_note(
    as_role: Callable[[Role], FlaskClient], database: Database, scene: Scene
) -> None:
    holder, other = as_role(Role.EDITOR), as_role(Role.REVIEWER)
    holder.post(f"/claims/{scene.claim}/take")
    assert "Yours until" in holder.get(f"/claims/{scene.claim}").text
    assert "Held by <bdi>Editor</bdi> until" in other.get(f"/claims/{scene.claim}").text
    assert "\u2068Editor\u2069 holds claim" in other.post(f"/claims/{scene.claim}/take", follow_redirects=True).text
    refused = other.post(f"/claims/{scene.claim}/assess", data=filled(scene))
    assert refused.status_code == 409
    assert REASON in refused.text
    other.post(f"/claims/{scene.claim}/take", data={"note": "left for the day"})
    assert "Yours until" in other.get(f"/claims/{scene.claim}").text
    other.post(f"/claims/{scene.claim}/release")
    assert "Hold it for me" in other.get(f"/claims/{scene.claim}").text


def test_a_reader_sees_the_claim_without_any_form_to_judge_it(
    as_role: Callable[[Role], FlaskClient], scene: Scene
) -> None:
    page = as_role(Role.READER).get(f"/claims/{scene.claim}").text
    assert "/assess" not in page
    assert "/judge" not in page


def test_nul_characters_are_dropped_from_what_is_written(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    form = filled(scene, rationale="The con\0tract.") | {"sources-0-url": "https://a.example", "sources-0-quote": "5\0"}
    assert reviewer.post(f"/claims/{scene.claim}/assess", data=form).status_code == 303
    assert "The contract." in reviewer.get(f"/claims/{scene.claim}").text
    assert reviewer.post(f"/claims/{scene.other}/take", data={"note": "\0"}).status_code == 303
    assert reviewer.post(f"/claims/{scene.other}/set-aside", data={"note": "ol\0d"}).status_code == 303


def test_skipping_the_last_claim_leads_back_to_the_queue(reviewer: FlaskClient, scene: Scene) -> None:
    answer = reviewer.get(f"/claims/{scene.claim}/next?language=ar")
    assert answer.headers["Location"] == "/queue?language=ar"


def test_where_two_assessments_are_needed_the_first_makes_no_verdict_and_stays_blind(
    as_role: Callable[[Role], FlaskClient], app: Flask, database: Database, scene: Scene
) -> None:
    desk = app.extensions["claimtrack"]
    app.extensions["claimtrack"] = replace(desk, settings=replace(desk.settings, assessments_needed=2))
    first, second = as_role(Role.REVIEWER), as_role(Role.EDITOR)
    page = first.post(f"/claims/{scene.claim}/assess", data=filled(scene), follow_redirects=True)
    assert "Another reviewer&#39;s assessment is needed" in page.text or "Another reviewer's" in page.text
    assert verdicts(database, scene.claim) == []
    assert REASON not in second.get(f"/claims/{scene.claim}").text
    again = first.post(f"/claims/{scene.claim}/assess", data=filled(scene))
    assert again.status_code == 409
    second.post(f"/claims/{scene.claim}/assess", data=filled(scene))
    assert verdicts(database, scene.claim) == [(1, "false")]

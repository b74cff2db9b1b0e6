from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from claimtrack.api.openapi import Json
from claimtrack.core.values import ClaimState, LinkState, Scope
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Article, Assessment, Claim, KeptAnswer, Link
from tests.api.conftest import Program, told
from tests.web.scene import Scene

ARTICLE = {
    "text": "قال وزير النقل إن الجسر الجديد كلّف الدولة 120 مليون دينار. وأضاف أن 400 عامل شاركوا في البناء.",
    "title": "كلفة الجسر الجديد",
    "outlet": "المنارة",
    "url": "https://manara.example.org/bridge",
    "published": "2026-03-01",
}
ASSESSMENT: Json = {
    "rating": "mostly_false",
    "rationale": "The ministry's own budget says 55 million.",
    "evidence": [{"url": "https://ministry.example.org/budget", "title": "Budget", "quote": "55 million"}],
}


@pytest.fixture
def writer(program: Callable[..., Program]) -> Program:
    """A program that may bring articles in, and review."""
    return program(Scope.READ, Scope.INGEST, Scope.REVIEW)


def test_an_article_is_taken_in_with_its_claims(writer: Program) -> None:
    answer = writer.send("POST", "/articles", ARTICLE)
    assert answer.status_code == 201, answer.text
    made = told(answer)
    assert (made["title"], made["outlet"], made["published"]) == ("كلفة الجسر الجديد", "المنارة", "2026-03-01")
    assert len(made["claims"]) >= 2
    assert told(writer.get(answer.headers["Location"].removeprefix("/api/v1"))) == made


def test_a_page_is_read_as_the_desk_reads_pages(writer: Program) -> None:
    page = (
        "<html><head><title>Bridge opens</title></head><body><nav>Home</nav><article><h1>Bridge opens</h1>"
        "<p>The transport ministry said that the bridge cost 120 million dinars.</p>"
        "<p>About 400 workers built the bridge, the ministry said.</p></article></body></html>"
    )
    made = told(writer.send("POST", "/articles", {"html": page, "role": "reference"}))
    assert (made["title"], made["role"]) == ("Bridge opens", "reference")
    assert "Home" not in made["text"]


def test_a_repeated_article_is_named_and_not_stored_again(writer: Program, database: Database) -> None:
    first = told(writer.send("POST", "/articles", ARTICLE))
    answer = writer.send("POST", "/articles", ARTICLE)
    assert (answer.status_code, told(answer)["article_id"]) == (409, first["id"])
    assert told(answer)["type"].endswith("#problem-already-stored")
    with database.reading() as session:
        assert len(session.scalars(select(Article)).all()) == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": "word", "html": "<p>word"}, "text"),
        ({"text": "word", "url": "javascript:alert(1)"}, "url"),
        ({"text": "word", "published": "yesterday"}, "published"),
        ({"text": "word", "role": "owner"}, "role"),
        ({"text": 4}, "text"),
        ({"text": "word", "colour": "red"}, "colour"),
    ],
)
def test_an_article_that_cannot_be_used_names_the_field(writer: Program, body: Json, field: str) -> None:
    answer = writer.send("POST", "/articles", body)
    assert (answer.status_code, told(answer)["errors"][0]["field"]) == (400, field)


def test_writing_needs_its_scope(program: Callable[..., Program], scene: Scene) -> None:
    reader = program(Scope.READ)
    assert reader.send("POST", "/articles", ARTICLE).status_code == 403
    assert reader.send("POST", f"/claims/{scene.claim}/assessments", ASSESSMENT).status_code == 403
    assert reader.send("PATCH", f"/links/{scene.link}", {"state": "confirmed"}).status_code == 403


def test_an_assessment_makes_a_verdict(writer: Program, scene: Scene) -> None:
    answer = writer.send("POST", f"/claims/{scene.claim}/assessments", {**ASSESSMENT, "version": 1})
    assert answer.status_code == 201, answer.text
    verdict = told(answer)["verdict"]
    assert (verdict["rating"], verdict["evidence"][0]["quote"]) == ("mostly_false", "55 million")
    assert told(writer.get(f"/claims/{scene.claim}/verdicts"))["items"] == [verdict]
    assert told(writer.get(f"/claims/{scene.claim}"))["state"] == "decided"


def test_the_etag_of_a_claim_is_what_if_match_takes(writer: Program, scene: Scene) -> None:
    etag = writer.get(f"/claims/{scene.claim}").headers["ETag"]
    answer = writer.send("POST", f"/claims/{scene.claim}/assessments", ASSESSMENT, If_Match=etag)
    assert answer.status_code == 201, answer.text


@pytest.mark.parametrize("moved", [({"If_Match": '"1"'}, {}, 412), ({}, {"version": 1}, 409)])
def test_a_claim_that_moved_on_is_not_assessed(
    writer: Program, scene: Scene, database: Database, moved: tuple[dict[str, str], Json, int]
) -> None:
    headers, version, status = moved
    with database.session() as session:
        session.execute(update(Claim).where(Claim.id == scene.claim).values(version=2))
        session.commit()
    answer = writer.send("POST", f"/claims/{scene.claim}/assessments", ASSESSMENT | version, **headers)
    assert (answer.status_code, told(answer)["current_version"]) == (status, 2)
    with database.reading() as session:
        assert session.scalars(select(Assessment)).all() == []


def test_an_assessment_says_which_version_was_seen(writer: Program, scene: Scene) -> None:
    path = f"/claims/{scene.claim}/assessments"
    assert writer.send("POST", path, ASSESSMENT).status_code == 428
    refused = writer.send("POST", path, ASSESSMENT, If_Match="*")
    assert (refused.status_code, told(refused)["errors"][0]["field"]) == (400, "If-Match")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"rating": "splendid"}, "rating"), ({"evidence": []}, "evidence"), ({"evidence": [{"title": "x"}]}, "evidence")],
)
def test_the_gate_refuses_by_field(writer: Program, scene: Scene, change: Json, field: str) -> None:
    answer = writer.send("POST", f"/claims/{scene.claim}/assessments", {**ASSESSMENT, "version": 1, **change})
    assert (answer.status_code, told(answer)["errors"][0]["field"]) == (400, field)


def test_a_link_is_judged_and_no_verdict_changes(writer: Program, scene: Scene, database: Database) -> None:
    answer = writer.send("PATCH", f"/links/{scene.link}", {"state": "rejected"})
    assert (answer.status_code, told(answer)["state"]) == (200, "rejected")
    with database.reading() as session:
        assert session.get_one(Link, scene.link).state is LinkState.REJECTED
        assert session.get_one(Claim, scene.claim).state is ClaimState.WAITING


def test_what_is_not_there_cannot_be_written(writer: Program, scene: Scene) -> None:
    assert writer.send("PATCH", "/links/999999", {"state": "rejected"}).status_code == 404
    assert writer.send("POST", "/claims/999999/assessments", {**ASSESSMENT, "version": 1}).status_code == 404


def test_a_request_that_is_sent_twice_is_done_once(writer: Program, database: Database) -> None:
    first = writer.send("POST", "/articles", ARTICLE, Idempotency_Key="k-1")
    again = writer.send("POST", "/articles", ARTICLE, Idempotency_Key="k-1")
    assert (again.status_code, again.text) == (201, first.text)
    assert again.headers["Location"] == first.headers["Location"]
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"


def test_a_key_belongs_to_one_request(writer: Program) -> None:
    writer.send("POST", "/articles", ARTICLE, Idempotency_Key="k-1")
    answer = writer.send("POST", "/articles", ARTICLE | {"title": "عنوان آخر"}, Idempotency_Key="k-1")
    assert answer.status_code == 422


def test_a_key_is_free_again_after_a_refusal(writer: Program) -> None:
    assert writer.send("POST", "/articles", {}, Idempotency_Key="k-1").status_code == 400
    assert writer.send("POST", "/articles", ARTICLE, Idempotency_Key="k-1").status_code == 201


def test_a_request_under_way_is_not_begun_again(writer: Program, database: Database) -> None:
    writer.send("POST", "/articles", ARTICLE, Idempotency_Key="k-1")
    with database.session() as session:
        session.execute(update(KeptAnswer).values(status=None))
        session.commit()
    assert writer.send("POST", "/articles", ARTICLE, Idempotency_Key="k-1").status_code == 409


def test_what_was_answered_is_forgotten_after_a_day(writer: Program, database: Database, scene: Scene) -> None:
    path, body = f"/links/{scene.link}", {"state": "confirmed"}
    writer.send("PATCH", path, body, Idempotency_Key="k-1")
    with database.session() as session:
        row = session.scalars(select(KeptAnswer)).one()
        row.created_at -= timedelta(hours=25)
        session.commit()
    assert "Idempotent-Replayed" not in writer.send("PATCH", path, body, Idempotency_Key="k-1").headers


@pytest.mark.parametrize("key", ["", "two words", "k" * 201])
def test_a_key_that_cannot_be_kept_is_refused(writer: Program, key: str) -> None:
    answer = writer.send("POST", "/articles", ARTICLE, Idempotency_Key=key)
    assert (answer.status_code, told(answer)["errors"][0]["field"]) == (400, "Idempotency-Key")

from __future__ import annotations

import pytest

from claimtrack.config import Settings
from tests.api.conftest import Program, told
from tests.web.scene import Scene


def test_a_wrong_parameter_is_named(reader: Program) -> None:
    answer = reader.get("/claims?state=asleep")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert told(answer)["title"] == "Bad Request"
    assert told(answer)["status"] == 400
    assert told(answer)["type"] == "/api/v1/#problem-invalid-input"
    assert told(answer)["errors"][0]["field"] == "state"


def test_a_parameter_that_does_not_exist_is_refused(reader: Program) -> None:
    assert told(reader.get("/claims?sate=waiting"))["errors"][0]["field"] == "sate"


def test_an_unknown_address_is_a_problem_and_no_page(stranger: Program) -> None:
    answer = stranger.get("/nothing")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")


def test_a_method_that_an_address_does_not_know_names_those_it_does(reader: Program) -> None:
    answer = reader.send("DELETE", "/claims", {})
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert answer.mimetype == "application/problem+json"


def test_only_json_is_read(stranger: Program) -> None:
    answer = stranger.client.post("/api/v1/lookup", data={"text": "a"})
    assert (answer.status_code, answer.mimetype) == (415, "application/problem+json")


@pytest.mark.parametrize("body", [b"", b"{", b'{"text": "\\ud800"}', b"\xff", b'{"text": NaN}'])
def test_broken_json_is_refused_in_a_sentence(stranger: Program, body: bytes) -> None:
    answer = stranger.client.post("/api/v1/lookup", data=body, content_type="application/json")
    assert answer.status_code == 400
    assert told(answer)["errors"]


def test_a_body_larger_than_the_desk_takes_is_refused(stranger: Program, settings: Settings) -> None:
    stranger.client.application.config["MAX_CONTENT_LENGTH"] = 1000
    answer = stranger.send("POST", "/lookup", {"text": "a" * 2000})
    assert (answer.status_code, answer.mimetype) == (413, "application/problem+json")


def test_a_text_longer_than_a_lookup_takes_is_refused(stranger: Program) -> None:
    assert stranger.send("POST", "/lookup", {"text": "word " * 5000}).status_code == 400


def test_what_the_client_has_is_not_sent_again(reader: Program, scene: Scene) -> None:
    first = reader.get(f"/claims/{scene.claim}")
    again = reader.get(f"/claims/{scene.claim}", If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")
    assert reader.get(f"/claims/{scene.other}", If_None_Match=first.headers["ETag"]).status_code == 200


def test_an_answer_to_a_token_stays_out_of_shared_caches(reader: Program, scene: Scene) -> None:
    answer = reader.get("/claims")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Authorization" in answer.vary


def test_what_nobody_foresaw_is_told_without_a_trace(reader: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr("claimtrack.api.reads.queries.links_after", fails)
    answer = reader.get("/links")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert told(answer)["request_id"] == answer.headers["X-Request-Id"]

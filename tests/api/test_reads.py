from __future__ import annotations

from collections.abc import Callable

import pytest

from claimtrack.api.cursors import cursor
from claimtrack.core.values import Role, Scope
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim, User
from tests.api.conftest import Program, told
from tests.storage.rows import a_verdict
from tests.web.scene import Scene


@pytest.fixture
def decided(scene: Scene, database: Database, people: dict[Role, User]) -> Scene:
    """The scene with a verdict on its first claim."""
    with database.session() as session:
        a_verdict(session, session.get_one(Claim, scene.claim), people[Role.REVIEWER], rating="false")
        session.commit()
    return scene


def ids(program: Program, path: str) -> list[int]:
    answer = program.get(path)
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in told(answer)["items"]]


def test_a_claim_is_told_with_its_article_and_origins(reader: Program, scene: Scene) -> None:
    answer = told(reader.get(f"/claims/{scene.claim}"))
    assert answer["text"] == "الجسر كلف 40 مليون دولار"
    assert answer["article"]["outlet"] == "صحيفة المرسى"
    assert answer["origins"] == {"corroborates": 0, "conflicts": 1}
    assert answer["version"] == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["claim", "opinion", "other"]),
        ("?language=en", ["other"]),
        ("?outlet=harbour%20post", ["other"]),
        ("?rating=false", ["claim"]),
        ("?stance=conflicts", ["claim", "other"]),
        ("?stance=corroborates", []),
        ("?checkable=false", ["opinion"]),
        ("?kind=headline", []),
        ("?state=decided", []),
        ("?q=BRIDGE+cost", ["other"]),
        ("?q=الجسر", ["claim", "opinion"]),
        ("?q=100%25", []),
    ],
)
def test_claims_are_filtered(reader: Program, decided: Scene, query: str, found: list[str]) -> None:
    assert ids(reader, f"/claims{query}") == [getattr(decided, name) for name in found]


def test_claims_of_one_article(reader: Program, scene: Scene) -> None:
    assert ids(reader, f"/claims?article={scene.english_article}") == [scene.other]


def test_a_list_is_read_page_by_page(reader: Program, scene: Scene) -> None:
    first = reader.get("/claims?limit=2")
    following = told(first)["next_cursor"]
    assert f"cursor={following}" in first.headers["Link"]
    last = reader.get(f"/claims?limit=2&cursor={following}")
    assert [each["id"] for each in [*told(first)["items"], *told(last)["items"]]] == [
        scene.claim, scene.opinion, scene.other,
    ]  # fmt: skip
    assert told(last)["next_cursor"] is None


@pytest.mark.parametrize("wrong", ["x", "Y2xhaW1zOi0x", "Y2xhaW1z", "é", cursor("links", 1), cursor("claims", 2**40)])
def test_a_cursor_of_nowhere_is_refused(reader: Program, wrong: str) -> None:
    answer = reader.get(f"/claims?cursor={wrong}")
    assert (answer.status_code, told(answer)["errors"][0]["field"]) == (400, "cursor")


def test_links_tell_both_ends_and_what_differs(reader: Program, scene: Scene) -> None:
    answer = told(reader.get(f"/claims/{scene.claim}/links"))["items"]
    assert answer == told(reader.get("/links?stance=conflicts"))["items"]
    assert (answer[0]["a"], answer[0]["b"], answer[0]["stance"]) == (scene.claim, scene.other, "conflicts")
    assert answer[0]["differences"] == [{"kind": "number", "a": "40 مليون", "b": "55 million", "update": False}]
    assert ids(reader, "/links?state=rejected") == []


def test_verdicts_of_a_claim_and_those_that_stand(reader: Program, decided: Scene) -> None:
    answer = told(reader.get(f"/claims/{decided.claim}/verdicts"))["items"]
    assert answer == told(reader.get("/verdicts?rating=false&language=ar"))["items"]
    assert (answer[0]["rating"], answer[0]["label"], answer[0]["value"]) == ("false", "خاطئ", 0.0)
    assert ids(reader, "/verdicts?language=en") == []


def test_an_article_is_told_with_its_text_and_claims(reader: Program, scene: Scene) -> None:
    answer = told(reader.get(f"/articles/{scene.arabic_article}"))
    assert answer["claims"] == [scene.claim, scene.opinion]
    assert answer["text"].startswith("قالت الوزارة")
    listed = told(reader.get("/articles?language=ar"))["items"]
    assert [(each["id"], each["text"], each["claims"]) for each in listed] == [(scene.arabic_article, None, None)]


@pytest.mark.parametrize(
    "path", ["/claims/999999", "/claims/999999/links", "/claims/999999/verdicts", "/articles/9999"]
)
def test_what_is_not_there_is_said_to_be_missing(reader: Program, path: str) -> None:
    answer = reader.get(path)
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert "999" in told(answer)["detail"]


def test_a_lookup_answers_with_verdict_and_differences(stranger: Program, decided: Scene) -> None:
    answer = told(stranger.get("/lookup?q=الجسر كلف 60 مليون دولار"))
    best = answer["results"][0]
    assert (best["claim"]["id"], best["verdict"]["rating"], best["stance"]) == (decided.claim, "false", "conflicts")


def test_many_texts_are_looked_up_in_their_order(program: Callable[..., Program], scene: Scene) -> None:
    texts = ["the bridge cost 55 million dollars", "!!!", "zebra parliament"]
    answer = told(program(Scope.LOOKUP).send("POST", "/lookup", {"texts": texts}))["answers"]
    assert [each["text"] for each in answer] == texts
    assert answer[0]["results"][0]["claim"]["id"] == scene.other
    assert answer[1]["results"] == answer[2]["results"] == []


@pytest.mark.parametrize(
    "body", [{}, {"text": "a", "texts": ["b"]}, {"texts": ["a"] * 51}, {"text": 3}, {"words": "a"}, []]
)
def test_a_lookup_body_that_cannot_be_used_is_named(stranger: Program, body: object) -> None:
    answer = stranger.send("POST", "/lookup", body)
    assert answer.status_code == 400
    assert told(answer)["errors"][0]["field"]

"""Google's own client, unchanged, against this desk on a loopback address."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from flask import Flask
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError

from claimtrack.core.values import Role, Scope
from claimtrack.readers.archive import ArchiveRow
from claimtrack.services import import_
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim, User
from claimtrack.web.desk import now
from tests.api.conftest import Program
from tests.storage.rows import a_verdict
from tests.web.scene import Scene

TODAY = now().date()
EARLIER = [
    ArchiveRow(
        "1", "The bridge cost 90 million dollars", "Did the bridge cost 90 million?", "en",
        url="https://www.checkers.example.org/bridge", rating="Mostly false", publisher="Harbour Checkers",
        day=TODAY - timedelta(days=400),
    ),
    ArchiveRow(
        "2", "The bridge cost 70 million dollars", "", "en", url="https://other.example.net/bridge", rating="False",
        publisher="Other Checkers", day=TODAY - timedelta(days=3),
    ),
    ArchiveRow("3", "The bridge cost 60 million dollars", "A check that ended without a rating", "en"),
]  # fmt: skip


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@pytest.fixture
def published(scene: Scene, database: Database, people: dict[Role, User]) -> Scene:
    """A verdict of the desk on the English claim, and three earlier checks."""
    with database.session() as session:
        claim = session.get_one(Claim, scene.other)
        claim.speaker = "The ministry"
        a_verdict(session, claim, people[Role.REVIEWER], rating="mostly_false", at=now())
        import_.import_rows(session, EARLIER, archive="old", now=now(), done=import_.Imported())
        session.commit()
    return scene


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """The desk, served on a free port of this machine."""
    server = make_server("127.0.0.1", 0, app, handler_class=_Quiet)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def google(address: str, program: Callable[..., Program]) -> Iterator[Any]:
    """Google's client, told nothing but another address and a key."""
    token = program(Scope.LOOKUP).token
    service = build(
        "factchecktools",
        "v1alpha1",
        static_discovery=True,
        developerKey=token,
        client_options={"api_endpoint": address},
    )
    yield service
    service.close()


def texts(answer: dict[str, Any]) -> list[str]:
    return [claim["text"] for claim in answer.get("claims", [])]


def test_a_query_finds_own_verdicts_and_earlier_checks(google: Any, published: Scene, address: str) -> None:
    found = google.claims().search(query="the bridge cost 55 million dollars").execute()
    assert set(texts(found)) == {"the bridge cost 55 million dollars", EARLIER[0].text, EARLIER[1].text}
    assert found["claims"][0] == {
        "text": "the bridge cost 55 million dollars",
        "claimant": "The ministry",
        "claimDate": "2026-03-01T00:00:00Z",
        "claimReview": [
            {
                "publisher": {"name": "claimtrack", "site": "127.0.0.1"},
                "url": f"{address}c/{published.other}",
                "title": "the bridge cost 55 million dollars",
                "reviewDate": f"{now():%Y-%m-%d}T00:00:00Z",
                "textualRating": "Mostly false",
                "languageCode": "en",
            }
        ],
        "claimtrack": {"claimId": published.other, "score": found["claims"][0]["claimtrack"]["score"],
                       "stance": "corroborates"},
    }  # fmt: skip


def test_an_earlier_check_is_told_as_its_publisher_wrote_it(google: Any, published: Scene) -> None:
    (found,) = google.claims().search(reviewPublisherSiteFilter="checkers.example.org").execute()["claims"]
    assert found["claimReview"] == [
        {
            "publisher": {"name": "Harbour Checkers", "site": "checkers.example.org"},
            "url": "https://www.checkers.example.org/bridge",
            "title": "Did the bridge cost 90 million?",
            "reviewDate": f"{EARLIER[0].day}T00:00:00Z",
            "textualRating": "Mostly false",
            "languageCode": "en",
        }
    ]


def test_what_nothing_answers_is_an_empty_object(google: Any, published: Scene) -> None:
    assert google.claims().search(query="zebra parliament").execute() == {}
    assert google.claims().search(query="bridge cost", languageCode="fr").execute() == {}
    assert google.claims().search(reviewPublisherSiteFilter="example.com").execute() == {}


def test_pages_of_answers_follow_one_another_by_token(google: Any, published: Scene) -> None:
    request = google.claims().search(query="the bridge cost 55 million dollars", pageSize=1)
    seen: list[str] = []
    while request is not None:
        answer = request.execute()
        seen += texts(answer)
        request = google.claims().search_next(request, answer)
    assert len(seen) == len(set(seen)) == 3
    second = google.claims().search(query="the bridge cost 55 million dollars", pageSize=1, offset=1).execute()
    assert texts(second) == seen[1:2]


def test_old_checks_are_left_out_by_age(google: Any, published: Scene) -> None:
    found = google.claims().search(query="the bridge cost 55 million dollars", maxAgeDays=30).execute()
    assert set(texts(found)) == {"the bridge cost 55 million dollars", EARLIER[1].text}


def test_the_language_is_compared_without_its_region(google: Any, published: Scene) -> None:
    found = google.claims().search(query="the bridge cost 55 million dollars", languageCode="en-US").execute()
    assert len(texts(found)) == 3


@pytest.mark.parametrize("asked", [{}, {"query": "bridge", "pageSize": -1}, {"query": "bridge", "pageToken": "x"}])
def test_errors_are_told_in_googles_form(google: Any, asked: dict[str, Any]) -> None:
    with pytest.raises(HttpError) as refused:
        google.claims().search(**asked).execute()
    error = json.loads(refused.value.content)["error"]
    assert (error["code"], error["status"]) == (400, "INVALID_ARGUMENT")
    assert error["message"]


def test_a_wrong_key_is_refused(address: str) -> None:
    service = build(
        "factchecktools",
        "v1alpha1",
        static_discovery=True,
        developerKey="ct_no",
        client_options={"api_endpoint": address},
    )
    with pytest.raises(HttpError, match="unknown, revoked or too old"):
        service.claims().search(query="bridge").execute()
    service.close()


def test_the_pages_of_the_desk_carry_its_reviews(google: Any, published: Scene, address: str) -> None:
    listed = google.pages().list(organization="127.0.0.1").execute()
    (page,) = listed["claimReviewMarkupPages"]
    assert page == google.pages().get(name=page["name"]).execute()
    assert (page["name"], page["pageUrl"]) == (f"pages/{published.other}", f"{address}c/{published.other}")
    (markup,) = page["claimReviewMarkups"]
    assert markup["rating"]["textualRating"] == "Mostly false"
    assert [markup["rating"][name] for name in ("worstRating", "ratingValue", "bestRating")] == [1, 2, 5]
    assert google.pages().list(url=page["pageUrl"]).execute() == listed
    assert google.pages().list(organization="example.com").execute() == {}


def test_a_page_that_is_not_there_is_not_found(google: Any, published: Scene) -> None:
    with pytest.raises(HttpError, match="There is no page"):
        google.pages().get(name=f"pages/{published.claim}").execute()


def test_pages_cannot_be_written(google: Any) -> None:
    with pytest.raises(HttpError):
        google.pages().create(body={"pageUrl": "https://example.org"}).execute()

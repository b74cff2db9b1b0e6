from __future__ import annotations

import io
import logging
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from claimtrack.config import Settings
from claimtrack.core.errors import AlreadyStored, ClaimMoved, InvalidInput, NotFound, StorageError
from claimtrack.core.values import Role
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.storage.database import Database
from claimtrack.web.access import public
from claimtrack.web.app import create_app
from tests.web.scene import Scene


def failing(app: Flask, error: Exception) -> str:
    """The address of a page that fails so."""

    @public
    def view() -> str:
        raise error

    app.add_url_rule("/failing", "failing", view)
    return "/failing"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (InvalidInput("This cannot be used."), 400),
        (NotFound("There is no claim {claim_id}.", claim_id=4), 404),
        (AlreadyStored("It is here.", article_id=1), 409),
        (ClaimMoved("It changed.", claim_id=1, seen=1, current=2), 409),
        (StorageError("postgresql://secret is locked"), 503),
        (ZeroDivisionError("secret"), 500),
    ],
)
def test_every_error_becomes_a_page_that_gives_nothing_away(
    app: Flask, client: FlaskClient, error: Exception, status: int
) -> None:
    answer = client.get(failing(app, error))
    assert answer.status_code == status
    assert "<main" in answer.text
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_the_log_has_what_the_page_hides_under_the_same_number(
    app: Flask, client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = client.get(failing(app, ZeroDivisionError("the reason")))
    number = answer.headers["X-Request-Id"]
    assert number in answer.text
    assert number in caplog.text
    assert "the reason" in caplog.text


@pytest.mark.parametrize("status", [400, 403, 404, 409, 413, 429, 500, 418])
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_error_pages_speak_the_readers_language(
    app: Flask, client: FlaskClient, status: int, language: str, direction: str
) -> None:
    app.add_url_rule("/failing", "failing", public(lambda: abort(status)))
    answer = client.get("/failing", headers={"Accept-Language": language})
    assert answer.status_code == status
    assert f'<html lang="{language}" dir="{direction}">' in answer.text


def test_an_unknown_address_is_not_found(client: FlaskClient) -> None:
    assert client.get("/nowhere").status_code == 404


def test_a_number_that_no_row_can_have_is_not_found(reviewer: FlaskClient) -> None:
    assert reviewer.get(f"/claims/{10**30}").status_code == 404
    assert reviewer.get(f"/articles/{2**31}").status_code == 404


def test_the_errors_sentence_is_translated_with_its_values(reviewer: FlaskClient) -> None:
    answer = reviewer.get("/claims/77", headers={"Accept-Language": "ar"})
    assert answer.status_code == 404
    assert "لا يوجد ادعاء برقم 77." in answer.text


def test_the_page_comes_even_where_the_database_is_gone(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(self: Database) -> None:
        raise StorageError("The database cannot be reached.")

    with client.session_transaction() as session:
        session["person"], session["key"] = 1, "k"
    monkeypatch.setattr("claimtrack.storage.database.Database.reading", gone)
    answer = client.get("/queue")
    assert answer.status_code == 503
    assert "nothing was saved" in answer.text


def test_an_upload_beyond_the_limit_gets_a_sentence(
    settings: Settings, database: Database, as_role: Callable[[Role], FlaskClient], app: Flask
) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 1000
    upload = (io.BytesIO(b"a" * 5000), "long.txt")
    answer = as_role(Role.REVIEWER).post("/articles/new", data={"file": upload, "role": "monitored"})
    assert answer.status_code == 413
    assert "larger than this desk takes" in answer.text


# --- what every answer carries ---


def test_pages_shut_the_doors_that_a_browser_can_shut(client: FlaskClient) -> None:
    headers = client.get("/lookup").headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_pages_of_people_are_not_kept_by_the_browser(reviewer: FlaskClient, client: FlaskClient) -> None:
    assert reviewer.get("/queue").headers["Cache-Control"] == "no-store"
    assert client.get("/lookup").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(("scheme", "secure"), [("https", True), ("http", False)])
def test_the_cookie_is_closed_to_scripts_and_other_sites(client: FlaskClient, scheme: str, secure: bool) -> None:
    cookie = client.get("/lookup?lang=ar", base_url=f"{scheme}://localhost").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert ("Secure" in cookie) == secure


def test_a_form_without_its_token_is_refused(settings: Settings, database: Database, scene: Scene) -> None:
    guarded = create_app(replace(settings), database=database, matcher=Matcher(Embedders()))
    answer = guarded.test_client().post("/sign-in", data={"login": "a", "password": "b"})
    assert answer.status_code == 400
    assert "reload it and try again" in answer.text


def test_text_that_turns_directions_stays_in_its_own_element(reviewer: FlaskClient) -> None:
    text = "\u202eTurned title\n\nThe ministry said \u202ethat the bridge\u202c cost 55 million dollars.\n"
    answer = reviewer.post("/articles/new", data={"text": text, "role": "monitored"}, follow_redirects=True)
    assert answer.status_code == 200
    title = answer.text.split("<title>")[1].split("</title>")[0]
    assert "\u202e" not in title


def test_a_sample_desk_says_so_on_every_page(settings: Settings, database: Database) -> None:
    app = create_app(replace(settings, sample_desk=True), database=database, matcher=Matcher(Embedders()))
    assert "Sample desk: its articles were written for demonstration." in app.test_client().get("/lookup").text

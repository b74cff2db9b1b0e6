"""An edited file comes back through the pages: uploaded, previewed, confirmed."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from html import unescape

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from claimtrack.core.values import Role
from tests.web.scene import Scene


@pytest.fixture
def editor(as_role: Callable[[Role], FlaskClient], scene: Scene) -> FlaskClient:
    """An editor's browser, at a desk with one verdict."""
    browser = as_role(Role.EDITOR)
    given = {
        "rating": "false",
        "rationale": "The budget says 55 million.",
        "sources-0-url": "https://example.org/budget",
        "version_seen": "1",
    }
    assert browser.post(f"/claims/{scene.claim}/assess", data=given).status_code == 303
    return browser


def upload(browser: FlaskClient, old: str, new: str) -> TestResponse:
    """The preview of the desk's own file, with some words replaced."""
    text = browser.get("/downloads/verdicts.csv").text
    assert old in text
    sent = io.BytesIO(text.replace(old, new).encode())
    return browser.post("/downloads/edited", data={"file": (sent, "verdicts.csv")})


def ticked(page: str) -> list[str]:
    return [unescape(value) for value in re.findall(r'name="change" value="([^"]*)"', page)]


def test_a_preview_shows_both_and_writes_nothing(editor: FlaskClient) -> None:
    page = upload(editor, "The budget", "The ledger").text
    assert "1 verdict would change" in page
    assert "The budget says 55 million." in page
    assert "The ledger says 55 million." in page
    assert "The ledger" not in editor.get("/downloads/verdicts.csv").text


def test_what_is_confirmed_becomes_a_correction(editor: FlaskClient) -> None:
    changes = ticked(upload(editor, "The budget", "The ledger").text)
    answer = editor.post(
        "/downloads/edited/apply", data={"change": changes, "note": "A ledger."}, follow_redirects=True
    )
    assert "1 verdict corrected" in answer.text
    assert "The ledger says 55 million." in editor.get("/downloads/verdicts.csv").text


def test_without_a_note_or_a_tick_nothing_changes(editor: FlaskClient) -> None:
    changes = ticked(upload(editor, "The budget", "The ledger").text)
    assert editor.post("/downloads/edited/apply", data={"change": changes, "note": " "}).status_code == 400
    answer = editor.post("/downloads/edited/apply", data={"note": "Why."}, follow_redirects=True)
    assert "nothing changed" in answer.text


def test_what_was_decided_meanwhile_is_refused_with_the_reason(editor: FlaskClient) -> None:
    changes = ticked(upload(editor, "The budget", "The ledger").text)
    confirmed = {"change": changes, "note": "A ledger."}
    editor.post("/downloads/edited/apply", data=confirmed)
    answer = editor.post("/downloads/edited/apply", data=confirmed)
    assert "has another verdict by now" in answer.text


@pytest.mark.parametrize("change", ["no json", "{}", "[]", '{"row": "x", "claim_id": 1}'])
def test_a_tampered_box_is_refused(editor: FlaskClient, change: str) -> None:
    answer = editor.post("/downloads/edited/apply", data={"change": change, "note": "Why."})
    assert answer.status_code == 400


def test_no_file_or_another_file_is_refused_in_a_sentence(editor: FlaskClient) -> None:
    assert editor.post("/downloads/edited", data={}).status_code == 400
    other = editor.post("/downloads/edited", data={"file": (io.BytesIO(b"a,b\n1,2\n"), "other.csv")})
    assert (other.status_code, "claim_id" in other.text) == (400, True)


def test_only_editors_are_offered_the_way_back(reviewer: FlaskClient, scene: Scene) -> None:
    assert "/downloads/edited" not in reviewer.get("/downloads").text

from __future__ import annotations

from collections.abc import Callable
from html import unescape

from flask.testing import FlaskClient

from claimtrack.core.shortcuts import DEFAULTS, Shortcut
from claimtrack.core.values import Role
from tests.web.scene import Scene

OWN = {shortcut.value: code for shortcut, code in DEFAULTS.items()} | {"on": "on"}


def test_the_buttons_show_their_keys(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.get(f"/claims/{scene.claim}").text
    for key in ("Enter", "S", "U", "C", "+", "−", "A"):
        assert f'<kbd aria-hidden="true">{key}</kbd>' in page, key


def test_a_moved_key_is_moved_everywhere(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.post("/account/keys", data=OWN | {"skip": "KeyX"}, follow_redirects=True)
    assert "Your keys are saved." in page.text
    claim = unescape(reviewer.get(f"/claims/{scene.claim}").text)
    assert 'Skip <kbd aria-hidden="true">X</kbd>' in claim
    assert '"KeyX": "skip"' in claim
    assert '"KeyS"' not in claim


def test_keys_are_each_persons_own(as_role: Callable[[Role], FlaskClient], scene: Scene) -> None:
    as_role(Role.REVIEWER).post("/account/keys", data=OWN | {"skip": "KeyX"})
    assert '"KeyS": "skip"' in as_role(Role.EDITOR).get(f"/claims/{scene.claim}").text


def test_two_things_on_one_key_are_refused_beside_the_key(reviewer: FlaskClient) -> None:
    page = reviewer.post("/account/keys", data=OWN | {"skip": "KeyJ"})
    assert page.status_code == 400
    assert "would do two things" in page.text
    assert 'id="key-skip" name="skip" dir="ltr" aria-invalid="true"' in page.text


def test_a_key_that_is_not_offered_is_refused(reviewer: FlaskClient) -> None:
    assert reviewer.post("/account/keys", data=OWN | {"skip": "Escape"}).status_code == 400


def test_keys_that_are_off_leave_the_pages(reviewer: FlaskClient, scene: Scene) -> None:
    reviewer.post("/account/keys", data={name: code for name, code in OWN.items() if name != "on"})
    page = reviewer.get(f"/claims/{scene.claim}").text
    assert "data-keys" not in page
    assert "<dialog" not in page


def test_the_help_lists_every_key_in_the_readers_language(reviewer: FlaskClient) -> None:
    page = reviewer.get("/queue?lang=ar").text
    dialog = page.split("<dialog")[1].split("</dialog>")[0]
    assert dialog.count("<dt>") == len(Shortcut) + 3
    assert "تراجع عن خطوتي الأخيرة" in dialog

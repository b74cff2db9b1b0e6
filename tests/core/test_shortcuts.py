from __future__ import annotations

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.core.shortcuts import CODES, DEFAULTS, Keys, Shortcut, label


def test_everybody_has_a_key_for_everything() -> None:
    assert set(Keys().codes) == set(Shortcut)
    assert set(DEFAULTS.values()) <= set(CODES)


def test_a_moved_key_does_what_the_old_one_did() -> None:
    by_code = Keys(moved={Shortcut.SKIP: "KeyX"}).by_code
    assert by_code["KeyX"] == "skip"
    assert "KeyS" not in by_code


def test_two_keys_may_change_places() -> None:
    swapped = Keys(moved={Shortcut.NEXT: "KeyK", Shortcut.PREVIOUS: "KeyJ"})
    assert (swapped.by_code["KeyK"], swapped.by_code["KeyJ"]) == ("next", "previous")


def test_one_key_never_does_two_things() -> None:
    with pytest.raises(InvalidInput, match="The key J would do two things") as caught:
        Keys(moved={Shortcut.SKIP: "KeyJ"})
    assert caught.value.field == "skip"


@pytest.mark.parametrize("code", ["", "Digit1", "Escape", "KeyÄ", "F5"])
def test_a_key_that_is_not_offered_is_refused(code: str) -> None:
    with pytest.raises(InvalidInput, match="keys that are listed"):
        Keys(moved={Shortcut.SKIP: code})


def test_keys_that_are_off_do_nothing() -> None:
    assert Keys(on=False).by_code == {}


def test_every_key_shows_what_is_printed_on_it() -> None:
    assert [label(code) for code in ("KeyU", "Equal", "Minus", "Slash", "Enter")] == ["U", "+", "−", "/", "Enter"]

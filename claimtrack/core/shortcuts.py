"""The keys of the desk: what each does, where it lies on the keyboard, and which of them a person may move.

A key is named as browsers name its place (`KeyboardEvent.code` of UI Events, W3C): `KeyJ` is the same key under an
Arabic, a French and an English layout. The ratings' digits, Escape and Ctrl+Enter are the same for everybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from string import ascii_uppercase
from types import MappingProxyType
from typing import Final

from claimtrack.core.errors import InvalidInput

__all__ = ["CODES", "DEFAULTS", "Keys", "Shortcut", "label"]


class Shortcut(StrEnum):
    """What a key does, in the order in which a reviewer meets it."""

    NEXT = "next"
    PREVIOUS = "previous"
    TAKE = "take"
    CITE = "cite"
    CONFIRM = "confirm"
    REJECT = "reject"
    SAVE = "save"
    SKIP = "skip"
    UNDO = "undo"
    EDIT = "edit"
    SEARCH = "search"
    HELP = "help"


DEFAULTS: Final[Mapping[Shortcut, str]] = MappingProxyType(
    {
        Shortcut.NEXT: "KeyJ",
        Shortcut.PREVIOUS: "KeyK",
        Shortcut.TAKE: "KeyA",
        Shortcut.CITE: "KeyC",
        Shortcut.CONFIRM: "Equal",
        Shortcut.REJECT: "Minus",
        Shortcut.SAVE: "Enter",
        Shortcut.SKIP: "KeyS",
        Shortcut.UNDO: "KeyU",
        Shortcut.EDIT: "KeyE",
        Shortcut.SEARCH: "Slash",
        Shortcut.HELP: "Shift+Slash",
    }
)
# What is printed on a key whose name is not its letter; the plus stands on the same key as the equals sign.
_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Equal": "+",
        "Minus": "−",
        "Slash": "/",
        "Shift+Slash": "?",
        "Comma": ",",
        "Period": ".",
        "Semicolon": ";",
        "Quote": "'",
        "BracketLeft": "[",
        "BracketRight": "]",
        "Enter": "Enter",
    }
)
CODES: Final[tuple[str, ...]] = (*(f"Key{letter}" for letter in ascii_uppercase), *_LABELS)


def label(code: str) -> str:
    """What stands on the key.

    >>> label("KeyJ"), label("Shift+Slash")
    ('J', '?')
    """
    return _LABELS.get(code, code.removeprefix("Key"))


@dataclass(frozen=True, slots=True)
class Keys:
    """One person's keys: whether single keys do anything at all, and the ones that the person has moved."""

    on: bool = True
    moved: Mapping[Shortcut, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a key that no keyboard is sure to have, and two things on one key."""
        for shortcut, code in self.moved.items():
            if code not in CODES:
                raise InvalidInput("Choose one of the keys that are listed.", field=shortcut)
        taken: dict[str, Shortcut] = {}
        for shortcut, code in self.codes.items():
            if code in taken:
                raise InvalidInput(
                    "The key {key} would do two things: choose another one.", field=shortcut, key=label(code)
                )
            taken[code] = shortcut

    @property
    def codes(self) -> dict[Shortcut, str]:
        """The key of everything that has one."""
        return {**DEFAULTS, **self.moved}

    @property
    def by_code(self) -> dict[str, str]:
        """What each key does, for the page's script; nothing where keys are off."""
        return {code: shortcut.value for shortcut, code in self.codes.items()} if self.on else {}

"""The words around a figure that bend it: about, more than, at least, less than, up to."""

from __future__ import annotations

from functools import cache

from claimtrack.core.lexicon.units import AFTER, BEFORE
from claimtrack.core.reading import Item

__all__ = ["bend_after", "bend_before", "is_near"]


def bend_before(items: list[Item], first: int) -> tuple[str | None, int]:
    """How the words before item `first` bend the figure there, and the item where those words begin."""
    bend, opening = None, first
    for _ in range(2):
        found = _phrase_before(items, opening)
        if found is None:
            break
        bend = found[0] if bend in {None, "about"} else bend
        opening = found[1]
    return bend, opening


def _phrase_before(items: list[Item], end: int) -> tuple[str, int] | None:
    if end < len(items) and items[end].broken_off:
        return None
    for length in (4, 3, 2, 1):
        start = end - length
        if start < 0 or any(item.broken_off for item in items[start + 1 : end]):
            continue
        words = tuple(item.text for item in items[start:end])
        bend = _bends().get(words) or (_bends().get((words[0][1:], *words[1:])) if words[0][0] in "وفبلك" else None)
        if bend is not None:
            return bend, start
    return None


def is_near(items: list[Item], opening: int) -> bool:
    before = _phrase_before(items, opening)
    return before is not None and before[0] == "about"


def bend_after(items: list[Item], at: int) -> str | None:
    for start in range(at, min(at + 4, len(items))):
        if items[start].broken_off or items[start].kind == "numeral":
            return None
        for length in (3, 2, 1):
            bend = _bends_after().get(tuple(item.text for item in items[start : start + length]))
            if bend is not None:
                return bend
    return None


@cache
def _bends() -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): bend for bend, phrases in BEFORE.items() for phrase in phrases}


@cache
def _bends_after() -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): bend for bend, phrases in AFTER.items() for phrase in phrases}

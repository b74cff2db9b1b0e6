"""Which aspect of its matter a measure or a share is of: the depth or the distance, inflation or unemployment."""

from __future__ import annotations

from functools import cache

from claimtrack.core.lexicon.aspects import ASPECTS
from claimtrack.core.reading import Item

__all__ = ["KEYS", "aspect"]

KEYS = frozenset(row.key for row in ASPECTS)
_BEFORE, _AFTER = 5, 3  # items
_SHORTEST = 4  # letters of a word that may go on after its cue
_PROCLITICS = ("وال", "بال", "لل", "ال", "و")


def aspect(items: list[Item], first: int, last: int, *, unit: str | None) -> str | None:
    """The key of the aspect that is named nearest to the figure of items `[first, last)`; None where none is.

    `unit` is that of the figure, None for a share. Another figure, or the end of the clause, ends the search.
    """
    behind = (at for at in range(last, min(last + _AFTER, len(items))))
    ahead = (at for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1))
    for places, ends_before in ((behind, True), (ahead, False)):
        for at in places:
            if items[at].kind == "numeral" or (ends_before and items[at].broken_off):
                break
            if (found := _named(items, at, unit or "")) is not None:
                return found
            if not ends_before and items[at].broken_off:
                break
    return None


def _named(items: list[Item], at: int, unit: str) -> str | None:
    word = _bare(items[at].text)
    pair = f"{items[at - 1].text}_{word}" if at else word
    for cue, key in _cues(unit):
        whole = cue.removesuffix("$")
        for form in (items[at].text, word, pair):
            if form == whole or (cue == whole and len(whole) >= _SHORTEST and form.startswith(whole)):
                return key
    return None


def _bare(word: str) -> str:
    prefix = next((each for each in _PROCLITICS if word.startswith(each) and len(word) > len(each) + 2), "")
    return word.removeprefix(prefix)


@cache
def _cues(unit: str) -> tuple[tuple[str, str], ...]:
    return tuple((cue, row.key) for row in ASPECTS if unit in row.units for cue in sorted(row.cues))

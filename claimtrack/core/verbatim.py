"""Where a text has the words that a person copied from it."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from claimtrack.core.values import Span

__all__ = ["places_of"]

_ELLIPSIS: Final = re.compile(r"\s*(?:…|\.{3})\s*")
_BLANKS: Final = re.compile(r"\s+")
_MOST: Final = 20


def places_of(text: str, words: str) -> list[Span]:
    """Every place of the words in the text, in order, at most 20; blanks and line ends count as one blank.

    "first words … last words" stands for all from the first to the nearest last words behind them on the same line.

    >>> [span.of("We sent 3,000 men.") for span in places_of("We sent 3,000 men.", "sent … men")]
    ['sent 3,000 men']
    """
    if not words.strip():
        return []
    found = _found(text, _spaced(words))
    if found or len(ends := _ELLIPSIS.split(words.strip(), maxsplit=1)) < 2 or not all(ends):
        return found
    first, last = ends
    return _found(text, rf"{_spaced(first)}[^\n]*?{_spaced(last)}")


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in _BLANKS.split(words.strip()))


def _found(text: str, pattern: str) -> list[Span]:
    # A look-ahead finds places that overlap: "a b a" twice in "a b a b a".
    every = re.finditer(rf"(?=({pattern}))", text)
    return [Span(*match.span(1)) for match in islice(every, _MOST)]

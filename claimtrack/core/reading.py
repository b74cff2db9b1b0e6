"""A text as the number and date rules read it: folded word by word, punctuation kept, each place traceable."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimtrack.core.lexicon.letters import DROPPED, SCRIPT_MARKS
from claimtrack.core.text import normalise
from claimtrack.core.values import Span

__all__ = ["Item", "Reading", "read"]


class Item(NamedTuple):
    """A numeral, a word or a sign of a reading; `gap` is what stands between it and the item before.

    A tuple, because every word of every article becomes one and a frozen dataclass takes four times as long to make.
    `kind` is "numeral", "word" or "sign". Offsets refer to the reading, not to the original text.
    """

    kind: str
    text: str
    start: int
    end: int
    gap: str

    @property
    def broken_off(self) -> bool:
        """Whether punctuation or a line end separates it from the item before."""
        return bool(self.gap.strip(" \u00a0"))


@dataclass(frozen=True, slots=True)
class Reading:
    """The folded text, with the places of its pieces in it and in the original."""

    text: str
    _positions: tuple[int, ...]
    _starts: tuple[int, ...]
    _ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the original text that `[start, end)` of the reading stands for; not empty if that is not."""
        first = bisect_right(self._positions, start) - 1
        last = bisect_right(self._positions, max(start, end - 1)) - 1
        return Span(self._starts[first], self._ends[last])

    def items(self) -> list[Item]:
        """The numerals, words and signs in order."""
        found: list[Item] = []
        end = 0
        for match in _ITEM.finditer(self.text):
            found.append(
                Item(
                    match.lastgroup or "sign", match.group(), match.start(), match.end(), self.text[end : match.start()]
                )
            )
            end = match.end()
        return found


# Apostrophes separate here ("d'euros", "Russia's"); all other droppable signs belong to the word.
_MARKS = "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in DROPPED if first not in {0x27, 0x2018, 0x201B})
_PIECE = re.compile(f"\\d+|[^\\W\\d_](?:[^\\W\\d_]|[{_MARKS}{SCRIPT_MARKS}])*|\\s+|.", re.DOTALL)
_SIGNS = {
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "‐": "-",
    "٪": "%",
    "％": "%",
    "’": "'",
    "‘": "'",
    "⁄": "/",
    "﹪": "%",
}
_TIGHT_BLANKS = "\u00a0\u202f\u2009\u2007"
_ITEM = re.compile(
    # digits in groups of three set apart by blanks or apostrophes, or digits with points and commas inside
    r"(?P<numeral>\d{1,3}(?:(?P<blank>[ \u00a0'])\d{3})(?:(?P=blank)\d{3})*(?:[.,٫]\d+)?(?![\d])|\d+(?:[.,،٫٬]\d+)*)"
    r"|(?P<word>[^\W\d_][^\W\d_\u0900-\u109f]*[\u0900-\u109f]*)"
    r"|(?P<sign>[%$€£¥₽₪₺₹°/+\-'~≈<>])"
)


@lru_cache(maxsize=1 << 16)
def _folded(piece: str) -> str:
    if piece[0].isalpha():
        return normalise(piece).replace(" ", "")
    if piece.isspace():
        if "\n" in piece:
            return "\n"
        return "\u00a0" if len(piece) == 1 and piece in _TIGHT_BLANKS else " "
    if piece.isdecimal():
        return normalise(piece)
    if len(piece) > 1 or piece.isalnum():  # ½ and its like would read as twelve
        return "·"
    return _SIGNS.get(piece) or ("" if any(first <= ord(piece) <= last for first, last in DROPPED[3:]) else piece)


@lru_cache(maxsize=256)
def read(text: str) -> Reading:
    """The reading of a text: words normalised, digits in ASCII, blanks single, dashes and percent signs in one form.

    >>> read("بـ«١٢ ألفًا» – أي 5٪").text
    'ب«12 الفا» - اي 5%'
    """
    plain: list[str] = []
    positions: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    length = 0
    for match in _PIECE.finditer(text):
        folded = _folded(match.group())
        if folded:
            plain.append(folded)
            positions.append(length)
            starts.append(match.start())
            ends.append(match.end())
            length += len(folded)
    return Reading("".join(plain), tuple(positions), tuple(starts), tuple(ends))

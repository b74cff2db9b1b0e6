"""A stretch of text as the splitter reads it: words in search form and punctuation side by side, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimtrack.core.lexicon.letters import SCRIPT_MARKS
from claimtrack.core.text import normalise
from claimtrack.core.values import Span

__all__ = ["Scan", "scan"]

# Marks that normalise() drops, yet that stand inside words: tashkeel, tatweel, accents, joiners.
_MARKS = f"{SCRIPT_MARKS}\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f"
_PIECES = re.compile(
    # The elided French article is a word of its own.
    r"(?:(?<![\w'’])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=[^\W\d_])"
    rf"|[\w{_MARKS}]+(?:(?:['’]|(?<=\d)[.,٫٬:](?=\d))[\w{_MARKS}]+)*"
    r"|(?<=\w)['’](?=\s)|[^\s\w])",
    re.IGNORECASE,
)
# One sign for each kind of punctuation, whatever the script.
_SIGNS = {
    "،": ",",
    "؛": ";",
    "؟": "?",
    "—": "–",
    "-": "–",
    "―": "–",
    "：": ":",
    "，": ",",
    "；": ";",
    "？": "?",
    "…": ".",
}
_UNITS = frozenset("%‰٪°$€£¥&")
_CURLY = frozenset("“”")
_OPENERS = {"«": "»", "(": ")", "[": "]", "„": "“", "‹": "›"}
_CLOSERS = frozenset(_OPENERS.values())


@dataclass(frozen=True, slots=True)
class Scan:
    """The pieces of one stretch of text: `forms` (a word in search form, or one folded punctuation mark), where each
    starts and ends in the text, and whether it stands inside a quotation or brackets, where nothing may be cut.
    """

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]
    guarded: list[bool]

    def __len__(self) -> int:
        return len(self.forms)

    def is_word(self, index: int) -> bool:
        """Whether the piece is a word, a figure or the sign of a unit, not punctuation."""
        form = self.forms[index]
        return len(form) > 1 or form.isalnum() or form in _UNITS

    def is_capital(self, index: int) -> bool:
        """Whether the piece begins with an upper-case letter in the text."""
        return self.text[self.starts[index]].isupper()

    def span(self, low: int, high: int) -> Span:
        """The stretch of text from piece `low` up to, not including, piece `high`."""
        return Span(self.starts[low], self.ends[high - 1])

    def words(self, low: int, high: int) -> int:
        """How many words stand from piece `low` up to, not including, piece `high`."""
        return sum(1 for index in range(low, high) if self.is_word(index))


@lru_cache(maxsize=1 << 16)
def _form(piece: str) -> str:
    if len(piece) == 1 and not piece.isalnum():
        return _SIGNS.get(piece, piece)
    if len(piece) <= 8 and piece[-1:] in "'’":
        return piece[:-1].casefold() + "'"
    return normalise(piece).replace(" ", "") or "."


def scan(text: str, start: int = 0, end: int | None = None) -> Scan:
    """The words and punctuation of `text[start:end]`, in order, in time proportional to its length.

    >>> scan("قال: «نعم، لا»").forms
    ['قال', ':', '«', 'نعم', ',', 'لا', '»']
    """
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _PIECES.finditer(text, start, len(text) if end is None else end):
        forms.append(_form(match.group()))
        starts.append(match.start())
        ends.append(match.end())
    read = Scan(text, forms, starts, ends, [False] * len(forms))
    _guard(read)
    return read


def _opens(scan: Scan, index: int) -> bool:
    """Whether a mark has a blank, or nothing, before it and a word right behind."""
    if index + 1 >= len(scan) or not scan.is_word(index + 1) or scan.ends[index] < scan.starts[index + 1]:
        return False
    return _after_blank(scan, index)


def _closes(scan: Scan, index: int) -> bool:
    """Whether a mark has something right before it and a blank, or nothing, behind."""
    behind = index + 1 == len(scan) or scan.ends[index] < scan.starts[index + 1]
    return behind and not _after_blank(scan, index)


def _after_blank(scan: Scan, index: int) -> bool:
    return index == 0 or scan.ends[index - 1] < scan.starts[index]


def _guard(scan: Scan) -> None:
    """Marks what stands inside quotations and brackets; one that is never closed guards nothing."""
    forms, guarded = scan.forms, scan.guarded
    waiting: list[int] = []
    curly: int | None = None
    straight: int | None = None
    last = -1
    for index, form in enumerate(forms):
        opened: int | None = None
        if form == '"':
            if straight is None and curly is not None and not _after_blank(scan, index):
                # “ … ": pages close one kind with the other.
                opened, curly = curly, None
            elif _opens(scan, index) or (straight is None and not _closes(scan, index)):
                straight = index
            else:
                opened, straight = straight, None
        elif form in _CURLY and (curly is not None or form == "“" or _after_blank(scan, index)):
            # Arabic pages set “ and ” either way round.
            again = curly is not None and form == "“" and _opens(scan, index)
            opened, curly = (curly, None) if curly is not None and not again else (None, index)
        elif form in _OPENERS:
            waiting.append(index)
        elif form in _CLOSERS and waiting:
            opened = waiting.pop() if _OPENERS[forms[waiting[-1]]] == form else None
        if opened is not None:
            first = max(opened, last + 1) if opened <= last else opened
            guarded[first : index + 1] = [True] * (index + 1 - first)
            last = index

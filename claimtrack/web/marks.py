"""Text cut into pieces, so that a template can mark claims and differences in it without touching a character."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimtrack.core.values import Span

__all__ = ["Change", "Line", "Piece", "changes", "paragraphs", "pieces"]

_M = TypeVar("_M")
_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Piece(Generic[_M]):
    """A stretch of text with its mark, None where it has none. `first` opens a marked span, `last` closes it."""

    text: str
    mark: _M | None = None
    first: bool = True
    last: bool = True


@dataclass(frozen=True, slots=True)
class Line(Generic[_M]):
    """One line of a text in pieces; `start` is its place in the text, in code points."""

    start: int
    pieces: list[Piece[_M]]


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch that both texts have (`same`), or that only the old (`gone`) or the new one (`new`) has."""

    kind: str
    text: str


def pieces(text: str, marks: Iterable[tuple[Span, _M]]) -> list[Piece[_M]]:
    """The whole text in order, cut at the marks; where two overlap, the one that starts first keeps its words.

    Joined again, the pieces are the text. Spans beyond the text are cut to it; empty ones vanish.

    >>> [(piece.text, piece.mark) for piece in pieces("some 3,000 troops", [(Span(5, 10), "number")])]
    [('some ', None), ('3,000', 'number'), (' troops', None)]
    """
    result: list[Piece[_M]] = []
    at = 0
    for span, mark in sorted(marks, key=lambda marked: (marked[0].start, -marked[0].end)):
        start, end = max(span.start, at), min(span.end, len(text))
        if start >= end:
            continue
        if start > at:
            result.append(Piece(text[at:start]))
        result.append(Piece(text[start:end], mark))
        at = end
    if at < len(text):
        result.append(Piece(text[at:]))
    return result


def paragraphs(text: str, marks: Iterable[tuple[Span, _M]]) -> list[Line[_M]]:
    """The non-empty lines of a text, each cut at the marks; a mark that runs over a line's end goes on in the next."""
    lines: list[Line[_M]] = [Line(0, [])]
    at = 0
    for piece in pieces(text, marks):
        parts = piece.text.split("\n")
        for number, part in enumerate(parts):
            if number:
                at += 1
                lines.append(Line(at, []))
            if part:
                first, last = not any(parts[:number]), not any(parts[number + 1 :])
                lines[-1].pieces.append(Piece(part, piece.mark, first, last))
            at += len(part)
    return [line for line in lines if any(piece.text.strip() for piece in line.pieces)]


def changes(old: str, new: str) -> list[Change]:
    """What became of a text, word by word.

    >>> [(change.kind, change.text) for change in changes("sent 3,000 men", "sent 10,000 men")]
    [('same', 'sent '), ('gone', '3,000'), ('new', '10,000'), ('same', ' men')]
    """
    return list(_merged(old, new))


def _merged(old: str, new: str) -> Iterator[Change]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for what, i1, i2, j1, j2 in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = "".join(before[i1:i2]), "".join(after[j1:j2])
        if what == "equal":
            yield Change("same", gone)
            continue
        if gone:
            yield Change("gone", gone)
        if come:
            yield Change("new", come)

"""Finds quoted words in a text again, however blanks, diacritics and marks were copied."""

from __future__ import annotations

from claimtrack.core.text import Token, tokens
from claimtrack.core.values import Span

__all__ = ["Places"]

_SENTENCE_MARKS = frozenset(".,;:!?؟،؛…۔。 \t\n")


class Places:
    """The words of one text by their search form, for many look-ups."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens = tokens(text)
        self._first: dict[str, list[int]] = {}
        for at, token in enumerate(self._tokens):
            self._first.setdefault(token.text, []).append(at)

    def find(self, quoted: str, *, start: int = 0) -> Span | None:
        """Where the text has these words in this order in one paragraph: from `start` on, else from its beginning.

        None where it does not have them. What stands at the ends of the quotation and in the text as well (a bracket, a
        quotation mark, %) belongs to the span; the marks that end a sentence do not.
        """
        wanted = tokens(quoted)
        if not wanted:
            return None
        found = [span for at in self._first.get(wanted[0].text, ()) if (span := self._at(at, wanted)) is not None]
        chosen = next((span for span in found if span.start >= start), found[0] if found else None)
        return self._widened(chosen, quoted, wanted) if chosen else None

    def _at(self, at: int, wanted: list[Token]) -> Span | None:
        held = self._tokens[at : at + len(wanted)]
        if [token.text for token in held] != [token.text for token in wanted]:
            return None
        span = Span(held[0].start, held[-1].end)
        return None if "\n" in span.of(self.text) else span

    def _widened(self, span: Span, quoted: str, wanted: list[Token]) -> Span:
        start, end = span.start, span.end
        for mark in reversed(quoted[: wanted[0].start].strip()):
            if start == 0 or self.text[start - 1] != mark or mark in _SENTENCE_MARKS:
                break
            start -= 1
        for mark in quoted[wanted[-1].end :].strip():
            if end == len(self.text) or self.text[end] != mark or mark in _SENTENCE_MARKS:
                break
            end += 1
        return Span(start, end)

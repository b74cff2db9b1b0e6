"""Finding the cues of a lexicon table in a row of words, in time proportional to the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimtrack.core.lexicon.rows import Row

__all__ = ["Cues"]

_Phrase = tuple[tuple[str, ...], str]
# What a word says by itself: the keys of beginnings that it has, and the phrases that it may open.
_Known = tuple[tuple[str, ...], tuple[_Phrase, ...]]
_MOST_SEEN = 1 << 16


class Cues:
    """One language's cues of a table, ready to be looked for.

    A cue is as in `core.lexicon.rows`: words joined with `_`, the last a beginning unless `$` follows it.
    """

    def __init__(self, rows: Iterable[Row], language: str) -> None:
        self._whole: dict[str, list[_Phrase]] = {}
        self._begin: dict[str, str] = {}
        self._seen: dict[str, _Known] = {}
        self._shortest, self._longest = 99, 0
        for row in rows:
            for cue in row.cues.get(language, "").split():
                self._add(cue, row.key)

    def _add(self, cue: str, key: str) -> None:
        words = tuple(cue.removesuffix("$").split("_"))
        if len(words) == 1 and not cue.endswith("$"):
            self._begin.setdefault(words[0], key)
            self._shortest = min(self._shortest, len(words[0]))
            self._longest = max(self._longest, len(words[0]))
        else:
            self._whole.setdefault(words[0], []).append((words if cue.endswith("$") else (*words, ""), key))

    def found(self, forms: Sequence[str]) -> list[str]:
        """The keys of the rows that have a cue among the words, in the order of the cues' places, each once."""
        keys: dict[str, None] = {}
        for at, form in enumerate(forms):
            begun, phrases = self._seen.get(form) or self._look_up(form)
            for words, key in phrases:
                if self._matches(words, forms, at):
                    keys[key] = None
            for key in begun:
                keys[key] = None
        return list(keys)

    def _look_up(self, form: str) -> _Known:
        if len(self._seen) >= _MOST_SEEN:
            self._seen.clear()
        stretch = range(self._shortest, min(len(form), self._longest) + 1)
        begun = tuple(self._begin[form[:length]] for length in stretch if form[:length] in self._begin)
        self._seen[form] = known = (begun, tuple(self._whole.get(form, ())))
        return known

    @staticmethod
    def _matches(words: tuple[str, ...], forms: Sequence[str], at: int) -> bool:
        if words[-1]:
            return tuple(forms[at : at + len(words)]) == words
        # The last word of the phrase is a beginning: the words before it must stand there whole.
        stop = at + len(words) - 2
        return stop < len(forms) and tuple(forms[at:stop]) == words[:-2] and forms[stop].startswith(words[-2])

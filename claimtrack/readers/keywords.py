"""Keywords from the one line that carries them."""

from __future__ import annotations

import re

from claimtrack.core.text import normalise, tokens

__all__ = ["split_keywords"]

_SEPARATORS = re.compile(r"\s*[،,;؛|•·\n\t]\s*|\s+[–—/-]+\s+")
_EDGES = " \"'«»“”‘’.:#()[]"
_LONGEST_NAME = 6  # words; longer runs are sentences, not names
_MOST_KEYWORDS = 40
_BREAK = re.compile(r"[^\w\s'’ـ\u064b-\u065f-]+|\n")


def split_keywords(line: str, text: str) -> tuple[str, ...]:
    """The keywords of a line in its order, each once.

    Separators decide where there are any. A line with blanks only is read from its start: the longest run of words that
    the text holds unbroken is one name, any other word stands for itself.

    >>> split_keywords("rain, dry fields", ""), split_keywords("rain South Plain", "It fell on the South Plain.")
    (('rain', 'dry fields'), ('rain', 'South Plain'))
    """
    line = line.strip()
    if not line:
        return ()
    if line.count("#") > 1 or (line.startswith("#") and " " not in line):
        parts = [part.replace("_", " ") for part in line.split("#")]
    elif _SEPARATORS.search(line):
        parts = _SEPARATORS.split(line)
    else:
        parts = _names(line, text)
    cleaned = dict.fromkeys(" ".join(part.strip(_EDGES).split()) for part in parts)
    return tuple(part for part in cleaned if part)[:_MOST_KEYWORDS]


def _names(line: str, text: str) -> list[str]:
    found = tokens(line)
    known = _runs(text)
    parts: list[str] = []
    start = 0
    while start < len(found):
        size = next(
            (
                size
                for size in range(min(_LONGEST_NAME, len(found) - start), 1, -1)
                if tuple(token.text for token in found[start : start + size]) in known
            ),
            1,
        )
        parts.append(line[found[start].start : found[start + size - 1].end])
        start += size
    return parts


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every run of two to six words between punctuation; an Arabic first word also without its proclitic."""
    runs: set[tuple[str, ...]] = set()
    for stretch in _BREAK.split(text):
        found = normalise(stretch).split()
        for start in range(len(found)):
            for size in range(2, min(_LONGEST_NAME, len(found) - start) + 1):
                rest = tuple(found[start + 1 : start + size])
                runs.update((first, *rest) for first in _without_proclitic(found[start]))
    return runs


def _without_proclitic(word: str) -> tuple[str, ...]:
    if word.startswith("لل") and len(word) > 4:
        return (word, "ال" + word[2:])
    if word[:1] in ("و", "ف", "ب", "ل", "ك") and len(word) > 4:
        return (word, word[1:])
    return (word,)

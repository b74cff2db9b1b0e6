"""Tells the headings that lead away from an article: to further reading, and to its keywords."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from claimtrack.core.text import normalise
from claimtrack.readers import cues
from claimtrack.readers.heading_words import FURTHER, INVITATIONS, KEYWORDS
from claimtrack.readers.lines import after_label, folded, is_sentence, words

__all__ = ["bare_keywords", "keyword_label", "related_label", "teaser"]

_MARK = re.compile(r"^(?P<label>[^:：|…]{1,60}?)\s*(?:[:：|…>»›←→▶]|\.{2,}|\s[–—-]+\s)\s*(?P<rest>.*)$", re.DOTALL)
_EDGES = " \t*_#•●▪►▶◄←→»«>|–—-:"
_SEPARATORS = re.compile(r"\s*[،,;؛|•·/]\s*|\s+[–—-]\s+")
# A row of hashtags, with a label before it or without: names of up to three words, so never a sentence with hashtags.
_HASHTAGS = re.compile(
    r"^\s*(?P<label>[^#:：]{0,30}?)\s*"
    r"(?P<rest>#\s?[^\s#]+(?:[ \t،,]+[^\s#]+){0,2}(?:\s*#\s?[^\s#]+(?:\s[^\s#]+){0,2})+)\s*$"
)
_LONGEST_KEYWORD = 6  # words
_FEWEST_WORDS = 3  # of a title that follows an invitation without a mark
_LONGEST_TITLE = 24
_LONGEST_KEYWORD_LINE = 16


@cache
def _headings(frames: tuple[tuple[tuple[str, ...], ...], ...]) -> frozenset[str]:
    """Every heading that the frames make, in search form."""
    return frozenset(
        heading for frame in frames for row in product(*frame) if (heading := normalise(" ".join(filter(None, row))))
    )


def related_label(line: str) -> str | None:
    """What follows a heading of further reading: "" when it stands alone, None when there is none.

    >>> related_label("More from Science"), related_label("See also: Rain returns"), related_label("It rained")
    ('', 'Rain returns', None)
    """
    known = _headings(FURTHER)
    rest = after_label(line, cues.RELATED_LABELS)
    if rest is None:
        rest = _after(line, known)
    if rest is None and not is_sentence(line):
        text = f"{' '.join(words(line))} "
        if len(words(line)) <= 5 and any(text.startswith(f"{phrase} ") for phrase in folded(cues.RELATED_OPENINGS)):
            return ""
        return _after_invitation(line)
    return rest


def _after(line: str, known: frozenset[str]) -> str | None:
    bare = line.strip(_EDGES)
    if normalise(bare) in known:
        return ""
    match = _MARK.match(line.lstrip(_EDGES))
    return match["rest"].strip(_EDGES) if match and normalise(match["label"]) in known else None


def _after_invitation(line: str) -> str | None:
    """The title behind "Read also" where no mark parts them, as boxes of a page lose it when pasted."""
    pieces = line.strip(_EDGES).split()
    known = _headings(INVITATIONS)
    if not _FEWEST_WORDS + 2 <= len(pieces) <= _LONGEST_TITLE:
        return None
    for size in (4, 3, 2):
        if normalise(" ".join(pieces[:size])) in known and len(pieces) - size >= _FEWEST_WORDS:
            return " ".join(pieces[size:]).strip(_EDGES)
    return None


def keyword_label(line: str) -> str | None:
    """What follows a heading of keywords: "" when it stands alone, None when there is none.

    A heading that may as well lead to articles counts only before several short names.

    >>> keyword_label("Topics: rain, harvest"), keyword_label("In this story"), keyword_label("Related topics")
    ('rain, harvest', None, None)
    """
    rest = after_label(line, cues.KEYWORD_LABELS)
    if rest is not None:
        return rest
    if hashtags := _HASHTAGS.match(line):
        label = normalise(hashtags["label"])
        return hashtags["rest"] if not label or label in folded(cues.KEYWORD_LABELS) else None
    rest = _after(line, _headings(KEYWORDS))
    if rest and _are_names(rest):
        return rest
    return _after_bare_label(line)


def _after_bare_label(line: str) -> str | None:
    """The keywords behind their label where no mark parts them: "Tags Sudan, Khartoum", «الكلمات المفتاحية السودان»."""
    pieces = line.strip(_EDGES).split()
    if is_sentence(line) or len(pieces) > _LONGEST_KEYWORD_LINE:
        return None
    for size in (2, 1):
        label, rest = normalise(" ".join(pieces[:size])), pieces[size:]
        if rest and label in folded(cues.BARE_KEYWORD_LABELS):
            names = " ".join(rest)
            written_as_names = label[0] >= "\u0620" or all(word[:1].isupper() or not word.isascii() for word in rest)
            return names if written_as_names or _are_names(names) else None
    return None


def teaser(line: str) -> bool:
    """Whether a line is the title of a page of another kind, named before it: "Podcast: who will win?"."""
    match = _MARK.match(line.lstrip(_EDGES))
    if match is None or (is_sentence(line) and not line.rstrip().endswith(("?", "؟"))):
        return False
    named = normalise(match["label"]) in folded(cues.TEASER_LABELS)
    return named and _FEWEST_WORDS <= len(words(match["rest"])) <= _LONGEST_TITLE


def bare_keywords(line: str) -> bool:
    """Whether a line is nothing but several short names between separators, as keywords without a label stand."""
    if is_sentence(line) or len(words(line)) > _LONGEST_KEYWORD_LINE or not _are_names(line):
        return False
    parts = [part for part in _SEPARATORS.split(line) if part]
    return all(len(words(part)) <= (3 if part[0].isupper() or part[0] >= "\u0620" else 2) for part in parts)


def _are_names(text: str) -> bool:
    parts = [part for part in _SEPARATORS.split(text) if part]
    hashtags = text.count("#")
    return (len(parts) > 1 or hashtags > 1) and all(len(words(part)) <= _LONGEST_KEYWORD for part in parts)

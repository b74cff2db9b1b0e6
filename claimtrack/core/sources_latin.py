"""Sources that no verb of saying names: "according to X", "selon X", ", citing X"."""

from __future__ import annotations

from claimtrack.core.frames import Frame
from claimtrack.core.inflection import words_of
from claimtrack.core.lexicon.connectives import RELATIVES
from claimtrack.core.lexicon.speech import ACCORDING
from claimtrack.core.scan import Scan, scan
from claimtrack.core.values import Span
from claimtrack.core.verbs_latin import verb_at

__all__ = ["according_before", "cited_at_end", "phrase_at", "refers_back", "source_follows"]

_REACH = 36
_LONGEST_TAIL = 18
_BOTH = ("en", "fr")
_ACCORDING = {each: tuple(tuple(scan(phrase).forms) for phrase in ACCORDING[each]) for each in _BOTH}
_OPENING_PHRASES = frozenset(phrase[0] for each in _BOTH for phrase in _ACCORDING[each])
_RELATIVES = {each: words_of(RELATIVES[each]) for each in _BOTH}
_BACK = words_of("elle lui eux elles him her them it ellemême luimême")
_WHICH = words_of("which laquelle lequel lesquelles lesquels que qu' ce")
_CITING = words_of("citing quoting citant")


def according_before(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    for phrase in _ACCORDING[language]:
        start = low + len(phrase)
        if tuple(scan.forms[low:start]) != phrase:
            continue
        for at in range(start + 1, min(start + _REACH, high - 2)):
            relative = scan.forms[at + 1] in _RELATIVES[language]
            if scan.forms[at] == "," and not scan.guarded[at] and not relative:
                named = _without_relative(scan, start, at, language)
                carried = refers_back(scan, start, at)
                return Frame(at + 1, high, "say", None if carried else named, scan.span(low, start), carried=carried)
    return None


def refers_back(scan: Scan, low: int, high: int) -> bool:
    """Whether a source is only pointed at: "according to her", "selon la même source"."""
    return (high == low + 1 and scan.forms[low] in _BACK) or scan.forms[low + 1 : low + 2] in (["same"], ["meme"])


def _without_relative(scan: Scan, low: int, high: int, language: str) -> Span:
    cut = next(
        (at for at in range(low + 1, high) if scan.forms[at] == "," and scan.forms[at + 1] in _RELATIVES[language]),
        high,
    )
    return scan.span(low, cut)


def cited_at_end(scan: Scan, low: int, high: int, language: str) -> tuple[Span | None, int]:
    """Whom a sentence cites at its end (", citing two officials"), and where what it says stops."""
    stop = high
    while stop > low + 3 and not scan.is_word(stop - 1) and not scan.guarded[stop - 1]:
        stop -= 1
    for at in range(stop - 2, max(low + 3, stop - _LONGEST_TAIL), -1):
        if scan.forms[at] in _CITING and scan.forms[at - 1] == "," and not scan.guarded[at]:
            tail = not any(verb_at(scan, place, language) for place in range(at + 1, stop))
            return (scan.span(at + 1, stop), at - 1) if tail else (None, high)
    return None, high


def source_follows(scan: Scan, at: int, language: str) -> bool:
    """Whether a source between its comma and a claim begins at a piece: "selon l'armateur, aucun marin …"."""
    phrase = phrase_at(scan, at, language)
    return phrase > 0 and "," in scan.forms[at + phrase + 1 : at + phrase + _LONGEST_TAIL]


def phrase_at(scan: Scan, at: int, language: str) -> int:
    if scan.forms[at] not in _OPENING_PHRASES:
        return 0
    for phrase in _ACCORDING[language]:
        following = scan.forms[at + len(phrase)] if at + len(phrase) < len(scan) else ""
        if tuple(scan.forms[at : at + len(phrase)]) == phrase and phrase[0] != "per" and following not in _WHICH:
            return len(phrase)
    return 0

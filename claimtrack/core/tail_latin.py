"""English and French speakers named after or inside their claim: "…, said X", "There, X says, …"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from claimtrack.core.frames import Frame
from claimtrack.core.inflection import words_of
from claimtrack.core.lexicon.connectives import RELATIVES
from claimtrack.core.sayings_latin import saying, until_adjunct
from claimtrack.core.scan import Scan
from claimtrack.core.sources_latin import according_before, phrase_at, refers_back
from claimtrack.core.values import Span
from claimtrack.core.verbs_latin import is_auxiliary, participle_at, verb_at

__all__ = ["after_last_comma", "between_commas"]

_REACH = 36
_LONGEST_TAIL = 18
_BOTH = ("en", "fr")
_RELATIVES = {each: words_of(RELATIVES[each]) for each in _BOTH}
_ARTICLES = words_of("the a an its his her their le la les l' un une son sa leur")


def after_last_comma(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    """ "…, the agency said on Friday", "…, according to officials", "… », a déclaré le ministre"."""
    while high > low + 3 and not scan.is_word(high - 1) and not scan.guarded[high - 1]:
        high -= 1
    closing = next((at for at in range(high - 2, max(low + 2, high - _REACH), -1) if _closes(scan, at)), None)
    if closing is not None:
        # A name with its titles has commas of its own: "…,” Ann Lee, head of the fund, said".
        tail = saying(scan, closing + 1, high, language)
        if tail:
            return _closed(scan, low, closing, tail, language)
    for at in range(high - 2, max(low + 2, high - _REACH), -1):
        if scan.guarded[at] and scan.forms[at] not in {"”", '"', "»"}:
            continue
        if scan.forms[at] not in {",", "”", '"', "»"}:
            phrase = phrase_at(scan, at, language)
            if phrase and _is_tail(scan, at + phrase, high, language):
                # Only behind a comma does it hold for more than its own clause.
                whole = scan.forms[at - 1] == ","
                carried = refers_back(scan, at + phrase, high)
                stop = max(until_adjunct(scan, at + phrase, high, language), at + phrase + 1)
                named = None if carried else scan.span(at + phrase, stop)
                return Frame(low, at, "say", named, scan.span(at, at + phrase), trailing=whole, carried=carried)
            continue
        tail = saying(scan, at + 1, high, language)
        if tail and (scan.guarded[at] or _states(scan, low, at, language)):
            first = _title_before(scan, low, at, language) if tail.speaker else at
            if first < at and tail.speaker:
                tail = replace(tail, speaker=Span(scan.starts[first + 1], tail.speaker.end))
            return _closed(scan, low, first, tail, language)
    return None


def _title_before(scan: Scan, low: int, comma: int, language: str) -> int:
    """The comma before a title that a name follows: "…, the health minister, Ann Lee, said"; else the same comma."""
    first = next((at for at in range(comma - 1, max(low + 1, comma - 9), -1) if scan.forms[at] == ","), comma)
    if scan.guarded[first] or any(not scan.is_word(at) and scan.forms[at] != "–" for at in range(first + 1, comma)):
        return comma
    titled = _is_noun_phrase(scan, first + 1, comma, language) and _states(scan, low, first, language)
    return first if titled else comma


def _is_noun_phrase(scan: Scan, low: int, high: int, language: str) -> bool:
    """Whether a stretch could be somebody's name or title: no verb, no figure, and an article or a capital first."""
    if high <= low or not (scan.is_capital(low) or scan.forms[low] in _ARTICLES or scan.forms[low] in {"al", "el"}):
        return False
    return not any(verb_at(scan, at, language) or scan.forms[at][:1].isdigit() for at in range(low, high))


def _states(scan: Scan, low: int, high: int, language: str) -> bool:
    """Whether a stretch is a clause or a quotation, not a mere subject; with a figure it may lack its verb."""
    if participle_at(scan, low, language):
        return True
    return any(
        scan.guarded[at] or scan.forms[at][:1].isdigit() or _main_verb(scan, low, at, language)
        for at in range(low, high)
    )


def _main_verb(scan: Scan, low: int, at: int, language: str) -> bool:
    """Whether a finite verb stands at a piece, and not in "a scientist who led it"."""
    if not verb_at(scan, at, language):
        return False
    return at == low or not any(scan.forms[p] in _RELATIVES[language] for p in range(max(low + 1, at - 2), at))


def _closes(scan: Scan, at: int) -> bool:
    return scan.guarded[at] and scan.forms[at] in {"”", '"', "»"} and not scan.guarded[at + 1]


def _closed(scan: Scan, low: int, at: int, tail: Frame, language: str) -> Frame:
    stop = at if scan.forms[at] == "," else at + 1
    while stop > low + 1 and scan.forms[stop - 1] == ",":
        stop -= 1
    inner = according_before(scan, low, stop, language)
    return Frame(
        inner.low if inner else low, stop, tail.group, tail.speaker, tail.verb, carried=tail.carried, trailing=True
    )


def _is_tail(scan: Scan, low: int, high: int, language: str) -> bool:
    if low >= high or high - low > _LONGEST_TAIL:
        return False
    return not any(is_auxiliary(scan, at, language) for at in range(low, high))


def between_commas(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    """ "There, the agency says, more than …": short before, the claim comes after; else it runs across."""
    commas = [at for at in range(low, min(low + _REACH, high)) if scan.forms[at] == "," and not scan.guarded[at]]
    for first, second in pairwise(commas):
        if first > low and scan.forms[first - 1] in _RELATIVES[language]:
            continue  # ", who, the paper says, …" is of the relative clause
        inside = saying(scan, first + 1, second, language)
        phrase = phrase_at(scan, first + 1, language)
        if inside is None and phrase and second > first + 1 + phrase:
            inside = Frame(
                low, high, "say", scan.span(first + 1 + phrase, second), scan.span(first + 1, first + 1 + phrase)
            )
        if inside and inside.speaker and inside.verb and inside.speaker.start > inside.verb.start and not phrase:
            # "…, announced the mayor, …" has its statement before it; "Lee, the mayor, announced the end, …" has none.
            called = inside.speaker.of(scan.text)[0].isupper()
            # "Le vaccin, a précisé l'agence, sera …": French has no other reading.
            across = language == "fr" and verb_at(scan, second + 1, language)
            inside = inside if called or across or _states(scan, low, first, language) else None
        if inside and high - second > 3:
            start = (
                second + 1
                if scan.words(low, first) <= 3 and not any(verb_at(scan, at, language) for at in range(low, first))
                else low
            )
            if start == second + 1 and verb_at(scan, start, language):
                start = low
            return Frame(start, high, inside.group, inside.speaker, inside.verb, carried=inside.carried)
    return None

"""What begins at a place of an English or French sentence: a clause, a relative, the main clause again."""

from __future__ import annotations

from claimtrack.core.inflection import speech_group, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import CONJUNCTIONS, RELATIVES
from claimtrack.core.lexicon.speech import CLAUSE_OPENERS, PRONOUNS
from claimtrack.core.lexicon.verb_signs import PREPOSITIONS
from claimtrack.core.scan import Scan
from claimtrack.core.verbs_latin import begins_predicate, is_stem, spelt, surely_verb_at, verb_at

__all__ = ["clause_follows", "is_relative", "object_follows", "past_that", "resumption", "speech_within", "verb_within"]

_REACH = 14
_BOTH = ("en", "fr")
_CONJUNCTIONS = {each: words_of(CONJUNCTIONS[each]) for each in _BOTH}
_RELATIVES = {each: words_of(RELATIVES[each]) for each in _BOTH}
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_PRONOUNS = {each: words_of(PRONOUNS[each]) for each in _BOTH}
_DETERMINERS = {"en": words_of(particles_latin.DETERMINERS_EN), "fr": words_of(particles_latin.DETERMINERS_FR)}
_WHAT = words_of("what how why whether when where who which that to")
_PREPOSITIONS = words_of(PREPOSITIONS["en"])
_BARE_REACH = 5


def is_relative(scan: Scan, at: int, language: str) -> bool:
    form = scan.forms[at]
    if form == "ou":
        return spelt(scan, at) == "où"
    if language == "fr" and form == "ce":
        return at + 1 < len(scan) and scan.forms[at + 1] in {"qui", "que", "qu'"}
    return form in _RELATIVES[language]


def past_that(scan: Scan, at: int) -> int:
    return at + 1 if at < len(scan) and scan.forms[at] in {"que", "qu'"} else at


def speech_within(scan: Scan, at: int, language: str) -> bool:
    stretch = range(at, min(at + _REACH, len(scan)))
    return any(verb_at(scan, place, language) and speech_group(scan.forms[place], language) for place in stretch)


def object_follows(scan: Scan, at: int, language: str) -> bool:
    if at >= len(scan):
        return False
    form = scan.forms[at]
    if form in _DETERMINERS[language] or form[0].isdigit():
        return True
    return form in {"to", "in", "on", "from", "at", "for", "by", "into", "with", "a", "en", "sur", "par", "dans", "au"}


def clause_follows(scan: Scan, at: int, language: str, *, past_names: bool = False) -> bool:
    """Whether a subject with its finite verb begins at a piece; with `past_names` an apposition may stand between."""
    if at >= len(scan) or (scan.guarded[at] and scan.forms[at] not in {"(", "["}):
        return False
    form = scan.forms[at]
    if form in _PRONOUNS[language]:
        return verb_within(scan, at + 1, language, reach=5)
    if verb_at(scan, at, language) or form.endswith("ing"):
        return False
    counted = form in _PREPOSITIONS and at + 1 < len(scan) and scan.forms[at + 1][:1].isdigit()
    if counted or form in _DETERMINERS[language] or scan.is_capital(at) or form[0].isdigit():
        return verb_within(scan, at + 1, language, past_names=past_names)
    # A bare noun has its verb near: "and shares fell", "and strong winds were".
    bare = language == "en" and form not in _PREPOSITIONS and not is_stem(form) and not form.endswith(("ly", "ed"))
    near = range(at + 1, min(at + 1 + _BARE_REACH, len(scan)))
    verb = next((place for place in near if verb_at(scan, place, language)), None)
    return bare and verb is not None and surely_verb_at(scan, verb, language) and verb_within(scan, at + 1, language)


def verb_within(scan: Scan, at: int, language: str, *, reach: int = _REACH, past_names: bool = False) -> bool:
    """Whether a clause's verb comes before its end; with `past_names` an apposition may stand between."""
    place, stop = at - 1, min(at + reach, len(scan))
    while (place := place + 1) < stop:
        form = scan.forms[place]
        if form == "," and past_names and place + 1 < len(scan) and is_relative(scan, place + 1, language):
            # "since prices, which rose in May, fell": the verb stands behind the aside.
            end = next((p for p in range(place + 1, min(place + 30, len(scan))) if scan.forms[p] == ","), place)
            place, stop = end, min(end + reach, len(scan))
            continue
        if verb_at(scan, place, language):
            return True
        if form == "–" and _stands_free(scan, place):
            return False
        if form in {";", ":"} or (form == "," and not (past_names and _names(scan, place + 1, language))):
            return False
        if form in _CONJUNCTIONS[language] and _joins_clause(scan, place + 1, language):
            return False
        if place > at and (form in _RELATIVES[language] or form in _OPENERS[language]) and form != "ou":
            return False
    return False


def _stands_free(scan: Scan, at: int) -> bool:
    """Whether a piece has a blank, or nothing, on either side."""
    before = at == 0 or scan.ends[at - 1] < scan.starts[at]
    return before and (at + 1 == len(scan) or scan.ends[at] < scan.starts[at + 1])


def _joins_clause(scan: Scan, at: int, language: str) -> bool:
    """Whether a conjunction within a subject ends it: "shapes and what it takes", "and said"."""
    following = scan.forms[at] if at < len(scan) else "."
    return following in _PRONOUNS[language] or following in _WHAT or begins_predicate(scan, at, language)


def _names(scan: Scan, at: int, language: str) -> bool:
    """Whether an apposition may begin at a piece, or go on behind one."""
    return at < len(scan) and (
        scan.is_capital(at) or scan.forms[at] in _DETERMINERS[language] or verb_at(scan, at, language)
    )


def resumption(scan: Scan, at: int, language: str) -> int:
    """Where the main clause goes on after a relative clause between commas, or -1."""
    for place in range(at + 2, min(at + 40, len(scan) - 1)):
        if scan.forms[place] == "," and not scan.guarded[place] and _goes_on(scan, place + 1, language):
            return place + 1
    return -1


def _goes_on(scan: Scan, at: int, language: str) -> bool:
    if at + 1 < len(scan) and scan.forms[at + 1] == "–" and scan.ends[at] == scan.starts[at + 1]:
        return False  # ", a-t-il dit"
    if language == "fr" and scan.forms[at] in {"ne", "n'", "se", "s'", "y", "en"}:
        return True
    return verb_at(scan, at, language) or begins_predicate(scan, at, language)

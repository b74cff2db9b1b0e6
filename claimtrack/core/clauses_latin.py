"""Cuts in an English or French sentence: coordinate, relative and adverbial clauses that state something themselves."""

from __future__ import annotations

from claimtrack.core.cuts import Cut
from claimtrack.core.inflection import is_finite, speech_group, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import CONJUNCTIONS, RELATIVES, SUBORDINATORS
from claimtrack.core.lexicon.speech import CLAUSE_OPENERS, PRONOUNS, SPEECH
from claimtrack.core.lexicon.verbs import AUXILIARIES, VERBS
from claimtrack.core.scan import Scan
from claimtrack.core.text import normalise

__all__ = ["latin_cuts", "past_or_third", "verb_at"]

_REACH = 9
_CONJUNCTIONS = {language: words_of(row) for language, row in CONJUNCTIONS.items()}
_SUBORDINATORS = {language: words_of(row) for language, row in SUBORDINATORS.items()}
_RELATIVES = {language: words_of(row) for language, row in RELATIVES.items()}
_OPENERS = {language: words_of(row) for language, row in CLAUSE_OPENERS.items() if language != "ar"}
_PRONOUNS = {language: words_of(row) for language, row in PRONOUNS.items()}
_AUXILIARIES = {language: words_of(row) for language, row in AUXILIARIES.items()}
_GOING_ON = {
    "en": words_of(particles_latin.GOING_ON_EN),
    "fr": words_of(particles_latin.GOING_ON_FR),
}
_DETERMINERS = {
    "en": words_of(particles_latin.DETERMINERS_EN),
    "fr": words_of(particles_latin.DETERMINERS_FR),
}
_WHILE = words_of("while whereas")
_BASES = {
    language: frozenset(
        normalise(row.split("/")[0]) for rows in (VERBS[language], *SPEECH[language].values()) for row in rows.split()
    )
    for language in ("en",)
} | {"fr": frozenset[str]()}
_HAVING = words_of("have has had a ont avait avaient")
_ALONE = {
    "en": words_of(particles_latin.ALONE_EN),
    "fr": words_of("tandis alors lorsque lorsqu' quand après car puisque puisqu'"),
}
_OF_WHOM = {"en": words_of("whom which"), "fr": words_of("dont lesquels lesquelles")}


def latin_cuts(scan: Scan, language: str) -> list[Cut]:
    """The places where one sentence may be cut, in order; `core.clauses` drops those that leave stumps."""
    found: list[Cut] = []
    resume = -1
    last = 0
    verb_seen = stated = False
    for at in range(1, len(scan)):
        if scan.guarded[at]:
            continue
        if at == resume:
            found.append(Cut(at, "resume"))
            last, verb_seen, stated, resume = at, True, True, -1
            continue
        cut = _cut(scan, at, language, verb_seen=verb_seen, stated=stated)
        going_on = _resumption(scan, cut.at, language) if cut and cut.kind == "aside" else -1
        if cut and (cut.at - last >= 3 if cut.kind != "aside" else verb_seen or going_on > 0):
            found.append(cut)
            last, verb_seen, stated, resume = cut.at, False, False, going_on
        if verb_at(scan, at, language):
            verb_seen = True
            # What is said is a clause only with a verb of its own: "says guards from X and Y work there".
            stated = speech_group(scan.forms[at], language) is None and scan.forms[at] not in _HAVING
    return found


def verb_at(scan: Scan, at: int, language: str) -> bool:
    """Whether a finite verb stands at a piece: "Mark Rutte" and "State Department" have none."""
    form = scan.forms[at]
    if scan.is_capital(at) or not is_finite(form, language):
        return False
    return form in _AUXILIARIES[language] or at == 0 or scan.forms[at - 1] not in _DETERMINERS[language]


def past_or_third(form: str, language: str) -> bool:
    """Whether a word is a finite verb and no bare stem, which English shares with nouns ("in his address")."""
    return is_finite(form, language) and form not in _BASES[language]


def _cut(scan: Scan, at: int, language: str, *, verb_seen: bool, stated: bool) -> Cut | None:
    form, before = scan.forms[at], scan.forms[at - 1]
    if form == ";" and at + 1 < len(scan) and verb_seen:
        return Cut(at + 1, "and")
    if before == ":" and verb_seen and _clause_follows(scan, at, language):
        return Cut(at, "and")
    if before == ",":
        return _after_comma(scan, at, language, verb_seen=verb_seen)
    if form in _WHILE and stated and _clause_follows(scan, at + 1, language):
        return Cut(at, "and")
    if form in _CONJUNCTIONS[language] and verb_seen:
        return _conjunct(scan, at, language, stated=stated, comma=False)
    return None


def _after_comma(scan: Scan, at: int, language: str, *, verb_seen: bool) -> Cut | None:
    form = scan.forms[at]
    if form in _GOING_ON[language]:
        return Cut(at, "participle")
    if form in _CONJUNCTIONS[language]:
        return _conjunct(scan, at, language, stated=True, comma=True) if verb_seen else None
    if form in _RELATIVES[language] and _verb_within(scan, at + 1, language):
        return Cut(at, "aside")
    if form in {"of", "some", "most", "many", "including", "all", "both"} and any(
        f in _OF_WHOM["en"] for f in scan.forms[at : at + 3]
    ):
        return Cut(at, "gloss")
    return _subordinate(scan, at, language) if verb_seen else None


def _subordinate(scan: Scan, at: int, language: str) -> Cut | None:
    for place in range(at, min(at + 4, len(scan) - 1)):
        if scan.forms[place] == ",":
            return None
        if scan.forms[place] in _ALONE[language] and (place == at or scan.forms[at] not in _SUBORDINATORS[language]):
            start = place + 1 if scan.forms[place + 1] in {"que", "qu'"} else place
            if _verb_within(scan, start + 2, language):
                return Cut(at if place == at else place, "and")
    return None


def _conjunct(scan: Scan, at: int, language: str, *, stated: bool, comma: bool) -> Cut | None:
    following = at + 1
    if (
        following >= len(scan) - 2
        or "between" in scan.forms[max(0, at - 5) : at]
        or "entre" in scan.forms[max(0, at - 5) : at]
    ):
        return None
    form = scan.forms[following]
    if form in _OPENERS[language]:
        return Cut(at, "that")
    if (stated or _speech_within(scan, following, language)) and _clause_follows(scan, following, language):
        return Cut(at, "and")
    if comma and form in _AUXILIARIES[language]:
        return Cut(at, "and")
    if past_or_third(form, language) and not is_finite(scan.forms[at - 1], language):
        return (
            Cut(at, "and") if speech_group(form, language) or _object_follows(scan, following + 1, language) else None
        )
    return None


def _speech_within(scan: Scan, at: int, language: str) -> bool:
    stretch = range(at, min(at + _REACH, len(scan)))
    return any(verb_at(scan, place, language) and speech_group(scan.forms[place], language) for place in stretch)


def _object_follows(scan: Scan, at: int, language: str) -> bool:
    if at >= len(scan):
        return False
    form = scan.forms[at]
    return (
        form in _DETERMINERS[language]
        or form[0].isdigit()
        or form in {"to", "in", "on", "from", "at", "for", "à", "a", "en", "sur"}
    )


def _clause_follows(scan: Scan, at: int, language: str) -> bool:
    """Whether a subject with its finite verb begins at a piece."""
    if at >= len(scan) or (scan.guarded[at] and scan.forms[at] not in {"(", "["}):
        return False
    form = scan.forms[at]
    if form in _PRONOUNS[language]:
        return _verb_within(scan, at + 1, language, reach=4)
    nominal = (
        form in _DETERMINERS[language]
        or scan.is_capital(at)
        or form[0].isdigit()
        or form.endswith("s")
        or form in {"there", "it"}
    )
    return nominal and not is_finite(form, language) and _verb_within(scan, at + 1, language)


def _verb_within(scan: Scan, at: int, language: str, *, reach: int = _REACH) -> bool:
    for place in range(at, min(at + reach, len(scan))):
        form = scan.forms[place]
        if form in {",", ";", ":", "–"} or form in _CONJUNCTIONS[language]:
            return False
        if form in _RELATIVES[language] or form in _OPENERS[language] or form == "to":
            return False
        if verb_at(scan, place, language):
            return True
    return False


def _resumption(scan: Scan, at: int, language: str) -> int:
    """Where the main clause goes on after a relative clause between commas, or -1."""
    for place in range(at + 2, min(at + 40, len(scan) - 1)):
        if scan.forms[place] == "," and not scan.guarded[place] and is_finite(scan.forms[place + 1], language):
            return place + 1
    return -1

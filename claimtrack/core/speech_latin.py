"""Which English or French word is a verb of saying, and who its subject is."""

from __future__ import annotations

from claimtrack.core.inflection import speech_group, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import ADJUNCT_OPENERS, RELATIVES
from claimtrack.core.lexicon.speech import CLAUSE_OPENERS, NOUN_LIKE
from claimtrack.core.lexicon.verb_signs import PREPOSITIONS
from claimtrack.core.scan import Scan
from claimtrack.core.verbs_latin import is_auxiliary, is_stem, participle_at, spelt, verb_at

__all__ = ["group_at", "is_main_auxiliary", "subject_before"]

_BOTH = ("en", "fr")
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_ADJUNCTS = {each: words_of(ADJUNCT_OPENERS[each]) for each in _BOTH}
_RELATIVES = {each: words_of(RELATIVES[each]) for each in _BOTH}
_ADVERBS = words_of(particles_latin.ADVERBS)
_NOUN_MARKS = {
    "en": words_of(particles_latin.NOUN_MARKS_EN),
    "fr": words_of(particles_latin.NOUN_MARKS_FR),
}
_DETERMINERS = words_of(particles_latin.DETERMINERS)
_PLURALS = words_of(particles_latin.PLURALS)
_LY_NOUNS = words_of(particles_latin.LY_NOUNS)
_NOUN_LIKE = {each: words_of(NOUN_LIKE[each]) for each in _BOTH}
_FIGURED = words_of("between $ € £ more about nearly around two three four five six seven eight nine ten eleven twelve")
_RESTRICTING = {"en": words_of("who which"), "fr": words_of("qui")}
_LONG_TITLE = 16  # pieces of a subject from which its first comma ends the name
_BOTH_FORMS = words_of("dit écrit prédit décrit craint")
_PREPOSITIONS = {each: words_of(PREPOSITIONS[each]) for each in _BOTH}
_ARTICLES = words_of("the a an its his her their le la les l' un une des son sa ses leur")
_CLAIMING = words_of("claim claims")
_REFLEXIVES = frozenset({"s'", "se"})
_OF_ONESELF = words_of("dit disent disait disaient estime croit juge")
_OBJECTS_FR = words_of("leur lui nous vous les me m' en y") | _REFLEXIVES
_BEING = words_of("is are was were be been being est sont était étaient été")


def group_at(scan: Scan, at: int, low: int, high: int, language: str) -> str | None:
    """The group of a verb of saying at a piece, None where the word is a noun, a name or a passive there."""
    form = scan.forms[at]
    group = None if scan.is_capital(at) and at > low else speech_group(form, language)
    if form == "savoir" and at > low and scan.forms[at - 1] == "fait":
        return "say"  # "a fait savoir que"
    if group is None or scan.guarded[at]:
        return None
    if language == "fr" and not (verb_at(scan, at, "fr") or participle_at(scan, at, "fr") or form in _BOTH_FORMS):
        return None  # "66 répliques" are no reply
    before = scan.forms[at - 1] if at > low else ""
    if language == "fr" and before in _REFLEXIVES and form not in _OF_ONESELF:
        return None  # "cela s'ajoute aux sanctions"
    if form == "put":
        return group if _puts_at(scan, at, high) else None
    if language == "en" and at > low and is_stem(form) and not _plural(scan, at - 1):
        return None
    if before in _NOUN_MARKS[language] or before in _BEING or (at > low and spelt(scan, at - 1).endswith("'s")):
        return None
    if form in _NOUN_LIKE[language] and not (language == "fr" and spelt(scan, at).endswith("é")):
        following = scan.forms[at + 1] if at + 1 < high else ""
        ends = at + 1 == high and at > low
        if before.endswith("s") and not form.endswith("s") and following in _DETERMINERS:
            return group
        if before == "," and at + 1 < high and scan.is_capital(at + 1):
            return group  # "…, reports Reuters"
        if following == "to" and form in _CLAIMING:
            return group  # "the rebels claim to hold the airport"
        return group if following in _OPENERS[language] or following in {":", '"', "“", "«"} or ends else None
    return group


def _puts_at(scan: Scan, at: int, high: int) -> bool:
    """Whether "put" names a figure: "put the number of dead at 40"."""
    return any(
        scan.forms[place] == "at" and (scan.forms[place + 1][:1].isdigit() or scan.forms[place + 1] in _FIGURED)
        for place in range(at + 1, min(at + 14, high - 1))
    )


def _plural(scan: Scan, at: int) -> bool:
    """Whether a bare English verb may follow: "officials say", "they claim"; "our previous mention" has a noun."""
    form = scan.forms[at]
    return (
        form.endswith("s") or form in _PLURALS or form in _ADVERBS or is_auxiliary(scan, at, "en") or form in {",", ")"}
    )


def _without_auxiliaries(scan: Scan, low: int, at: int, language: str) -> int:
    if scan.forms[at] == "savoir" and at > low + 1:
        at -= 1  # "a fait savoir"
    while at > low and (
        _is_manner(scan, at - 1, language)
        or is_auxiliary(scan, at - 1, language)
        or scan.forms[at - 1] in _ADVERBS
        or scan.forms[at - 1] == ","
    ):
        at -= 1
    return at


def _is_manner(scan: Scan, at: int, language: str) -> bool:
    form = scan.forms[at]
    if language == "fr":
        return form.endswith("ment") and len(form) > 7 and at > 0 and is_auxiliary(scan, at - 1, "fr")
    return form.endswith("ly") and form not in _LY_NOUNS and not scan.is_capital(at)


def subject_before(scan: Scan, start: int, at: int, language: str) -> tuple[int, int]:
    """The pieces of the subject before a verb: no auxiliaries, no relative clause behind a comma."""
    stop = _without_auxiliaries(scan, start, at, language)
    if scan.forms[start] in _PREPOSITIONS[language]:
        # "En ce qui concerne le chômage, l'institut prévoit": the subject stands behind the comma.
        commas = (p for p in range(stop - 2, start, -1) if scan.forms[p] == "," and not scan.guarded[p])
        start = next((p + 1 for p in commas if scan.is_capital(p + 1) or scan.forms[p + 1] in _ARTICLES), start)
    for place in range(start + 1, stop):
        if (
            scan.forms[place] == ","
            and place + 1 < stop
            and (
                scan.forms[place + 1] in _RELATIVES[language]
                or scan.forms[place + 1] in _ADJUNCTS[language]
                or scan.forms[place + 1].endswith(("ed", "ing"))
                or scan.forms[place + 1] in _ADVERBS
            )
        ):
            return start, place
    relative = next((p for p in range(start + 1, stop) if scan.forms[p] in _RESTRICTING[language]), stop)
    stop = relative if relative > start + 1 or scan.is_capital(start) else stop
    if stop - start > _LONG_TITLE:
        stop = next((p for p in range(start + 1, stop) if scan.forms[p] == "," and not scan.guarded[p]), stop)
    while stop > start and not scan.is_word(stop - 1) and not scan.guarded[stop - 1]:
        stop -= 1
    while language == "fr" and stop > start + 1 and scan.forms[stop - 1] in _OBJECTS_FR:
        stop -= 1  # "la police leur a dit"
    return start, stop


def is_main_auxiliary(scan: Scan, at: int, start: int, high: int, language: str) -> bool:
    """Whether an auxiliary belongs to another verb than one of saying: "is reviewing its deals after it admitted"."""
    after = at + 1
    while after < high - 1 and (
        scan.forms[after] in _ADVERBS
        or _is_manner(scan, after, language)
        or is_auxiliary(scan, after, language)
        or scan.forms[after] == ","
    ):
        after += 1
    if scan.forms[after : after + 2] == ["fait", "savoir"]:
        return False
    relative = at > start and scan.forms[at - 1] in _RELATIVES[language]
    return not relative and (after >= high or group_at(scan, after, start, high, language) is None)

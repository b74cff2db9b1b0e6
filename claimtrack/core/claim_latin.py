"""Where the claim begins behind an English or French verb of saying."""

from __future__ import annotations

from claimtrack.core.inflection import forms_of, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import TIME_WORDS
from claimtrack.core.lexicon.speech import BARE_CLAUSE, CLAUSE_OPENERS, JUDGING, NOMINAL_OBJECT
from claimtrack.core.scan import Scan
from claimtrack.core.verbs_latin import verb_at

__all__ = ["claim_start"]

_BOTH = ("en", "fr")
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_TIMES = {each: words_of(TIME_WORDS[each]) for each in _BOTH}
_ADVERBS = words_of(particles_latin.ADVERBS)
_NAMES_OF_TIME = words_of(particles_latin.NAMES_OF_TIME)
_NO_INFINITIVE = words_of(particles_latin.NO_INFINITIVE)
_TOLD = words_of("told tells warned informed")
_NO_ADVERBS = words_of("all both had has have")
_SAID = frozenset({"said", "says"})
_NO_CLAUSE = words_of("to of for from with in on at by until since after before unless if")
_BREAKS = words_of("as that who which when where while after before because") | {";", "–"}
_THAT_MAY_LACK = {each: forms_of(BARE_CLAUSE[each], each) for each in _BOTH}
_OWNING_UP = forms_of("admit boast", "en")
_WHERE = words_of("in on at during via to through of for")
_SUBJECTS = words_of("the a an its his her their this these those it he she they there some more at")
_TELLING = {
    "en": forms_of("tell/told warn inform remind assure advise convince persuade notify show/showed/shown", "en"),
    "fr": forms_of("informer avertir prévenir/prévenu/prévient/préviennent/prévenait assurer rappeler", "fr"),
}
_OBJECTS = {"en": words_of("the a an its his her their new third"), "fr": words_of("le les l' un une des son sa ses")}
_NOMINAL = {each: forms_of(NOMINAL_OBJECT[each], each) for each in _BOTH}
_JUDGING = {each: forms_of(JUDGING[each], each) for each in _BOTH}


def claim_start(scan: Scan, at: int, high: int, language: str) -> int | None:
    """The first piece of the claim after the verb at `at`, None where no claim follows."""
    for place in range(at + 1, min(at + 14, high - 1)):
        if scan.forms[place] == ":" and scan.guarded[place + 1]:
            return place + 1  # "told the radio: “…”"
        if scan.guarded[place]:
            break
        if scan.forms[place] in _OPENERS[language] and (place == at + 1 or scan.forms[place + 1] != "of"):
            # "reported earnings that topped …": behind an object "that" opens a relative clause.
            if place == at + 1 or not _takes_object(scan, at, language):
                return place + 1
            break
        if verb_at(scan, place, language) and scan.forms[place] not in _NAMES_OF_TIME:
            break
    after = _past_times(scan, at + 1, high, language)
    form = scan.forms[at]
    if after >= high - 1:
        return None
    if scan.forms[after] in {":", '"', "“", "«"}:
        return after + (scan.forms[after] == ":")
    if (
        language == "fr"
        and scan.forms[after].endswith(("er", "ir", "oir", "re"))
        and scan.forms[after] not in _NO_INFINITIVE
    ):
        return after
    if form in _TOLD and (start := _past_where(scan, at, high)):
        return start
    if form in _SAID and scan.forms[after] in _WHERE:
        return _past_where(scan, after, high)
    gerund = after + (scan.forms[after] == "of")
    if form in _OWNING_UP and gerund < high - 2 and scan.forms[gerund].endswith("ing"):
        return gerund  # "boasted of having stopped …", "admitted taking …"
    if scan.forms[after] in _NO_CLAUSE:
        return None
    # "said" brings a clause even where no verb of it is known.
    clause = form in _SAID or _states_soon(scan, after, high, language)
    if form in _JUDGING[language] or form in _NOMINAL[language] or (form in _THAT_MAY_LACK[language] and clause):
        return after
    return None


def _past_where(scan: Scan, at: int, high: int) -> int | None:
    """Where the claim begins behind "said in a statement", "said on his website": at the next subject with its verb."""
    for place in range(at + 2, min(at + 8, high - 2)):
        begins = scan.forms[place] in _SUBJECTS and (
            at == place - 2 or not scan.is_capital(place - 1) or _told(scan, at)
        )
        if begins and scan.forms[place - 1] not in _WHERE and _states_soon(scan, place, high, "en"):
            return place
        if scan.forms[place] in _BREAKS:
            return None
    return None


def _told(scan: Scan, at: int) -> bool:
    return scan.forms[at] in _TOLD


def _takes_object(scan: Scan, at: int, language: str) -> bool:
    """Whether an object follows a verb of saying that does not name its listener."""
    following = scan.forms[at + 1]
    if scan.forms[at] in _TELLING[language] or scan.is_capital(at + 1):
        return False
    if following in _TIMES[language] or following in _ADVERBS:
        return False
    return following in _OBJECTS[language] or following[:1].isdigit() or scan.forms[at + 2] in _OPENERS[language]


def _states_soon(scan: Scan, low: int, high: int, language: str) -> bool:
    """Whether a clause's verb comes before anything that breaks the clause: "added a goal as they won" has none."""
    for at in range(low, min(low + 18, high)):
        if verb_at(scan, at, language):
            return True
        if scan.forms[at] in _BREAKS or scan.forms[at] in {"and", "but"}:
            return False
    return False


def _past_times(scan: Scan, at: int, high: int, language: str) -> int:
    start = at
    while at < high - 2 and (
        scan.forms[at] in _TIMES[language]
        or (scan.forms[at] in _ADVERBS and scan.forms[at] not in _NO_ADVERBS)
        or scan.forms[at] == ","
        or (at > start and scan.forms[at].isdigit() and scan.forms[at - 1] in _TIMES[language])
    ):
        if scan.forms[at] in {"in", "at", "on", "late", "early", "this", "last", "the", "le"} and not (
            scan.forms[at + 1] in _TIMES[language] or scan.forms[at + 1][0].isdigit()
        ):
            break
        at += 1
    if scan.forms[at] in {"de", "d'", "sur", "of", "du"} and language == "fr":
        at += 1
    return at

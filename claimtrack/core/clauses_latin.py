"""Cuts in an English or French sentence: coordinate, relative and adverbial clauses that state something themselves."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.core.cuts import Cut
from claimtrack.core.inflection import speech_group, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import CONJUNCTIONS, RELATIVES, SUBORDINATORS
from claimtrack.core.lexicon.speech import CLAUSE_OPENERS, PRONOUNS
from claimtrack.core.lexicon.verb_signs import ADJECTIVE_ENDINGS, PREPOSITIONS
from claimtrack.core.scan import Scan
from claimtrack.core.verbs_latin import begins_predicate, is_auxiliary, is_stem, participle_at, spelt, verb_at

__all__ = ["latin_cuts"]

_REACH = 14
_BOTH = ("en", "fr")
_CONJUNCTIONS = {each: words_of(CONJUNCTIONS[each]) for each in _BOTH}
_SUBORDINATORS = {each: words_of(SUBORDINATORS[each]) for each in _BOTH}
_RELATIVES = {each: words_of(RELATIVES[each]) for each in _BOTH}
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_PRONOUNS = {each: words_of(PRONOUNS[each]) for each in _BOTH}
_GOING_ON = {"en": words_of(particles_latin.GOING_ON_EN), "fr": words_of(particles_latin.GOING_ON_FR)}
_DETERMINERS = {"en": words_of(particles_latin.DETERMINERS_EN), "fr": words_of(particles_latin.DETERMINERS_FR)}
_WHILE = {"en": words_of("while whereas"), "fr": words_of("tandis alors")}
_REASONS = {"en": words_of("because since as"), "fr": words_of("parce car puisque puisqu'")}
_LATER = {"en": words_of("after before because"), "fr": words_of("après parce")}
_ALONE = {"en": words_of(particles_latin.ALONE_EN), "fr": words_of(particles_latin.ALONE_FR)}
_NO_RESULT = words_of(particles_latin.NO_RESULT)
_AGAINST = words_of("but yet mais or")
_HAVING = words_of("have has had a ont avait avaient")
_MODALS = words_of("will would can could may might must shall should to")
_FIGURED = words_of("at more nearly about some over around up almost hundreds thousands dozens the a an its his their")
_FRONTING = {
    "en": words_of("after before since following despite while although though as because when once until"),
    "fr": words_of("après avant depuis malgré alors bien lorsque lorsqu' quand tandis puisque comme"),
}
_SPEAKING = words_of("according selon d'après asked citing quoting citant interrogé interrogée speaking pour")
_LONG_FRONT = 6  # words before the first comma from which they are read by themselves
_TITLES = words_of("asked chargé chargée chargés interrogé interrogée known called named dit dite")
_OFFICES = words_of("ministre minister lady secrétaire secretary vice")
_WHAT = words_of("what how why whether when where who which that to")
_PREPOSITIONS = words_of(PREPOSITIONS["en"])
_FIRST = words_of("first only largest biggest youngest oldest premier première seul seule")
_ENDS = frozenset({",", ";", ":", ".", "?", "!"})
_BARE_REACH = 5
_LONG_MAIN = 6  # words of a main clause from which "after …" without a comma is a proposition of its own
_LONG_AFTER = 5


@dataclass(slots=True)
class _State:
    """What is known of the clause that is being read: where it began and whether it has its verb."""

    last: int = 0
    verb: bool = False
    stated: bool = False
    comma: int = -1
    commas: int = 0
    verb_after_comma: bool = False
    participle: bool = False

    def first_comma(self, at: int) -> bool:
        """Whether the comma before a piece is the first of its clause."""
        return self.comma == at - 1 and self.commas == 1


def latin_cuts(scan: Scan, language: str) -> list[Cut]:
    """The places where one sentence may be cut, in order; `core.clauses` drops those that leave stumps."""
    found: list[Cut] = []
    resume = -1
    state = _State()
    for at in range(1, len(scan)):
        if scan.guarded[at]:
            continue
        if at == resume:
            found.append(Cut(at, "resume"))
            state, resume = _State(at, verb=True, stated=True, verb_after_comma=True), -1
            continue
        cut = _cut(scan, at, language, state)
        going_on = _resumption(scan, cut.at, language) if cut and cut.kind == "aside" else -1
        if cut and cut.kind == "aside" and going_on < 0 and _is_slight(scan, cut.at):
            cut = None
        if cut and (cut.at - state.last >= 3 if cut.kind != "aside" else state.verb or going_on > 0):
            found.append(cut)
            state = _State(cut.at, participle=participle_at(scan, cut.at, language))
            resume = going_on if cut.kind == "aside" else resume
        if scan.forms[at] == ",":
            state.comma, state.verb_after_comma = at, False
            state.commas += 1
        elif verb_at(scan, at, language):
            state.verb = state.verb_after_comma = True
            # What is said is a clause only with a verb of its own: "says guards from X and Y work there".
            state.stated = _states(scan, at, language)
    return found


def _is_slight(scan: Scan, at: int) -> bool:
    """Whether an aside at the end says too little to stand alone: ", who held the transport portfolio"."""
    end = next((p for p in range(at, len(scan)) if scan.forms[p] in _ENDS and not scan.guarded[p]), len(scan))
    longest = 3 if scan.forms[at] in {"where", "ou", "when"} else 5
    return scan.words(at, end) <= longest and not any(scan.forms[p][:1].isdigit() for p in range(at, end))


def _fronted(scan: Scan, at: int, language: str) -> bool:
    """Whether a long phrase or clause stands before the comma, and the main clause behind it: "After …, …"."""
    if scan.words(0, at) < _LONG_FRONT or _SPEAKING.intersection(scan.forms[:3]):
        return False
    leads = _FRONTING[language].intersection(scan.forms[:4]) or scan.forms[0].endswith(("ing", "ed"))
    if language == "fr":
        leads = _FRONTING["fr"].intersection(scan.forms[:4]) or spelt(scan, 0).rstrip("es").endswith(("é", "ant", "u"))
    return bool(leads) and _clause_follows(scan, at, language, past_names=True)


def _states(scan: Scan, at: int, language: str) -> bool:
    """Whether a verb says something itself: no verb of saying, nor "have" or "a" before one."""
    if speech_group(scan.forms[at], language):
        return False
    if scan.forms[at] not in _HAVING or (language == "fr" and spelt(scan, at) == "à"):
        return True
    return not any(
        participle_at(scan, place, language) and speech_group(scan.forms[place], language)
        for place in range(at + 1, min(at + 4, len(scan)))
    )


def _cut(scan: Scan, at: int, language: str, state: _State) -> Cut | None:
    form, before = scan.forms[at], scan.forms[at - 1]
    if form == ";" and at + 1 < len(scan) and state.verb:
        return Cut(at + 1, "gloss")
    if (
        before == ":"
        and state.verb
        and not speech_group(scan.forms[at - 2], language)
        and _clause_follows(scan, at, language)
    ):
        return Cut(at, "and")
    if before in {",", "–"} and (before == "," or scan.ends[at - 1] < scan.starts[at]):
        return _after_comma(scan, at, language, state)
    if form in _WHILE[language] and state.stated and _clause_follows(scan, _past_that(scan, at + 1), language):
        return Cut(at, "and")
    if form in _CONJUNCTIONS[language] and (state.verb or state.participle):
        return _conjunct(scan, at, language, state=state, comma=False)
    if form == "that" and state.verb and state.comma > state.last and not state.verb_after_comma:
        # "…, in a move that amounts to a ban": what a remark says of a thing is a proposition of its own.
        return Cut(at, "aside") if verb_at(scan, at + 1, language) else None
    if form in _LATER[language] and state.verb:
        return _later(scan, at, language, state)
    return None


def _past_that(scan: Scan, at: int) -> int:
    return at + 1 if at < len(scan) and scan.forms[at] in {"que", "qu'"} else at


def _later(scan: Scan, at: int, language: str, state: _State) -> Cut | None:
    """A long clause of time or reason behind a long main clause, no comma between."""
    start = _past_that(scan, at + 1)
    if scan.words(state.last, at) < _LONG_MAIN or (language == "fr" and start == at + 1):
        return None
    end = next((p for p in range(start, len(scan)) if scan.forms[p] in _ENDS and not scan.guarded[p]), len(scan))
    if scan.words(start, end) < _LONG_AFTER or not _clause_follows(scan, start, language):
        return None
    return Cut(at, "gloss" if scan.forms[at] in _REASONS[language] else "and")


def _after_comma(scan: Scan, at: int, language: str, state: _State) -> Cut | None:
    form = scan.forms[at]
    if form in _GOING_ON[language]:
        return Cut(at, "participle")
    if state.last == 0 and state.first_comma(at) and _fronted(scan, at, language):
        return Cut(at, "main")
    if form in _CONJUNCTIONS[language]:
        return _conjunct(scan, at, language, state=state, comma=True) if state.verb else None
    if _is_relative(scan, at, language):
        parted = at + 1 < len(scan) and scan.forms[at + 1] == ","
        return Cut(at, "aside") if _verb_within(scan, at + 1, language, past_names=parted) else None
    if form in {"of", "some", "most", "many", "including", "all", "both"} and any(
        f in {"whom", "which"} for f in scan.forms[at : at + 3]
    ):
        return Cut(at, "gloss")
    if _participle_phrase(scan, at, language, state):
        return Cut(at, "aside")
    if not state.verb:
        return None
    if _is_result(scan, at, language):
        return Cut(at, "gloss")
    if form == "with" and any(f[:1].isdigit() for f in scan.forms[at + 1 : at + 4]):
        return Cut(at, "and")
    return _subordinate(scan, at, language)


def _is_relative(scan: Scan, at: int, language: str) -> bool:
    form = scan.forms[at]
    if form == "ou":
        return spelt(scan, at) == "où"
    if language == "fr" and form == "ce":
        return at + 1 < len(scan) and scan.forms[at + 1] in {"qui", "que", "qu'"}
    return form in _RELATIVES[language]


def _participle_phrase(scan: Scan, at: int, language: str, state: _State) -> bool:
    """ ", owned by a Danish firm, …", ", the first woman to lead it, …": what is said of a subject between commas."""
    first = not state.verb and not _FIRST.isdisjoint(scan.forms[at : at + 2])
    first = first and _OFFICES.isdisjoint(scan.forms[at : at + 4])
    if at + 2 >= len(scan) or not (first or participle_at(scan, at, language)) or verb_at(scan, at, language):
        return False
    if speech_group(scan.forms[at], language) or scan.forms[at] in _TITLES:
        return False
    end = next((p for p in range(at, len(scan)) if scan.forms[p] in {",", ";", ":"} and not scan.guarded[p]), len(scan))
    words = scan.words(at, end)
    return words > 5 if state.verb else words > 3 and _resumption(scan, at, language) > 0


def _is_result(scan: Scan, at: int, language: str) -> bool:
    """ ", leaving 4 dead", ", faisant 12 morts": what came of it."""
    form = scan.forms[at]
    if at + 2 >= len(scan):
        return False
    following = scan.forms[at + 1]
    counted = following[:1].isdigit() or following in _DETERMINERS[language] or following in _FIGURED
    if language == "en":
        return form.endswith("ing") and len(form) > 5 and form not in _NO_RESULT and counted
    return form.endswith("ant") and form not in _NO_RESULT and counted


def _subordinate(scan: Scan, at: int, language: str) -> Cut | None:
    for place in range(at, min(at + 4, len(scan) - 1)):
        if scan.forms[place] == ",":
            return None
        if scan.forms[place] in _ALONE[language] and (place == at or scan.forms[at] not in _SUBORDINATORS[language]):
            start = _past_that(scan, place + 1)
            if _verb_within(scan, start, language, past_names=True):
                kind = "gloss" if scan.forms[place] in _REASONS[language] else "and"
                return Cut(at if place == at else place, kind)
    return None


def _conjunct(scan: Scan, at: int, language: str, *, state: _State, comma: bool) -> Cut | None:
    following = at + 1
    if scan.forms[at] == "so" and scan.forms[min(following, len(scan) - 1)] in {"that", "far", "as"}:
        return None
    if following >= len(scan) - 2 or not {"between", "entre"}.isdisjoint(scan.forms[max(0, at - 5) : at]):
        return None
    if scan.forms[following] in _OPENERS[language]:
        return Cut(at, "that")
    if not comma and _is_adjective(scan, at - 1, language) and _is_adjective(scan, following, language):
        return None
    stated = state.stated or comma
    kind = "and" if comma or scan.forms[at] in _AGAINST else "gloss"
    if (stated or _speech_within(scan, following, language)) and _clause_follows(
        scan, following, language, past_names=comma
    ):
        return Cut(at, kind)
    if _shares_subject(scan, at, language, state, comma=comma) or _shares_verb(scan, at, state):
        return Cut(at, kind)
    if comma and scan.forms[following] in {"according", "selon", "d'"}:
        return Cut(at, kind)
    return None


def _is_adjective(scan: Scan, at: int, language: str) -> bool:
    """Whether a word looks like an adjective: "Russian and Syrian", "the industrial and technological targets"."""
    form = scan.forms[at]
    ends = form.endswith((*ADJECTIVE_ENDINGS[language], "ial", "ian", "ese", "ic", "al", "ly", "ien", "ais"))
    return ends and len(form) > 4


def _shares_subject(scan: Scan, at: int, language: str, state: _State, *, comma: bool) -> bool:
    """ "… was signed in Rome and allows 900 boats to sail": a second verb of the same subject."""
    following = at + 1
    twins = participle_at(scan, at - 1, language) and participle_at(scan, following, language)
    if not comma and (twins or verb_at(scan, at - 1, language)):
        # "was condemned and rejected by all", "condemned and rejected it": one object, one claim.
        return False
    if begins_predicate(scan, following, language):
        return True
    if not comma and participle_at(scan, at - 1, language):
        return False
    object_there = _object_follows(scan, following + 1, language)
    if participle_at(scan, following, language) and object_there:
        return state.participle or any(is_auxiliary(scan, place, language) for place in range(state.last, at))
    stem = language == "en" and verb_stem(scan, following) and object_there
    return stem and any(scan.forms[place] in _MODALS for place in range(state.last, at - 2))


def verb_stem(scan: Scan, at: int) -> bool:
    """Whether a bare English verb stands at a piece."""
    return not scan.is_capital(at) and speech_group(scan.forms[at], "en") is not None


def _shares_verb(scan: Scan, at: int, state: _State) -> bool:
    """ "raised one rate to 5 percent and the other to 6 percent": two figures, one verb."""
    arrived = [
        p for p in range(state.last, at - 1) if scan.forms[p] in {"to", "by"} and scan.forms[p + 1][:1].isdigit()
    ]
    if not arrived:
        return False
    for place in range(at + 2, min(at + 9, len(scan) - 1)):
        if scan.forms[place] in _ENDS:
            return False
        if scan.forms[place] in {"to", "by"}:
            return scan.forms[place + 1][:1].isdigit()
    return False


def _speech_within(scan: Scan, at: int, language: str) -> bool:
    stretch = range(at, min(at + _REACH, len(scan)))
    return any(verb_at(scan, place, language) and speech_group(scan.forms[place], language) for place in stretch)


def _object_follows(scan: Scan, at: int, language: str) -> bool:
    if at >= len(scan):
        return False
    form = scan.forms[at]
    if form in _DETERMINERS[language] or form[0].isdigit():
        return True
    return form in {"to", "in", "on", "from", "at", "for", "by", "into", "with", "a", "en", "sur", "par", "dans", "au"}


def _clause_follows(scan: Scan, at: int, language: str, *, past_names: bool = False) -> bool:
    """Whether a subject with its finite verb begins at a piece; with `past_names` an apposition may stand between."""
    if at >= len(scan) or (scan.guarded[at] and scan.forms[at] not in {"(", "["}):
        return False
    form = scan.forms[at]
    if form in _PRONOUNS[language]:
        return _verb_within(scan, at + 1, language, reach=5)
    if verb_at(scan, at, language) or form.endswith("ing"):
        return False
    if form in _DETERMINERS[language] or scan.is_capital(at) or form[0].isdigit():
        return _verb_within(scan, at + 1, language, past_names=past_names)
    # A bare noun has its verb near: "and shares fell", "and strong winds were".
    bare = language == "en" and form not in _PREPOSITIONS and not is_stem(form) and not form.endswith("ly")
    return bare and _verb_within(scan, at + 1, language, reach=_BARE_REACH)


def _verb_within(scan: Scan, at: int, language: str, *, reach: int = _REACH, past_names: bool = False) -> bool:
    """Whether a clause's verb comes before its end; with `past_names` an apposition may stand between."""
    place, stop = at - 1, min(at + reach, len(scan))
    while (place := place + 1) < stop:
        form = scan.forms[place]
        if form == "," and past_names and place + 1 < len(scan) and _is_relative(scan, place + 1, language):
            # "since prices, which rose in May, fell": the verb stands behind the aside.
            end = next((p for p in range(place + 1, min(place + 30, len(scan))) if scan.forms[p] == ","), place)
            place, stop = end, min(end + reach, len(scan))
            continue
        if verb_at(scan, place, language):
            return True
        if form == "–" and scan.ends[place - 1] < scan.starts[place] < scan.ends[place] < scan.starts[place + 1]:
            return False
        if form in {";", ":"} or (form == "," and not (past_names and _names(scan, place + 1, language))):
            return False
        if form in _CONJUNCTIONS[language] and _joins_clause(scan, place + 1, language):
            return False
        if place > at and (form in _RELATIVES[language] or form in _OPENERS[language]) and form != "ou":
            return False
    return False


def _joins_clause(scan: Scan, at: int, language: str) -> bool:
    """Whether a conjunction within a subject ends it: "shapes and what it takes", "and said"."""
    following = scan.forms[at] if at < len(scan) else "."
    return following in _PRONOUNS[language] or following in _WHAT or begins_predicate(scan, at, language)


def _names(scan: Scan, at: int, language: str) -> bool:
    """Whether an apposition may begin at a piece, or go on behind one."""
    return at < len(scan) and (
        scan.is_capital(at) or scan.forms[at] in _DETERMINERS[language] or verb_at(scan, at, language)
    )


def _resumption(scan: Scan, at: int, language: str) -> int:
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

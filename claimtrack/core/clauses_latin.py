"""Cuts in an English or French sentence: coordinate, relative and adverbial clauses that state something themselves."""

from __future__ import annotations

from claimtrack.core.ahead_latin import clause_follows, is_relative, past_that, resumption, verb_within
from claimtrack.core.cuts import Cut
from claimtrack.core.figures_latin import figure_remark, is_figure
from claimtrack.core.inflection import speech_group, words_of
from claimtrack.core.joints_latin import State, conjunct
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import CONJUNCTIONS, SUBORDINATORS
from claimtrack.core.sayings_latin import saying
from claimtrack.core.scan import Scan
from claimtrack.core.sources_latin import source_follows
from claimtrack.core.verbs_latin import participle_at, spelt, verb_at

__all__ = ["latin_cuts"]

_BOTH = ("en", "fr")
_CONJUNCTIONS = {each: words_of(CONJUNCTIONS[each]) for each in _BOTH}
_SUBORDINATORS = {each: words_of(SUBORDINATORS[each]) for each in _BOTH}
_GOING_ON = {"en": words_of(particles_latin.GOING_ON_EN), "fr": words_of(particles_latin.GOING_ON_FR)}
_DETERMINERS = {"en": words_of(particles_latin.DETERMINERS_EN), "fr": words_of(particles_latin.DETERMINERS_FR)}
_WHILE = {"en": words_of("while whereas"), "fr": words_of("tandis alors")}
_REASONS = {"en": words_of("because since as"), "fr": words_of("parce car puisque puisqu'")}
_LATER = {"en": words_of("after before because"), "fr": words_of("après parce")}
_ALONE = {"en": words_of(particles_latin.ALONE_EN), "fr": words_of(particles_latin.ALONE_FR)}
_NO_RESULT = words_of(particles_latin.NO_RESULT)
_SUMMING = words_of("a an un une")
_CHANGING = words_of("going rising falling climbing dropping passant")
_HAVING = words_of("have has had a ont avait avaient")
_FIGURED = words_of(
    "at more nearly about some over around up almost hundreds thousands dozens the a an its his their au plus"
)
_FRONTING = {
    "en": words_of("after before since following despite while although though as because when once until"),
    "fr": words_of("après avant depuis malgré alors bien lorsque lorsqu' quand tandis puisque comme"),
}
_COMPARING = words_of("such known well long much far soon described")
_SPEAKING = words_of("according selon asked citing quoting citant interrogé interrogée speaking pour")
_LONG_FRONT = 6  # words before the first comma from which they are read by themselves
_TITLES = words_of("asked chargé chargée chargés interrogé interrogée known called named dit dite")
_OFFICES = words_of("ministre minister lady secrétaire secretary vice")
_FIRST = words_of("first only largest biggest youngest oldest premier première seul seule")
_ENDS = frozenset({",", ";", ":", ".", "?", "!"})
_LONG_MAIN = 6  # words of a main clause from which "after …" without a comma is a proposition of its own
_LONG_AFTER = 5
_LONGEST_NOD = 4
_QUE = frozenset({"that", "que", "qu'", ":", "«"})
_OBJECT_REACH = 8


def latin_cuts(scan: Scan, language: str) -> list[Cut]:
    """The places where one sentence may be cut, in order; `core.clauses` drops those that leave stumps."""
    found: list[Cut] = []
    resume = -1
    state = State()
    for at in range(1, len(scan)):
        if scan.guarded[at]:
            continue
        if at == resume:
            found.append(Cut(at, "resume"))
            state, resume = State(at, verb=True, stated=True, verb_after_comma=True), -1
            continue
        cut = _cut(scan, at, language, state)
        going_on = resumption(scan, cut.at, language) if cut and cut.kind == "aside" else -1
        if going_on > 0 and state.verb and saying(scan, going_on, len(scan), language):
            going_on = -1  # "…, dont 18 à Lyon, a précisé le SAMU": the attribution of it all
        if cut and cut.kind == "aside" and going_on < 0 and _is_slight(scan, cut.at):
            cut = None
        if cut and (cut.at - state.last >= 3 if cut.kind != "aside" else state.verb or going_on > 0):
            found.append(cut)
            state = State(cut.at, participle=_lacks_verb(scan, cut.at, language))
            resume = going_on if cut.kind == "aside" else resume
        if scan.forms[at] == ",":
            state.comma, state.verb_after_comma = at, False
            state.commas += 1
        elif verb_at(scan, at, language):
            state.verb = state.verb_after_comma = True
            # What is said is a clause only with a verb of its own: "says guards from X and Y work there".
            state.stated = _states(scan, at, language)
    return found


def _lacks_verb(scan: Scan, at: int, language: str) -> bool:
    """Whether a clause says something without a finite verb: "owned by …", "leaving …", "two hours after …"."""
    ending = scan.forms[at].endswith("ing" if language == "en" else "ant")
    return ending or participle_at(scan, at, language) or figure_remark(scan, at, language)


def _is_slight(scan: Scan, at: int) -> bool:
    """Whether an aside at the end says too little to stand alone: ", who held the transport portfolio"."""
    end = next((p for p in range(at, len(scan)) if scan.forms[p] in _ENDS and not scan.guarded[p]), len(scan))
    longest = 3 if scan.forms[at] in {"where", "ou", "when"} else 5
    return scan.words(at, end) <= longest and not any(scan.forms[p][:1].isdigit() for p in range(at, end))


def _is_nod(scan: Scan, at: int) -> bool:
    """Whether a clause only nods to what was said: ", as markets had expected"."""
    end = next((p for p in range(at, len(scan)) if scan.forms[p] in _ENDS and not scan.guarded[p]), len(scan))
    return scan.words(at, end) <= _LONGEST_NOD


def _fronted(scan: Scan, at: int, language: str) -> bool:
    """Whether a long phrase or clause stands before the comma, and the main clause behind it: "After …, …"."""
    if scan.words(0, at) < _LONG_FRONT or _SPEAKING.intersection(scan.forms[:3]) or scan.forms[0] == "d'":
        return False
    leads = _FRONTING[language].intersection(scan.forms[:4]) or scan.forms[0].endswith(("ing", "ed"))
    if language == "fr":
        leads = _FRONTING["fr"].intersection(scan.forms[:4]) or spelt(scan, 0).rstrip("es").endswith(("é", "ant", "u"))
    return bool(leads) and clause_follows(scan, at, language, past_names=True)


def _states(scan: Scan, at: int, language: str) -> bool:
    """Whether a verb says something itself: no verb of saying, nor "have" or "a" before one."""
    if speech_group(scan.forms[at], language):
        return _has_plain_object(scan, at, language)
    if scan.forms[at] not in _HAVING or (language == "fr" and spelt(scan, at) == "à"):
        return True
    return not any(
        participle_at(scan, place, language)
        and speech_group(scan.forms[place], language)
        and not _has_plain_object(scan, place, language)
        for place in range(at + 1, min(at + 4, len(scan)))
    )


def _has_plain_object(scan: Scan, at: int, language: str) -> bool:
    """Whether a French verb of saying has a noun for its object: "a relevé ses taux"; English may leave out "that"."""
    reach = range(at + 1, min(at + 1 + _OBJECT_REACH, len(scan)))
    return language == "fr" and not any(scan.forms[place] in _QUE for place in reach)


def _cut(scan: Scan, at: int, language: str, state: State) -> Cut | None:
    form, before = scan.forms[at], scan.forms[at - 1]
    if form == ";" and at + 1 < len(scan) and state.verb:
        return Cut(at + 1, "and")
    if (
        before == ":"
        and state.verb
        and not speech_group(scan.forms[at - 2], language)
        and (clause_follows(scan, at, language) or source_follows(scan, at, language))
    ):
        return Cut(at, "and")
    if before in {",", "–"} and (before == "," or scan.ends[at - 1] < scan.starts[at]):
        return _after_comma(scan, at, language, state)
    if form in _WHILE[language] and state.stated and clause_follows(scan, past_that(scan, at + 1), language):
        return Cut(at, "and")
    if form in _CONJUNCTIONS[language] and (state.verb or state.participle):
        return conjunct(scan, at, language, state=state, comma=False)
    if form == "that" and state.verb and state.comma > state.last and not state.verb_after_comma:
        # "…, in a move that amounts to a ban": what a remark says of a thing is a proposition of its own.
        return Cut(at, "aside") if verb_at(scan, at + 1, language) else None
    if state.verb and _beside(scan, at, language):
        return Cut(at, "gloss")
    if form in _LATER[language] and state.verb:
        return _later(scan, at, language, state)
    return None


def _tells_when_said(scan: Scan, at: int, language: str) -> bool:
    """Whether a clause of time closes an attribution: "…, the minister said after the cabinet met"."""
    return speech_group(scan.forms[at - 1], language) is not None and _QUE.isdisjoint(scan.forms[at:])


def _beside(scan: Scan, at: int, language: str) -> bool:
    """ "landed 91 migrants together with 12 sailors": a second figure of the same verb."""
    opens = scan.forms[at : at + 2] in (["together", "with"], ["along", "with"], ["ainsi", "que"])
    return opens and is_figure(scan, at + 2, language) and scan.words(at, len(scan)) > _LONG_AFTER


def _later(scan: Scan, at: int, language: str, state: State) -> Cut | None:
    """A long clause of time or reason behind a long main clause, no comma between."""
    start = past_that(scan, at + 1)
    if (
        _tells_when_said(scan, at, language)
        or scan.words(state.last, at) < _LONG_MAIN
        or (language == "fr" and start == at + 1)
    ):
        return None
    end = next((p for p in range(start, len(scan)) if scan.forms[p] in _ENDS and not scan.guarded[p]), len(scan))
    if scan.words(start, end) < _LONG_AFTER or not clause_follows(scan, start, language):
        return None
    return Cut(at, "gloss" if scan.forms[at] in _REASONS[language] else "and")


def _after_comma(scan: Scan, at: int, language: str, state: State) -> Cut | None:
    form = scan.forms[at]
    if form in _GOING_ON[language]:
        return Cut(at, "participle")
    if state.last == 0 and state.first_comma(at) and _fronted(scan, at, language):
        return Cut(at, "main")
    if form in _CONJUNCTIONS[language]:
        return conjunct(scan, at, language, state=state, comma=True) if state.verb or state.participle else None
    if state.verb and figure_remark(scan, at, language):
        return Cut(at, "gloss")
    if is_relative(scan, at, language):
        parted = at + 1 < len(scan) and scan.forms[at + 1] == ","
        return Cut(at, "aside") if verb_within(scan, at + 1, language, past_names=parted) else None
    if form in {"of", "some", "most", "many", "including", "all", "both"} and any(
        f in {"whom", "which"} for f in scan.forms[at : at + 3]
    ):
        return Cut(at, "gloss")
    if _participle_phrase(scan, at, language, state):
        return Cut(at, "aside")
    if not (state.verb or state.participle):
        return None
    if _summed_up(scan, at, language):
        return Cut(at, "aside")
    if _is_result(scan, at, language):
        return Cut(at, "gloss")
    if form == "with" and any(f[:1].isdigit() for f in scan.forms[at + 1 : at + 4]):
        return Cut(at, "and")
    return _subordinate(scan, at, language)


def _participle_phrase(scan: Scan, at: int, language: str, state: State) -> bool:
    """ ", owned by a Danish firm, …", ", the first woman to lead it, …": what is said of a subject between commas."""
    first = not state.verb and not _FIRST.isdisjoint(scan.forms[at : at + 2])
    first = first and _OFFICES.isdisjoint(scan.forms[at : at + 4])
    if at + 2 >= len(scan) or not (first or participle_at(scan, at, language)) or verb_at(scan, at, language):
        return False
    if speech_group(scan.forms[at], language) or scan.forms[at] in _TITLES:
        return False
    end = next((p for p in range(at, len(scan)) if scan.forms[p] in {",", ";", ":"} and not scan.guarded[p]), len(scan))
    words = scan.words(at, end)
    return words > 5 and (state.verb or resumption(scan, at, language) > 0)


def _summed_up(scan: Scan, at: int, language: str) -> bool:
    """ "…, a measure that takes effect in May", "…, une mesure qui entrera …": a noun for it all, and what it does."""
    if scan.forms[at] not in _SUMMING:
        return False
    near = (place for place in range(at + 2, min(at + 5, len(scan) - 2)) if scan.forms[place] in {"that", "qui"})
    relative = next(near, 0)
    return relative > 0 and verb_at(scan, relative + 1, language) and not _is_slight(scan, at)


def _is_result(scan: Scan, at: int, language: str) -> bool:
    """ ", leaving 4 dead", ", faisant 12 morts": what came of it."""
    form = scan.forms[at]
    if at + 2 >= len(scan):
        return False
    following = scan.forms[at + 1]
    if form in _CHANGING and following in {"from", "de", "d'"} and scan.forms[at + 2][:1].isdigit():
        return True
    counted = following[:1].isdigit() or following in _DETERMINERS[language] or following in _FIGURED
    if language == "en":
        return form.endswith("ing") and len(form) > 5 and form not in _NO_RESULT and counted
    return form.endswith("ant") and form not in _NO_RESULT and counted


def _subordinate(scan: Scan, at: int, language: str) -> Cut | None:
    for place in range(at, min(at + 4, len(scan) - 1)):
        if scan.forms[place] == ",":
            return None
        if scan.forms[place] == "as" and (scan.forms[place - 1] in _COMPARING or _is_nod(scan, place)):
            continue
        if place > at and _tells_when_said(scan, place, language):
            return None
        if scan.forms[place] in _ALONE[language] and (place == at or scan.forms[at] not in _SUBORDINATORS[language]):
            start = past_that(scan, place + 1)
            if verb_within(scan, start, language, past_names=True):
                kind = "gloss" if scan.forms[place] in _REASONS[language] else "and"
                return Cut(at if place == at else place, kind)
    return None

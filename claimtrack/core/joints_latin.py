"""Where a conjunction joins two propositions of an English or French sentence, and not two nouns."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.core.ahead_latin import clause_follows, object_follows, speech_within
from claimtrack.core.cuts import Cut
from claimtrack.core.inflection import speech_group, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.speech import CLAUSE_OPENERS
from claimtrack.core.lexicon.verb_signs import ADJECTIVE_ENDINGS
from claimtrack.core.scan import Scan
from claimtrack.core.sources_latin import source_follows
from claimtrack.core.verbs_latin import begins_predicate, is_auxiliary, participle_at, spelt, verb_at

__all__ = ["State", "conjunct"]

_BOTH = ("en", "fr")
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_AGAINST = words_of("but yet mais or")
_MODALS = words_of("will would can could may might must shall should to")
_MOVING = frozenset({"to", "by"})
_PLACING = _MOVING | {"at", "a"}
_DETERMINERS = {"en": words_of(particles_latin.DETERMINERS_EN), "fr": words_of(particles_latin.DETERMINERS_FR)}
_ARTICLES = words_of("the a an its his her their le la les l' un une son sa leur")
_ENDS = frozenset({",", ";", ":", ".", "?", "!"})


@dataclass(slots=True)
class State:
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


def conjunct(scan: Scan, at: int, language: str, *, state: State, comma: bool) -> Cut | None:
    following = at + 1
    if scan.forms[at] in {"so", "yet"} and (not comma or scan.forms[min(following, len(scan) - 1)] in {"that", "far"}):
        return None
    if scan.forms[at - 1][:1].isdigit() and following < len(scan) and scan.forms[following][:1].isdigit() and not comma:
        return None
    if following >= len(scan) - 2 or not {"between", "entre"}.isdisjoint(scan.forms[max(0, at - 5) : at]):
        return None
    if scan.forms[following] in _OPENERS[language]:
        return Cut(at, "that")
    if source_follows(scan, following + (scan.forms[following] == ","), language):
        return Cut(at, "and")  # "… and, according to the owner, …"
    listed = state.comma > state.last and at - state.comma < 4 and not state.verb_after_comma
    if not comma and listed and not begins_predicate(scan, following, language):
        return None  # "…, medical and security sources said"
    if not comma and _is_adjective(scan, at - 1, language) and _is_adjective(scan, following, language):
        return None
    stated = state.stated or comma
    kind = "and" if comma or scan.forms[at] in _AGAINST else "gloss"
    if (stated or speech_within(scan, following, language)) and clause_follows(
        scan, following, language, past_names=comma
    ):
        return Cut(at, kind)
    if _shares_subject(scan, at, language, state, comma=comma) or _shares_verb(scan, at, language, state):
        return Cut(at, kind)
    if comma and scan.forms[following] in {"according", "selon", "d'"}:
        return Cut(at, kind)
    return None


def _is_adjective(scan: Scan, at: int, language: str) -> bool:
    """Whether a word looks like an adjective: "Russian and Syrian", "the industrial and technological targets"."""
    form = scan.forms[at]
    ends = form.endswith((*ADJECTIVE_ENDINGS[language], "ial", "ian", "ese", "ic", "al", "ly", "ien", "ais"))
    return ends and len(form) > 4


def _shares_subject(scan: Scan, at: int, language: str, state: State, *, comma: bool) -> bool:
    """ "… was signed in Rome and allows 900 boats to sail": a second verb of the same subject."""
    following = at + 1
    named = at > 1 and scan.forms[at - 2] in _ARTICLES  # "l'armée", "the wounded"
    twins = not named and participle_at(scan, at - 1, language) and participle_at(scan, following, language)
    if not comma and (twins or verb_at(scan, at - 1, language)):
        # "was condemned and rejected by all", "condemned and rejected it": one object, one claim.
        return False
    if begins_predicate(scan, following, language):
        return True
    if not comma and not named and participle_at(scan, at - 1, language):
        return False
    object_there = object_follows(scan, following + 1, language)
    if participle_at(scan, following, language) and object_there:
        return state.participle or any(is_auxiliary(scan, place, language) for place in range(state.last, at))
    stem = language == "en" and _is_bare_verb(scan, following) and object_there
    return stem and any(scan.forms[place] in _MODALS for place in range(state.last, at - 2))


def _is_bare_verb(scan: Scan, at: int) -> bool:
    """Whether a bare English verb stands at a piece."""
    return not scan.is_capital(at) and speech_group(scan.forms[at], "en") is not None


def _shares_verb(scan: Scan, at: int, language: str, state: State) -> bool:
    """ "raised one rate to 5 percent and the other to 6 percent": two figures, one verb."""
    before = {_placed(scan, place) for place in range(state.last, at - 1)} - {""}
    if not before:
        return False
    for place in range(at + 2, min(at + 10, len(scan) - 1)):
        if scan.forms[place] in _ENDS:
            return False
        placed = _placed(scan, place)
        if placed:
            named = placed in _MOVING or scan.forms[at + 1] in _DETERMINERS[language]
            return placed in before and named
    return False


def _placed(scan: Scan, at: int) -> str:
    """The preposition at a piece if a figure stands behind it: "at 27 percent", "à 19 %"; else nothing."""
    form = scan.forms[at]
    if not scan.forms[at + 1][:1].isdigit() or form not in _PLACING:
        return ""
    return "" if form == "a" and spelt(scan, at) != "à" else form

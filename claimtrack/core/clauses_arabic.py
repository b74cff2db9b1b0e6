"""Cuts in an Arabic sentence: chains joined by «و», «كما», «حيث», «فيما», «إذ», «مضيفا أن», «وأن» and their kin."""

from __future__ import annotations

from claimtrack.core.claim_arabic import claim_start, is_bare
from claimtrack.core.cuts import Cut
from claimtrack.core.figures_arabic import counted_cut, figure_near
from claimtrack.core.inflection import forms_of, is_finite, may_be_noun, without_conjunction, words_of
from claimtrack.core.joints_arabic import goes_on_behind, joint_at, participle_group
from claimtrack.core.lexicon.speech import ARABIC_BARE, CLAUSE_OPENERS
from claimtrack.core.openings_arabic import (
    begins_with_verb,
    claim_follows,
    figure_follows,
    is_bound,
    is_outcome,
    reads_as_past,
    second_purpose,
    stands_beside,
    subjunctive,
    superlative,
    tells_apart,
    verb_after_place,
)
from claimtrack.core.scan import Scan
from claimtrack.core.verbs_arabic import is_verb, may_be_verb, spoken_group

__all__ = ["arabic_cuts"]

_LEAST_LEFT = 4
_LEAST_RIGHT = 3
_LEAST_COUNTED = 3
_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_JOINED_OPENERS = frozenset("و" + opener for opener in _OPENERS)
_BARE = words_of(ARABIC_BARE)
_PLACE = words_of("في إلى من على عن")
_WHO = words_of("التي الذي الذين اللذين اللتين اللاتي")
_RELATIVE = _WHO | words_of("من ما")
_IN_BETWEEN = _WHO | words_of("وهو وهي وهم على والذي والتي والذين")
_NOT = words_of("ولا ولم ولن وما فلا فلم وليس وليست")
_AND_WHEN = words_of("وفي وعن وحول وخلال وبعد وقبل وعقب ومن ومنذ وبشأن وعلى ومع وإلى ولدى")
_STILL = words_of("تزال يزال")
_RESULTS = words_of("متسببا متسببة مخلفا مخلفة موقعا موقعة")
_WAS = words_of("كان كانت وكان وكانت")
# «بمبلغ وقدره 20 ألفا»
_AMOUNTING = words_of("وقدره وقدرها")
_DECIDED = forms_of("قرر/يقرر", "ar")
_MEANWHILE = words_of("بينما وبينما")
_BEFORE = words_of("قد وقد فقد لم لن لا ما")
_IN_IT = words_of("فيه فيها خلاله خلالها عنه عنها")
_BOUND_REACH = 8


def arabic_cuts(scan: Scan) -> list[Cut]:
    """The places where one sentence may be cut, in order; `core.clauses` drops those that leave stumps."""
    found: list[Cut] = []
    reporting = False
    last = since = 0
    said = _said_from(scan, 0) if len(scan) else None
    for at in range(1, len(scan)):
        if scan.forms[at] in _OPENERS and not scan.guarded[at]:
            reporting, since = True, at + 1
        if scan.guarded[at] or not scan.is_word(at):
            if scan.forms[at] == ";" and not scan.guarded[at] and at + 1 < len(scan):
                found.append(Cut(at + 1, "gloss"))
                last = at + 1
            continue
        # No aside is cut off between a verb of saying and what it says: «أصر الوزير، الذي …، على أن …».
        counted = counted_cut(scan, at, since)
        waiting = said is not None and at < said and (scan.forms[at] in _IN_BETWEEN or counted)
        said = _said_from(scan, at) or said
        kind = (
            None if waiting else counted or _kind(scan, at, since, reporting=reporting) or _second_act(scan, at, said)
        )
        kind = kind or ("gloss" if _tells_more(scan, at, since) else None)
        kind = kind or ("and" if _main_behind(scan, at, last) else None)
        if (
            kind
            and at - last >= (_LEAST_COUNTED if counted else _least_left(scan, at))
            and len(scan) - at > _LEAST_RIGHT
        ):
            found.append(Cut(at, kind))
            last = since = at
    return found


def _tells_more(scan: Scan, at: int, since: int) -> bool:
    """Whether a verb of saying begins a report within a clause that has its verb: «نشرت بيانا | قالت فيه إن …»."""
    if at - since < _LEAST_LEFT:
        return False
    behind = scan.forms[at + 1 : at + 3]
    if not (_OPENERS.intersection(behind[:1]) or _told_in(behind)):
        return False
    if spoken_group(scan, at) not in {"say", "expect", "allege"} or not is_verb(scan, at):
        return False
    if scan.forms[at - 1] in _RELATIVE | _BEFORE or not begins_with_verb(scan, since):
        return False
    return scan.forms[since] not in _WAS or any(is_verb(scan, place) for place in range(since + 1, at))


def _main_behind(scan: Scan, at: int, last: int) -> bool:
    """Whether the main clause begins behind one of «بينما»: «وبينما أكد الوزير أن …، | حذر تجار من …»."""
    return scan.forms[at - 1] == "," and scan.forms[last] in _MEANWHILE and is_verb(scan, at)


def _told_in(behind: list[str]) -> bool:
    return len(behind) == 2 and behind[0] in _IN_IT and behind[1] in _OPENERS


def _least_left(scan: Scan, at: int) -> int:
    if scan.forms[at] == "بينما" or (spoken_group(scan, at) and _OPENERS.intersection(scan.forms[at + 1 : at + 2])):
        return _LEAST_LEFT - 1
    if figure_follows(scan, at + 1) and may_be_verb(scan, at):
        # «وقُتل 5 جنود | وأصيب آخرون»
        return _LEAST_LEFT - 1
    return _LEAST_LEFT if scan.forms[at - 1] == "," else _LEAST_LEFT + 1


def _kind(scan: Scan, at: int, since: int, *, reporting: bool) -> str | None:
    form = scan.forms[at]
    comma = scan.forms[at - 1] == ","
    joint = joint_at(scan, at, comma=comma)
    if joint:
        return None if joint == "not" else joint
    if form in _JOINED_OPENERS:
        return "that" if reporting and not subjunctive(scan, at) else None
    if participle_group(form) and scan.forms[at - 1] not in _PLACE and (comma or _says_more(scan, at)):
        return "participle"
    if comma and form == "في" and superlative(scan, at):
        return "and"
    if comma and form in {"كان", "كانت"} and goes_on_behind(scan, at):
        return "and"
    if comma and (form in _RESULTS or is_outcome(scan, at) or (form in _WHO and tells_apart(scan, at))):
        return "gloss"
    if second_purpose(scan, at):
        return "gloss"
    if comma and stands_beside(scan, at, since):
        return "and" if spoken_group(scan, at) else "gloss"
    if comma and form in _AND_WHEN and verb_after_place(scan, at):
        return "and"
    if form in _NOT:
        return _kind_of_denied(scan, at, comma=comma)
    if len(form) > 2 and (form[0] == "و" or (form[0] == "ف" and (comma or _surely_and_so(scan, at)))):
        return _kind_of_verb(scan, at, comma=comma)
    return None


def _said_from(scan: Scan, at: int) -> int | None:
    """The piece from which on stands what the verb of saying at a piece says, None where no such verb says anything."""
    if spoken_group(scan, at) not in {"say", "expect"} and without_conjunction(scan.forms[at]) not in _DECIDED:
        return None
    if scan.guarded[at] or not may_be_verb(scan, at):
        return None
    return claim_start(scan, at, len(scan), group="say")


def _second_act(scan: Scan, at: int, said: int | None) -> str | None:
    """ "gloss" where a further act is said by the same verb: «أعلن إغلاق المطار … | واستئناف الرحلات …»."""
    if said is None or at - said < _LEAST_LEFT or not scan.forms[at].startswith("و") or not is_bare(scan, said):
        return None
    return "gloss" if scan.forms[at][1:] in _BARE and scan.forms[at - 1] not in _BARE else None


def _surely_and_so(scan: Scan, at: int) -> bool:
    """Whether a word with «فـ» is a verb: without a comma before it, it is more often the start of a name («فادي»)."""
    form = scan.forms[at]
    return len(form) > 5 and is_verb(scan, at) and not may_be_noun(form[1:]) and not is_finite(form, "ar")


def _says_more(scan: Scan, at: int) -> bool:
    """Whether a participle without a comma goes on with a claim: «مؤكدا أن», «مؤكدا حرص», «مشددا على ضرورة»."""
    following = scan.forms[at + 1 : at + 4]
    return bool(following) and (following[0] in _BARE or any(form in _OPENERS for form in following))


def _kind_of_denied(scan: Scan, at: int, *, comma: bool) -> str | None:
    """«ولا يزال», «ولم تعلن», «وليس»: a clause with its negation."""
    following = scan.forms[at + 1] if at + 1 < len(scan) else ""
    if scan.forms[at] == "وما" and following[:1] in {"ي", "ت"} and following not in _STILL:
        # «وما يضمه»: and what it holds.
        return None
    if scan.forms[at] not in {"وليس", "وليست"} and not (at + 1 < len(scan) and may_be_verb(scan, at + 1)):
        return None
    if comma:
        return "and"
    # «لا يدير المرفأ ولا يتدخل في شؤونه» is one denial.
    return None if is_bound(scan, at) or scan.forms[at][1:] in scan.forms[max(0, at - _BOUND_REACH) : at] else "gloss"


def _kind_of_verb(scan: Scan, at: int, *, comma: bool) -> str | None:
    if without_conjunction(scan.forms[at]) == scan.forms[at] or not may_be_verb(scan, at):
        return None
    if scan.forms[at] in _AMOUNTING:
        return None
    following = scan.forms[at + 1] if at + 1 < len(scan) else ""
    group = spoken_group(scan, at)
    if (comma and group == "judge" and following.startswith("ب")) or (group and claim_follows(scan, at + 1)):
        return "and"
    if comma and (is_verb(scan, at) or reads_as_past(scan, at)):
        return "and"
    if comma:
        # «، ودفع كل راكب 150»: verb or noun, with a figure it tells something of its own.
        return "gloss" if figure_near(scan, at + 1) else None
    # «قُتلوا وأصيب 20», «التي … وأسفرت عن إصابة 20»: what is counted is told for itself.
    counted = figure_follows(scan, at + 1) or (is_verb(scan, at) and figure_near(scan, at + 1))
    if not (is_verb(scan, at) or counted) or scan.forms[at - 1] in _PLACE:
        return None
    if not counted and (is_finite(scan.forms[at - 1], "ar") or is_bound(scan, at)):
        return None
    return "gloss" if following else None

"""Cuts in an Arabic sentence: chains joined by «و», «كما», «حيث», «فيما», «إذ», «مضيفا أن», «وأن» and their kin."""

from __future__ import annotations

import re

from claimtrack.core.claim_arabic import claim_start, is_bare
from claimtrack.core.cuts import Cut
from claimtrack.core.inflection import finite, is_finite, may_be_noun, without_conjunction, words_of
from claimtrack.core.joints_arabic import goes_on_behind, joint_at, participle_group
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.numbers import ARABIC
from claimtrack.core.lexicon.speech import ARABIC_BARE, CLAUSE_OPENERS
from claimtrack.core.scan import Scan
from claimtrack.core.verbs_arabic import is_verb, may_be_verb, spoken_group

__all__ = ["arabic_cuts"]

_LEAST_LEFT = 4
_LEAST_RIGHT = 3
_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_JOINED_OPENERS = frozenset("و" + opener for opener in _OPENERS)
_BARE = words_of(ARABIC_BARE)
_PLACE = words_of("في إلى من على عن")
_WHO = words_of("التي الذي الذين اللذين اللتين اللاتي")
_RELATIVE = _WHO | words_of("من ما")
_IN_BETWEEN = _WHO | words_of("وهو وهي وهم على والذي والتي والذين")
_NOT = words_of("ولا ولم ولن وما فلا فلم وليس وليست")
_AND_WHEN = words_of("وفي وعن وحول وخلال وبعد وقبل وعقب ومن ومنذ وبشأن وعلى ومع وإلى ولدى")
_PERSONAL = words_of("هي هو هم")
_RESULTS = words_of("متسببا متسببة مخلفا مخلفة موقعا موقعة")
_COUNTING = words_of(particles_arabic.COUNTING) | frozenset(
    word for value, _, row in ARABIC if value >= 2 for word in row.split()
)
_NO_OUTCOME = words_of("تشمل تكون يكون تتمكن يتمكن تتيح يتيح تسهيل تكوين")
_WAS = words_of("كان كانت وكان وكانت")
_BEFORE = words_of("قد وقد فقد لم لن لا ما")
_NAMES_IN_BA = words_of(particles_arabic.NAMES_IN_BA)
# What begins with these only tells when or by whom, or on what condition: its main clause is yet to come.
_NO_CLAUSE = words_of(particles_arabic.INTRO) | words_of(
    "بحسب وبحسب حسب وفق ووفق وفقا ووفقا طبقا وطبقا كما إذا وإذا لو ولو مهما كلما بدلا فضلا"
)
_WHILE = words_of("بينما وبينما إذ وإذ حين وحين عندما وعندما بعدما وبعدما")
_IN_IT = words_of("فيه فيها خلاله خلالها عنه عنها")
_SPEECH_REACH = 14
_BOUND_REACH = 8
_WHEN_REACH = 9
_PURPOSE_REACH = 16
_AND_TO = words_of("وعلى وإلى وعن")
# Verbal nouns by their shape: «تطوير», «انتشار», «استخدام», «اجتماع».
_VERBAL_NOUN = re.compile("(?:ال)?(?:ت[^ا].ي.ه?|است..ا.|ان..ا.|ا.ت.ا.)(?:ها|ه|هم)?")
_TOWARDS = words_of("في إلى على عن من مع بين أمام خلال")


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
        waiting = said is not None and at < said and scan.forms[at] in _IN_BETWEEN
        said = _said_from(scan, at) or said
        kind = None if waiting else _kind(scan, at, since, reporting=reporting) or _second_act(scan, at, said)
        kind = kind or ("gloss" if _tells_more(scan, at, since) else None)
        if kind and at - last >= _least_left(scan, at) and len(scan) - at > _LEAST_RIGHT:
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
    if scan.forms[at - 1] in _RELATIVE | _BEFORE or not _begins_with_verb(scan, since):
        return False
    return scan.forms[since] not in _WAS or any(is_verb(scan, place) for place in range(since + 1, at))


def _told_in(behind: list[str]) -> bool:
    return len(behind) == 2 and behind[0] in _IN_IT and behind[1] in _OPENERS


def _least_left(scan: Scan, at: int) -> int:
    if scan.forms[at] == "بينما" or (spoken_group(scan, at) and _OPENERS.intersection(scan.forms[at + 1 : at + 2])):
        return _LEAST_LEFT - 1
    return _LEAST_LEFT if scan.forms[at - 1] == "," else _LEAST_LEFT + 1


def _kind(scan: Scan, at: int, since: int, *, reporting: bool) -> str | None:
    form = scan.forms[at]
    comma = scan.forms[at - 1] == ","
    joint = joint_at(scan, at, comma=comma)
    if joint:
        return None if joint == "not" else joint
    if form in _JOINED_OPENERS:
        return "that" if reporting and not _subjunctive(scan, at) else None
    if participle_group(form) and scan.forms[at - 1] not in _PLACE and (comma or _says_more(scan, at)):
        return "participle"
    if comma and form == "في" and _superlative(scan, at):
        return "and"
    if comma and form in {"كان", "كانت"} and goes_on_behind(scan, at):
        return "and"
    if comma and (form in _RESULTS or _is_outcome(scan, at) or (form in _WHO and _tells_apart(scan, at))):
        return "gloss"
    if _second_purpose(scan, at):
        return "gloss"
    if comma and _stands_beside(scan, at, since):
        return "and" if spoken_group(scan, at) else "gloss"
    if comma and form in _AND_WHEN and _verb_after_place(scan, at):
        return "and"
    if form in _NOT:
        return _kind_of_denied(scan, at, comma=comma)
    if len(form) > 2 and (form[0] == "و" or (form[0] == "ف" and (comma or _surely_and_so(scan, at)))):
        return _kind_of_verb(scan, at, comma=comma)
    return None


def _stands_beside(scan: Scan, at: int, since: int) -> bool:
    """Whether a verb behind a comma begins a clause with no word to join it: «تعاني المدينة أزمة، أدت إلى …»."""
    if scan.forms[since] in _NO_CLAUSE or without_conjunction(scan.forms[at]) != scan.forms[at]:
        return False
    if (
        not is_verb(scan, at)
        or not goes_on_behind(scan, at)
        or (spoken_group(scan, at) and not _claim_follows(scan, at))
    ):
        return False
    return _begins_with_verb(scan, since)


def _begins_with_verb(scan: Scan, since: int) -> bool:
    """Whether the clause that begins at a piece has its verb first; behind «و» or «بينما» a likely one is enough."""
    likely = scan.forms[since] in _WHILE or without_conjunction(scan.forms[since]) != scan.forms[since]
    first = since + (scan.forms[since] in _WHILE)
    return (likely and may_be_verb(scan, first)) or is_verb(scan, since) or is_verb(scan, since + 1)


def _second_purpose(scan: Scan, at: int) -> bool:
    """Whether a preposition with its verbal noun stands beside one before it: «تنص على وقف … | وعلى سحب …»."""
    form = scan.forms[at]
    if form not in _AND_TO or not _is_act(scan, at + 1):
        return False
    before = range(max(0, at - _PURPOSE_REACH), at - 1)
    return any(scan.forms[place] == form[1:] and _is_act(scan, place + 1) for place in before)


def _is_act(scan: Scan, at: int) -> bool:
    if at >= len(scan):
        return False
    # «إدخال»: what is written with «إ» and long enough is the fourth stem's.
    fourth = scan.text[scan.starts[at]] == "إ" and len(scan.forms[at]) > 4
    return fourth or scan.forms[at] in _BARE or _VERBAL_NOUN.fullmatch(scan.forms[at]) is not None


def _said_from(scan: Scan, at: int) -> int | None:
    """The piece from which on stands what the verb of saying at a piece says, None where no such verb says anything."""
    if scan.guarded[at] or spoken_group(scan, at) not in {"say", "expect"} or not may_be_verb(scan, at):
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


def _subjunctive(scan: Scan, at: int) -> bool:
    following = scan.forms[at + 1] if at + 1 < len(scan) else ""
    return (
        scan.forms[at] in {"وان", "وبان"}
        and following[:1] in {"ي", "ت"}
        and is_verb(scan, at + 1)
        and spoken_group(scan, at + 1) is None
    )


def _superlative(scan: Scan, at: int) -> bool:
    return any(form in _PERSONAL for form in scan.forms[at + 2 : at + 4])


def _tells_apart(scan: Scan, at: int) -> bool:
    """Whether «، الذي …» tells something of its own at the end of a clause, and not which one is meant."""
    return at + 1 < len(scan) and is_verb(scan, at + 1) and goes_on_behind(scan, at)


def _is_outcome(scan: Scan, at: int) -> bool:
    """«، ليصل السعر إلى …»: what came of it."""
    form = scan.forms[at]
    return (
        len(form) > 3 and form[0] == "ل" and form[1] in "يت" and form[1:] not in _NO_OUTCOME and finite(form[1:], "ar")
    )


def _kind_of_denied(scan: Scan, at: int, *, comma: bool) -> str | None:
    """«ولا يزال», «ولم تعلن», «وليس»: a clause with its negation."""
    if scan.forms[at] not in {"وليس", "وليست"} and not (at + 1 < len(scan) and may_be_verb(scan, at + 1)):
        return None
    if comma:
        return "and"
    # «لا يدير المرفأ ولا يتدخل في شؤونه» is one denial.
    return None if _is_bound(scan, at) or scan.forms[at][1:] in scan.forms[max(0, at - _BOUND_REACH) : at] else "gloss"


def _kind_of_verb(scan: Scan, at: int, *, comma: bool) -> str | None:
    if without_conjunction(scan.forms[at]) == scan.forms[at] or not may_be_verb(scan, at):
        return None
    following = scan.forms[at + 1] if at + 1 < len(scan) else ""
    group = spoken_group(scan, at)
    if (comma and group == "judge" and following.startswith("ب")) or (group and _claim_follows(scan, at + 1)):
        return "and"
    if comma:
        return "and" if is_verb(scan, at) or _reads_as_past(scan, at) else None
    sure = is_verb(scan, at) or _figure_follows(scan, at + 1)
    if not sure or scan.forms[at - 1] in _PLACE or is_finite(scan.forms[at - 1], "ar"):
        return None
    return "gloss" if following and not _is_bound(scan, at) else None


def _reads_as_past(scan: Scan, at: int) -> bool:
    """Whether a word behind a comma that may be a noun is a verb here: «، ونزح 30 ألفا», «، وبحث مع الوزير»."""
    bare = without_conjunction(scan.forms[at])
    if not is_finite(bare, "ar") or _figure_follows(scan, at + 1) or _is_nominative(scan, at + 1):
        return True
    if len(bare) == 3:
        following = scan.forms[at + 1] if at + 1 < len(scan) else ""
        return following in _TOWARDS or (following.startswith("ب") and following not in _NAMES_IN_BA)
    if bare.endswith(("ها", "هم", "ه")):
        # «وجمعها», «ودعمهم»: more often her gathering, their support.
        return False
    return not _verbal_noun_before(scan, at)


def _verbal_noun_before(scan: Scan, at: int) -> bool:
    """Whether a verbal noun stands before, to which another may be joined: «تطوير التعليم، وتقدم البحث»."""
    before = range(max(0, at - _BOUND_REACH), at)
    return any(_is_act(scan, place) for place in before)


def _verb_after_place(scan: Scan, at: int) -> bool:
    """Whether a time or place with its verb begins a clause of its own: «، وفي المساء وصل …»."""
    for place in range(at + 2, min(at + _WHEN_REACH, len(scan) - 2)):
        if scan.forms[place] in _RELATIVE or scan.forms[place] in _OPENERS or scan.forms[place] == ";":
            return False
        if is_verb(scan, place) and not scan.guarded[place]:
            return True
    return False


def _claim_follows(scan: Scan, at: int) -> bool:
    """Whether «أن» follows before the clause ends, so that a verb of saying is a verb: «وذكر الوزير أن», «وتابع أن»."""
    for place in range(at, min(at + _SPEECH_REACH, len(scan) - 2)):
        if scan.forms[place] in _OPENERS and not scan.guarded[place]:
            return True
        if scan.forms[place] in _JOINED_OPENERS or scan.forms[place] in _RELATIVE or scan.forms[place] == ";":
            return False
    return False


def _is_bound(scan: Scan, at: int) -> bool:
    """Whether a verb behind «و» goes on with a relative clause or with what «أن» wants done: «الذي زار … والتقى …»."""
    for place in range(at - 1, max(-1, at - _BOUND_REACH - 1), -1):
        form = scan.forms[place]
        if form in _WHO or (form in _RELATIVE and is_verb(scan, place + 1)):
            return True
        if form in _OPENERS:
            return scan.forms[place + 1][:1] in {"ي", "ت"} and is_verb(scan, place + 1)
    return False


def _is_nominative(scan: Scan, at: int) -> bool:
    """Whether a word has the ending of a subject: «وطعن محاموه», «ورفض الطرفان»."""
    form = scan.forms[at] if at < len(scan) else ""
    return form.endswith(("ون", "وه", "وها")) or (form.startswith("ال") and form.endswith("ان") and len(form) > 5)


def _figure_follows(scan: Scan, at: int) -> bool:
    return at < len(scan) and (scan.forms[at][:1].isdigit() or scan.forms[at] in _COUNTING)

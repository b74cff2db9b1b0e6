"""Whether an Arabic word opens a clause of its own, as what stands around it tells."""

from __future__ import annotations

import re

from claimtrack.core.inflection import finite, is_finite, without_conjunction, words_of
from claimtrack.core.joints_arabic import goes_on_behind
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.numbers import ARABIC
from claimtrack.core.lexicon.speech import ARABIC_BARE, CLAUSE_OPENERS
from claimtrack.core.scan import Scan
from claimtrack.core.verbs_arabic import is_verb, may_be_verb, spoken_group

__all__ = [
    "begins_with_verb",
    "claim_follows",
    "figure_follows",
    "is_bound",
    "is_outcome",
    "reads_as_past",
    "second_purpose",
    "stands_beside",
    "subjunctive",
    "superlative",
    "tells_apart",
    "verb_after_place",
]

_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_JOINED_OPENERS = frozenset("و" + opener for opener in _OPENERS)
_BARE = words_of(ARABIC_BARE)
_WHO = words_of("التي الذي الذين اللذين اللتين اللاتي")
_RELATIVE = _WHO | words_of("من ما")
_PERSONAL = words_of("هي هو هم")
_COUNTING = words_of(particles_arabic.COUNTING) | frozenset(
    word for value, _, row in ARABIC if value >= 2 for word in row.split()
)
_NO_OUTCOME = words_of("تشمل تكون يكون تتمكن يتمكن تتيح يتيح تسهيل تكوين")
_NAMES_IN_BA = words_of(particles_arabic.NAMES_IN_BA)
# What begins with these only tells when or by whom, or on what condition: its main clause is yet to come.
_NO_CLAUSE = words_of(particles_arabic.INTRO) | words_of(
    "بحسب وبحسب حسب وفق ووفق وفقا ووفقا طبقا وطبقا كما إذا وإذا لو ولو مهما كلما بدلا فضلا"
)
_WHILE = words_of("بينما وبينما إذ وإذ حين وحين عندما وعندما بعدما وبعدما")
_SPEECH_REACH = 14
_BOUND_REACH = 8
_WHEN_REACH = 9
_PURPOSE_REACH = 16
_AND_TO = words_of("وعلى وإلى وعن")
# Verbal nouns by their shape: «تطوير», «انتشار», «استخدام», «اجتماع».
_VERBAL_NOUN = re.compile("(?:ال)?(?:ت[^ا].ي.ه?|است..ا.|ان..ا.|ا.ت.ا.)(?:ها|ه|هم)?")
_TOWARDS = words_of("في إلى على عن من مع بين أمام خلال")


def stands_beside(scan: Scan, at: int, since: int) -> bool:
    """Whether a verb behind a comma begins a clause with no word to join it: «تعاني المدينة أزمة، أدت إلى …»."""
    if since >= at or scan.forms[since] in _NO_CLAUSE or without_conjunction(scan.forms[at]) != scan.forms[at]:
        return False
    if (
        not is_verb(scan, at)
        or not goes_on_behind(scan, at)
        or (spoken_group(scan, at) and not claim_follows(scan, at))
    ):
        return False
    return begins_with_verb(scan, since)


def begins_with_verb(scan: Scan, since: int) -> bool:
    """Whether the clause that begins at a piece has its verb first; behind «و» or «بينما» a likely one is enough."""
    likely = scan.forms[since] in _WHILE or without_conjunction(scan.forms[since]) != scan.forms[since]
    first = since + (scan.forms[since] in _WHILE)
    return (likely and may_be_verb(scan, first)) or is_verb(scan, since) or is_verb(scan, since + 1)


def second_purpose(scan: Scan, at: int) -> bool:
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


def subjunctive(scan: Scan, at: int) -> bool:
    """Whether «وأن» wants something done, and reports nothing: «وأن يعود»."""
    following = scan.forms[at + 1] if at + 1 < len(scan) else ""
    return (
        scan.forms[at] in {"وان", "وبان"}
        and following[:1] in {"ي", "ت"}
        and is_verb(scan, at + 1)
        and spoken_group(scan, at + 1) is None
    )


def superlative(scan: Scan, at: int) -> bool:
    """Whether «في» leads to what is the first of its kind: «في تجربة هي الأطول …»."""
    return any(form in _PERSONAL for form in scan.forms[at + 2 : at + 4])


def tells_apart(scan: Scan, at: int) -> bool:
    """Whether «، الذي …» tells something of its own at the end of a clause, and not which one is meant."""
    return at + 1 < len(scan) and is_verb(scan, at + 1) and goes_on_behind(scan, at)


def is_outcome(scan: Scan, at: int) -> bool:
    """«، ليصل السعر إلى …»: what came of it."""
    form = scan.forms[at]
    return (
        len(form) > 3 and form[0] == "ل" and form[1] in "يت" and form[1:] not in _NO_OUTCOME and finite(form[1:], "ar")
    )


def reads_as_past(scan: Scan, at: int) -> bool:
    """Whether a word behind a comma that may be a noun is a verb here: «، ونزح 30 ألفا», «، وبحث مع الوزير»."""
    bare = without_conjunction(scan.forms[at])
    if not is_finite(bare, "ar") or figure_follows(scan, at + 1) or _is_nominative(scan, at + 1):
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


def verb_after_place(scan: Scan, at: int) -> bool:
    """Whether a time or place with its verb begins a clause of its own: «، وفي المساء وصل …»."""
    for place in range(at + 2, min(at + _WHEN_REACH, len(scan) - 2)):
        if scan.forms[place] in _RELATIVE or scan.forms[place] in _OPENERS or scan.forms[place] == ";":
            return False
        if is_verb(scan, place) and not scan.guarded[place]:
            return True
    return False


def claim_follows(scan: Scan, at: int) -> bool:
    """Whether «أن» follows before the clause ends, so that a verb of saying is a verb: «وذكر الوزير أن», «وتابع أن»."""
    for place in range(at, min(at + _SPEECH_REACH, len(scan) - 2)):
        if scan.forms[place] in _OPENERS and not scan.guarded[place]:
            return True
        if scan.forms[place] in _JOINED_OPENERS or scan.forms[place] in _RELATIVE or scan.forms[place] == ";":
            return False
    return False


def is_bound(scan: Scan, at: int) -> bool:
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


def figure_follows(scan: Scan, at: int) -> bool:
    """Whether a figure, or a word in place of one, stands at a piece: «وقتل 20», «ونزح نحو ألف»."""
    return at < len(scan) and (scan.forms[at][:1].isdigit() or scan.forms[at] in _COUNTING)

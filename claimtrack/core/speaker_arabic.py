"""Where the name of an Arabic speaker begins and ends."""

from __future__ import annotations

import re

from claimtrack.core.inflection import finite, is_finite, words_of
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.connectives import ADJUNCT_HEADS, ADJUNCT_OPENERS, ARABIC_HEADS
from claimtrack.core.lexicon.speech import ARABIC_BARE, CLAUSE_OPENERS, PRONOUNS
from claimtrack.core.scan import Scan
from claimtrack.core.values import Span
from claimtrack.core.verbs_arabic import is_verb

__all__ = ["LONGEST_SPEAKER", "WHO", "ends_subject", "first_noun", "last_noun", "named"]

LONGEST_SPEAKER = 16
WHO = words_of("التي الذي الذين اللذين اللتين اللاتي والتي والذي والذين")
_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_BARE = words_of(ARABIC_BARE)
_LINKS = words_of("قد وقد فقد لقد ولقد")
_PIECES = words_of("تحقيق تقرير استطلاع مقال افتتاحية وثائقي مراسل موفد مصدر")
_LONGEST_NAME = 6
_QUOTES = frozenset({'"', "«", "“"})
_ADJUNCTS = words_of(ADJUNCT_OPENERS["ar"])
_ADJUNCT_HEADS = words_of(ADJUNCT_HEADS)
_LONG_HEADS = tuple(head for head in _ADJUNCT_HEADS if len(head) >= 4)
_HEADS = words_of(ARABIC_HEADS)
_DANGLING = words_of("عن من على إلى في أن بأن التي الذي الذين مع كما حيث و أو بعد قبل")
_PERIODS = words_of("الأسبوع الشهر العام السنة المرة الليلة الصباح المساء")
_PRONOUNS = words_of(PRONOUNS["ar"])
_MEDIA = words_of(particles_arabic.MEDIA)
_JUDGED = words_of(particles_arabic.JUDGED) | {","}
_NOMINATIVES = words_of(particles_arabic.NOMINATIVES)
_SOURCES = words_of(particles_arabic.SOURCES)
_NAMED_LIKE_VERBS = words_of("يزيد يحيى يسري تنتوش تغلب تسنيم تالا")
_REFUSED = _BARE | words_of("تعليق إجابة كشف إدلاء رد مشاركة حديث")
_SIDES = words_of("جهته جهتها جهتهم جانبه جانبها جانبهم ناحيته ناحيتها طرفه طرفها")
_MANNERS = words_of(
    "بالتأكيد بأشد بشدة بقوة قطعيا قاطعا رسميا علنا مرارا تفصيلا متحدثا ضمنيا صراحة جميعا كلهم نفسه ذاته"
)
_NAMES_IN_BA = words_of(particles_arabic.NAMES_IN_BA)
_BEFORE_NAMES = _MEDIA | words_of("ثمة هناك")
_OBJECTS = words_of("ذلك هذا هذه")
_ACCUSED = re.compile("الم..+ين")
_CALLED = words_of(particles_arabic.CALLED)


def named(scan: Scan, low: int, high: int) -> Span | None:
    """The speaker's name in a stretch, without when, where or to whom it was said; None where nobody is named."""
    while low < high and (
        scan.forms[low] in _LINKS or scan.forms[low] in _BEFORE_NAMES or not (scan.is_word(low) or scan.guarded[low])
    ):
        low += 1
    if low >= high or _is_object(scan, low) or _begins_adjunct(scan, low, first=True):
        return None
    stop = low
    while stop < high and stop - low < LONGEST_SPEAKER:
        if stop > low and _ends_name(scan, stop):
            break
        stop += 1
    while stop > low and not scan.is_word(stop - 1) and not scan.guarded[stop - 1]:
        stop -= 1
    while stop > low and scan.forms[stop - 1] in _DANGLING:
        stop -= 1
    if scan.forms[low] in _QUOTES and not scan.is_word(stop - 1) and stop - low > 2:
        low, stop = low + 1, stop - 1
    if stop == low or (stop == low + 1 and (scan.forms[low] in _PRONOUNS or _has_owner(scan.forms[low]))):
        return None
    return scan.span(low, stop)


def _has_owner(form: str) -> bool:
    """Whether a word alone is "its …", an object rather than a name: «ونفت انحيازها إلى …»."""
    return len(form) > 5 and form.endswith(("ها", "هم"))


def _is_object(scan: Scan, at: int) -> bool:
    """Whether a word by its ending is whom or what, not who: «وتحذر المواطنين من …»."""
    form = scan.forms[at]
    return form in _OBJECTS or (form.startswith("ال") and form.endswith("يين")) or _ACCUSED.fullmatch(form) is not None


def _ends_name(scan: Scan, at: int) -> bool:
    if scan.guarded[at]:
        return scan.forms[at] in _QUOTES and not scan.guarded[at - 1] and _quotes_how(scan, at + 1)
    form = scan.forms[at]
    # Of what only looks like a present or a future too much is a name: «ياسين», «يلدز», «ستيفان».
    known = finite(form, "ar") if form[0] in "يوس" else is_finite(form, "ar")
    surely = is_verb(scan, at) or form.endswith("تها")
    if form in _OBJECTS or (known and surely and form not in _NAMED_LIKE_VERBS):
        return True
    return _begins_adjunct(scan, at, first=False)


def _begins_adjunct(scan: Scan, at: int, *, first: bool) -> bool:
    form = scan.forms[at]
    if form in _MEDIA:
        # «تحقيق لصحيفة بريطانية» names whose it is, «قال الوزير لصحيفة بريطانية» to whom.
        return first or scan.forms[at - 1] not in _PIECES
    if form == "," or form in _OPENERS or form in {"الذي", "التي", "الذين"} or _tells_how(scan, at):
        return True
    if form in {"في", "وفي"}:
        following = scan.forms[at + 1] if at + 1 < len(scan) else ""
        bare = following.removeprefix("ال")
        return first or bare in _ADJUNCT_HEADS or (len(bare) >= 5 and bare.startswith(_LONG_HEADS))
    if form == "علي":
        return _is_on(scan, at)
    if form in {"عن", "من", "الي"}:
        following = scan.forms[at + 1] if at + 1 < len(scan) else ""
        return first or form == "الي" or (form == "عن" and following in _SOURCES) or following in _SIDES
    if form in {"هذا", "هذه"}:
        return first or (at + 1 < len(scan) and scan.forms[at + 1] in _PERIODS)
    return form in _ADJUNCTS


def _is_name(scan: Scan, at: int) -> bool:
    """Whether a word may go on with somebody's name behind the title: «المتحدث | ناصر كنعاني»."""
    form = scan.forms[at]
    if not scan.is_word(at) or form.startswith(("ال", "ب", "و", "ل")) or form in _BARE | _HEADS:
        return False
    return not _begins_adjunct(scan, at, first=False)


def _quotes_how(scan: Scan, at: int) -> bool:
    """Whether a quotation is only of how it was said: «نفى الحزب «نفيا قاطعا» …»."""
    while at < len(scan) and scan.guarded[at] and scan.is_word(at):
        if not scan.forms[at].endswith("ا") or scan.forms[at].startswith("ال"):
            return False
        at += 1
    return True


def _tells_how(scan: Scan, at: int) -> bool:
    """Whether a word is written as an indefinite accusative: «قضائيا», «قاطعا» say how, not who."""
    return scan.text[scan.starts[at] : scan.ends[at]].endswith(("ًا", "اً", "ً")) or scan.forms[at] in _MANNERS


def first_noun(scan: Scan, low: int, high: int) -> Span | None:
    """The noun phrase that begins at a piece, as far as articles tell: «البنك المركزي | قراره», «رئيس الوزراء | خصومه».

    None where the phrase has no article to go by.
    """
    at = low
    while at < min(low + 3, high) and scan.is_word(at) and not scan.forms[at].startswith("ال"):
        if _begins_adjunct(scan, at, first=at == low) or scan.forms[at] in _BARE:
            return None
        at += 1
    start = at
    while at < high and (scan.forms[at].startswith("ال") or scan.forms[at - 1] == "باسم" or scan.forms[at] == "باسم"):
        if _begins_adjunct(scan, at, first=False):
            break
        at += 1
    name = at
    while start < name < high and _is_name(scan, name):
        name += 1
    at = name if name - at > 1 else at
    return scan.span(low, at) if at > start else None


def last_noun(scan: Scan, high: int) -> Span | None:
    """The name that ends right before a piece, back to the verb or preposition before it: «نفته | هيئة الإسعاف»."""
    stop = high - (scan.forms[high - 1] == ",")
    start = stop
    while start > max(0, stop - _LONGEST_NAME) and scan.is_word(start - 1) and not _precedes_name(scan, start - 1):
        start -= 1
    return scan.span(start, stop) if start < stop else None


def _precedes_name(scan: Scan, at: int) -> bool:
    form = scan.forms[at]
    if form in _ADJUNCTS or form in _DANGLING or form in _OPENERS or form in {"ما", "وما"}:
        return True
    return is_verb(scan, at) or (at > 0 and scan.forms[at - 1] == "ما")


def ends_subject(scan: Scan, at: int, *, group: str) -> bool:
    """Whether the object of a judgement or call begins here: «وصف الجانبان | الحرب …», «رحب الوزير | بزيارة …»."""
    form = scan.forms[at]
    if form == "علي":
        return _is_on(scan, at)
    if (
        form in _JUDGED
        or form in _BARE
        or _has_owner(form)
        or _is_asked_for(form)
        or (group == "call" and form in _CALLED)
    ):
        return True
    before = scan.forms[at - 1]
    if group in {"deny", "refuse"} and before.startswith("ال") and form.removeprefix("ال") in _REFUSED:
        return True
    if form.endswith("ين") and form.startswith("ال") and before.startswith("ال") and not before.endswith("ين"):
        return True
    # «الجانبان»: the form shows the subject's end, so that what follows is the object.
    return before in _NOMINATIVES and form not in _NOMINATIVES and form[-2:] not in {"ان", "ون"}


def _is_asked_for(form: str) -> bool:
    """Whether a word holds the preposition of praise or demand: «بالجهود», «بوقف», «بروح»."""
    return form.startswith("ب") and len(form) > 3 and form not in _NAMES_IN_BA


def _is_on(scan: Scan, at: int) -> bool:
    """Whether «على» is the preposition and not the name «علي», which the search form writes alike."""
    return "ى" in scan.text[scan.starts[at] : scan.ends[at]]

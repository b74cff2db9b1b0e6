"""Where the name of an Arabic speaker begins and ends."""

from __future__ import annotations

from claimtrack.core.inflection import words_of
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.connectives import ADJUNCT_HEADS, ADJUNCT_OPENERS
from claimtrack.core.lexicon.speech import ARABIC_BARE, CLAUSE_OPENERS, PRONOUNS
from claimtrack.core.scan import Scan
from claimtrack.core.values import Span

__all__ = ["LONGEST_SPEAKER", "ends_subject", "first_noun", "named"]

LONGEST_SPEAKER = 16
_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_BARE = words_of(ARABIC_BARE)
_LINKS = words_of("قد وقد فقد لقد ولقد")
_QUOTES = frozenset({'"', "«", "“"})
_ADJUNCTS = words_of(ADJUNCT_OPENERS["ar"])
_ADJUNCT_HEADS = words_of(ADJUNCT_HEADS)
_LONG_HEADS = tuple(head for head in _ADJUNCT_HEADS if len(head) >= 4)
_DANGLING = words_of("عن من على إلى أن بأن")
_PERIODS = words_of("الأسبوع الشهر العام السنة المرة الليلة الصباح المساء")
_PRONOUNS = words_of(PRONOUNS["ar"])
_MEDIA = words_of(particles_arabic.MEDIA)
_JUDGED = words_of(particles_arabic.JUDGED) | {","}
_NOMINATIVES = words_of(particles_arabic.NOMINATIVES)
_CALLED = words_of(particles_arabic.CALLED)
_WANTED = words_of(particles_arabic.WANTED) | _BARE


def named(scan: Scan, low: int, high: int) -> Span | None:
    """The speaker's name in a stretch, without when, where or to whom it was said; None where nobody is named."""
    while low < high and (scan.forms[low] in _LINKS or not (scan.is_word(low) or scan.guarded[low])):
        low += 1
    if low >= high or _begins_adjunct(scan, low, first=True):
        return None
    stop = low
    while stop < high and stop - low < LONGEST_SPEAKER:
        if stop > low and not scan.guarded[stop] and _begins_adjunct(scan, stop, first=False):
            break
        stop += 1
    while stop > low and not scan.is_word(stop - 1) and not scan.guarded[stop - 1]:
        stop -= 1
    while stop > low and scan.forms[stop - 1] in _DANGLING:
        stop -= 1
    if scan.forms[low] in _QUOTES and not scan.is_word(stop - 1) and stop - low > 2:
        low, stop = low + 1, stop - 1
    if stop == low or (stop == low + 1 and scan.forms[low] in _PRONOUNS):
        return None
    return scan.span(low, stop)


def _begins_adjunct(scan: Scan, at: int, *, first: bool) -> bool:
    form = scan.forms[at]
    if form == "," or form in _MEDIA or (form in _OPENERS):
        return True
    if form in {"في", "وفي"}:
        following = scan.forms[at + 1] if at + 1 < len(scan) else ""
        bare = following.removeprefix("ال")
        return first or bare in _ADJUNCT_HEADS or (len(bare) >= 5 and bare.startswith(_LONG_HEADS))
    if form == "علي":
        return _is_on(scan, at)
    if form in {"عن", "من", "الي"}:
        return first or form == "الي"
    if form in {"هذا", "هذه"}:
        return first or (at + 1 < len(scan) and scan.forms[at + 1] in _PERIODS)
    return form in _ADJUNCTS


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
    while at < high and scan.forms[at].startswith("ال") and not _begins_adjunct(scan, at, first=False):
        at += 1
    return scan.span(low, at) if at > start else None


def ends_subject(scan: Scan, at: int, *, group: str) -> bool:
    """Whether the object of a judgement or call begins here: «وصف الجانبان | الحرب …», «رحب الوزير | بزيارة …»."""
    form = scan.forms[at]
    if form == "علي":
        return _is_on(scan, at)
    if form in _JUDGED or form in _BARE or _is_asked_for(form) or (group == "call" and form in _CALLED):
        return True
    before = scan.forms[at - 1]
    if form.endswith("ين") and form.startswith("ال") and before.startswith("ال") and not before.endswith("ين"):
        return True
    # «الجانبان»: the form shows the subject's end, so that what follows is the object.
    return before in _NOMINATIVES and form not in _NOMINATIVES and form[-2:] not in {"ان", "ون"}


def _is_asked_for(form: str) -> bool:
    """Whether a word holds the preposition of praise or demand: «بالجهود», «بوقف»."""
    return form.startswith("ب") and (form[1:3] in {"ال", "ان", "اج", "اط"} or form[1:] in _WANTED)


def _is_on(scan: Scan, at: int) -> bool:
    """Whether «على» is the preposition and not the name «علي», which the search form writes alike."""
    return "ى" in scan.text[scan.starts[at] : scan.ends[at]]

"""Figures that show an Arabic proposition where no verb joins it: «وعدد الجرحى 20», «بعد مقتل ثلاثة», «يليه …»."""

from __future__ import annotations

from claimtrack.core.inflection import words_of
from claimtrack.core.joints_arabic import goes_on_behind
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.speech import ARABIC_BARE
from claimtrack.core.openings_arabic import begins_with_verb, figure_follows
from claimtrack.core.scan import Scan
from claimtrack.core.speaker_arabic import WHO
from claimtrack.core.text import normalise
from claimtrack.core.verbs_arabic import is_verb

__all__ = ["counted_cut", "figure_near"]

_OWNERS = ("ها", "هم", "ه")


def _with_owners(nouns: frozenset[str]) -> frozenset[str]:
    """The nouns alone and with their owners: «مدة», «مدته»."""
    owned = {noun.removesuffix("ه") + "ت" * noun.endswith("ه") + owner for noun in nouns for owner in _OWNERS}
    return nouns | owned


_MEASURES = _with_owners(words_of(particles_arabic.MEASURES))
_EVENTS = _with_owners(words_of(particles_arabic.EVENTS) | words_of(ARABIC_BARE))
_AFTER = words_of("بعد عقب إثر")
_AMONG = words_of("منها منهم بينها بينهم بينهن")
_NEXT = words_of("يليه يليها تليه تليها تلاه تلاها تلته تلتها")
_BESIDES = frozenset(
    tuple(normalise(phrase).split()) for phrase in ("إضافة إلى", "إلى جانب", "فضلا عن", "علاوة على", "بالإضافة إلى")
)
_BEGINNINGS = WHO | _AFTER | _AMONG | _NEXT | {words[0] for words in _BESIDES}
# «والساعة 10», «والمادة 7»: a number that names, and counts nothing.
_NUMBERED = words_of(
    "الساعة الدقيقة المادة الفقرة البند العام السنة الشهر اليوم الفصل الرقم المرحلة الدورة القرار القناة"
)
_TO = words_of("إلى على نحو")
_ENDS = frozenset({",", ";", ":"})
_NEAR = 2
_FIGURE_REACH = 6
_BETWEEN_REACH = 8
_LEAST_BESIDE = 6
_LEAST_LEFT = 3


def counted_cut(scan: Scan, at: int, since: int) -> str | None:
    """How the proposition that begins at a piece hangs on the clause that began at `since`; None where none begins.

    The kinds are those of `core.cuts.Cut`: what came before is the article's own ("and"), the rest the speaker's.
    """
    if at - since < _LEAST_LEFT:
        return None
    form = scan.forms[at]
    if form[0] == "و" and _measures(scan, at, since):
        return "gloss"
    if form not in _BEGINNINGS and scan.forms[at - 1] != ",":
        return None
    if _is_among(scan, at) or _is_next(scan, at) or _is_beside(scan, at) or _which_counts(scan, at, since):
        return "gloss"
    return "and" if _came_before(scan, at, since) else None


def figure_near(scan: Scan, at: int) -> bool:
    """Whether digits stand within a few words from a piece on, before the next comma."""
    return any(_counts(scan, place) for place in _stretch(scan, at, _NEAR + 2))


def _tells(scan: Scan, since: int, at: int) -> bool:
    """Whether what stands before has its verb, so that it is a claim itself."""
    return begins_with_verb(scan, since) or any(is_verb(scan, place) for place in range(since, at))


def _measures(scan: Scan, at: int, since: int) -> bool:
    """Whether a second figure follows with what it measures: «بلغ عدد القتلى 12 | وعدد الجرحى 30»."""
    if not _follows_measured(scan, at) or not any(_figure(scan, place) for place in range(since, at)):
        return False
    # «بين سعر 20 وسعر 30»
    return "بين" not in scan.forms[max(since, at - _BETWEEN_REACH) : at]


def _follows_measured(scan: Scan, at: int) -> bool:
    """Whether a noun behind «و» is what the next figure is of: «وعدد الجرحى 30», «وإصابة 30», «والواردات إلى 30»."""
    noun = scan.forms[at][1:]
    if noun.removeprefix("ال") in _MEASURES:
        # «والطاقة التي تصل إلى 107» is no more than named.
        return WHO.isdisjoint(scan.forms[at + 1 : at + _FIGURE_REACH]) and _told_within(scan, at + 1, _FIGURE_REACH)
    if noun in _EVENTS:
        return _told_within(scan, at + 1, _NEAR)
    if not noun.startswith("ال") or noun in _NUMBERED:
        return False
    figure = at + 1 + (scan.forms[min(at + 1, len(scan) - 1)] in _TO)
    return figure < len(scan) and _counts(scan, figure)


def _came_before(scan: Scan, at: int, since: int) -> bool:
    """Whether what came before is told with a figure, or behind a comma: «أغلق المعبر | بعد مقتل ثلاثة جنود»."""
    if scan.forms[at] not in _AFTER or at + 2 >= len(scan) or scan.forms[at + 1] not in _EVENTS:
        return False
    comma = scan.forms[at - 1] == ","
    told = goes_on_behind(scan, at) if comma else _told_within(scan, at + 2, _FIGURE_REACH)
    return told and _tells(scan, since, at)


def _which_counts(scan: Scan, at: int, since: int) -> bool:
    """Whether a relative clause at the end gives a figure of its own: «نفد الأكسجين | الذي كان يكفي 96 ساعة»."""
    if scan.forms[at] not in WHO or at + 2 >= len(scan) or not is_verb(scan, at + 1):
        return False
    # «ارتفعت حصيلة السيول التي ضربت درنة إلى 300»: only right behind its verb the figure is surely the relative's.
    first = at + 2 + (is_verb(scan, at + 2) or scan.forms[at + 2] == "في")
    told = first < len(scan) and _counts(scan, first)
    return told and goes_on_behind(scan, at) and _tells(scan, since, at)


def _is_among(scan: Scan, at: int) -> bool:
    """Whether a part of what was counted is counted: «قُتل عشرون، | بينهم ستة أطفال», «20 إصابة، | 4 منها خطيرة»."""
    if scan.forms[at - 1] != "," or at + 1 >= len(scan):
        return False
    if scan.forms[at] == "اي":
        # «، أي بزيادة 12%»
        return _told_within(scan, at + 1, _NEAR)
    return (scan.forms[at] in _AMONG and figure_follows(scan, at + 1)) or (
        figure_follows(scan, at) and not _AMONG.isdisjoint(scan.forms[at + 1 : at + 3])
    )


def _is_next(scan: Scan, at: int) -> bool:
    """Whether the next in rank follows with its figure: «سجلت طنجة 40 إصابة | تليها فاس بـ30»."""
    return scan.forms[at] in _NEXT and _told_within(scan, at + 1, _FIGURE_REACH)


def _is_beside(scan: Scan, at: int) -> bool:
    """Whether what comes on top is counted, or told at some length behind a comma: «، إضافة إلى 12 مصابا …»."""
    if tuple(scan.forms[at : at + 2]) not in _BESIDES:
        return False
    if figure_follows(scan, at + 2):
        return True
    return scan.forms[at - 1] == "," and goes_on_behind(scan, at) and scan.words(at + 2, len(scan)) >= _LEAST_BESIDE


def _told_within(scan: Scan, at: int, reach: int) -> bool:
    """Whether a figure, or a word in place of one, stands within so many pieces, before the next comma."""
    return any(_figure(scan, place) for place in _stretch(scan, at, reach))


def _stretch(scan: Scan, at: int, reach: int) -> range:
    """The next so many pieces, as far as the next comma."""
    end = min(at + reach, len(scan))
    return range(at, next((place for place in range(at, end) if scan.forms[place] in _ENDS), end))


def _figure(scan: Scan, at: int) -> bool:
    return _counts(scan, at) or (figure_follows(scan, at) and not scan.forms[at].startswith("عدد"))


def _counts(scan: Scan, at: int) -> bool:
    """Whether a piece is a figure, alone or behind its preposition: «452», «بـ452»."""
    return scan.forms[at].lstrip("بل")[:1].isdigit()

"""Arabic speakers named by «بحسب», «وفقا لـ» and their kin, before or behind the claim."""

from __future__ import annotations

from claimtrack.core.frames import Frame
from claimtrack.core.inflection import speech_group, words_of
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.connectives import ARABIC_HEADS
from claimtrack.core.lexicon.speech import ACCORDING, CLAUSE_OPENERS
from claimtrack.core.scan import Scan
from claimtrack.core.speaker_arabic import LONGEST_SPEAKER, named
from claimtrack.core.text import normalise
from claimtrack.core.values import Span
from claimtrack.core.verbs_arabic import is_verb, spoken_group

__all__ = ["according_after", "according_at", "according_before", "source_before_colon"]

_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_ACCORDING = tuple(tuple(normalise(phrase).split()) for phrase in ACCORDING["ar"])
# Without a comma «وفق» is as often "in keeping with": «وفقا للتوجيهات».
_SURELY_ACCORDING = words_of("بحسب حسبما نقلا")
_SOURCES = words_of(particles_arabic.SOURCES)
_WHO_TELLS = (_SOURCES | words_of(ARABIC_HEADS)) - words_of("بيانات أرقام موقع وسائل مشروع برنامج حملة عملية خدمة")
_LEAST_TOLD = 3
_NEWEST = words_of("آخر أحدث لآخر لأحدث")
_COUNTS = words_of("حصيلة أرقام بيانات تقديرات إحصاءات إحصائيات إحصاء تعداد")
_GIVEN_OUT = words_of("أعلنتها أعلنها نشرتها نشرها أصدرتها أصدرها أوردتها أوردها قدمتها قدمها كشفتها")
_ISSUED = words_of("صادرة صدرت صادر")
_COUNT_REACH = 4


def according_before(scan: Scan, low: int, high: int) -> Frame | None:
    start = according_at(scan, low, high)
    if start is None:
        return None
    for at in range(start + 1, min(start + LONGEST_SPEAKER, high - 2)):
        if scan.guarded[at]:
            continue
        form = scan.forms[at]
        if form == ",":
            content = at + 1 + (scan.forms[at + 1] in _OPENERS or scan.forms[at + 1] in {"فان", "فانه", "فانها"})
            return Frame(content, high, "say", _source(scan, start, at), scan.span(low, start))
        if form in {"فان", "فقد", "فانه"} or is_verb(scan, at):
            return Frame(
                at + (form[0] == "ف" and form != "فقد"), high, "say", _source(scan, start, at), scan.span(low, start)
            )
    return None


def source_before_colon(scan: Scan, low: int, high: int) -> Frame | None:
    """A claim behind its source and a colon: «وزير الصحة: 40 إصابة جديدة»; None where no source stands there."""
    if scan.forms[low].removeprefix("ال") not in _WHO_TELLS:
        return None
    stop = min(low + LONGEST_SPEAKER, high - _LEAST_TOLD)
    colon = next((at for at in range(low + 1, stop) if scan.forms[at] == ":" and not scan.guarded[at]), None)
    if colon is None or any(_tells(scan, at) for at in range(low, colon)):
        return None
    return Frame(colon + 1, high, "say", named(scan, low, colon), scan.span(colon, colon + 1))


def _tells(scan: Scan, at: int) -> bool:
    """Whether a piece shows that more than a name stands before a colon: «وزير الصحة كتب: …»."""
    form = scan.forms[at]
    return form in _OPENERS or form == "," or is_verb(scan, at) or spoken_group(scan, at) is not None


def according_at(scan: Scan, low: int, high: int) -> int | None:
    """The piece after an "according to" that begins at `low`, past «ما قالت»; None where none begins there."""
    forms = scan.forms
    first = forms[low][1:] if forms[low].startswith(("وب", "وو", "ون", "وح", "وط", "وا")) else forms[low]
    for phrase in _ACCORDING:
        owned = phrase[-1] == "ل" and low + 1 < high and forms[low + 1].startswith("ل")
        if first == phrase[0] and (owned or tuple(forms[low + 1 : low + len(phrase)]) == phrase[1:]):
            at = low + (1 if owned else len(phrase))
            while at < high - 1 and (_says_what(forms[at]) or (forms[at - 1] in {"ما", "لما"} and is_verb(scan, at))):
                at += 1
            return at if at < high else None
    if forms[low] == "علي" and low + 3 < high and forms[low + 1] == "ما" and spoken_group(scan, low + 2):
        # «…، على ما أفاد مسؤول»
        return low + 3
    if first in {"حسبما", "كما"} and low + 2 < high and spoken_group(scan, low + 1):
        return low + 2
    return None


def _says_what(form: str) -> bool:
    """Whether a word stands between "according to" and the name: «بحسب ما قاله», «وفق ما أعلنت عنه»."""
    if form in {"ما", "لما", "به", "عنه", "له", "اليه", "عليه"}:
        return True
    return any(speech_group(said, "ar") for said in (form, form.removesuffix("ه"), form.removeprefix("ما")))


def according_after(scan: Scan, low: int, high: int) -> Frame | None:
    """A claim whose speaker closes it: «…، بحسب الوزارة», «…، يقول شهود»."""
    for at in range(high - 2, max(low + 2, high - LONGEST_SPEAKER), -1):
        if scan.guarded[at]:
            continue
        behind_comma = scan.forms[at - 1] == ","
        start = according_at(scan, at, high)
        if start is not None and behind_comma and _goes_on(scan, start, high):
            return Frame(low, high, "say", _source(scan, start, high), scan.span(at, start))
        if start is not None and (behind_comma or _names_source(scan, at, start)):
            return Frame(low, at - behind_comma, "say", _source(scan, start, high), scan.span(at, start), trailing=True)
        if behind_comma and _closes(scan, at, high):
            return Frame(low, at - 1, "say", named(scan, at + 1, high), scan.span(at, at + 1), trailing=True)
    return None


def _goes_on(scan: Scan, start: int, high: int) -> bool:
    """Whether the claim goes on behind the source: «اعترف، وفق الشرطة، بتلقيه …»."""
    stop = next((at for at in range(start, high) if scan.forms[at] == "," and not scan.guarded[at]), high)
    return scan.words(stop, high) > 1


def _names_source(scan: Scan, at: int, start: int) -> bool:
    """Whether "according to" without a comma before it names a speaker: «حسب الوزير», not «حسب الأصول»."""
    form = scan.forms[at]
    return form in _SURELY_ACCORDING or (
        form in {"حسب", "وفق"} and (start > at + 1 or scan.forms[_newest(scan, start)] in _SOURCES)
    )


def _closes(scan: Scan, at: int, high: int) -> bool:
    """Whether a verb of saying behind a comma only names who said what stands before it: «…، يقول شهود»."""
    if scan.forms[at][:1] in "وف" or spoken_group(scan, at) != "say" or high - at > LONGEST_SPEAKER:
        return False
    return not any(form in _OPENERS or form == ":" for form in scan.forms[at + 1 : high])


def _newest(scan: Scan, at: int) -> int:
    """Past the word for the last of a kind: «آخر | حصيلة»."""
    return at + (scan.forms[at] in _NEWEST and at + 1 < len(scan))


def _source(scan: Scan, low: int, high: int) -> Span | None:
    """The name after an "according to", without the preposition of «وفقا لوزارة» («للوزارة» keeps it)."""
    counter = _who_counted(scan, low, high)
    if counter:
        return counter
    name = named(scan, low, high)
    if name is None or scan.forms[low - 1][-4:] not in {"وفقا", "طبقا"}:
        return name
    return _without_preposition(scan, low, name)


def _without_preposition(scan: Scan, low: int, name: Span) -> Span:
    first = scan.text[scan.starts[low] : scan.starts[low] + 2]
    return Span(name.start + 1, name.end) if first[:1] == "ل" and first != "لل" else name


def _who_counted(scan: Scan, low: int, high: int) -> Span | None:
    """Whose count it is: «آخر حصيلة لوزارة الصحة», «حصيلة أعلنتها الوزارة», «أرقام صادرة عن الوزارة»."""
    count = _newest(scan, low)
    if scan.forms[count].removeprefix("ل") not in _COUNTS:
        return None
    for at in range(count + 1, min(count + _COUNT_REACH, high - 1)):
        form = scan.forms[at]
        if form in _GIVEN_OUT or (form == "عن" and scan.forms[at - 1] in _ISSUED):
            return named(scan, at + 1, high)
        if form.startswith("ل") and form[1:] in _SOURCES:
            name = named(scan, at, high)
            return name and _without_preposition(scan, at, name)
    return None

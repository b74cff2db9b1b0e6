"""Arabic speakers named by «بحسب», «وفقا لـ» and their kin, before or behind the claim."""

from __future__ import annotations

from claimtrack.core.frames import Frame
from claimtrack.core.inflection import is_finite, may_be_noun, speech_group, words_of
from claimtrack.core.lexicon.speech import ACCORDING, CLAUSE_OPENERS
from claimtrack.core.scan import Scan
from claimtrack.core.speaker_arabic import LONGEST_SPEAKER, named
from claimtrack.core.text import normalise
from claimtrack.core.values import Span

__all__ = ["according_after", "according_at", "according_before"]

_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_ACCORDING = tuple(tuple(normalise(phrase).split()) for phrase in ACCORDING["ar"])
# Without a comma «وفق» is as often "in keeping with": «وفقا للتوجيهات».
_SURELY_ACCORDING = words_of("بحسب حسبما نقلا")


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
        if form in {"فان", "فقد", "فانه"} or (is_finite(form, "ar") and not may_be_noun(form)):
            return Frame(
                at + (form[0] == "ف" and form != "فقد"), high, "say", _source(scan, start, at), scan.span(low, start)
            )
    return None


def according_at(scan: Scan, low: int, high: int) -> int | None:
    """The piece after an "according to" that begins at `low`, past «ما قالت»; None where none begins there."""
    forms = scan.forms
    first = forms[low][1:] if forms[low].startswith(("وب", "وو", "ون", "وح")) else forms[low]
    for phrase in _ACCORDING:
        if phrase[-1] == "ل" and first == phrase[0] and low + 1 < high and forms[low + 1].startswith("ل"):
            return low + 1
        if first == phrase[0] and tuple(forms[low + 1 : low + len(phrase)]) == phrase[1:]:
            at = low + len(phrase)
            while at < high - 1 and (
                forms[at] in {"ما", "لما"} or speech_group(forms[at], "ar") or forms[at] in {"به", "عنه", "له"}
            ):
                at += 1
            return at if at < high else None
    if first in {"حسبما", "كما"} and low + 2 < high and speech_group(forms[low + 1], "ar"):
        return low + 2
    return None


def according_after(scan: Scan, low: int, high: int) -> Frame | None:
    for at in range(high - 2, max(low + 2, high - LONGEST_SPEAKER), -1):
        if scan.guarded[at]:
            continue
        start = according_at(scan, at, high)
        if start is not None and (scan.forms[at - 1] == "," or scan.forms[at] in _SURELY_ACCORDING):
            stop = at - (scan.forms[at - 1] == ",")
            return Frame(low, stop, "say", _source(scan, start, high), scan.span(at, start), trailing=stop < at)
    return None


def _source(scan: Scan, low: int, high: int) -> Span | None:
    """The name after an "according to", without the preposition of «وفقا لوزارة» («للوزارة» keeps it)."""
    name = named(scan, low, high)
    first = scan.text[scan.starts[low] : scan.starts[low] + 2]
    if name is None or scan.forms[low - 1][-4:] not in {"وفقا", "طبقا"} or first[:1] != "ل" or first == "لل":
        return name
    return Span(name.start + 1, name.end)

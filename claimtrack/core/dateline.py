"""The dateline at the head of a report: "SEOUL (Agency) —", «سيول (أ ف ب) –»."""

from __future__ import annotations

from claimtrack.core.inflection import finite, is_finite, may_be_noun, speech_group
from claimtrack.core.scan import Scan

__all__ = ["after_dateline"]

_LONGEST = 14
_LEAST_BEHIND = 4


def after_dateline(scan: Scan, language: str) -> int:
    """How many pieces of a sentence are its dateline, where the report was filed and no part of what it says."""
    if _is_all(scan):
        return len(scan)
    if colon := _place_before_colon(scan) or (_agency_before_colon(scan) if language == "ar" else 0):
        return colon + 1
    dash = next((at for at in range(1, min(_LONGEST, len(scan))) if _is_dash(scan, at)), None)
    if dash is None or len(scan) - dash <= _LEAST_BEHIND:
        return 0
    if any(scan.is_word(at) and is_finite(scan.forms[at], language) and not scan.is_capital(at) for at in range(dash)):
        return 0
    place = next((at for at in range(dash) if scan.forms[at] == "("), dash)
    words = scan.words(0, place)
    if not 1 <= words <= 5:
        return 0
    if scan.forms[dash - 1] == ")" or _shouted(scan, place):
        return dash + 1
    verb_behind = is_finite(scan.forms[dash + 1], language) or speech_group(scan.forms[dash + 1], language) is not None
    return dash + 1 if words <= 3 and verb_behind and language == "ar" else 0


def _is_all(scan: Scan) -> bool:
    """Whether a dateline stands on a line of its own: "VIENNA, Oct 5 (Agency) -"."""
    last = len(scan) - 1
    if not 3 < last < _LONGEST or scan.forms[last] != "–" or scan.forms[last - 1] != ")":
        return False
    return _shouted(scan, scan.forms.index("(") if "(" in scan.forms else last)


def _place_before_colon(scan: Scan) -> int:
    """The colon of "SANAA: Two ships sank", "LIMA, Oct 8: …", 0 where there is none; "WHO: …" names a speaker."""
    colon = next((at for at in range(1, min(6, len(scan) - _LEAST_BEHIND)) if scan.forms[at] == ":"), 0)
    if not colon or not scan.is_capital(colon + 1) or not _shouted(scan, colon):
        return 0
    return colon if len(scan.forms[0]) > 4 or "," in scan.forms[:colon] else 0


def _agency_before_colon(scan: Scan) -> int:
    """The colon of «جدة - واس: وصلت …», of a place and an agency either way round, 0 where there is none."""
    colon = next((at for at in range(2, min(8, len(scan) - _LEAST_BEHIND)) if scan.forms[at] == ":"), 0)
    before = range(colon)
    if "–" not in scan.forms[:colon] or any(
        finite(scan.forms[at], "ar") and not may_be_noun(scan.forms[at]) for at in before
    ):
        return 0
    return colon


def _is_dash(scan: Scan, at: int) -> bool:
    blank_before = scan.ends[at - 1] < scan.starts[at]
    return scan.forms[at] == "–" and (blank_before or scan.text[scan.starts[at]] in "—―")


def _shouted(scan: Scan, place: int) -> bool:
    letters = [scan.text[scan.starts[at] : scan.ends[at]] for at in range(place) if scan.is_word(at)]
    return bool(letters) and letters[0].isupper() and len(letters[0]) > 2

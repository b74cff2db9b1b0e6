"""Figures that stand behind the comma of an English or French clause as a statement of their own."""

from __future__ import annotations

from claimtrack.core.inflection import speech_group, words_of
from claimtrack.core.scan import Scan
from claimtrack.core.verbs_latin import verb_at

__all__ = ["figure_remark", "is_figure"]

_COUNTING = {
    "en": words_of(
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty "
        "half dozens hundreds thousands"
    ),
    "fr": words_of(
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante "
        "cent mille"
    ),
}
_LEADS = {
    "en": words_of("about some nearly almost around roughly just more less fewer over than only at least"),
    "fr": words_of("environ quelque quelques près plus moins de d' à a soit"),
}
# "…, down from 38 percent in September", "…, contre 480 000 il y a dix ans", "…, dont 5 milliards de prêts": another
# figure beside the one that the clause gave.
_BESIDE = {"en": words_of("up down"), "fr": words_of("contre dont")}
_BETWEEN = words_of("from a an the record high low peak of")
_UNITS = {
    "en": words_of(
        "mile miles kilometre kilometres kilometer kilometers km metre metres meter meters feet foot yards hour hours "
        "minute minutes second seconds day days week weeks month months year years"
    ),
    "fr": words_of(
        "mille milles kilomètre kilomètres km mètre mètres heure heures minute minutes seconde secondes jour jours "
        "semaine semaines mois an ans année années"
    ),
}
# Behind a figure and its unit these say from where or when it is counted.
_PLACING = {
    "en": words_of("north south east west off from into inside below above away before after behind short beyond"),
    "fr": words_of("après avant au du de d' des sous"),
}
_ENDS = frozenset({",", ";", ":", ".", "?", "!"})
_LEAST_WORDS = 4
_MOST_WORDS = 16
_REACH = 4


def figure_remark(scan: Scan, at: int, language: str) -> bool:
    """Whether a distance, a span of time or a second figure stands between a comma and the end of its clause.

    "…, about 400 miles south of Lisbon", "…, deux heures après le départ"; not an age, a date or an item of a list.
    """
    beside = scan.forms[at] in _BESIDE[language]
    if language == "en" and beside and scan.forms[at + 1 : at + 2] != ["from"]:
        return False
    figure = _past(scan, at + beside, _BETWEEN if beside else _LEADS[language])
    if not is_figure(scan, figure, language) or not _states_before(scan, at - 1, language):
        return False
    end = next((p for p in range(figure, len(scan)) if scan.forms[p] in _ENDS and not scan.guarded[p]), len(scan))
    if not _LEAST_WORDS <= scan.words(at, end) <= _MOST_WORDS:
        return False
    if any(verb_at(scan, place, language) for place in range(figure + 1, end)):
        return False
    return beside or _is_placed(scan, figure, end, language)


def _past(scan: Scan, at: int, words: frozenset[str]) -> int:
    while at < len(scan) - 1 and scan.forms[at] in words:
        at += 1
    return at


def is_figure(scan: Scan, at: int, language: str) -> bool:
    """Whether a number stands at a piece, in digits or in a word of the first hundred."""
    return at < len(scan) and (scan.forms[at][:1].isdigit() or scan.forms[at] in _COUNTING[language])


def _is_placed(scan: Scan, figure: int, end: int, language: str) -> bool:
    """Whether a unit and then a place or a time follows: "miles south of", "heures et demie après"."""
    unit = next((p for p in range(figure + 1, min(figure + 3, end)) if scan.forms[p] in _UNITS[language]), end)
    near = range(unit + 1, min(unit + 1 + _REACH, end - 1))
    return any(scan.forms[place] in _PLACING[language] for place in near)


def _states_before(scan: Scan, comma: int, language: str) -> bool:
    """Whether a verb, not of saying, stands before the comma and behind the one before: else the figure is listed."""
    for place in range(comma - 1, -1, -1):
        if scan.forms[place] in {",", ";", ":"} and not scan.guarded[place]:
            return False
        if verb_at(scan, place, language):
            return speech_group(scan.forms[place], language) is None
    return False

"""What a number counts: the thing behind (or before) it, under one key in all languages."""

from __future__ import annotations

import re
from functools import cache

from claimtrack.core.lexicon.counted import CASUALTIES, COUNTED, FATES, PEOPLE
from claimtrack.core.reading import Item
from claimtrack.core.text import stem

__all__ = ["concept", "counted", "dual_nouns", "fated", "total_before"]

_SKIPPED_WORDS = """
    of the its their his her these those other another more new additional further some de d ' des du l la le les
    ses leurs
    جميع جميعا جميعهم كلهم منهم
    autres nouveaux من كل بين
"""
# Where a noun phrase ends.
_STOP_WORDS = """
    in on at to from by for with into near across over under after before during since until as than that which who
    whose
    when where while and or but if is are was were be been being has have had will would can could may might must should
    shall do does did said says say it they he she we you not per via about against between among including because so
    above below upstream downstream
    there per a an this such ago away
    en dans sur a au aux par pour avec vers chez apres avant pendant depuis comme que qui dont ou et mais est sont etait
    etaient ont avait avaient sera seront se selon contre entre parmi y sans sous il elle ils elles un une ce cette ces
    في علي الي عن مع منذ بعد قبل خلال حتي او ثم لكن ان اذا الذي التي الذين ما لا لم لن قد كان كانت كانوا هو هي هم
    هذا هذه
    بحلول اجمالا تقريبا شهريا سنويا يوميا اسبوعيا
    ذلك تلك عند عبر ضد حول بحسب وفق اي كما حيث بينما فيما هناك تم يتم بها به فيه فيها منهم منها بينهم بينها وفي وعلي
    ومن والي
"""
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
_STOPS = frozenset(_STOP_WORDS.split())
_OTHERS = frozenset({"اخرين", "اخرون", "اخر", "اخري", "others", "autres"})
_TOTALS = frozenset({"عدد", "اعداد", "حصيله", "number", "toll", "count", "total", "nombre", "bilan", "effectif"})
_FATES = {word: fate for fate, words in FATES.items() for word in words}
_SUFFIX = re.compile("(?<=.{3})(هم|هن|ها|ه)$")  # «توقيفهم», «إجلاؤهم»
_CLAUSE_ENDS = frozenset({"and", "et", "by", "par", "while", "tandis"})
_PART_OF = frozenset({"and", "et", "بينهم", "منهم", "including", "dont", "among"})
_FATE_AFTER, _FATE_BEFORE = 12, 7  # items, not words: a group of thousands is one, a sign another
_PARTICIPLES = frozenset({"killed", "wounded", "injured", "displaced", "missing", "killing", "building", "meeting"})


@cache
def _concepts(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in COUNTED:
        for phrase in getattr(row, language).split():
            found[phrase] = row.key
    for row in COUNTED:
        for phrase in getattr(row, language).split():
            found.setdefault("_".join(stem(word) for word in phrase.split("_")), row.key)
    return found


@cache
def dual_nouns() -> dict[str, str]:
    """Arabic duals of things in the table («جنديان», «دولتين») with the key of the thing."""
    found: dict[str, str] = {}
    for row in COUNTED:
        for singular in row.dual.split():
            base = singular[:-1] + "ت" if singular.endswith("ه") else singular
            for ending in ("ان", "ين"):
                found[base + ending] = row.key
    return found


def _table(word: str, language: str) -> str:
    if "\u0620" <= word[:1] <= "\u06ff":
        return "ar"
    return "fr" if language == "fr" else "en"


def concept(words: tuple[str, ...], language: str) -> str | None:
    """The key of the thing that one normalised word, or two, name; None where the table has none."""
    if not words or not words[0]:
        return None
    known = _concepts(_table(words[0], language))
    if len(words) == 1 and words[0].endswith("ا") and words[0][0] >= "\u0620":  # accusative: «جنديا»
        return (
            known.get(words[0])
            or known.get(words[0][:-1])
            or known.get(stem(words[0][:-1]))
            or known.get(stem(words[0]))
        )
    return known.get("_".join(words)) or known.get("_".join(stem(word) for word in words))


def counted(items: list[Item], first: int, last: int, *, language: str, definite: bool = False) -> str | None:
    """What the number of items `[first, last)` counts: a key of the table, else the stem of the noun, else None.

    People whom something befalls are counted as "death", "injured", "missing" …. `definite` says that the noun may
    stand before the number («الدول الخمس»).
    """
    key = _noun_after(items, last, language)
    if key is None and definite and first and items[first - 1].kind == "word" and not items[first].broken_off:
        key = concept((items[first - 1].text,), language)
    if key is None:
        key = total_before(items, first, language)
    return fated(items, first, last, key=key)


def fated(items: list[Item], first: int, last: int, *, key: str | None) -> str | None:
    """`key`, or what befalls the people counted where the words around items `[first, last)` say so."""
    if key is None or key in PEOPLE:
        return _casualty(items, first, last) or key
    return key


def total_before(items: list[Item], first: int, language: str) -> str | None:
    """What is counted by a figure behind its total: "the number of soldiers reached", «عدد القتلى إلى»."""
    # «عدد القتلى إلى 43», "the number of soldiers reached 12,000", "the death toll rose to 43", "le bilan ... 43 "
    for at in range(first - 1, max(-1, first - 9), -1):
        if items[at + 1].broken_off and at + 1 <= first:
            return None
        if items[at].text in _TOTALS:
            after = [item.text for item in items[at + 1 : first] if item.text not in _SKIPPED]
            before = items[at - 1].text if at else ""
            key = concept(tuple(after[:2]), language) or concept(tuple(after[:1]), language)
            return key or (concept((before,), language) if items[at].text == "toll" else None)
    return None


def _noun_after(items: list[Item], at: int, language: str) -> str | None:
    while at < len(items) and not items[at].broken_off and items[at].text in _SKIPPED:
        at += 1
    words: list[str] = []
    for item in items[at : at + 5]:
        if item.broken_off or item.kind == "numeral" or item.text in _STOPS:
            break
        if item.kind == "word":
            words.append(item.text)
        elif item.text != "-":
            break
    if not words:
        return None
    if words[0] in _OTHERS or (_fate_of(words[0]) and concept((words[0],), language) is None):
        return None
    arabic = words[0][0] >= "\u0620"
    return _head_first(words, language) if arabic or language == "fr" else _head_last(words, language)


def _head_first(words: list[str], language: str) -> str:
    arabic = words[0][0] >= "\u0620"
    for at in range(min(len(words), 1 if arabic else 4)):
        key = concept(tuple(words[at : at + 2]), language) if at + 1 < len(words) else None
        key = key or concept((words[at],), language)
        if key is not None:
            return key
    noun = words[0]
    return stem(noun[:-1] if arabic and noun.endswith("ا") and len(noun) >= 4 else noun)


def _head_last(words: list[str], language: str) -> str:
    found: str | None = None
    for at, word in enumerate(words):
        verb = word.endswith(("ed", "ing")) and word not in _PARTICIPLES
        key = concept(tuple(words[at : at + 2]), language) if at + 1 < len(words) else None
        if key is not None:
            return key
        key = None if verb else concept((word,), language)
        if key is None and found is not None:
            return found
        if key in CASUALTIES or found is None or (key and found not in CASUALTIES):
            found = key or found
    if found is not None:
        return found
    plural = next((word for word in words if word.endswith("s") and not word.endswith("ss") and len(word) > 3), None)
    return stem(plural or words[min(len(words), 2) - 1])


def _casualty(items: list[Item], first: int, last: int) -> str | None:
    """What befalls the people that a number counts: said close behind it, else before it, in its own clause."""
    for at in range(last, min(last + _FATE_AFTER, len(items))):
        item = items[at]
        if (at > last and item.broken_off) or item.kind == "numeral" or item.text in _CLAUSE_ENDS or _joined(item.text):
            break
        if found := _fate(items, at):
            return found
    for at in range(first - 1, max(-1, first - _FATE_BEFORE), -1):
        if found := _fate(items, at):
            return found
        if items[at + 1].broken_off or items[at].kind == "numeral" or items[at].text in _PART_OF:
            break
    return None


def _joined(word: str) -> bool:
    """Whether Arabic "and" opens a new member here: «وأصيب»."""
    return word[0] == "و" and len(word) > 3 and word[1:] in _FATES


def _fate(items: list[Item], at: int) -> str | None:
    word = items[at].text
    if at + 1 < len(items) and (pair := f"{word}_{items[at + 1].text}") in _FATES:
        return _FATES[pair]
    return _fate_of(word)


def _fate_of(word: str) -> str | None:
    bare = word[1:] if word[0] in "وفب" else word
    return _FATES.get(word) or _FATES.get(bare) or _FATES.get(_SUFFIX.sub("", bare))

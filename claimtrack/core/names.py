"""Numbers that count nothing: parts of names, list numbers, telephone numbers, bare years, and numbers of articles."""

from __future__ import annotations

import re
from functools import cache

from claimtrack.core.counting import concept
from claimtrack.core.lexicon.units import LABELS
from claimtrack.core.number_words import Number
from claimtrack.core.reading import Item, Reading

__all__ = ["is_bare_year", "is_name", "label_before", "label_of", "telephone_numbers"]

_ARABIC_PREFIX = re.compile("^[وفبلك]?(?:ال|لل)?$")
_CODES = frozenset({"usd", "eur", "gbp", "egp", "sar", "aed"})
_TELEPHONE = re.compile(r"\+\d[\d ()/\u00a0-]{6,}\d|(?<!\d)00\d{8,}")
# Abbreviations that are words of their own unless a full stop follows: "No. 5", but "no 5".
_DOTTED = frozenset({"no", "art", "fig", "nr"})


@cache
def _labels() -> dict[str, str]:
    return {word: label for label, words in LABELS for word in words.split()}


def label_of(word: str) -> str | None:
    """The key of a word after which a number is a name ("article"), None for other words."""
    return _labels().get(word) or (_labels().get(word[1:]) if word[:1] in {"و", "ب", "ل"} else None)


def telephone_numbers(text: str) -> list[re.Match[str]]:
    """The international telephone numbers in a reading's text."""
    return list(_TELEPHONE.finditer(text))


def is_name(reading: Reading, items: list[Item], at: int) -> bool:
    """Whether the numeral at an item is part of a name or code (F-16, G7, 24/7, 007) or numbers a list."""
    item, before = items[at], items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    if before is not None and not item.gap:
        if before.kind == "word" and not _may_touch(items, at - 1):
            return True
        # F-16, «إف-16»; but "-5" after a blank, and the second half of "11-12"
        letter_dash = before.text == "-" and at > 1 and not before.gap and items[at - 2].kind == "word"
        if before.text in {"+", "/"} or letter_dash:
            return True
    if after is not None and not after.gap and after.text in {"+", "/"} and at + 2 < len(items):
        return items[at + 2].kind == "numeral"
    if len(item.text) > 1 and item.text[0] == "0" and item.text.isdigit():
        return True
    if item.text.isdigit() and len(item.text) >= 9 and (after is None or after.kind != "word"):
        return True
    return _is_list_number(reading, item)


def _may_touch(items: list[Item], at: int) -> bool:
    word = items[at].text
    if at and not items[at].gap and items[at - 1].kind == "numeral":
        return False
    return word in _CODES or (word[0] >= "\u0620" and _ARABIC_PREFIX.match(word) is not None)


def _is_list_number(reading: Reading, item: Item) -> bool:
    opens = not reading.text[: item.start].strip() or "\n" in item.gap
    return opens and re.match(r"[.)]-?\s|-\s", reading.text[item.end : item.end + 3]) is not None


def is_bare_year(numeral: str) -> bool:
    """Whether digits could be a year of our time: only a noun or unit behind them makes them a figure."""
    return numeral.isdigit() and len(numeral) == 4 and 1900 <= int(numeral) <= 2099


def label_before(items: list[Item], number: Number, language: str) -> str | None:
    """The key of what a number names ("article", "resolution") by the word before it; None where it counts."""
    at = number.first
    if number.low != number.high or number.low != int(number.low) or number.scale != 1 or not at:
        return None
    gap = items[at].gap.strip()
    before = at - 1
    if items[before].text == "°" and before and items[before - 1].text == "n":
        return "number"
    if items[before].text in {"رقم", "-"} and before:
        before -= 1
    word = items[before].text
    label = label_of(word) or ("number" if items[at - 1].text == "رقم" else None)
    if label is None or gap != ("." if word in _DOTTED else ""):
        return None
    if label in {"group", "number"} or word.startswith("ال") or number.last >= len(items):
        return label
    following = items[number.last]
    return label if following.broken_off or concept((following.text,), language) is None else None

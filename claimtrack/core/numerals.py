"""Single numerals and number words and their values; `core.number_words` adds them up."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from claimtrack.core.lexicon.numbers import ARABIC, ENGLISH, FRENCH, ORDINALS, VAGUE, Rows
from claimtrack.core.lexicon.units import PERCENT

__all__ = ["NumberWord", "figure", "number_word", "ordinal_value"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """The value of a number word and its role (see `core.lexicon.numbers`).

    `joined` where Arabic joins it with a waw, `definite` where it bears the article; `vague` is the value of a plural
    that may stand without a figure ("thousands of").
    """

    value: float
    role: str
    joined: bool = False
    definite: bool = False
    vague: float | None = None


def _rows(rows: Rows) -> dict[str, NumberWord]:
    return {
        form: NumberWord(value, role, vague=VAGUE.get(form)) for value, role, forms in rows for form in forms.split()
    }


_ARABIC = _rows(ARABIC)
_ENGLISH = _rows(ENGLISH)
_FRENCH = _rows(FRENCH)
_ORDINAL_VALUES = {form: value for value, forms in ORDINALS for form in forms.split()}
_PREFIXES = ("ال", "و", "ف", "ب", "ل", "ك", "وال", "بال", "لل", "فال", "كال", "ول", "وب", "وك", "ولل", "وبال")


@cache
def _latin(french: bool) -> dict[str, NumberWord]:
    words = dict(_FRENCH if french else _ENGLISH)
    words.update({form: NumberWord(value, "vague", vague=value) for form, value in VAGUE.items() if form not in words})
    return words


@lru_cache(maxsize=1 << 15)
def number_word(text: str, french: bool) -> NumberWord | None:
    """What one normalised word says as part of a number, Arabic prefixes taken off; None for other words.

    `french` says by which language a Latin word is read: "six" is both, "mille" is not.
    """
    if not "\u0620" <= text[0] <= "\u06ff":
        return _latin(french).get(text)
    if text in _ARABIC:
        return _ARABIC[text]
    if text in PERCENT:  # «خمسة بالمئة» is no five hundred
        return None
    for prefix in _PREFIXES:
        rest = text[len(prefix) :]
        found = (_ARABIC.get(rest) or _vague(rest)) if text.startswith(prefix) else None
        if found is not None:
            joined, definite = prefix[0] == "و", prefix.endswith(("ال", "لل"))
            return replace(found, joined=joined, definite=definite)
    return _vague(text)


def _vague(text: str) -> NumberWord | None:
    return NumberWord(VAGUE[text], "vague", vague=VAGUE[text]) if text in VAGUE else None


def ordinal_value(word: str) -> int | None:
    """The place in an order that a normalised word names («الثالث», "third"), None for other words."""
    return _ORDINAL_VALUES.get(word)


_LONGEST = 30  # longer strings of digits are codes, and larger than a float can tell apart


@lru_cache(maxsize=1 << 14)
def figure(numeral: str, language: str, scaled: bool = False) -> float | None:
    """The value of digits as a language writes them; None where the separators make no number (1.2.3).

    `scaled` says that a scale, percent sign or unit follows, which makes three digits after a point a fraction.

    >>> figure("12,000", "en"), figure("12,5", "fr"), figure("12.000", "ar"), figure("1.125", "en")
    (12000.0, 12.5, 12000.0, 1.125)
    """
    plain = re.sub("[ \u00a0'٬]", "", numeral).replace("٫", ".").replace("،", ",")
    marks = [sign for sign in plain if sign in ".,"]
    if len(plain) > _LONGEST:
        return None
    if not marks:
        return float(plain)
    if len(set(marks)) == 2:
        decimal, grouping = marks[-1], marks[0]
        parts = plain.replace(grouping, "").split(decimal)
        return float(".".join(parts)) if len(parts) == 2 else None
    parts = plain.split(marks[0])
    grouped = all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3 and not parts[0].startswith("0")
    if len(parts) > 2:
        return float("".join(parts)) if grouped else None
    if "٫" not in numeral and grouped and _is_grouping(parts[1], marks[0], language=language, scaled=scaled):
        return float("".join(parts))
    return float(".".join(parts))


def _is_grouping(digits: str, mark: str, *, language: str, scaled: bool) -> bool:
    if language in {"en", "ar", "und"} and mark == ",":
        return True
    if scaled:
        return False
    if language == "en":
        return digits == "000"  # nobody writes a fraction of three noughts
    return mark == "."  # French writes 12.000 but 12,5; so do most languages of Europe, and Arabic at times

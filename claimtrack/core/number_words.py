"""Numbers in a text, in figures, in words or in both: "12 000", «اثني عشر ألفا», "two and a half million"."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from claimtrack.core.numerals import NumberWord, figure, number_word, ordinal_value
from claimtrack.core.reading import Item

__all__ = ["Number", "number_at"]

# Words inside a number that are none themselves.
# Before a noun these are the dual («ألفا جندي»), alone the accusative («بلغ ألفا»).
_DUALS = frozenset({"الفا", "مليونا", "مليارا", "تريليونا"})
_LINKS = frozenset({"and", "et", "و", "a", "-", "of", "de", "d", "'"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number that the items `[first, last)` state.

    `low` and `high` differ only for vague plurals ("thousands of": from two thousand up). `scale` is the last scale
    word's value, else 1. `part` is true for a fraction alone ("half"), `ordinal` for "third"; `definite` where Arabic
    puts the article before it («الدول الخمس»: the noun stands before).
    """

    low: float
    high: float
    first: int
    last: int
    scale: float = 1
    figures: bool = False
    approximate: bool = False
    part: bool = False
    ordinal: bool = False
    definite: bool = False


def number_at(items: list[Item], at: int, language: str) -> Number | None:
    """The number that begins at an item, as long as it reads; None where none begins.

    A lone "one" (واحد, un) is no number: it is an article more often than a count.
    """
    item = items[at]
    french = language == "fr"
    if item.kind == "numeral":
        return _Sum(items, at, language).read()
    if item.kind != "word":
        return None
    word = number_word(item.text, french)
    if word is not None and not (ordinal_value(item.text) is not None and word.role == "part"):
        found = _Sum(items, at, language).read()
        if found is not None:
            return found
    return _ordinal(items, at)


def _ordinal(items: list[Item], at: int) -> Number | None:
    value = ordinal_value(items[at].text.removeprefix("و").removeprefix("ب"))
    if value is None:
        return None
    last = at + 1
    if last < len(items) and not items[last].broken_off and items[last].text in {"عشر", "عشره"} and value < 12:
        value, last = value + 10, last + 1
    elif last < len(items) and items[last].text in {"والعشرون", "والعشرين", "والثلاثون", "والثلاثين"}:
        value, last = value + (20 if "عشر" in items[last].text else 30), last + 1
    return Number(value, value, at, last, ordinal=True)


class _Sum:
    """Adds up the words of one number from left to right; stops at the first that does not fit."""

    def __init__(self, items: list[Item], at: int, language: str) -> None:
        self._items, self._at, self._next = items, at, at
        self._language, self._french = language, language == "fr"
        self._total = 0.0
        self._group: float | None = None
        self._addend = inf  # the last small number added to the group
        self._top = inf  # the last scale used
        self._figures = self._approximate = self._vague = self._part = self._definite = False

    def read(self) -> Number | None:
        while self._next < len(self._items) and self._take(self._items[self._next]):
            self._next += 1
        while self._next > self._at and self._items[self._next - 1].text in _LINKS:
            self._next -= 1
        if self._next == self._at:
            return None
        value = self._total + (self._group or 0)
        if value == 1 and not self._figures and self._next == self._at + 1 and self._top == inf:
            return None
        if self._vague:
            return Number(2 * value, inf, self._at, self._next, scale=1, approximate=True, definite=self._definite)
        return Number(
            value, value, self._at, self._next,
            scale=1 if self._top == inf else self._top, figures=self._figures, approximate=self._approximate,
            part=self._part and self._top == inf and self._next - self._at <= 3 and value < 1, definite=self._definite,
        )  # fmt: skip

    def _take(self, item: Item) -> bool:
        begun = self._next > self._at
        if begun and item.broken_off:
            return False
        if item.kind == "numeral":
            return self._take_figures(item, begun)
        if item.kind == "sign":
            return begun and item.text == "-" and not self._figures and self._follows(self._next + 1)
        if begun and item.text in {"and", "et", "و"}:
            return self._follows(self._next + 1)
        if begun and item.text == "a":  # "two and a half", "half a million"
            return (self._part or self._items[self._next - 1].text == "and") and self._follows(self._next + 1)
        if begun and item.text in {"of", "de", "d"}:  # "tens of thousands"
            return self._vague and self._follows(self._next + 1)
        if begun and item.text == "'":
            return self._items[self._next - 1].text == "d" and self._vague and self._follows(self._next + 1)
        word = number_word(item.text, self._french)
        return word is not None and self._take_word(word, item, begun=begun)

    def _follows(self, at: int) -> bool:
        if at >= len(self._items) or self._items[at].broken_off:
            return False
        item = self._items[at]
        if item.text == "a":
            return self._follows(at + 1)
        if item.kind == "numeral":
            return self._items[at - 1].text == "و" and self._joins(item)
        return item.kind == "word" and number_word(item.text, self._french) is not None

    def _joins(self, item: Item) -> bool:
        # «ألف و200»: figures below the scale, joined by a waw that the reading keeps as its own word
        value = figure(item.text, self._language)
        free = self._top != inf and self._group is None and not self._scale_ahead(self._next + 1)
        return free and value is not None and value < self._top

    def _scale_ahead(self, at: int) -> bool:
        # «5 آلاف و10 آلاف» are two numbers: what follows the waw has a scale as large of its own
        for item in self._items[at : at + 5]:
            word = number_word(item.text, self._french) if item.kind == "word" and not item.broken_off else None
            if item.kind == "word" and item.text != "و" and word is None:
                return False
            if word is not None and word.role == "scale":
                return word.value >= self._top
        return False

    def _take_figures(self, item: Item, begun: bool) -> bool:
        if begun and not (self._items[self._next - 1].text == "و" and self._joins(item)):
            return False
        after = self._items[self._next + 1] if self._next + 1 < len(self._items) else None
        word = (
            number_word(after.text, self._french) if after and after.kind == "word" and not after.broken_off else None
        )
        scaled = (word is not None and word.role == "scale") or (after is not None and after.text in {"%", "percent"})
        value = figure(item.text, self._language, scaled)
        if value is None:
            return False
        self._group, self._addend, self._figures = value, 0, True
        return True

    def _take_word(self, word: NumberWord, item: Item, *, begun: bool) -> bool:
        self._definite = self._definite or (word.definite and not begun)
        if word.role == "small":
            return self._small(word, begun=begun)
        if word.role in {"hundred", "round"}:
            return self._hundred(word, begun=begun)
        if word.role == "dual":
            return self._dual(word, item, begun=begun)
        if word.role == "part":
            return self._fraction(word, item, begun=begun)
        return self._scale(word, item, begun=begun)

    def _linked(self, word: NumberWord) -> bool:
        return word.joined or self._items[self._next - 1].text in {"and", "et", "و"}

    def _small(self, word: NumberWord, *, begun: bool) -> bool:
        value = word.value
        arabic = "\u0620" <= self._items[self._next].text[0] <= "\u06ff"
        if self._group is None:
            if begun and (value >= self._top or self._figures or (arabic and not self._linked(word))):
                return False
            if begun and self._scale_ahead(self._next + 1):
                return False
            self._group, self._addend = value, value
            return True
        if self._figures or value == 0:
            return False
        if arabic:
            fits = self._arabic_fits(value, self._linked(word))
        elif self._french:
            fits = self._french_fits(value)
        else:
            fits = (self._addend >= 100 and value < 100) or (20 <= self._addend < 100 and value < 10)
        if not fits:
            return False
        if self._french and value == 20 and self._addend == 4:  # quatre-vingts
            self._group, self._addend = self._group - 4 + 80, 80
        else:
            self._group, self._addend = self._group + value, value
        return True

    def _arabic_fits(self, value: float, linked: bool) -> bool:
        if not linked:
            return value == 10 and self._addend < 10
        return (20 <= value < 100 and self._addend < 10) or (self._addend >= 100 and value < 100)

    def _french_fits(self, value: float) -> bool:
        if value == 20 and self._addend == 4:
            return True
        if self._addend in {60, 80}:
            return value < 20
        return (
            (self._addend >= 100 and value < 100)
            or (20 <= self._addend < 100 and value < 10)
            or (self._addend == 10 and 7 <= value < 10)
        )

    def _hundred(self, word: NumberWord, *, begun: bool) -> bool:
        if word.role == "round":
            if self._group is not None and self._group >= 10:
                return False
            self._approximate = True
        elif (self._group is not None and (self._group >= 100 or (self._linked(word) and self._group >= 10))) or (
            begun and self._group is None and word.value >= self._top
        ):
            return False
        self._group = (1 if self._group is None else self._group) * word.value
        self._addend = 100
        return True

    def _dual(self, word: NumberWord, item: Item, *, begun: bool) -> bool:
        if begun and (self._group is not None or not self._linked(word) or word.value >= self._top):
            return False
        self._total += word.value
        self._top = word.value / 2
        return True

    def _scale(self, word: NumberWord, item: Item, *, begun: bool) -> bool:
        if not begun and word.vague is not None:
            self._vague, self._group, self._addend = True, word.vague, 0
            return True
        if word.role == "vague" and not self._vague:
            return False
        if self._group is None and begun and not self._vague:
            if self._linked(word):
                if word.value >= self._top:
                    return False
                self._group = 1
            elif word.value <= self._top:
                return False
            else:  # «ألف مليون»
                self._total, self._top = self._total * word.value, word.value
                return True
        elif word.value >= self._top:
            return False
        if self._group is not None and self._linked(word) and begun and word.joined:
            return False
        group = 1 if self._group is None else self._group
        if not begun and item.text.removeprefix("و") in _DUALS and self._noun_follows():
            group = 2
        self._total += group * word.value
        self._group, self._top, self._addend = None, word.value, inf
        self._part = False
        return True

    def _noun_follows(self) -> bool:
        # «ألفا جندي» is two thousand; «بلغ ألفا» one thousand
        after = self._next + 1
        return after < len(self._items) and self._items[after].kind == "word" and not self._items[after].broken_off

    def _fraction(self, word: NumberWord, item: Item, *, begun: bool) -> bool:
        if not begun:
            following = self._items[self._next + 1].text if self._noun_follows() else ""
            value = 2 / 3 if item.text == "ثلثا" and following.startswith("ال") else word.value
            self._group, self._addend, self._part = value, 0, True
            return True
        if self._linked(word) or self._items[self._next - 1].text == "a":
            if self._group is None:
                self._total += word.value * self._top
            else:
                self._group += word.value
            self._addend = 0
            self._skip_repeated_scale()
            return True
        if self._group is not None and self._group < 10 and not self._figures:  # three quarters
            self._group, self._addend, self._part = self._group * word.value, 0, True
            return True
        return False

    def _skip_repeated_scale(self) -> None:
        # «مليون ونصف المليون», "two million and a half million" in one breath
        after = self._items[self._next + 1] if self._next + 1 < len(self._items) else None
        word = (
            number_word(after.text, self._french) if after and after.kind == "word" and not after.broken_off else None
        )
        if word is not None and word.role == "scale" and word.value == self._top:
            self._next += 1

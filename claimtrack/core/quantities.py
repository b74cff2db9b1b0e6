"""The quantities of a text: what is counted or measured, how much, in one unit, with "about" and ranges."""

from __future__ import annotations

from bisect import bisect_right
from math import inf

from claimtrack.core.aspects import aspect
from claimtrack.core.bends import bend_after, bend_before, is_near
from claimtrack.core.counting import concept, counted, dual_nouns, fated, total_before
from claimtrack.core.dates import stretches
from claimtrack.core.names import is_bare_year, is_name, label_before, label_of, telephone_numbers
from claimtrack.core.number_words import Number, number_at
from claimtrack.core.ranges import Figure, changed_to, figure_of, is_opened, range_end, shared_scale
from claimtrack.core.reading import Item, Reading, read
from claimtrack.core.text import stem
from claimtrack.core.units import dual_measures, unit_after, unit_before
from claimtrack.core.values import Quantity, QuantityKind, Span

__all__ = ["quantities"]

_ARABIC_FUNCTION = frozenset(["من", "في", "علي", "الي", "عن", "مع", "هو", "هي", "ان", "منذ", "بعد", "قبل", "ثم", "او"])
_ORDINAL_ENDINGS = frozenset(["st", "nd", "rd", "th", "e", "er", "ere", "eme", "nde", "ieme"])
_PARTITIVES = frozenset(["of", "the", "its", "their", "his", "her", "all", "a", "de", "des", "d", "'", "du", "من"])


def quantities(text: str, language: str) -> list[Quantity]:
    """The quantities that a text states, in text order, not overlapping.

    Dates, years, clock times, scores, telephone numbers and numbers inside names (F-16, G7) are none. The number of an
    article, a resolution or a place in an order is of kind ORDINAL. Money is in ISO 4217 units, measures in km, km2,
    km/h, kg, l, bbl, oz, h, month, MW. "Up to" and "less than" give `low` 0, "more than" and "at least" an infinite
    `high`. About 0.2 ms for a claim.

    >>> [(q.low, q.counted) for q in quantities("أرسلت ١٢ ألف جندي و١٣ ألف حاوية", "ar")]
    [(12000.0, 'soldier'), (13000.0, 'container')]
    """
    reading = read(text)
    items = reading.items()
    found: list[Quantity] = []
    hidden = _hidden(reading, items, language)
    reader = _Reader(reading, items, text=text, language=language)
    at = 0
    while at < len(items):
        quantity, following = (None, at + 1) if at in hidden else reader.at(at)
        if quantity is not None and not (found and quantity.span.overlaps(found[-1].span)):
            found.append(quantity)
        at = max(following, at + 1)
    return found


def _hidden(reading: Reading, items: list[Item], language: str) -> frozenset[int]:
    """The items inside dates and clock times."""
    starts = [item.start for item in items]
    covered: set[int] = set()
    calls = [Span(*match.span()) for match in telephone_numbers(reading.text)]
    for stretch in stretches(reading, language) + calls:
        first = max(0, bisect_right(starts, stretch.start) - 1)
        for at in range(first, len(items)):
            if items[at].start >= stretch.end:
                break
            if items[at].end > stretch.start:
                covered.add(at)
    return frozenset(covered)


class _Reader:
    """Reads one quantity from the items of a reading."""

    def __init__(self, reading: Reading, items: list[Item], *, text: str, language: str) -> None:
        self._reading, self._items, self._text, self._language = reading, items, text, language

    def at(self, at: int) -> tuple[Quantity | None, int]:
        """The quantity that begins at an item, and the item to go on from."""
        item = self._items[at]
        if item.kind == "sign":
            return None, at + 1
        if item.kind == "numeral" and (is_name(self._reading, self._items, at) or self._is_year(at)):
            return None, at + 1
        number = number_at(self._items, at, self._language)
        if number is None:
            return self._dual(at), at + 1
        if number.part:
            return self._share(number)
        if number.ordinal or self._ends_ordinal(number):
            return self._ordinal(number)
        figure = figure_of(self._items, number)
        label = label_before(self._items, number, self._language) if figure.unit is None else None
        if label is None and self._follows_name(figure):
            return None, figure.last
        if label is not None:
            return self._quantity(figure, QuantityKind.ORDINAL, number.low, number.high, key=label), figure.last
        return self._count(figure)

    def _follows_name(self, figure: Figure) -> bool:
        # "Boeing 737", "Apollo 11": right behind a capital, with nothing behind it that is ever counted
        at, number = figure.first, figure.number
        if figure.unit is not None or not number.figures or number.scale != 1 or number.low >= 10_000 or at < 2:
            return False
        before = self._items[at - 1]
        if before.kind != "word" or self._items[at].broken_off or before.broken_off or not "a" <= before.text[0] <= "z":
            return False
        if not self._text[self._reading.span(before.start, before.end).start].isupper():
            return False
        after = tuple(item.text for item in self._items[figure.last : figure.last + 2] if not item.broken_off)
        return concept(after, self._language) is None and concept(after[:1], self._language) is None

    def _ends_ordinal(self, number: Number) -> bool:
        at = number.last
        if at >= len(self._items) or self._items[at].gap or not number.figures:
            return False
        return self._items[at].text in _ORDINAL_ENDINGS and number.low == int(number.low)

    def _is_year(self, at: int) -> bool:
        if not is_bare_year(self._items[at].text):
            return False
        if unit_before(self._items, at) is not None or unit_after(self._items, at + 1) is not None:
            return False
        if total_before(self._items, at, self._language) is not None:
            return False
        after = tuple(item.text for item in self._items[at + 1 : at + 3] if not item.broken_off)
        return concept(after, self._language) is None and concept(after[:1], self._language) is None

    def _dual(self, at: int) -> Quantity | None:
        word = self._items[at].text
        bare = word if word in dual_nouns() or word in dual_measures() else word[1:] if word[0] in "وفبلك" else word
        if bare not in dual_measures() and bare not in dual_nouns():
            return None
        span = self._reading.span(self._items[at].start, self._items[at].end)
        if bare in dual_measures():
            name, value = dual_measures()[bare]
            return Quantity(QuantityKind.MEASURE, value, value, span, unit=name)
        key = fated(self._items, at, at + 1, key=dual_nouns()[bare])
        return Quantity(QuantityKind.COUNT, 2, 2, span, counted=key)

    def _share(self, number: Number) -> tuple[Quantity | None, int]:
        """A fraction alone: of a unit ("half an hour") or of a whole ("half of the shells": 50 percent)."""
        figure = figure_of(self._items, number)
        if figure.unit is not None and figure.unit.kind in {QuantityKind.MEASURE, QuantityKind.MONEY}:
            return self._count(figure)
        after = self._items[number.last] if number.last < len(self._items) else None
        if after is None or after.broken_off or after.kind != "word" or number.definite or after.text[:1] == "و":
            return None, number.last
        if number_at(self._items, number.last, self._language) is not None:  # «الربع الأول»
            return None, number.last
        arabic = after.text[0] >= "\u0620"
        if not arabic and after.text not in _PARTITIVES:
            return None, number.last
        key = self._counted(number.first, number.last)
        return self._quantity(figure, QuantityKind.PERCENT, 100 * number.low, 100 * number.high, key=key), number.last

    def _ordinal(self, number: Number) -> tuple[Quantity | None, int]:
        last = number.last + (0 if number.ordinal else 1)
        first_word = self._items[number.first].text
        before = self._items[number.first - 1] if number.first else None
        after = self._items[last] if last < len(self._items) and not self._items[last].broken_off else None
        if (
            before is not None
            and before.text in {"a", "one"}
            and after is not None
            and after.text == "of"
            and number.low > 2
        ):
            share = 100 / number.low  # "a third of"
            figure = Figure(number, None, number.first - 1, last)
            return self._quantity(
                figure, QuantityKind.PERCENT, share, share, key=self._counted(number.first, last)
            ), last
        beside = after
        bare = first_word[0] >= "\u0620" and not first_word.removeprefix("و").removeprefix("ب").startswith("ال")
        if bare and not _opens_noun(after):  # a name, or a word of its own
            return None, last
        if first_word[0] >= "\u0620" and not bare:
            beside = before if before is not None and not self._items[number.first].broken_off else None
        if beside is None or beside.kind != "word" or beside.text in {"such", "time", "and"}:
            return None, last
        key = label_of(beside.text) or concept((beside.text,), self._language) or stem(beside.text)
        return self._quantity(
            Figure(number, None, number.first, last), QuantityKind.ORDINAL, number.low, number.high, key=key
        ), last

    def _count(self, figure: Figure) -> tuple[Quantity | None, int]:
        figure = self._and_a_half(figure)
        second = range_end(self._items, figure, self._language)
        if second is not None:
            return self._range(figure, second)
        if self._is_score(figure):
            return None, figure.last + 2
        if (end := changed_to(self._items, figure, self._language)) is not None:
            return self._changed(figure, end)
        low, high = figure.number.low, figure.number.high
        kind, factor = self._kind_of(figure)
        bend, opening = bend_before(self._items, figure.first)
        key = self._key(figure, kind, opening)
        bend = bend or bend_after(self._items, figure.last)
        if bend in {"more", "least"}:
            high = inf
        elif bend in {"less", "most"}:
            low = 0
        approximate = bend == "about" or figure.number.approximate or is_near(self._items, opening)
        return self._quantity(figure, kind, low * factor, high * factor, key=key, approximate=approximate), figure.last

    def _and_a_half(self, figure: Figure) -> Figure:
        # «ساعة ونصف», "an hour and a half", "deux heures et demie"
        if figure.unit is None or figure.unit.kind is not QuantityKind.MEASURE:
            return figure
        words = [item.text for item in self._items[figure.last : figure.last + 3]]
        for phrase in (["ونصف"], ["و", "نصف"], ["and", "a", "half"], ["et", "demi"], ["et", "demie"]):
            if words[: len(phrase)] == phrase:
                number = figure.number
                whole = Number(number.low + 0.5, number.high + 0.5, number.first, number.last, figures=number.figures)
                return Figure(whole, figure.unit, figure.first, figure.last + len(phrase))
        return figure

    def _kind_of(self, figure: Figure) -> tuple[QuantityKind, float]:
        if figure.unit is None:
            return QuantityKind.COUNT, 1
        return figure.unit.kind, figure.unit.factor

    def _key(self, figure: Figure, kind: QuantityKind, opening: int) -> str | None:
        if kind in {QuantityKind.MONEY, QuantityKind.POINTS}:
            return None
        if kind is QuantityKind.MEASURE:
            return aspect(self._items, opening, figure.last, unit=figure.unit.name if figure.unit else None)
        if kind is QuantityKind.PERCENT and (
            figure.last >= len(self._items) or self._items[figure.last].text not in _PARTITIVES
        ):
            return aspect(self._items, opening, figure.last, unit=None)
        return self._counted(opening, figure.last, definite=figure.number.definite)

    def _counted(self, first: int, last: int, *, definite: bool = False) -> str | None:
        return counted(self._items, first, last, language=self._language, definite=definite)

    def _range(self, first: Figure, second: Figure) -> tuple[Quantity, int]:
        whole = Figure(second.number, second.unit or first.unit, first.first, second.last)
        kind, factor = self._kind_of(whole)
        first_factor = first.unit.factor if first.unit is not None else factor
        _, opening = bend_before(self._items, first.first - 1 if is_opened(self._items, first.first) else first.first)
        key = self._key(whole, kind, opening)
        low = shared_scale(first, second) * first_factor
        return self._quantity(whole, kind, low, second.number.high * factor, key=key), second.last

    def _changed(self, first: Figure, second: Figure) -> tuple[Quantity, int]:
        kind, factor = self._kind_of(second)
        value = shared_scale(first, second) * factor
        key = None if kind is QuantityKind.MONEY else self._key(second, kind, first.first)
        of_second = Figure(first.number, second.unit, first.first, first.last)
        return self._quantity(of_second, kind, value, value, key=key), first.last

    def _is_score(self, figure: Figure) -> bool:
        at = figure.last
        tight = at + 1 < len(self._items) and self._items[at].text == "-" and not self._items[at].gap
        return tight and not self._items[at + 1].gap and self._items[at + 1].kind == "numeral" and figure.unit is None

    def _quantity(
        self, figure: Figure, kind: QuantityKind, low: float, high: float, *, key: str | None, approximate: bool = False
    ) -> Quantity:
        span: Span = self._reading.span(self._items[figure.first].start, self._items[figure.last - 1].end)
        unit = figure.unit.name if figure.unit is not None else None
        return Quantity(kind, low, high, span, approximate=approximate, unit=unit, counted=key)


def _opens_noun(after: Item | None) -> bool:
    """Whether an Arabic ordinal counts the noun behind it: «رابع خفض»; a definite noun there is another matter."""
    return (
        after is not None
        and after.kind == "word"
        and len(after.text) > 2
        and not after.text.startswith(("ال", "لل", "و"))
        and after.text not in _ARABIC_FUNCTION
    )

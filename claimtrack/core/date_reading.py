"""Finds the days and periods that a reading names, and works out which ones they are."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from hijridate import Hijri

from claimtrack.core.calendar_names import day_of, hijri_month_of, month_of, number_of
from claimtrack.core.counting import concept
from claimtrack.core.date_rules import FORMS, RELATIVE_FORMS, has_calendar_word
from claimtrack.core.lexicon.months import AMBIGUOUS_MONTHS
from claimtrack.core.number_words import number_at
from claimtrack.core.reading import Reading, read

__all__ = ["ANY_YEAR", "Found", "find"]

# Where a text leaves out the year and there is no day to read it against: a leap year, so that 29 February exists.
ANY_YEAR = 2000
_NEXT = "المقبل المقبله القادم القادمه التالي next prochain prochaine coming"
_NEXT_WORDS = frozenset(_NEXT.split())
_PAST = "الماضي الماضيه الفايت المنصرم المنصرمه last dernier derniere passe passee"
_PAST_WORDS = frozenset(_PAST.split())


@dataclass(frozen=True, slots=True)
class Found:
    """A day or period, half-open in the reading's text."""

    start: int
    end: int
    first: date
    last: date
    year_given: bool = True


def find(reading: Reading, language: str, *, day: date | None, original: str | None) -> list[Found]:
    """The days and periods that a reading names, in order, not overlapping; those that depend on `day` only with it.

    `original` is the text of the reading, by which "May" is told from "may"; without it every such word may be a month.
    """
    text = reading.text
    figures = re.search(r"\d", text) is not None
    names = has_calendar_word(text)
    taken: list[Found] = []
    covered = bytearray(len(text))
    for form, pattern in FORMS if figures or names else ():
        if not names and form in {"day month", "month day", "month year", "month alone"}:
            continue
        if not figures and form in {"numeric", "month day", "month year", "years", "year"}:
            continue
        for match in pattern.finditer(text):
            _keep(taken, covered, _absolute(form, match, day=day, capital=_is_capital(reading, match, original)))
    if day is not None and names:
        for form, pattern in RELATIVE_FORMS:
            for match in pattern.finditer(text):
                _keep(taken, covered, _relative(form, match, day=day, language=language))
    return sorted(taken, key=lambda found: found.start)


def _keep(taken: list[Found], covered: bytearray, found: list[Found]) -> None:
    if not found or any(covered[found[0].start : found[-1].end]):
        return
    start, end = found[0].start, found[-1].end
    covered[start:end] = b"\x01" * (end - start)
    taken.extend(found)


def _is_capital(reading: Reading, match: re.Match[str], original: str | None) -> bool:
    name = "month" if match.groupdict().get("month") else "month_b"
    if original is None or not match.groupdict().get(name):
        return True
    return original[reading.span(*match.span(name)).start].isupper()


def _absolute(form: str, match: re.Match[str], *, day: date | None, capital: bool) -> list[Found]:
    if form == "numeric":
        return _numeric(match)
    if form in {"day month", "month day"}:
        return _day_and_month(form, match, day=day)
    if form == "month year":
        return _month_and_year(match)
    if form == "month alone":
        return _month_alone(match, day=day, capital=capital)
    return _years(match)


def _numeric(match: re.Match[str]) -> list[Found]:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if year < 100:
        year += 2000 if year < 70 else 1900
    # The day comes first wherever both readings are possible: so do the Arab press, Europe and the wires.
    found = _valid(year, month, day) or _valid(year, day, month)
    return [Found(match.start(), match.end(), found, found)] if found else []


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_number(match: re.Match[str], name: str = "month") -> int | None:
    twin = match.groupdict().get("twin")
    number = month_of(match[name])
    if twin and number is not None and month_of(twin) not in {number, None}:
        return None
    return number if number is not None else (month_of(twin) if twin else None)


def _day_and_month(form: str, match: re.Match[str], *, day: date | None) -> list[Found]:
    if form == "month day" and match["year"] is None and match["month"][0] >= "\u0620":
        return []  # Arabic puts the day first; «أكتوبر 24» without a year is a month and something else
    number = int(match["day"]) if match["day"].isdigit() else day_of("ordinal", match["day"])
    month = _month_number(match)
    if month is None:
        return _hijri(match, number)
    year = int(match["year"]) if match["year"] else None
    first = _resolved(year, month, number, day)
    if first is None:
        return []
    given = year is not None
    if not match["day2"]:
        return [Found(match.start(), match.end(), first, first, given)]
    second = _resolved(first.year, month, int(match["day2"]), None)
    if second is None:
        return []
    if match["link"] in {"and", "et", "&", "و"}:
        return [
            Found(match.start(), match.end("day"), first, first, given),
            Found(match.start("day2"), match.end(), second, second, given),
        ]
    return [Found(match.start(), match.end(), first, second, given)] if first <= second else []


def _hijri(match: re.Match[str], number: int) -> list[Found]:
    month = hijri_month_of(match["month"])
    if month is None or not match["year"]:
        return []
    try:
        found = Hijri(int(match["year"]), month, number).to_gregorian()
    except (ValueError, OverflowError):  # outside 1343..1500, or no such day
        return []
    day = date(found.year, found.month, found.day)
    return [Found(match.start(), match.end(), day, day)]


def _resolved(year: int | None, month: int, number: int, day: date | None) -> date | None:
    if year is not None:
        return _valid(year, month, number)
    if day is None:
        return _valid(ANY_YEAR, month, number)
    near = [found for each in (-1, 0, 1) if (found := _valid(day.year + each, month, number))]
    return min(near, key=lambda found: abs(found - day)) if near else None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _month_and_year(match: re.Match[str]) -> list[Found]:
    month, year = _month_number(match), int(match["year"])
    if month is not None and year >= 1700:
        return [Found(match.start(), match.end(), *_month(year, month))]
    month = hijri_month_of(match["month"])
    if month is None:
        return []
    try:
        opening = Hijri(year, month, 1)
        first, length = opening.to_gregorian(), opening.month_length()
    except (ValueError, OverflowError):
        return []
    day = date(first.year, first.month, first.day)
    return [Found(match.start(), match.end(), day, day + timedelta(days=length - 1))]


def _month_alone(match: re.Match[str], *, day: date | None, capital: bool) -> list[Found]:
    name = "month" if match["month"] else "month_b"
    month = _month_number(match, name)
    turn = match["turn"] or match["turn_b"] or match["cue"] or ""
    if month is None or not _is_month(match[name], match.group(), turn, capital=capital):
        return []
    start = match.start(name)
    if day is None:
        return [Found(start, match.end(), *_month(ANY_YEAR, month), False)]
    middle = _resolved(None, month, 15, day) or day
    year = middle.year
    if turn in _PAST_WORDS:
        year = day.year if month <= day.month else day.year - 1
    elif turn in _NEXT_WORDS:
        year = day.year if month >= day.month else day.year + 1
    return [Found(start, match.end(), *_month(year, month), False)]


def _is_month(name: str, words: str, turn: str, *, capital: bool) -> bool:
    latin = "a" <= name[0] <= "z"
    if name not in AMBIGUOUS_MONTHS:
        return True
    if re.search("شهر|month|mois", words):
        return True
    if name in {"march", "may"}:
        return capital and turn in {
            "in",
            "since",
            "by",
            "until",
            "last",
            "next",
            "of",
            "early",
            "late",
            "mid",
            "before",
            "after",
        }
    if name in {"mars", "mai"}:
        return turn in {"en", "depuis", "ici", "fin", "debut", "dernier", "prochain", "avant", "apres"}
    return not latin and "/" in words


def _years(match: re.Match[str]) -> list[Found]:
    year = int(match["year"])
    named = match.groupdict()
    last = year
    if named.get("year2"):
        last = int(named["year2"]) if len(named["year2"]) == 4 else year - year % 100 + int(named["year2"])
        if not year <= last <= year + 40:
            return []
    elif named.get("cue") not in {"عام", "سنه", "العام", "لعام", "لسنه", "بعام", "year", "annee", None}:
        following = re.match(r"\s(?P<word>[^\W\d_]+)", match.string[match.end() :])
        if following and concept((following["word"],), "en") is not None:  # "in 2000 homes"
            return []
    end = match.end("year2") if named.get("year2") else match.end("year")
    return [Found(match.start("year"), end, date(year, 1, 1), date(last, 12, 31))]


def _relative(form: str, match: re.Match[str], *, day: date, language: str) -> list[Found]:
    if form == "relative":
        when = day + timedelta(days=day_of("relative", match["relative"]))
        return [Found(match.start("relative"), match.end(), when, when)]
    if form == "weekday":
        turn = match["turn"] or match["turn_b"]
        back = (day.weekday() - day_of("weekday", match["weekday"])) % 7
        if turn in _NEXT_WORDS:
            back = back - 7
        elif turn in _PAST_WORDS and back == 0:
            back = 7
        when = day - timedelta(days=back)
        return [Found(match.start(), match.end(), when, when, False)]
    unit, dual = number_of(match["unit"] or match["unit_b"])
    if form == "period":
        turn = match["turn"] or match["turn_b"]
        step = 1 if turn in _NEXT_WORDS else -1 if turn in _PAST_WORDS else 0
        return [] if unit == "day" or dual else [Found(match.start(), match.end(), *_period(day, unit, step))]
    count = _count(match["number"] or match["number_b"], dual=dual, language=language)
    return [Found(match.start(), match.end(), *_ago(day, unit, count))] if count is not None else []


def _count(word: str | None, *, dual: bool, language: str) -> int | None:
    if word is None or dual:
        return 2 if dual and word is None else None if dual else 1
    if word in {"a", "an", "one", "un", "une"}:
        return 1
    number = number_at(read(word).items(), 0, language)
    return int(number.low) if number is not None and number.low == number.high and number.low < 1000 else None


def _period(day: date, unit: str, step: int) -> tuple[date, date]:
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        months = day.year * 12 + day.month - 1 + step
        return _month(months // 12, months % 12 + 1)
    return date(day.year + step, 1, 1), date(day.year + step, 12, 31)


def _ago(day: date, unit: str, count: int) -> tuple[date, date]:
    """The day, or the period that such a round expression may mean."""
    if unit == "day":
        return day - timedelta(days=count), day - timedelta(days=count)
    if unit == "week":
        middle = day - timedelta(weeks=count)
        return middle - timedelta(days=3), middle + timedelta(days=3)
    if unit == "month":
        return _period(day, "month", -count)
    return _period(day, "year", -min(count, day.year - 1))

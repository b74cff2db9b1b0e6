"""Days and periods that a text names, and the publication date that a date line states. Nothing is invented."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

from hijridate import Hijri

from claimtrack.core.date_reading import ANY_YEAR, Found, find
from claimtrack.core.date_rules import clock
from claimtrack.core.language import language_of
from claimtrack.core.lexicon.months import MONTHS, ZONES
from claimtrack.core.reading import Reading, read
from claimtrack.core.text import normalise
from claimtrack.core.values import DateMention, Published, Span

__all__ = ["mentions", "published_on", "stretches"]


def mentions(text: str, language: str, *, day: date | None = None) -> list[DateMention]:
    """The days, months and years that a text names, in text order, not overlapping.

    A name without a year is put where it is nearest to `day` (the day of the text), with `year_given` False;
    without `day` its year says nothing. "Yesterday", "on Monday", «قبل ثلاثة أيام» are read only when `day` is given.

    >>> [(m.first.isoformat(), m.last.isoformat()) for m in mentions("منذ آب/أغسطس 2023", "ar")]
    [('2023-08-01', '2023-08-31')]
    """
    reading = read(text)
    return [
        DateMention(found.first, found.last, reading.span(found.start, found.end), found.year_given)
        for found in find(reading, language, day=day, original=text)
    ]


def stretches(reading: Reading, language: str) -> list[Span]:
    """Where a reading names dates or clock times, in its own offsets: no number in there is a quantity."""
    found = find(reading, language, day=date(ANY_YEAR, 6, 15), original=None)
    spans = [Span(each.start, each.end) for each in found]
    return spans + [Span(*match.span()) for match in clock(reading.text)]


_DATE_LINE_WORDS = 14  # a line with more words beside its date is a sentence that mentions one
_UPDATED = re.compile(r"updated?|modified|اخر تحديث|تحديث|تم التحديث|mis a jour|modifie")
_ZONE = re.compile(
    r"(?:(?P<name>gmt|utc|" + "|".join(re.escape(zone) for zone in ZONES if len(zone) > 1) + r"|z)(?![^\W_])\s?)?"
    r"(?P<offset>[+-]\d{1,2}(?::?\d\d)?(?![\d/-]))?"
)


def published_on(line: str) -> Published | None:
    """The publication date that a date line states, with the moment where the line names a time and its zone.

    The day is kept as printed, in the zone of the page. None for a line that names no full date, or is no date line
    at all.
    Of several dates the first that is not an update's; a hijri date only where no other stands beside it.

    >>> published_on("تاريخ النشر: 30th, October 2024 GMT")
    Published(day=datetime.date(2024, 10, 30), at=None)
    >>> published_on("Negotiations opened in 2017") is None
    True
    """
    reading = read(_spread(line.strip()))
    if len(reading.text) > 400 or not any(letter.isdigit() for letter in reading.text):
        return None
    found = [
        each for each in find(reading, "en", day=None, original=None) if each.first == each.last and each.year_given
    ]
    days = [each for each in found if each.first.year >= 1900]
    if not days:
        return _hijri_figures(reading.text) or _foreign(line)
    chosen = _published_one(reading.text, days)
    rest = reading.text[: chosen.start] + " " + reading.text[chosen.end :]
    if len(re.findall(r"[^\W\d_]{2,}", rest)) > _DATE_LINE_WORDS:
        return None
    return Published(chosen.first, _moment(reading.text, chosen))


# How content systems join the parts of a date; each is written as the forms of `date_rules` expect it.
_JOINTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(\d{4})(\d\d)(\d\d)(?=$|t\d)", re.IGNORECASE), r"\1-\2-\3"),
    (re.compile(r"(?<=\d)\s?\\\s?(?=\d)"), "/"),
    (re.compile(r"(?<=\d)[/\\-](?=[^\W\d_]{2})|(?<=[^\W\d_])[/\\-](?=(?:19|20)\d\d(?!\d))"), " "),
    (re.compile(r"(?<=[/.-](?:19|20)\d\d)\s?-\s?(?=\d{1,2}:\d\d)"), " "),
    (re.compile(r"(?<![\d.,])(\d{1,2})\.(\d\d)(?=\s?(?:[ap]\.?m\b|[A-Z]{3,4}\b))"), r"\1:\2"),
)
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[\s,،-]+([^\W\d_]{3,}\.?)[\s-]+(\d{1,2})(?![\d:.h])")


def _spread(line: str) -> str:
    """A date line with its parts apart, day before month before year: «08/أغسطس/2020», "2020 Aug 08"."""
    if len(line) > 400:
        return line
    for joint, spread in _JOINTS:
        line = joint.sub(spread, line)
    return _YEAR_FIRST.sub(lambda found: found.expand(r"\3 \2 \1") if _is_month(found[2]) else found[0], line)


def _is_month(word: str) -> bool:
    return any(normalise(word) in names.split() for names in MONTHS)


# From 1430 (2009) on: before, the figures may as well be of the Persian calendar.
_HIJRI_FIGURES = re.compile(
    r"(?<![\d/-])(?:(?P<year>14[3-9]\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})"
    r"|(?P<day_b>\d{1,2})[/-](?P<month_b>\d{1,2})[/-](?P<year_b>14[3-9]\d))(?![\d/-])"
)


def _hijri_figures(text: str) -> Published | None:
    """The day of «1441/12/18 هـ», where a line says it in no other calendar."""
    found = _HIJRI_FIGURES.search(text)
    if found is None:
        return None
    parts = found.groupdict()
    year, month, day = (int(parts[name] or parts[f"{name}_b"]) for name in ("year", "month", "day"))
    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):  # outside 1343..1500, or no such day
        return None
    return Published(date(gregorian.year, gregorian.month, gregorian.day))


_DAY_AND_YEAR = re.compile(r"(?<!\d)(?P<day>\d{1,2})\b.{1,30}\b(?P<year>(?:19|20)\d\d)(?!\d)")


def _foreign(line: str) -> Published | None:
    """The date of a line in another language: only where its figures name the day and the year."""
    language = language_of(line)
    figures = _DAY_AND_YEAR.search(read(line).text)
    if figures is None or language in {"ar", "en", "fr", "und"} or len(line) > 80:
        return None
    from dateparser import parse  # half a second, needed for foreign pages only

    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "RETURN_AS_TIMEZONE_AWARE": False}
    start, end = figures.span()
    try:
        found = parse(read(line).text[start:end], languages=[language], settings=settings)
    except ValueError:  # a language that dateparser does not know
        return None
    if found is None or (found.day, found.year) != (int(figures["day"]), int(figures["year"])):
        return None
    return Published(found.date())


def _published_one(text: str, days: list[Found]) -> Found:
    def order(each: Found) -> tuple[bool, bool, int]:
        before = text[: each.start].rpartition("|")[2][-30:]
        hijri = re.search(r"\b1[34]\d\d\b", text[each.start : each.end]) is not None
        return _UPDATED.search(before) is not None, hijri, each.start

    return min(days, key=order)


def _moment(text: str, found: Found) -> datetime | None:
    after = [match for match in clock(text) if match.groupdict().get("minute") and match.start() >= found.end - 1]
    before = [match for match in clock(text) if match.groupdict().get("minute") and match.end() <= found.start]
    for match in [*after[:1], *before[-1:]]:
        zone = _ZONE.match(text[match.end() :].lstrip(" ("))
        zone = zone if zone and zone.group().strip() else _named_zone(text[match.end() :])
        hour = _hour(match)
        if zone is None or hour is None or int(match["minute"]) > 59:
            return None
        shift = timedelta(hours=ZONES.get(zone["name"] or "", 0)) + _offset(zone["offset"])
        if abs(shift) >= timedelta(hours=24):
            return None
        local = datetime(
            found.first.year, found.first.month, found.first.day, hour, int(match["minute"]), tzinfo=timezone(shift)
        )
        return local.astimezone(UTC)
    return None


def _named_zone(rest: str) -> re.Match[str] | None:
    named = re.match(r"\s?\(?\s?(?:بتوقيت|توقيت|heure de|heure)\s", rest)
    zone = _ZONE.match(rest[named.end() :]) if named else None
    return zone if zone and zone.group().strip() else None


def _hour(match: re.Match[str]) -> int | None:
    hour = int(match["hour"])
    half = match.groupdict().get("half") or {"ص": "a", "صباحا": "a"}.get(
        match.groupdict().get("arabic_half") or "", "p" if match.groupdict().get("arabic_half") else ""
    )
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return hour if hour < 24 else None


def _offset(text: str | None) -> timedelta:
    if not text:
        return timedelta()
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    return (1 if text[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes)

"""What a date line says: when its page was published and when it was last changed. Nothing is invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from hijridate import Hijri

from claimtrack.core.date_reading import Found, find
from claimtrack.core.date_rules import clock
from claimtrack.core.language import language_of
from claimtrack.core.lexicon.months import MONTHS, ZONES
from claimtrack.core.reading import read
from claimtrack.core.text import normalise
from claimtrack.core.values import Published, Span

__all__ = ["NO_DATES", "DateLine", "dates_on", "published_on"]

_DATE_LINE_WORDS = 14  # a line with more words beside its date is a sentence that mentions one
# The label of a change and of publication, in search form: the last one before a date is the date's.
_LABELS = re.compile(
    r"(?P<changed>\b(?:updated?|modified|edited|revised)\b|تحديث\w*|\bحدث\b|تعديل\w*|\bعدل\b"
    r"|\b(?:mise?|mis) a jour\b|\bmodifie\w*|\bactualise\w*)"
    r"|\b(?:published|posted|issued|created|نشر|النشر|نشرت|publiee?|paru)\b"
)
# "Posted on 03.27.24": without a label it may be a version or a section.
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])")
_ZONE = re.compile(
    r"(?:(?P<name>gmt|utc|" + "|".join(re.escape(zone) for zone in ZONES if len(zone) > 1) + r"|z)(?![^\W_])\s?)?"
    r"(?P<offset>[+-]\d{1,2}(?::?\d\d)?(?![\d/-]))?"
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """The dates of a line by what they say; both None where it is no date line."""

    published: Published | None = None
    modified: Published | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the line states no date."""
        return self.published is None and self.modified is None


NO_DATES = DateLine()


def published_on(line: str) -> Published | None:
    """The publication date that a date line states, with the moment where the line names a time and its zone.

    None for a line that names no full date, is no date line at all, or only says when something was changed.

    >>> published_on("تاريخ النشر: 30th, October 2024 GMT")
    Published(day=datetime.date(2024, 10, 30), at=None)
    >>> published_on("Negotiations opened in 2017") is None
    True
    """
    return dates_on(line).published


def dates_on(line: str) -> DateLine:
    """The first date of publication and the first of a change that a line states, each as printed in the page's zone.

    A hijri date counts only where no other stands beside it.

    >>> dates_on("3 June 2024 | Updated: 5 June 2024").modified
    Published(day=datetime.date(2024, 6, 5), at=None)
    """
    reading = read(_spread(_slashed(line.strip())))
    text = reading.text
    if len(text) > 400 or not any(letter.isdigit() for letter in text):
        return NO_DATES
    found = [
        each
        for each in find(reading, "en", day=None, original=None)
        if each.first == each.last and each.year_given and each.first.year >= 1900
    ]
    if not found:
        only = _hijri_figures(text) or _foreign(line)
        label = _LABELS.search(text)
        return DateLine(modified=only) if label and label["changed"] else DateLine(only)
    if _is_prose(text, found):
        return NO_DATES
    stated = _stated(text, found)
    return DateLine(_first(text, stated, changed=False), _first(text, stated, changed=True))


def _is_prose(text: str, found: list[Found]) -> bool:
    rest = text
    for each in reversed(found):
        rest = f"{rest[: each.start]} {rest[each.end :]}"
    return len(re.findall(r"[^\W\d_]{2,}", rest)) > _DATE_LINE_WORDS


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date of a line, the stretch in which its clock time may stand, and whether it is of a change."""

    found: Found
    stretch: Span
    changed: bool


def _stated(text: str, found: list[Found]) -> list[_Stated]:
    """The dates with what belongs to each: a label goes before its date and holds until a bar or the next label."""
    labels = list(_LABELS.finditer(text))
    stated: list[_Stated] = []
    for place, each in enumerate(found):
        floor = found[place - 1].end if place else 0
        own = [label for label in labels if floor <= label.start() and label.end() <= each.start]
        goes_on = stated and not own and "|" not in text[floor : each.start]
        changed = stated[-1].changed if stated and goes_on else bool(own and own[-1]["changed"])
        low = 0 if place == 0 else own[-1].start() if own else each.start
        following = found[place + 1].start if place + 1 < len(found) else len(text)
        high = min([following, *(label.start() for label in labels if label.start() >= each.end)])
        stated.append(_Stated(each, Span(low, high), changed))
    return stated


def _first(text: str, stated: list[_Stated], *, changed: bool) -> Published | None:
    def order(each: _Stated) -> tuple[bool, int]:
        hijri = re.search(r"\b1[34]\d\d\b", text[each.found.start : each.found.end]) is not None
        return hijri, each.found.start

    chosen = min((each for each in stated if each.changed is changed), key=order, default=None)
    return Published(chosen.found.first, _moment(text, chosen)) if chosen else None


# How content systems join the parts of a date; each is written as the forms of `date_rules` expect it.
_JOINTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(\d{4})(\d\d)(\d\d)(?=$|t\d)", re.IGNORECASE), r"\1-\2-\3"),
    (re.compile(r"(?<=\d)\s?\\\s?(?=\d)"), "/"),
    (re.compile(r"(?<=\d)[/\\-](?=[^\W\d_]{2})|(?<=[^\W\d_])[/\\-](?=(?:19|20)\d\d(?!\d))"), " "),
    (re.compile(r"(?<=[/.-](?:19|20)\d\d)\s?-\s?(?=\d{1,2}:\d\d)"), " "),
    (re.compile(r"(?<![\d.,])(\d{1,2})\.(\d\d)(?=\s?(?:[ap]\.?m\b|[A-Z]{3,4}\b))"), r"\1:\2"),
)
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[\s,،-]+([^\W\d_]{3,}\.?)[\s-]+(\d{1,2})(?![\d:.h])")


def _slashed(line: str) -> str:
    """The line with the points of a short date behind a label as strokes, which such dates mostly have."""
    return _DOTTED.sub(r"\1/\2/\3", line) if _LABELS.search(normalise(line)) else line


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


def _moment(text: str, stated: _Stated) -> datetime | None:
    found, stretch = stated.found, stated.stretch
    times = [match for match in clock(text) if match.groupdict().get("minute")]
    after = [match for match in times if found.end - 1 <= match.start() < stretch.end]
    before = [match for match in times if stretch.start <= match.start() and match.end() <= found.start]
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

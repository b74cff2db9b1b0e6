"""Days and periods that a text names. Nothing is invented."""

from __future__ import annotations

from datetime import date

from claimtrack.core.date_reading import ANY_YEAR, find
from claimtrack.core.date_rules import clock
from claimtrack.core.reading import Reading, read
from claimtrack.core.values import DateMention, Span

__all__ = ["mentions", "stretches"]


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

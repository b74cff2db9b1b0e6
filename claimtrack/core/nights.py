"""Two dates of one night: the evening before and the small hours after."""

from __future__ import annotations

from claimtrack.core.analysis import Analysis
from claimtrack.core.figures import Matching
from claimtrack.core.hits import word_forms
from claimtrack.core.lexicon.nights import NIGHT, SMALL_HOURS
from claimtrack.core.values import DateMention

__all__ = ["one_night"]


def one_night(a: Analysis, b: Analysis, *, dates: Matching[DateMention]) -> bool:
    """Whether one claim dates by the night of a day and the other by the small hours of the next."""
    return any(
        _follows(a, b, day=one, next_day=other) or _follows(b, a, day=other, next_day=one)
        for one, other in dates.differing
        if one.first == one.last and other.first == other.last
    )


def _follows(evening: Analysis, morning: Analysis, *, day: DateMention, next_day: DateMention) -> bool:
    return (next_day.first - day.first).days == 1 and _says(evening, NIGHT) and _says(morning, SMALL_HOURS)


def _says(analysis: Analysis, cues: frozenset[str]) -> bool:
    language = analysis.statement.language
    return any(form in cues for word in analysis.words for form in word_forms(word.text, language))

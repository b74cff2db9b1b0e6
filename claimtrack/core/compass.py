"""Two opposite ends of one place: the north of a region is not its south."""

from __future__ import annotations

from claimtrack.core.analysis import Analysis
from claimtrack.core.lexicon.locatives import COMPASS
from claimtrack.core.values import Span

__all__ = ["ends_apart"]

_NEAR = 2  # words between the compass word and the place
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}


def ends_apart(a: Analysis, b: Analysis) -> tuple[Span, Span] | None:
    """The words where both claims name one place, each by the opposite end of it; None where they do not."""
    ends_a, ends_b = _ends(a), _ends(b)
    for place, (end, span) in ends_a.items():
        if place in ends_b and ends_b[place][0] == _OPPOSITE[end]:
            return span, ends_b[place][1]
    return None


def _ends(analysis: Analysis) -> dict[str, tuple[str, Span]]:
    """Each place that is named by one end, with the end and where both stand; "northern Mali" and «شمال مالي»."""
    found: dict[str, tuple[str, Span]] = {}
    for hit in analysis.hits:
        if hit.kind not in ("country", "city"):
            continue
        for position in range(max(0, hit.first - _NEAR), hit.first):
            end = COMPASS.get(analysis.words[position].text.removeprefix("ال"))
            if end is not None:
                found.setdefault(hit.key, (end, analysis.span(position, hit.last)))
    return found

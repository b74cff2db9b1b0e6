"""Where the points of a plot stand: geometry only. A template draws it, and a table beside it says the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from claimtrack.services.series import FigurePoint, FigureSeries
from claimtrack.web.language import day, direction, language, number

__all__ = ["FILTERS", "Dot", "Plot", "Tick", "plot"]

_WIDTH, _HEIGHT = 640, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 90, 70, 20, 40
_HEADROOM = 0.1  # of the range, so that no point lies on the edge


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the plot in its units, with what it stands for: `own`, `corroborates`, `conflicts` or `update`."""

    x: float
    y: float
    sign: str
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis with its words."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot whose time runs the way that the page's language is read."""

    width: int
    height: int
    dots: tuple[Dot, ...]
    days: tuple[Tick, ...]
    values: tuple[Tick, ...]


def plot(series: FigureSeries) -> Plot | None:
    """The points that have a day, None where fewer than two have one: a table says that better."""
    dated = [(point, point.day) for point in series.points if point.day is not None]
    if len(dated) < 2:
        return None
    days, values = [when for _, when in dated], [point.value for point, _ in dated]
    across, up = _across(min(days), max(days)), _up(min(values), max(values))
    return Plot(
        _WIDTH,
        _HEIGHT,
        tuple(Dot(across(when), up(point.value), sign_of(point), _label(point)) for point, when in dated),
        tuple(Tick(across(when), day(when)) for when in sorted({min(days), max(days)})),
        tuple(Tick(up(value), number(value)) for value in sorted({min(values), max(values)})),
    )


def sign_of(point: FigurePoint) -> str:
    """How a point is drawn."""
    if point.update:
        return "update"
    return point.stance.value if point.stance is not None else "own"


def _across(first: date, last: date) -> Callable[[date], float]:
    width, days = _WIDTH - _LEFT - _RIGHT, (last - first).days
    mirrored = direction(language()) == "rtl"

    def across(when: date) -> float:
        share = (when - first).days / days if days else 0.5
        return round(_LEFT + width * (1 - share if mirrored else share), 1)

    return across


def _up(least: float, most: float) -> Callable[[float], float]:
    room = (most - least) * _HEADROOM
    low, high = least - room, most + room

    def up(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return round(_HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * share, 1)

    return up


def _label(point: FigurePoint) -> str:
    return " · ".join(part for part in (number(point.value), point.outlet, day(point.day)) if part)


FILTERS: Final[Mapping[str, Callable[..., object]]] = {"plot": plot, "sign_of": sign_of}

"""Is it the same proposition? The evidence for and against, weighed into a probability.

Each feature is a named number, most of them 0..1, and the scorecards below say what it is worth; they were fitted by
logistic regression on labelled pairs (24 November 2026) and can be read as such: a positive weight speaks for "the
same".
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from claimtrack.core.align import Alignment
from claimtrack.core.analysis import Analysis
from claimtrack.core.figures import Matching, comparable, worth
from claimtrack.core.lexicon.events import KIN
from claimtrack.core.lexicon.scorecards import SCORECARDS
from claimtrack.core.periods import is_since
from claimtrack.core.story import likeness
from claimtrack.core.values import Cosines, DateMention, Quantity, QuantityKind

__all__ = ["Evidence", "evidence", "probability"]

_E5_FLOOR, _E5_RANGE = 0.78, 0.20  # e5's cosines live between .75 and .95; unrelated news has a median of .83
_BARE_DENIAL = 0.7  # "these are baseless rumours": the vectors know nothing of what is denied
_DURATIONS = frozenset({"h", "month"})  # every story has hours and months in it
_MOVES = frozenset({"rise", "fall"})  # how a figure changed, not what happened
_NOT_YET = frozenset({"planned", "forecast"})
_LONG, _MONTHS = 300, 60  # days
_PERIOD = 27  # days, from which a mention is a month or longer
_ONE_STORY, _TWO_STORIES = 0.3, 0.15  # see core.story
_PROPOSITION = 3  # keys
_SPEECH = frozenset({"announce", "confirm", "warn"})  # said of anything; never keeps two claims apart
_REPORTS = frozenset({"fake_news", "evidence"})  # what a denial speaks of, not what happened


@dataclass(frozen=True, slots=True)
class Evidence:
    """The named features of a pair, and the scorecard that weighs them."""

    scorecard: str
    features: Mapping[str, float]


def evidence(
    a: Analysis,
    b: Analysis,
    *,
    alignment: Alignment,
    figures: Matching[Quantity],
    dates: Matching[DateMention],
    cosines: Cosines | None,
) -> Evidence:
    """What speaks for and against two claims stating one proposition."""
    same_language = a.statement.language == b.statement.language
    near = _nearness(cosines)
    told = _told(a, b)
    features = {
        "lexical": _lexical(a, b, alignment),
        "covered": alignment.mass / max(min(len(a.content), len(b.content)), 1),
        "cross": 0.0 if same_language else 1.0,
        **_families(a, b),
        **_figures(a, b, figures),
        "figure_other_period": float(bool(figures.differing) and not dates.agreeing and _periods_apart(dates)),
        "figure_other_body": float(bool(figures.agreeing or figures.differing) and _bodies_apart(a, b)),
        **_dates(a, b, dates),
        **_stories(a, b),
        "poles_opposed": float(_opposed(a, b)),
        "scene_apart": float(scenes_apart(a, b)),
        "mode_apart": float(modes_apart(a, b)),
        **_days(a, b),
        **told,
    }
    if near is not None:
        bare = _bare_denial(a) or _bare_denial(b)
        near = max(near, _BARE_DENIAL * told["denial_told"]) if bare else near
        features["near"] = near
        features["near_cross"] = 0.0 if same_language else near
    return Evidence("words" if near is None else "vectors", features)


def probability(found: Evidence) -> float:
    """How likely, 0..1, the two claims state one proposition."""
    weights = SCORECARDS[found.scorecard]
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in found.features.items())
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def _nearness(cosines: Cosines | None) -> float | None:
    if cosines is None:
        return None
    parts = []
    if cosines.e5 is not None:
        parts.append((cosines.e5 - _E5_FLOOR) / _E5_RANGE)
    if cosines.use is not None:
        parts.append(cosines.use)
    return sum(parts) / len(parts) if parts else None


def _lexical(a: Analysis, b: Analysis, alignment: Alignment) -> float:
    return 2 * alignment.mass / max(len(a.content) + len(b.content), 1)


def _families(a: Analysis, b: Analysis) -> dict[str, float]:
    events_a, events_b = a.events - _SPEECH, b.events - _SPEECH
    acts_a, acts_b = events_a - _MOVES, events_b - _MOVES
    things_a, things_b = a.things - _REPORTS, b.things - _REPORTS
    return {
        "event_shared": _overlap(events_a, _with_kin(events_b)),
        "event_apart": float(bool(acts_a and acts_b) and not events_a & _with_kin(events_b)),
        "thing_shared": _overlap(things_a, things_b),
        "thing_apart": float(bool(things_a and things_b) and not things_a & things_b),
        "actor_shared": _overlap(a.actors, b.actors),
        "actor_apart": float(bool(a.actors and b.actors) and not a.actors & b.actors),
        "actor_alone": float(bool(a.actors) is not bool(b.actors)),
    }


def _opposed(a: Analysis, b: Analysis) -> bool:
    """Whether opposite poles of one scale are said of a thing or place that both name."""
    if not (a.things & b.things or a.actors & b.actors):
        return False
    poles_a, poles_b = _pole_keys(a), _pole_keys(b)
    return any(("-" if key[0] == "+" else "+") + key[1:] in poles_b - poles_a for key in poles_a - poles_b)


def _pole_keys(analysis: Analysis) -> frozenset[str]:
    return frozenset(hit.key for hit in analysis.hits if hit.kind == "pole" and hit.key[0] in "+-")


def _with_kin(events: frozenset[str]) -> frozenset[str]:
    return events.union(*(kin for kin in KIN if kin & events))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _stories(a: Analysis, b: Analysis) -> dict[str, float]:
    """Whether the articles tell one story; where one is unknown, whether what stands before the claims does."""
    if a.story is None or b.story is None:
        return {"story_apart": float(_settings_apart(a, b))}
    alike = likeness(a.story, b.story)
    return {
        "story_apart": min(max(0.0, (_ONE_STORY - alike) / (_ONE_STORY - _TWO_STORIES)), 1.0),
        "story_near": max(0.0, alike - _ONE_STORY),
    }


def _days(a: Analysis, b: Analysis) -> dict[str, float]:
    """How far apart both articles were published; nothing where either day is unknown."""
    if a.statement.day is None or b.statement.day is None:
        return {}
    days = abs((a.statement.day - b.statement.day).days)
    return {"days_apart": min(math.log1p(days) / 7, 1.0), "months_apart": float(days > _MONTHS)}


def _figures(a: Analysis, b: Analysis, figures: Matching[Quantity]) -> dict[str, float]:
    both = bool(a.quantities and b.quantities)
    one_language = a.statement.language == b.statement.language
    may_compare = any(
        comparable(one, other, one_language=one_language) for one in a.quantities for other in b.quantities
    )
    agreeing = any(_named(one, other) for one, other in figures.agreeing)
    moved = max((_closeness(one, other) for one, other in figures.differing if _named(one, other)), default=0.0)
    near = max((_closeness(one, other) for one, other in figures.differing), default=0.0)
    differing = bool(figures.differing)
    part = bool(a.part) is not bool(b.part)
    elsewhere = places_apart(a, b) or _settings_apart(a, b) or _long_before(a, b) or _long_before(b, a)
    return {
        "figure_same": float(agreeing),
        "figure_same_plain": float(not agreeing and any(_telling(one) for one, _ in figures.agreeing)),
        # The nearer two figures of one thing are, the likelier one of them moved.
        "figure_moved": 0.0 if agreeing else moved,
        "figure_near": 0.0 if agreeing or moved else near,
        "figure_far": float(not agreeing and differing and max(moved, near) < 0.5),
        "figure_apart": float(both and not may_compare),
        # A part against the whole, another place or year, a plan against what has come: two figures, not one.
        "figure_elsewhere": float(differing and elsewhere),
        "figure_part": float(differing and part),
        "figure_other_mode": float(differing and (modes_apart(a, b) or _bounds_apart(figures))),
        "figure_other_event": float(differing and _other_events(a, b)),
        "figure_alone": float(bool(a.quantities) is not bool(b.quantities)),
    }


def _telling(quantity: Quantity) -> bool:
    """Whether a figure is unlikely to come up twice by chance."""
    return worth(quantity) > 12 or worth(quantity) % 1 != 0


def _periods_apart(dates: Matching[DateMention]) -> bool:
    """Whether each claim names a month or a longer period: the inflation of January is not that of May."""
    return any(all((each.last - each.first).days >= _PERIOD for each in pair) for pair in dates.differing)


def _bodies_apart(a: Analysis, b: Analysis) -> bool:
    """Whether each claim names institutions, and none in common: the sum of one bank is not that of another."""
    bodies_a, bodies_b = _bodies(a), _bodies(b)
    return bool(bodies_a and bodies_b) and not bodies_a & bodies_b


def _bodies(analysis: Analysis) -> frozenset[str]:
    return frozenset(hit.key for hit in analysis.hits if hit.kind == "body")


def _other_events(a: Analysis, b: Analysis) -> bool:
    """Whether a claim names an event of its own that neither the other claim nor what stands before it knows."""
    return any(
        one.events - _SPEECH - _MOVES - _with_kin(other.events | other.context_keys | _told_events(other))
        for one, other in ((a, b), (b, a))
    )


def _told_events(analysis: Analysis) -> frozenset[str]:
    """The events that its article names."""
    named = analysis.story.concepts if analysis.story is not None else ()
    return frozenset(key.removeprefix("event ") for key in named if key.startswith("event "))


def _bounds_apart(figures: Matching[Quantity]) -> bool:
    """Whether one figure is a ceiling ("up to 20,000") and the other was counted."""
    return any((one.low <= 0 < one.high) is not (other.low <= 0 < other.high) for one, other in figures.differing)


def _named(one: Quantity, other: Quantity) -> bool:
    """Whether both figures say what they count, and it is one thing."""
    if one.kind is QuantityKind.ORDINAL:
        return False
    if one.unit is not None:
        return one.unit not in _DURATIONS
    return one.counted is not None and one.counted == other.counted


def _closeness(one: Quantity, other: Quantity) -> float:
    """1 for equal figures, 0 from two orders of magnitude on."""
    low, high = sorted((abs(worth(one)), abs(worth(other))))
    return max(0.0, 1 - math.log10(high / low) / 2) if low > 0 and math.isfinite(high) else 0.0


def scenes_apart(a: Analysis, b: Analysis) -> bool:
    """Whether both claims name places of their own, and none in common."""
    return bool(a.places and b.places) and not a.places & b.places


def _settings_apart(a: Analysis, b: Analysis) -> bool:
    """Whether two claims without known articles are set in different countries, said in them or before them."""
    known = a.story is not None and b.story is not None
    return not known and bool(a.scene and b.scene) and not a.scene & b.scene


def _long_before(a: Analysis, b: Analysis) -> bool:
    """Whether a claim dates itself long before the day of the other's article, and the other does not."""
    day = b.statement.day
    if day is None or not a.dates or any((day - mention.last).days > _LONG for mention in b.dates):
        return False
    dated = [mention for mention in a.dates if not is_since(a, mention)]
    return bool(dated) and all(mention.year_given and (day - mention.last).days > _LONG for mention in dated)


def _dates(a: Analysis, b: Analysis, dates: Matching[DateMention]) -> dict[str, float]:
    return {
        "date_same": float(bool(dates.agreeing)),
        "date_apart": float(bool(a.dates and b.dates) and not dates.agreeing),
    }


def places_apart(a: Analysis, b: Analysis) -> bool:
    """Whether the claims are set in two places: each names one that the other lacks, or one names a part of the
    other's whole.
    """
    return bool(a.located and b.located) and not a.located & b.located


def modes_apart(a: Analysis, b: Analysis) -> bool:
    """Whether one claim speaks of what is planned and the other of what has come."""
    return bool(_NOT_YET & a.modalities) is not bool(_NOT_YET & b.modalities)


def _told(a: Analysis, b: Analysis) -> dict[str, float]:
    """How well each claim's keys are found in the other or in what stands before it, and whether one is a dismissal."""
    keys_a, keys_b = _proposition(a), _proposition(b)
    forth, back = _share(keys_a, keys_b | b.context_keys), _share(keys_b, keys_a | a.context_keys)
    denial = bool(a.denials or b.denials)
    if _bare_denial(a) or _bare_denial(b):
        denied = max(_named_before(a, b), _named_before(b, a))
    elif a.denials and b.denials:
        denied = max(forth, back)
    else:
        denied = _dismissed(a, b) if a.denials else _dismissed(b, a) if b.denials else 0.0
    return {
        "told_least": min(forth, back),
        "told_most": max(forth, back),
        "denial": float(denial),
        # A dismissal wraps the proposition in words of its own, which drown it for words and vectors alike.
        "denial_told": denied,
    }


def _bare_denial(analysis: Analysis) -> bool:
    """A dismissal that leaves what it dismisses to the text before it: "these are baseless rumours"."""
    return bool(analysis.denials) and not analysis.events and not analysis.actors


def _named_before(denial: Analysis, other: Analysis) -> float:
    """How much of the other claim stands before a bare denial; one key alone is no proposition."""
    if not _bare_denial(denial):
        return 0.0
    if _bare_denial(other):
        return _share(_with_kin(denial.context_keys), _with_kin(other.context_keys))
    keys = _own_keys(other)
    return _share(keys, _with_kin(denial.context_keys)) if len(keys) >= _PROPOSITION else 0.0


def _dismissed(denial: Analysis, other: Analysis) -> float:
    """How much of a claim is named in, or before, the dismissal of another."""
    keys = _own_keys(other)
    found = _share(keys, _with_kin(_own_keys(denial) | denial.context_keys))
    return found if len(keys) >= _PROPOSITION else found / 2


def _own_keys(analysis: Analysis) -> frozenset[str]:
    return (analysis.events - _SPEECH) | (analysis.things - _REPORTS) | analysis.actors


def _proposition(analysis: Analysis) -> frozenset[str]:
    keys = _own_keys(analysis)
    return _with_kin(keys if keys or not analysis.denials else analysis.context_keys)


def _share(keys: frozenset[str], found_in: frozenset[str]) -> float:
    return len(keys & found_in) / len(keys) if keys else 0.0

"""The formulas of the report card: each from plain predictions and gold labels, without any engine behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TypeVar

import numpy as np

from claimtrack.report_card.report import Figure

__all__ = [
    "Counts",
    "average_precision",
    "average_precision_at",
    "class_counts",
    "macro_f1",
    "mean",
    "percentile",
    "reciprocal_rank_at",
    "separation",
    "share",
    "share_with_interval",
    "with_interval",
]

T = TypeVar("T")
Label = TypeVar("Label", bound=Hashable)

_RESAMPLES = 1000
_SEED = 20241124


@dataclass(frozen=True, slots=True)
class Counts:
    """Right, superfluous and missed cases; they may be fractions."""

    right: float = 0.0
    superfluous: float = 0.0
    missed: float = 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.superfluous + other.superfluous, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        found = self.right + self.superfluous
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """The share of what there is that was found; None where there is nothing."""
        there = self.right + self.missed
        return self.right / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both, 0 where either is missing; None where nothing is and nothing was found."""
        total = 2 * self.right + self.superfluous + self.missed
        return 2 * self.right / total if total else None


def class_counts(gold: Sequence[Label], predicted: Sequence[Label], label: Label) -> Counts:
    """How one label fared; the two sequences run in parallel."""
    pairs = Counter(zip(gold, predicted, strict=True))
    return Counts(
        pairs[label, label],
        sum(n for (g, p), n in pairs.items() if p == label != g),
        sum(n for (g, p), n in pairs.items() if g == label != p),
    )


def macro_f1(gold: Sequence[Label], predicted: Sequence[Label], labels: Collection[Label]) -> float | None:
    """The mean F1 of `labels`, each with the same weight; a label that neither side has counts as 0.

    >>> macro_f1(["a", "b"], ["a", "a"], ["a", "b"])
    0.3333333333333333
    """
    if not gold:
        return None
    return fmean(class_counts(gold, predicted, label).f1 or 0.0 for label in labels)


def average_precision_at(ranked: Sequence[Hashable], relevant: Collection[Hashable], k: int) -> float:
    """The mean precision at the places of the relevant ones within the first `k`, over as many as can be there.

    >>> average_precision_at(["x", "a", "b"], {"a", "b"}, 5)
    0.5833333333333333
    """
    found, total = 0, 0.0
    for place, item in enumerate(ranked[:k], 1):
        if item in relevant:
            found += 1
            total += found / place
    most = min(len(relevant), k)
    return total / most if most else 0.0


def reciprocal_rank_at(ranked: Sequence[Hashable], relevant: Collection[Hashable], k: int) -> float:
    """One over the place of the first relevant one, 0 where none is within the first `k`."""
    return next((1 / place for place, item in enumerate(ranked[:k], 1) if item in relevant), 0.0)


def average_precision(scores: Sequence[float], positives: Sequence[bool]) -> float | None:
    """The area under precision over recall as steps; equal scores share one step. None without a positive case."""
    total = sum(positives)
    if not total:
        return None
    values, marks = np.asarray(scores, dtype=np.float64), np.asarray(positives, dtype=np.float64)
    order = np.argsort(-values, kind="stable")
    found = np.cumsum(marks[order])
    last_of_step = np.append(np.diff(values[order]) != 0, True)
    precision = (found / np.arange(1, len(found) + 1))[last_of_step]
    gained = np.diff(np.append(0.0, found[last_of_step])) / total
    return float(np.sum(precision * gained))


def separation(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """The probability that a positive case scores above a negative one (AUC), ties by half; None without both."""
    if not positive or not negative:
        return None
    below = np.sort(np.asarray(negative, dtype=np.float64))
    cases = np.asarray(positive, dtype=np.float64)
    wins = np.searchsorted(below, cases, side="left") + np.searchsorted(below, cases, side="right")
    return float(wins.sum() / (2 * len(cases) * len(below)))


def percentile(values: Sequence[float], percent: float) -> float | None:
    """The value below which `percent` of the values lie; None without values."""
    return float(np.percentile(values, percent)) if values else None


def mean(name: str, values: Sequence[float]) -> Figure:
    """The plain mean as a figure."""
    return Figure(name, fmean(values) if values else None, len(values))


def share(name: str, hits: Sequence[bool]) -> Figure:
    """How many of the cases are hits, as a figure 0..1."""
    return mean(name, [float(hit) for hit in hits])


def share_with_interval(name: str, hits: Sequence[bool]) -> Figure:
    """`share` with its 95 % bootstrap interval."""
    return with_interval(name, hits, lambda drawn: sum(drawn) / len(drawn) if drawn else None)


def with_interval(name: str, cases: Sequence[T], measure: Callable[[Sequence[T]], float | None]) -> Figure:
    """A measure of all cases with its 95 % bootstrap interval: 1,000 seeded resamples of the cases."""
    value = measure(cases)
    if value is None or len(cases) < 2:
        return Figure(name, value, len(cases))
    random = np.random.default_rng(_SEED)
    found = []
    for _ in range(_RESAMPLES):
        resampled = measure([cases[place] for place in random.integers(0, len(cases), len(cases))])
        if resampled is not None:
            found.append(resampled)
    low, high = np.percentile(found, [2.5, 97.5])
    return Figure(name, value, len(cases), float(low), float(high))

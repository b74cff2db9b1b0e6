"""How each rule of `compare` fares: how often it names its kind of difference, and how often a person did too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimtrack.core.values import DifferenceKind
from claimtrack.report_card import metrics
from claimtrack.report_card.report import Figure, Part

__all__ = ["Named", "rules_part"]


@dataclass(frozen=True, slots=True)
class Named:
    """The kinds of difference that the engine names for a pair, and those that a person's reason allows.

    `allowed` is empty where the pair does not conflict, and None where it does for a reason that nobody noted: then any
    kind may be right.
    """

    kinds: frozenset[str]
    allowed: frozenset[str] | None = frozenset()

    def is_right(self, kind: str) -> bool:
        """Whether a difference of that kind may be what a person saw."""
        return self.allowed is None or kind in self.allowed


def rules_part(cases: Sequence[Named]) -> Part:
    """For each kind that is named or wanted: how often it is named, rightly and wrongly, and how many wanted ones are.

    Precision and recall carry their 95 % interval. A kind that is named beside the one that a person noted is wrong.
    """
    return Part("by rule", tuple(_figures(cases)))


def _figures(cases: Sequence[Named]) -> Iterator[Figure]:
    for kind in map(str, DifferenceKind):
        named = [case for case in cases if kind in case.kinds]
        wanted = [case for case in cases if case.allowed is not None and kind in case.allowed]
        if not named and not wanted:
            continue
        right = [case.is_right(kind) for case in named]
        yield Figure(f"{kind}: found", len(named), len(cases))
        yield Figure(f"{kind}: right", sum(right), len(named))
        yield Figure(f"{kind}: wrong", len(named) - sum(right), len(named))
        yield metrics.share_with_interval(f"{kind}: precision", right)
        if wanted:
            # A reason of the gold may be two kinds of ours (a denial is a negation): either answers it.
            answered = [bool(case.kinds & (case.allowed or frozenset())) for case in wanted]
            yield metrics.share_with_interval(f"{kind}: recall", answered)

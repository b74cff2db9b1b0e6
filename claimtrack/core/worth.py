"""How much a claim is worth checking, with the factors that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from claimtrack.core.scan import Scan, scan

__all__ = ["WEIGHTS", "Worth", "weighed", "worth_of"]

# score = 1 / (1 + exp(-(BASE + sum of the weights of the factors found)))
BASE = -1.0
WEIGHTS: dict[str, float] = {"figure": 1.2, "date": 0.6}


@dataclass(frozen=True, slots=True)
class Worth:
    """A check-worthiness of 0..1 and the names of the factors found, weightiest first."""

    value: float
    factors: tuple[str, ...]


def worth_of(text: str, language: str) -> Worth:
    """How much a sentence is worth checking."""
    read = scan(text)
    return weighed(read, 0, len(read), language)


def weighed(read: Scan, low: int, high: int, language: str, *, extra: Sequence[str] = ()) -> Worth:
    """The same for pieces `low` to `high` of a scan; `extra` are factors that the caller knows of."""
    found = [*extra]
    if any(form[:1].isdigit() for form in read.forms[low:high]):
        found.append("figure")
    total = BASE + sum(WEIGHTS.get(each, 0.0) for each in found)
    return Worth(round(1 / (1 + exp(-total)), 4), tuple(found))

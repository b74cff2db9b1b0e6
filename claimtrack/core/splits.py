"""What a splitter made of a text: its claims, and a word where the desk should know how they were found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimtrack.core.values import Claim

__all__ = ["Split", "SplitNotice"]


class SplitNotice(StrEnum):
    """Why the rules split a text although the desk has chosen another splitter."""

    FAILED = "splitter_failed"
    TIMED_OUT = "splitter_timed_out"
    NONSENSE = "splitter_nonsense"
    TOO_LONG = "splitter_too_long"


@dataclass(frozen=True, slots=True)
class Split:
    """The claims of one text in reading order, the headline's first; `notice` where the rules had to step in."""

    claims: tuple[Claim, ...]
    notice: SplitNotice | None = None

"""The shapes of the tables in this room: one named row per rule or concept, its cues per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["NO_ROWS", "OwnRows", "Pole", "Row", "words"]


@dataclass(frozen=True, slots=True)
class Row:
    """A concept with its cues: per language, blank-separated words in search form.

    A cue matches the beginning of a word, `$` after it asks for the whole word, `_` joins the words of a phrase.
    """

    key: str
    cues: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pole:
    """Two opposite ends of one scale, each with its cues per language."""

    key: str
    plus: Mapping[str, str]
    minus: Mapping[str, str]

    def rows(self) -> tuple[Row, Row]:
        """Both ends as rows, keyed `+key` and `-key`."""
        return Row(f"+{self.key}", self.plus), Row(f"-{self.key}", self.minus)


@dataclass(frozen=True, slots=True, eq=False)
class OwnRows:
    """What a desk adds to the tables of the comparison: rows with the kind of hit that they make, and the keys of
    counted things by the stem of their noun.
    """

    rows: tuple[tuple[str, Row], ...] = ()
    counted: Mapping[str, str] = field(default_factory=dict)


NO_ROWS = OwnRows()


def words(*lines: str) -> frozenset[str]:
    """The blank-separated words of a list."""
    return frozenset(word for line in lines for word in line.split())

"""What an article is about, by the places and concepts it names, the same in every language.

A claim alone often leaves out what it speaks of ("43 were killed"); its article does not. Over three labelled
newsrooms (24 November 2026) two articles of one story are alike by .28 or more for 98 of 100 true pairs, those of two
stories by .17 or less.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimtrack.core.hits import Hit, hits, spelt
from claimtrack.core.lexicon.rows import NO_ROWS, OwnRows
from claimtrack.core.text import tokens

__all__ = ["Story", "likeness", "story_of"]

_CONCEPTS = frozenset({"event", "thing"})


@dataclass(frozen=True, slots=True)
class Story:
    """How much an article speaks of each place (countries and cities) and of each concept; unit vectors."""

    places: Mapping[str, float]
    concepts: Mapping[str, float]


@lru_cache(maxsize=4096)
def story_of(text: str, language: str, *, own: OwnRows = NO_ROWS) -> Story | None:
    """The story that the opening of an article tells; None where it names nothing that the tables know.

    `own` are a desk's rows beside those that ship. About two milliseconds for 1,200 characters, once an article.
    """
    words = tuple(tokens(text))
    found = spelt(hits([word.text for word in words], language, own=own), words, text)
    places = Counter(key for hit in found for key in _places(hit))
    concepts = Counter(f"{hit.kind} {hit.key}" for hit in found if hit.kind in _CONCEPTS)
    return Story(_unit(places), _unit(concepts)) if places and concepts else None


def _places(hit: Hit) -> tuple[str, ...]:
    """A country, or a city with its country."""
    if hit.kind == "country":
        return (hit.key,)
    return (hit.key, hit.key.split("/")[0]) if hit.kind == "city" else ()


def _unit(counts: Counter[str]) -> dict[str, float]:
    # What is named ten times matters more than what is named once, but not ten times as much.
    damped = {key: 1 + math.log(count) for key, count in counts.items()}
    length = math.sqrt(sum(value * value for value in damped.values()))
    return {key: value / length for key, value in damped.items()}


def likeness(one: Story, other: Story) -> float:
    """How alike two stories are, 0..1: the mean of the cosines of their places and of their concepts."""
    return (_cosine(one.places, other.places) + _cosine(one.concepts, other.concepts)) / 2


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(value * other.get(key, 0.0) for key, value in one.items())

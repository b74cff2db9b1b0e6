"""What each feature of the gate is worth, per kind of pair: one language or two, with vectors or with words alone."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["SCORECARDS"]

SCORECARDS: Mapping[str, Mapping[str, float]] = {
    "same_words": {"bias": -3.0, "lexical": 6.0},
    "same_vectors": {"bias": -4.0, "near": 8.0},
    "cross_words": {"bias": -3.0, "lexical": 6.0},
    "cross_vectors": {"bias": -4.0, "near": 8.0},
}

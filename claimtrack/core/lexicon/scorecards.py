"""What each feature of the gate is worth, per kind of pair: one language or two, with vectors or with words alone.

Fitted by logistic regression with fixed signs on the development halves of the labelled sets, each set weighted alike
(24 November 2026); the features are described in `core.gate`.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["SCORECARDS"]

SCORECARDS: Mapping[str, Mapping[str, float]] = {
    "same_vectors": {
        "bias": -4.23,
        "lexical": 0.8,
        "covered": 3.77,
        "near": 3.88,
        "event_apart": -1.68,
        "thing_apart": -1.41,
        "figure_differs": 0.15,
        "figure_apart": -0.84,
        "figure_alone": -0.73,
        "date_same": 2.03,
        "date_apart": -1.01,
        "told_most": 0.14,
        "denial": 0.2,
        "denial_told": 2.07,
    },
    "same_words": {
        "bias": -3.09,
        "lexical": 2.99,
        "covered": 4.15,
        "event_apart": -1.74,
        "thing_apart": -1.44,
        "actor_alone": -0.24,
        "figure_differs": 0.17,
        "figure_apart": -0.88,
        "figure_alone": -0.86,
        "date_same": 2.13,
        "date_apart": -1.09,
        "mode_apart": -0.16,
        "told_most": 0.22,
        "denial": 0.08,
        "denial_told": 1.91,
    },
    "cross_vectors": {
        "bias": -4.39,
        "covered": 2.39,
        "near": 9.68,
        "event_apart": -2.75,
        "thing_apart": -2.48,
        "actor_apart": -1.87,
        "figure_same": 0.43,
        "figure_apart": -0.07,
        "figure_alone": -1.99,
        "date_same": 1.46,
        "date_apart": -0.83,
        "place_apart": -1.26,
        "mode_apart": -0.22,
        "told_least": 0.59,
        "denial": 1.7,
        "denial_told": 1.35,
    },
    "cross_words": {
        "bias": -0.54,
        "lexical": 2.74,
        "covered": 3.16,
        "event_apart": -3.03,
        "thing_apart": -2.45,
        "actor_apart": -2.23,
        "actor_alone": -0.69,
        "figure_same": 0.99,
        "figure_apart": -0.61,
        "figure_alone": -2.17,
        "date_same": 1.6,
        "date_apart": -0.73,
        "place_apart": -1.68,
        "mode_apart": -0.75,
        "name_shared": 1.62,
        "told_least": 0.28,
        "denial": 0.23,
        "denial_told": 1.01,
    },
}

"""What each feature of the gate is worth, with vectors and with words alone.

Logistic regression with fixed signs (a feature that speaks for "the same" cannot weigh against it), fitted on
newsroom/dev, tests/golden/newsroom and the development halves of ans, sts17-ar and xling-ar-en (24 November 2026); no
set with a non-commercial licence went into it. The weights of the vectors are set, not fitted: fitted on one set of
articles they were too high for the other. The features are described in `core.gate`.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["SCORECARDS"]

SCORECARDS: Mapping[str, Mapping[str, float]] = {
    "vectors": {
        "bias": -2.81,
        "near": 3,
        "near_cross": 1,
        "cross": 0.49,
        "lexical": 0.75,
        "covered": 2.38,
        "event_shared": 0.74,
        "event_apart": -2.06,
        "thing_apart": -0.92,
        "figure_same": 1.6,
        "figure_same_here": 2.19,
        "figure_moved": 2.19,
        "figure_apart": -1.83,
        "figure_alone": -1.44,
        "figure_elsewhere": -4.28,
        "figure_other_mode": -3.1,
        "date_same": 1.19,
        "scene_apart": -1.43,
        "denial_told": 2.24,
        "name_shared": 1.43,
    },
    "words": {
        "bias": -1.76,
        "cross": 0.77,
        "lexical": 2.41,
        "covered": 2.43,
        "event_shared": 0.62,
        "event_apart": -2.22,
        "thing_apart": -1.11,
        "figure_same": 1.9,
        "figure_same_here": 1.62,
        "figure_moved": 1.92,
        "figure_apart": -1.91,
        "figure_alone": -1.69,
        "figure_elsewhere": -4.03,
        "figure_other_mode": -3.11,
        "date_same": 1.44,
        "scene_apart": -1.65,
        "denial_told": 2.18,
        "name_shared": 1.89,
        "told_most": 0.13,
    },
}

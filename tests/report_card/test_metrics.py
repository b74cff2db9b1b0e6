from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.report_card import metrics
from claimtrack.report_card.metrics import Counts


def test_counts_give_precision_recall_and_f1() -> None:
    counts = Counts(right=3, superfluous=1, missed=2)
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.6, 6 / 9)


def test_nothing_found_and_nothing_there_is_no_figure() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (None, None, None)


def test_nothing_right_is_zero() -> None:
    assert Counts(missed=2).f1 == 0.0


def test_macro_f1_gives_each_label_the_same_weight() -> None:
    gold = ["a", "a", "a", "b"]
    assert metrics.macro_f1(gold, ["a", "a", "a", "a"], ["a", "b"]) == pytest.approx((6 / 7 + 0) / 2)


def test_macro_f1_of_right_answers_is_one() -> None:
    assert metrics.macro_f1(["a", "b"], ["a", "b"], ["a", "b"]) == 1.0


def test_a_label_outside_the_measured_ones_still_costs_recall() -> None:
    assert metrics.macro_f1(["a", "a"], ["a", "c"], ["a"]) == pytest.approx(2 / 3)


def test_average_precision_at_five_counts_up_to_five_relevant_ones() -> None:
    relevant = {"a", "b", "c", "d", "e", "f"}
    assert metrics.average_precision_at(["a", "b", "c", "d", "e"], relevant, 5) == 1.0


def test_average_precision_at_five_ignores_what_comes_later() -> None:
    assert metrics.average_precision_at(["v", "w", "x", "y", "z", "a"], {"a"}, 5) == 0.0


def test_reciprocal_rank_is_one_over_the_first_right_place() -> None:
    assert metrics.reciprocal_rank_at(["x", "y", "a", "b"], {"a", "b"}, 5) == pytest.approx(1 / 3)


def test_average_precision_follows_the_order_of_scores() -> None:
    assert metrics.average_precision([0.9, 0.8, 0.7], [True, False, True]) == pytest.approx((1 + 2 / 3) / 2)


def test_equal_scores_share_one_step_whatever_their_order() -> None:
    assert metrics.average_precision([0.5] * 4, [True, False, False, False]) == 0.25
    assert metrics.average_precision([0.5] * 4, [False, False, False, True]) == 0.25


def test_average_precision_without_a_positive_case_is_no_figure() -> None:
    assert metrics.average_precision([0.5], [False]) is None


def test_separation_is_one_where_all_positives_score_above() -> None:
    assert metrics.separation([0.8, 0.9], [0.1, 0.2]) == 1.0


def test_separation_counts_ties_by_half() -> None:
    assert metrics.separation([0.5], [0.5, 0.1]) == 0.75


def test_separation_without_negatives_is_no_figure() -> None:
    assert metrics.separation([0.5], []) is None


def test_interval_holds_the_value_and_is_the_same_every_time() -> None:
    def share(hits: list[bool]) -> float:
        return sum(hits) / len(hits)

    first, second = (metrics.with_interval("hits", [True] * 6 + [False] * 4, share) for _ in range(2))  # type: ignore[arg-type]
    assert first == second
    assert first.value == 0.6
    assert first.low is not None
    assert first.high is not None
    assert 0.2 <= first.low < 0.6 < first.high <= 1.0


def test_one_case_has_no_interval() -> None:
    figure = metrics.with_interval("hits", [1.0], lambda cases: cases[0])
    assert (figure.value, figure.low, figure.high) == (1.0, None, None)


def test_share_of_no_case_is_no_figure() -> None:
    assert metrics.share("hits", []).value is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_macro_f1_stays_between_zero_and_one(pairs: list[tuple[str, str]]) -> None:
    value = metrics.macro_f1([gold for gold, _ in pairs], [found for _, found in pairs], ["a", "b", "c"])
    assert value is not None
    assert 0.0 <= value <= 1.0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_average_precision_is_at_least_the_share_of_positives_only_when_ranked_well(
    cases: list[tuple[float, bool]],
) -> None:
    perfect = metrics.average_precision([float(wanted) for _, wanted in cases], [wanted for _, wanted in cases])
    found = metrics.average_precision([score for score, _ in cases], [wanted for _, wanted in cases])
    if perfect is None:
        assert found is None
    else:
        assert perfect == pytest.approx(1.0)
        assert found is not None
        assert 0.0 < found <= 1.0 + 1e-9

from __future__ import annotations

import pytest

from claimtrack.report_card.spans import match_spans, nearest_span, token_f1


def test_words_count_as_often_as_they_occur() -> None:
    assert token_f1("rain rain", "rain") == pytest.approx(2 / 3)


def test_texts_without_words_share_nothing() -> None:
    assert token_f1("", "") == 0.0


def test_spans_are_matched_across_spelling_and_punctuation() -> None:
    assert match_spans(["أُغلق الميناء يوم الأحد"], ["اغلق الميناء يوم الاحد."]).pairs == ((0, 0),)


def test_a_span_below_the_threshold_is_both_missed_and_superfluous() -> None:
    matching = match_spans(["the port closed on Sunday"], ["the port reopened after a week"])
    assert (matching.pairs, matching.missed, matching.superfluous) == ((), (0,), (0,))


def test_spans_are_matched_one_to_one_best_first() -> None:
    gold = ["the port closed on Sunday", "the port closed on Monday"]
    matching = match_spans(gold, ["the port closed on Monday", "the port closed on Sunday"])
    assert matching.pairs == ((0, 1), (1, 0))


def test_a_second_copy_of_a_span_is_superfluous() -> None:
    matching = match_spans(["the port closed on Sunday"], ["the port closed on Sunday"] * 2)
    assert (matching.pairs, matching.superfluous) == (((0, 0),), (1,))


def test_a_missed_borderline_span_is_not_held_against_anyone() -> None:
    matching = match_spans(["a grave day for the city"], [], borderline=frozenset({0}))
    assert (matching.pairs, matching.missed, matching.superfluous) == ((), (), ())


def test_a_found_borderline_span_earns_nothing() -> None:
    matching = match_spans(["a grave day for the city"], ["a grave day for the city"], borderline=frozenset({0}))
    assert (matching.pairs, matching.missed, matching.superfluous) == ((), (), ())


def test_a_piece_of_a_borderline_span_is_left_out_too() -> None:
    gold = ["officials called the closure a grave day for the city and its people"]
    assert match_spans(gold, ["a grave day"], borderline=frozenset({0})).superfluous == ()


def test_the_nearest_span_is_found_by_its_words() -> None:
    spans = ["ships waited outside", "the port closed on Sunday"]
    assert nearest_span("port closed Sunday", spans, at_least=0.5) == 1


def test_no_span_is_near_when_all_are_far() -> None:
    assert nearest_span("port closed", ["a new mayor was sworn in"], at_least=0.5) is None

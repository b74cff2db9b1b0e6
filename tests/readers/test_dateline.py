"""A dateline goes, a sentence stays."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.readers.dateline import read_dateline, signature


@pytest.mark.parametrize(
    ("paragraph", "rest", "wire"),
    [
        ("LISBON, Sept 3 (Reuters) - Floods killed twelve people.", "Floods killed twelve people.", "Reuters"),
        ("MADRID — The dam was closed on Monday.", "The dam was closed on Monday.", None),
        ("PARIS (AFP) – Le barrage a été fermé lundi.", "Le barrage a été fermé lundi.", "AFP"),
        ("Paris, 5 mai 2024 (AFP) – Le barrage a été fermé lundi.", "Le barrage a été fermé lundi.", "AFP"),
        ("بيروت (أ ف ب) - أغلق السد يوم الاثنين.", "أغلق السد يوم الاثنين.", "أ ف ب"),
        ("عمّان – أغلق السد يوم الاثنين الماضي.", "أغلق السد يوم الاثنين الماضي.", None),
        ("القاهرة - أ ش أ - أغلق السد يوم الاثنين.", "أغلق السد يوم الاثنين.", "أ ش أ"),
        ("القاهرة – خاص – أغلق السد يوم الاثنين.", "أغلق السد يوم الاثنين.", None),
        ("بيروت/ وكالة الجبل – أغلق السد يوم الاثنين.", "أغلق السد يوم الاثنين.", "وكالة الجبل"),
        ("(رويترز) - أغلق السد يوم الاثنين الماضي.", "أغلق السد يوم الاثنين الماضي.", "رويترز"),
    ],
)
def test_the_dateline_is_cut_and_its_agency_named(paragraph: str, rest: str, wire: str | None) -> None:
    found = read_dateline(paragraph)
    assert (found.rest, found.wire) == (rest, wire)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The minister - who resigned on Friday - said that five dams leak.",
        "NATO — the alliance of 32 states — met on Monday.",
        "Port-au-Prince was calm on Monday, the mayor said.",
        "رئيس الوزراء (أحمد سالم) - وهو مهندس - افتتح السد يوم الاثنين.",
        "He said: the dam (built in 1960) is safe.",
    ],
)
def test_a_sentence_with_a_dash_stays_whole(paragraph: str) -> None:
    assert read_dateline(paragraph).rest == paragraph


def test_the_short_form_of_the_outlet_is_its_own_dateline() -> None:
    found = read_dateline("رأس الوادي (الجبل) – أغلق السد يوم الاثنين.", outlet="صحيفة الجبل")
    assert found.rest == "أغلق السد يوم الاثنين."


def test_an_agency_that_signs_at_the_end_is_taken_off() -> None:
    found = signature("أغلق السد يوم الاثنين. (رويترز)")
    assert (found.rest, found.wire) == ("أغلق السد يوم الاثنين.", "رويترز")


def test_other_words_in_brackets_at_the_end_stay() -> None:
    assert signature("The dam is safe (for now)").wire is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "LISBON, May 5, 2024 (Reuters) - Floods killed twelve people.",
        "Paris, 5 mai 2024 (AFP) – Le barrage a été fermé lundi.",
        "بيروت 5-5-2024 (أ ف ب) - أغلق السد يوم الاثنين.",
    ],
)
def test_a_full_date_in_the_dateline_is_the_day_of_publication(paragraph: str) -> None:
    found = read_dateline(paragraph).published
    assert found is not None
    assert found.day == date(2024, 5, 5)


def test_a_date_without_a_year_is_no_day_of_publication() -> None:
    assert read_dateline("LISBON, May 5 (Reuters) - Floods of 2024 killed twelve people.").published is None

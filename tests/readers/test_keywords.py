"""Keyword lines are split."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.readers.keywords import split_keywords
from claimtrack.readers.paste import read_paste


@pytest.mark.parametrize(
    "line",
    [
        "السد، وزارة الري، الأمطار",
        "السد – وزارة الري – الأمطار",
        "السد | وزارة الري | الأمطار",
        "#السد #وزارة_الري #الأمطار",
    ],
)
def test_each_separator_splits(line: str) -> None:
    assert split_keywords(line, "") == ("السد", "وزارة الري", "الأمطار")


def test_a_hyphen_inside_a_word_does_not_split() -> None:
    assert split_keywords("eau-de-vie; Saint-Malo", "") == ("eau-de-vie", "Saint-Malo")


def test_blanks_alone_leave_names_of_the_text_whole() -> None:
    text = "قالت وزارة الموارد المائية إن السد العالي بأمان، وأكد ذلك سامي عبد النور."
    assert split_keywords("السد العالي وزارة الموارد المائية سامي عبد النور مصر", text) == (
        "السد العالي",
        "وزارة الموارد المائية",
        "سامي عبد النور",
        "مصر",
    )


def test_a_writer_is_a_name_too() -> None:
    found = read_paste(
        "عودة المطر\nبقلم: هالة منصور\nعاد المطر إلى الوادي بعد عامين من الجفاف.\nالوسوم: المطر هالة منصور\n"
    )
    assert found.keywords == ("المطر", "هالة منصور")


def test_a_name_behind_a_proclitic_is_known() -> None:
    assert split_keywords("النيل السد العالي", "بين النيل والسد العالي") == ("النيل", "السد العالي")


def test_names_do_not_reach_over_punctuation() -> None:
    assert split_keywords("rain harvest", "After the rain, harvest began.") == ("rain", "harvest")


def test_a_repeated_keyword_counts_once() -> None:
    assert split_keywords("rain, dam, rain", "") == ("rain", "dam")


@given(st.text(), st.text())
def test_keywords_are_never_blank_and_never_repeated(line: str, text: str) -> None:
    found = split_keywords(line, text)
    assert all(keyword.strip() for keyword in found)
    assert len(set(found)) == len(found)

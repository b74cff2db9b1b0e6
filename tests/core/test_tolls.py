"""Tolls that share a verb are claims of their own."""

from __future__ import annotations

import pytest

from claimtrack.core.split import split_claims


def texts(text: str, language: str) -> list[str]:
    return [claim.text for claim in split_claims(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "second"),
    [
        ("قالت وزارة الصحة إن الحصيلة ارتفعت إلى 40 قتيلا وأكثر من 200 جريح.", "ar", "وأكثر من 200 جريح"),
        ("أسفر الحريق عن مقتل 12 شخصا وإصابة 30 آخرين بجروح.", "ar", "وإصابة 30 آخرين بجروح"),
        ("The storm left 40 people dead and about 300 injured.", "en", "about 300 injured"),
        ("At least 40 people died and over 90 are still missing.", "en", "over 90 are still missing"),
        ("La tempête a fait 40 morts et plus de 300 blessés.", "fr", "plus de 300 blessés"),
    ],
)
def test_the_second_toll_stands_alone(text: str, language: str, second: str) -> None:
    first, last = texts(text, language)
    assert last == second
    assert "40" in first or "12" in first


def test_the_second_toll_keeps_the_speaker() -> None:
    claims = split_claims("قالت وزارة الصحة إن الحصيلة ارتفعت إلى 40 قتيلا وأكثر من 200 جريح.", "ar")
    assert [claim.speaker for claim in claims] == ["وزارة الصحة", "وزارة الصحة"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Between 40 and 50 people were killed in the storm.", "en"),
        ("More than 600 soldiers have been killed or wounded.", "en"),
        ("سقط 40 قتيلا و50 قتيلا في المدينتين على التوالي.", "ar"),
        ("The ministry sent 40 doctors and 300 tents to the town.", "en"),
    ],
)
def test_what_is_one_toll_or_none_stays_whole(text: str, language: str) -> None:
    assert len(texts(text, language)) == 1

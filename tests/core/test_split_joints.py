"""Where clauses joined by rarer words part, and where a speaker stands in rarer places."""

from __future__ import annotations

import pytest

from claimtrack.core.split import split_claims


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.text) for claim in split_claims(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وانقطعت الكهرباء عن الحي الشرقي ليلا، حين احترق محول قديم قرب السوق.",
            ["وانقطعت الكهرباء عن الحي الشرقي ليلا", "احترق محول قديم قرب السوق"],
        ),
        (
            "أغلقت البلدية السوق المركزي أمس، وقُتل عاملان في مخزن مجاور.",
            ["أغلقت البلدية السوق المركزي أمس", "وقُتل عاملان في مخزن مجاور"],
        ),
    ],
)
def test_rarer_arabic_joints_part_clauses(text: str, expected: list[str]) -> None:
    assert [claim.text for claim in split_claims(text, "ar")] == expected


def test_a_second_verb_of_saying_goes_on_with_the_first_speaker() -> None:
    text = "وكان مدير المصنع قد صرح بأن الفرن توقف منذ شهرين، وتابع أنه صُنع سنة 1990."
    assert said(text, "ar") == [
        ("مدير المصنع", "الفرن توقف منذ شهرين"),
        ("مدير المصنع", "صُنع سنة 1990"),
    ]

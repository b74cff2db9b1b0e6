"""Since when and how long, and which end of a place."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.core.compare import analyse, compare
from claimtrack.core.compass import ends_apart
from claimtrack.core.periods import since_apart
from claimtrack.core.values import Cosines, DifferenceKind, Statement

DAY = date(2021, 6, 1)
CLOSE = Cosines(e5=0.95, use=0.85)


@pytest.mark.parametrize(
    ("since", "lasting", "language", "apart"),
    [
        ("The bridge has been closed since 2018", "The bridge has been closed for nine years", "en", True),
        ("The bridge has been closed since 2018", "The bridge has been closed for three years", "en", False),
        ("The bridge has been closed since 2018", "الجسر مغلق منذ تسع سنوات", "ar", True),
        ("The bridge has been closed since 2018", "Le pont est fermé depuis trois ans", "fr", False),
        ("The bridge was built in 2018", "The bridge has been closed for nine years", "en", False),
    ],
)
def test_since_a_year_is_held_against_a_number_of_years(
    since: str, lasting: str, language: str, *, apart: bool
) -> None:
    a, b = analyse(Statement(since, "en", DAY)), analyse(Statement(lasting, language, DAY))
    assert (since_apart(a, b) is not None) is apart
    assert (since_apart(b, a) is not None) is apart


def test_a_period_that_does_not_fit_is_a_difference_of_dates() -> None:
    a = Statement("The bridge over the river has been closed since 2018", "en", DAY)
    b = Statement("The bridge over the river has been closed for nine years", "en", DAY)
    found = compare(a, b, cosines=CLOSE)
    assert [each.kind for each in found.differences] == [DifferenceKind.DATE]
    assert {found.differences[0].a, found.differences[0].b} == {"2018", "nine years"}


@pytest.mark.parametrize(
    ("one", "other", "language", "apart"),
    [
        ("Two nurses died in northern Iraq", "Two nurses died in southern Iraq", "en", True),
        ("Two nurses died in northern Iraq", "مقتل ممرضين في جنوب العراق", "ar", True),
        ("Two nurses died in northern Iraq", "مقتل ممرضين في شمال العراق", "ar", False),
        ("Two nurses died in northern Iraq", "Two nurses died in southern Chad", "en", False),
        ("Two nurses died in Iraq", "Two nurses died in southern Iraq", "en", False),
    ],
)
def test_the_north_of_a_place_is_not_its_south(one: str, other: str, language: str, *, apart: bool) -> None:
    found = ends_apart(analyse(Statement(one, "en")), analyse(Statement(other, language)))
    assert (found is not None) is apart

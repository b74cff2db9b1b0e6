from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.compare import analyse
from claimtrack.core.groups import Tie, grouped, same_claim
from claimtrack.core.values import Statement


def same(a: str, b: str, *, languages: tuple[str, str] = ("en", "en")) -> bool:
    one, other = analyse(Statement(a, languages[0])), analyse(Statement(b, languages[1]))
    assert same_claim(one, other) is same_claim(other, one)
    return same_claim(one, other)


@pytest.mark.parametrize(
    ("a", "b", "languages"),
    [
        ("The bridge cost 120 million dinars", "The bridge cost 120 million dinars.", ("en", "en")),
        ("بلغت كلفة الجسر 12 ألف دينار", "بلغت كلفة الجسر ١٢ الف دينار", ("ar", "ar")),
        (
            "Egypt sent about 12,000 soldiers to Sudan",
            "Egypt sent about twelve thousand soldiers to Sudan",
            ("en", "en"),
        ),
        ("مصر أرسلت 400 جندي إلى السودان", "Egypt sent 400 soldiers to Sudan", ("ar", "en")),
        ("مصر أرسلت 400 جندي إلى السودان", "Egypt has reportedly sent 400 soldiers to Sudan", ("ar", "en")),
    ],
)
def test_one_claim_told_again_is_the_same(a: str, b: str, languages: tuple[str, str]) -> None:
    assert same(a, b, languages=languages)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Egypt sent soldiers to Sudan", "Egypt sent 12,000 soldiers to Sudan"),
        ("Egypt sent soldiers to Sudan", "Egypt sent soldiers to Sudan to train the police"),
        ("Egypt sent 400 soldiers to Sudan", "Egypt sent 450 soldiers to Sudan"),
        ("Egypt sent soldiers to Sudan", "Egypt sent soldiers to Libya"),
        ("The minister opened the bridge on 3 May", "The minister opened the bridge"),
        ("", ""),
    ],
)
def test_a_claim_that_says_more_or_other_is_not_the_same(a: str, b: str) -> None:
    assert not same(a, b)


def test_what_ties_lead_to_is_one_group() -> None:
    assert grouped([4, 2, 3, 1], [Tie(1, 2, 90.0), Tie(2, 4, 90.0)], apart=()) == [[1, 2, 4], [3]]


def test_claims_kept_apart_never_meet_and_the_surer_tie_wins() -> None:
    ties = [Tie(1, 2, 90.0), Tie(2, 3, 99.0)]
    assert grouped([1, 2, 3], ties, apart=[frozenset({1, 3})]) == [[1], [2, 3]]


pairs = st.tuples(st.integers(1, 8), st.integers(1, 8)).filter(lambda pair: pair[0] < pair[1])


@given(st.lists(st.tuples(pairs, st.floats(85, 100))), st.sets(pairs.map(frozenset)))
def test_groups_hold_every_claim_once_keep_foes_apart_and_know_no_order(
    drawn: list[tuple[tuple[int, int], float]], apart: set[frozenset[int]]
) -> None:
    ties = [Tie(a, b, score) for (a, b), score in drawn]
    found = grouped(range(1, 9), ties, apart=apart)
    assert sorted(claim for group in found for claim in group) == list(range(1, 9))
    assert not any(pair <= set(group) for group in found for pair in apart)
    assert grouped(reversed(range(1, 9)), reversed(ties), apart=apart) == found

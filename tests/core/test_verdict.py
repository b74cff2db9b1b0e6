from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.values import Role
from claimtrack.core.verdict import Action, GateRule, Opinion, decide, may, unmet_rules

OPINIONS = st.lists(st.builds(Opinion, st.integers(1, 4), st.sampled_from(["true", "false", "unproven"])), max_size=6)


def opinions(*ratings: str) -> list[Opinion]:
    """One rating a person, in this order."""
    return [Opinion(number, rating) for number, rating in enumerate(ratings, 1)]


@pytest.mark.parametrize("action", list(Action))
def test_an_administrator_may_do_everything(action: Action) -> None:
    assert may(Role.ADMINISTRATOR, action)


@pytest.mark.parametrize("action", list(Action))
def test_whoever_may_do_it_everybody_above_may_too(action: Action) -> None:
    allowed = [may(role, action) for role in Role]
    assert allowed == sorted(allowed)


def test_a_reader_reads_and_exports_only() -> None:
    assert {action for action in Action if may(Role.READER, action)} == {Action.READ, Action.EXPORT}


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.EDITOR])
def test_only_an_administrator_manages_people(role: Role) -> None:
    assert not may(role, Action.MANAGE_PEOPLE)


@pytest.mark.parametrize("needed", [1, 2])
def test_no_assessment_makes_no_verdict(needed: int) -> None:
    assert decide([], needed=needed) is None


def test_where_one_is_needed_one_decides() -> None:
    assert decide(opinions("false"), needed=1) == "false"


def test_where_one_is_needed_the_latest_counts_even_from_the_same_person() -> None:
    given_ = [Opinion(1, "true"), Opinion(2, "unproven"), Opinion(1, "false")]
    assert decide(given_, needed=1) == "false"


def test_where_two_are_needed_one_does_not_decide() -> None:
    assert decide(opinions("false"), needed=2) is None


def test_two_who_agree_decide() -> None:
    assert decide(opinions("false", "false"), needed=2) == "false"


def test_two_who_disagree_do_not_decide() -> None:
    assert decide(opinions("false", "true"), needed=2) is None


@pytest.mark.parametrize("third", ["true", "false", "unproven"])
def test_a_third_person_decides_between_two(third: str) -> None:
    assert decide(opinions("false", "true", third), needed=2) == third


def test_one_person_twice_is_not_two() -> None:
    assert decide([Opinion(1, "false"), Opinion(1, "false")], needed=2) is None


def test_who_changes_their_mind_may_agree_after_all() -> None:
    assert decide([Opinion(1, "true"), Opinion(2, "false"), Opinion(1, "false")], needed=2) == "false"


@given(OPINIONS, st.sampled_from([1, 2]))
def test_a_verdict_is_always_somebodys_rating(given_: list[Opinion], needed: int) -> None:
    rating = decide(given_, needed=needed)
    assert rating is None or rating in {opinion.rating for opinion in given_}


@given(OPINIONS, st.sampled_from([1, 2]))
def test_fewer_people_than_needed_never_decide(given_: list[Opinion], needed: int) -> None:
    if len({opinion.reviewer_id for opinion in given_}) < needed:
        assert decide(given_, needed=needed) is None


def test_a_draft_with_evidence_and_rationale_passes_the_gate() -> None:
    assert unmet_rules(evidence=1, rationale="The budget says so.") == ()


def test_an_empty_draft_is_told_all_that_it_lacks() -> None:
    assert unmet_rules(evidence=0, rationale=" \n") == (GateRule.EVIDENCE, GateRule.RATIONALE)


@pytest.mark.parametrize(
    ("evidence", "rationale", "rule"), [(0, "Said.", GateRule.EVIDENCE), (2, "", GateRule.RATIONALE)]
)
def test_a_draft_is_told_the_one_thing_that_it_lacks(evidence: int, rationale: str, rule: GateRule) -> None:
    assert unmet_rules(evidence=evidence, rationale=rationale) == (rule,)

"""How much a claim is worth checking, and why."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.split import split_claims
from claimtrack.core.worth import WEIGHTS, worth_from, worth_of


def test_figures_outweigh_plans() -> None:
    counted = worth_of("Unemployment in Chile rose to 9 percent, the highest since 2011.", "en")
    meant = worth_of("We should think about what we want to do next.", "en")
    assert counted.value > 0.8
    assert meant.value < 0.2


def test_factors_name_what_was_found() -> None:
    assert {"figure", "harm", "causal"} <= set(
        worth_of("قتل 14 شخصا بسبب انهيار المبنى في المدينة القديمة.", "ar").factors
    )
    assert {"figure", "date", "named_actor"} <= set(
        worth_of("En 2019, Lima comptait deux millions de pauvres.", "fr").factors
    )


def test_denial_is_worth_more_than_the_same_without() -> None:
    assert (
        worth_of("He never voted for the bill.", "en").value > worth_of("He sometimes spoke of the bill.", "en").value
    )


def test_question_is_worth_less_than_its_statement() -> None:
    assert worth_of("Did the army lose 40 tanks?", "en").value < worth_of("The army lost 40 tanks.", "en").value


def test_a_desk_may_bring_its_own_weights() -> None:
    text = "The army lost 40 tanks."
    assert worth_of(text, "en", weights={**WEIGHTS, "figure": -5.0}).value < worth_of(text, "en").value
    assert worth_of(text, "en", weights={}).factors == ()


def test_claims_carry_their_worth() -> None:
    (claim,) = split_claims("The army lost 40 tanks in Lima.", "en")
    assert claim.worth == worth_of(claim.text, "en").value
    assert claim.factors == worth_of(claim.text, "en").factors


@given(text=st.text(max_size=200), language=st.sampled_from(["ar", "en", "fr", "zh", ""]))
def test_worth_lies_between_nought_and_one(text: str, language: str) -> None:
    found = worth_of(text, language)
    assert 0.0 <= found.value <= 1.0
    assert set(found.factors) <= set(WEIGHTS)


def test_worth_adds_up_the_weights_that_a_desk_gives() -> None:
    assert worth_from(["figure", "harm"]) == worth_from(["harm", "figure"])
    assert worth_from(["harm"], {"harm": 3.0}).value > worth_from(["harm"]).value
    assert worth_from(["unheard_of"]).factors == ()

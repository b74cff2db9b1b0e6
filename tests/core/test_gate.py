"""Which pairs state one proposition: figures that move, scenes that differ, plans and ceilings against counts."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.core.compare import analyse, compare
from claimtrack.core.figures import comparable, figures_agree, match_dates
from claimtrack.core.quantities import quantities
from claimtrack.core.values import Comparison, Cosines, DifferenceKind, Stance, Statement

MIDDLING = Cosines(e5=0.87, use=0.4)
FAR = Cosines(e5=0.80, use=0.10)
FIRST, LATER = date(2022, 3, 4), date(2022, 3, 7)
FERRY = "Ferry sinks off Manila"
FERRY_AR = "غرق عبارة قبالة مانيلا"
LINKED = (Stance.CORROBORATES, Stance.CONFLICTS)


def between(a: Statement, b: Statement, cosines: Cosines = MIDDLING) -> Comparison:
    return compare(a, b, cosines=cosines)


@pytest.mark.parametrize(
    ("later", "language", "context"),
    [
        ("The toll stands at 61", "en", FERRY),
        ("ارتفعت حصيلة الضحايا إلى 61", "ar", FERRY_AR),
        ("61 شخصا لقوا حتفهم", "ar", FERRY_AR),
        ("le naufrage a fait 61 morts", "fr", "Un ferry coule au large de Manille"),
    ],
)
def test_a_toll_that_moved_is_linked_whatever_its_words(later: str, language: str, context: str) -> None:
    first = Statement("At least 48 people were killed", "en", FIRST, context=FERRY)
    found = between(first, Statement(later, language, LATER, context=context))
    assert found.stance is Stance.CONFLICTS
    assert found.update
    assert {difference.kind for difference in found.differences} == {DifferenceKind.NUMBER}


def test_tolls_of_two_countries_are_two_figures() -> None:
    a = Statement("48 people were killed", "en", FIRST, context=FERRY)
    b = Statement("قتل 61 شخصا", "ar", LATER, context="زلزال يضرب تشيلي")
    assert between(a, b).stance not in LINKED


def test_the_dead_and_the_missing_are_two_figures() -> None:
    a = Statement("48 people were killed", "en", FIRST, context=FERRY)
    b = Statement("61 people are still missing", "en", LATER, context=FERRY)
    assert between(a, b).stance not in LINKED


def test_a_ceiling_is_not_a_later_count() -> None:
    a = Statement("48 people were killed", "en", FIRST, context=FERRY)
    counted = Statement("61 people were killed", "en", LATER, context=FERRY)
    ceiling = Statement("up to 61 people were killed", "en", LATER, context=FERRY)
    assert between(a, ceiling).score < between(a, counted).score


def test_a_figure_of_long_ago_is_not_one_that_moved() -> None:
    a = Statement("48 people were killed", "en", FIRST, context=FERRY)
    recent = Statement("61 people were killed", "en", LATER, context=FERRY)
    past = Statement("61 people were killed in 2004", "en", LATER, context=FERRY)
    assert between(a, past).score < between(a, recent).score


def test_a_figure_of_another_event_is_not_one_that_moved() -> None:
    a = Statement("The ferry sank and 48 people were killed", "en", FIRST)
    same = Statement("61 people were killed", "en", LATER, context=FERRY)
    other = Statement("61 people were killed in clashes with the police", "en", LATER, context=FERRY)
    assert between(a, other).score < between(a, same).score


def test_a_figure_far_larger_is_less_likely_one_that_moved() -> None:
    a = Statement("48 people were killed", "en", FIRST, context=FERRY)
    near, far = (Statement(f"{n} people were killed", "en", LATER, context=FERRY) for n in (61, 3100))
    assert between(a, far).score < between(a, near).score


@pytest.mark.parametrize(
    ("bound", "value", "agrees"),
    [
        ("more than 10,000", "12,000", True),
        ("more than 9,000", "10,000", False),
        ("at least 135", "158", False),
        ("up to 20,000", "3,900", False),
        ("up to 20,000", "19,000", True),
    ],
)
def test_an_open_figure_agrees_with_what_it_leaves_room_for(bound: str, value: str, *, agrees: bool) -> None:
    (one,), (other,) = (quantities(f"{figure} houses", "en") for figure in (bound, value))
    assert figures_agree(one, other) is agrees


def test_a_claim_happens_where_it_says_or_else_where_its_article_is() -> None:
    silent = Statement("61 people were killed", "en", LATER, context="Quake hits Chile")
    spoken = Statement("61 people were killed in Peru", "en", LATER, context="Quake hits Chile")
    assert analyse(silent).scene == {"CL"}
    assert "PE" in analyse(spoken).scene
    assert "CL" not in analyse(spoken).scene


def test_a_city_in_two_scripts_is_one_place() -> None:
    assert analyse(Statement("حريق في أسوان", "ar")).scene == analyse(Statement("Fire in Aswan", "en")).scene != set()


def test_a_word_without_a_capital_is_no_city() -> None:
    assert not analyse(Statement("The minister said that sirte was a typing error", "en")).scene
    assert analyse(Statement("The minister said that Sirte was calm", "en")).scene


def test_a_counted_fate_says_what_happened() -> None:
    assert "kill" in analyse(Statement("The toll stands at 61", "en")).events
    assert "flee" in analyse(Statement("38 640 personnes déplacées", "fr")).events


def test_a_toll_of_an_undated_article_follows_one_with_a_day() -> None:
    a = Statement("The blast killed 48 people in Aden", "en", FIRST)
    b = Statement("The blast killed 61 people in Aden", "en")
    assert between(a, b).update


def test_the_number_of_dams_does_not_move() -> None:
    a = Statement("The storm broke two dams above Aswan", "en", FIRST)
    b = Statement("The storm broke three dams above Aswan", "en", LATER)
    found = between(a, b)
    assert found.stance is Stance.CONFLICTS
    assert not found.update


def test_nothing_in_common_is_unrelated() -> None:
    a = Statement("The central bank cut its rate to 4 percent", "en", FIRST)
    b = Statement("The singer opened the festival in Tunis", "en", FIRST)
    assert between(a, b, FAR).stance is Stance.UNRELATED


def test_the_toll_of_one_region_is_not_the_toll_of_the_country() -> None:
    whole = Statement("The storm killed 412 people", "en", FIRST, context=FERRY)
    later = Statement("The storm killed 530 people", "en", LATER, context=FERRY)
    region = Statement("Bicol province alone counted 210 people killed by the storm", "en", LATER, context=FERRY)
    assert between(whole, region).score < between(whole, later).score
    assert analyse(region).part
    assert analyse(Statement("سجل إقليم برشيد 12 وفاة", "ar")).part
    assert not analyse(whole).part


def test_the_rates_of_two_months_are_two_figures() -> None:
    march = Statement("Inflation stood at 7.2 percent in March 2022", "en", FIRST)
    april = Statement("Inflation stood at 8.1 percent in April 2022", "en", LATER)
    plain = Statement("Inflation stood at 8.1 percent", "en", LATER)
    assert between(march, april).score < between(march, plain).score


def test_the_sums_of_two_institutions_are_two_figures() -> None:
    bank = Statement("The World Bank lent the country 4 billion dollars", "en", FIRST)
    fund = Statement("The International Monetary Fund lent the country 5 billion dollars", "en", LATER)
    again = Statement("The World Bank lent the country 5 billion dollars", "en", LATER)
    assert between(bank, fund).score < between(bank, again).score


def test_a_year_long_past_keeps_figures_apart_but_since_does_not() -> None:
    now = Statement("The floods killed 61 people on Friday", "en", LATER)
    past = Statement("The floods killed 48 people in 1988", "en", LATER)
    since = Statement("The floods have killed 48 people since 2019", "en", LATER)
    assert between(now, past).score < between(now, since).score


def test_a_weekday_is_no_day_of_a_past_year() -> None:
    one, other = (
        analyse(Statement(text, "en", LATER)).dates for text in ("It happened in 1960", "It happened on Friday")
    )
    assert not match_dates(one, other).agreeing


@pytest.mark.parametrize(
    ("one", "other", "agrees"), [(3105, 3142, False), (3100, 3142, True), (412_000, 415_000, True), (50, 51, False)]
)
def test_only_a_round_figure_was_rounded(one: int, other: int, *, agrees: bool) -> None:
    (a,), (b,) = (quantities(f"{value} houses", "en") for value in (one, other))
    assert figures_agree(a, b) is agrees


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The well is 40 metres deep", "Le puits est à une distance de 90 mètres"),
        ("سعر الإقراض 9%", "le taux de dépôt est de 8 %"),
        ("the rescue of 40 children", "quelque 90 personnes secourues"),
        ("five pieces of debris", "ستة ركاب"),
    ],
)
def test_figures_of_two_kinds_are_not_compared(one: str, other: str) -> None:
    languages = [
        "ar" if text[0] > "\u0600" else "fr" if " de " in text or "quelque" in text else "en" for text in (one, other)
    ]
    a, b = (quantities(text, language)[0] for text, language in zip((one, other), languages, strict=True))
    assert not comparable(a, b, one_language=False)


def test_pounds_of_one_matter_are_compared_across_languages() -> None:
    (a,), (b,) = quantities("47 livres", "fr"), quantities("50 جنيها", "ar")
    assert comparable(a, b, one_language=False)
    assert not comparable(a, b, one_language=True)

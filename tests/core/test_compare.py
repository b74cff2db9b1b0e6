"""Whether two claims state one thing, and on what they differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.core.compare import analyse, compare, compare_analyses
from claimtrack.core.values import Comparison, Cosines, DifferenceKind, Stance, Statement

NEAR = Cosines(e5=0.95, use=0.85)
FAR = Cosines(e5=0.80, use=0.10)

ENGLISH = (
    "The ministry sent 4,500 doctors to the flooded province.",
    "Inflation in Tunisia rose to 7.2 percent in March.",
    "The court released the former minister on Monday.",
    "Egypt and Jordan signed a water agreement in Cairo on 3 May 2023.",
)
ARABIC = (
    "أرسلت وزارة الصحة ٤٥٠٠ طبيب إلى المحافظة المنكوبة",
    "ارتفع التضخم في تونس إلى 7.2 في المئة",
    "أفرجت المحكمة عن الوزير السابق",
    "وقعت مصر والأردن اتفاقا بشأن المياه في القاهرة",
)
FRENCH = (
    "Le ministère a envoyé 4 500 médecins dans la province inondée.",
    "La France a livré douze avions à la Grèce.",
)
CLAIMS = [(text, "en") for text in ENGLISH] + [(text, "ar") for text in ARABIC] + [(text, "fr") for text in FRENCH]


def said(text: str, language: str, day: date | None = None, speaker: str | None = None) -> Statement:
    return Statement(text, language, day, speaker)


def between(a: str, b: str, language: str = "en", *, cosines: Cosines | None = None) -> Comparison:
    return compare(said(a, language), said(b, language), cosines=cosines)


def kinds(found: Comparison) -> set[DifferenceKind]:
    return {difference.kind for difference in found.differences}


@pytest.mark.parametrize(("text", "language"), CLAIMS)
def test_a_claim_corroborates_itself(text: str, language: str) -> None:
    found = between(text, text, language)
    assert found.stance is Stance.CORROBORATES
    assert found.score == 100.0


@pytest.mark.parametrize(("text", "language"), CLAIMS)
def test_a_trailing_dot_changes_nothing(text: str, language: str) -> None:
    assert between(text, text.rstrip(".") + ".", language).stance is Stance.CORROBORATES


@pytest.mark.parametrize("text", ARABIC)
def test_diacritics_tatweel_and_digits_change_nothing(text: str) -> None:
    dressed = text.replace("ا", "اَ").replace("ت", "تـ").translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    plain, other = between(text, ARABIC[0], "ar"), between(dressed, ARABIC[0], "ar")
    assert (plain.score, plain.stance, kinds(plain)) == (other.score, other.stance, kinds(other))


@given(st.sampled_from(CLAIMS), st.sampled_from(CLAIMS), st.sampled_from([None, NEAR, FAR]))
def test_the_other_way_round_is_the_mirror_image(
    a: tuple[str, str], b: tuple[str, str], cosines: Cosines | None
) -> None:
    forth = compare(said(*a), said(*b), cosines=cosines)
    assert compare(said(*b), said(*a), cosines=cosines) == forth.mirrored()


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared_and_mirrors(a: str, b: str) -> None:
    forth = between(a, b, "ar")
    assert between(b, a, "ar") == forth.mirrored()
    assert 0.0 <= forth.score <= 100.0


_CUES = (
    "Red Cross 40 killed injured denied not rose fell will Cairo Egypt minister said 12,000 soldiers percent on May 3 "
    "tués blessés hausse nié قُتل أصيب ما لا يقل عن 40 شخصا نفى لم ارتفع انخفض القاهرة مصر سوف ١٢ ألف جندي في المئة"
)
_CLAIMS_OF_CUES = st.lists(st.sampled_from(_CUES.split()), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=400)
@given(_CLAIMS_OF_CUES, _CLAIMS_OF_CUES, st.sampled_from(["ar", "en", "fr", "da"]), st.sampled_from(["ar", "de", "en"]))
def test_claims_of_nothing_but_cues_can_be_compared_in_any_languages(a: str, b: str, one: str, other: str) -> None:
    forth = compare(said(a, one), said(b, other), cosines=NEAR)
    assert compare(said(b, other), said(a, one), cosines=NEAR) == forth.mirrored()
    for found in forth.differences:
        assert found.a_span is None or found.a_span.of(a) == found.a
        assert found.b_span is None or found.b_span.of(b) == found.b


@given(st.integers(2, 900).filter(lambda value: value != 450))
def test_another_number_is_a_number_difference(value: int) -> None:
    stated, changed = (f"The ministry sent {number} doctors to the province." for number in (450, value))
    found = between(stated, changed)
    assert found.stance is Stance.CONFLICTS
    assert kinds(found) == {DifferenceKind.NUMBER}


@pytest.mark.parametrize(
    ("language", "stated", "negated"),
    [
        ("en", "The ministry sent doctors to the province", "The ministry did not send doctors to the province"),
        ("ar", "أرسلت الوزارة أطباء إلى المحافظة", "لم ترسل الوزارة أطباء إلى المحافظة"),
        ("fr", "Le ministère a envoyé des médecins", "Le ministère n'a pas envoyé de médecins"),
    ],
)
def test_negating_is_a_negation_difference(language: str, stated: str, negated: str) -> None:
    found = between(stated, negated, language)
    assert found.stance is Stance.CONFLICTS
    assert kinds(found) == {DifferenceKind.NEGATION}


def test_a_persian_verb_is_negated_at_its_end() -> None:
    found = between("پل قدیمی شهر تخریب شد", "پل قدیمی شهر تخریب نشده است", "fa", cosines=NEAR)
    assert kinds(found) == {DifferenceKind.NEGATION}


def test_two_negations_agree() -> None:
    assert between("The army did not enter the town", "The army never entered the town").stance is Stance.CORROBORATES


@pytest.mark.parametrize(
    ("language", "stated", "denied"),
    [
        ("en", "Kenya closed its embassy in Vienna", "Kenya denied that it closed its embassy in Vienna"),
        ("ar", "أغلقت كينيا سفارتها في فيينا", "نفت كينيا إغلاق سفارتها في فيينا"),
        ("fr", "Le Kenya a fermé son ambassade à Vienne", "Le Kenya dément avoir fermé son ambassade à Vienne"),
    ],
)
def test_a_denial_conflicts_with_what_it_denies(language: str, stated: str, denied: str) -> None:
    found = between(stated, denied, language, cosines=NEAR)
    assert found.stance is Stance.CONFLICTS
    assert DifferenceKind.DENIAL in kinds(found)


def test_two_denials_agree() -> None:
    a = "Kenya denied that it closed its embassy in Vienna"
    b = "Kenya dismissed the closure of its embassy in Vienna as fake news"
    assert between(a, b, cosines=NEAR).stance is Stance.CORROBORATES


def test_not_denying_is_no_denial() -> None:
    a = "The minister did not deny that troops were in the valley"
    b = "The minister, asked by reporters, did not deny that troops were in the valley"
    assert between(a, b, cosines=NEAR).stance is Stance.CORROBORATES


def test_one_number_in_figures_and_in_words_agrees() -> None:
    assert between("وصل 12 ألف لاجئ إلى الأردن", "وصل اثنا عشر ألف لاجئ إلى الأردن", "ar").stance is Stance.CORROBORATES


def test_figures_of_different_things_are_not_compared() -> None:
    found = between("The army received 300 drones in June", "The army received 900 helmets in June")
    assert DifferenceKind.NUMBER not in kinds(found)


def test_a_later_figure_is_an_update() -> None:
    a = said("The flood killed 40 people in Derna", "en", date(2023, 9, 11))
    b = said("The flood killed 90 people in Derna", "en", date(2023, 9, 13))
    found = compare(a, b)
    assert found.update
    assert all(difference.update for difference in found.differences)


def test_two_figures_of_one_day_and_speaker_are_no_update() -> None:
    a = said("The flood killed 40 people in Derna", "en", date(2023, 9, 11), "the mayor")
    b = said("The flood killed 90 people in Derna", "en", date(2023, 9, 11), "the mayor")
    found = compare(a, b)
    assert found.stance is Stance.CONFLICTS
    assert not found.update


def test_an_opposite_direction_conflicts() -> None:
    found = between("ارتفع سعر القمح في البورصة", "انخفض سعر القمح في البورصة", "ar")
    assert kinds(found) == {DifferenceKind.DIRECTION}


def test_release_and_arrest_conflict() -> None:
    found = between("The court released the former minister", "The court jailed the former minister")
    assert kinds(found) == {DifferenceKind.DIRECTION}


def test_another_day_is_a_date_difference() -> None:
    found = between("The two banks merged on 3 May 2023", "The two banks merged on 9 May 2023")
    assert kinds(found) == {DifferenceKind.DATE}


def test_the_night_of_one_day_is_the_small_hours_of_the_next() -> None:
    day = date(2023, 5, 6)
    a = said("The bridge fell on the night of 3 May 2023", "en", day)
    b = said("The bridge fell in the early hours of 4 May 2023", "en", day)
    late = said("The bridge fell in the early hours of 5 May 2023", "en", day)
    assert compare(a, b, cosines=NEAR).stance is Stance.CORROBORATES
    assert DifferenceKind.DATE in kinds(compare(a, late, cosines=NEAR))


def test_another_country_is_an_actor_difference() -> None:
    a, b = (f"{country} delivered four tanks to the alliance" for country in ("Norway", "Denmark"))
    found = between(a, b, cosines=NEAR)
    assert DifferenceKind.ACTOR in kinds(found)


def test_differences_carry_the_words_of_both_sides() -> None:
    a, b = "The ministry sent 450 doctors", "The ministry sent 700 doctors"
    difference = between(a, b).differences[0]
    assert difference.a_span is not None
    assert difference.b_span is not None
    assert difference.a_span.of(a) == difference.a
    assert difference.b_span.of(b) == difference.b
    assert "450" in difference.a


def test_other_subjects_are_unrelated() -> None:
    found = between("Wheat prices rose in Cairo", "The singer postponed her tour of Norway", cosines=FAR)
    assert found.stance is Stance.UNRELATED
    assert found.differences == ()


def test_sending_and_training_are_not_one_proposition() -> None:
    day = date(2024, 2, 1)
    sent = said("Soldiers were sent to the border", "en", day)
    trained = said("Soldiers are trained to fly drones", "en", day)
    assert compare(sent, trained, cosines=Cosines(e5=0.87, use=0.4)).stance in (Stance.RELATED, Stance.UNRELATED)


def test_a_part_and_the_whole_are_two_figures() -> None:
    day = date(2024, 2, 1)
    part = said("About 800 Kenyan police officers are in Baghdad", "en", day)
    whole = said("Kenya sent about 2,000 police officers to Iraq", "en", day)
    assert compare(part, whole, cosines=Cosines(e5=0.9, use=0.6)).stance is not Stance.CONFLICTS


def test_a_toll_of_the_dead_is_not_one_of_dead_and_injured() -> None:
    found = between("The blast killed 300 people in Aden", "The blast killed or injured 300 people in Aden")
    assert kinds(found) == {DifferenceKind.DIRECTION}


def test_a_bare_dismissal_speaks_of_what_stands_before_it() -> None:
    day = date(2024, 2, 1)
    stated = said("Kenya has sent police officers to Haiti", "en", day)
    denied = Statement("«rumeurs sans fondement»", "fr", day, context="Des policiers envoyés en Haïti par le Kenya.")
    alone = Statement(denied.text, "fr", day)
    assert compare(stated, denied, cosines=FAR).score > compare(stated, alone, cosines=FAR).score


def test_texts_put_side_by_side_conflict_on_their_odd_words() -> None:
    found = between("استقرار سعر الذهب بفعل قرار البنك", "استقرار سعر النفط بفعل قرار البنك", "ar", cosines=NEAR)
    assert found.stance is Stance.CONFLICTS
    assert found.differences[0].a
    assert found.differences[0].b


def test_a_translation_corroborates() -> None:
    a = said("أرسلت مصر 300 جندي إلى الصومال", "ar")
    b = said("Egypt has sent 300 soldiers to Somalia", "en")
    assert compare(a, b, cosines=NEAR).stance is Stance.CORROBORATES


def test_a_translation_with_another_number_conflicts() -> None:
    a = said("أرسلت مصر 300 جندي إلى الصومال", "ar")
    b = said("Egypt has sent 800 soldiers to Somalia", "en")
    assert kinds(compare(a, b, cosines=NEAR)) == {DifferenceKind.NUMBER}


def test_analyses_kept_give_the_same_answer() -> None:
    a, b = (replace(said(text, "en"), day=date(2024, 5, 1)) for text in ENGLISH[:2])
    assert compare_analyses(analyse(a), analyse(b)) == compare(a, b)


def test_an_empty_claim_is_unrelated_to_any_other() -> None:
    assert between("", "Wheat prices rose in Cairo").stance is Stance.UNRELATED


def test_up_to_a_figure_is_compared_with_what_others_told() -> None:
    told = Statement("the canal loses between 12 and 14 million dollars a day", "en")
    most = Statement("the canal loses up to 15 million dollars a day", "en")
    found = compare(told, most, cosines=Cosines(e5=0.95, use=0.9))
    assert DifferenceKind.NUMBER in {difference.kind for difference in found.differences}


def test_a_shared_period_does_not_hide_two_sums() -> None:
    one = Statement("the federation earned 7 billion dollars over four years", "en", date(2022, 12, 1))
    other = Statement("the federation earned 6 billion dollars over four years", "en", date(2022, 12, 1))
    found = compare(one, other, cosines=Cosines(e5=0.95, use=0.9))
    assert {difference.kind for difference in found.differences} == {DifferenceKind.NUMBER}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nairobi rejected the accusations that it had closed the embassy in Khartoum", "en"),
        ("رفضت نيروبي الاتهامات بأنها أغلقت السفارة في الخرطوم", "ar"),
    ],
)
def test_rejecting_an_accusation_denies_it(text: str, language: str) -> None:
    stated = Statement("Nairobi closed the embassy in Khartoum", "en", date(2023, 5, 2), speaker="the ministry")
    found = compare(stated, Statement(text, language, date(2023, 5, 3)), cosines=Cosines(e5=0.93, use=0.8))
    assert DifferenceKind.DENIAL in {difference.kind for difference in found.differences}


def test_the_end_of_a_year_ends_nothing() -> None:
    lasts = Statement("the cuts continue until the end of 2023", "en", date(2022, 10, 5))
    last = Statement("يستمر الخفض حتى نهاية عام 2023", "ar", date(2022, 11, 5))
    found = compare(lasts, last, cosines=Cosines(e5=0.93, use=0.8))
    assert DifferenceKind.DIRECTION not in {difference.kind for difference in found.differences}


def test_a_drawn_match_negates_nothing() -> None:
    drawn = Statement("un match nul entre Lens et Lille", "fr", date(2022, 10, 5))
    draw = Statement("Lens and Lille drew their match", "en", date(2022, 10, 5))
    found = compare(drawn, draw, cosines=Cosines(e5=0.93, use=0.8))
    assert DifferenceKind.NEGATION not in {difference.kind for difference in found.differences}


SENT = Statement("Norway sent soldiers to Latvia", "en", date(2024, 3, 1))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Oslo has not commented on the soldiers in Latvia", "en"),
        ("the alliance could not confirm that Norwegian soldiers are in Latvia", "en"),
        ("لم تعلق أوسلو على إرسال جنود إلى لاتفيا", "ar"),
        ("Oslo n'a pas réagi à l'envoi de soldats en Lettonie", "fr"),
        ("أوسلو تنفي تدريب جنود في لاتفيا", "ar"),
        ("Norway denied training soldiers in Latvia", "en"),
    ],
)
def test_silence_and_the_denial_of_another_act_take_no_side(text: str, language: str) -> None:
    found = compare(SENT, Statement(text, language, date(2024, 3, 2)), cosines=Cosines(e5=0.92, use=0.75))
    assert found.stance in (Stance.RELATED, Stance.UNRELATED)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norway denied sending soldiers to Latvia", "en"),
        ("نفت أوسلو إرسال جنود إلى لاتفيا", "ar"),
        ("La Norvège dément avoir envoyé des soldats en Lettonie", "fr"),
    ],
)
def test_the_denial_of_the_same_act_conflicts_in_every_language(text: str, language: str) -> None:
    found = compare(SENT, Statement(text, language, date(2024, 3, 2)), cosines=Cosines(e5=0.92, use=0.75))
    assert found.stance is Stance.CONFLICTS
    assert DifferenceKind.DENIAL in {difference.kind for difference in found.differences}


@pytest.mark.parametrize(
    ("text", "language", "denies"),
    [
        ("they were given false identity papers", "en", False),
        ("the reports are false", "en", True),
        ("he called the story fake news", "en", True),
        ("ils avaient de faux papiers", "fr", False),
        ("حصلوا على وثائق مزيفة", "ar", False),
        ("الصورة مزيفة", "ar", True),
        ("وجاء هذا النفي بعد يومين", "ar", False),
    ],
)
def test_only_what_is_called_false_as_a_whole_is_denied(text: str, language: str, denies: bool) -> None:
    assert bool(analyse(Statement(text, language)).denials) is denies


def test_a_share_that_nobody_is_quoted_for_does_not_move() -> None:
    one = Statement("the strait carries 12 percent of world trade", "en", date(2021, 3, 1))
    other = Statement("the strait carries 20 percent of world trade", "en", date(2021, 6, 1))
    found = compare(one, other, cosines=Cosines(e5=0.97, use=0.95))
    assert found.stance is Stance.CONFLICTS
    assert not found.update

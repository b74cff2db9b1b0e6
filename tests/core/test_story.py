"""What an article is about: the same story in three languages, and two stories that share words."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.core.compare import compare
from claimtrack.core.story import likeness, story_of
from claimtrack.core.values import Cosines, Stance, Statement

VOLCANO_EN = (
    "Volcano erupts near Grindavik. Iceland evacuated the fishing town of Grindavik after an eruption near Reykjavik "
    "on Monday, and rescue workers said nobody was killed."
)
VOLCANO_AR = (
    "ثوران بركان قرب ريكيافيك. أجلت أيسلندا سكان بلدة غريندافيك بعد ثوران البركان، وقال رجال الإنقاذ إن أحدا لم يقتل."
)
VOLCANO_FR = (
    "Éruption en Islande. L’Islande a évacué Grindavik, près de Reykjavik, et les secouristes n’ont compté aucun mort."
)
ELECTION_EN = (
    "Senegal votes. Voters in Dakar elected Bassirou Diomaye Faye president of Senegal after the court in Dakar "
    "rejected a delay of the election."
)


def like(one: tuple[str, str], other: tuple[str, str]) -> float:
    a, b = story_of(*one), story_of(*other)
    assert a is not None
    assert b is not None
    return likeness(a, b)


@pytest.mark.parametrize("other", [(VOLCANO_AR, "ar"), (VOLCANO_FR, "fr")])
def test_one_story_is_told_alike_in_every_language(other: tuple[str, str]) -> None:
    assert like((VOLCANO_EN, "en"), other) > 0.3


def test_two_stories_are_not_alike() -> None:
    assert like((VOLCANO_EN, "en"), (ELECTION_EN, "en")) < 0.15


def test_a_story_is_wholly_like_itself_and_likeness_mirrors() -> None:
    assert like((VOLCANO_EN, "en"), (VOLCANO_EN, "en")) == pytest.approx(1.0)
    assert like((VOLCANO_EN, "en"), (VOLCANO_AR, "ar")) == like((VOLCANO_AR, "ar"), (VOLCANO_EN, "en"))


def test_a_text_that_names_nothing_known_tells_no_story() -> None:
    assert story_of("It was a long afternoon.", "en") is None


def test_the_same_words_in_two_stories_are_two_matters() -> None:
    middling = Cosines(e5=0.88, use=0.5)
    claim = Statement("three people were hurt", "en", date(2024, 1, 15), article=VOLCANO_EN)
    there = Statement("3 people were injured", "en", date(2024, 1, 16), article=VOLCANO_EN)
    elsewhere = Statement("3 people were injured", "en", date(2024, 1, 16), article=ELECTION_EN)
    assert compare(claim, there, cosines=middling).stance is Stance.CORROBORATES
    assert compare(claim, elsewhere, cosines=middling).score < compare(claim, there, cosines=middling).score

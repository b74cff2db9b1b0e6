"""One sentence that a reviewer can read, in the reader's language."""

from __future__ import annotations

import pytest

from claimtrack.core.explain import explain
from claimtrack.core.values import Comparison, Difference, DifferenceKind, Stance

NUMBER = Difference(DifferenceKind.NUMBER, "12,000", "10,000", update=True)
DENIAL = Difference(DifferenceKind.DENIAL, "", "denied")


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
@pytest.mark.parametrize("kind", list(DifferenceKind))
def test_every_kind_is_one_sentence_in_every_language(language: str, kind: DifferenceKind) -> None:
    found = Comparison(80.0, Stance.CONFLICTS, (Difference(kind, "one", "other"),))
    sentence = explain(found, language)
    assert "one" in sentence
    assert "other" in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
@pytest.mark.parametrize("stance", [Stance.CORROBORATES, Stance.RELATED, Stance.UNRELATED])
def test_every_stance_has_its_sentence(language: str, stance: Stance) -> None:
    others = {explain(Comparison(50.0, each), language) for each in Stance if each not in (stance, Stance.CONFLICTS)}
    assert explain(Comparison(50.0, stance), language) not in others


def test_figures_that_moved_are_said_to_follow_each_other() -> None:
    moved = Comparison(90.0, Stance.CONFLICTS, (NUMBER,), update=True)
    stands = Comparison(90.0, Stance.CONFLICTS, (NUMBER,))
    assert "follow each other" in explain(moved, "en")
    assert "follow each other" not in explain(stands, "en")


def test_a_side_without_words_is_left_out() -> None:
    assert "“”" not in explain(Comparison(90.0, Stance.CONFLICTS, (DENIAL,)), "en")


def test_two_reasons_are_both_named() -> None:
    sentence = explain(Comparison(90.0, Stance.CONFLICTS, (DENIAL, NUMBER)), "en")
    assert "denies" in sentence
    assert "number" in sentence


def test_an_unknown_language_is_answered_in_english() -> None:
    found = Comparison(90.0, Stance.CORROBORATES)
    assert explain(found, "ja") == explain(found, "en")

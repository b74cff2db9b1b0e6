from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from claimtrack.config import Settings
from claimtrack.core.values import (
    ArticleRole,
    Certainty,
    ClaimState,
    Comparison,
    Difference,
    DifferenceKind,
    LinkState,
    Rating,
    Role,
    Stance,
)
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.storage.database import open_database
from claimtrack.web import wording
from claimtrack.web.app import create_app

VALUES: list[str] = [*ClaimState, *LinkState, *Role, *ArticleRole, *Certainty]
STANCES: list[str] = [Stance.CORROBORATES, Stance.CONFLICTS, Stance.RELATED]


@pytest.fixture
def app(settings: Settings, sqlite_template: Path) -> Iterator[Flask]:
    """The application over a database that no test here writes to: words do not depend on the engine."""
    database = open_database(f"sqlite:///{sqlite_template}")
    yield create_app(settings, database=database, matcher=Matcher(Embedders()))
    database.close()


@pytest.fixture(params=["ar", "en"])
def in_language(request: pytest.FixtureRequest, app: Flask) -> Iterator[str]:
    """A page of that language is being made."""
    with app.test_request_context(headers={"Accept-Language": request.param}):
        yield request.param


@pytest.fixture
def in_english(app: Flask) -> Iterator[None]:
    """An English page is being made."""
    with app.test_request_context():
        yield


@pytest.mark.parametrize("value", VALUES + STANCES)
def test_every_value_has_a_word(in_language: str, value: str) -> None:
    said = wording.word(value)
    assert said.isascii() == (in_language == "en"), said


@pytest.mark.parametrize("kind", list(DifferenceKind))
@pytest.mark.parametrize(("a", "b"), [("left", "right"), ("left", ""), ("", "right"), ("", "")])
def test_every_difference_has_a_sentence_with_the_words_of_both_sides(
    in_language: str, kind: DifferenceKind, a: str, b: str
) -> None:
    comparison = Comparison(80, Stance.CONFLICTS, (Difference(kind, a, b),))
    for said in (wording.sentence(comparison), wording.answer_sentence(comparison)):
        assert said.endswith(".")
        assert "%(" not in said
        assert all(f"<bdi>{words}</bdi>" in said for words in (a, b) if words)


@pytest.mark.parametrize("stance", list(Stance))
def test_every_stance_without_a_difference_has_a_sentence(in_language: str, stance: Stance) -> None:
    comparison = Comparison(80, stance)
    assert wording.sentence(comparison).endswith(".")
    assert wording.answer_sentence(comparison).endswith(".")


def test_a_figure_that_moved_is_not_called_a_conflict(in_english: None) -> None:
    moved = Difference(DifferenceKind.NUMBER, "3,000", "10,000", update=True)
    comparison = Comparison(90, Stance.CONFLICTS, (moved,), update=True)
    assert wording.edge(comparison) == "update"
    assert "The figure moved between the two reports" in wording.sentence(comparison)
    assert wording.chip(moved) == "Figure moved: <bdi>3,000</bdi> ↔ <bdi>10,000</bdi>"


def test_long_words_stay_out_of_the_chip(in_english: None) -> None:
    assert wording.chip(Difference(DifferenceKind.DENIAL, "a" * 30, "b" * 30)) == "Denial"


def test_quoted_words_cannot_bring_markup(in_english: None) -> None:
    sly = Difference(DifferenceKind.PLACE, "<b>here</b>", "<script>there</script>")
    comparison = Comparison(80, Stance.CONFLICTS, (sly,))
    assert "<script>" not in wording.sentence(comparison)
    assert "<b>" not in wording.chip(sly)


@pytest.mark.parametrize(
    ("score", "words"),
    [(100, "surely"), (85, "surely"), (84.9, "probably"), (54, "probably"), (36, "possibly"), (18, "perhaps")],
)
def test_scores_are_said_in_words(in_english: None, score: float, words: str) -> None:
    assert wording.sureness(score).startswith(words)


@pytest.mark.parametrize(
    ("labels", "said"), [({"fr": "Vrai", "en": "True"}, "True"), ({"fr": "Vrai"}, "Vrai"), ({}, "")]
)
def test_a_label_falls_back_to_english_then_to_any(in_english: None, labels: dict[str, str], said: str) -> None:
    assert wording.localised(labels) == said


def test_a_rating_that_the_scale_no_longer_has_keeps_its_key(in_english: None) -> None:
    assert wording.rating_word("half_true") == "half_true"
    assert wording.rating_of("half_true") is None
    assert isinstance(wording.rating_of("true"), Rating)

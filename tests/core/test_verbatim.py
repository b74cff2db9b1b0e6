from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.values import Span
from claimtrack.core.verbatim import places_of

TEXT = "The bridge cost 40 million.\nThe bridge opened on Sunday, the bridge cost nothing."


def found(words: str) -> list[str]:
    return [span.of(TEXT) for span in places_of(TEXT, words)]


def test_words_that_stand_once_have_one_place() -> None:
    assert places_of(TEXT, "cost 40 million") == [Span(11, 26)]


def test_words_that_stand_twice_have_two_places() -> None:
    assert len(places_of(TEXT, "bridge cost")) == 2


def test_words_that_the_text_does_not_have_have_no_place() -> None:
    assert found("the tunnel") == found("") == found("  ") == []


def test_line_ends_that_a_browser_sends_count_as_blanks() -> None:
    assert found("40 million.\r\nThe bridge") == ["40 million.\nThe bridge"]


def test_first_and_last_words_stand_for_what_is_between_on_one_line() -> None:
    assert found("opened on … cost nothing") == ["opened on Sunday, the bridge cost nothing"]
    assert found("opened ... Sunday") == ["opened on Sunday"]
    assert found("40 … opened") == []


def test_dots_that_the_text_has_itself_are_its_words() -> None:
    assert [span.of("He said … nothing else") for span in places_of("He said … nothing else", "said … nothing")] == [
        "said … nothing"
    ]


def test_letters_outside_the_first_plane_count_as_one() -> None:
    assert places_of("🌉🌉 bridge", "bridge") == [Span(3, 9)]


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 30))
def test_what_was_copied_from_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    words = text[start : start + length].strip()
    places = places_of(text, words)
    assert not words or any(" ".join(span.of(text).split()) == " ".join(words.split()) for span in places)

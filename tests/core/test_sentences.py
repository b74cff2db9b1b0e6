"""Where sentences end."""

from __future__ import annotations

import pytest

from claimtrack.core.sentences import sentences


def texts(text: str, language: str) -> list[str]:
    return [span.of(text) for span in sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("غرقت السفينة. هل نجا أحد؟ لا!", "ar", ["غرقت السفينة.", "هل نجا أحد؟", "لا!"]),
        ("He left on Oct. 8. Nobody saw him.", "en", ["He left on Oct. 8.", "Nobody saw him."]),
        ("The U.S. Army left. It rained.", "en", ["The U.S. Army left.", "It rained."]),
        ("Prices rose 3.5 percent. Wages fell.", "en", ["Prices rose 3.5 percent.", "Wages fell."]),
        ("بلغ السعر 5.\u200f2 دولار. ثم هبط.", "ar", ["بلغ السعر 5.\u200f2 دولار.", "ثم هبط."]),
        ("M. Dupont est parti. Il pleut.", "fr", ["M. Dupont est parti.", "Il pleut."]),
    ],
)
def test_sentences_end_at_their_stops(text: str, language: str, expected: list[str]) -> None:
    assert texts(text, language) == expected


def test_a_line_end_always_ends_a_sentence() -> None:
    assert texts("A title\nand its text\r\n\r\n  the rest ", "en") == ["A title", "and its text", "the rest"]


def test_a_long_line_has_the_same_sentences_as_its_parts() -> None:
    sentence = "The ship sank off Lima on Monday night and nobody was hurt."
    assert texts(" ".join([sentence] * 400), "en") == [sentence] * 400


def test_blank_text_has_no_sentence() -> None:
    assert texts(" \n\t\n", "en") == []


def test_blanks_of_several_bytes_do_no_harm() -> None:
    for blank in ("\u00a0", "\u202f", "\u3000"):
        text = f"قال إنه {blank}. It {blank}"
        assert all(each.of(text) for each in sentences(text, "ar"))

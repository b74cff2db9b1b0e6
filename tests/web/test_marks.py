from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.values import Span
from claimtrack.web.marks import changes, paragraphs, pieces

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends)))
marks = st.lists(st.tuples(spans, st.sampled_from("abc")), max_size=6)


@given(st.text(max_size=50), marks)
def test_pieces_joined_are_the_text(text: str, marked: list[tuple[Span, str]]) -> None:
    assert "".join(piece.text for piece in pieces(text, marked)) == text


@given(st.text(max_size=50), marks)
def test_no_character_is_marked_without_a_span_over_it(text: str, marked: list[tuple[Span, str]]) -> None:
    at = 0
    for piece in pieces(text, marked):
        if piece.mark is not None:
            assert any(span.start <= at and at + len(piece.text) <= span.end for span, _ in marked)
        at += len(piece.text)


@given(st.text(alphabet="ab \n", max_size=50), marks)
def test_paragraphs_keep_every_word(text: str, marked: list[tuple[Span, str]]) -> None:
    shown = "\n".join("".join(piece.text for piece in line.pieces) for line in paragraphs(text, marked))
    assert shown.split() == text.split()


@given(st.text(alphabet="ab🌉 \n", max_size=50), marks)
def test_a_line_says_where_it_begins_in_the_text(text: str, marked: list[tuple[Span, str]]) -> None:
    for line in paragraphs(text, marked):
        shown = "".join(piece.text for piece in line.pieces)
        assert text[line.start : line.start + len(shown)] == shown


def test_a_claim_over_two_lines_is_closed_once() -> None:
    lines = paragraphs("one\ntwo three", [(Span(0, 7), "claim")])
    assert [[(piece.text, piece.first, piece.last) for piece in line.pieces if piece.mark] for line in lines] == [
        [("one", True, False)],
        [("two", False, True)],
    ]


def test_the_earlier_of_two_overlapping_marks_keeps_its_words() -> None:
    found = pieces("abcdef", [(Span(2, 6), "later"), (Span(0, 4), "earlier")])
    assert [(piece.text, piece.mark) for piece in found] == [("abcd", "earlier"), ("ef", "later")]


@given(st.text(alphabet="ab ج \n", max_size=40), st.text(alphabet="ab ج \n", max_size=40))
def test_changes_hold_both_texts(old: str, new: str) -> None:
    found = changes(old, new)
    assert "".join(change.text for change in found if change.kind != "new") == old
    assert "".join(change.text for change in found if change.kind != "gone") == new

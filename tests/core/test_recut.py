from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.recut import recut, tidied
from claimtrack.core.split import split_claims
from claimtrack.core.values import Certainty, ClaimKind, Span

ARABIC = "قالت وزارة النقل إن الجسر افتتح يوم الأحد. وأضافت أن 400 عامل شاركوا في البناء. هل يخفف الجسر الازدحام؟"


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_shorter_claim_keeps_the_speaker_of_the_whole() -> None:
    read = recut(ARABIC, at(ARABIC, "الجسر افتتح"), language="ar")
    assert (read.text, read.speaker, read.certainty) == ("الجسر افتتح", "وزارة النقل", Certainty.REPORTED)


def test_a_speaker_who_was_named_a_sentence_before_is_found() -> None:
    assert recut(ARABIC, at(ARABIC, "400 عامل شاركوا"), language="ar").speaker == "وزارة النقل"


def test_worth_is_that_of_the_new_words() -> None:
    with_figure = recut(ARABIC, at(ARABIC, "400 عامل شاركوا في البناء"), language="ar")
    without = recut(ARABIC, at(ARABIC, "عامل شاركوا في البناء"), language="ar")
    assert "figure" in with_figure.factors
    assert without.worth < with_figure.worth


def test_a_question_stays_a_question_when_it_is_cut() -> None:
    read = recut(ARABIC, at(ARABIC, "يخفف الجسر الازدحام"), language="ar")
    assert (read.checkable, read.reason) == (False, "question")


def test_a_claim_joined_to_a_question_can_be_checked() -> None:
    assert recut(ARABIC, at(ARABIC, "شاركوا في البناء. هل يخفف الجسر"), language="ar").checkable


def test_a_headline_is_read_in_the_title() -> None:
    title = "Pentagon: 10,000 soldiers sent to Russia"
    read = recut(title, at(title, "10,000 soldiers sent"), language="en", kind=ClaimKind.HEADLINE)
    assert (read.kind, read.speaker) == (ClaimKind.HEADLINE, "Pentagon")


def test_words_that_the_splitter_left_out_are_a_claim_of_the_article() -> None:
    assert recut("Photo: Lee", Span(7, 10), language="en").speaker is None


def test_an_untouched_claim_reads_as_the_splitter_read_it() -> None:
    for claim in split_claims(ARABIC, "ar"):
        again = recut(ARABIC, Span(claim.start, claim.end), language="ar")
        assert (again.speaker, again.certainty, again.checkable) == (claim.speaker, claim.certainty, claim.checkable)


def test_separators_around_a_cut_belong_to_nobody() -> None:
    text = "الجسر افتتح، وشارك 400 عامل"
    assert tidied(text, Span(0, 12)).of(text) == "الجسر افتتح"
    assert tidied(text, Span(11, len(text))).of(text) == "وشارك 400 عامل"


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 80), st.sampled_from(["ar", "en", "fr", "fa"]))
def test_any_span_of_any_text_reads_as_its_own_words(text: str, start: int, length: int, language: str) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    read = recut(text, span, language=language)
    assert (read.text, read.start, read.end) == (text[span.start : span.end], span.start, span.end)
    assert 0 <= read.worth <= 1
    assert read.checkable == (read.reason is None)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_tidying_never_leaves_the_span(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    tidy = tidied(text, span)
    assert span.start <= tidy.start <= tidy.end <= span.end

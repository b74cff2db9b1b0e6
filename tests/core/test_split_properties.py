"""What holds of the splitter for any text in any script."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.core.split import sentences, split_claims
from claimtrack.core.values import ClaimKind

_ARABIC = (
    "قال الوزير إن وأن كما ، . « » “ ” وأضاف أضافت حيث فيما بحسب وفق نفت وصف مضيفا مؤكدا أن ؟ هل 12 ١٥٠٠ وبحسب إلى على "
    "عن رفض ضرورة إرسال قوات وكان قد أكد مسؤولون الذين يقولون بأنها أخبار لكن بعد يوم الأحد في بيان وذلك خلال وهو التي "
    "تنص"
)
_LATIN = (
    'said that , who which and but the agency it according to " ( ) ; : — called “x” told reporters on Monday U.S. '
    "Oct. 8 was denied selon qu'il l'OTAN a déclaré que D'après et parlaient de Reuters never must 5% While of whom "
    "claims report"
)
_WORDS = st.sampled_from(
    [*_ARABIC.split(), *_LATIN.split(), "”", '"', "is", "has", "\n", "\u2028", "\u200f", "中文。", "हिन्दी।", "😀", "ـ"]
)
_TEXTS = st.one_of(
    st.text(max_size=300), st.lists(_WORDS, max_size=60).map(" ".join), st.lists(_WORDS, max_size=60).map("".join)
)
_LANGUAGES = st.sampled_from(["ar", "en", "fr", "fa", "und", "zh", ""])


@settings(max_examples=400)
@given(text=_TEXTS, language=_LANGUAGES, title=_TEXTS)
def test_every_claim_is_a_verbatim_span_of_its_text(text: str, language: str, title: str) -> None:
    for claim in split_claims(text, language, title=title):
        whole = title if claim.kind is ClaimKind.HEADLINE else text
        assert whole[claim.start : claim.end] == claim.text
        assert claim.text.strip() == claim.text != ""


@settings(max_examples=400)
@given(text=_TEXTS, language=_LANGUAGES)
def test_claims_stand_in_reading_order_and_never_overlap(text: str, language: str) -> None:
    claims = split_claims(text, language)
    assert all(first.end <= second.start for first, second in itertools.pairwise(claims))


@settings(max_examples=400)
@given(text=_TEXTS, language=_LANGUAGES)
def test_speakers_are_words_of_the_text(text: str, language: str) -> None:
    for claim in split_claims(text, language):
        assert claim.speaker is None or claim.speaker in text
        assert claim.speech_verb is None or claim.speech_verb in text
        assert 0.0 <= claim.worth <= 1.0
        assert claim.checkable == (claim.reason is None)


@settings(max_examples=400)
@given(text=_TEXTS, language=_LANGUAGES)
def test_sentences_cover_everything_but_blanks(text: str, language: str) -> None:
    spans = sentences(text, language)
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_half_a_surrogate_pair_is_read_as_any_letter() -> None:
    text = "قال الوزير إن العدد بلغ 12\ud800 شخصا"
    assert split_claims(text, "ar")
    assert all(claim.text == text[claim.start : claim.end] for claim in split_claims(text, "ar"))


@settings(max_examples=20)
@given(words=st.lists(_WORDS.filter(str.strip), min_size=40, max_size=80), language=_LANGUAGES)
def test_a_text_that_lost_its_full_stops_is_read_in_pieces(words: list[str], language: str) -> None:
    text = " ".join("".join(words).split())
    text = (text + " ") * (20_000 // (len(text) + 1) + 1)
    claims = split_claims(text, language)
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)
    assert max((len(claim.text) for claim in claims), default=0) <= 4_000

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.reads_as import Surroundings, reads_as
from claimtrack.core.split import split_claims
from claimtrack.wordlists import shipped

GAZETTEER = shipped().gazetteer


def readings(text: str, language: str) -> dict[str, str | None]:
    claims = split_claims(text, language)
    around = Surroundings(text, language, claims, GAZETTEER)
    return {claim.text: reads_as(claim, around) for claim in claims}


@pytest.mark.parametrize(
    ("language", "text", "claim", "reading"),
    [
        (
            "en",
            "The transport ministry said it had closed the bridge.",
            "it had closed the bridge",
            "The transport ministry had closed the bridge",
        ),
        (
            "ar",
            "قالت وزارة النقل التونسية إنها ستغلق الجسر يوم الأحد.",
            "ستغلق الجسر يوم الأحد",
            "وزارة النقل التونسية ستغلق الجسر يوم الأحد",
        ),
        (
            "en",
            "The new bridge opened in May. It cost 40 million dollars.",
            "It cost 40 million dollars",
            "The new bridge cost 40 million dollars",
        ),
        (
            "en",
            "President Emmanuel Macron visited Cairo on Monday. He signed three agreements with Egypt.",
            "He signed three agreements with Egypt",
            "President Emmanuel Macron signed three agreements with Egypt",
        ),
        (
            "fr",
            "Le ministère tunisien des Transports a fermé le pont dimanche. Il a promis de le rouvrir en mai.",
            "Il a promis de le rouvrir en mai",
            "Le ministère tunisien des Transports a promis de le rouvrir en mai",
        ),
        (
            "en",
            "The World Health Organization met in Geneva. The agency will send doctors to Gaza on Monday.",
            "The agency will send doctors to Gaza on Monday",
            "The World Health Organization will send doctors to Gaza on Monday",
        ),
        (
            "ar",
            "أعلنت وزارة النقل التونسية خطة جديدة. الوزارة ستفتح طريقا آخر.",
            "الوزارة ستفتح طريقا آخر",
            "وزارة النقل ستفتح طريقا آخر",
        ),
    ],
)
def test_a_subject_named_before_takes_the_pronouns_place(language: str, text: str, claim: str, reading: str) -> None:
    assert readings(text, language)[claim] == reading


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        # Is it the ministry or the bridge?
        ("en", "The ministry said the bridge had closed. It cost 40 million dollars.", "It cost 40 million dollars"),
        (
            "en",
            "Ministers and generals met on Monday. He signed a deal in the evening.",
            "He signed a deal in the evening",
        ),
        ("en", "The bridge opened in May. It is clear that more is needed.", "It is clear that more is needed"),
        ("fr", "Le pont a ouvert en mai. Il faut en construire un autre.", "Il faut en construire un autre"),
        ("fr", "Le ministère a fermé le pont. Elle a promis de le rouvrir.", "Elle a promis de le rouvrir"),
        (
            "en",
            "The World Health Organization met UNICEF in Geneva. The agency will send doctors to Gaza.",
            "The agency will send doctors to Gaza",
        ),
        ("ar", "أعلن البنك المركزي المصري قراره. وارتفع إلى 25 بالمئة في مايو.", "وارتفع إلى 25 بالمئة في مايو"),
        ("ar", "قال الوزير المصري إنه يمكن فتح الجسر يوم الأحد.", "يمكن فتح الجسر يوم الأحد"),
    ],
)
def test_what_is_unsure_stays_as_it_is(language: str, text: str, claim: str) -> None:
    assert readings(text, language)[claim] is None


def test_a_claim_that_names_its_subject_reads_as_itself() -> None:
    assert readings("Egypt opened the bridge in May.", "en") == {"Egypt opened the bridge in May": None}


@given(st.text(max_size=200), st.sampled_from(["ar", "en", "fr", "de"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    for claim, reading in readings(f"قال إنه {text}. It {text}", language).items():
        assert reading is None or (reading and reading != claim)

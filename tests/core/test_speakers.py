from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.speakers import Speaker, SpeakerKind, places, speaker_of, speakers_of
from claimtrack.wordlists import shipped

GAZETTEER = shipped().gazetteer


def key(text: str, language: str = "en") -> str | None:
    found = speaker_of(text, language, GAZETTEER)
    return found.key if found else None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the Pentagon", "en"),
        ("«البنتاغون»", "ar"),
        ("وزارةُ الدفاع الأمريكية", "ar"),
        ("وزارة الدفاع الأميركية (البنتاغون)", "ar"),
        ("The U.S. Defense Department", "en"),
        ("le Pentagone", "fr"),
        ("le ministère américain de la Défense", "fr"),
    ],
)
def test_one_institution_has_one_key_however_it_is_written(text: str, language: str) -> None:
    assert key(text, language) == "pentagon"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tunisia's foreign ministry", "en", "TN/foreign_ministry"),
        ("وزارة الخارجية التونسية", "ar", "TN/foreign_ministry"),
        ("le ministère tunisien des Affaires étrangères", "fr", "TN/foreign_ministry"),
        ("Egypt's central bank", "en", "EG/central_bank"),
        ("البنك المركزي المصري", "ar", "EG/central_bank"),
        ("وزارة الصحة", "ar", "health_ministry"),
        ("the Hamas-run health ministry", "en", "hamas/health_ministry"),
    ],
)
def test_what_every_state_has_is_told_apart_by_the_state(text: str, language: str, expected: str) -> None:
    assert key(text, language) == expected


def test_an_office_and_a_name_are_a_person_in_that_office() -> None:
    assert speaker_of("US Defense Secretary Lloyd Austin", "en", GAZETTEER) == Speaker(
        "person/ld-stn", SpeakerKind.PERSON, office="US/defence_minister", name="Lloyd Austin"
    )


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وزير الدفاع الأمريكي لويد أوستن", "US Defense Secretary Lloyd Austin"),
        ("الأمين العام للأمم المتحدة أنطونيو غوتيريش", "UN chief Antonio Guterres"),
        ("المتحدث باسم الكرملين دميتري بيسكوف", "Kremlin spokesman Dmitry Peskov"),
        ("مديرة صندوق النقد الدولي كريستالينا غورغييفا", "IMF Managing Director Kristalina Georgieva"),
    ],
)
def test_a_person_has_one_key_in_both_scripts(arabic: str, english: str) -> None:
    assert key(arabic, "ar") == key(english)
    assert (key(english) or "").startswith("person/")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A State Department spokesman", "en", "state_department"),
        ("بيان للجيش الإسرائيلي", "ar", "idf"),
        ("two senior officials briefed on the talks", "en", "officials"),
        ("مسؤولون أمريكيون", "ar", "US/officials"),
        ("un diplomate de Pyongyang", "fr", "KP/diplomats"),
        ("Moscow", "en", "RU"),
        ("la ministre française de la Santé", "fr", "FR/health_minister"),
    ],
)
def test_unnamed_voices_count_for_whom_they_speak(text: str, language: str, expected: str) -> None:
    assert key(text, language) == expected


@pytest.mark.parametrize(("text", "language"), [("he", "en"), ("هو", "ar"), ("elle", "fr"), ("…", "en"), ("", "ar")])
def test_a_pronoun_is_nobody(text: str, language: str) -> None:
    assert speaker_of(text, language, GAZETTEER) is None


def test_a_word_is_no_institution_without_its_capitals() -> None:
    assert (key("who"), key("WHO"), key("un diplomate", "fr")) == (None, "who", "diplomats")


@pytest.mark.parametrize("text", ["NATO and the EU", "Ministers and bankers of Kyoto Holdings", "The mayor"])
def test_what_is_unsure_stays_as_it_is_written(text: str) -> None:
    found = speaker_of(text, "en", GAZETTEER)
    assert found is not None
    assert found.kind is SpeakerKind.AS_WRITTEN


def test_a_surname_is_the_person_whom_the_article_names_in_full() -> None:
    found = speakers_of(["Rutte", None, "NATO Secretary General Mark Rutte"], "en", GAZETTEER)
    assert [each.key if each else None for each in found] == ["person/mrk-rt", None, "person/mrk-rt"]


def test_a_surname_of_two_persons_is_neither() -> None:
    found = speakers_of(["President John Marlow", "Senator Anne Marlow", "Marlow"], "en", GAZETTEER)
    assert found[2] is not None
    assert found[2].key == "~marlow"


def test_the_ministry_is_the_one_ministry_that_speaks_in_the_article() -> None:
    one = speakers_of(["وزارة الخارجية التونسية", "الوزارة"], "ar", GAZETTEER)
    two = speakers_of(["وزارة الخارجية التونسية", "وزارة الصحة المصرية", "الوزارة"], "ar", GAZETTEER)
    assert one[1] is not None
    assert one[1].key == "TN/foreign_ministry"
    assert two[2] is not None
    assert two[2].kind is SpeakerKind.AS_WRITTEN


def test_labels_are_in_the_readers_language() -> None:
    assert GAZETTEER.label("TN/foreign_ministry", "ar") == "وزارة الخارجية (تونس)"
    assert GAZETTEER.label("TN/foreign_ministry", "fr") == "Ministère des Affaires étrangères (Tunisie)"
    assert GAZETTEER.label("nato", "de") == "NATO"
    assert GAZETTEER.label("person/ld-stn", "en") is None


def test_places_are_countries_and_cities_in_order() -> None:
    assert places("زار الوفد برلين ثم سافر إلى مصر", "ar") == ("DE/berlin", "DE", "EG")
    assert places("He tours Kursk", "en") == ("RU/kursk", "RU")


@given(st.text(max_size=60), st.sampled_from(["ar", "en", "fr", "de", "zh"]))
def test_any_text_has_at_most_one_short_key(text: str, language: str) -> None:
    found = speaker_of(text, language, GAZETTEER)
    assert found is None or 0 < len(found.key) <= 200

"""Normal form, words with offsets, stems, keys and the language of a text."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core import text as words
from claimtrack.core.text import Token, is_rtl, keys, language_of, normalise, query_text, stem, stems, tokens

ANY_TEXT = st.text(max_size=120)
NEWS_LETTERS = "ابتثحدرسعفقلمنهويةىأإآؤئءABCdefé'’ـَُِّ٠١٢۳456.,،؛؟!-_\u200c\u200f\u00a0\n /%"
NEWS_TEXT = st.text(alphabet=NEWS_LETTERS, max_size=120)


@given(st.one_of(ANY_TEXT, NEWS_TEXT))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(NEWS_TEXT, st.sampled_from("ًٌٍَُِّْـٰ\u200f\u200e\u200d"), st.integers(0, 200))
def test_a_mark_after_a_letter_changes_nothing(text: str, mark: str, position: int) -> None:
    text = text.replace("'", "").replace("’", "")
    places = [i + 1 for i, letter in enumerate(text) if letter.isalnum()]
    if places:
        at = places[position % len(places)]
        assert normalise(text[:at] + mark + text[at:]) == normalise(text)


@given(st.text(alphabet="قال وزير ٠١٢٣٤٥٦٧٨٩", max_size=60))
def test_the_script_of_digits_changes_nothing(text: str) -> None:
    ascii_digits = text.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))
    persian_digits = text.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"))
    assert normalise(text) == normalise(ascii_digits) == normalise(persian_digits)


@given(st.one_of(ANY_TEXT, NEWS_TEXT), st.sampled_from(".。!؟?…،"))
def test_a_trailing_stop_changes_nothing(text: str, stop: str) -> None:
    assert normalise(text + stop) == normalise(text)


@given(st.one_of(ANY_TEXT, NEWS_TEXT))
def test_tokens_are_the_words_of_the_normal_form(text: str) -> None:
    assert " ".join(token.text for token in tokens(text)) == normalise(text)


@given(st.one_of(ANY_TEXT, NEWS_TEXT))
def test_token_offsets_slice_the_original_word(text: str) -> None:
    start = end = 0
    for token in tokens(text):
        assert token.start < token.end <= len(text)
        assert token.text in normalise(text[token.start : token.end]).split()
        assert token.start >= end or (token.start, token.end) == (start, end)
        start, end = token.start, token.end


@given(st.one_of(ANY_TEXT, NEWS_TEXT))
def test_no_stem_is_empty_and_each_word_has_one(text: str) -> None:
    assert all(stems(text))
    assert len(stems(text)) == len(tokens(text))


@given(st.one_of(ANY_TEXT, NEWS_TEXT))
def test_keys_are_distinct_and_without_blanks(text: str) -> None:
    found = keys(normalise(text))
    assert len(found) == len(set(found))
    assert not any(re.search(r"\s", key) for key in found)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("قَالَ الوَزيرُ", "قال الوزير"),
        ("مســـؤول أمريكيّ", "مسوول امريكي"),
        ("أُوروبّا إلى آسيا", "اوروبا الي اسيا"),
        ("الأزمة الليبيّة", "الازمه الليبيه"),
        ("ایران کشور", "ايران كشور"),
        ("\u202bقال\u202c\u200f", "قال"),
        ("Élysée, « À Paris »", "elysee a paris"),
        ("Straße", "strasse"),
        ("Russia's troops", "russias troops"),
        ("Russia’s troops", "russias troops"),
        ("aujourd'hui l'armée d’Ukraine", "aujourdhui armee ukraine"),
        ("qu'il jusqu’en", "il en"),
        ("12 ألف", "12 الف"),
        ("NATO_EU-deal", "nato eu deal"),
        ("ﷲ ﻻ", "الله لا"),
        ("हिन्दी में", "हिन्दी में"),
        ("", ""),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    assert normalise(text) == normal


def test_composed_and_decomposed_letters_are_one() -> None:
    assert normalise("été") == normalise("e\u0301te\u0301") == "ete"


def test_a_token_covers_marks_tatweel_and_apostrophe_inside_the_word() -> None:
    text = "«جُنـــودٌ» Russia’s"
    assert tokens(text) == [Token("جنود", 1, 10), Token("russias", 12, 20)]


def test_words_of_one_compatibility_character_share_its_span() -> None:
    assert tokens("a ½") == [Token("a", 0, 1), Token("1", 2, 3), Token("2", 2, 3)]


@pytest.mark.parametrize(
    "family",
    [
        "الجنود وجنود بالجنود للجنود",
        "وزارة الوزارة لوزارة",
        "واشنطن وواشنطن",
        "القوات قواتها وقوات",
        "troop troops",
        "deploy deployed deploying deploys",
        "increase increased increasing",
        "plan planned planning plans",
        "country countries",
        "soldat soldats",
        "journal journaux",
        "envoyé envoyée envoyés envoyées",
        "agree agreed agrees",
    ],
)
def test_inflected_forms_share_a_stem(family: str) -> None:
    assert len(set(stems(family))) == 1


@pytest.mark.parametrize("word", ["قال", "كل", "king", "bus", "is", "speed", "this", "ring", "12", "हिन्दी"])
def test_short_and_foreign_words_keep_their_form(word: str) -> None:
    assert stem(word) == word


def test_keys_hold_stems_unordered_pairs_and_heads_of_long_stems() -> None:
    assert set(keys("korean north")) == {"korean", "kore0", "north", "korean1north"}
    assert set(keys("north korean")) == set(keys("korean north"))


def test_a_query_loses_addresses_and_keeps_the_words_of_tags() -> None:
    text = "شاهد #عاجل_الآن #StopTheWar @BBCWorld https://example.org/a?b www.example.org pic.twitter.com/abc!"
    assert query_text(text) == "شاهد عاجل الآن Stop The War BBC World"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أرسلت كوريا الشمالية قوات إلى روسيا", "ar"),
        ("بلد", "ar"),
        ("NATO says that troops were sent to Russia", "en"),
        ("Le président a annoncé un nouvel accord avec l'Union", "fr"),
        ("رئیس جمهور ایران گفت که تحریم‌ها لغو می‌شود", "fa"),
        ("وزیر اعظم نے کہا ہے کہ یہ معاہدہ اہم ہے", "ur"),
        ("Президент заявил о новом соглашении", "ru"),
        ("ראש הממשלה אמר", "he"),
        ("प्रधानमंत्री ने कहा कि यह महत्वपूर्ण है", "hi"),
        ("北朝鮮はロシアに部隊を派遣した", "ja"),
        ("朝鲜向俄罗斯派兵", "zh"),
        ("قال المتحدث باسم NATO إن الحلف يتابع", "ar"),
        ("١٢ / 14 – %", "und"),
        ("", "und"),
    ],
)
def test_language_of_a_text(text: str, language: str) -> None:
    assert language_of(text) == language


@given(ANY_TEXT)
def test_any_text_has_a_language_code(text: str) -> None:
    assert re.fullmatch("[a-z]{2,3}", language_of(text))


def test_right_to_left_languages_are_known() -> None:
    assert [code for code in ("ar", "ar-EG", "fa", "he", "en", "fr", "und") if is_rtl(code)] == [
        "ar",
        "ar-EG",
        "fa",
        "he",
    ]


def test_importing_does_not_load_the_language_model() -> None:
    code = f"import sys, {words.__name__}; sys.exit('py3langid' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""Bytes become text, or one sentence says why not."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.errors import UnreadableInput
from claimtrack.readers.decode import MAX_BYTES, clean, decode

ARABIC = "أعلن وزير الزراعة يوم الأحد أن المحصول بلغ 300 ألف طن، وفق بيان رسمي.\nوقال إن الموسم يبدأ في مارس.\n"
FRENCH = "Le préfet a annoncé dimanche la fermeture de l’école à Besançon, d’après un communiqué.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256", "iso-8859-6"]
)
def test_arabic_is_read_in_every_encoding_that_newsrooms_keep(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding), name="a.txt") == ARABIC


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "windows-1252"])
def test_french_is_read_in_its_encodings(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), name="a.txt") == FRENCH


def test_a_short_line_of_windows_arabic_is_enough() -> None:
    assert decode("خطة جديدة للري".encode("windows-1256"), name="a.txt") == "خطة جديدة للري"


def test_cyrillic_without_a_declaration_is_guessed() -> None:
    text = "Министр объявил о новом плане вакцинации детей в трёх областях страны.\n" * 3
    assert decode(text.encode("windows-1251"), name="a.txt") == text


def test_a_declared_charset_is_believed() -> None:
    page = "<html><head><meta charset='windows-1251'></head><body>Да</body></html>"
    assert decode(page.encode("windows-1251"), name="a.html") == page


def test_a_wrong_declaration_does_not_break_utf8() -> None:
    page = f"<html><head><meta charset='iso-8859-1'></head><body>{ARABIC}</body></html>"
    assert decode(page.encode(), name="a.html") == page


def test_an_unknown_declared_charset_is_passed_over() -> None:
    page = f"<?xml version='1.0' encoding='made-up-7'?><p>{ARABIC}</p>"
    assert decode(page.encode(), name="a.html") == page


def test_broken_utf8_is_refused_with_its_offset() -> None:
    data = ARABIC.encode()
    with pytest.raises(
        UnreadableInput, match=r"^a\.txt: the UTF-8 text is broken at byte 40; .* save it again as UTF-8$"
    ):
        decode(data[:40] + b"\xff" + data[40:], name="a.txt")


def test_broken_utf16_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="the UTF-16 text is broken"):
        decode("\ufeffabc".encode("utf-16-le") + b"\x00", name="a.txt")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\x00" * 50])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"^a\.txt: the file is empty$"):
        decode(data, name="a.txt")


def test_a_zip_under_another_name_is_refused() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("story.txt", "It rained.")
    with pytest.raises(UnreadableInput, match=r"it is a ZIP archive.*; unpack it first"):
        decode(archive.getvalue(), name="story.txt")


def test_a_binary_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="it is a binary file"):
        decode(bytes(range(256)) * 20, name="a.txt")


def test_a_file_above_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="up to 20 MB can be read"):
        decode(b"a" * (MAX_BYTES + 1), name="a.txt")


def test_bytes_in_no_known_encoding_are_refused() -> None:
    noise = bytes((200 + 37 * place % 55) if place % 3 else 1 + place % 8 for place in range(3000))
    with pytest.raises(UnreadableInput, match="its encoding cannot be told"):
        decode(noise, name="a.txt")


def test_direction_overrides_and_nul_are_not_stored() -> None:
    assert clean("a\u202eb\u2066c\u2069\x00d\u200f") == "abcd"


def test_every_newline_and_blank_becomes_one_kind() -> None:
    assert clean("a\r\nb\rc\u2028d\u00a0e\tf") == "a\nb\nc\nd e f"


def test_half_a_character_is_dropped() -> None:
    assert clean("a\ud800b") == "ab"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_what_was_written_as_marked_utf16_is_read_back(text: str) -> None:
    text = f"dam {text}"  # a leading NUL would make the mark that of UTF-32
    assert decode(b"\xff\xfe" + text.encode("utf-16-le"), name="a.txt") == text


PAGES = {
    "ar": "<meta charset='{}'><p>قالت هيئة الموانئ يوم الاثنين إن الجسر أغلق أمام الشاحنات حتى نهاية الشهر المقبل.</p>",
    "fr": "<meta charset='{}'><p>L’autorité portuaire a déclaré lundi que le pont est fermé jusqu’à l’été.</p>",
}


@pytest.mark.parametrize(
    ("language", "encoding", "declared"),
    [
        ("ar", "windows-1256", "iso-8859-1"),
        ("ar", "windows-1256", "windows-1252"),
        ("ar", "windows-1256", "utf-8"),
        ("ar", "windows-1256", "us-ascii"),
        ("ar", "iso-8859-6", "windows-1256"),
        ("ar", "iso-8859-6", "iso-8859-1"),
        ("ar", "utf-8", "windows-1256"),
        ("ar", "utf-16", "windows-1256"),
        ("ar", "utf-16-le", "utf-8"),
        ("fr", "windows-1252", "iso-8859-15"),
        ("fr", "windows-1252", "utf-8"),
        ("fr", "windows-1252", "windows-1256"),
        ("fr", "utf-8", "iso-8859-1"),
        ("fr", "utf-16-le", "iso-8859-1"),
    ],
)
def test_a_wrongly_declared_charset_is_seen_through(language: str, encoding: str, declared: str) -> None:
    page = PAGES[language].format(declared)
    assert decode(page.encode(encoding), name="a.html") == page


def test_a_german_page_is_not_taken_for_arabic() -> None:
    page = "<meta charset='iso-8859-1'><p>Die Brücke über die Förde wurde am Montag für größere Fahrzeuge gesperrt.</p>"
    assert decode(page.encode("latin-1"), name="a.html") == page

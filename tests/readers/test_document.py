"""The readers' door tells the kinds of input apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.errors import UnreadableInput
from claimtrack.readers.document import read_document, read_text

TEXT = "تسرب المياه من السد\nفقد السد 3 ملايين متر مكعب من المياه يوم الاثنين، بحسب المهندسين.\n"
PAGE = (
    "<html><body><h1>Dam leaks again</h1><p>The dam at Stonefield lost 3 million cubic metres of water, they said.</p>"
    "<p>The mayor asked 400 families in the lower town to leave their houses at once.</p></body></html>"
)


def test_text_is_read_as_text_whatever_its_encoding() -> None:
    assert read_document(TEXT.encode("windows-1256"), name="a.txt") == read_document(TEXT.encode(), name="a.txt")


def test_html_is_told_by_its_content_not_its_name() -> None:
    assert read_document(PAGE.encode(), name="a.txt").title == "Dam leaks again"


def test_pasted_html_is_read_as_a_page() -> None:
    assert read_text(PAGE).title == "Dam leaks again"


def test_the_given_address_is_kept() -> None:
    assert read_text(TEXT, url="https://a.example/1").url == "https://a.example/1"


@pytest.mark.parametrize("text", ["", " \n\t", "\u202e\u2066", "\x00"])
def test_an_empty_paste_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInput, match="there is no text; paste the article"):
        read_text(text)


def test_a_paste_without_an_article_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no article text was found in it"):
        read_text("Subscribe now\nFollow us on X\n")


def test_an_endless_paste_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="give one article at a time"):
        read_text("dam " * 600_000)


def test_overrides_and_nul_leave_neither_title_nor_text_nor_related() -> None:
    found = read_text(
        "Dam \u202eleaks\x00 again\nThe dam \u2067lost\u2069 water.\nRead also: Ferry \u202dstrike\nSource: Ri\u200fdge"
    )
    everything = found.title + found.text + "".join(item.title for item in found.related) + (found.source or "")
    assert not set(everything) & set("\u202e\u202d\u2067\u2069\u200f\x00")


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_one_sentence(data: bytes) -> None:
    try:
        document = read_document(data, name="a.bin")
        outcome = document.text or document.title
    except UnreadableInput as error:
        outcome = str(error) if str(error).startswith("a.bin: ") and "\n" not in str(error) else ""
    assert outcome

"""Boxes beside and under an article are told from it, and their titles kept."""

from __future__ import annotations

import time

import pytest

from claimtrack.readers.document import read_text

_PARAGRAPHS = [
    "The council of Stonefield voted on Monday to mend the old dam before the winter rains begin in earnest.",
    "The work will cost 4 million pounds, the mayor said, and three bridges will be closed until the end of March.",
    "Residents of the lower town have asked for a second wall since the flood of 2015, which left 600 people homeless.",
]


def _page(inside: str, *, under: str = "") -> str:
    first, *others = (f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS)
    return (
        "<html><head><title>Council votes to mend the dam</title></head><body><article>"
        f"<h1>Council votes to mend the dam</h1>{first}{inside}{''.join(others)}</article>{under}</body></html>"
    )


@pytest.mark.parametrize(
    "box",
    [
        '<aside><h4>More on this</h4><a href="/1">Ten walks along the river</a></aside>',
        '<div><b>Read also:</b> <a href="/1">Ten walks along the river</a></div>',
        "<section><h3>Most viewed this week</h3><ul><li>Ten walks along the river</li></ul></section>",
        "<div><h5>قد يهمك أيضا</h5><p>Ten walks along the river</p></div>",
        "<h4>À lire aussi</h4><ul><li>Ten walks along the river</li></ul>",
    ],
)
def test_a_box_in_the_article_gives_a_related_title_and_no_text(box: str) -> None:
    document = read_text(_page(box))
    assert [each.title for each in document.related] == ["Ten walks along the river"]
    assert document.text == "\n".join(_PARAGRAPHS)


@pytest.mark.parametrize("mark", ['<div class="side">', '<section class="right-rail">', "<aside>"])
def test_a_column_of_nothing_but_titles_is_further_reading(mark: str) -> None:
    column = (
        f'{mark}<a href="/1">Bakery reopens after the flood</a>{mark.replace("<", "</").split(" ")[0].rstrip(">")}>'
    )
    assert [each.title for each in read_text(_page("", under=column)).related] == ["Bakery reopens after the flood"]


def test_a_column_of_menu_words_gives_no_titles() -> None:
    column = '<div class="sidebar"><a href="/1">World</a> <a href="/2">Sport</a> <a href="/3">Local news</a></div>'
    assert read_text(_page("", under=column)).related == ()


def test_a_list_without_a_heading_of_further_reading_stays_in_the_article() -> None:
    text = read_text(_page("<ul><li>Bridge one closes on Monday</li><li>Bridge two closes on Friday</li></ul>")).text
    assert "Bridge two closes on Friday" in text


def test_a_page_of_very_many_blocks_is_read_without_quadratic_growth() -> None:
    started = time.process_time()
    document = read_text(_page("", under="<div>some words here in a row</div>" * 12_000))
    assert document.text.startswith("\n".join(_PARAGRAPHS))
    assert time.process_time() - started < 15  # seconds; comparing all with all took twice as long

"""Markdown becomes a document without markup."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.values import Document, Published
from claimtrack.readers.document import read_document
from claimtrack.readers.markdown import without_markup

ARTICLE = """# Ferry fares rise in October

The **port authority** said on _Monday_ that fares rose by [12 percent](https://harbour.example/fares "Fares").

![Passengers on the quay](quay.jpg)

## What passengers say

> It counted `90,000` passengers in September, ~~one~~ two percent fewer than a year before.[^1]

1986\\. was the year of the first ferry, the authority's archive shows, and 2024. will be its best.

---

- The winter timetable begins on 3 November, the authority said.

[^1]: Figures of the authority.
"""


def read(text: str, *, name: str = "a.md") -> Document:
    return read_document(text.encode(), name=name)


def test_the_heading_is_the_title() -> None:
    assert read(ARTICLE).title == "Ferry fares rise in October"


@pytest.mark.parametrize("mark", ["*", "_", "`", "~", "](", "![", "[^", "#", ">", "---", "\\", "https://"])
def test_no_markup_stays_in_the_text(mark: str) -> None:
    assert mark not in read(ARTICLE).text


def test_the_words_of_links_stay_and_those_of_pictures_do_not() -> None:
    found = read(ARTICLE)
    assert "fares rose by 12 percent." in found.text
    assert "quay" not in found.text


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    assert "2019. was its first year" in without_markup("# Ferry\n\nIt was\n2019. was its first year\n")


def test_an_underlined_heading_is_the_title() -> None:
    text = ARTICLE.replace("# Ferry fares rise in October", "Ferry fares rise in October\n===========================")
    assert read(text, name="a.txt").title == "Ferry fares rise in October"


def test_front_matter_says_title_day_author_and_tags() -> None:
    matter = "---\ntitle: Ferry fares\ndate: 2024-10-02\nauthor: Mona Adel\ntags:\n  - ferries\n  - fares\n---\n"
    found = read(matter + ARTICLE.partition("\n\n")[2])
    assert (found.title, found.published, found.byline, found.keywords) == (
        "Ferry fares",
        Published(date(2024, 10, 2)),
        "Mona Adel",
        ("ferries", "fares"),
    )
    assert "title:" not in found.text


def test_arabic_markdown_is_read_in_paragraphs() -> None:
    text = "# ارتفاع أسعار العبّارات\n\n**قالت** هيئة الموانئ إن الأسعار ارتفعت [12 في المئة](/a) في أكتوبر.\n"
    found = read(text)
    assert (found.title, found.text) == (
        "ارتفاع أسعار العبّارات",
        "قالت هيئة الموانئ إن الأسعار ارتفعت 12 في المئة في أكتوبر.",
    )


def test_a_plain_text_with_stars_and_hyphens_is_left_as_it_is() -> None:
    text = "Ferry fares rise\nThe fare is 5 * 3 euros for a family of three - or was, the authority said on Monday.\n"
    assert "5 * 3 euros for a family of three - or was" in read(text, name="a.txt").text


@given(st.text(st.sampled_from("#*_`[]()!>-|\\~<a \n1.:"), max_size=80))
def test_any_markdown_gives_lines(text: str) -> None:
    assert isinstance(without_markup(text), str)

"""An HTML page becomes a document."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from claimtrack.core.errors import UnreadableInput
from claimtrack.core.values import Document, Published
from claimtrack.readers.page import looks_like_html, read_page

PARAGRAPHS = (
    "<p>The river authority said on Monday that the dam at Stonefield had lost <b>3 million</b> cubic metres of water."
    "</p>"
    "<div class='ad-slot'>Advertisement</div>"
    "<p>Engineers found two cracks in the wall,&nbsp;the longer one of 14 metres, and closed the road below it.</p>"
    "<aside class='inline'><strong>Read also:</strong> <a href='/1'>Ferry strike enters third week</a></aside>"
    "<p>The mayor asked 400 families in the lower town to leave their houses until the wall is repaired.</p>"
    "<figure><img src='a.jpg'><figcaption>The wall in May</figcaption></figure>"
)
LINKED = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"X"},'
    '{"@type":"NewsArticle","headline":"Dam at Stonefield leaks","datePublished":"2024-06-03T21:30:00+03:00",'
    '"keywords":["dam","Stonefield"],"author":{"@type":"Person","name":"Marta Lind"},'
    '"publisher":{"@type":"Organization","name":"Hill Observer"},}]}</script>'
)


def page(*, head: str = "", before: str = "", body: str = PARAGRAPHS, after: str = "", lang: str = "en") -> str:
    return (
        f"<!doctype html><html lang='{lang}'><head><title>Dam at Stonefield leaks | Hill Observer</title>{head}</head>"
        "<body>"
        f"<nav><a href='/'>Home</a> <a href='/w'>World</a></nav><main><article><h1>Dam at Stonefield leaks</h1>{before}"
        f"{body}</article>{after}</main><footer>© 2024 Hill Observer. All rights reserved</footer></body></html>"
    )


def read(text: str) -> Document:
    return read_page(text, name="dam.html")


@pytest.mark.parametrize(
    "before",
    [
        "<time datetime='2024-06-03'>3 June</time> <time class='updated' datetime='2024-06-05'>5 June</time>",
        "<p>Updated: <time datetime='2024-06-05'>5 June</time></p><time datetime='2024-06-03'>3 June</time>",
        "<span>آخر تحديث</span><time datetime='2024-06-05'>5 يونيو</time><time datetime='2024-06-03'>3 يونيو</time>",
        "<p>Publié le 3 juin 2024, mis à jour le 5 juin 2024</p>",
        "<meta itemprop='dateModified' content='2024-06-05'><time datetime='2024-06-03'>3 June</time>",
    ],
)
def test_the_day_of_the_last_change_is_read_apart(before: str) -> None:
    found = read(page(before=before))
    assert (found.published, found.modified) == (Published(date(2024, 6, 3)), Published(date(2024, 6, 5)))


def test_linked_data_names_the_last_change() -> None:
    head = LINKED.replace('"keywords"', '"dateModified":"2024-06-05T10:00:00Z","keywords"')
    found = read(page(head=head)).modified
    assert found == Published(date(2024, 6, 5), datetime(2024, 6, 5, 10, 0, tzinfo=UTC))


def test_the_body_holds_the_paragraphs_and_nothing_else() -> None:
    assert read(page(head=LINKED)).text.split("\n") == [
        "The river authority said on Monday that the dam at Stonefield had lost 3 million cubic metres of water.",
        "Engineers found two cracks in the wall, the longer one of 14 metres, and closed the road below it.",
        "The mayor asked 400 families in the lower town to leave their houses until the wall is repaired.",
    ]


def test_linked_data_with_a_trailing_comma_names_outlet_writer_keywords_and_moment() -> None:
    found = read(page(head=LINKED))
    assert (found.outlet, found.byline, found.keywords) == ("Hill Observer", "Marta Lind", ("dam", "Stonefield"))
    assert found.published is not None
    assert found.published.day == date(2024, 6, 3)
    assert found.published.at == datetime(2024, 6, 3, 18, 30, tzinfo=UTC)


def test_the_title_is_the_heading_without_the_site() -> None:
    assert read(page()).title == "Dam at Stonefield leaks"


def test_without_a_heading_the_title_loses_its_site() -> None:
    text = page(head="<meta property='og:site_name' content='Hill Observer'>").replace(
        "<h1>Dam at Stonefield leaks</h1>", ""
    )
    assert read(text).title == "Dam at Stonefield leaks"


def test_the_heading_keeps_its_own_typography() -> None:
    text = page(head=LINKED.replace("Dam at Stonefield leaks", "Stonefield's dam leaks"))
    text = text.replace("<h1>Dam at Stonefield leaks</h1>", "<h1>Stonefield&#8217;s dam leaks</h1>")
    assert read(text).title == "Stonefield’s dam leaks"


def test_the_time_element_is_trusted_before_meta_tags() -> None:
    meta = "<meta property='article:published_time' content='2024-06-09T10:00:00Z'>"
    found = read(page(head=meta, before="<time datetime='2024-06-04'>4 June 2024</time>")).published
    assert found is not None
    assert found.day == date(2024, 6, 4)


def test_meta_tags_give_the_day_where_nothing_else_does() -> None:
    found = read(page(head="<meta property='article:published_time' content='2024-06-09T10:00:00Z'>")).published
    assert found is not None
    assert found.day == date(2024, 6, 9)


def test_a_printed_date_line_gives_the_day_and_leaves_the_text() -> None:
    found = read(page(before="<p>By Marta Lind in Madrid</p><p>Published: 3 Jun 2024, 5:12 PM</p>"))
    assert found.published is not None
    assert found.published.day == date(2024, 6, 3)
    assert "Marta" not in found.text
    assert "Published" not in found.text


def test_a_page_without_any_date_has_none() -> None:
    assert read(page()).published is None


def test_the_site_name_is_the_outlet_where_no_publisher_is_named() -> None:
    assert read(page(head="<meta property='og:site_name' content='The Hill Observer'>")).outlet == "The Hill Observer"


def test_what_follows_the_title_in_the_window_is_the_outlet_at_last() -> None:
    assert read(page()).outlet == "Hill Observer"


def test_a_source_line_is_kept_apart() -> None:
    found = read(page(body=PARAGRAPHS + "<p class='source'>Source: Ridge Wire</p>"))
    assert found.source == "Ridge Wire"
    assert "Ridge Wire" not in found.text


def test_boxes_of_further_reading_give_related_titles() -> None:
    box = "<section class='most-read'><a href='/2'>Wildfire smoke reaches the capital</a></section>"
    found = read(page(after=box))
    assert [item.title for item in found.related] == [
        "Ferry strike enters third week",
        "Wildfire smoke reaches the capital",
    ]


def test_related_titles_inherit_neither_date_nor_outlet() -> None:
    found = read(page(head=LINKED))
    assert {(item.published, item.outlet, item.text) for item in found.related} == {(None, None, "")}


def test_a_list_under_a_heading_of_further_reading_is_one() -> None:
    found = read(
        page(
            body=PARAGRAPHS + "<h3>Related</h3><ul><li><a href='/3'>Harbour master resigns over invoices</a></li></ul>"
        )
    )
    assert found.related[-1].title == "Harbour master resigns over invoices"
    assert "Related" not in found.text
    assert "Harbour" not in found.text


def test_a_related_link_loses_its_label() -> None:
    found = read(page(body=PARAGRAPHS + "<p><a href='/3'>Read more: Harbour master resigns over invoices</a></p>"))
    assert found.related[-1].title == "Harbour master resigns over invoices"


def test_a_page_written_by_scripts_has_its_text_in_linked_data() -> None:
    body = "The river authority said that the dam at Stonefield lost water.\\nThe mayor asked 400 families to leave."
    linked = LINKED.replace('"keywords"', f'"articleBody":"{body}","keywords"')
    assert read(page(head=linked, body="<div id='app'></div>")).text.count("\n") == 1


def test_a_writer_given_by_reference_is_looked_up() -> None:
    node = '{"@type":"Person","@id":"https://hills.example/#lind","name":"Per Holm"}'
    linked = LINKED.replace('{"@type":"Person","name":"Marta Lind"}', '{"@id":"https://hills.example/#lind"}')
    assert read(page(head=linked.replace('{"@type":"WebSite","name":"X"}', node))).byline == "Per Holm"


def test_tag_links_give_keywords_and_leave_the_text() -> None:
    found = read(page(body=PARAGRAPHS + "<div class='tags'><a>dams</a> <a>river authority</a></div>"))
    assert found.keywords == ("dams", "river authority")
    assert "river authority dams" not in found.text


def test_a_keyword_string_is_split_at_commas() -> None:
    assert read(page(head="<meta name='keywords' content='dams, rivers'>")).keywords == ("dams", "rivers")


def test_the_language_is_read_and_not_believed() -> None:
    assert read(page(lang="ar")).language == "en"


def test_the_canonical_address_is_the_url() -> None:
    assert read(page(head="<link rel='canonical' href='https://hills.example/dam'>")).url == "https://hills.example/dam"


def test_an_arabic_page_is_read() -> None:
    body = (
        "<p>قالت هيئة النهر يوم الاثنين إن السد فقد 3 ملايين متر مكعب من المياه خلال أسبوع واحد.</p>"
        "<div class='ad'>إعلان</div>"
        "<div class='box'><h4>اقرأ المزيد</h4>"
        "<ul><li><a href='/1'>إضراب العبارات يدخل أسبوعه الثالث</a></li></ul></div>"
        "<p>وعثر المهندسون على شقين في الجدار، طول أكبرهما 14 مترا، وأغلقوا الطريق أسفله أمام السيارات.</p>"
    )
    found = read(page(body=body, lang="ar").replace("Dam at Stonefield leaks", "تسرب المياه من سد الوادي"))
    assert found.language == "ar"
    assert found.text.count("\n") == 1
    assert [item.title for item in found.related] == ["إضراب العبارات يدخل أسبوعه الثالث"]


def test_an_article_inside_a_form_is_found() -> None:
    text = page().replace("<main>", "<form id='aspnetForm'><main>").replace("</main>", "</main></form>")
    assert "400 families" in read(text).text


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(
        UnreadableInput, match=r"^in\.html: no article text was found on this page; paste the text instead$"
    ):
        read_page("<html><body><form><input name='a'></form></body></html>", name="in.html")


def test_an_empty_tag_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no article text was found"):
        read_page("<!-- nothing -->", name="in.html")


def test_prose_that_mentions_a_tag_is_no_page() -> None:
    assert not looks_like_html("The <p> tag begins a paragraph.")


def test_paragraphs_in_the_cells_of_a_layout_table_stay_paragraphs() -> None:
    cells = PARAGRAPHS.replace("<aside", "</td></tr><tr><td><aside", 1)
    found = read(page(body=f"<table><tbody><tr><td>{cells}</td></tr></tbody></table>"))
    assert "|" not in found.text
    assert len(found.text.split("\n")) == 3


@pytest.mark.parametrize(
    "picture",
    [
        "<div align='center'><div><img src='a.jpg'></div><span class='gray'>The wall before the flood</span></div>",
        "<p><a href='/a'><img src='a.jpg'></a></p><p><em>The wall before the flood, by Ann Lee</em></p>",
        "<figure><img src='a.jpg'><p>The wall before the flood, seen from the town on Sunday.</p></figure>",
    ],
)
def test_what_a_picture_shows_is_no_part_of_the_text(picture: str) -> None:
    found = read(page(body=PARAGRAPHS.replace("<aside", f"{picture}<aside", 1)))
    assert "before the flood" not in found.text
    assert len(found.text.split("\n")) == 3


def test_a_list_of_titles_beside_the_article_is_related() -> None:
    beside = (
        "<aside><h3>Around town</h3><ul><li>Harvest feast comes back</li><li>Fair names its winners</li></ul></aside>"
    )
    found = read(page(after=beside))
    assert [item.title for item in found.related][-2:] == ["Harvest feast comes back", "Fair names its winners"]


def test_the_site_is_taken_off_a_title_by_its_address() -> None:
    head = "<meta property='og:url' content='https://www.hillside.example/a'>"
    text = page(head=head).replace("<h1>Dam at Stonefield leaks</h1>", "").replace("Hill Observer", "Hillside")
    assert read(text).title == "Dam at Stonefield leaks"


@pytest.mark.parametrize(("author", "byline"), [("By Ann Lee", "Ann Lee"), ("admin", None)])
def test_a_writers_name_is_a_name(author: str, byline: str | None) -> None:
    assert read(page(head=f"<meta name='author' content='{author}'>")).byline == byline

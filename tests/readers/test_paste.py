"""A page pasted as text becomes a document."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.values import Document, Published
from claimtrack.readers.paste import read_paste

ARABIC = """الرئيسية > اقتصاد
البنك المركزي يرفع الفائدة نصف نقطة
القاهرة - صحيفة النهر - وكالات
نشر في: الخميس 12 سبتمبر 2024 | 10:15 م
حجم الخط
رفع البنك المركزي أسعار الفائدة نصف نقطة مئوية يوم الخميس في قرار لم يتوقعه المحللون.
اقرأ أيضاً: ارتفاع أسعار الخبز
وقال المحافظ إن القرار يهدف إلى كبح التضخم الذي بلغ 26 في المئة.
المصدر: رويترز + وكالات
كلمات دلالية: البنك المركزي، الفائدة
إقرأ أيضاً:
وزير النقل يفتتح محطة القطارات الجديدة
افتتح وزير النقل محطة القطارات الجديدة في الضاحية الشرقية، وقال إنها تستقبل 40 ألف راكب كل يوم.
وأضاف الوزير أن المحطة كلفت ملياري جنيه وأن العمل فيها استمر ثلاث سنوات.
شارك الخبر: فيسبوك | واتساب
"""
ENGLISH = """Home / World / Europe
Floods kill twelve in southern valley
By Marta Lind and Per Holm
The Hill Observer · Tuesday, September 3rd 2024
Rescue teams searched for seven villagers in the southern valley on Tuesday, officials said.
Who will pay for the repair?
The interior minister said 400 houses were damaged.
Photo: Getty Images
Tags: floods, valley
More from World
Wildfire smoke reaches the capital
Ferry strike enters third week
Sign up for our newsletter
"""


@pytest.fixture
def arabic() -> Document:
    return read_paste(ARABIC)


@pytest.fixture
def english() -> Document:
    return read_paste(ENGLISH)


def test_the_title_is_the_first_line_of_its_own(arabic: Document, english: Document) -> None:
    assert arabic.title == "البنك المركزي يرفع الفائدة نصف نقطة"
    assert english.title == "Floods kill twelve in southern valley"


def test_the_body_holds_the_paragraphs_and_nothing_else(arabic: Document, english: Document) -> None:
    assert arabic.text.split("\n") == [
        "رفع البنك المركزي أسعار الفائدة نصف نقطة مئوية يوم الخميس في قرار لم يتوقعه المحللون.",
        "وقال المحافظ إن القرار يهدف إلى كبح التضخم الذي بلغ 26 في المئة.",
    ]
    assert english.text.split("\n") == [
        "Rescue teams searched for seven villagers in the southern valley on Tuesday, officials said.",
        "Who will pay for the repair?",
        "The interior minister said 400 houses were damaged.",
    ]


def test_the_date_line_gives_the_day(arabic: Document, english: Document) -> None:
    assert arabic.published is not None
    assert arabic.published.day == date(2024, 9, 12)
    assert english.published is not None
    assert english.published.day == date(2024, 9, 3)


def test_the_outlet_stands_in_the_masthead_between_place_and_agencies(arabic: Document, english: Document) -> None:
    assert (arabic.outlet, english.outlet) == ("صحيفة النهر", "The Hill Observer")


def test_the_source_line_gives_the_first_source(arabic: Document) -> None:
    assert arabic.source == "رويترز"


def test_keywords_come_from_their_line(arabic: Document, english: Document) -> None:
    assert arabic.keywords == ("البنك المركزي", "الفائدة")
    assert english.keywords == ("floods", "valley")


def test_the_byline_names_the_writers(english: Document) -> None:
    assert english.byline == "Marta Lind and Per Holm"


def test_read_also_articles_keep_their_own_text(arabic: Document) -> None:
    assert [item.title for item in arabic.related] == ["ارتفاع أسعار الخبز", "وزير النقل يفتتح محطة القطارات الجديدة"]
    assert arabic.related[1].text.count("\n") == 1
    assert arabic.related[1].text.startswith("افتتح وزير النقل")


def test_read_also_articles_inherit_neither_date_nor_outlet(arabic: Document) -> None:
    assert {(item.published, item.outlet) for item in arabic.related} == {(None, None)}


def test_a_list_of_read_also_titles_is_a_list_of_documents(english: Document) -> None:
    assert [item.title for item in english.related] == [
        "Wildfire smoke reaches the capital",
        "Ferry strike enters third week",
    ]


def test_the_language_is_read_from_the_text(arabic: Document, english: Document) -> None:
    assert (arabic.language, english.language) == ("ar", "en")


def test_without_a_date_line_there_is_no_date() -> None:
    found = read_paste("Dam repaired\nThe dam at Stonefield was repaired, the mayor said on Monday 3 June.\n")
    assert found.published is None


def test_without_a_name_there_is_no_outlet() -> None:
    found = read_paste("Dam repaired\nJohn Smith\n3 June 2024\nThe dam at Stonefield was repaired, the mayor said.\n")
    assert found.outlet is None


@pytest.mark.parametrize(
    "masthead",
    [
        "Updated: 5 June 2024\nPublished: 3 June 2024",
        "Published 3 June 2024 | Updated 5 June 2024",
        "3 June 2024\nLast updated\n5 June 2024",
    ],
)
def test_the_day_of_the_last_change_is_kept_beside_that_of_publication(masthead: str) -> None:
    found = read_paste(f"Dam repaired\n{masthead}\nThe dam at Stonefield was repaired, she said.\n")
    assert (found.published, found.modified) == (Published(date(2024, 6, 3)), Published(date(2024, 6, 5)))
    assert found.text == "The dam at Stonefield was repaired, she said."


def test_a_page_that_only_says_when_it_was_changed_has_no_day_of_publication() -> None:
    found = read_paste("إصلاح السد\nآخر تحديث: 5 يونيو 2024\nقالت سلطة النهر إن السد أُصلح بعد شهرين من العمل.\n")
    assert (found.published, found.modified) == (None, Published(date(2024, 6, 5)))


@pytest.mark.parametrize(
    ("masthead", "outlet"),
    [
        ("The Quarry Gazette", "The Quarry Gazette"),
        ("Quarry Evening Brief, Jun 3, 2024", "Quarry Evening Brief"),
        ("Published 2024-06-03T07:20:00+00:00 | Quarry Dispatch", "Quarry Dispatch"),
        ("3 June 2024 | Stone & Sand", "Stone & Sand"),
        ("By our own writer, The Quarry Gazette", "The Quarry Gazette"),
        ("Par la rédaction, Le Courrier des Carrières", "Le Courrier des Carrières"),
        ("L'Écho des Carrières avec AFP", "L'Écho des Carrières"),
        ("عمّان – وكالة الجبل للأنباء", "وكالة الجبل للأنباء"),
        ("شبكة الجبل الإخبارية | 2024-06-03", "شبكة الجبل الإخبارية"),
        ("تابع صوت الجبل على جوجل نيوز", "صوت الجبل"),
        ("Reuters", "Reuters"),
        ("The Anchor", "The Anchor"),
        ("hillnews.com | 3 June 2024", "hillnews.com"),
        ("By Jane Roe for The Quarry Gazette", "The Quarry Gazette"),
        ("Jane Roe | 3 June 2024", None),
        ("Sources told us", None),
        ("عمّان – سامي النور", None),
    ],
)
def test_the_outlet_is_known_by_where_and_how_it_stands(masthead: str, outlet: str | None) -> None:
    found = read_paste(
        f"Three men rescued from the quarry\n{masthead}\nThree men were rescued from the quarry on Monday.\n"
    )
    assert found.outlet == outlet


def test_the_source_is_the_outlet_where_nothing_else_is_named() -> None:
    found = read_paste("عودة المطر إلى الوادي\nعاد المطر إلى الوادي بعد عامين من الجفاف.\nالمصدر: بوابة الجبل\n")
    assert (found.outlet, found.source) == ("بوابة الجبل", "بوابة الجبل")


def test_an_address_as_source_is_its_site() -> None:
    found = read_paste(
        "Rain is back\nRain is back in the valley after two years.\nSource: https://www.hills.example/a/1\n"
    )
    assert (found.source, found.outlet) == ("hills.example", None)


def test_an_agency_in_the_dateline_is_the_source_of_a_named_outlet() -> None:
    found = read_paste(
        "Rain is back\nThe Hill Observer\nMADRID (Ridge Wire) — Rain is back in the valley, farmers say.\n"
    )
    assert (found.outlet, found.source) == ("The Hill Observer", "Ridge Wire")
    assert found.text == "Rain is back in the valley, farmers say."


def test_an_agency_in_the_dateline_is_the_outlet_where_no_other_is_named() -> None:
    found = read_paste("Rain is back\nMADRID (Ridge Wire) — Rain is back in the valley, farmers say.\n")
    assert (found.outlet, found.source) == ("Ridge Wire", None)


def test_the_article_goes_on_after_a_block_of_further_reading() -> None:
    found = read_paste(
        "Rain is back\nRain is back in the valley after two years of drought.\nRead also\nFerry strike ends\n"
        "Farmers in the valley expect a harvest of 40,000 tonnes after the rain.\nSource: Ridge Wire\n"
    )
    assert found.text.count("\n") == 1
    assert [(item.title, item.text) for item in found.related] == [("Ferry strike ends", "")]


def test_words_decide_whose_paragraph_follows_a_related_title() -> None:
    found = read_paste(
        "Rain is back\nRain is back in the valley after two years of drought.\nRead also\nFerry strike ends\n"
        "The ferry strike ended on Friday when crews accepted an offer of 4 percent.\n"
    )
    assert found.text == "Rain is back in the valley after two years of drought."
    assert found.related[0].text.startswith("The ferry strike ended")


def test_a_question_under_the_title_belongs_to_the_body() -> None:
    found = read_paste(
        "What the new dam means\nWho will drink its water?\nThe dam holds 3 million cubic metres, they say.\n"
    )
    assert found.text.startswith("Who will drink its water?")


def test_markdown_is_read() -> None:
    found = read_paste(
        "# Dam repaired\n\nThe dam at **Stonefield** was [repaired](https://a.example/b) on Monday.\n\n"
        "- It cost a lot.\n"
    )
    assert (found.title, found.text) == (
        "Dam repaired",
        "The dam at Stonefield was repaired on Monday.\nIt cost a lot.",
    )


def test_lines_broken_by_an_editor_are_joined() -> None:
    found = read_paste(
        "Harbour master resigns\n\nThe harbour master resigned on Friday after an audit found\n"
        "twelve false invoices among those that he had signed since\nthe spring, according to a report of the city.\n"
    )
    assert "\n" not in found.text


def test_a_site_behind_the_title_is_the_outlet() -> None:
    found = read_paste(
        "Harbour master resigns over invoices | The Hill Observer\nHe resigned on Friday, the city said.\n"
    )
    assert (found.title, found.outlet) == ("Harbour master resigns over invoices", "The Hill Observer")


def test_a_single_sentence_is_a_text_without_a_title() -> None:
    found = read_paste("The harbour handled four million tonnes in 2023.")
    assert (found.title, found.text) == ("", "The harbour handled four million tonnes in 2023.")


def test_a_page_of_appeals_only_has_no_text() -> None:
    assert read_paste("Subscribe now\nFollow us on X\nCookie settings\n").text == ""


@given(st.lists(st.text(alphabet="abc .?:|-–#*[]()،؟اقرأ أيضا12\n"), max_size=12).map("\n".join))
def test_any_text_gives_lines_without_blanks_around_them(text: str) -> None:
    found = read_paste(text)
    assert all(line and line == line.strip() for line in found.text.split("\n") if found.text)


@given(st.text())
def test_no_pasted_text_is_an_error(text: str) -> None:
    assert read_paste(text).language


def _with_tail(tail: str) -> Document:
    return read_paste(f"Rain is back\nRain is back in the valley after two years of drought.\n{tail}\n")


def test_a_label_may_stand_over_its_value() -> None:
    found = _with_tail("Source\nRidge Wire\nTags\nrain, valley")
    assert (found.source, found.keywords) == ("Ridge Wire", ("rain", "valley"))


def test_a_date_under_the_article_is_read_and_left_out() -> None:
    found = _with_tail("Published: 3 June 2024")
    assert found.published is not None
    assert found.published.day == date(2024, 6, 3)
    assert "2024" not in found.text


def test_a_writer_under_the_article_is_read_and_left_out() -> None:
    found = _with_tail("Written by: Jane Roe")
    assert (found.byline, found.text.count("\n")) == ("Jane Roe", 0)


def test_an_agency_alone_on_a_line_is_the_source() -> None:
    found = _with_tail("(Reuters)")
    assert (found.source, found.text.count("\n")) == ("Reuters", 0)


def test_hashtags_alone_on_a_line_are_keywords() -> None:
    assert _with_tail("#rain #valley").keywords == ("rain", "valley")


def test_tags_over_an_article_do_not_end_it() -> None:
    found = read_paste("Rain is back\nTags: rain\nRain is back in the valley after two years of drought.\nShort line\n")
    assert found.text.endswith("Short line")


def test_a_related_item_named_twice_is_one() -> None:
    assert len(_with_tail("Read also: Ferry strike ends\nRead also: Ferry strike ends").related) == 1


def test_a_name_that_the_page_asks_its_visitors_to_follow_is_the_outlets() -> None:
    text = (
        "افتتاح الجسر الجديد\nمرسى ومنار - الاثنين 3 يونيو 2024 - 09:10\n"
        "افتتح رئيس البلدية الجسر الجديد يوم الاثنين بعد ثلاثة أعوام من العمل.\nحمل تطبيق مرسى ومنار\n"
    )
    found = read_paste(text)
    assert (found.outlet, found.byline) == ("مرسى ومنار", None)


def test_a_writer_whom_the_page_asks_its_visitors_to_follow_stays_the_writer() -> None:
    text = (
        "New bridge opens\nBy Lina Haddad\n3 June 2024\n"
        "The mayor opened the new bridge on Monday after three years of work.\nFollow Lina Haddad on Twitter\n"
    )
    assert read_paste(text).byline == "Lina Haddad"


def test_a_newspaper_may_be_called_today() -> None:
    found = read_paste(
        "افتتاح الجسر\nالمرسى اليوم | 3 يونيو 2024\nافتتح رئيس البلدية الجسر الجديد يوم الاثنين بعد أعوام.\n"
    )
    assert (found.outlet, found.published) == ("المرسى اليوم", Published(date(2024, 6, 3)))

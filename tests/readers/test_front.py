"""Title, outlet and day out of the lines before an article."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.readers.paste import read_paste

ARABIC = (
    "أعلنت وزارة الأشغال يوم الأحد إغلاق السد الكبير ثلاثة أيام لإصلاح بوابتين من بواباته بعد الفيضان الأخير في الوادي."
)
ENGLISH = (
    "The ministry of works closed the great dam on Sunday for three days so that two of its gates can be repaired."
)


@pytest.mark.parametrize(
    ("front", "outlet", "title"),
    [
        (["قناة الميناء", "البث المباشر", "أخبار > محلي", "الأشغال تغلق السد الكبير ثلاثة أيام"], 0, 3),
        (["☰ القائمة", "مرافئ نيوز", "افتح في التطبيق", "محليات", "الأشغال تغلق السد الكبير ثلاثة أيام"], 1, 4),
        (["The Quarry Gazette", "Subscribe | Log in", "Ministry closes the great dam for three days"], 0, 2),
        (["La Vigie du Port", "CHRONIQUE", "Le grand barrage ferme pour trois jours"], 0, 2),
        (["The Quarry Gazette", "Ministry closes the great dam for three days"], 0, 1),
        (["La Tribune du port de Sète", "Le billet de Max D. – 4/5/2024", "Un barrage et deux portes"], 0, 2),
        (["≡", "دخول", "المرفأ موبايل", "ثبّت التطبيق مجانا", "الأشغال تغلق السد الكبير ثلاثة أيام"], 2, 4),
        (["دولة الوادي", "الهيئة المستقلة للسدود", "بلاغ صحفي حول إغلاق السد الكبير"], 1, 2),
    ],
)
def test_the_menu_under_an_outlets_name_is_no_title(front: list[str], outlet: int, title: int) -> None:
    body = ENGLISH if front[title].isascii() else ARABIC
    document = read_paste("\n".join([*front, "5/5/2024 - 08:30", body, body]))
    assert (document.title, document.outlet) == (front[title], front[outlet])


@pytest.mark.parametrize("line", ["Posted on 05.27.24 at 7:10 am", "نُشر في 27.05.24"])
def test_a_short_date_with_points_counts_behind_a_label(line: str) -> None:
    published = read_paste(f"Ministry closes the great dam\n{line}\n{ENGLISH}\n{ENGLISH}").published
    assert published is not None
    assert published.day == date(2024, 5, 27)


def test_a_heading_over_other_news_begins_what_is_not_the_article() -> None:
    document = read_paste(f"Dam closed\n{ENGLISH}\n{ENGLISH}\nMORE LOCAL NEWS\nCrabs return to the bay in spring")
    assert [related.title for related in document.related] == ["Crabs return to the bay in spring"]


def test_a_short_title_with_a_standfirst_stays_the_title() -> None:
    document = read_paste(
        f"Dam closed\n5 May 2024\nTwo gates need repair after the flood in the valley\n{ENGLISH}\n{ENGLISH}"
    )
    assert document.title == "Dam closed"

"""Headings that lead to further reading or to keywords, in the wordings of many pages."""

from __future__ import annotations

import pytest

from claimtrack.readers.document import read_text
from claimtrack.readers.headings import keyword_label, related_label

ALONE = [
    "تغطية ذات صلة",
    "من نفس التصنيف",
    "الأكثر شعبية",
    "More coverage",
    "What others are reading",
    "Les autres articles",
    "إقرأ أيضا",
    "موضوعات قد تهمك:",
    "أخبار ذات صلة",
    "قد يهمك الاطلاع على",
    "الأكثر مشاهدة اليوم",
    "الأخبار الأكثر تداولا",
    "مقالات أخرى للكاتب",
    "في الملف نفسه",
    "لا تفوتوا قراءة:",
    "من نفس القسم",
    "More from Science",
    "Most popular this week",
    "More stories like this",
    "You might also enjoy:",
    "RECOMMENDED FOR YOU",
    "Top stories",
    "Editors' picks",
    "À lire aussi",
    "Les articles les plus lus de la semaine",
    "Dans la même rubrique",
    "Cela pourrait vous intéresser",
    "► Sur le même thème",
]


@pytest.mark.parametrize("line", ALONE)
def test_a_heading_of_further_reading_stands_alone(line: str) -> None:
    assert related_label(line) == ""


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("اقرأ أيضاً: عودة المطر", "عودة المطر"),
        ("اقرأ أيضا.. عودة المطر إلى الجبل", "عودة المطر إلى الجبل"),
        ("طالع أيضا عودة المطر إلى الجبل", "عودة المطر إلى الجبل"),
        ("للاستزادة: تاريخ السدود في الوادي", "تاريخ السدود في الوادي"),
        ("Read more: Rain is back", "Rain is back"),
        ("SEE ALSO | Rain is back", "Rain is back"),
        ("Read also Rain is back in the hills", "Rain is back in the hills"),
        ("Lire aussi – La pluie revient", "La pluie revient"),
        ("À lire également La pluie revient au village", "La pluie revient au village"),
    ],
)
def test_the_item_behind_a_heading_is_its_title(line: str, rest: str) -> None:
    assert related_label(line) == rest


@pytest.mark.parametrize(
    "line",
    [
        "Related work began in May.",
        "Read more than one page before you answer.",
        "قد يهمك الأمر إذا كنت من سكان الوادي.",
        "المزيد من المطر يهطل على الجبل.",
        "الأكثر ضررا كانت قرى الساحل.",
        "Les plus lourds ont coulé.",
        "See also that the valve is closed before you leave.",
        "Latest figures put the toll at 40",
    ],
)
def test_a_sentence_that_begins_like_a_heading_is_none(line: str) -> None:
    assert related_label(line) is None


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("الكلمات الدالة: المطر - الجبل", "المطر - الجبل"),
        ("كلمات دلالية # المطر # الجبل", "# المطر # الجبل"),
        ("#rain #hills #harvest", "#rain #hills #harvest"),
        ("الوسوم | المطر، الجبل", "المطر، الجبل"),
        ("في هذا الخبر: المطر، الجبل", "المطر، الجبل"),
        ("Article topics: rain; hills", "rain; hills"),
        ("Filed under: rain, hills", "rain, hills"),
        ("More on these topics: rain | hills", "rain | hills"),
        ("Mots-clés : pluie, collines", "pluie, collines"),
        ("Thèmes abordés : pluie, collines", "pluie, collines"),
    ],
)
def test_the_names_behind_a_heading_of_keywords_are_known(line: str, rest: str) -> None:
    assert keyword_label(line) == rest


@pytest.mark.parametrize(
    "line", ["More about: The rain is back", "في هذا الخبر", "Related topics", "Crowds wrote #rain and #hills"]
)
def test_a_heading_without_several_names_is_none_of_keywords(line: str) -> None:
    assert keyword_label(line) is None


def test_blocks_in_the_middle_and_at_the_end_all_give_titles() -> None:
    paragraph = "The council of Stonefield voted on Monday to mend the old dam before the winter rains begin."
    page = "\n".join(
        (
            "Council votes to mend the dam",
            paragraph,
            "You may also like | Ten walks along the river",
            paragraph.replace("Monday", "Tuesday"),
            "Most viewed today",
            "- Bakery reopens after the flood",
            "- A new bus for the valley",
        )
    )
    document = read_text(page)
    assert [each.title for each in document.related] == [
        "Ten walks along the river",
        "Bakery reopens after the flood",
        "A new bus for the valley",
    ]
    assert document.text == f"{paragraph}\n{paragraph.replace('Monday', 'Tuesday')}"

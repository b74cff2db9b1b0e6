"""What a publisher says about an article or its page is no part of the article."""

from __future__ import annotations

import pytest

from claimtrack.core.text import normalise
from claimtrack.core.values import Document
from claimtrack.readers.notices import is_notice
from claimtrack.readers.paste import read_paste

ENGLISH = (
    "Harbour bridge closes",
    "The bridge over the harbour was closed on Monday after engineers found two cracks in its northern pier.",
    "The port authority said that 4,000 lorries a day would take the ring road until the end of November.",
)
ARABIC = (
    "إغلاق جسر الميناء",
    "أُغلق جسر الميناء يوم الاثنين بعدما عثر المهندسون على شقين في دعامته الشمالية، بحسب بيان هيئة الموانئ.",
    "وقالت الهيئة إن أربعة آلاف شاحنة ستسلك الطريق الدائري يوميا حتى نهاية شهر نوفمبر تشرين الثاني المقبل.",
)


def beside(line: str, *, last: bool) -> Document:
    """A pasted article with that line between its paragraphs, or under them."""
    title, first, second = ARABIC if "\u0620" <= normalise(line)[:1] <= "\u06ff" else ENGLISH
    lines = (title, first, second, line) if last else (title, first, line, second)
    return read_paste("\n".join(lines) + "\n")


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(
    "line",
    [
        "/ انتهى / لا يجوز إعادة نشر هذه المادة إلا بإذن الوكالة",
        "No part of this report may be reproduced without permission. This material may not be republished.",
        "Toute reproduction, même partielle, est interdite",
        "Lina Haddad contributed to this report from Beirut.",
        "ساهمت في إعداد التقرير لينا حداد من بيروت",
        "إعداد لينا حداد للنشرة العربية - تحرير كريم سعيد",
        "This site is protected by reCAPTCHA and its terms apply.",
        "بالنقر على «متابعة» فإنك توافق على الشروط",
        "Updated at 4:05 p.m.",
        "نشر قبل ساعتين",
        "4 دقائق قراءة",
        "18 تعليقا",
        "للاطلاع على البيان كاملا اضغط هنا",
        "lina.haddad@harbour.example",
        "Email Lina Haddad at lina@harbour.example. Follow her on Twitter @linah.",
        "Lina Haddad covers ports and ships for the Post. Follow Lina on Twitter @linah.",
        "What do you think? Tell us in the comments.",
        "الجسر قبل إغلاقه - رويترز",
        "صورة تعبيرية لجسر قديم",
        "The bridge before it closed. Photo: Lina Haddad",
        "FILE - The bridge in May.",
        "Lina Haddad/AFP",
        "(مع وكالات)",
        "You may republish this story under Creative Commons.",
        "The author is a professor of engineering at the university.",
        "خبر عاجل يصلك على هاتفك",
        "رئيس الهيئة خلال المؤتمر الصحافي (إكس)",
        "Lorries wait at the bridge. AP Photo/Lina Haddad",
        "With inputs from agencies",
    ],
)
def test_a_notice_is_no_part_of_the_article(line: str, last: bool) -> None:
    _, first, second = ARABIC if "\u0620" <= normalise(line)[:1] <= "\u06ff" else ENGLISH
    assert beside(line, last=last).text == f"{first}\n{second}"


@pytest.mark.parametrize(
    "line",
    [
        "The court ruled that the inspectors' report may not be published before the trial opens in May.",
        "يمنع القانون الجديد نشر صور الحوادث دون إذن المتضررين منها.",
        "Subscribers to the toll service rose by 3 million in 2023.",
        "First published in 1925, the novel sold 2 million copies.",
        "شارك أكثر من 300 مهندس في فحص الجسر، بحسب النقابة.",
        "Updated figures put the number of lorries at 4,700.",
        "Reproduction of the species in the harbour fell by 12 percent.",
        "The minister wrote on Twitter that the bridge would open in June.",
    ],
)
def test_what_the_news_says_of_such_things_stays(line: str) -> None:
    assert line in beside(line, last=False).text
    assert not is_notice(line, normalise(line))


@pytest.mark.parametrize(
    "line",
    [
        "Podcast: who will pay for the new bridge?",
        "بالفيديو: لحظة سقوط أول حجر من الجسر",
        "En images : la fermeture du pont en septembre",
        "Related story: Ferry fares rise in October",
        "READ: Ferry fares rise in October",
        "» إغلاق الطريق الدائري أمام الشاحنات ليلا",
    ],
)
def test_pages_of_another_kind_are_related_not_told(line: str) -> None:
    found = beside(line, last=True)
    assert len(found.text.split("\n")) == 2
    assert [normalise(item.title) in normalise(line) for item in found.related] == [True]


@pytest.mark.parametrize(
    ("line", "keywords"),
    [
        ("Tags Harbour, Bridges", ("Harbour", "Bridges")),
        ("الكلمات المفتاحية: الموانئ، الجسور", ("الموانئ", "الجسور")),
        ("الوسوم الموانئ، الجسور", ("الموانئ", "الجسور")),
        ("port authority, northern pier", ("port authority", "northern pier")),
    ],
)
def test_keywords_are_read_with_little_or_no_label(line: str, keywords: tuple[str, ...]) -> None:
    found = beside(line, last=True)
    assert (found.keywords, len(found.text.split("\n"))) == (keywords, 2)


def test_names_in_a_last_sentence_without_its_stop_are_no_keywords() -> None:
    line = "The head of the port authority, Karim Said, resigned on Monday"
    assert line in beside(line, last=True).text


@pytest.mark.parametrize("line", ["الوضع الليلي", "Dark mode", "En arabe", "What comes next"])
def test_a_few_words_between_paragraphs_state_nothing(line: str) -> None:
    assert line not in beside(line, last=False).text


def test_short_lines_stay_where_there_is_little_else() -> None:
    assert (
        read_paste("Harbour bridge\nThe bridge closed\nTwo cracks found\n").text.split("\n")[-1] == "Two cracks found"
    )

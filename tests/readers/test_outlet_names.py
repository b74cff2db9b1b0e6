"""The outlet is found wherever a page names it, and only the outlet."""

from __future__ import annotations

import pytest

from claimtrack.readers.document import read_text
from claimtrack.readers.outlet_names import outlet_in

_TITLES = {"ar": "السد الجديد يكتمل قبل نهاية العام المقبل", "en": "New dam to be finished before the end of next year"}
_BODIES = {
    "ar": "قال وزير الري في مؤتمر صحفي اليوم إن السد الجديد سيكتمل قبل نهاية العام المقبل، وإن كلفته بلغت 40 مليونا.",
    "en": "The minister of water said on Monday that the new dam would be finished before the end of next year.",
}


@pytest.mark.parametrize(
    ("language", "masthead", "outlet"),
    [
        ("ar", "كتبت محررة المياه في «صحيفة الميدان»\n5 آب 2020", "صحيفة الميدان"),
        ("ar", "بقلم: سليم الخازن، مراسل صحيفة الميدان في بيروت\n5 آب 2020", "صحيفة الميدان"),
        ("ar", "صحيفة الميدان: سليم الخازن\n5 آب 2020", "صحيفة الميدان"),
        ("ar", "خاص بصحيفة الميدان\n5 آب 2020", "صحيفة الميدان"),
        ("ar", "(صحيفة الميدان)\n5 آب 2020", "صحيفة الميدان"),
        ("ar", "الناشر: صحيفة الميدان\n5 آب 2020", "صحيفة الميدان"),
        ("ar", "شبكة أخبار النهر الدولية\n5 آب 2020", "شبكة أخبار النهر الدولية"),
        ("ar", "وكالة الميدان للأنباء (و م أ)\n5 آب 2020", "وكالة الميدان للأنباء"),
        ("ar", "بيروت – الميدان الجديد\n5 آب 2020", "الميدان الجديد"),
        ("ar", "الميدان\n5 آب 2020", "الميدان"),
        ("ar", "سياسة\n5 آب 2020", None),
        ("ar", "سليم الخازن\n5 آب 2020", None),
        ("en", "Jane Roe, Harwick Ledger staff writer\n5 August 2020", "Harwick Ledger"),
        ("en", "Anne Roux pour Le Fanal du Nord\n5 August 2020", "Le Fanal du Nord"),
        ("en", "(The Harwick Ledger)\n5 August 2020", "The Harwick Ledger"),
        ("en", "From The Harwick Ledger, 5 August 2020", "The Harwick Ledger"),
        ("en", "La Vigie de l'Est | 5 August 2020", "La Vigie de l'Est"),
        ("en", "Middle East\n5 August 2020", None),
        ("en", "Jane Roe\n5 August 2020", None),
    ],
)
def test_the_outlet_is_read_over_the_article(language: str, masthead: str, outlet: str | None) -> None:
    document = read_text(f"{_TITLES[language]}\n{masthead}\n{_BODIES[language]}")
    assert (document.outlet, document.text) == (outlet, _BODIES[language])


@pytest.mark.parametrize(
    ("language", "under", "outlet"),
    [
        ("ar", "— صحيفة الميدان", "صحيفة الميدان"),
        ("ar", "صحيفة الميدان – كل الحقوق محفوظة", "صحيفة الميدان"),
        ("ar", "حقوق البث محفوظة لوكالة الميدان، ويُسمح للمشتركين بالنقل", "وكالة الميدان"),
        ("ar", "كل الحقوق محفوظة لصالح شبكة الميدان", "شبكة الميدان"),
        ("ar", "ادعم صحافة حرة: تبرّع لموقع حكايات النهر", "موقع حكايات النهر"),
        ("en", "This article first appeared in The Harwick Ledger", "The Harwick Ledger"),
        ("en", "Sign up for the Harwick Ledger's morning letter", "Harwick Ledger"),
        ("en", "Follow Harwick on Telegram", "Harwick"),
        ("en", "Mentions légales – Le Fanal du Nord", "Le Fanal du Nord"),
        ("en", "Follow us on Google News", None),
    ],
)
def test_the_outlet_is_read_under_the_article(language: str, under: str, outlet: str | None) -> None:
    document = read_text(f"{_TITLES[language]}\n5 August 2020\n{_BODIES[language]}\n{under}")
    assert (document.outlet, document.text) == (outlet, _BODIES[language])


@pytest.mark.parametrize(
    "title", ["Harwick Ledger | Dam to be finished next year", "Dam to be finished next year » Harwick Ledger"]
)
def test_the_outlet_is_read_on_either_side_of_the_title(title: str) -> None:
    document = read_text(f"{title}\n{_BODIES['en']}")
    assert (document.title, document.outlet) == ("Dam to be finished next year", "Harwick Ledger")


def test_an_agency_in_dateline_and_source_is_not_the_outlet() -> None:
    page = f"{_TITLES['en']}\nSTONEFIELD, Wales (Tidemark) - {_BODIES['en']}\nSource: Tidemark"
    document = read_text(page)
    assert (document.outlet, document.source, document.text) == (None, "Tidemark", _BODIES["en"])


@pytest.mark.parametrize("line", ["Google News", "تابعونا على قناة تلغرام", "The minister of water said so", ""])
def test_a_line_without_an_outlet_names_none(line: str) -> None:
    assert outlet_in(line) is None

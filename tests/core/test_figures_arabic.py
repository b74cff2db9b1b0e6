"""Figures that show an Arabic proposition of its own."""

from __future__ import annotations

import pytest

from claimtrack.core.split import split_claims


def parts(text: str) -> list[str]:
    return [claim.text for claim in split_claims(text, "ar")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "بلغ عدد القتلى 12 وعدد الجرحى 30 في حصيلة أولية.",
            ["بلغ عدد القتلى 12", "وعدد الجرحى 30 في حصيلة أولية"],
        ),
        ("ويبلغ طول الجسر 300 متر وعرضه 12 مترا.", ["ويبلغ طول الجسر 300 متر", "وعرضه 12 مترا"]),
        (
            "وبلغت قيمة العقد 20 مليون دولار ومدته خمس سنوات.",
            ["وبلغت قيمة العقد 20 مليون دولار", "ومدته خمس سنوات"],
        ),
        (
            "ارتفعت الصادرات إلى 5 مليارات دولار والواردات إلى 7 مليارات دولار.",
            ["ارتفعت الصادرات إلى 5 مليارات دولار", "والواردات إلى 7 مليارات دولار"],
        ),
        (
            "وأدى القصف إلى تدمير 12 منزلا ونزوح 300 أسرة.",
            ["وأدى القصف إلى تدمير 12 منزلا", "ونزوح 300 أسرة"],
        ),
    ],
)
def test_a_second_figure_with_what_it_measures_is_a_claim_of_its_own(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وتراوح سعر الطن بين سعر الجملة البالغ 20 دولارا وسعر السوق البالغ 30 دولارا.",
        "واستندت المحكمة إلى المادة 12 والمادة 14 من القانون.",
        "وزادت الشركة عدد العاملين وقيمة المبيعات 20 في المئة.",
    ],
)
def test_figures_that_belong_together_stay_together(text: str) -> None:
    assert len(parts(text)) == 1


def test_what_came_before_is_told_apart_and_by_the_article_itself() -> None:
    claims = split_claims("وأعلنت المنظمة تعليق عملها في المدينة بعد مقتل ثلاثة من موظفيها.", "ar")
    assert [(claim.speaker, claim.text) for claim in claims] == [
        ("المنظمة", "تعليق عملها في المدينة"),
        (None, "بعد مقتل ثلاثة من موظفيها"),
    ]


def test_what_came_before_does_not_part_a_verb_of_saying_from_what_it_says() -> None:
    assert parts("قال الوزير بعد مقتل 3 جنود إن الجيش سيرد قريبا.") == ["الجيش سيرد قريبا"]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("قُتل عشرون شخصا في غرق مركب، بينهم ستة أطفال.", "بينهم ستة أطفال"),
        ("سجلت طنجة 40 إصابة تليها فاس بـ30 إصابة.", "تليها فاس بـ30 إصابة"),
        (
            "وصلت إلى الميناء سفينة تحمل 500 طن من القمح، إضافة إلى 20 حاوية من الأدوية.",
            "إضافة إلى 20 حاوية من الأدوية",
        ),
        ("وكشفت الوزارة عن تسجيل 300 حالة، 40 منها حرجة للغاية.", "40 منها حرجة للغاية"),
        ("تجاوزت مبيعات الشركة 5 ملايين سيارة، أي بزيادة 12% عن العام السابق.", "بزيادة 12% عن العام السابق"),
        ("وأوقفت الشرطة العشرات في الاحتجاجات التي هزت البلدة وأسفرت عن إصابة 12 شرطيا.", "وأسفرت عن إصابة 12 شرطيا"),
        ("وتوقف المخبز بسبب نفاد الطحين الذي كان يكفي 90 يوما.", "كان يكفي 90 يوما"),
    ],
)
def test_parts_ranks_and_additions_with_a_figure_are_told_apart(text: str, second: str) -> None:
    assert parts(text)[1:] == [second]


def test_a_relative_clause_keeps_the_figure_of_the_main_verb() -> None:
    assert len(parts("ارتفعت حصيلة السيول التي ضربت المدينة إلى 300 قتيل.")) == 1


def test_a_verb_that_counts_begins_a_claim_behind_another_verb() -> None:
    assert parts("وقال المبعوث إن ما لا يقل عن 90 شخصا قُتلوا وأصيب أكثر من 200 آخرين.") == [
        "ما لا يقل عن 90 شخصا قُتلوا",
        "وأصيب أكثر من 200 آخرين",
    ]


def test_what_came_before_is_told_apart_behind_a_comma_too() -> None:
    claims = split_claims("وعاد التيار إلى الأحياء الشرقية، عقب فوز البلدية بدعواها على الشركة.", "ar")
    assert [(claim.speaker, claim.text) for claim in claims] == [
        (None, "وعاد التيار إلى الأحياء الشرقية"),
        (None, "عقب فوز البلدية بدعواها على الشركة"),
    ]


def test_a_word_that_may_be_a_noun_is_told_apart_with_its_figure() -> None:
    assert parts("ويقع المنتجع على ارتفاع 1800 متر، ودفع كل زائر 50 دولارا.") == [
        "ويقع المنتجع على ارتفاع 1800 متر",
        "ودفع كل زائر 50 دولارا",
    ]


def test_an_amount_stays_with_what_it_is_of() -> None:
    assert len(parts("وتبرعت الجمعية للمستشفى بمبلغ وقدره 20 ألف دينار.")) == 1


def test_others_who_are_not_counted_are_told_apart_from_those_who_are() -> None:
    assert parts("وقُتل 5 جنود وأصيب آخرون في انفجار لغم.") == ["وقُتل 5 جنود", "وأصيب آخرون في انفجار لغم"]

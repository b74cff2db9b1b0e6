"""Where clauses joined by rarer words part, and where a speaker stands in rarer places."""

from __future__ import annotations

import pytest

from claimtrack.core.split import split_claims


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.text) for claim in split_claims(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وانقطعت الكهرباء عن الحي الشرقي ليلا، حين احترق محول قديم قرب السوق.",
            ["وانقطعت الكهرباء عن الحي الشرقي ليلا", "احترق محول قديم قرب السوق"],
        ),
        (
            "أغلقت البلدية السوق المركزي أمس، وقُتل عاملان في مخزن مجاور.",
            ["أغلقت البلدية السوق المركزي أمس", "وقُتل عاملان في مخزن مجاور"],
        ),
    ],
)
def test_rarer_arabic_joints_part_clauses(text: str, expected: list[str]) -> None:
    assert [claim.text for claim in split_claims(text, "ar")] == expected


def test_a_second_verb_of_saying_goes_on_with_the_first_speaker() -> None:
    text = "وكان مدير المصنع قد صرح بأن الفرن توقف منذ شهرين، وتابع أنه صُنع سنة 1990."
    assert said(text, "ar") == [
        ("مدير المصنع", "الفرن توقف منذ شهرين"),
        ("مدير المصنع", "صُنع سنة 1990"),
    ]


def test_a_clause_of_the_same_time_is_told_apart() -> None:
    text = "وأفادت الوزارة بأن المصنع توقف عن العمل، وذلك في وقت أعلنت فيه الشركة خسائر كبيرة."
    assert next(claim.text for claim in split_claims(text, "ar")) == "المصنع توقف عن العمل"


def test_a_purpose_stays_with_its_clause() -> None:
    text = "ووقع البلدان اتفاقا للربط الكهربائي، بما يضمن استقرار الشبكة في الصيف."
    assert len(split_claims(text, "ar")) == 1


def test_a_ranking_behind_what_it_ranks_is_a_claim() -> None:
    text = "ورفع المصرف سعر الفائدة نقطتين، في ما يعد ثالث رفع منذ مطلع السنة."
    assert [claim.text for claim in split_claims(text, "ar")] == [
        "ورفع المصرف سعر الفائدة نقطتين",
        "في ما يعد ثالث رفع منذ مطلع السنة",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وزير الصحة التونسي: تسجيل 40 إصابة جديدة بالكوليرا.", "وزير الصحة التونسي"),
        ("وبلغ عدد الوفيات 300 وفق آخر حصيلة أعلنتها وزارة الصحة.", "وزارة الصحة"),
        ("غرق سبعون مهاجرا في المركب، بحسب حصيلة جديدة لوزارة الدفاع.", "وزارة الدفاع"),
        ("وأعلن رئيس «اليويفا» ألكسندر تشيفرين أن البطولة تقام في يونيو.", "رئيس «اليويفا» ألكسندر تشيفرين"),
        ("تراجعت واردات القمح هذا العام، على ما أفاد مسؤول في الوزارة.", "مسؤول في الوزارة"),
        ("وذكرت الصحيفة نقلا عن مسؤولين أن الصفقة تشمل 12 مقاتلة.", "الصحيفة"),
        ("أفادت مصادر طبية بمقتل سبعة أشخاص في القصف.", "مصادر طبية"),
        ("وكشف تحقيق لصحيفة فرنسية أن الشركة أخفت التلوث.", "تحقيق لصحيفة فرنسية"),
    ],
)
def test_an_arabic_source_is_who_counted_or_wrote(text: str, speaker: str) -> None:
    assert [claim.speaker for claim in split_claims(text, "ar")] == [speaker]


def test_a_heading_before_a_colon_is_no_speaker() -> None:
    assert split_claims("تعليمات السلامة: النوافذ مغلقة قبل النوم ليلا.", "ar")[0].speaker is None


def test_a_source_without_a_comma_closes_only_its_own_clause() -> None:
    text = "وصل سعر الطن إلى 90 دولارا، وبلغ التضخم 12% بحسب جهاز الإحصاء."
    assert [claim.speaker for claim in split_claims(text, "ar")] == [None, "جهاز الإحصاء"]


def test_a_call_made_again_is_a_call() -> None:
    (claim,) = split_claims("وجددت تونس دعوتها إلى وقف إطلاق النار.", "ar")
    assert (claim.speaker, claim.reason) == ("تونس", "call")


def test_a_disastrous_blast_is_no_opinion_but_a_disastrous_decision_is() -> None:
    blast = split_claims("تعرض المصنع لانفجار كارثي دمر مبناه.", "ar")
    decision = split_claims("وهذا قرار كارثي على البلاد.", "ar")
    assert (blast[0].checkable, decision[0].reason) == (True, "opinion")


def test_the_most_prominent_of_them_is_no_speaker() -> None:
    text = "وقع البلدان 12 اتفاقية، أبرزها اتفاقية لإنشاء خط أنابيب."
    assert {claim.speaker for claim in split_claims(text, "ar")} == {None}


def test_a_second_denial_in_a_report_is_the_same_speakers() -> None:
    text = "أكد الرئيس أن بلاده لن تنضم إلى الحلف ولن تستضيف قواعد أجنبية."
    assert [claim.speaker for claim in split_claims(text, "ar")] == ["الرئيس", "الرئيس"]


def test_a_second_decision_is_a_claim_of_its_own() -> None:
    text = "قررت المحكمة تأجيل النظر في القضية، وإلغاء قرار حبس ثلاثة متهمين."
    assert [claim.text for claim in split_claims(text, "ar")] == [
        "قررت المحكمة تأجيل النظر في القضية",
        "وإلغاء قرار حبس ثلاثة متهمين",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال المتحدث باسم المنظمة ستيفان دوبوا للصحفيين إن الشاحنات وصلت.", "المتحدث باسم المنظمة ستيفان دوبوا"),
        ("وعزا الخبير ارتفاع الأسعار إلى تراجع الإنتاج في الجنوب.", "الخبير"),
        ("قضائيا، أفاد المدعي العام سامي عون بأن التحقيق انتهى.", "المدعي العام سامي عون"),
        ("وتقدر قيمة المسروقات بنحو مليوني درهم، بحسب مصدر أمني رفض الكشف عن اسمه.", "مصدر أمني"),
    ],
)
def test_an_arabic_speaker_is_named_whole_and_alone(text: str, speaker: str) -> None:
    assert [claim.speaker for claim in split_claims(text, "ar")] == [speaker]


def test_the_main_clause_behind_a_meanwhile_is_a_claim_of_its_own() -> None:
    text = "وبينما أكدت الحكومة أن المخزون يكفي ستة أشهر، حذر تجار من نقص وشيك."
    assert [claim.text for claim in split_claims(text, "ar")] == ["المخزون يكفي ستة أشهر", "حذر تجار من نقص وشيك"]

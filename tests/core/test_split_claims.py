"""Which claims an article's sentences hold, and who says them."""

from __future__ import annotations

import pytest

from claimtrack.core.split import split_claims
from claimtrack.core.values import Certainty, Claim, ClaimKind


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.text) for claim in split_claims(text, language)]


def only(text: str, language: str) -> Claim:
    (claim,) = split_claims(text, language)
    return claim


def test_verb_and_speaker_are_taken_off_an_arabic_claim() -> None:
    claim = only("قال وزير المالية أحمد كمال يوم الأحد إن العجز تراجع إلى 6 بالمئة.", "ar")
    assert (claim.speaker, claim.speech_verb) == ("وزير المالية أحمد كمال", "قال")
    assert claim.text == "العجز تراجع إلى 6 بالمئة"
    assert claim.certainty is Certainty.REPORTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال السكان إن المياه انقطعت منذ أسبوع وإن أحدا لم يحضر لإصلاح الأنابيب.",
            [("السكان", "المياه انقطعت منذ أسبوع"), ("السكان", "أحدا لم يحضر لإصلاح الأنابيب")],
        ),
        (
            "وأشار المدير إلى أن الإنتاج ارتفع بنسبة 12% خلال الربع الأول، لافتا إلى أن الصادرات تضاعفت.",
            [("المدير", "الإنتاج ارتفع بنسبة 12% خلال الربع الأول"), ("المدير", "الصادرات تضاعفت")],
        ),
        (
            "قال مسؤولان أمريكيان الخميس إن الحاملة غادرت البحر الأحمر، وأكدا أن مدمرتين ستبقيان في المنطقة.",
            [
                ("مسؤولان أمريكيان", "الحاملة غادرت البحر الأحمر"),
                ("مسؤولان أمريكيان", "مدمرتين ستبقيان في المنطقة"),
            ],
        ),
        (
            "وكانت الشركة قد أكدت الأحد توقيف ثلاثة موظفين في الميناء، كما أكدت مقتل حارس المخزن الغربي.",
            [("الشركة", "توقيف ثلاثة موظفين في الميناء"), ("الشركة", "مقتل حارس المخزن الغربي")],
        ),
    ],
)
def test_what_one_speaker_says_is_split(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "ar") == expected


def test_arabic_chain_is_cut_at_its_joints() -> None:
    text = (
        "تنص المادة السابعة على خفض الرسوم إلى النصف، وتلزم الشركات بنشر بياناتها المالية كل ستة أشهر، كما تحظر المادة "
        "الثامنة تصدير المياه، فيما أجل البرلمان بحث بقية المواد."
    )
    assert [claim.text for claim in split_claims(text, "ar")] == [
        "تنص المادة السابعة على خفض الرسوم إلى النصف",
        "وتلزم الشركات بنشر بياناتها المالية كل ستة أشهر",
        "تحظر المادة الثامنة تصدير المياه",
        "أجل البرلمان بحث بقية المواد",
    ]


def test_arabic_clauses_without_a_comma_are_cut_at_a_verb() -> None:
    texts = [claim.text for claim in split_claims("وصل الوفد إلى بيروت مساء الأحد والتقى رئيس الوزراء في مكتبه.", "ar")]
    assert texts == ["وصل الوفد إلى بيروت مساء الأحد", "والتقى رئيس الوزراء في مكتبه"]


def test_coordinate_nouns_are_not_cut() -> None:
    assert len(split_claims("يشمل الاتفاق تدريب الأطباء، وتطوير المختبرات، ووقف تصدير اللقاحات إلى الخارج.", "ar")) == 1


def test_relative_clause_of_a_noun_stays_with_it() -> None:
    assert len(split_claims("التقارير التي تفيد بإغلاق المطار وتتحدث عن هبوط اضطراري تزيد قلق المسافرين.", "ar")) == 1


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("وبحسب بيان للجيش، قتل ثلاثة مسلحين في الغارة.", "بيان للجيش", "قتل ثلاثة مسلحين في الغارة"),
        ("ارتفع عدد القتلى إلى 25 شخصا، وفق ما أعلنت وزارة الصحة.", "وزارة الصحة", "ارتفع عدد القتلى إلى 25 شخصا"),
        ("ووفقا لوزارة النقل، فإن الجسر أغلق في مايو.", "وزارة النقل", "الجسر أغلق في مايو"),
        ("من جهته، أكد رئيس البلدية أن الجسر سيفتح قريبا.", "رئيس البلدية", "الجسر سيفتح قريبا"),
        ("وفي بيان لها قالت الوزارة إن السد امتلأ بالكامل.", "الوزارة", "السد امتلأ بالكامل"),
        ("المتحدث باسم الشرطة قال لوكالة الأنباء إن المشتبه به اعتقل.", "المتحدث باسم الشرطة", "المشتبه به اعتقل"),
        ("نقلت الصحيفة عن محافظ البنك قوله إن الاحتياطي تراجع.", "محافظ البنك", "الاحتياطي تراجع"),
        ("وقدرت الأمم المتحدة عدد النازحين بنحو مليون شخص.", "الأمم المتحدة", "عدد النازحين بنحو مليون شخص"),
        ("وأشارت نشرة السوق إلى أن المؤشر هبط نقطتين.", "نشرة السوق", "المؤشر هبط نقطتين"),
        ("وأظهر تحقيق أجرته الهيئة أن السفينة غرقت عمدا.", "تحقيق أجرته الهيئة", "السفينة غرقت عمدا"),
    ],
)
def test_arabic_speaker_is_found_wherever_it_stands(text: str, speaker: str, claim: str) -> None:
    assert said(text, "ar") == [(speaker, claim)]


def test_letters_of_a_broadcaster_are_no_claim() -> None:
    assert said("وقال الخبير لشبكة سي إن إن إن الطائرة سقطت بعد عطل.", "ar") == [("الخبير", "الطائرة سقطت بعد عطل")]


def test_speaker_goes_on_into_the_next_sentence() -> None:
    assert said("قال العمدة إن النهر فاض ليلا. وأضاف أن حيين غمرا بالمياه.", "ar") == [
        ("العمدة", "النهر فاض ليلا"),
        ("العمدة", "حيين غمرا بالمياه"),
    ]
    assert said("The mayor said the river burst its banks. She added that two districts were flooded.", "en") == [
        ("The mayor", "the river burst its banks"),
        ("The mayor", "two districts were flooded"),
    ]


def test_pronoun_with_nobody_before_it_names_no_speaker() -> None:
    assert said("He also claimed that the company had hidden losses.", "en") == [
        (None, "the company had hidden losses")
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("نفت الوزارة أن تكون قد تلقت أي شكوى من السكان", "ar"),
        ("نفى المتحدث باسم الحكومة وجود أي نقص في الوقود", "ar"),
        ("The ministry denied that any prisoner had been mistreated", "en"),
        ("L'armée a démenti toute implication dans l'attaque", "fr"),
    ],
)
def test_denial_is_a_claim_of_its_own(text: str, language: str) -> None:
    claim = only(text + ".", language)
    assert claim.text == text
    assert claim.certainty is Certainty.DENIED
    assert claim.speaker is None


def test_dismissal_keeps_its_words_and_its_speaker() -> None:
    claim = only("وكان المصرف قد وصف التقارير عن إفلاسه بأنها «كذب محض».", "ar")
    assert claim.text == "وكان المصرف قد وصف التقارير عن إفلاسه بأنها «كذب محض»"
    assert claim.speaker == "المصرف"


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        (
            "Exports fell in April, the statistics office said on Monday.",
            "the statistics office",
            "Exports fell in April",
        ),
        ("“We had no warning,” said Maria Lopez.", "Maria Lopez", "“We had no warning,”"),
        ("The bridge is closed, according to local officials.", "local officials", "The bridge is closed"),
        ("According to the World Bank, growth slowed last year.", "the World Bank", "growth slowed last year"),
        ("In Lima, the port authority said two ships sank.", "the port authority", "two ships sank"),
        ("The mayor told reporters on Tuesday that the bridge would reopen.", "The mayor", "the bridge would reopen"),
        ("There, the agency says, 300 officers work side by side.", "the agency", "300 officers work side by side"),
        (
            ("Peru's foreign minister, Ana Ruiz, warned that ports would close."),
            "Peru's foreign minister, Ana Ruiz",
            "ports would close",
        ),
        ("The bank expects 900 branches to close.", "The bank", "900 branches to close"),
    ],
)
def test_english_speaker_is_found_wherever_it_stands(text: str, speaker: str, claim: str) -> None:
    assert said(text, "en") == [(speaker, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "The state report claims were filed in 2019 with the court.",
        "It was announced in March after a long delay.",
        "Petro, known as Pet, is reviewing its contracts after the company admitted to paying bribes.",
        "Mark Hill added a goal as the team won the match.",
    ],
)
def test_no_speaker_is_invented(text: str) -> None:
    assert all(claim.speaker is None for claim in split_claims(text, "en"))


def test_english_sentence_is_cut_into_its_clauses() -> None:
    text = (
        "The bank raised its rate to 5 percent on Thursday, and the currency gained 2 percent, while shares fell in "
        "London, where trading was halted twice."
    )
    assert [claim.text for claim in split_claims(text, "en")] == [
        "The bank raised its rate to 5 percent on Thursday",
        "the currency gained 2 percent",
        "shares fell in London",
        "where trading was halted twice",
    ]


def test_coordinate_reports_are_split_at_the_second_that() -> None:
    assert said("It said the plant opened in May and that 40 people work there.", "en") == [
        (None, "the plant opened in May"),
        (None, "40 people work there"),
    ]


def test_range_between_two_figures_is_not_cut() -> None:
    assert said("The ministry said that between 11,000 and 12,000 homes are without power.", "en") == [
        ("The ministry", "between 11,000 and 12,000 homes are without power")
    ]


def test_quotation_is_never_cut() -> None:
    text = "The chairman said “the ship sank, and the crew left, which was a shame; nobody died”."
    assert said(text, "en") == [("The chairman", "“the ship sank, and the crew left, which was a shame; nobody died”")]
    arabic = "وقال القبطان «السفينة غرقت، وغادر الطاقم، كما فقدنا الحمولة»."
    assert said(arabic, "ar") == [("القبطان", "«السفينة غرقت، وغادر الطاقم، كما فقدنا الحمولة»")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre a annoncé que 200 lits seraient ouverts d'ici juin et que les infirmiers toucheraient une "
            "prime.",
            [
                ("Le ministre", "200 lits seraient ouverts d'ici juin"),
                ("Le ministre", "les infirmiers toucheraient une prime"),
            ],
        ),
        ("« Nous n'avons rien reçu », a déclaré le maire.", [("le maire", "« Nous n'avons rien reçu »")]),
        ("Le chômage a reculé en juin, selon l'Insee.", [("l'Insee", "Le chômage a reculé en juin")]),
        ("Selon la mairie, le pont est fermé.", [("la mairie", "le pont est fermé")]),
        (
            "Le tribunal a condamné l'ancien maire à deux ans de prison, mais il a fait appel.",
            [
                (None, "Le tribunal a condamné l'ancien maire à deux ans de prison"),
                (None, "il a fait appel"),
            ],
        ),
        ("Kiev a confirmé, lundi, la perte de deux avions.", [("Kiev", "la perte de deux avions")]),
    ],
)
def test_french_is_split_like_english(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("هل تنجح المفاوضات هذه المرة؟", "ar", "question"),
        ("Is this the end of the strike?", "en", "question"),
        ("وعلى البلدية أن تغلق الجسر فورا.", "ar", "call"),
        ("يجب على الحكومة أن تتحرك لإنقاذ القطاع.", "ar", "call"),
        ("ودعا الأمين العام إلى وقف فوري لإطلاق النار.", "ar", "call"),
        ("The council must close the bridge now.", "en", "call"),
        ("Il est temps que le conseil ferme le pont.", "fr", "call"),
        ("وأعرب الوزير عن شكره للحكومة الكندية على دعمها.", "ar", "praise"),
        ("وهو تطور بالغ الخطورة على سكان الوادي.", "ar", "opinion"),
        ("Critics called the budget “a cruel joke”.", "en", "opinion"),
    ],
)
def test_what_cannot_be_checked_says_why(text: str, language: str, reason: str) -> None:
    claim = only(text, language)
    assert not claim.checkable
    assert claim.reason == reason


def test_announced_future_of_an_official_can_be_checked() -> None:
    claim = only("وتوقع البنك المركزي أن ينمو الاقتصاد بنسبة 3.2 بالمئة في 2026.", "ar")
    assert claim.checkable
    assert claim.certainty is Certainty.PREDICTED


def test_dateline_is_no_part_of_a_claim() -> None:
    assert said("LIMA (Agency) — Two ships sank on Monday.", "en") == [(None, "Two ships sank on Monday")]
    assert said("ليما (وكالات) – غرقت سفينتان يوم الاثنين.", "ar") == [(None, "غرقت سفينتان يوم الاثنين")]


def test_headline_comes_first_with_offsets_into_the_title() -> None:
    title = "البنك المركزي: التضخم تراجع إلى 9 بالمئة"
    headline, body = split_claims("تراجع التضخم إلى 9 بالمئة.", "ar", title=title)
    assert headline.kind is ClaimKind.HEADLINE
    assert title[headline.start : headline.end] == headline.text == "التضخم تراجع إلى 9 بالمئة"
    assert headline.speaker == "البنك المركزي"
    assert body.kind is ClaimKind.BODY


def test_words_that_lead_to_a_report_are_no_claim() -> None:
    assert said(("The president gave another figure: 900 homes were lost, he said."), "en") == [
        ("The president", "900 homes were lost")
    ]


def test_other_languages_give_one_claim_a_sentence() -> None:
    assert [c.text for c in split_claims("El puente se cerró, y el río creció. Nadie murió ayer.", "es")] == [
        "El puente se cerró, y el río creció",
        "Nadie murió ayer",
    ]


def test_found_is_a_verb_of_saying() -> None:
    assert said("The report found that 40 percent of the wells were polluted.", "en") == [
        ("The report", "40 percent of the wells were polluted")
    ]


def test_attribution_at_the_end_holds_for_the_clauses_before_it() -> None:
    assert said("Two ships sank, and the port was closed, officials said.", "en") == [
        ("officials", "Two ships sank"),
        ("officials", "the port was closed"),
    ]
    assert said("وبلغت قوة الهزة 5.4 درجات، وكان مركزها في البحر، بحسب المرصد.", "ar") == [
        ("المرصد", "وبلغت قوة الهزة 5.4 درجات"),
        ("المرصد", "وكان مركزها في البحر"),
    ]


def test_subject_before_an_aside_speaks_behind_it() -> None:
    assert said("Ann Lee, who has run the port since 2019, said two ships sank.", "en") == [
        (None, "who has run the port since 2019"),
        ("Ann Lee", "two ships sank"),
    ]


def test_denier_goes_on_as_speaker() -> None:
    assert said("نفت الوزارة وقوع أي تسرب، مؤكدة أن المصنع يعمل بأمان.", "ar") == [
        (None, "نفت الوزارة وقوع أي تسرب"),
        ("الوزارة", "المصنع يعمل بأمان"),
    ]


def test_doer_of_a_plain_clause_is_who_adds_to_it() -> None:
    assert said("وأرجع البنك المركزي قراره إلى التضخم، موضحا أن الأسعار قفزت 9 بالمئة.", "ar") == [
        (None, "وأرجع البنك المركزي قراره إلى التضخم"),
        ("البنك المركزي", "الأسعار قفزت 9 بالمئة"),
    ]


@pytest.mark.parametrize(
    "text", ["Ships sank “at sea” it has", "قال", "said", "« نعم » كان", "“Yes,” is", "According to", "وبحسب"]
)
def test_a_torn_sentence_does_no_harm(text: str) -> None:
    for language in ("ar", "en", "fr"):
        assert all(claim.text in text for claim in split_claims(text, language))


def test_a_turn_of_phrase_at_the_very_end_does_no_harm() -> None:
    for text in ("لا يزال في وقت", "العمل مستمر، في هذا السياق", "في الوقت الذي"):
        assert all(claim.text in text for claim in split_claims(text, "ar"))


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("The governor called on the miners to end their strike", "en", "call"),
        ("The crew behaved impeccably all night", "en", "opinion"),
        ("The mayor urged residents to boil their water", "en", "call"),
        ("La mairie doit maintenant réparer le toit", "fr", "call"),
        ("Le courage des pompiers force l'admiration", "fr", "opinion"),
    ],
)
def test_calls_and_opinions_are_told_from_facts(text: str, language: str, reason: str) -> None:
    assert only(text + ".", language).reason == reason


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The union demanded a pay rise for its drivers", "en"),
        ("La catastrophe a touché deux villages", "fr"),
        ("La récolte devrait reprendre en mai", "fr"),
    ],
)
def test_deeds_and_forecasts_can_be_checked(text: str, language: str) -> None:
    assert only(text + ".", language).checkable

"""A line is an appeal, a label or a sentence."""

from __future__ import annotations

import pytest

from claimtrack.readers.lines import (
    after_label,
    followed_outlet,
    is_boilerplate,
    is_paragraph,
    rights_holder,
)

APPEALS = [
    "تابعوا صفحتنا على فيسبوك",
    "لمتابعة آخر المستجدات حمّلوا التطبيق",
    "انضم إلى قناة الوادي على تيليجرام",
    "اشترك الآن في نشرتنا البريدية",
    "شارك هذا المقال",
    "سجّل الدخول لإضافة تعليق",
    "أضف تعليقك",
    "إعلان",
    "هل كان هذا المقال مفيدا؟",
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك",
    "جميع الحقوق محفوظة لصحيفة الوادي 2025",
    "التعليقات (12)",
    "منذ 3 ساعات",
    "Follow us on Instagram and TikTok",
    "Share this story: Facebook | X | WhatsApp",
    "Facebook · X · Email",
    "Subscribe for €2 a month",
    "Sign up for our morning newsletter.",
    "Get our app on Google Play",
    "Leave a comment",
    "We use cookies to improve your visit.",
    "Story continues below advertisement",
    "© 2025 The Hill Observer. All rights reserved.",
    "Photo: Reuters",
    "2 hours ago",
    "لمزيد من التفاصيل زوروا صفحتنا",
    "The latest headlines in your inbox",
    "World | 5 min read",
    "Terms of Service | Privacy Policy",
    "جنود على الحدود الشرقية (رويترز)",
    "صورة: السد بعد الفيضان",
    "A soldier guards the dam in Stonefield on Monday. (Jane Roe/AP)",
    "A soldier guards the dam (Getty Images)",
    "https://hills.example/dam",
    "— The Hill Observer (@hill) June 3, 2024",
    "Abonnez-vous pour 2 € par mois",
    "Suivez-nous sur WhatsApp",
    "Partager sur LinkedIn",
    "Inscrivez-vous à notre newsletter",
    "Tous droits réservés",
    "Téléchargez notre application",
    "Lecture 4 min",
]
SENTENCES = [
    "تابع الوزير أعمال توسعة قناة الري الرئيسية",
    "سجل المنتخب ثلاثة أهداف في الشوط الثاني.",
    "شارك الوزير في اجتماع اللجنة عبر الفيديو.",
    "حمّل النائب الحكومة مسؤولية تطبيق القانون.",
    "انضم اللاعب إلى قناة رياضية بعد اعتزاله.",
    "استمع المجلس إلى تقرير اللجنة.",
    "اشترك 40 طالبا في المسابقة.",
    "Share prices fell by 3% after the minister spoke.",
    "Follow-up talks begin on Monday, the envoy said.",
    "Photographs show three trucks at the border.",
    "Register offices recorded 1,200 births in May.",
    "Home prices rose by 4% in March.",
    "Comments by the minister angered two parties.",
    "Partagée entre deux pays, l'île compte 900 habitants.",
    "The court | dam case | 3 June 2024",
    "«صفحتنا مع الماضي طويت»، قال الوزير.",
    "The dam is closed, the mayor said (see map).",
    "The court ruled on copyright in two cases on Friday.",
]


@pytest.mark.parametrize("line", APPEALS)
def test_an_appeal_to_the_visitor_is_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_with_such_words_is_not_boilerplate(line: str) -> None:
    assert not is_boilerplate(line)


def test_a_label_needs_its_colon_or_to_stand_alone() -> None:
    assert after_label("Source told us nothing", ("source",)) is None


def test_the_followed_outlet_is_named() -> None:
    assert followed_outlet("تابعوا صوت الجبل على أخبار جوجل") == "صوت الجبل"


def test_following_us_names_nobody() -> None:
    assert followed_outlet("Follow us on Google News") is None


def test_a_line_without_platform_names_nobody() -> None:
    assert followed_outlet("Follow the coast road on foot") is None


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("© 2025 The Hill Observer", "The Hill Observer"),
        ("جميع الحقوق محفوظة لصحيفة الجبل 2025", "صحيفة الجبل"),
        ("All rights reserved", None),
        ("The rights of all workers", None),
    ],
)
def test_the_holder_of_the_rights_is_named(line: str, holder: str | None) -> None:
    assert rights_holder(line) == holder


def test_a_question_of_middling_length_is_no_paragraph() -> None:
    assert not is_paragraph("Who will pay for the repair of the old dam?")

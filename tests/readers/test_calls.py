"""Calls to a visitor are told by imperative, medium and "you"; sentences with the same words are not."""

from __future__ import annotations

import pytest

from claimtrack.readers.calls import is_call
from claimtrack.readers.document import read_text

CALLS = [
    "نستخدم ملفات الارتباط لتحسين تجربتك",
    "نحترم خصوصيتك",
    "إعلان - تابع القراءة بعد الإعلان",
    "الخبر السابق",
    "قم بتفعيل الإشعارات",
    "يمكنكم متابعة أخبارنا عبر تلغرام",
    "ملاحظة: التعليقات تعبر عن رأي أصحابها",
    "Already have an account? Log in",
    "Create a free account to keep reading",
    "Story continues after advertisement",
    "Previous article",
    "Sponsored by Bramble Bank",
    "Remaining free articles: 2",
    "Ce site utilise des traceurs",
    "Article suivant",
    "نشرة «الوادي» المسائية إلى بريدك: سجّل هنا",
    "لتلقي آخر الأخبار أرسل كلمة «مطر» إلى الرقم 80",
    "لتصلك تنبيهاتنا فعّل الإشعارات",
    "فعّلوا التنبيهات على هواتفكم",
    "ادعموا صحافة مستقلة في الوادي",
    "حمّل تطبيق الوادي وكن أول من يعرف",
    "امسح رمز الاستجابة لتحميل التطبيق",
    "كن أول من يعلق على الخبر",
    "شاركنا رأيك في التعليقات",
    "لديك 3 مقالات مجانية هذا الشهر",
    "هذا المحتوى للمشتركين فقط",
    "صنعاء 21° غائم",
    "دولار 47.20 يورو 51.10",
    "Sign up for the Valley morning letter",
    "Turn on notifications for the Valley Herald",
    "Enjoying this? Become a member of the Valley Herald",
    "Enable alerts to follow this story",
    "Send your tips to our newsdesk.",
    "Have your say in the comments",
    "You have 2 free stories left this month",
    "Be the first to comment",
    "12 comments",
    "USD 1.08 | GBP 0.85 | Brent 82.10",
    "Activez les notifications pour ne rien manquer",
    "Recevez gratuitement la lettre de la Vallée",
    "Soutenez un journalisme libre : faites un don",
    "Article réservé aux abonnés",
    "Soyez le premier à commenter",
]

SENTENCES = [
    "تراجع سعر القمح بعد الإعلان.",
    "تراجع سعر القمح بعد الإعلان",
    "الخبر السابق لأوانه أربك الأسواق.",
    "Sponsored by Iran, the group grew.",
    "The senator withdrew after the advertisement",
    "Previous story lines were dropped by the network.",
    "يمكنكم متابعة النهر عبر الجسر الجديد",
    "تابع الوزير أعمال توسعة قناة الري الرئيسية",
    "سجلت القناة الأولى أعلى نسبة مشاهدة.",
    "فعلت الحكومة تطبيق القانون الجديد على الشركات.",
    "حمل الوزير الشركة المسؤولية عن توقف التطبيق.",
    "شارك آلاف السكان في مسيرة نحو مبنى القناة.",
    "لاستقبال النازحين فتحت البلدية ثلاث مدارس.",
    "قال الوزير إن بريدكم وصل إلى اللجنة.",
    "بلغت الحرارة 41 درجة في العاصمة يوم الأحد.",
    "سعر الدولار ارتفع إلى 47 جنيها.",
    "The channel said that your votes will be counted.",
    "Join us, the mayor told the crowd on Sunday.",
    "Follow the money, investigators were told.",
    "Turn on the tap, the mayor told residents.",
    "The app was downloaded 40,000 times in May.",
    "Free school meals begin in May.",
    "Vous suivez un train qui ne part pas, a dit le maire.",
    "Le ministre a soutenu la chaîne publique.",
    "The newsletter of the ministry named three villages.",
]


@pytest.mark.parametrize("line", CALLS)
def test_a_call_to_the_visitor_is_known(line: str) -> None:
    assert is_call(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_with_the_same_words_is_no_call(line: str) -> None:
    assert not is_call(line)


def test_a_call_over_the_title_or_in_the_body_is_left_out() -> None:
    paragraph = "The council of Stonefield voted on Monday to mend the old dam before the winter rains begin."
    page = (
        f"Turn on alerts for the Valley app\nCouncil votes to mend the dam\n{paragraph}\nHave your say in the comments"
    )
    document = read_text(page)
    assert (document.title, document.text) == ("Council votes to mend the dam", paragraph)


def test_a_title_that_speaks_to_its_reader_stays_the_title() -> None:
    paragraph = "The council of Stonefield voted on Monday to mend the old dam before the winter rains begin."
    assert read_text(f"Check your water now\n{paragraph}").title == "Check your water now"


def test_a_related_title_that_speaks_to_its_reader_stays_a_title() -> None:
    paragraph = "The council of Stonefield voted on Monday to mend the old dam before the winter rains begin."
    document = read_text(f"Council votes to mend the dam\n{paragraph}\nRead also\nExplore your town: ten walks")
    assert [each.title for each in document.related] == ["Explore your town: ten walks"]

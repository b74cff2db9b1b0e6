"""Tells a page's calls to its visitor by what they are made of: an imperative, a medium, and "you".

`appeals` knows calls by their openings; this knows those that nobody has listed. Most Arabic imperatives look like a
past tense ("shared", "recorded"), so one counts only where a clause begins, with a medium close behind it.
"""

from __future__ import annotations

import re
from functools import cache

from claimtrack.core.text import normalise, tokens
from claimtrack.readers.phrases import phrases

__all__ = ["is_call"]

_IMPERATIVES = phrases("""
    سجل, سجلوا, سجلي, اشترك, اشتركوا, اشتركي, انضم, انضموا, انضمي, حمل, حملوا, حملي, نزل, نزلوا, ثبت, ثبتوا, فعل,
    فعلوا, فعلي, تابع, تابعوا, تابعي, تابعونا, تابعنا, شارك, شاركوا, شاركنا, شاركونا, اضغط, اضغطوا, انقر, انقروا,
    شاهد, شاهدوا, استمع, استمعوا, ادعم, ادعموا, ادعمنا, ادعمونا, تبرع, تبرعوا, أرسل, أرسلوا, احصل, احصلوا, اكتب,
    اكتبوا, راسلنا, راسلونا, تواصل, تواصلوا, زوروا, زر, تصفح, تصفحوا, اكتشف, اكتشفوا, جرب, امسح, صوت, صوتوا, أضف,
    أضيفوا, اترك, اتركوا, أخبرنا, أخبرونا, ساهم, ساهموا, علق, علقوا, قيم, وافق, اسمح, اقرأ, اقرأوا, لا تفوت, لا تفوتوا,
    خليك, كن, كونوا, اختر, أدخل, أدخلوا, احجز, افتح,
    sign up, signup, sign in, subscribe, register, log in, login, join, follow, download, install, get, receive, enable,
    turn on, allow, click, tap, watch, listen, share, donate, support us, support our, support independent,
    support quality, support, contribute, become, try, start, read our, send, email, write to, contact, tell us, rate,
    vote, scan, manage, choose, accept, add, browse, visit, enter, upgrade, unlock, check out, explore, discover,
    don't miss, never miss, stay, buy, like us, comment, have your say, help us, catch up,
    inscrivez, abonnez, recevez, téléchargez, suivez, rejoignez, activez, cliquez, partagez, écoutez, regardez,
    soutenez, faites un don, commentez, réagissez,
    découvrez, retrouvez, profitez, créez, connectez, acceptez, écrivez, contactez,
    participez, votez, offrez, essayez, installez, autorisez, gérez, consultez, scannez, donnez, abonnez vous,
    ne manquez, ne ratez, laissez
""")

# A purpose before the imperative: «لتصلك الأخبار العاجلة فعّل الإشعارات», "To get our alerts, …".
_PURPOSES = phrases("""
    لاستقبال, لتلقي, لتصلك, ليصلك, لتصلكم, ليصلكم, كي تصلك, حتى تصلك, لمتابعة, للاشتراك, للحصول, للانضمام, للتواصل,
    لمشاهدة, للاستماع, لتحميل, لمعرفة, للمزيد, لدعم, للمشاركة, to get, to receive, to read, to continue, to support,
    to comment, for more, pour recevoir, pour lire, pour suivre, pour ne rien manquer, pour commenter, pour soutenir
""")

_MEDIA = phrases("""
    نشرة, نشرات, نشرتنا, تطبيق, تطبيقنا, إشعارات, إشعاراتنا, تنبيهات, تنبيهاتنا, قناة, قناتنا, قنواتنا, حسابنا,
    حساباتنا, صفحة, صفحتنا,
    صفحاتنا, موقعنا, بريد, البريد الإلكتروني, قائمة بريدية, رقم, رابط, أخبار عاجلة, الأخبار العاجلة, هنا,
    الآن, مجانا, صحافة, صحافتنا, الصحافة المستقلة, اشتراك, عضوية, بودكاست, تعليق, تعليقا, المقال, الخبر,
    هذا المقال, هذا الخبر, رأيك, متجر, فيسبوك, تويتر, إكس, واتساب, واتس اب, تلغرام, تليغرام, تيليغرام, تلجرام, تيليجرام,
    انستغرام, إنستغرام, يوتيوب, تيك توك, جوجل نيوز, غوغل نيوز, رمز الاستجابة, منصاتنا, منصة, مجموعتنا, فريقنا,
    newsletter, newsletters, letter, bulletin, emails, email, inbox, app, apps, alerts, alert, notifications, channel,
    podcast, account, whatsapp, telegram, facebook, instagram, twitter, x, youtube, tiktok, google news, membership,
    member, subscription, subscriber, trial, free, cookies, newsdesk, newsroom, tip, tips, here, comments, comment,
    briefing, digest, rss, qr code, website, journalism, reporting, this story, this article, this page, our work,
    updates, headlines, offer, episode, livestream,
    infolettre, lettre, lettres, application, appli, alertes, chaîne, compte, page, balado, ici, gratuitement,
    abonnement, boîte mail, e mail, mail, courriel, site, réseaux sociaux, rédaction, article, commentaire, push,
    journalisme, offre, linkedin, actualités, épisode
""")

_YOU = phrases("""
    بريدك, بريدكم, هاتفك, هاتفكم, جوالك, رأيك, رأيكم, تعليقك, تعليقكم, يصلك, تصلك, يصلكم, تصلكم, لك, لكم, إليك, إليكم,
    معنا, لنا, قراءنا, دعمك, دعمكم, اشتراكك, حسابك, متصفحك, تصفحك, لديك, أصدقائك, أصدقاءك, your, you, us, our, yours,
    votre, vos, vous, notre, nos, nous
""")

# The states of a visitor's account and the page's own counters; no imperative needed.
_STATES = re.compile(
    r"(?:you|vous|لديك|تبقي لك)\b.{0,40}\b(?:free|gratuits?|مجانيه|مجاني)\b"
    r"|\b(?:you have reached|vous avez atteint|لقد وصلت الي)\b.{0,30}\b(?:limit|limite|الحد)\b"
    r"|\b(?:for|to) (?:our )?(?:subscribers|members)(?: only)?$|\bsubscribers only\b"
    r"|\breserve[es]* (?:a nos|aux) abonne"
    r"|(?:للمشتركين|للاعضاء) فقط|هذا المحتوي (?:خاص|متاح)"
    r"|غير مسوول\w* عن (?:محتوي|التعليقات|مضمون)|not responsible for the (?:content|comments)"
    r"|be the first to comment|soyez le premier|كن اول من|no comments? yet|لا توجد تعليقات|aucun commentaire"
    r"|^\d+ (?:comments?|commentaires?|shares?|partages?|likes?|views?|vues|تعليق|تعليقات|مشاهده|مشاركه|قراءه)$"
    r"|^(?:المشاهدات|القراءات|عدد القراءات|عدد الزيارات|views|vues|shares) \d+$"
    r"|^(?:terms|conditions) (?:and conditions )?apply|^got (?:a tip|a story|news)\b"
    r"|^(?:already have|(?:vous avez )?deja|هل لديك|لديك) (?:an? |un )?(?:account|compte|حساب)\b"
    r"|^create (?:a|your) (?:free )?account\b|^(?:remaining free articles|free articles remaining)\b"
    r"|^we value your privacy|^nous respectons votre vie privee|^نحترم خصوصيتك"
    r"|\b(?:cookies|traceurs|ملفات (?:تعريف )?الارتباط)\b.{0,60}\b(?:experience|navigation|تجربتك|تجربتكم|تصفحك)\b"
    r"|^(?:we|this site|this website|nous|ce site|notre site) (?:uses?|utilis\w+) (?:des |les )?(?:cookies|traceurs)\b"
    r"|^(?:يستخدم|نستخدم|نحن نستخدم)\b.{0,20}\b(?:ملفات الارتباط|الكوكيز|كوكيز)\b"
    r"|^(?:ملاحظه )?(?:التعليقات|الاراء)\b.{0,30}\b(?:اصحابها|كاتبها|كتابها)$"
)
# The same without a full stop only: "Sponsored by the crown, the voyage failed." is a sentence.
_LABELS = re.compile(
    r"^(?:story|article|continue|continues|scroll|keep)\b.{0,25}\b(?:after|below) (?:this |the )?"
    r"(?:ad|advert|advertisement)$"
    r"|^advertisement (?:scroll|story|article|continue)\b|^la suite apres (?:cette|la) publicite$"
    r"|^(?:اعلان )?(?:تابع|يتبع|اكمل|تتمه|واصل)\b.{0,25} بعد الاعلان$"
    r"|^(?:next|previous) (?:article|story|post)$|^article (?:suivant|precedent)$"
    r"|^(?:المقال|الخبر|الموضوع|المقاله) (?:التالي|السابق|التاليه|السابقه)$"
    r"|^(?:sponsored|paid for|presented) by\b.{2,30}$|^(?:gift|save|bookmark) (?:this )?(?:article|story)$"
    r"|^(?:our standards|why you can trust)\b.{2,50}$"
    r"|^(?:قم|قوموا) ب(?:تفعيل|تحميل|تنزيل|زياره|تسجيل|متابعه)\b"
    r"|^(?:يمكنك|يمكنكم|بامكانكم) (?:متابعه|متابعتنا|الاشتراك|تحميل|الانضمام)\b.{0,40}"
    r"\b(?:اخبارنا|نشرتنا|قناتنا|تطبيقنا)\b"
)
_CLAUSE_END = re.compile(r"[:：،,؛;!؟?|…–—.\-]\s*$")
_FULL_STOP = re.compile(r"[.。][\s\"'»”’)\]]*$")
_WEATHER = re.compile(r"-?\d{1,2}\s?°|-?\d{1,2}\s?درجة\b")
_CURRENCY = re.compile(
    r"(?:\b(?:usd|eur|gbp|chf|jpy|egp|sar|aed|mad|dzd|tnd|lbp|brent|gold|nasdaq|cac|dow)\b|دولار|يورو|ذهب|برنت)"
    r"[^\d]{0,12}\d+(?:[.,]\d+)?",
    re.IGNORECASE,
)
_LONGEST = 18  # words
_REACH = 8  # words between an imperative and its medium
_ARABIC_REACH = 2  # where the line begins with it: further on, "followed the minister … the channel" is a report
_PROCLITICS = ("ال", "ب", "بال", "ل", "لل", "و", "وال", "عبر")


def is_call(line: str) -> bool:
    """Whether a short line asks its reader to do something on the page, or tells of his account, the weather, rates.

    >>> is_call("Turn on notifications for the Herald"), is_call("Turn on the tap, the mayor told residents.")
    (True, False)
    """
    found = tokens(line)
    if not 0 < len(found) <= _LONGEST:
        return False
    texts = [token.text for token in found]
    text = " ".join(texts)
    if not _FULL_STOP.search(line) and _LABELS.search(text):
        return True
    if _STATES.search(text) or _is_ticker(line, count=len(found)):
        return True
    padded = f" {' '.join(texts)} "
    addressed = _holds(padded, _folded(_YOU))
    starts = [
        place
        for place in range(len(found))
        if _begins(texts, place, _folded(_IMPERATIVES))
        and (place == 0 or _CLAUSE_END.search(line[: found[place].start]) or _has_purpose(texts))
    ]
    reached = any(_holds(f" {' '.join(texts[at : at + 1 + _reach(texts, at)])} ", _media()) for at in starts)
    if _FULL_STOP.search(line):
        return bool(starts) and starts[0] == 0 and reached and addressed and _is_plain(line)
    purposeful = _has_purpose(texts) and (bool(starts) or addressed)
    return reached or (bool(starts) and addressed) or ((purposeful or addressed) and _holds(padded, _letters()))


def _reach(texts: list[str], at: int) -> int:
    return _ARABIC_REACH if at == 0 and "\u0620" <= texts[0][0] <= "\u06ff" else _REACH


def _is_plain(line: str) -> bool:
    """Whether nobody's words are reported in it."""
    return re.search('["«»“”]', line) is None


def _begins(texts: list[str], place: int, known: frozenset[str]) -> bool:
    return any(" ".join(texts[place : place + size]) in known for size in (3, 2, 1))


def _has_purpose(texts: list[str]) -> bool:
    return _begins(texts, 0, _folded(_PURPOSES))


def _holds(padded: str, known: frozenset[str]) -> bool:
    pieces = padded.split()
    return any(" ".join(pieces[start : start + size]) in known for start in range(len(pieces)) for size in (1, 2, 3))


@cache
def _folded(table: tuple[str, ...]) -> frozenset[str]:
    return frozenset(normalise(phrase) for phrase in table)


@cache
def _media() -> frozenset[str]:
    """The media, the Arabic ones behind an article or a preposition too."""
    names = _folded(_MEDIA)
    arabic = [name for name in names if "\u0620" <= name[0] <= "\u06ff"]
    return names | {proclitic + name for name in arabic for proclitic in _PROCLITICS}


@cache
def _letters() -> frozenset[str]:
    """What is sent to a reader who has asked for it."""
    return frozenset(
        form
        for name in _folded(
            phrases("""
                نشرة, نشرتنا, نشرات, إشعارات, تنبيهات, الأخبار العاجلة, أخبار عاجلة, newsletter, newsletters, inbox,
                notifications, alerts, infolettre, boîte mail, alertes, podcast, بودكاست, cookies, كوكيز
            """)
        )
        for form in (name, *(proclitic + name for proclitic in _PROCLITICS))
    )


def _is_ticker(line: str, *, count: int) -> bool:
    """The weather, or a row of rates, as they stand beside a menu."""
    if count > 14 or _FULL_STOP.search(line):
        return False
    degrees = "°" in line and _WEATHER.search(line) is not None and count <= 8
    return degrees or len(_CURRENCY.findall(line)) >= 2

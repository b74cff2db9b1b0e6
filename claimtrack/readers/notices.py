"""Tells what a publisher says about an article or its page from the article itself.

Who may reprint it, who helped to write it, whom to write to, what the page is doing: `appeals` and `calls` know what
asks the visitor to do something, these lines only tell. Patterns are matched against the search form of a line
(`core.text.normalise`), so that spelling, case and punctuation need no variants.
"""

from __future__ import annotations

import re

__all__ = ["is_notice"]

_LONGEST = 60  # words

# Each may stand anywhere in a line of at most so many words.
_KINDS: tuple[tuple[int, str], ...] = (
    # Who may reprint it. A court that forbids a book has a subject between the verb and what it forbids.
    (
        45,
        r"\bو?(?:لا يجوز|لا يسمح ب?|يمنع|يحظر|ممنوع|يرجي عدم|تمنع|غير (?:مسموح|مصرح) ب?)"
        r"\s?(?:منعا باتا )?(?:باعاده |اعاده )?"
        r"(?:ال)?(?:نشر|نقل|نسخ|اقتباس|استخدام|طباعه)(?:ها|ه)?\b.{0,80}"
        r"\b(?:للمشتركين|اذن|باذن|موافقه|الاشاره|المصدر|خطي|مسبق|الناشر|الا|دون|باي شكل)\b",
    ),
    (20, r"\b(?:بشرط|شرط|مع|يرجي) (?:ذكر|الاشاره الي) المصدر\b|^unauthori[sz]ed\b.{0,40}\bprohibited\b"),
    (40, r"\b(?:content|copyright|material)\b.{0,80}\bmay not be (?:copied|reproduced|re ?published|redistributed)\b"),
    (
        45,
        r"\b(?:no part of (?:this|the)|this (?:material|article|content|story|work))\b.{0,60}\b(?:may|must|can) "
        r"(?:not )?be (?:re ?published|reproduced|reprinted|redistributed|copied|published|used)\b",
    ),
    (30, r"^(?:republication|reproduction|reprinting)\b.{0,40}\b(?:permitted|prohibited|forbidden|allowed)\b"),
    (30, r"^(?:toute )?(?:reproduction|rediffusion)\b.{0,60}\b(?:interdite?|soumise|autorisee|reservee)\b"),
    (25, r"^this (?:article|story|post|piece)\b.{0,20}\b(?:first|originally) (?:published|appeared)\b"),
    (9, r"^(?:first|originally) (?:published|appeared) (?:in|on|by|at) [^\d]+$"),
    (
        30,
        r"\brepublish (?:this|our) (?:article|story|work)\b|\bunder (?:a )?creative commons\b|^licensed under\b"
        r"|^this (?:article|story) is more than (?:\d+|a) (?:months?|years?) old$",
    ),
    # Who wrote it, and who helped.
    (
        30,
        r"^(?:the (?:author|writer) is|l auteure? est|(?:الكاتب|كاتب المقال|الكاتبه) (?:هو|هي|باحث|استاذ|صحف|صحاف))\b",
    ),
    (8, r"^(?:tous les articles|all (?:articles|stories) (?:by|from)|(?:كل|جميع) مقالات)\b"),
    (40, r"\bcontribut(?:ed|ing) (?:reporting|to this (?:report|story|article))\b|\bont contribue a (?:cet|ce)\b"),
    (
        20,
        r"^(?:ساهم|ساهمت|ساهموا|شارك|شاركت|شاركوا) في (?:اعداد|كتابه|تحرير)? ?(?:هذا |هذه )?"
        r"(?:التقرير|التغطيه|الخبر|الماده|الاعداد)\b",
    ),
    (25, r"^(?:تغطيه صحفيه|اعداد|كتابه|تحرير|ترجمه)\b.{0,80}\b(?:للنشره العربيه|تحرير|شارك)\b"),
    # What the page asks its visitor to agree to, and what it is doing.
    (60, r"\bprotected by recaptcha\b|\b(?:enable|activate|activez|activer|تفعيل) (?:java ?script|جافا ?سكريبت)\b"),
    (
        40,
        r"\bby (?:clicking|signing up|subscribing|continuing|submitting|registering)\b.{0,80}"
        r"\b(?:agree|consent|accept)\b",
    ),
    (40, r"\ben (?:cliquant|vous inscrivant|poursuivant|continuant|validant)\b.{0,80}\baccepte[zr]?\b"),
    (
        40,
        r"^(?:بالنقر|بالضغط|باستمرارك\w*|باشتراكك|بتسجيلك|عند التسجيل|باستخدامك)\b.{0,80}"
        r"\b(?:توافق|موافق\w*|تقبل)\b",
    ),
    (
        8,
        r"^(?:(?:last )?updated?|اخر تحديث|تحديث|mis a jour)(?: at| a| الساعه)? \d{1,2} (?:\d\d|h)(?: [ap] m)?"
        r"(?: [^\W\d]{1,9})?$|^mis a jour a \d{1,2} ?h ?\d{0,2}$",
    ),
    (6, r"^(?:listen|استمع|ecouter|audio|watch) \d+ (?:min|sec)\w*$"),
    (8, r"\b(?:your browser|votre navigateur|متصفحك)\b.{0,40}\b(?:support|lire|prend|يدعم)\b"),
    (12, r"\b(?:لن يتم نشر بريدك|email address will not be published|adresse e ?mail ne sera pas)\b"),
    (8, r"^(?:لا يوجد|لا توجد) تعليقات|^(?:les )?commentaires (?:sont )?fermes$|^commenter (?:cet|l) article$"),
    (8, r"^\d+ min(?:ute)?s? (?:de lecture|read)$|^قراءه في (?:دقيقه|دقيقتين|\d+ دقايق)$|^عدد [^\W\d]+ [\d ]+$"),
    (
        10,
        r"^(?:report a (?:typo|correction|problem|mistake)|correct this (?:article|story)|هل وجدت خطا|ما مدي رضاك"
        r"|قيم هذا|thanks? for subscribing|sign up here|never miss (?:a|an)|get notified|to continue reading"
        r"|read this (?:article|story) (?:for )?free|brought to you by|pour lire la suite)\b"
        r"|\bpreferred (?:source )?on google\b|\bمصادرك المفضله\b",
    ),
    (6, r"^(?:\d+|دقيقه|دقيقتان|دقيقتين) ?(?:دقايق|دقيقه)? ?(?:ل?ل?قراءه|قراءه)$"),
    (4, r"^(?:مشاهدات|المشاهدات|قراءات|القراءات|زيارات|views|vues|likes|shares) [\d ]+$"),
    (
        6,
        r"^[\d ]+[km]? (?:تعليقات?|تعليقا|اعجابات?|مشاهدات?|مشاركات?|زيارات?|comments?|commentaires?|reactions?|likes?"
        r"|shares?|views?)$",
    ),
    (12, r"^(?:ال)?رابط (?:ال)?(?:مختصر|دايم)\b|^(?:short|permanent) link\b|^permalink\b|^lien (?:court|permanent)\b"),
    # What it asks of its readers in passing. "To reach you" is said to nobody in the news.
    (12, r"\b(?:لي|لت|ي|ت)صلك(?:م)?\b|\bعلي موقعنا\b"),
    (10, r"^(?:newsletter|infolettre|النشره البريديه)\b|\b(?:sign up|abonnez vous|inscrivez vous)$"),
    (20, r"\b(?:اضغط|اضغطوا|انقر|انقروا) هنا$|\b(?:click|tap) here$|\bcliquez ici$"),
    (16, r"^(?:اشترك|اشتركوا|سجل|سجلوا|انضم|انضموا)\b.{0,30}\b(?:ليصلك\w*|لتصلك\w*|لتلقي|لاستقبال)\b"),
    (
        20,
        r"\b(?:tell us|let us know|share your|dites nous|donnez votre|اخبرونا|شاركونا)\b.{0,40}"
        r"\b(?:comments?|thoughts|views|avis|commentaires|رايكم|رايك|التعليقات)\b",
    ),
    (
        8,
        r"^(?:ارسل (?:لصديق|الي صديق)|للاشتراك في خدمه|شارك هذه المقاله|شارك هذا المقال"
        r"|ما رايك|ما رايكم|what do you think|(?:et vous )?qu en pensez vous|do you want to know more"
        r"|want to (?:know|read|learn) more|هل تريد الاشتراك|هل تريدون الاشتراك)\b",
    ),
    (8, r"^(?:got|have) a (?:question|tip|story|comment)\b"),
)
_MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{2,60})+\b")
_CONTACT = re.compile(
    r"^(?:e ?mail|contact|write to|reach|follow|have a tip|got a tip|للتواصل|للمراسله|راسل|راسلوا|تواصل|contactez"
    r"|ecrivez|ecrire)\b|\b(?:reached|contacted) at\b|\bfollow (?:him|her|them)\b"
)
_WRITER_FOLLOWED = re.compile(
    r"\b(?:follow|suivez|تابع|تابعوا) (?:\w+ ){0,3}(?:on|sur|علي) "
    r"(?:twitter|x|threads|bluesky|instagram|facebook|تويتر|اكس)\b"
)
_HANDLE = re.compile(r"(?<!\w)@\w{2,30}\b")


def is_notice(line: str, text: str) -> bool:
    """Whether a line, with `text` as its search form, tells of the article or the page instead of the news.

    >>> is_notice("Ann Lee contributed to this report.", "ann lee contributed to this report")
    True
    """
    count = text.count(" ") + 1
    if count > _LONGEST:
        return False
    if any(count <= most and re.search(kind, text) for most, kind in _KINDS):
        return True
    if _HANDLE.search(line) and _WRITER_FOLLOWED.search(text):
        return True
    if _MAIL.search(line) is None:
        return False
    return count <= 6 or (count <= 30 and _CONTACT.search(text) is not None)

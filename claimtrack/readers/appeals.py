"""The words by which a line speaks to the visitor of a page: follow, share, subscribe, download, comment, accept.

A line is such an appeal by what it opens with and what it mentions, never as a whole sentence; compared in search form.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.readers.phrases import phrases

__all__ = [
    "BOILERPLATE",
    "CREDIT_WORDS",
    "FOLLOW_FRAMES",
    "OURS",
    "PLATFORMS",
    "RIGHTS_OPENINGS",
    "RIGHTS_RESERVED",
    "WHOLE_LINES",
    "Cue",
]


@dataclass(frozen=True, slots=True)
class Cue:
    """A line that `opens` with one of the phrases, holds one of `mentions` (if any), and has at most `words` words.

    `reach` is how many words may stand between the opening and the mention: most Arabic imperatives look like a past
    tense too, and only their object tells them apart. Where `ends` is False, a full stop makes the line a sentence.
    """

    opens: tuple[str, ...]
    mentions: tuple[str, ...] = ()
    words: int = 12
    reach: int = 40
    ends: bool = True


# Where readers are sent: names that make a line of sharing buttons when they stand together.
PLATFORMS = phrases("""
    facebook, x, twitter, whatsapp, telegram, instagram, youtube, linkedin, pinterest, reddit, tiktok, threads,
    messenger, bluesky, mastodon, snapchat, viber, email, e mail, mail, copy link, print, google news, apple news,
    flipboard, rss, courriel, imprimer, copier le lien, google actualités, فيسبوك, فيس بوك, تويتر, إكس, اكس,
    واتساب, واتس اب, واتس آب, تلغرام, تليغرام, تيليغرام, تيليجرام, تليجرام, تلجرام, انستغرام, إنستغرام, انستجرام,
    إنستاغرام, يوتيوب, لينكدإن, لينكد إن, تيك توك, ماسنجر, مسنجر, سناب شات, جوجل نيوز, غوغل نيوز, أخبار جوجل,
    أخبار غوغل, البريد الإلكتروني, بريد إلكتروني, نسخ الرابط, طباعة, ثريدز, فايبر, نبض
""")

_APPS = phrases("app, apps, application, appli, تطبيق, التطبيق, تطبيقنا, تطبيقات, تطبيقنا الإخباري")

_LETTERS = phrases("""
    newsletter, newsletters, inbox, infolettre, lettre, النشرة, نشرتنا, نشرة, القائمة البريدية, بريدك
""")

_CHANNELS = phrases("""
    channel, channels, chaîne, canal, قناتنا, قناة, قنواتنا, صفحتنا, صفحتنا على, حساباتنا, حسابنا, منصاتنا
""")

_NEWS = phrases("""
    latest news, breaking news, آخر الأخبار, أحدث الأخبار, أهم الأخبار, كل جديد, عاجل, dernières nouvelles
""")

_GROUPS = phrases("community, group, conversation, communauté, مجموعتنا, مجموعة")

# Appeals to the reader: an imperative, and what it is about.
BOILERPLATE = (
    Cue(
        phrases("تابع, تابعوا, تابعونا, تابعنا, لمتابعة, للمتابعة, ليصلك, لتصلك"),
        (
            *PLATFORMS,
            *_NEWS,
            *phrases(
                "عبر تطبيق, على تطبيق, من خلال تطبيق, التطبيق, تطبيقنا, قناتنا, قنواتنا, صفحتنا, حسابنا, حساباتنا"
            ),
        ),
    ),
    Cue(phrases("تابعونا, تابعنا, تابعونا على, تابعنا على"), words=8),
    Cue(
        phrases("انضم, انضموا, انضمي, للانضمام"),
        (*PLATFORMS, *phrases("قناتنا, قنواتنا, صفحتنا, مجموعتنا, نشرتنا, القائمة البريدية")),
        reach=7,
    ),
    Cue(
        phrases("اشترك, اشتركوا, اشتركي, للاشتراك, اشترك الآن"),
        (*_LETTERS, *_CHANNELS, *PLATFORMS, *_APPS, *phrases("الآن, معنا, مجانا")),
        reach=4,
    ),
    Cue(phrases("حمل, حملوا, حملي, نزل, نزلوا, قم بتحميل, تحميل, لتحميل, ثبت, احصل على"), _APPS, reach=2),
    Cue(
        phrases("سجل, سجلوا, سجل الدخول, تسجيل الدخول, قم بتسجيل, تسجيل, أنشئ حسابا"),
        (*_LETTERS, *phrases("الدخول, دخولك, حسابا, حسابك, مجانا, بريدك الإلكتروني")),
        words=10,
        reach=3,
    ),
    Cue(
        phrases("شارك, شاركوا, شاركنا, شاركونا, للمشاركة, مشاركة"),
        (*PLATFORMS, *phrases("الخبر, المقال, الموضوع, الصفحة, رأيك, تعليقك, أصدقاءك")),
        words=10,
        reach=2,
    ),
    Cue(
        phrases("اكتب, أضف, اترك, اتركوا, أضيفوا, شاركنا"),
        phrases("تعليق, تعليقا, تعليقك, ردا, رأيك, تعليقكم"),
        words=10,
        reach=1,
    ),
    Cue(
        phrases("""
        جميع التعليقات, كل التعليقات, التعليقات المنشورة, التعليقات الواردة, التعليقات لا تعبر, الآراء الواردة,
        الآراء المنشورة
    """),
        words=30,
    ),
    Cue(
        phrases("اضغط هنا, اضغط, انقر هنا, انقر, اضغطوا هنا"),
        phrases("هنا, للمزيد, للاشتراك, لمشاهدة, لقراءة, للمتابعة"),
        words=14,
    ),
    Cue(
        phrases("هل كان هذا, هل كانت هذه, هل أعجبك, ما رأيك في هذا المقال"),
        phrases("المقال, الصفحة, الخبر, المقالة, مفيدا, مفيدة"),
        words=12,
    ),
    Cue(
        phrases("يستخدم هذا الموقع, نستخدم, نحن نستخدم, يستخدم موقعنا"),
        phrases("الكوكيز, كوكيز, ملفات تعريف الارتباط"),
        words=40,
    ),
    Cue(
        phrases("""
        مدة القراءة, وقت القراءة, زمن القراءة, دقائق القراءة, حجم الخط, عدد المشاهدات
    """),
        words=7,
        ends=False,
    ),
    Cue(phrases("استمع, استمعوا"), phrases("إلى المقال, للمقال, إلى الخبر, للخبر, إلى النص, المقال"), words=7, reach=0),
    Cue(
        phrases("follow us, follow our, suivez nous, suivez notre, retrouvez nous, rejoignez nous"),
        (*PLATFORMS, *_CHANNELS, *phrases("on, at, for, via, sur, pages, page")),
        words=14,
        reach=2,
    ),
    Cue(phrases("find us on, like us on, connect with us, stay connected, stay tuned"), words=14),
    Cue(phrases("follow, suivez, suivre"), (*PLATFORMS, *_CHANNELS), words=10),
    Cue(
        phrases("share, share this, share on, partager, partagez, partager sur"),
        (*PLATFORMS, *phrases("this, article, story, page, link, cet article, sur")),
        words=9,
    ),
    Cue(
        phrases("""
        subscribe, subscribe to, subscribe for, subscribe now, abonnez vous, abonne toi, je m'abonne,
        become a member, become a subscriber, support our journalism, donate, soutenez nous, offrez, déjà abonné,
        réservé aux abonnés, article réservé aux abonnés, il vous reste, already a subscriber, already a member,
        start your free trial, unlock this article, this article is for subscribers, cet article est réservé
    """),
        words=16,
    ),
    Cue(
        phrases("""
        sign up, signup, sign in, log in, login, register, create an account, create a free account,
        connectez vous, se connecter, inscrivez vous, s'inscrire, créez un compte, identifiez vous, recevez
    """),
        (
            *_LETTERS,
            *_NEWS,
            *phrases("""
        to read, to continue, to comment, for free, free, account, to our, for our, now, pour lire, pour continuer,
        pour commenter, gratuitement, un compte, à notre, archive, to see, to view
    """),
        ),
        words=16,
    ),
    Cue(
        phrases("get, receive, join"),
        (*_LETTERS, *phrases("app, our app, whatsapp, telegram, our channel, in your inbox")),
        words=14,
    ),
    Cue(
        phrases("""
        download, get the, get our, install, available on, téléchargez, installez, télécharger
    """),
        (*_APPS, *phrases("app store, google play")),
        words=12,
    ),
    Cue(phrases("join, rejoignez"), (*_CHANNELS, *_GROUPS, *PLATFORMS), words=10),
    Cue(
        phrases("""
        was this article, was this page, was this helpful, was this story, did you find this, cet article vous a,
        cet article vous
    """),
        words=12,
    ),
    Cue(
        phrases("""
        leave a, post a, add a, write a, laisser un, laissez un, ajouter un, poster un, écrire un
    """),
        phrases("comment, reply, commentaire, réponse"),
        words=8,
    ),
    Cue(
        phrases("""
        comments, view comments, show comments, join the conversation, commentaires, voir les commentaires, réagir,
        التعليقات, تعليقات, عدد التعليقات
    """),
        words=4,
    ),
    Cue(
        phrases("""
        the views expressed, views expressed, the opinions expressed, les propos, les opinions exprimées
    """),
        phrases("author, authors, auteur, auteurs, not necessarily, necessarily"),
        words=40,
    ),
    Cue(
        phrases("""
        we use cookies, this site uses cookies, this website uses cookies, nous utilisons des cookies,
        ce site utilise des cookies, by continuing to, en poursuivant votre navigation
    """),
        words=60,
    ),
    Cue(
        phrases("""
        cookie, cookies, manage cookies, accept cookies, accept all cookies, gérer les cookies,
        paramètres des cookies, accepter les cookies, إعدادات ملفات, ملفات تعريف الارتباط
    """),
        words=6,
    ),
    Cue(phrases("click here, tap here, cliquez ici, cliquer ici"), words=14),
    Cue(
        phrases("""
        listen to this, listen to the, écouter l'article, écouter cet, reading time, estimated reading time,
        temps de lecture, lecture, read time, print this, text size, font size, taille du texte
    """),
        words=7,
        ends=False,
    ),
    Cue(
        phrases("""
        photo by, photo, photos, image, picture, file photo, image source, image credit, photo credit,
        crédit photo, photo crédit, photo d'illustration, illustration, caption, légende, صورة أرشيفية, أرشيفية,
        صورة من, تصوير, صورة أرشيف, مصدر الصورة, الصورة من
    """),
        phrases("""
        getty, getty images, reuters, afp, ap, epa, photo, image, source, credit, crédit, archive, archives,
        shutterstock, أرشيفية, أرشيف, رويترز, غيتي, الصورة, أ ف ب, file
    """),
        words=16,
        ends=False,
    ),
    Cue(
        phrases("""
        this story was originally, this article was originally, this article originally, this post first,
        this article first, this story first, a version of this, cet article a été publié, cet article est paru,
        نشر هذا المقال, نشر هذا التقرير
    """),
        phrases("published, appeared, publié, paru, في, على, ل"),
        words=25,
    ),
    Cue(
        phrases("""
        mentions légales, conditions générales, politique de confidentialité, privacy policy, terms of use,
        terms of service, terms and conditions, سياسة الخصوصية, شروط الاستخدام, contact us, cookie policy
    """),
        words=10,
        ends=False,
    ),
    Cue(phrases("editing by, reporting by, additional reporting, edited by, writing by"), words=20),
)

# Lines that are boilerplate only when nothing else stands on them.
WHOLE_LINES = phrases("""
    paid content, got it, i agree, play audio, video unavailable, فيديو مقترح, حفظ المقال, إضافة إلى المفضلة,
    موافق, قبول الكل, رفض الكل, قبول جميع ملفات, تكبير الخط, تصغير الخط, العودة إلى الأعلى, العودة للأعلى, عودة
    للرئيسية, العودة للرئيسية, العودة إلى الرئيسية, جار التحميل, جاري التحميل, اعرف المزيد, النشرة, محتوى
    برعاية, learn more, find out more, copied, save for later, save article, manage preferences, cookie
    preferences, accept all, reject all, loading, loading content, error loading content, something went wrong,
    follow topic, follow this author, follow author, follow this topic, read in app, open in app, lire dans
    l'application, lire dans l'app, a a, getty images, add to favorites, report an error, signaler une erreur,
    ajouter aux favoris, أبلغ عن خطأ, أضف إلى المفضلة, مساحة إعلانية, إعلان مدفوع, إعلان تجاري, محتوى إعلاني,
    انتهى, ends, publi reportage, cookie settings, إعلان, إعلانات, اعلان ممول, محتوى ممول, الرئيسية, القائمة,
    بحث, ابحث, المزيد, عرض المزيد, تحميل المزيد, عاجل, سياسة الخصوصية, من نحن, اتصل بنا, شروط الاستخدام, الشروط
    والأحكام, طباعة, طباعة الخبر, مشاركة, شارك, حفظ, استماع, رابط مختصر, نسخ الرابط, تم النسخ, اقرأ الخبر كاملا,
    البث المباشر, تم نسخ الرابط, النشرة البريدية, فيديو, صور, advertisement, advertising, ad, ads, sponsored,
    sponsored content, promoted, home, menu, search, skip to content, skip to main content, privacy policy,
    terms of use, terms of service, terms and conditions, contact us, about us, print, share, save, listen, load
    more, show more, see all, view all, back to top, live, breaking news, advertise with us, newsletter, follow
    us, suivez nous, copy link, link copied, gift this article, continue reading, story continues below
    advertisement, article continues below, subscribe, sign in, log in, watch live, close, next, previous,
    publicité, annonce, accueil, rechercher, partager, enregistrer, imprimer, mentions légales, politique de
    confidentialité, nous contacter, contact, qui sommes nous, en direct, voir plus, afficher plus, lire la
    suite, lire plus tard, la suite après la publicité, contenu sponsorisé, retour en haut
""")

# Anywhere in a line, and only at its start.
RIGHTS_RESERVED = phrases("""
    all rights reserved, tous droits réservés, tous droits de reproduction, reproduction interdite,
    جميع الحقوق محفوظة, كل الحقوق محفوظة, كافة الحقوق محفوظة, الحقوق محفوظة
""")

# The page speaks of itself: enough in a short line, wherever it stands.
OURS = phrases("""
    قناتنا, قنواتنا, صفحتنا, حساباتنا, تطبيقنا, نشرتنا, our newsletter, our newsletters, our app, our whatsapp,
    our telegram, our whatsapp channel, our telegram channel, to your inbox, in your inbox, notre newsletter,
    notre application, notre infolettre, notre chaîne whatsapp, nos newsletters
""")

# In the brackets at the end of a caption.
CREDIT_WORDS = phrases("""
    photo, photos, getty, shutterstock, handout, archives, screenshot, courtesy, supplied, أرشيف, أرشيفية, الأرشيف,
    غيتي, تصوير, التواصل, الإنترنت
""")

RIGHTS_OPENINGS = phrases("""
    copyright, حقوق النشر محفوظة, حقوق النشر, حقوق الطبع محفوظة, حقوق الطبع, حقوق الملكية الفكرية, droits d'auteur
""")

# "Follow {outlet} on {platform}": what stands in the middle is the outlet.
FOLLOW_FRAMES = (
    (phrases("تابع, تابعوا"), phrases("على, عبر, في")),
    (phrases("follow"), phrases("on, via")),
    (phrases("suivez, suivre"), phrases("sur, via")),
    (phrases("انضموا إلى قناة, انضم إلى قناة, اشترك في قناة, اشتركوا في قناة"), phrases("على, عبر, في")),
)

"""The words by which a page gives away what is not article: a table per purpose, readable by a linguist.

Every phrase is compared in its search form (`claimtrack.core.text.normalise`), so spelling variants of alef, ya, diacritics,
case and punctuation need no entry of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "BOILERPLATE",
    "BYLINE_LABELS",
    "CALENDAR",
    "DATE_LABELS",
    "FOLLOW_FRAMES",
    "GENERIC_SOURCES",
    "KEYWORD_LABELS",
    "MEDIA_PREFIXES",
    "MEDIA_WORDS",
    "PLACES",
    "PLATFORMS",
    "RELATED_LABELS",
    "RIGHTS_OPENINGS",
    "RIGHTS_RESERVED",
    "SOURCE_LABELS",
    "UPDATE_LABELS",
    "WHOLE_LINES",
    "WIRES",
    "Cue",
]


@dataclass(frozen=True, slots=True)
class Cue:
    """A line that `opens` with one of the phrases, holds one of `mentions` (if any), and has at most `words` words."""

    opens: tuple[str, ...]
    mentions: tuple[str, ...] = ()
    words: int = 12


# Where readers are sent: names that make a line of sharing buttons when they stand together.
PLATFORMS = (
    "facebook", "x", "twitter", "whatsapp", "telegram", "instagram", "youtube", "linkedin", "pinterest", "reddit", "tiktok",
    "threads", "messenger", "bluesky", "mastodon", "snapchat", "viber", "email", "e mail", "mail", "copy link", "print",
    "google news", "apple news", "flipboard", "rss", "courriel", "imprimer", "copier le lien", "google actualités",
    "فيسبوك", "فيس بوك", "تويتر", "إكس", "اكس", "واتساب", "واتس اب", "واتس آب", "تلغرام", "تليغرام", "تيليغرام", "تيليجرام",
    "تليجرام", "تلجرام", "انستغرام", "إنستغرام", "انستجرام", "إنستاغرام", "يوتيوب", "لينكدإن", "لينكد إن", "تيك توك", "ماسنجر",
    "مسنجر", "سناب شات", "جوجل نيوز", "غوغل نيوز", "أخبار جوجل", "أخبار غوغل", "البريد الإلكتروني", "بريد إلكتروني", "نسخ الرابط",
    "طباعة", "ثريدز", "فايبر", "نبض",
)  # fmt: skip

_APPS = ("app", "apps", "application", "appli", "تطبيق", "التطبيق", "تطبيقنا", "تطبيقات", "تطبيقنا الإخباري")
_LETTERS = (
    "newsletter",
    "newsletters",
    "inbox",
    "infolettre",
    "lettre",
    "النشرة",
    "نشرتنا",
    "نشرة",
    "القائمة البريدية",
    "بريدك",
)
_CHANNELS = (
    "channel",
    "channels",
    "chaîne",
    "canal",
    "قناتنا",
    "قناة",
    "قنواتنا",
    "صفحتنا",
    "صفحتنا على",
    "حساباتنا",
    "حسابنا",
    "منصاتنا",
)
_NEWS = (
    "latest news",
    "breaking news",
    "آخر الأخبار",
    "أحدث الأخبار",
    "أهم الأخبار",
    "كل جديد",
    "عاجل",
    "dernières nouvelles",
)
_GROUPS = ("community", "group", "conversation", "communauté", "مجموعتنا", "مجموعة")

# Appeals to the reader: an imperative, and what it is about.
BOILERPLATE = (
    Cue(("تابع", "تابعوا", "تابعونا", "تابعنا", "لمتابعة", "للمتابعة", "ليصلك", "لتصلك"), _APPS + _CHANNELS + PLATFORMS + _NEWS),
    Cue(("تابعونا", "تابعنا", "تابعونا على", "تابعنا على"), words=8),
    Cue(("انضم", "انضموا", "انضمي", "للانضمام"), _CHANNELS + PLATFORMS + _GROUPS + _LETTERS),
    Cue(("اشترك", "اشتركوا", "اشتركي", "للاشتراك", "اشترك الآن"), (*_LETTERS, *_CHANNELS, *PLATFORMS, *_APPS, "الآن", "معنا", "خدمة", "مجانا")),
    Cue(("حمل", "حملوا", "حملي", "نزل", "نزلوا", "قم بتحميل", "تحميل", "لتحميل", "ثبت", "احصل على"), _APPS),
    Cue(("سجل", "سجلوا", "سجل الدخول", "تسجيل الدخول", "قم بتسجيل", "تسجيل", "أنشئ حسابا"),
        (*_LETTERS, "الدخول", "دخولك", "حسابا", "حسابك", "مجانا", "بريدك الإلكتروني"), 10),
    Cue(("شارك", "شاركوا", "شاركنا", "شاركونا", "للمشاركة", "مشاركة"),
        (*PLATFORMS, "الخبر", "المقال", "الموضوع", "الصفحة", "رأيك", "تعليقك", "أصدقاءك", "عبر"), 10),
    Cue(("اكتب", "أضف", "اترك", "اتركوا", "أضيفوا", "شاركنا"), ("تعليق", "تعليقا", "تعليقك", "ردا", "رأيك", "تعليقكم"), 10),
    Cue(("جميع التعليقات", "كل التعليقات", "التعليقات المنشورة", "التعليقات الواردة", "التعليقات لا تعبر", "الآراء الواردة", "الآراء المنشورة"), words=30),
    Cue(("اضغط هنا", "اضغط", "انقر هنا", "انقر", "اضغطوا هنا"), ("هنا", "للمزيد", "للاشتراك", "لمشاهدة", "لقراءة", "للمتابعة"), 14),
    Cue(("هل كان هذا", "هل كانت هذه", "هل أعجبك", "ما رأيك في هذا المقال"), ("المقال", "الصفحة", "الخبر", "المقالة", "مفيدا", "مفيدة"), 12),
    Cue(("يستخدم هذا الموقع", "نستخدم", "نحن نستخدم", "يستخدم موقعنا"), ("الكوكيز", "كوكيز", "ملفات تعريف الارتباط"), 40),
    Cue(("مدة القراءة", "وقت القراءة", "زمن القراءة", "دقائق القراءة", "حجم الخط", "عدد المشاهدات", "استمع إلى", "استمع للمقال", "استمع"),
        words=7),
    Cue(("follow us", "follow our", "find us on", "like us on", "connect with us", "stay connected", "stay tuned", "suivez nous",
         "retrouvez nous", "rejoignez nous", "suivez notre"), words=14),
    Cue(("follow", "suivez", "suivre"), (*PLATFORMS, *_CHANNELS), 10),
    Cue(("share", "share this", "share on", "partager", "partagez", "partager sur"),
        (*PLATFORMS, "this", "article", "story", "page", "link", "cet article", "sur"), 9),
    Cue(("subscribe", "subscribe to", "subscribe for", "subscribe now", "abonnez vous", "abonne toi", "je m'abonne", "become a member",
         "become a subscriber", "support our journalism", "support us", "donate", "soutenez nous", "offrez", "déjà abonné",
         "réservé aux abonnés", "article réservé aux abonnés", "il vous reste", "already a subscriber", "already a member",
         "start your free trial", "unlock this article", "this article is for subscribers", "cet article est réservé"), words=16),
    Cue(("sign up", "signup", "sign in", "log in", "login", "register", "create an account", "create a free account", "connectez vous",
         "se connecter", "inscrivez vous", "s'inscrire", "créez un compte", "identifiez vous", "recevez"),
        (*_LETTERS, *_NEWS, "to read", "to continue", "to comment", "for free", "free", "account", "to our", "for our", "now", "pour lire",
         "pour continuer", "pour commenter", "gratuitement", "un compte", "à notre", "archive", "to see", "to view"), 16),
    Cue(("get", "receive", "join"), (*_LETTERS, "app", "our app", "whatsapp", "telegram", "our channel", "in your inbox"), 14),
    Cue(("download", "get the", "get our", "install", "available on", "téléchargez", "installez", "télécharger"),
        (*_APPS, "app store", "google play"), 12),
    Cue(("join", "rejoignez"), (*_CHANNELS, *_GROUPS, *PLATFORMS), 10),
    Cue(("was this article", "was this page", "did you find this", "cet article vous a", "cet article vous"), words=12),
    Cue(("leave a", "post a", "add a", "write a", "laisser un", "laissez un", "ajouter un", "poster un", "écrire un"),
        ("comment", "reply", "commentaire", "réponse"), 8),
    Cue(("comments", "view comments", "show comments", "join the conversation", "commentaires", "voir les commentaires", "réagir",
         "التعليقات", "تعليقات", "عدد التعليقات"), words=4),
    Cue(("the views expressed", "views expressed", "the opinions expressed", "les propos", "les opinions exprimées"),
        ("author", "authors", "auteur", "auteurs", "not necessarily", "necessarily"), 40),
    Cue(("we use cookies", "this site uses cookies", "this website uses cookies", "nous utilisons des cookies", "ce site utilise des cookies",
         "by continuing to", "en poursuivant votre navigation"), words=60),
    Cue(("cookie", "cookies", "manage cookies", "accept cookies", "accept all cookies", "gérer les cookies", "paramètres des cookies",
         "accepter les cookies", "إعدادات ملفات", "ملفات تعريف الارتباط"), words=6),
    Cue(("click here", "tap here", "cliquez ici", "cliquer ici"), words=14),
    Cue(("listen to this", "listen to the", "écouter l'article", "écouter cet", "reading time", "estimated reading time", "temps de lecture",
         "lecture", "read time", "print this", "text size", "font size", "taille du texte"), words=7),
    Cue(("photo by", "photo", "photos", "image", "picture", "file photo", "image source", "image credit", "photo credit", "crédit photo", "photo crédit",
         "photo d'illustration", "illustration", "caption", "légende", "صورة أرشيفية", "أرشيفية", "صورة من", "تصوير", "صورة أرشيف", "مصدر الصورة",
         "الصورة من"), ("getty", "getty images", "reuters", "afp", "ap", "epa", "photo", "image", "source", "credit", "crédit", "archive",
         "archives", "shutterstock", "أرشيفية", "أرشيف", "رويترز", "غيتي", "الصورة", "أ ف ب", "file"), 16),
    Cue(("this story was originally", "this article was originally", "this article originally", "this post first", "cet article a été publié"),
        ("published", "appeared", "publié"), 25),
    Cue(("editing by", "reporting by", "additional reporting", "edited by", "writing by"), words=20),
)  # fmt: skip

# Lines that are boilerplate only when nothing else stands on them.
WHOLE_LINES = (
    "إعلان", "إعلانات", "اعلان ممول", "محتوى ممول", "الرئيسية", "القائمة", "بحث", "ابحث", "المزيد", "عرض المزيد", "تحميل المزيد", "عاجل",
    "سياسة الخصوصية", "من نحن", "اتصل بنا", "شروط الاستخدام", "الشروط والأحكام", "طباعة", "طباعة الخبر", "مشاركة", "شارك", "حفظ", "استماع", "رابط مختصر",
    "نسخ الرابط", "تم النسخ", "اقرأ الخبر كاملا", "البث المباشر", "النشرة البريدية", "فيديو", "صور",
    "advertisement", "advertising", "ad", "ads", "sponsored", "sponsored content", "promoted", "home", "menu", "search", "skip to content",
    "skip to main content", "privacy policy", "terms of use", "terms of service", "terms and conditions", "contact us", "about us", "print",
    "share", "save", "listen", "load more", "show more", "see all", "view all", "back to top", "live", "breaking news", "advertise with us",
    "newsletter", "copy link", "link copied", "gift this article", "continue reading", "story continues below advertisement",
    "article continues below", "subscribe", "sign in", "log in", "watch live", "close", "next", "previous",
    "publicité", "annonce", "accueil", "rechercher", "partager", "enregistrer", "imprimer", "mentions légales", "politique de confidentialité",
    "nous contacter", "contact", "qui sommes nous", "en direct", "voir plus", "afficher plus", "lire la suite", "lire plus tard",
    "la suite après la publicité", "contenu sponsorisé", "retour en haut",
)  # fmt: skip

# Anywhere in a line, and only at its start.
RIGHTS_RESERVED = (
    "all rights reserved", "tous droits réservés", "tous droits de reproduction", "reproduction interdite", "جميع الحقوق محفوظة",
    "كل الحقوق محفوظة", "كافة الحقوق محفوظة", "الحقوق محفوظة",
)  # fmt: skip
RIGHTS_OPENINGS = (
    "copyright",
    "حقوق النشر محفوظة",
    "حقوق النشر",
    "حقوق الطبع محفوظة",
    "حقوق الطبع",
    "حقوق الملكية الفكرية",
    "droits d'auteur",
)

# "Follow {outlet} on {platform}": what stands in the middle is the outlet.
FOLLOW_FRAMES = (
    (("تابع", "تابعوا"), ("على", "عبر", "في")),
    (("follow",), ("on", "via")),
    (("suivez", "suivre"), ("sur", "via")),
    (("انضموا إلى قناة", "انضم إلى قناة", "اشترك في قناة", "اشتركوا في قناة"), ("على", "عبر", "في")),
)

RELATED_LABELS = (
    "اقرأ أيضا", "إقرأ أيضا", "اقرأوا أيضا", "اقرؤوا أيضا", "إقرأوا أيضا", "واقرأ أيضا", "اقرأ المزيد", "إقرأ المزيد", "اقرأ كذلك", "طالع أيضا",
    "طالع المزيد", "شاهد أيضا", "شاهد المزيد", "انظر أيضا", "قد يهمك", "قد يهمك أيضا", "قد يعجبك", "قد يعجبك أيضا", "ربما يهمك", "يهمك أيضا",
    "مواضيع ذات صلة", "موضوعات ذات صلة", "أخبار ذات صلة", "مقالات ذات صلة", "ذات صلة", "محتوى ذو صلة", "مواد ذات صلة", "تقارير ذات صلة",
    "أخبار متعلقة", "مواضيع متعلقة", "موضوعات متعلقة", "أخبار مرتبطة", "مقالات مرتبطة", "الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تداولا",
    "المزيد من الأخبار", "مزيد من الأخبار", "أخبار أخرى", "لا يفوتك", "لا تفوت", "مختارات", "اخترنا لك", "اخترنا لكم", "للمزيد", "للمزيد اقرأ",
    "آخر الأخبار", "أحدث الأخبار", "مقالات أخرى", "تابع أيضا", "المزيد حول هذا الموضوع", "المزيد عن هذا الموضوع", "نرشح لك",
    "read also", "also read", "read more", "read next", "read too", "related", "related articles", "related stories", "related news",
    "related content", "related coverage", "related links", "related topics", "see also", "more on this", "more on this story",
    "more on this topic", "most read", "most popular", "most viewed", "trending", "trending now", "recommended", "recommended for you",
    "recommended reading", "you may also like", "you might also like", "you might like", "don't miss", "up next", "further reading",
    "more stories", "more news", "more from us", "top stories", "latest news", "latest stories", "editors picks", "in case you missed it",
    "what to read next", "keep reading", "more to read", "from our archive", "watch also", "popular now",
    "à lire aussi", "a lire aussi", "lire aussi", "lisez aussi", "à lire également", "a lire également", "lire également", "voir aussi",
    "à voir aussi", "sur le même sujet", "sur le même thème", "les plus lus", "articles liés", "articles similaires", "à découvrir",
    "pour aller plus loin", "notre sélection", "à lire sur le même sujet", "dans la même rubrique", "les articles les plus lus",
    "vous aimerez aussi", "à ne pas manquer", "à la une", "en savoir plus", "plus d'articles", "nos autres articles", "à suivre",
)  # fmt: skip

KEYWORD_LABELS = (
    "كلمات دلالية", "الكلمات الدلالية", "كلمات مفتاحية", "الكلمات المفتاحية", "كلمات البحث", "الوسوم", "وسوم", "الوسم", "تاغ", "تاغات", "تاجز",
    "هاشتاغ", "هاشتاج", "الكلمات المفتاحيه", "مواضيع", "مفاتيح البحث",
    "tags", "tag", "keywords", "key words", "keyword", "topics", "tagged", "tagged with", "filed under", "hashtags",
    "mots clés", "mots clefs", "mot clé", "étiquettes", "thèmes", "sujets", "motsclés",
)  # fmt: skip

SOURCE_LABELS = (
    "المصدر", "مصدر", "المصادر", "مصدر الخبر", "نقلا عن", "عن", "source", "sources", "source of the news", "via", "news source", "original source",
    "la source",
)  # fmt: skip

BYLINE_LABELS = (
    "كتب", "كتبت", "كتبه", "كتبها", "كتبوا", "بقلم", "إعداد", "تحرير", "تقرير", "ترجمة", "الكاتب", "المحرر", "متابعة",
    "by", "written by", "author", "authors", "reported by", "story by", "words by", "posted by",
    "par", "écrit par", "rédigé par", "auteur", "propos recueillis par", "publié par",
)  # fmt: skip

DATE_LABELS = (
    "تاريخ النشر", "نشر في", "نشر بتاريخ", "نشر يوم", "نشر", "تم النشر في", "تم النشر", "تاريخ", "التاريخ", "حرر في", "الساعة", "بتوقيت", "غرينتش", "جرينتش",
    "م", "ص", "مساء", "صباحا", "هـ", "الموافق",
    "published", "published on", "published at", "posted", "posted on", "date", "dated", "issued", "on", "at", "gmt", "utc", "am", "pm", "est",
    "edt", "cet", "cest", "bst", "a m", "p m", "et", "local time", "of", "the", "th", "st", "nd", "rd",
    "publié", "publié le", "publiée le", "mis en ligne le", "le", "à", "du", "h", "heure", "heures", "paru le",
)  # fmt: skip

UPDATE_LABELS = (
    "آخر تحديث", "تم التحديث", "تحديث", "حدث في", "عدل في", "آخر تعديل", "updated", "last updated", "last update", "modified", "last modified", "update",
    "mis à jour", "mis à jour le", "mise à jour", "modifié", "modifié le", "dernière mise à jour", "actualisé",
)  # fmt: skip

# Common nouns in the names of outlets.
MEDIA_WORDS = (
    "times", "post", "daily", "news", "herald", "tribune", "journal", "gazette", "chronicle", "dispatch", "ledger", "brief", "briefing", "wire",
    "newswire", "press", "agency", "review", "report", "reporter", "mail", "globe", "observer", "guardian", "telegraph", "standard", "courier",
    "bulletin", "monitor", "mirror", "express", "register", "sentinel", "weekly", "monthly", "network", "radio", "tv", "television", "channel",
    "media", "online", "insider", "examiner", "inquirer", "independent", "argus", "advertiser", "beacon", "messenger", "mercury", "digest",
    "broadcasting", "broadcaster", "newspaper", "magazine", "publishing", "voice", "echo", "star", "sun", "record", "today", "desk", "service",
    "courrier", "monde", "dépêche", "agence", "presse", "quotidien", "revue", "hebdo", "matin", "soir", "nouvelles", "nouvelliste", "actualité",
    "actualités", "actu", "info", "infos", "télé", "télévision", "chaîne", "observateur", "chronique", "temps", "voix", "écho", "gazette",
    "libération", "indépendant", "éclair", "progrès", "nouvel", "magazine", "bulletin", "moniteur",
    "وكالة", "صحيفة", "جريدة", "شبكة", "قناة", "موقع", "بوابة", "مجلة", "إذاعة", "تلفزيون", "راديو", "فضائية", "منصة", "يومية", "دورية", "نشرة",
    "للأنباء", "الإخبارية", "الإخباري", "الإعلامية", "للإعلام", "نيوز", "أونلاين", "اونلاين", "برس", "للصحافة", "الصحفية", "تي في", "بوست", "تايمز", "ميديا",
)  # fmt: skip

# Words that begin the name of an outlet in Arabic: a line that begins so, and is short, names one.
MEDIA_PREFIXES = (
    "وكالة",
    "صحيفة",
    "جريدة",
    "شبكة",
    "قناة",
    "موقع",
    "بوابة",
    "مجلة",
    "إذاعة",
    "تلفزيون",
    "راديو",
    "فضائية",
    "منصة",
    "يومية",
    "أخبار",
)

# Agencies that exist, as pages sign them.
WIRES = (
    "رويترز", "أ ف ب", "ا ف ب", "فرانس برس", "وكالة فرانس برس", "أسوشيتد برس", "أ ب", "د ب أ", "الأناضول", "سبوتنيك", "شينخوا", "واس", "وام", "قنا", "كونا",
    "بترا", "سانا", "وفا", "تاس", "إنترفاكس", "يونهاب", "أ ش أ", "واج", "وات", "ومع", "بنا",
    "reuters", "afp", "ap", "the associated press", "associated press", "agence france presse", "dpa", "upi", "ansa", "efe", "tass", "interfax",
    "xinhua", "yonhap", "kyodo", "anadolu", "bloomberg", "pa media", "pa", "ians", "pti", "ani", "belga", "aps", "map", "tap", "spa", "wam",
)  # fmt: skip

# What pages write where a wire's name would stand.
GENERIC_SOURCES = (
    "وكالات", "الوكالات", "وكالات الأنباء", "متابعات", "متابعة", "خاص", "مواقع", "صحف", "مصادر", "وسائل إعلام", "وسائل التواصل", "مواقع التواصل",
    "agencies", "wires", "wire services", "news agencies", "with agencies", "staff", "exclusive", "own correspondent", "our correspondent",
    "agences", "avec agences", "et agences", "avec afp", "correspondance",
)  # fmt: skip

# Where datelines are written: capitals and seats of bodies, in the three languages.
PLACES = (
    "القاهرة", "الرياض", "دبي", "أبوظبي", "أبو ظبي", "الدوحة", "الكويت", "المنامة", "مسقط", "صنعاء", "عدن", "بغداد", "أربيل", "دمشق", "بيروت", "عمان", "القدس",
    "القدس المحتلة", "رام الله", "غزة", "تل أبيب", "الخرطوم", "طرابلس", "بنغازي", "تونس", "الجزائر", "الرباط", "الدار البيضاء", "نواكشوط", "مقديشو", "جيبوتي",
    "طهران", "أنقرة", "إسطنبول", "اسطنبول", "كابول", "إسلام آباد", "نيودلهي", "بكين", "طوكيو", "سيول", "بيونغ يانغ", "هونغ كونغ", "تايبيه", "مانيلا", "جاكرتا",
    "موسكو", "كييف", "مينسك", "وارسو", "برلين", "باريس", "لندن", "مدريد", "روما", "بروكسل", "لاهاي", "جنيف", "فيينا", "أثينا", "نيويورك", "الأمم المتحدة",
    "واشنطن", "أوتاوا", "مكسيكو", "برازيليا", "أديس أبابا", "نيروبي", "أبوجا", "لاغوس", "جوهانسبرغ", "جدة", "مكة المكرمة", "الإسكندرية", "ستوكهولم", "أوسلو",
    "cairo", "riyadh", "dubai", "abu dhabi", "doha", "kuwait", "manama", "muscat", "sanaa", "aden", "baghdad", "erbil", "damascus", "beirut", "amman",
    "jerusalem", "ramallah", "gaza", "tel aviv", "khartoum", "tripoli", "tunis", "algiers", "rabat", "casablanca", "nouakchott", "mogadishu", "tehran",
    "ankara", "istanbul", "kabul", "islamabad", "new delhi", "mumbai", "beijing", "shanghai", "tokyo", "seoul", "pyongyang", "hong kong", "taipei",
    "manila", "jakarta", "bangkok", "singapore", "moscow", "kyiv", "kiev", "minsk", "warsaw", "berlin", "frankfurt", "paris", "london", "madrid",
    "rome", "milan", "brussels", "the hague", "geneva", "vienna", "athens", "stockholm", "oslo", "copenhagen", "helsinki", "lisbon", "dublin",
    "new york", "united nations", "washington", "los angeles", "chicago", "ottawa", "toronto", "mexico city", "brasilia", "sydney", "canberra",
    "addis ababa", "nairobi", "abuja", "lagos", "johannesburg", "cape town",
    "le caire", "alger", "tripoli", "beyrouth", "damas", "bagdad", "téhéran", "jérusalem", "moscou", "varsovie", "londres", "bruxelles", "la haye",
    "genève", "vienne", "athènes", "pékin", "séoul", "lisbonne", "copenhague", "dakar", "bamako", "abidjan", "nations unies",
)  # fmt: skip

# Names of months and weekdays: what is left of a date line without them, and without figures, names an outlet or a person.
CALENDAR = (
    "يناير", "فبراير", "مارس", "أبريل", "ابريل", "إبريل", "مايو", "يونيو", "يونيه", "يوليو", "يوليه", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    "كانون الثاني", "كانون الأول", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "جانفي", "فيفري",
    "أفريل", "ماي", "جوان", "جويلية", "أوت", "غشت", "شتنبر", "نونبر", "دجنبر", "يوليوز", "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "ربيع الثاني",
    "جمادى الأولى", "جمادى الآخرة", "جمادى الثانية", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذي القعدة", "ذو الحجة", "ذي الحجة",
    "السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "اليوم", "يوم", "أمس",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "sat", "sun",
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "janv", "févr",
    "avr", "juil", "déc", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "1er",
)  # fmt: skip

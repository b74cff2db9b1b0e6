"""The words of headings that lead away from an article: to further reading, and to its keywords.

Pages word them freely ("Most read this week", «موضوعات قد تهمك»), so a heading is a row of slots, each with its words;
an empty word makes a slot optional. Compared in search form.
"""

from __future__ import annotations

from claimtrack.readers.phrases import phrases

__all__ = ["FURTHER", "INVITATIONS", "KEYWORDS"]

_AR_PERIODS = phrases(", اليوم, الآن, هذا الأسبوع, هذا الشهر, خلال أسبوع, خلال 24 ساعة, في الموقع, على الموقع")
_EN_PERIODS = phrases("""
    , this week, today, now, right now, this month, in the last 24 hours, of the day, of the week, on our site
""")
_FR_PERIODS = phrases(", de la semaine, du jour, du moment, du mois, aujourd'hui, cette semaine, en ce moment")

_AR_ITEMS = phrases("""
    مواضيع, موضوعات, المواضيع, الموضوعات, أخبار, الأخبار, مقالات, المقالات, تقارير, مواد, قصص, محتوى, عناوين, ملفات,
    فيديوهات, روابط, متابعات, تغطية, تغطيات, خبر, مقال, موضوع, تقرير
""")
_EN_ITEMS = phrases("""
    articles, article, stories, story, news, reads, posts, content, topics, coverage, videos, links, headlines,
    features, items
""")
_FR_ITEMS = phrases("articles, sujets, contenus, vidéos, actualités, infos, lectures, dossiers")

# An invitation to go on reading; a title may follow it without any mark between.
INVITATIONS = (
    (
        phrases("""
            اقرأ, إقرأ, واقرأ, اقرأوا, إقرأوا, اقرؤوا, اقرئي, طالع, طالعوا, شاهد, شاهدوا, انظر, راجع, تصفح, تابع
        """),
        phrases("أيضا, أيضاً, كذلك"),
    ),
    (phrases("read, see, watch, listen, view"), phrases("also, too")),
    (
        phrases("you may, you might, you could, you will, you'll"),
        phrases("also like, also enjoy, also be interested in"),
    ),
    (phrases("à, a, "), phrases("lire, lisez, voir, voyez, écouter, relire"), phrases("aussi, également")),
)

FURTHER = (
    *INVITATIONS,
    (
        phrases("اقرأ, إقرأ, اقرأوا, طالع, شاهد, تصفح, لقراءة, لمشاهدة"),
        phrases("المزيد, أكثر, المزيد عن الموضوع, المزيد حول الموضوع, المزيد من الأخبار, التالي, في هذا الملف"),
    ),
    (_AR_ITEMS, phrases(", أخرى"), phrases("قد تهمك, قد يهمك, تهمك, قد تهمكم, تهمكم, قد تعجبك, ربما تهمك")),
    (
        _AR_ITEMS,
        phrases("""
            ذات صلة, ذات الصلة, ذو صلة, ذات علاقة, متعلقة, مرتبطة, مشابهة, مماثلة, متصلة, أخرى, مختارة, مقترحة,
            موصى بها, نرشحها لك, ننصح بقراءتها, اخترناها لك, اخترناها لكم, رائجة, إضافية, الكاتب, للكاتب, للكاتب نفسه
        """),
    ),
    (
        phrases(", ربما, وقد"),
        phrases("قد, "),
        phrases("يهمك, تهمك, يعجبك, يعنيك, يفيدك, يهمكم, يعجبكم"),
        phrases("أيضا, قراءة, الاطلاع على, الاطلاع على أيضا, هذا الخبر, هذا الموضوع, "),
    ),
    (
        phrases("الأكثر, الأخبار الأكثر, المقالات الأكثر, المواضيع الأكثر, الموضوعات الأكثر, الأعلى"),
        phrases(
            "قراءة, مشاهدة, تداولا, شعبية, شيوعا, متابعة, تعليقا, بحثا, تفاعلا, زيارة, مشاركة, رواجا, إعجابا, اطلاعا"
        ),
        _AR_PERIODS,
    ),
    (phrases("أكثر"), _AR_ITEMS, phrases("قراءة, مشاهدة, تداولا, رواجا"), _AR_PERIODS),
    (
        phrases("من, في, عن, حول"),
        phrases("نفس, ذات"),
        phrases("التصنيف, الفئة, القسم, الكاتب, الملف, السلسلة, الباب, الموضوع"),
    ),
    (phrases("من, في, عن, حول"), phrases("القسم, الملف, الباب, الموضوع"), phrases("نفسه, ذاته, عينه")),
    (phrases("في هذا, حول هذا, عن هذا"), phrases("الموضوع, الملف, القسم, الشأن")),
    (phrases("آخر, أحدث, أبرز, أهم"), phrases("الأخبار, المقالات, المواضيع, الموضوعات, المستجدات, العناوين")),
    (phrases("لا, لا تدع هذا"), phrases("تفوت, تفوتوا, يفوتك, يفوتكم, تفوتك"), phrases(", قراءة, هذه الأخبار")),
    (
        phrases("""
            للاستزادة, للتوسع, للمزيد, لمزيد من التفاصيل, لمزيد من القراءة, لمزيد من المعلومات, المزيد في هذا الملف,
            مقالات أخرى للكاتب, مقالات سابقة للكاتب,
            مختارات, مختاراتنا, مختارات المحرر, اختيارات المحرر, اخترنا لك, اخترنا لكم, اخترنا لكم أيضا, نرشح لك,
            نرشح لكم, نرشح لك أيضا, ننصح بقراءة, ننصحك بقراءة, ننصحكم بقراءة, نقترح عليك, نقترح عليكم, مقترحات لك,
            مقترح لك, رائج, رائج الآن, الرائج الآن, أيضا على الموقع, أيضا في الموقع, من أرشيفنا, من الأرشيف,
            للقراءة أيضا, للمطالعة أيضا, من أخبار الموقع, من موقعنا, أخبار الساعة, حديث الساعة,
            من أخبارنا, عناوين أخرى, جديد الموقع
        """),
    ),
    (
        phrases("most, more"),
        phrases("popular, read, viewed, shared, watched, commented, discussed, clicked, recent, talked about"),
        (*_EN_ITEMS, ""),
        _EN_PERIODS,
    ),
    (
        phrases(
            "related, recommended, similar, latest, recent, top, other, featured, suggested, further, popular, must"
        ),
        (*_EN_ITEMS, "reading", "read", "for you", "picks"),
        _EN_PERIODS,
    ),
    (phrases("related, recommended, trending, popular, trending stories"), _EN_PERIODS),
    (
        phrases("more, latest, other, top"),
        phrases("local, world, national, international, regional, foreign, sports, business, politics, city"),
        phrases("news, stories, headlines, articles"),
    ),
    (
        phrases("you may, you might, you could, you will, you'll"),
        phrases(", also"),
        phrases("like, enjoy, love, want to read, be interested in, have missed, find interesting"),
    ),
    (
        phrases("read, see, watch, explore, discover"),
        phrases("more, next, this next, also this, related"),
        phrases(", here, on this, on this story, on this topic, about this, stories, news, articles"),
    ),
    (
        phrases("more, also, elsewhere, on, in"),
        phrases("like this, in this section, in this series, on this, on this story, on this topic, on the story"),
    ),
    (
        phrases("""
            in case you missed it, icymi, don't miss, what to read next, up next, next up, elsewhere, elsewhere today,
            keep reading, more to read, also in the news, in other news, in this section, from the archive,
            from our archive, from our archives, editor's picks, editors' picks, editor's choice, our picks,
            around the web, from around the web, promoted stories, explore more, go deeper, dig deeper, on this topic,
            on the same subject, on the same topic, this series, more from us, other news, today's top stories,
            more stories like this,
            more articles like this, more stories, more news, more articles, more coverage, our latest stories,
            what others are reading, what people are reading, what readers are reading, people are reading,
            readers also liked, readers also read, others also read, our latest, the latest,
            if you liked this, also on this site, related to this story
        """),
    ),
    (
        phrases("à, a"),
        phrases("lire, voir, découvrir, écouter, consulter, regarder, suivre"),
        phrases("""
        , ensuite, encore, sur le même sujet, sur le même thème, sur notre site, dans la même rubrique, plus tard
    """),
    ),
    (
        phrases(", les, nos"),
        _FR_ITEMS,
        phrases("""
            liés, similaires, connexes, associés, recommandés, complémentaires, populaires, suggérés, récents, à lire,
            liées, associées, récentes, recommandées, à la une
        """),
    ),
    (
        phrases("les, articles les, infos les, les articles les, sujets les, contenus les"),
        phrases("plus"),
        phrases("lus, lues, vus, vues, partagés, commentés, populaires, consultés, récents"),
        _FR_PERIODS,
    ),
    (
        phrases("sur, dans, autour de"),
        phrases("le même, la même, ce, cette"),
        phrases("sujet, thème, rubrique, dossier, thématique, catégorie"),
    ),
    (
        phrases("cela, ça, ces articles, ceci, ces sujets, qui"),
        phrases("peut, pourrait, peuvent, pourraient, devrait, va, vont"),
        phrases("vous intéresser, aussi vous intéresser, également vous intéresser, vous plaire"),
    ),
    (
        phrases("vous"),
        phrases("aimerez, pourriez, devriez"),
        phrases("aussi, également, aimer, aussi aimer, aimer aussi"),
    ),
    (
        phrases("nos, nos derniers, nos autres, les autres, d'autres, plus d', plus de"),
        phrases("articles, sujets, dossiers, contenus, vidéos"),
    ),
    (
        phrases("""
            à ne pas manquer, à ne pas rater, ne manquez pas, notre sélection, notre dossier, dans l'actualité,
            à relire, pour aller plus loin,
            pour en savoir plus, en savoir plus, pour approfondir, à la une, et aussi, tendances, dernières actualités,
            dernières infos, les dernières infos, toute l'actualité, les immanquables, en lien avec cet article
        """),
    ),
)

KEYWORDS = (
    (
        phrases("كلمات, الكلمات, كلمة, مفاتيح, وسوم, تاغات"),
        phrases("دلالية, الدلالية, مفتاحية, المفتاحية, البحث, بحث, دالة, الدالة, مفتاح, مرتبطة, المقال, الخبر"),
    ),
    (
        phrases("""
            الوسوم, وسوم, الوسم, وسم, تحت وسم, تاغ, التاغات, تاج, تاجات, العلامات, علامات, السمات, سمات, مواضيع الخبر,
            المواضيع, الموضوعات, موضوعات, موضوعات المقال, في هذا الخبر, في هذا المقال, ورد في هذا الخبر
        """),
    ),
    (
        phrases(", article, story, news, related, key, search, post"),
        phrases("tags, keywords, key words, topics, key terms, search terms, subjects, labels"),
    ),
    (
        phrases("""
            tag, topic, keyword, tagged as, tagged in, tagged with, tagged, filed under, filed in, in this story,
            in this article, mentioned in this story, more on these topics, on these topics, explore these topics,
            read more about, more about, explore
        """),
    ),
    (
        phrases("mots clés, mots clefs, mot clé, tags, thèmes, thématiques, sujets, étiquettes, mots"),
        phrases(", associés, liés, de l'article, abordés, associées"),
    ),
    (phrases("plus sur, sur les thèmes, dans cet article"),),
)

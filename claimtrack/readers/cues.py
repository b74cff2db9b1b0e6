"""The words that label what a line of a page carries, and the words in the names of outlets and places.

Every phrase is compared in its search form (`claimtrack.core.text.normalise`): spelling variants of alef and ya,
diacritics, case and punctuation need no entry of their own.
"""

from __future__ import annotations

from claimtrack.readers.phrases import phrases

__all__ = [
    "BARE_KEYWORD_LABELS",
    "BYLINE_LABELS",
    "CALENDAR",
    "CAPTION_LABELS",
    "CAPTION_OPENINGS",
    "DATE_LABELS",
    "GENERIC_SOURCES",
    "KEYWORD_LABELS",
    "MEDIA_WORDS",
    "PICTURE_AGENCIES",
    "PLACES",
    "RELATED_LABELS",
    "RELATED_OPENINGS",
    "SECTIONS",
    "SOURCE_LABELS",
    "TEASER_LABELS",
    "UPDATE_LABELS",
    "WIRES",
]

RELATED_LABELS = phrases("""
    اقرأ, اقرأوا, read, للكاتب أيضا, المزيد للكاتب, اقرأ في هذا السياق, from our partners, notre sélection
    d'articles, les dernières actualités, dernières actualités, aussi sur le site, اقرأ أيضا, اقرأ ي أيضا, إقرأ
    أيضا, اقرأوا أيضا, اقرؤوا أيضا, إقرأوا أيضا, واقرأ أيضا, اقرأ المزيد, إقرأ المزيد, اقرأ كذلك, طالع أيضا,
    طالع المزيد, شاهد أيضا, شاهد المزيد, انظر أيضا, قد يهمك, قد يهمك أيضا, قد يعجبك, قد يعجبك أيضا, ربما يهمك,
    يهمك أيضا, مواضيع ذات صلة, موضوعات ذات صلة, أخبار ذات صلة, مقالات ذات صلة, ذات صلة, محتوى ذو صلة, مواد ذات
    صلة, تقارير ذات صلة, أخبار متعلقة, مواضيع متعلقة, موضوعات متعلقة, أخبار مرتبطة, مقالات مرتبطة, الأكثر قراءة,
    الأكثر مشاهدة, الأكثر تداولا, المزيد من الأخبار, مزيد من الأخبار, أخبار أخرى, لا يفوتك, لا تفوت, مختارات,
    اخترنا لك, اخترنا لكم, للمزيد, للمزيد اقرأ, آخر الأخبار, أحدث الأخبار, مقالات أخرى, تابع أيضا, المزيد حول
    هذا الموضوع, المزيد عن هذا الموضوع, نرشح لك, read also, also read, read more, read next, read too, more,
    related, related article, related story, related post, related posts, related video, related articles,
    related stories, related news, related content, related coverage, related links, related topics, see also,
    more on this, more on this story, more on this topic, most read, most popular, most viewed, trending,
    trending now, recommended, recommended for you, recommended reading, you may also like, you might also like,
    you might like, don't miss, up next, further reading, more stories, more news, more from us, top stories,
    latest news, latest stories, editors picks, in case you missed it, what to read next, keep reading, more to
    read, from our archive, watch also, popular now, à lire aussi, a lire aussi, lire aussi, lisez aussi, à lire
    également, a lire également, lire également, voir aussi, à voir aussi, sur le même sujet, sur le même thème,
    les plus lus, articles liés, articles similaires, à découvrir, pour aller plus loin, notre sélection, à lire
    sur le même sujet, dans la même rubrique, les articles les plus lus, vous aimerez aussi, à ne pas manquer, à
    la une, en savoir plus, plus d'articles, nos autres articles, à suivre
""")

# What begins a heading of further reading, with a name behind it: "More from Science".
RELATED_OPENINGS = phrases("""
    الأكثر, most shared, most commented, most watched, most discussed, les plus partagés, les plus commentés,
    les plus vus, le plus lu, more from, more on, more about, more in, latest in, latest from, latest on, the
    latest in, the latest from, the latest on, also in, also from, elsewhere in, elsewhere on, the best of, top
    stories in, الأحدث في, المزيد في, أحدث أخبار, آخر أخبار, أحدث الأخبار في, آخر الأخبار في, plus d'articles,
    plus d'actualités, toute l'actualité, المزيد من, المزيد عن, المزيد حول, مزيد من, اقرأ أيضا عن, plus de, plus
    d'infos sur
""")

KEYWORD_LABELS = phrases("""
    كلمات دلالية, الكلمات الدلالية, كلمات مفتاحية, الكلمات المفتاحية, كلمات البحث, الوسوم, وسوم, الوسم, تاغ, تاغات,
    تاجز, هاشتاغ, هاشتاج, الكلمات المفتاحيه, مواضيع, مفاتيح البحث, tags, tag, keywords, key words, keyword, topics,
    tagged, tagged with, filed under, hashtags, mots clés, mots clefs, mot clé, étiquettes, thèmes, sujets,
    motsclés
""")

# Those that nothing else begins with: enough without a colon behind them.
BARE_KEYWORD_LABELS = phrases("""
    كلمات دلالية, الكلمات الدلالية, كلمات مفتاحية, الكلمات المفتاحية, الوسوم, وسوم, تاغات, هاشتاغات, tags, keywords,
    key words, topics, filed under, tagged, tagged with, mots clés, mots clefs, étiquettes
""")

# What names a page of another kind before its title.
TEASER_LABELS = phrases("""
    analysis, opinion, comment, editorial, column, profile, interview, long read, special report, investigation,
    fact check, background, analyse, opinion, tribune, édito, éditorial, entretien, reportage, enquête,
    portrait, récit, تحليل, رأي, مقال, تحقيق, حوار, ملف, ملف خاص, خلفية, تقرير خاص, قصة مصورة, podcast,
    podcasts, audio, video, vidéo, watch, gallery, photo gallery, slideshow, in pictures, pictures, quiz, live,
    live blog, live updates, interactive, explainer, fact box, factbox, timeline, listen, écouter, en images,
    diaporama, en direct, direct, infographie, grand format, décryptage, بودكاست, فيديو, بالفيديو, شاهد, شاهد
    بالفيديو, شاهدوا, بالصور, بالصور والفيديو, بالفيديو والصور, صور وفيديو, إنفوغراف, إنفوجراف, إنفوغرافيك,
    ألبوم صور, استمع, مباشر, بث مباشر, تغطية مباشرة
""")

SOURCE_LABELS = phrases("""
    المصدر, مصدر, المصادر, مصدر الخبر, نقلا عن, عن, source, sources, source of the news, via, news source,
    original source, la source
""")

BYLINE_LABELS = phrases("""
    كتب, كتبت, كتبه, كتبها, كتبوا, بقلم, إعداد, تحرير, تقرير, ترجمة, الكاتب, المحرر, متابعة, by, written by,
    author, authors, reported by, story by, words by, posted by, par, écrit par, rédigé par, auteur,
    propos recueillis par, publié par
""")

DATE_LABELS = phrases("""
    تاريخ النشر, نشر في, نشر بتاريخ, نشر يوم, نشر, تم النشر في, تم النشر, تاريخ, التاريخ, حرر في, الساعة, بتوقيت,
    غرينتش, جرينتش, م, ص, مساء, صباحا, هـ, الموافق, published, published on, published at, posted, posted on, date,
    dated, issued, on, at, gmt, utc, am, pm, est, edt, cet, cest, bst, a m, p m, et, local time, of, the, th, st,
    nd, rd, publié, publié le, publiée le, mis en ligne le, le, à, du, h, heure, heures, paru le
""")

UPDATE_LABELS = phrases("""
    آخر تحديث, تم التحديث, تحديث, حدث في, عدل في, آخر تعديل, updated, last updated, last update, modified,
    last modified, update, mis à jour, mis à jour le, mise à jour, modifié, modifié le, dernière mise à jour,
    actualisé
""")

# Common nouns in the names of outlets.
MEDIA_WORDS = phrases("""
    times, post, daily, news, herald, tribune, journal, gazette, chronicle, dispatch, ledger, brief, briefing,
    wire, newswire, press, agency, review, report, reporter, mail, globe, observer, guardian, telegraph, standard,
    courier, bulletin, monitor, mirror, express, register, sentinel, weekly, monthly, network, radio, tv,
    television, channel, media, online, insider, examiner, inquirer, independent, argus, advertiser, beacon,
    messenger, mercury, digest, broadcasting, broadcaster, newspaper, magazine, publishing, voice, echo, star, sun,
    record, today, desk, service, courrier, monde, dépêche, agence, presse, quotidien, revue, hebdo, matin, soir,
    nouvelles, nouvelliste, actualité, actualités, actu, info, infos, télé, télévision, chaîne, observateur,
    chronique, temps, voix, écho, gazette, libération, indépendant, éclair, progrès, nouvel, magazine, bulletin,
    moniteur, وكالة, صحيفة, جريدة, شبكة, قناة, موقع, بوابة, مجلة, إذاعة, تلفزيون, راديو, فضائية, منصة, يومية,
    دورية, نشرة, للأنباء, الإخبارية, الإخباري, الإعلامية, للإعلام, نيوز, أونلاين, اونلاين, برس, للصحافة, الصحفية,
    تي في, بوست, تايمز, ميديا, herald, newsroom, clarion, bugle, enquirer, correspondent, spectator, statesman,
    lantern, clarion, lighthouse, compass, trumpet, torch, herald, leader, journal, eagle, pulse, signal, gazetteer,
    ledger, phare, fanal, lanterne, boussole, éclaireur, tribune, نت, لايف, بلس, الإلكترونية, الإلكتروني, الرقمية,
    ويب, تلغراف, تريبيون, أوبزرفر, هيرالد, دوت كوم,
    citizen, advocate, banner, transcript, pioneer, outlook, horizon, almanac, newsletter, policy review,
    dispatches, vigie, phare, sentinelle, dépêches, parisien, أنباء, الأنباء, صدى, صوت, منبر, مرصد, نبأ, الأخبار,
    أخبار
""")

# Names of sections, which stand on lines of their own over an article.
SECTIONS = phrases("""
    سياسة, السياسة, اقتصاد, الاقتصاد, رياضة, الرياضة, عالم, العالم, محليات, محلي, عربي, دولي, دوليات, عربيات, أخبار,
    الأخبار, منوعات, ثقافة, الثقافة, فن, فنون, مجتمع, تقارير, رأي, مقالات, حوادث, تكنولوجيا, تقنية, علوم, صحة, وطني,
    مال, أعمال, الشرق, الأوسط, المغرب, خليج, لبنان, مصر, ليبيا, تونس, الجزائر, سوريا, العراق, فلسطين, السودان, اليمن,
    خارجية, الرئيسية, ملفات, تحقيقات, حوارات, عاجل, خاص, حصري, متابعات, متابعة, world, politics, business, economy,
    sport, sports, culture, opinion, news, local, national, international, middle, east, africa, europe, asia, americas,
    tech, technology, science, health, life, style, lifestyle, arts, travel, breaking, exclusive, analysis, live,
    uk, us, usa, the, home, monde, politique, société, économie, sports, afrique, maghreb, proche, orient, moyen,
    santé, sciences, idées, débats, opinions, actualité, actualités, accueil, exclusif, direct, analyse, reportage
""")

# What stands before a caption.
CAPTION_LABELS = phrases("""
    photograph, photographs, photographer, crédit, crédits, crédit photo, credit, credits, photo credit, file photo,
    archive photo, photo d'archives, graphic, infographic, infographie, map, carte, عدسة, تصوير, مصدر الصورة,
    الصورة من, تعليق الصورة, إنفوغراف, إنفوجراف, إنفوغرافيك, كاريكاتير, رسم, صورة أرشيفية, الصور,
    صورة, الصورة, صور, فيديو, شاهد, شاهد الفيديو, photo, photos, image, picture, caption, video, watch, légende,
    vidéo, en images, illustration
""")

# What begins a line that tells what a picture shows.
CAPTION_OPENINGS = phrases("""
    صورة من, صورة تعبيرية, صورة توضيحية, صورة أرشيفية, صورة متداولة, صورة وزعتها, صورة نشرتها, صورة التقطت, جانب من,
    لقطة من, مشهد من, لقطة شاشة, التعليق على الصورة, تعليق الصورة, مصدر الصورة, حقوق الصورة, image caption,
    image source, photo caption, file photo, photo illustration, illustration photo, photo d'illustration,
    image d'illustration, photo d'archives, capture d'écran, screenshot from, a screenshot
""")

PICTURE_AGENCIES = phrases("getty images, getty, shutterstock, istock, alamy, epa, غيتي, غيتي إيميجز, الأوروبية")

# Agencies that exist, as pages sign them.
WIRES = phrases("""
    رويترز, أ ف ب, ا ف ب, فرانس برس, وكالة فرانس برس, أسوشيتد برس, أ ب, د ب أ, الأناضول, سبوتنيك, شينخوا, واس, وام,
    قنا, كونا, بترا, سانا, وفا, تاس, إنترفاكس, يونهاب, أ ش أ, واج, وات, ومع, بنا, reuters, afp, ap,
    the associated press, associated press, agence france presse, dpa, upi, ansa, efe, tass, interfax, xinhua,
    yonhap, kyodo, anadolu, bloomberg, pa media, pa, ians, pti, ani, belga, aps, map, tap, spa, wam
""")

# What pages write where a wire's name would stand.
GENERIC_SOURCES = phrases("""
    agency inputs, agency input, inputs from agencies, وكالات, الوكالات, وكالات الأنباء, متابعات, متابعة, خاص,
    مواقع, صحف, مصادر, وسائل إعلام, وسائل التواصل, مواقع التواصل, agencies, wires, wire services, news agencies,
    with agencies, staff, exclusive, own correspondent, our correspondent, agences, avec agences, et agences,
    avec afp, correspondance
""")

# Where datelines are written: capitals and seats of bodies, in the three languages.
PLACES = phrases("""
    القاهرة, الرياض, دبي, أبوظبي, أبو ظبي, الدوحة, الكويت, المنامة, مسقط, صنعاء, عدن, بغداد, أربيل, دمشق, بيروت,
    عمان, القدس, القدس المحتلة, رام الله, غزة, تل أبيب, الخرطوم, طرابلس, بنغازي, تونس, الجزائر, الرباط,
    الدار البيضاء, نواكشوط, مقديشو, جيبوتي, طهران, أنقرة, إسطنبول, اسطنبول, كابول, إسلام آباد, نيودلهي, بكين,
    طوكيو, سيول, بيونغ يانغ, هونغ كونغ, تايبيه, مانيلا, جاكرتا, موسكو, كييف, مينسك, وارسو, برلين, باريس, لندن,
    مدريد, روما, بروكسل, لاهاي, جنيف, فيينا, أثينا, نيويورك, الأمم المتحدة, واشنطن, أوتاوا, مكسيكو, برازيليا,
    أديس أبابا, نيروبي, أبوجا, لاغوس, جوهانسبرغ, جدة, مكة المكرمة, الإسكندرية, ستوكهولم, أوسلو, cairo, riyadh,
    dubai, abu dhabi, doha, kuwait, manama, muscat, sanaa, aden, baghdad, erbil, damascus, beirut, amman,
    jerusalem, ramallah, gaza, tel aviv, khartoum, tripoli, tunis, algiers, rabat, casablanca, nouakchott,
    mogadishu, tehran, ankara, istanbul, kabul, islamabad, new delhi, mumbai, beijing, shanghai, tokyo, seoul,
    pyongyang, hong kong, taipei, manila, jakarta, bangkok, singapore, moscow, kyiv, kiev, minsk, warsaw, berlin,
    frankfurt, paris, london, madrid, rome, milan, brussels, the hague, geneva, vienna, athens, stockholm, oslo,
    copenhagen, helsinki, lisbon, dublin, new york, united nations, washington, los angeles, chicago, ottawa,
    toronto, mexico city, brasilia, sydney, canberra, addis ababa, nairobi, abuja, lagos, johannesburg, cape town,
    le caire, alger, tripoli, beyrouth, damas, bagdad, téhéran, jérusalem, moscou, varsovie, londres, bruxelles,
    la haye, genève, vienne, athènes, pékin, séoul, lisbonne, copenhague, dakar, bamako, abidjan, nations unies
""")

# Months and weekdays: what is left of a date line without them, and without figures, names an outlet or a person.
CALENDAR = phrases("""
    يناير, فبراير, مارس, أبريل, ابريل, إبريل, مايو, يونيو, يونيه, يوليو, يوليه, أغسطس, سبتمبر, أكتوبر, نوفمبر,
    ديسمبر, كانون الثاني, كانون الأول, شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين الأول, تشرين الثاني,
    جانفي, فيفري, أفريل, ماي, جوان, جويلية, أوت, غشت, شتنبر, نونبر, دجنبر, يوليوز, محرم, صفر, ربيع الأول,
    ربيع الآخر, ربيع الثاني, جمادى الأولى, جمادى الآخرة, جمادى الثانية, رجب, شعبان, رمضان, شوال, ذو القعدة,
    ذي القعدة, ذو الحجة, ذي الحجة, السبت, الأحد, الاثنين, الإثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, اليوم, يوم,
    أمس, january, february, march, april, may, june, july, august, september, october, november, december, jan,
    feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, saturday,
    sunday, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, janvier, février, mars, avril, mai, juin,
    juillet, août, septembre, octobre, novembre, décembre, janv, févr, avr, juil, déc, lundi, mardi, mercredi,
    jeudi, vendredi, samedi, dimanche, 1er
""")

"""Verbs and phrases by which an article says that somebody else says something, by what they do to the claim.

Arabic verbs stand as past/present of the third person ("-" where one of them is also another word); English as base, or
base/past/participle where irregular; French as infinitive, or infinitive/participle/present/plural/imperfect where
irregular. `core.inflection` makes the forms. The groups:

- `say`: what follows is the claim, and the verb is taken off it ("X said that …").
- `expect`: the same, and the claim lies ahead. `allege`: the same, and the article keeps its distance.
- `deny`, `refuse`: the verb is the claim ("X denied that …"). `judge`: so too, and its speaker is known.
- `express`: a feeling follows ("voiced appreciation for"). `praise`, `call`: not for checking. `pledge`, `accuse`: a
  deed done in words.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "ACCORDING",
    "ARABIC_BARE",
    "BARE_CLAUSE",
    "CLAUSE_OPENERS",
    "INVERTED",
    "JUDGING",
    "NOMINAL_OBJECT",
    "NOUN_LIKE",
    "PRONOUNS",
    "SPEECH",
    "VERB_PREPOSITIONS",
]

SPEECH: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "say": (
            "قال/يقول أوضح/يوضح أضاف/يضيف أكد/يؤكد أعلن/يعلن ذكر/يذكر أفاد/يفيد أشار/يشير لفت/يلفت شدد/يشدد نوه/ينوه "
            "كشف/يكشف صرح/يصرح تابع/يتابع أردف/يردف استطرد/يستطرد أبان/يبين -/بينت أبلغ/يبلغ أخبر/يخبر أقر/يقر "
            "اعترف/يعترف روى/يروي نقل/ينقل كتب/يكتب غرد/يغرد جزم/يجزم ألمح/يلمح لمح/يلمح شرح/يشرح أظهر/يظهر خلص/يخلص "
            "استنتج/يستنتج علق/يعلق رد/يرد كرر/يكرر أورد/يورد أثبت/يثبت تحدث/يتحدث أفصح/يفصح قدر/يقدر اتفق/يتفق "
            "رأى/يرى اعتبر/يعتبر اعتقد/يعتقد ظن/يظن أدلى/يدلي صارح/يصارح أطلع/يطلع استدرك/يستدرك عقب/يعقب أجاب/يجيب "
            "سرد/يسرد حسم/يحسم نبه/ينبه أوعز/يوعز وثق/يوثق رصد/يرصد أحصى/يحصي فسر/يفسر برر/يبرر احتج/يحتج جادل/يجادل "
            "طمأن/يطمئن جدد/يجدد لخص/يلخص اشتكى/يشتكي شكا/يشكو أوحى/يوحي خمن/يخمن أقسم/يقسم أكمل/يكمل "
            "استشهد/يستشهد أنبأ/ينبئ صحح/يصحح عزا/يعزو أرجع/يرجع أصر/يصر أبرز/يبرز ألح/يلح"
        ),
        "expect": (
            "توقع/يتوقع رجح/يرجح استبعد/يستبعد تنبأ/يتنبأ حذر/يحذر خشي/يخشى تخوف/يتخوف أمل/يأمل تكهن/يتكهن أنذر/ينذر"
        ),
        "express": "أعرب/يعرب عبر/يعبر أبدى/يبدي",
        "allege": "زعم/يزعم ادعى/يدعي اشتبه/يشتبه تذرع/يتذرع",
        "deny": "نفى/ينفي أنكر/ينكر كذب/يكذب دحض/يدحض فند/يفند شكك/يشكك",
        "refuse": "رفض/يرفض امتنع/يمتنع استنكر/يستنكر تجاهل/يتجاهل اعترض/يعترض",
        "judge": "وصف/يصف",
        "praise": (
            "رحب/يرحب أشاد/يشيد أثنى/يثني -/يهنئ -/هنأت شكر/يشكر ثمن/يثمن نعى/ينعى بارك/يبارك أدان/يدين ندد/يندد "
            "شجب/يشجب استهجن/يستهجن تمنى/يتمنى"
        ),
        "call": "دعا/يدعو طالب/يطالب حث/يحث ناشد/يناشد أوصى/يوصي نصح/ينصح اقترح/يقترح حض/يحض أهاب/يهيب",
        "pledge": "تعهد/يتعهد هدد/يهدد توعد/يتوعد التزم/يلتزم لوح/يلوح",
        "accuse": "اتهم/يتهم انتقد/ينتقد",
    },
    "en": {
        "say": (
            "say/said tell/told add confirm report announce state note explain insist argue assert stress emphasise "
            "emphasize reveal disclose acknowledge admit concede declare write/wrote/written tweet post testify "
            "reiterate repeat indicate maintain conclude find/found show/showed/shown recall remark observe comment "
            "reply respond counter contend complain believe think/thought suggest point hear/heard learn agree "
            "underline underscore highlight clarify estimate calculate signal hint relay recount quote cite mention "
            "dub put/put caution assess determine describe call brief inform confess boast joke lament quip interject "
            "affirm attest outline reckon"
        ),
        "expect": "expect predict forecast/forecast warn fear project anticipate foresee/foresaw/foreseen hope",
        "allege": "claim allege purport suspect",
        "accuse": "accuse blame",
        "deny": "deny refute rebut dispute contradict",
        "refuse": "refuse reject decline",
        "judge": "dismiss brand denounce condemn hail slam criticise criticize decry deride label",
        "praise": "praise welcome thank congratulate applaud commend salute",
        "call": "urge recommend appeal",
        "pledge": "demand vow pledge promise threaten swear/swore/sworn",
    },
    "fr": {
        "say": (
            "déclarer affirmer réaffirmer indiquer ajouter préciser confirmer annoncer souligner expliquer rapporter "
            "estimer assurer révéler signaler noter rappeler évoquer avancer écrire/écrit/écrit/écrivent/écrivait "
            "dire/dit/dit/disent/disait reconnaître/reconnu/reconnaît/reconnaissent/reconnaissait "
            "admettre/admis/admet/admettent/admettait soutenir/soutenu/soutient/soutiennent/soutenait juger "
            "considérer parler témoigner constater insister marteler répéter raconter relever mentionner citer "
            "informer apprendre/appris/apprend/apprennent/apprenait répondre/répondu/répond/répondent/répondait "
            "répliquer conclure/conclu/conclut/concluent/concluait croire/cru/croit/croient/croyait penser concéder "
            "avouer argumenter suggérer montrer publier qualifier détailler décrire/décrit/décrit/décrivent/décrivait "
            "taxer relater lancer glisser confier poursuivre/poursuivi/poursuit/poursuivent/poursuivait arguer "
            "évaluer chiffrer démontrer réagir/réagi/réagit/réagissent/réagissait"
        ),
        "expect": (
            "tabler prévoir/prévu/prévoit/prévoient/prévoyait craindre/craint/craint/craignent/craignait redouter "
            "anticiper prédire/prédit/prédit/prédisent/prédisait avertir/averti/avertit/avertissent/avertissait "
            "prévenir/prévenu/prévient/préviennent/prévenait espérer pronostiquer"
        ),
        "allege": "prétendre/prétendu/prétend/prétendent/prétendait alléguer soupçonner",
        "deny": "nier démentir/démenti/dément/démentent/démentait réfuter contester",
        "refuse": "refuser rejeter/rejeté/rejette/rejettent/rejetait décliner",
        "judge": "dénoncer fustiger",
        "accuse": "accuser",
        "praise": "saluer féliciter remercier",
        "call": "appeler exhorter demander recommander plaider",
        "pledge": "promettre/promis/promet/promettent/promettait menacer jurer réclamer exiger",
    },
}

# Verbs that a claim may follow with no "that" between.
BARE_CLAUSE: Mapping[str, str] = {
    "en": (
        "say/said tell/told add believe think/thought estimate report confirm claim expect announce suggest hope fear "
        "reckon insist predict warn acknowledge note admit conclude argue find/found learn state declare explain "
        "reveal agree maintain assert calculate hint stress allege suspect concede disclose testify contend"
    ),
    "fr": "",
}

# Verbs whose object alone is the claim: "confirmed the dispatch of …". With the others the act itself is the claim.
NOMINAL_OBJECT: Mapping[str, str] = {
    "en": (
        "confirm expect predict forecast/forecast estimate put/put cite mention describe call report project "
        "anticipate foresee/foresaw/foreseen"
    ),
    "fr": (
        "confirmer évoquer parler tabler prévoir qualifier mentionner citer rapporter signaler redouter craindre "
        "avancer estimer évaluer chiffrer anticiper"
    ),
}

# "called it a crime": the object with what it is called is the claim.
JUDGING: Mapping[str, str] = {
    "en": "describe call brand dub",
    "fr": "qualifier décrire/décrit/décrit/décrivent/décrivait taxer",
}

# Verbs that go before their subject after a quotation: "…", said the mayor. French inverts them all.
INVERTED: Mapping[str, str] = {"en": ("say/said add write/wrote explain report note recall reply claim announce tweet")}

# Forms that are more often nouns: only "that", a colon, a quotation or the end of the sentence makes verbs of them.
NOUN_LIKE: Mapping[str, str] = {
    "en": (
        "state states report reports claim claims note notes show shows comment comments estimate estimates forecast "
        "forecasts project projects fear fears hope hopes signal signals hint hints brief quote quotes post posts "
        "tweet tweets reply replies counter counters promise promises pledge pledges demand demands appeal appeals "
        "praise label labels brand brands read go point points detail details find finds question stress accounts "
        "call calls thanks welcome salute hail joke vow vows outline outlines reports"
    ),
    "fr": "notes juge cite lance",
}

ACCORDING: Mapping[str, tuple[str, ...]] = {
    # A phrase is given in words; the speaker follows it.
    "ar": (
        "بحسب",
        "حسب",
        "وفق",
        "وفقا ل",
        "طبقا ل",
        "نقلا عن",
        "استنادا إلى",
        "على حد قول",
        "على حد وصف",
        "على حد تعبير",
        "في رأي",
        "بناء على ما ذكره",
        "على لسان",
    ),
    "en": (
        "according to",
        "in the words of",
        "in the view of",
        "as reported by",
        "as stated by",
        "as explained by",
        "as noted by",
        "as quoted by",
        "per",
    ),
    "fr": ("selon", "d'après", "de l'avis de", "aux dires de", "au dire de"),
}

# Arabic «أن» and its kin open the claim; English and French "that", "que".
CLAUSE_OPENERS: Mapping[str, str] = {
    "ar": "أن إن أنه أنها أنهم أنهما إنه إنها إنهم إنهما بأن بأنه بأنها بأنهم أنني إنني إننا أننا إنهن أنهن بأنهما",
    "en": "that",
    "fr": "que qu'",
}

PRONOUNS: Mapping[str, str] = {
    "ar": "هو هي هم هما نفسه ذاته الأخير الأخيرة",
    "en": "he she it they we i who which",
    "fr": "il elle ils elles on nous je ce c' qui lui",
}

# Arabic verbs of saying whose claim may follow a preposition: «كشف عن», «شدد على».
VERB_PREPOSITIONS: Mapping[str, str] = {
    "عن": "أعلن/يعلن كشف/يكشف تحدث/يتحدث أفصح/يفصح",
    "إلى": "أشار/يشير لفت/يلفت نوه/ينوه ألمح/يلمح لمح/يلمح خلص/يخلص عزا/يعزو أرجع/يرجع",
    "على": "شدد/يشدد أكد/يؤكد أصر/يصر",
    "من": "حذر/يحذر",
}

# Openers of an Arabic claim that follows the verb without «أن»: verbal nouns and the like, never after a head such as
# «لجنة».
ARABIC_BARE = (
    "إرسال نشر إطلاق مقتل إصابة وفاة وجود مشاركة استمرار حرص رفض ضرورة أهمية التزام دعم تسجيل ارتفاع انخفاض تراجع "
    "وصول وقوع سقوط تدمير إسقاط استهداف اعتقال توقيف ضبط اكتشاف رصد تنفيذ نجاح فشل عدم انتهاء بدء انطلاق عودة انسحاب "
    "استعداد قدرة رغبة اهتمام تقدير ترحيب موقف سعي حاجة زيادة توصل تعرض اندلاع انهيار حدوث تحقيق إحباط إجلاء نزوح "
    "مصرع غرق اختفاء اختطاف احتجاز تورط ضلوع امتلاك تلقي دخول خروج مغادرة عزم نية تمسك ثقة استقبال تخصيص تسليم توفر "
    "تزايد تصاعد تحسن نمو انكماش تقدم تأييد حق تطلع مواصلة احترام التوصل تأييد إصرار تضامن وقوف صحة دقة سماع مشاهدة "
    "رؤية تضرر عثور العثور القبض انقطاع تعطل نفاد تفشي ظهور انتشار اقتراب سيطرة مصادرة انتهائ انقضاء اكتمال إتمام "
    "إنجاز إعادة تأجيل إلغاء تعليق إغلاق تمديد تعيين إقالة إطاحة إنقاذ استئناف استعادة إدراج إيقاف إنهاء إبرام إحراز "
    "إجراء إقامة إنشاء تشغيل توقف توسيع تخفيض تجاوز تفكيك تعويم فتح قصف قتل خفض رفع نفي اشتعال انفجار اغتيال اقتحام "
    "اختراق انتخاب انضمام احتراق اعتراض تفجير تأسيس تشكيل تدشين بلوغ هبوط صعود فوز خسارة نقل منح تحويل تقليص"
)

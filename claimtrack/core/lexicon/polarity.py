"""Opposite poles: what may be said of one thing in two opposite ways (rise/fall, arrest/release, accept/reject …).

Cues stand in the search form of `core.text.normalise`. A cue matches the beginning of a word; `$` after it asks for
the whole word; `_` joins the words of a phrase. The lists were counted on pairs of Arabic headlines (stance recipe,
24 Nov 2026).
"""

from __future__ import annotations

from .rows import Pole, Row

__all__ = ["NO_POLES", "POLES"]

# What looks like a pole and is none: the end of a year is a date.
NO_POLES = Row(
    "=",
    {
        "ar": "نهايه_العام$ نهايه_عام$ نهايه_الشهر$ نهايه_الاسبوع$",
        "en": "end_of$ year_end$ at_the_end$ by_the_end$ until_the_end$ set_a_record$",
        "fr": "fin_de$ fin_du$ la_fin_de$ a_la_fin$ dici_la_fin$",
        "fa": "پایان_سال$",
    },
)

POLES = (
    Pole(
        "up_down",
        plus={
            "ar": "ارتفع يرتفع ترتفع ارتفاع مرتفع رفع$ يرفع ترفع رفعت برفع$ صعد يصعد تصعد صعود قفز يقفز تقفز قفزه "
            "زاد$ زادت يزيد تزيد "
            "زياده تزايد ازدياد مزيد نما$ ينمو تنمو نمو$ نموا مكاسب مكسب تعافي يتعافي تتعافي انتعاش ينتعش تنتعش "
            "تضاعف مضاعفه "
            "ازدهار تحسن يتحسن تتحسن اعلي ذروه قياسي ربح ارباح يربح تكسب يكسب يعوض لاعلي يدفع قفزت صاعد تصاعد متزايد",
            "en": "rise$ rises rising rose$ risen increas up$ grow$ grows grew growing growth gain$ gains gained "
            "jump surg soar climb "
            "raise$ raises raised raising higher highest record$ more$ boost expand recover doubl improv rallie "
            "rally",
            "fr": "hausse augment progress grimp mont$ monte montent monté bond bondi accro croissance croit$ "
            "croitre record$ releve "
            "relever doubl amelior rebond gagn",
            "fa": "افزایش رشد صعود بالا$ بیشتر",
        },
        minus={
            "ar": "انخفض ينخفض تنخفض انخفاض منخفض خفض$ يخفض تخفض خفضت تخفيض بخفض$ هبط يهبط تهبط هبوط تراجع يتراجع "
            "تتراجع يهوي تهوي هوي$ "
            "انهيار ينهار تنهار انهار يتهاوي تتهاوي تدهور يتدهور تتدهور قلص يقلص تقلص تقليص نقص$ نقصان ينقص تنقص "
            "تناقص خسار خسر "
            "يخسر تخسر خساير ادني انكماش ينكمش تنكمش تنزل نزل$ ينزل نزول ركود تدني تباطو اضعف يضعف تضعف تغوص "
            "يغوص تدن$ استنفاد "
            "ينفد تهاوي اهوي ينخفضان متراجع هابط لادني",
            "en": "fall$ falls fell$ fallen falling decreas declin drop down$ lowers$ lowered lowering lowest "
            "shrink shrank cut$ cuts$ cutting reduc "
            "slump plung plummet less$ fewer$ lose$ loses$ losing$ loss$ losses$ lost$ worsen tumbl slid slide "
            "slides",
            "fr": "baiss diminu recul chut recess reduit reduir reduct perd pert$ perte tomb effondr degrad ralent",
            "fa": "کاهش سقوط افت$ نزول کمتر",
        },
    ),
    Pole(
        "free_jailed",
        plus={
            "ar": "افرج يفرج تفرج افراج سراح تبريه براءه ببراءه براه برات يبرا تبرا بري$ عفو يعفو تعفو تحرير يحرر "
            "تحرر اخلاء_سبيل",
            "en": "releas free$ frees$ freed$ freeing acquit innocent pardon exonerat",
            "fr": "liber acquitt innocent graci relach",
        },
        minus={
            "ar": "اعتقل يعتقل تعتقل اعتقال معتقل سجن$ سجنت سجنه يسجن تسجن سجين حبس$ يحبس احتجز يحتجز تحتجز احتجاز "
            "القبض قبض$ اسر$ ادانه متهم "
            "اتهام يتهم تتهم اتهم توقيف مقاضا يقاضي تقاضي محاكمه يحاكم تحاكم تورط ضلوع",
            "en": "arrest jail imprison detain detention convict guilty sentenc charged$ prosecut indict",
            "fr": "arret emprison detenu detent condamn coupable interpel inculp incarcer",
        },
    ),
    Pole(
        "accept_reject",
        plus={
            "ar": "قبلت$ "
            "يقبل تقبل قبول وافق يوافق توافق موافق اقر$ اقرت يقر$ تقر$ اقرار ايد$ يويد تويد ايدت تاييد مويد "
            "رحب يرحب ترحب ترحيب دعم$ "
            "يدعم تدعم دعمت مساند يساند تساند سمح يسمح تسمح سماح يجيز تجيز اجاز مرحب تعهد يتعهد تتعهد اشاد يشيد "
            "تشيد اشاده مدح "
            "اعجاب بارك يبارك يتبني تتبني يحترم تتيح يتيح اتاح",
            "en": "accept approv agree$ agrees$ agreed$ support back$ backs$ backed$ backing$ welcom allow permit "
            "endors prais legal$ lets$",
            "fr": "accept approuv soutien soutenu souten accueil autoris permet permett appuy salue saluer adopt",
            "fa": "پذیرفت موافق تایید",
        },
        minus={
            "ar": "رفض يرفض ترفض مرفوض عارض يعارض تعارض معارضه$ حظر يحظر تحظر محظور منع$ يمنع تمنع منعت ممنوع ادان "
            "يدين تدين ادانه انتقد "
            "ينتقد تنتقد انتقاد ضد$ احتج يحتج احتجاج استنكر يستنكر استنكار تنديد يندد تندد استياء يحرم تحريم "
            "مناهض يهاجم تهاجم "
            "اعترض يعترض تعترض اعتراض "
            "هاجم استبعد يستبعد تستبعد يتبرا امتنع يمتنع تمتنع مانع يمانع تحفظ يتحفظ تتحفظ شجب يشجب",
            "en": "reject refus turned_down turns_down turn_down declined_the declined_an "
            "oppos ban$ bans$ banned forbid prohibit condemn criticis criticiz against$ veto "
            "illegal block$ blocks$ blocked$",
            "fr": "reject rejet refus oppos interdi condamn critiqu contre$ veto bloqu",
            "fa": "رد$ مخالف ممنوع",
        },
    ),
    Pole(
        "start_stop",
        plus={
            "ar": "بدا$ يبدا تبدا بدات بدء بدايه استيناف يستانف تستانف استانف استمر يستمر تستمر استمرار مستمر واصل "
            "يواصل تواصل مواصله اطلق "
            "يطلق تطلق اطلاق انطلاق انطلق ينطلق تنطلق تدشين يدشن افتتح يفتتح تفتتح افتتاح فتح$ يفتح تفتح اعاده "
            "تنفيذ تفعيل "
            "يتابع تتابع تابع$ يعيد تعيد اعاد$ يقام تقام اقامه اصدار يصدر تصدر انشاء ينشي تنشي بناء$ يبني تبني "
            "باشر تباشر "
            "يباشر مباشره",
            "en": "start begin began begun continu launch resum open$ opens$ opened opening remain commenc inaugurat",
            "fr": "commenc debut lanc repris repren ouvr ouvert ouvre poursui continu maint inaugur",
        },
        minus={
            "ar": "وقف$ يوقف توقف ايقاف اوقف اوقفت انها$ انهاء ينهي تنهي انهت انتهي انتهاء ينتهي تنتهي الغي$ الغت "
            "الغاء يلغي تلغي ملغي ابطال "
            "يبطل تبطل تجميد يجمد تجمد جمد تعليق يعلق تعلق علقت اغلق يغلق تغلق اغلاق مغلق قطع$ يقطع تقطع فض$ "
            "تاجيل يوجل توجل "
            "اجل$ اجلت انسحاب ينسحب تنسحب انسحب ازال يزيل تزيل ازاله حجب$ تخلي يتخلي تتخلي عرقل يعرقل قاطع يقاطع "
            "تقاطع مقاطعه "
            "هدم$ يهدم تهدم يلغيان",
            "en": "stop end$ ends$ ended$ ending halt cancel suspend close$ closes$ closed$ closing$ closure$ shut "
            "withdr postpon delay "
            "freez froz scrap abandon ceas annul",
            "fr": "arrete cesse suspen annul ferm retir report$ gel$ gele interromp abandon fin$ mettre_fin",
        },
    ),
    Pole(
        "in_out",
        plus={
            "ar": "دخل$ دخلت يدخل تدخل دخول وصل$ يصل$ تصل$ وصول وصلت وصلوا عاد$ عادت يعود تعود عوده بقاء يبقي تبقي "
            "بقي$ حضور يحضر تحضر زار$ يزور تزور "
            "داخل تعيين يعين$ عين$ تولي يتولي تتولي ترشح يترشح",
            "en": "enter arriv return stay inside appoint",
            "fr": "entre$ entrer entree arriv revien retour rest$ reste nomm",
        },
        minus={
            "ar": "خرج$ يخرج تخرج خروج غادر يغادر تغادر مغادره رحل$ رحيل يرحل ترحل نزوح هرب$ يهرب تهرب هروب فرار "
            "طرد$ يطرد تطرد ترحيل غاب يغيب "
            "تغيب غياب خارج$ استقال يستقيل تستقيل استقاله اقاله اقال يقيل عزل$ ينسحب تنسحب انسحاب اخلاء يهجر "
            "تهجير تقيل",
            "en": "leav left$ exit depart flee fled expel resign fired$ sack outside absen quit$ quits$",
            "fr": "quitt sort$ sortie sorti part$ parti depart fuit fuir expuls demission limog absen",
        },
    ),
    Pole(
        "confirm_deny",
        plus={
            "ar": "اكد$ يوكد توكد اكدت تاكيد موكد اعترف يعترف تعترف اعتراف ثبت$ يثبت تثبت اثبت اثبات",
            "en": "confirm admit acknowledg prove$ proves$ proved$ proven$ affirm",
            "fr": "confirm admet admis reconn prouv affirm",
            "fa": "تایید اعتراف",
        },
        minus={
            "ar": "نفي$ ينفي$ تنفي$ نفت$ انكر ينكر تنكر انكار تجاهل يتجاهل تتجاهل تكذيب يكذب غموض اخفاء يخفي تخفي "
            "اخفت تستر يشكك تشكك تشكيك "
            "شكوك لا_صحه",
            "en": "deny$ denies denied denying denial dismiss reject refut ignor doubt conceal",
            "fr": "nie$ nient nier dement rejet refut ignor dout cach",
            "fa": "تکذیب",
        },
    ),
    Pole(
        "alive_dead",
        plus={
            "ar": "نجا$ نجت نجاه ينجو ناج$ ناجين حي$ احياء حيه علي_قيد_الحياه سلامه سالم بصحه شفي$ شفاء يتعافي "
            "انقاذ ينقذ تنقذ انقذ",
            "en": "surviv alive rescu safe$ born$ recover",
            "fr": "surviv vivant sauve sain$ rescap gueri",
        },
        minus={
            "ar": "قتل$ قتيل قتلي قتلت مقتل يقتل تقتل قتله مات$ موت$ وفاه توفي$ توفيت$ يتوفي تتوفي مصرع ضحيه ضحايا "
            "اغتيال اعدام اغتال يعدم تعدم وفيات",
            "en": "kill die$ dies$ died$ dead$ death murder execut fatal",
            "fr": "tue$ tues tuee tuer mort deced assassin execut victime",
        },
    ),
    Pole(
        "peace_fight",
        plus={
            "ar": "اتفق يتفق تتفق اتفاق اتفقا اتفاقيه متفق تصالح مصالحه صلح$ سلام$ هدنه هدوء يهدا تهدا تهديه تعاون "
            "يتعاون تتعاون حل$ حلول تحالف "
            "انضم ينضم تنضم انضمام وحده تقارب",
            "en": "accord agreement deal$ peace truce ceasefire cooperat reconcil join unite$ united$ unity$ calm",
            "fr": "accord paix treve cessez cooper reconcil rejoin uni$ unis$ calme",
        },
        minus={
            "ar": "خلاف يختلف تختلف اختلاف نزاع صراع حرب$ يحارب تحارب هجوم هاجم يهاجم تهاجم تصعيد اشتباك توتر "
            "انقسام منقسم انفصال ينفصل تنفصل "
            "انفصل طلاق ازمه هدد$ يهدد تهدد تهديد تحدي يتحدي تتحدي مواجهه تفجير",
            "en": "disput conflict war$ wars$ attack fight clash tension escalat split separat threat divid divorc "
            "crisis",
            "fr": "conflit guerre attaqu combat affront tension escalad sépar separ menac divis divorc crise",
        },
    ),
    Pole(
        "win_lose",
        plus={
            "ar": "فوز$ فاز$ يفوز تفوز فايز نجح ينجح تنجح نجاح ناجح انتصار ينتصر تنتصر انتصر تفوق يتفوق تتفوق تاهل "
            "يتاهل تتاهل تتويج يتوج تتوج",
            "en": "win$ wins$ won$ winning$ winner victor succe beat$ beats$",
            "fr": "gagn victoire vainqu remport reussi succes battu",
        },
        minus={
            "ar": "هزيمه هزم يهزم تهزم فشل يفشل تفشل فاشل اخفق اخفاق يخفق تخفق خساره خسر يخسر تخسر خاسر اقصاء اقصي "
            "يقصي سقوط فشلت",
            "en": "lose$ loses$ lost$ losing$ loser fail eliminat",
            "fr": "perd defait echou echec elimin",
        },
    ),
    Pole(
        "public_hidden",
        plus={
            "ar": "علن$ علني معلن يعلن تعلن اعلن اعلان ظهور يظهر تظهر ظهر$",
            "en": "public announc reveal appear visible",
            "fr": "public annonc revel appar",
        },
        minus={
            "ar": "سر$ سري سريه اختفاء يختفي تختفي اختفي مجهول",
            "en": "secret hide$ hides$ hidden$ disappear vanish unknown missing",
            "fr": "secret cach dispar inconnu",
        },
    ),
)

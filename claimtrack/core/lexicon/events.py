"""Families of predicates, the same key in every language: what is done.

They are lexical evidence across languages ("envoi de troupes" and «إرسال قوات» share `send` and `troops`) and keep
apart what only sounds alike ("soldiers were sent", "soldiers are trained"). Cues are written as `core.lexicon.rows`
says.
"""

from __future__ import annotations

from .events_society import SOCIETY_EVENTS
from .rows import Row

__all__ = ["EVENTS", "KIN"]


def _row(key: str, ar: str, en: str, fr: str) -> Row:
    return Row(key, {"ar": ar, "en": en, "fr": fr})


EVENTS = (
    _row(
        "send",
        "ارسل يرسل ترسل ارسال ارسلت ارسلوا مرسل اوفد يوفد توفد ايفاد ستوفد نقل$ نقلت ينقل تنقل شحن يشحن تشحن "
        "شحنت وصلوا$ وصلت$ وصول نشر$ نشرت ينشر تنشر"
        "انتشار نشره$ نشرهم$ اسال",
        "send sent$ sends shipped shipping ships_to deploy dispatch carried transfer moved_into "
        "moving_troops arriv station posted post_a transport deliver",
        "envoy envoi deploy transfer expedi achemin arriv livr",
    ),
    _row(
        "present",
        "موجود وجود يوجد توجد تواجد يتواجد متواجد متمركز اقترب",
        "presence present_in are_in$ are_now_in$ were_in$ is_in$ located based_in stationed already_in$",
        "presence trouvent trouve_en presents_en",
    ),
    _row("travel", "ابحر سافر يسافر تسافر رحله سفر$", "travel embark sail boarded journey", "voyag embarqu navigu"),
    _row(
        "train",
        "تدريب يتدرب تدرب درب$ دربت يدرب تدربت",
        "train$ trained training trains$",
        "entrain form$ formation former$ formes$",
    ),
    _row(
        "fight",
        "قتال يقاتل تقاتل قاتل معارك معركه اشتباك يشتبك مشاركه_في_القتال حارب يحارب مواجهات صدامات",
        "combat fight fought clash confrontation battle$ battles$ engaged_in_combat",
        "combat affront bataill heurts",
    ),
    _row(
        "kill",
        "قتل$ قتلت قتلوا قتيل قتلي مقتل يقتل تقتل مصرع ضحيه ضحايا اغتيال اغتال استشهد استشهاد شهيد شهداء وفاه$ "
        "توفي$ توفيت$ وفيات مات$ ماتوا اودي اودت حصيله",
        "kill dead$ death die$ died$ dies$ casualt fatal murder assassin toll$ slain victim",
        "tue$ tues tuee tuer mort deces decede victime bilan assassin",
    ),
    _row("injure", "اصيب اصابه اصابات اصاب جرح$ جريح جرحي مصاب مصابين", "injur wound hurt$", "bless"),
    _row(
        "infect",
        "عدوي اصابات_جديده تفشي انتشار_الفيروس مصابا_بفيروس",
        "infect outbreak contract_the_virus",
        "infect contamin epidemi",
    ),
    _row(
        "sign",
        "وقعوا$ وقعت وقعا$ يوقع توقعان توقيع ووقع ابرم ابرام تبرم",
        "sign$ signed signs$ signing signature conclud inked",
        "sign$ signe signature conclu_un",
    ),
    _row(
        "ratify",
        "صدق$ صدقت يصدق تصدق تصديق صادقت يصادق مصادقه اقر$ اقرت اقرار",
        "ratif approved_the approv",
        "ratifi approuv entérin",
    ),
    _row(
        "agree",
        "اتفق اتفقت اتفقا يتفق تتفق اتفاق توافق",
        "agree$ agreed agrees$ agreement deal$",
        "accord convenu convenir entendu",
    ),
    _row("negotiate", "مفاوضات تفاوض يتفاوض محادثات مباحثات", "negotiat talks$", "negoci pourparler"),
    _row(
        "meet",
        "لقاء$ لقا$ لقاءه التقي يلتقي تلتقي التقت اجتمع يجتمع تجتمع اجتماع اجتماعه جمع$ استقبل يستقبل قمه",
        "meet$ meets$ met$ meeting summit talks_with",
        "rencontr reuni reunion sommet",
    ),
    _row("visit", "زار$ يزور تزور زيارت زياره زيارته", "visit$ visits$ visited visiting", "visit"),
    _row(
        "establish",
        "انشاء انشا$ انشات ينشي تنشي تاسيس اسس$ تشكيل يشكلان يشكل شكلت_لجنه",
        "set_up_a establish create$ creates$ created creating founded form_a",
        "creer cree creation annonce_un_groupe mis_en_place",
    ),
    _row(
        "pay",
        "دفع$ يدفع تدفع تدفعها راتب رواتب اجر$ اجور يتقاضي مرتب",
        "pay$ pays$ paid$ paying salar wage",
        "toucher touche$ payer$ paye paie salaire vers$ verse",
    ),
    _row(
        "launch",
        "اطلق$ اطلقت يطلق تطلق اطلقوا$ تجربه_صاروخيه تجارب_صاروخيه تجاربها_الصاروخيه",
        "launch fired$ fires$ firing test_fired testfired",
        "lanc tir$ tire$ tires$ tirs$",
    ),
    _row(
        "attack",
        "هجوم هجمات هاجم يهاجم تهاجم قصف يقصف تقصف غاره غارات استهدف يستهدف تستهدف ضربه ضربات عدوان انفجار تفجير توغل",
        "attack$ attacks attacked assault strike$ strikes$ struck bomb raid shelling incursion blast explo "
        "offensive airstrike",
        "attaqu frapp bombard raid offensive explos agress incursion",
    ),
    _row(
        "help",
        "مساعده مساعدات ساعد$ يساعد تساعد اعانه اغاثه دعم$ دعمت يدعم تدعم معونه تقديم_المساعده",
        "help$ helps$ helped aid$ assist relief support",
        "aide aider assist soutien soutenir secours",
    ),
    _row(
        "permit",
        "سمح$ سمحت يسمح تسمح تتيح يتيح اتاح اجاز يجيز ترخيص",
        "allow permit lets$ authoris authoriz able_to",
        "autoris permet permis",
    ),
    _row(
        "limit",
        "قيود قيد$ يفرض_قيود تقييد حظر$ يحظر تحظر حد$_من",
        "limit restrict ban$ bans$ banned curb prohibit",
        "limit restrict interdi",
    ),
    _row("exchange", "تبادل يتبادل تتبادل تبادلا", "exchang swap$ share_data", "echang"),
    _row(
        "arrest",
        "اعتقل اعتقال يعتقل تعتقل القبض توقيف احتجز احتجاز اوقفت_الشرطه معتقل",
        "arrest detain detention custody",
        "arret$ arrete interpel detenu detention garde_a_vue",
    ),
    _row("free", "افرج افراج يفرج تفرج اطلاق_سراح سراح", "releas freed$", "libere liberation relach"),
    _row(
        "trial",
        "محاكمه محكمه قضاء قضا$ حكم$ حكمت ادان ادانه سجن$",
        "trial court$ convict sentenc verdict judge$ ruling",
        "proces tribunal condamn juge",
    ),
    _row("charge", "اتهم اتهمت يتهم تتهم اتهام تهمه", "accus charg indict alleg", "accus inculp"),
    _row(
        "vote",
        "تصويت صوت$ صوتت يصوت تصوت اقتراع انتخاب انتخابات ناخب استفتاء",
        "vote$ votes$ voted voting election elect$ elected ballot poll$ polls$ referendum",
        "vote voter election elu$ elus$ scrutin referendum",
    ),
    _row(
        "appoint",
        "تعيين يعين عينت كلف$ تكليف تولي",
        "appoint nominat named_as$ sworn",
        "nomm nomination designe",
    ),
    _row(
        "resign",
        "استقال يستقيل استقاله اقاله اقال تنحي عزل$",
        "resign step_down stepped_down sack dismissed_from fired$ quit$",
        "demission limog quitt",
    ),
    _row(
        "rise",
        "ارتفع يرتفع ترتفع ارتفاع زاد$ زادت زياده يزيد تزيد صعد صعود قفز نمو$ رفعت يرفع ترفع",
        "rise$ rises$ rose$ rising risen increas climb jump grow$ grew growth raise$ raised surge$ surged surges",
        "hausse augment progress croissance releve",
    ),
    _row(
        "fall",
        "انخفض ينخفض تنخفض انخفاض هبط هبوط يهبط تهبط تراجع يتراجع تتراجع خفض$ خفضت يخفض تخفض تخفيض",
        "fall$ falls$ fell$ fallen drop declin decreas lowers$ lowered lowering slump plung cut$ cuts$ reduc",
        "baiss chut recul diminu redui",
    ),
    _row(
        "buy",
        "شراء اشتري يشتري تشتري اشترت استحواذ صفقه",
        "buy$ buys$ bought purchas acqui deal_worth",
        "achat achet acqui",
    ),
    _row("sell", "باع$ باعت يبيع تبيع بيع$ مبيعات", "sell$ sells$ sold$ sale$ sales$", "vend$ vendu vente vendre"),
    _row(
        "export",
        "صادرات تصدير يصدر صدرت$ صدر_الي استيراد واردات يستورد",
        "export import$ imports$ imported",
        "export import$ importation",
    ),
    _row("produce", "انتاج ينتج تنتج انتج", "produc output manufactur", "produi produc fabri"),
    _row(
        "invest",
        "استثمار يستثمر تستثمر استثمر تمويل قرض قروض",
        "invest$ invests$ invested investing investment investor fund$ funding loan financ",
        "investi$ investir investis pret$ financ",
    ),
    _row(
        "build",
        "بناء$ بنا$ يبني تبني بني$ بنيت شيد تشييد مشروع_بناء تدشين",
        "build$ built$ construct",
        "construi construct batir projet",
    ),
    _row(
        "open",
        "افتتح افتتاح يفتتح تفتتح فتح$ فتحت يفتح اعاده_فتح بدء$ بدا$ بدات$ بدات$ يبدا",
        "open$ opens$ opened opening inaugurat start begin began begun",
        "ouvert ouvre$ ouvrir inaugur debut commenc",
    ),
    _row(
        "close",
        "اغلق اغلاق يغلق تغلق ايقاف وقف$ اوقف تعليق علق$ علقت الغاء الغي$",
        "close$ closes$ closed closure shut suspend halt cancel stopped_work",
        "ferm suspen annul arret_de",
    ),
    _row("withdraw", "انسحب انسحاب ينسحب تنسحب سحب$", "withdr pull_out pulled_out", "retir retrait"),
    _row(
        "enter",
        "دخل$ دخلت دخول يدخل تدخل$ اقتحم اقتحام عبرت$ عبور",
        "enter$ entered entering cross$ crossed crossing stormed",
        "entrer$ entree entrent franchi",
    ),
    _row(
        "flee",
        "نزوح نازح نازحين فر$ فرار هرب$ هروب لاجي لجوء لاجيين",
        "flee fled displac refugee evacuat",
        "fui fuir deplac refugie evacu",
    ),
    _row("confirm", "اكد$ اكدت يوكد توكد تاكيد", "confirm", "confirm"),
    _row("prioritise", "اولويه اولويات قايمه_الاولويات", "priorit", "priorit"),
    _row("oblige", "تنص ينص نصت يلزم تلزم ملزم", "oblige requir stipulat provides_for", "prevoit stipul oblig"),
    _row(
        "equip",
        "تسليم_سلاح سلم$ تسلم$ تزويد زود$ تسلموا بزات زي$",
        "issued_with equip uniform supplied",
        "equip uniforme fourni",
    ),
    _row(
        "protest",
        "تظاهر متظاهر مظاهر احتجاج احتج$ اضراب",
        "protest demonstrat strike_over rally marched marchers",
        "manifest protest greve",
    ),
    _row(
        "quake", "زلزال هزه$ هزات زلازل ريشتر", "earthquake quake tremor richter", "seisme tremblement secousse richter"
    ),
    _row(
        "flood",
        "فيضان سيول$ اعصار عاصفه امطار",
        "flood storm$ hurricane cyclone rain",
        "inondation tempete ouragan pluie",
    ),
    _row("fire", "حريق حرايق اندلع احتراق", "fire$ fires$ blaze wildfire", "incendie feu$"),
    _row(
        "crash",
        "حادث تحطم تصادم انقلاب_حافله سقوط_طايره",
        "crash accident collision collid derail",
        "accident crash collision",
    ),
    _row("vaccinate", "لقاح تطعيم لقاحات", "vaccin jab$ jabs$", "vaccin"),
    _row(
        "win",
        "فوز$ فاز$ فازت يفوز تغلب هزم$ انتصر انتصار تتويج توج$",
        "win$ wins$ won$ victory beat$ defeat champion",
        "gagn victoire remport vainqu battu champion",
    ),
    _row("lose", "خسر$ خساره يخسر هزيمه", "lose$ loses$ lost$ defeat_by", "perd defaite"),
    _row("marry", "زواج تزوج$ خطوبه زفاف طلاق", "marr wedding divorc engaged$", "mari divorc"),
    _row("announce", "اعلن$ اعلنت يعلن تعلن اعلان كشف$ كشفت", "announc unveil reveal", "annonc revel devoil"),
    _row("warn", "حذر$ حذرت يحذر تحذر تحذير", "warn", "averti mise_en_garde"),
    _row("sanction", "عقوبات عقوبه", "sanction", "sanction"),
    _row("threaten", "هدد$ هددت يهدد تهدد تهديد", "threat", "menac"),
    _row("launch_space", "قمر_صناعي مركبه_فضاييه", "satellite spacecraft", "satellite spatial"),
    _row("brief", "احاط$ اطلع_سفراء احاطه اطلاع", "brief$ briefed briefing", "informe_les brief"),
    _row("approach", "اقترب يقترب تقترب اقتراب", "approach moved_closer closer_to", "approch"),
    *SOCIETY_EVENTS,
)

# Families whose members may stand for each other in two accounts of one event.
KIN: tuple[frozenset[str], ...] = (
    frozenset({"send", "present"}),
    frozenset({"send", "enter"}),
    frozenset({"kill", "injure"}),
    frozenset({"agree", "establish"}),
    frozenset({"negotiate", "agree"}),
    frozenset({"attack", "kill"}),
    frozenset({"open", "establish"}),
    frozenset({"oblige", "help"}),
    frozenset({"arrest", "trial"}),
    frozenset({"resign", "withdraw"}),
    frozenset({"equip", "send"}),
    frozenset({"permit", "limit"}),
    frozenset({"rise", "fall"}),
    frozenset({"arrest", "free"}),
    frozenset({"open", "close"}),
    frozenset({"win", "lose"}),
    frozenset({"travel", "send"}),
    frozenset({"open", "launch"}),
    frozenset({"attack", "launch"}),
    frozenset({"attack", "quake"}),  # an earthquake strikes
    frozenset({"fight", "break_out"}),
    frozenset({"fire", "break_out"}),
    frozenset({"search", "vanish"}),
)

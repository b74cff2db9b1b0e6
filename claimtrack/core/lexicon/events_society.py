"""Families of predicates of courts, politics, money, health and daily life; the rest stands in `events`.

Cues are written as `core.lexicon.rows` says.
"""

from __future__ import annotations

from .rows import Row

__all__ = ["SOCIETY_EVENTS"]


def _row(key: str, ar: str, en: str, fr: str) -> Row:
    return Row(key, {"ar": ar, "en": en, "fr": fr})


SOCIETY_EVENTS = (
    # courts and police
    _row("investigate", "تحقيق يحقق تحقق$ حقق$ حققت تقصي", "investigat inquir enquir probe$ probes$",
         "enquet investig"),
    _row("question", "استجواب استجوب يستجوب استدعي استدعاء", "interrogat questioned$ summon", "interrog convoqu"),
    _row("kidnap", "خطف$ اختطف اختطاف خطفت", "kidnap abduct", "enlev kidnap rapt$"),
    _row("shoot", "اطلق_النار اطلاق_النار اطلاق_نار رميا_بالرصاص", "shot$ shooting gunfire opened_fire", "fusillade "
         "tirs$ abattu"),
    _row("stab", "طعن$ طعنا عمليه_طعن", "stab$ stabbed stabbing knife", "poignard couteau"),
    _row("rape", "اغتصاب اغتصب تحرش", "rape$ raped rapes sexual_assault harass", "viol$ viole agression_sexuelle"),
    _row("steal", "سرقه سرق$ سرقت سطو نهب$ اختلس اختلاس", "steal stole theft robb loot embezzl", "vol$ vole braqu pill "
         "detourne"),
    _row("bribe", "رشوه رشاوي فساد", "brib corrupt graft", "corrupt pot_de_vin"),
    _row("seize", "صادر$ صادرت مصادره حجز$ حجزت ضبط$ ضبطت احتجاز_سفينه", "seiz confiscat impound", "sais confisqu"),
    _row("fine", "غرامه غرم$ غرمت تغريم", "fined$ fines$ penalt", "amende"),
    _row("sue", "دعوي_قضاييه رفع_دعوي مقاضاه", "sue$ sued$ lawsuit", "plainte poursui"),
    _row("execute", "اعدام اعدم$ اعدمت شنق$", "executed execution$ executions$ death_penalty hang$ hanged",
         "execute$ executes$ execution peine_de_mort pend"),
    _row("acquit", "براءه برا$ برات تبريه", "acquit cleared_of", "acquitt relax"),
    _row("appeal_court", "محكمه_الاستيناف حكم_الاستيناف طعن_في نقض$", "appeals_court appeal_court appealed",
         "appel$ cassation"),
    _row("extradite", "ترحيل رحلت$ تسليم_المطلوب طرد$ طردت", "deport extradit expel", "expuls extrad"),
    _row("smuggle", "تهريب هرب$ تهرب اتجار", "smuggl traffick", "contreband trafic"),
    # politics and diplomacy
    _row("demand", "طالب$ طالبت يطالب تطالب مطالب دعا$ دعت دعوه يدعو تدعو ناشد مناشد", "demand call$_for calls$ "
         "called_for$ calling_for$ urge appeal", "appel reclam exig demand"),
    _row("reject", "رفض$ رفضت يرفض ترفض رفضه رفضها رفضوا استبعد", "reject refus rule_out ruled_out oppos turn_down",
         "rejet refus ecart oppos"),
    _row("accept", "قبلت يقبل تقبل قبول وافق وافقت يوافق توافق موافقه", "accept approv consent", "accept approuv"),
    _row("dissolve", "حل$ حلت$ حله$ يحل$ تحل$", "dissolv disband", "dissou dissolution"),
    _row("declare", "اعلن_حاله فرض$ فرضت يفرض تفرض", "declar imposed imposes imposing imposition",
         "decret impos declar"),
    _row("order", "امرت$ اوامر اصدر_امرا", "order$ ordered orders", "ordonn ordre$"),
    _row("promise", "تعهد يتعهد تعهدت وعد$ وعدت وعود", "pledg promis vow", "promis promet engage$"),
    _row("dismiss_head", "اقال اقاله عزل$ اطاح اطاحه اعفاء اعفي", "sack ousted oust_ remov_from dismissal fired_the",
         "limog destitu renvers"),
    _row("coup", "انقلاب$ انقلابيين", "coup$ putsch overthrow", "coup_etat putsch"),
    _row("postpone", "اجلت تاجيل ارجا ارجاء يوجل توجل", "postpon delay defer", "report$ reporte ajourn"),
    _row("extend", "مدد$ مددت تمديد تجديد", "extend extension prolong renew", "prolong prorog renouvel"),
    _row("boycott", "مقاطعه$ قاطع$ قاطعت", "boycott", "boycott"),
    _row("recognise", "اعترف اعترفت اعتراف", "recognis recogniz admit", "reconna reconnu avou"),
    _row("mediate", "وساطه وسيط توسط", "mediat broker", "mediat"),
    _row("recall", "استدعي_سفير سحب_سفير استدعاء_السفير", "recall", "rappel"),
    _row("veto", "فيتو حق_النقض", "veto", "veto"),
    _row("normalise", "تطبيع طبع$", "normalis normaliz diplomatic_ties", "normalis"),
    _row("apologise", "اعتذر اعتذار يعتذر", "apolog sorry", "excus"),
    _row("criticise", "انتقد انتقاد انتقدت ندد$ نددت ادان$ ادانت تنديد شجب", "criticis criticiz condemn denounc",
         "critiqu condamn denonc"),
    _row("welcome", "رحب$ رحبت ترحيب", "welcom", "salue accueil"),
    _row("mourn", "حداد تنكيس نعي$ تشييع جنازه", "mourning mourn funeral", "deuil funerail obseque"),
    # disasters and rescue
    _row("collapse", "انهار$ انهارت انهيار ينهار تصدع", "collaps burst gave_way caved crumbl ruptur",
         "effondr rupture cede$ rompu"),
    _row("crack", "تشقق شقوق تصدع صدوع", "crack fissur", "fissur"),
    _row("sweep", "جرف$ جرفت جرفته جرفتها انجراف غمر$ غمرت اغرق", "swept washed_away submerg sweep_away",
         "emport submerg"),
    _row("sink", "غرق$ غرقت غرقا تغرق", "sank$ sink sunk drown capsiz", "coul noy naufrag chavir"),
    _row("rescue", "انقاذ انقذ انقذت نجا$ نجاه ناجين ناجون", "rescu surviv saved$", "sauv secour surviv rescap"),
    _row("search", "بحثا_عن$ البحث_عن يبحث_عن$ تبحث_عن$ عثر$ عثرت العثور انتشل انتشال",
         "search recovered$ retriev found_the", "recherch retrouv fouill"),
    _row("bury", "دفن$ دفنت دفنوا مقبره مقابر", "bury buried burial grave$ graves$", "enterr inhum fosse"),
    _row("evacuate", "اخلاء اخلي اخلت اجلاء اجلي اجلت", "evacuat", "evacu"),
    _row("destroy", "دمر$ دمرت تدمير دمار تدمر هدم$ خراب خسف", "destroy destruct devastat ravag wreck demolish ruin",
         "detru destruct devast ravag"),
    _row("damage", "تضرر تضررت اضرار خساير", "damag", "endommag degat dommag"),
    _row("explode", "انفجار انفجر انفجرت تفجير تفجر", "explo implo blast$ blasts$ detonat",
         "explos implos detonation souffle"),
    _row("warn_weather", "انذار_مبكر تحذير_من", "early_warning alert$", "alerte"),
    _row("store", "تخزين مخزن مخزنه مخزنا خزن$ مكدس مستودع كدس",
         "stor$ store$ stored storage stockpil warehouse kept_in", "entrepos stock stocke"),
    _row("welding", "تلحيم لحام", "weld", "soud"),
    _row("leak", "تسرب تسريب سرب$ سربت", "leak", "fuit"),
    _row("cut_off", "انقطع انقطعت انقطاع قطع$ قطعت مقطوعه عزل$", "cut_off outage went_down blackout knocked_out",
         "coup$ coupe coupure panne"),
    _row("restore", "استعاده عاد$ عادت اعاده$ اصلاح", "restor repair back_online reconnect", "retabli repar"),
    _row("maintain", "صيانه يخضع_لصيانه", "maintenance upkeep maintained", "entretien mainten"),
    _row("inspect", "تفتيش معاينه فحص$ فحوص", "inspect examin survey", "inspect examin controle"),
    # money and work
    _row("borrow", "قرض$ قروض اقتراض اقترض", "loan borrow lend", "emprunt pret$ prets$"),
    _row("default", "تخلف_عن_السداد افلاس افلس", "default bankrupt insolven", "faillite defaut_de_paiement"),
    _row("devalue", "تعويم تخفيض_قيمه خفض_قيمه", "devalu float$ floated", "devalu"),
    _row("subsidise", "دعم_السلع الدعم_الحكومي", "subsid", "subvention"),
    _row("lay_off", "تسريح سرح$ سرحت استغناء", "lay_off laid_off layoff redundan job_cuts", "licenci supprime"),
    _row("hire", "توظيف وظفت وظف$", "hire$ hired hiring recruit", "embauch recrut"),
    _row("merge", "اندماج دمج$ دمجت", "merg takeover", "fusion"),
    _row("donate", "تبرع تبرعت تبرعات منحه منح$ منحت هبه", "donat grant$ grants$", "don$ dons$ subvention verse"),
    _row("compensate", "تعويض تعويضات عوض$", "compensat", "indemnis compens dedommag"),
    _row("cost", "كلفه تكلفه كلف$ يكلف تكاليف بقيمه", "cost$ costs$ worth$", "cout"),
    _row("spend", "انفق انفاق ينفق تنفق مصاريف", "spend spent expenditure", "depens"),
    _row("earn", "ارباح ربح$ ايرادات عايدات", "profit revenue earn", "benefice recette revenu"),
    _row("ration", "تقنين طوابير شح$ نقص$", "ration shortage scarc", "penurie ration"),
    _row("suffice", "يكفي تكفي كافيه لمده_تكفي", "enough_for last_for supplies_for", "suffi de_quoi"),
    _row("strike_work", "اضراب اضراب_عام يضرب_عن", "walkout general_strike on_strike", "greve"),
    # health, learning, sport, technology
    _row("recover", "تعافي شفاء تماثل", "recover", "gueri retabli"),
    _row("hospitalise", "نقل_الي_المستشفي ادخل_المستشفي", "hospitalis hospitaliz taken_to_hospital", "hospitalis"),
    _row("quarantine", "حجر_صحي عزل_صحي حجر_منزلي", "quarantin lockdown", "quarantaine confinement"),
    _row("poison", "تسمم سم$ تسميم", "poison", "empoison intoxicat"),
    _row("starve", "جوع$ مجاعه سوء_تغذيه تجويع", "starv famine hunger malnutrition", "famine faim malnutri"),
    _row("operate", "عمليه_جراحيه جراحه زراعه_كلي", "surgery transplant", "chirurgi greffe"),
    _row("graduate", "تخرج خريج دفعه_خريجين", "graduat", "diplome"),
    _row("examine_pupils", "امتحان امتحانات اختبارات", "exam$ exams$", "examen baccalaureat"),
    _row("score", "سجل$ سجلت هدف$ اهداف احرز", "scor goal$ goals$", "marqu but$ buts$"),
    _row("draw", "تعادل تعادلا", "drew$ draw$ drawn", "nul$ egalis"),
    _row("qualify", "تاهل تاهلت يتاهل", "qualif", "qualif"),
    _row("retire", "اعتزل اعتزال تقاعد", "retire", "retrait prend_sa_retraite"),
    _row("host", "استضاف يستضيف تستضيف استضافه", "host$ hosts$ hosted hosting", "accueill organis"),
    _row("hack", "قرصنه اختراق هجوم_سيبراني هجوم_الكتروني", "hack cyberattack cyber_attack", "pirat cyberattaque"),
    _row("intercept", "اسقط$ اسقطت اسقاط", "intercept shot_down downed", "intercept abatt"),
    _row("besiege", "حصار حاصر محاصر", "sieg blockad besieg", "siege_de blocus assieg"),
    _row("occupy", "احتلال احتل$ احتلت سيطر سيطره سيطرت يسيطر تسيطر قبضه$ قبضتها$ قبضته$ استولي "
         "استولت استيلاء بسط$ بسطت", "occup captur seiz took_control take_control control_of controls$ to_hold$ "
         "held_the holds_the holding_the in_control overran overrun", "occup controle s'empar empar conqui prise_de$"),
    _row("break_out", "اندلع اندلعت تندلع اندلاع", "broke_out break_out erupt outbreak_of_fight", "eclat"),
    _row("vanish", "اختفي اختفت اختفاء يختفي فقد_الاتصال فقدت_الاتصال فقدان_الاتصال انقطع_الاتصال الاتصال_قد_انقطع "
         "الاتصال_انقطع", "vanish disappear lost_contact losing_contact lose_contact loss_of_contact contact_was_lost "
         "went_missing", "dispar perdu_le_contact perdu_contact perte_de_contact contact_perdu"),
    _row("annex", "ضم$ الضم$ ضمت", "annex", "annex"),
    _row("mobilise", "تعبيه استنفار حشد$ حشود", "mobilis mobiliz massed", "mobilis mass"),
    _row("migrate", "هجره عبور_المتوسط غير_نظامي", "migrat asylum", "migrat asile"),
    _row("isolate", "عزله معزوله", "isolat stranded", "isole"),
    _row("stay_home", "البقاء_في_منازل لزوم_المنازل حظر_تجول حظر_التجول", "stay_home stay_indoors curfew", "couvre_feu "
         "rester_chez"),
)  # fmt: skip

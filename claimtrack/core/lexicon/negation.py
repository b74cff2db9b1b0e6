"""Words that negate, words that dismiss a report as untrue, and phrases that look like negation but are none.

Cues stand in the search form of `core.text.normalise`. A cue matches the beginning of a word; `$` asks for the whole
word; `_` joins the words of a phrase. A claim *labelled* rumour is not a denial in Persian headlines («شایعه» names
the topic there).
"""

from __future__ import annotations

from .rows import Row

__all__ = ["ASSERTIONS", "DENIALS", "NEGATIONS", "NO_NEGATIONS", "REPORTS", "SILENCES", "UNDOING"]

NEGATIONS = Row(
    "negation",
    {
        "ar": "ابدا$ بدون$ بعدم$ بلا$ دون$ عدم$ غير$ بغير$ فلا$ فلم$ فلن$ لا$ الا$ لايوجد$ لسنا$ لعدم$ لم$ لن$ "
        "ليس$ ليست$ ليسوا$ مطلقا$ ولا$ ولم$ ولن$ "
        "وليس$ وليست$ وعدم$ ودون$ وبدون$ يعد_لم$ مش$ مو$ ماكو$",
        "en": "arent$ cant$ cannot$ couldnt$ didnt$ doesnt$ dont$ hadnt$ hasnt$ havent$ isnt$ neither$ never$ no$ "
        "nobody$ non$ none$ nor$ not$ nothing$ "
        "shouldnt$ unable$ wasnt$ werent$ without$ wont$ wouldnt$ aint$ nt$",
        "fr": "pas$ jamais$ aucun$ aucune$ sans$ ni$ non$ nul$ nulle$ rien$ personne_ne$",
        "fa": "بدون$ عدم$ نبود$ نبودن نبوده نبودند$ نیست$ نیستند$ نیستم$ نیستیم$ نخواهد$ نخواهند$ نداده ندادند$ "
        "نداد$ ندارد$ ندارند$ "
        "نداریم$ ندارم$ نداشت نداشته نشد$ نشدند$ نشده نشود$ نکرد$ نکردند$ نکرده نکنید$ نگفت نگرفت نرفت نیامد "
        "نیفتاد نخورد ندید هرگز$ "
        "هیچ$ نه$ نمی نخواه بی_خطر$",
    },
)

NO_NEGATIONS = Row(
    "no_negation",
    {
        "ar": "لا_يزال$ لا_تزال$ لا_يزالون$ ولا_يزال$ ولا_تزال$ لا_سيما$ ولا_سيما$ ليس_فقط$ وليس_فقط$ ليس_فحسب$ "
        "غير_مسبوق غير_مسبوقه$ "
        "غير_مباشر غير_رسمي غير_قانوني غير_شرعي اطباء_بلا_حدود$ مراسلون_بلا_حدود$ بلا_شك$ دون_شك$ بدون_شك$ "
        "لا_بد$ لا_شك$ "
        "دون_سن$ ما_دون$ لا_يقل$ لا_تقل$ غير_انه$ غير_ان$ غير_انها$ لا_يزيد$ لا_تزيد$ "
        "دون_تحديد$ دون_ذكر$ دون_ان_يذكر$ دون_ان_يحدد$ دون_ان_تحدد$ دون_الكشف$ دون_تفاصيل$ دون_مزيد$",
        "en": "not_only$ not_just$ no_doubt$ no_less$ without_doubt$ not_least$ not_less$ no_fewer$ no_more_than$ "
        "not_more_than$ no_one_else$ without_giving$ without_naming$ without_saying$ without_elaborating$",
        "fr": "sans_doute$ pas_seulement$ sans_precedent$ non_seulement$ sans_frontieres$ pas_moins$ sans_cesse$ "
        "match_nul$ matchs_nuls$ score_nul$ sans_avancer$ sans_donner$ sans_preciser$ sans_citer$",
    },
)

DENIALS = Row(
    "denial",
    {
        "ar": "نفي$ نفيا$ ينفي$ تنفي$ ينفون$ ينفيان$ نفت$ نفوا$ وينفي$ وتنفي$ نفيه$ نفيها$ ونفي$ ونفت$ نافي نافيا "
        "نافيه انكر ينكر تنكر انكار تكذيب كذب$ يكذب تكذب كذبت كاذب شايع "
        "اشاع مفبرك فبرك زايف زايفه مزيف ملفق مزاعم مزعوم مضلل خرافه دحض يدحض تدحض لا_صحه لا_اساس لا_اساس_له "
        "عار_عن_الصحه "
        "عاريه_عن_الصحه غير_صحيح غير_صحيحه اخبار_كاذبه ليس_صحيحا ليست_صحيحه غير_دقيق محض_افتراء افتراء مغلوط",
        "en": "deny$ denies$ denied$ denying$ denial$ denials$ dismiss refute debunk fake$ false$ falsely hoax "
        "untrue fabricat baseless unfounded "
        "groundless rumour rumor myth no_truth$ not_true$ without_foundation$ disinformation misinformation",
        "fr": "dement$ dementi dementent dementir dementant nie$ nient$ nier$ nia$ rumeur faux$ fausse$ fausses$ "
        "infonde sans_fondement$ mensong "
        "desinformation intox refut",
        "fa": "تکذیب دروغ کذب جعلی نادرست صحت_ندارد$ صحت_ندارند$ واقعیت_ندارد$ شایعه_است$ شایعه_بود$ صحیح_نیست$ "
        "واقعی_نیست$ کذب_است$",
    },
)

UNDOING = Row(
    "undoing",
    {
        "ar": "رفض يرفض ترفض فشل يفشل تفشل فشلت تجاهل يتجاهل تتجاهل اخفق يخفق تخفق امتنع يمتنع تمتنع الغي$ الغت "
        "يلغي تلغي الغاء تراجع_عن$ نقيض "
        "عجز يعجز تعجز استبعد يستبعد تستبعد",
        "en": "refus fail$ fails$ failed$ failure$ unable$ unwilling declined_to$ cancel",
        "fr": "refus echou echec annul incapable$",
    },
)

# What somebody said: to reject it is to deny it.
ASSERTIONS = Row(
    "assertion",
    {
        "ar": "اتهام ادعاء ادعاءات مزاعم تصريحات اقوال انباء اشاعات",
        "en": "claim$ claims$ allegation accusation assertion suggestion$ suggestions$ reports$ notion$",
        "fr": "accusation allegation affirmation insinuation",
    },
)

# What can be false as a whole: a false report denies, false papers do not.
REPORTS = Row(
    "report",
    {
        "ar": "خبر$ اخبار انباء نبا$ معلومات معلومه تقرير تقارير ادعاء ادعاءات شايعات تصريحات روايه قصه مزاعم امر$",
        "en": "news$ report claim story$ stories$ information allegation rumour rumor accusation statement idea$",
        "fr": "nouvelle information rumeur allegation accusation affirmation histoire declaration",
    },
)

# Who keeps silent on a matter neither states it nor denies it.
SILENCES = Row(
    "silence",
    {
        "ar": "لم_يعلق لم_تعلق لم_يرد$ لم_ترد$ لم_يكشف لم_تكشف لم_يذكر لم_تذكر لم_يحدد لم_تحدد لم_يتسن لم_يصدر_عن "
        "رفض_التعليق رفضت_التعليق امتنع_عن_التعليق",
        "en": "not_comment no_comment declined_to_comment refused_to_comment not_responded not_respond no_response "
        "gave_no$ not_elaborat not_say$ not_specify not_verif not_independently",
        "fr": "pas_comment pas_reagi pas_repondu pas_precis pas_souhaite aucun_commentaire pas_voulu_comment",
    },
)

"""How far a claim says that its event has come: planned or expected, possible, done.

Cues as in the other tables: beginning of a word, `$` whole word, `_` joins a phrase.
"""

from __future__ import annotations

from .rows import Row, words

__all__ = ["MODALITIES", "NOT_FUTURE"]

MODALITIES = (
    Row(
        "planned",
        {
            "ar": "سوف$ ستقوم سيقوم قرر$ قررت$ قررا$ قرار_ارسال$ يعتزم تعتزم تنوي ينوي المقرر$ مقرر$ مقررا$ "
            "المتوقع$ متوقع$ يتوقع تتوقع يخطط تخطط تعتزمان "
            "المقبل$ المقبله$ المقبلين$ القادم$ القادمه$ سيبلغ ستبلغ سيصل ستصل مرتقب مزمع يستعد تستعد بحلول$ "
            "سيتم ستوفد سترسل سيرسل",
            "en": "will$ would$ plan$ plans$ planned$ planning$ intend due$ expect upcoming$ to_be$ scheduled$ "
            "going_to$ about_to$ set_to$ by_december$ "
            "next_week$ next_month$ next_year$ by_the_end$ decided_to$ prepar",
            "fr": "prevu prevoit prevoient envisag doit$ devrait devraient prochain dici$ va$ vont$ sera$ seront$ "
            "entend$ projet$ attendu sapprete",
        },
    ),
    # A figure that somebody foresees is not the one that has come: "up to 20,000 feared dead".
    Row(
        "forecast",
        {
            "ar": "قد_يصل$ قد_تصل$ قد_ترتفع$ قد_يرتفع$ قد_يبلغ$ قد_تبلغ$ الحصيله_النهاييه$ توقعات$ "
            "يخشي مخاوف_من$ تقديرات_اوليه$",
            "en": "could$ might$ may_reach$ may_rise$ forecast project fear feared$ fears$",
            "fr": "pourrait pourraient crain redout prevision",
        },
    ),
    Row(
        "possible",
        {
            "ar": "قد_يكون$ قد_تكون$ ربما$ يمكن$ يحتمل محتمل احتمال الارجح$ يرجح ترجح مرجح من_المحتمل$ لعل$",
            "en": "may$ might$ could$ possibl perhaps$ maybe$ likely$ probabl reportedly$ alleged allegedly$",
            "fr": "peut$ peuvent$ pourrait pourraient peutetre$ possibl probabl eventuel serait$ seraient$ aurait$ "
            "auraient$",
        },
    ),
    Row(
        "done",
        {
            "ar": "بالفعل$ فعلا$ حتي_الان$ تم$ وتم$ انجز انجزت وقد$ موجودون$ موجودين$ موجوده$ الان$",
            "en": "already$ so_far$ now$ have_begun$ has_begun$ have_been$ has_been$ had_been$ were$ was$ completed$",
            "fr": "deja$ a_ete$ ont_ete$ sest$ se_sont$ actuellement$ desormais$ ont_commence$",
        },
    ),
)

# Nouns and numbers that begin like an Arabic verb in the future («سيـ», «ستـ», «سنـ»).
NOT_FUTURE = tuple(
    sorted(
        words(
            "سياس سيطر سيار سياد سياح سياق سيناريو سينما سيناء سينا سيول سيده سيدات سيدي سيرا سيره سيرت سيف سيم "
            "سنو سنه سنغ سند",
            "ستين ستون ستاد ستار ستوديو سترات سنتيم سنتر سيبيري سيلان سيناتور ستراتيجي ستوكهولم سيدني سيسي سيستان",
        )
    )
)

"""The forms in which texts write days, months, years and clock times, as expressions over a reading."""

from __future__ import annotations

import re
from functools import cache

from claimtrack.core.calendar_names import MONTH, ORDINAL_DAY, RELATIVE, UNIT, WEEKDAY
from claimtrack.core.lexicon.months import AMBIGUOUS_MONTHS, HIJRI_MONTHS, MONTHS, RELATIVE_DAYS, UNITS, WEEKDAYS

__all__ = ["FORMS", "RELATIVE_FORMS", "clock", "has_calendar_word"]

_LEFT = r"(?<![^\W_])(?:[وفبل]|بال)?"
_RIGHT = r"(?![^\W_])"
_YEAR = (
    r"(?P<year>(?:1[2-9]|20|21)\d\d)(?![\d%$€]|[.,٬]\d)"
    r"(?:\s?(?:هجريه|هجري|ه|ah)(?![^\W_]))?(?:\s?(?:ميلاديه|ميلادي|م|ad|ce)(?![^\W_]))?"
)
_YEAR_LINK = r"[\s,،.]{0,3}(?:(?:من\s)?(?:عام|سنه|لعام|العام)\s|of\s|de\s(?:l'annee\s)?)?"
_DAY = rf"(?P<day>\d{{1,2}}|{ORDINAL_DAY})(?:st|nd|rd|th|er|re|ère)?(?![\d%]|[.,]\d)"
_SECOND = r"(?:\s?(?P<link>-|and|et|&|to|au|الي|حتي|و)\s?(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.,]\d))?"
_MONTH = rf"(?P<month>{MONTH})(?:\.)?(?:\s?[/(]\s?(?P<twin>{MONTH})\s?\)?)?{_RIGHT}"
_WEEKDAY = rf"(?:(?:(?:يوم|on|le)\s)?{WEEKDAY}\s?[,،]?\s(?:le\s|the\s|الموافق\s)?)?"
_AGO = "|".join(("ago", "earlier"))
_PAST = "الماضي|الماضيه|الفايت|المنصرم|المنصرمه|last|dernier|derniere|passe|passee"
_NEXT = "المقبل|المقبله|القادم|القادمه|التالي|next|prochain|prochaine|coming"
_THIS = "الجاري|الجاريه|الحالي|الحاليه|هذا|هذه|this|current|ce|cette|courant|en cours"
_CUE = (
    "في|منذ|بحلول|حتي|خلال|شهر|مطلع|نهايه|اواخر|اوايل|منتصف|قبل|بعد|من|الي|in|since|by|until|till|of|during|early|late|mid|from|"
    "through|before|after|en|depuis|ici|fin|debut|avant|apres|de|mois de|month of"
)
_YEAR_CUE = (
    "عام|سنه|العام|عامي|لعام|لسنه|بعام|في|منذ|بحلول|حتي|بنهايه|خلال|in|since|by|until|from|during|before|after|of|year|early|late|mid|"
    "en|depuis|ici|annee|fin|debut|avant|apres|jusqu'en"
)

# In order of trust: an earlier form keeps its place against a later one.
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "numeric",
        re.compile(
            r"(?<![\w.])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?=t\d|\s|$|[^\w./-]|[.](?!\d))"
        ),
    ),
    (
        "numeric",
        re.compile(
            r"(?<![\w./-])(?:[وفبل])?(?P<day>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?"
            r"(?P<year>(?:19|20)\d\d|(?<=/)\d\d)(?![\w/-]|[.]\d)"
        ),
    ),
    (
        "day month",
        re.compile(
            rf"{_LEFT}{_WEEKDAY}{_DAY}{_SECOND}[\s,،]{{0,2}}(?:(?:of|de|من)\s)?(?:شهر\s)?{_MONTH}(?:{_YEAR_LINK}{_YEAR})?"
        ),
    ),
    (
        "month day",
        re.compile(
            rf"{_LEFT}{_WEEKDAY}{_MONTH}\.?\s(?:the\s)?{_DAY}{_SECOND}(?:\s?[,،]?\s?{_YEAR})?{_RIGHT}"
        ),
    ),
    ("month year", re.compile(rf"{_LEFT}(?:شهر\s)?{_MONTH}\.?(?:\sمن)?{_YEAR_LINK}{_YEAR}{_RIGHT}")),
    (
        "month alone",
        re.compile(
            rf"{_LEFT}(?:(?P<cue>(?:{_CUE}|{_PAST}|{_NEXT}|{_THIS}))[\s-])(?:شهر\s)?{_MONTH}"
            rf"(?:\s(?P<turn>{_PAST}|{_NEXT}|{_THIS}))?{_RIGHT}"
            rf"|{_LEFT}(?P<month_b>{MONTH})(?:/(?:{MONTH}))?\s(?P<turn_b>{_PAST}|{_NEXT}|{_THIS}){_RIGHT}"
        ),
    ),
    (
        "years",
        re.compile(
            r"(?<![\w.,/-])(?P<year>(?:19|20)\d\d)\s?(?:-|/|و|to|and|et|الي)\s?"
            r"(?P<year2>(?:19|20)\d\d|\d\d)(?![\w%]|[.,]\d)"
        ),
    ),
    ("year", re.compile(rf"{_LEFT}(?P<cue>{_YEAR_CUE})\s(?P<year>(?:19|20)\d\d)(?![\w%$€]|[.,]\d|\s?-\s?\d)")),
    ("year", re.compile(r"\(\s?(?P<year>(?:19|20)\d\d)\s?\)")),
)  # fmt: skip

# Only against a day.
RELATIVE_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "ago",
        re.compile(
            rf"{_LEFT}(?:قبل|il y a)\s(?:نحو\s|حوالي\s|environ\s)?"
            rf"(?:(?P<number>\d{{1,3}}|[^\W\d_]+)\s)?(?P<unit>{UNIT}){_RIGHT}"
            rf"|(?<![^\W_])(?P<number_b>\d{{1,3}}|[^\W\d_]+)\s(?P<unit_b>{UNIT})\s(?:{_AGO}){_RIGHT}"
        ),
    ),
    (
        "period",
        re.compile(
            rf"{_LEFT}(?:ال)?(?P<unit>{UNIT})\s(?P<turn>{_PAST}|{_NEXT}|{_THIS}){_RIGHT}"
            rf"|{_LEFT}(?P<turn_b>{_PAST}|{_NEXT}|{_THIS})\s(?:ال)?(?P<unit_b>{UNIT}){_RIGHT}"
        ),
    ),
    (
        "weekday",
        re.compile(
            rf"{_LEFT}(?:(?:يوم|مساء|صباح|on|le)\s)?(?:(?P<turn_b>last|next|this)\s)?(?P<weekday>{WEEKDAY})"
            rf"(?:\s(?P<turn>{_PAST}|{_NEXT}|{_THIS}))?{_RIGHT}"
        ),
    ),
    ("relative", re.compile(rf"{_LEFT}(?P<relative>{RELATIVE}){_RIGHT}")),
)

_CLOCK = re.compile(
    r"(?<![\w.,])(?P<hour>\d{1,2})(?:(?P<sep>:|h|\s:\s)(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.]\d+)?)?|(?=\s?[ap][.]?\s?m\b)|h(?![^\W_]))"
    r"(?:\s?(?P<half>[ap])[.]?\s?m\b[.]?|\s(?P<arabic_half>صباحا|مساء|ظهرا|عصرا|ليلا|ص|م)(?![^\W_]))?"
)
_AFTER_T = re.compile(r"(?<=\dt)(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?")
_HOUR_WORD = re.compile(rf"{_LEFT}الساعه\s(?:[^\W\d_]+|\d{{1,2}})(?::\d\d)?")
_MILITARY = re.compile(r"(?<!\d)\d{4}(?=\s(?:gmt|utc)\b)")


def clock(text: str) -> list[re.Match[str]]:
    """The clock times of a reading's text, with groups `hour`, `minute`, `half`, `arabic_half` where they name them."""
    return [found for form in (_AFTER_T, _CLOCK, _HOUR_WORD, _MILITARY) for found in form.finditer(text)]


@cache
def _calendar_words() -> frozenset[str]:
    names = [*MONTHS, *HIJRI_MONTHS, *WEEKDAYS, *RELATIVE_DAYS.values()]
    words = {word for forms in names for form in forms.split() for word in re.split("[_']", form)}
    words.update(word for _, forms, duals in UNITS for word in (forms + " " + duals).split())
    return frozenset(words | AMBIGUOUS_MONTHS)


def has_calendar_word(text: str) -> bool:
    """Whether a reading's text has a word that any form with a name in it needs: a quick look before the slow one."""
    words = _calendar_words()
    for word in set(re.findall(r"[^\W\d_]+", text)):
        if word in words or (word[0] in "وفبل" and word[1:] in words) or (word[:2] == "ال" and word[2:] in words):
            return True
        if word[:3] in {"بال", "وال", "فال"} and (word[3:] in words or word[1:] in words):
            return True
    return False

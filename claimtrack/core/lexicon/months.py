"""Names of months, weekdays and relative days in Arabic, English and French, in the form of `core.text.normalise`.

Arabic months in all habits of the press: Egypt and the Gulf (أكتوبر), the Levant and Iraq (تشرين الأول), Tunisia
and Algeria
(أكتوبر، جانفي، جويلية), Morocco (يوليوز، غشت), and the hijri calendar.
"""

from __future__ import annotations

__all__ = [
    "AMBIGUOUS_MONTHS",
    "DAY_ORDINALS",
    "DOUBLE_MONTHS",
    "HIJRI_MONTHS",
    "MONTHS",
    "RELATIVE_DAYS",
    "UNITS",
    "WEEKDAYS",
    "ZONES",
]

MONTHS: tuple[str, ...] = (
    "يناير جانفي كانون_الثاني كانون_ثاني january jan janvier janv",
    "فبراير فيفري شباط february feb fevrier fevr fev",
    "مارس اذار march mar mars",
    "ابريل افريل نيسان april apr avril avr",
    "مايو ماي ايار may mai",
    "يونيو يونيه جوان حزيران june jun juin",
    "يوليو يوليه يوليوز جويليه تموز july jul juillet juil",
    "اغسطس اوت غشت اب august aug aout",
    "سبتمبر شتنبر ايلول september sept sep septembre",
    "اكتوبر تشرين_الاول تشرين_اول october oct octobre",
    "نوفمبر نونبر تشرين_الثاني تشرين_ثاني november nov novembre",
    "ديسمبر دجنبر كانون_الاول كانون_اول december dec decembre",
)

# Written side by side by the wires for readers of both habits, «أغسطس آب», in either order.
DOUBLE_MONTHS: tuple[tuple[str, str], ...] = (
    ("يناير", "كانون_الثاني"), ("فبراير", "شباط"), ("مارس", "اذار"), ("ابريل", "نيسان"), ("مايو", "ايار"),
    ("يونيو", "حزيران"), ("يوليو", "تموز"), ("اغسطس", "اب"), ("سبتمبر", "ايلول"), ("اكتوبر", "تشرين_الاول"),
    ("نوفمبر", "تشرين_الثاني"), ("ديسمبر", "كانون_الاول"),
)  # fmt: skip

# With another meaning of their own: a month only beside a day, a year, or the word "month".
AMBIGUOUS_MONTHS = frozenset(
    ["اب", "مارس", "ماي", "اوت", "جوان", "march", "may", "mar", "mars", "mai", "sep", "dec", "jan", "jun"]
)

HIJRI_MONTHS: tuple[str, ...] = (
    "محرم المحرم muharram mouharram",
    "صفر safar",
    "ربيع_الاول ربيع_اول rabi_alawwal",
    "ربيع_الثاني ربيع_الاخر ربيع_ثاني ربيع_اخر rabi_althani",
    "جمادي_الاولي جمادي_الاول jumada_alawwal",
    "جمادي_الاخره جمادي_الثانيه جمادي_الاخر جمادي_الثاني jumada_althani",
    "رجب rajab",
    "شعبان shaban",
    "رمضان ramadan",
    "شوال shawwal",
    "ذو_القعده ذي_القعده ذوالقعده dhu_alqadah",
    "ذو_الحجه ذي_الحجه ذوالحجه dhu_alhijjah",
)

# Monday first, as `date.weekday()` counts.
WEEKDAYS: tuple[str, ...] = (
    "الاثنين monday lundi",
    "الثلاثاء tuesday mardi",
    "الاربعاء wednesday mercredi",
    "الخميس thursday jeudi",
    "الجمعه friday vendredi",
    "السبت saturday samedi",
    "الاحد sunday dimanche",
)

# Days from the day of the text. «اليوم» is left out with "the day that" in mind only where a preposition asks for it.
RELATIVE_DAYS: dict[int, str] = {
    -2: "اول_امس اول_من_امس امس_الاول avant_hier the_day_before_yesterday",
    -1: "امس البارحه yesterday hier last_night",
    0: "اليوم today aujourd'hui tonight",
    1: "غدا الغد tomorrow demain",
    2: "بعد_غد apres_demain",
}

# Days of one unit (0: months, counted by the calendar), and its words; Arabic duals are two.
UNITS: tuple[tuple[str, str, str], ...] = (
    ("day", "يوم يوما ايام day days jour jours", "يومين يومان"),
    ("week", "اسبوع اسبوعا اسابيع week weeks semaine semaines", "اسبوعين اسبوعان"),
    ("month", "شهر شهرا اشهر شهور month months mois", "شهرين شهران"),
    ("year", "عام عاما سنه سنوات سنين اعوام year years an ans annee annees", "عامين عامان سنتين سنتان"),
)

# «الخامس عشر من أكتوبر», "first of October", "1er octobre".
DAY_ORDINALS: dict[int, str] = {
    1: "الاول first premier",
    2: "الثاني second",
    3: "الثالث third",
    4: "الرابع fourth",
    5: "الخامس fifth",
    6: "السادس sixth",
    7: "السابع seventh",
    8: "الثامن eighth",
    9: "التاسع ninth",
    10: "العاشر tenth",
    11: "الحادي_عشر eleventh",
    12: "الثاني_عشر twelfth",
    13: "الثالث_عشر thirteenth",
    14: "الرابع_عشر fourteenth",
    15: "الخامس_عشر fifteenth",
    16: "السادس_عشر sixteenth",
    17: "السابع_عشر seventeenth",
    18: "الثامن_عشر eighteenth",
    19: "التاسع_عشر nineteenth",
    20: "العشرين العشرون twentieth",
    21: "الحادي_والعشرين الحادي_والعشرون twenty-first",
    22: "الثاني_والعشرين الثاني_والعشرون twenty-second",
    23: "الثالث_والعشرين الثالث_والعشرون twenty-third",
    24: "الرابع_والعشرين الرابع_والعشرون twenty-fourth",
    25: "الخامس_والعشرين الخامس_والعشرون twenty-fifth",
    26: "السادس_والعشرين السادس_والعشرون twenty-sixth",
    27: "السابع_والعشرين السابع_والعشرون twenty-seventh",
    28: "الثامن_والعشرين الثامن_والعشرون twenty-eighth",
    29: "التاسع_والعشرين التاسع_والعشرون twenty-ninth",
    30: "الثلاثين الثلاثون thirtieth",
    31: "الحادي_والثلاثين الحادي_والثلاثون thirty-first",
}

# Hours from UTC of zones that have one meaning only.
ZONES: dict[str, int] = {
    "z": 0, "gmt": 0, "utc": 0, "غرينتش": 0, "جرينتش": 0, "غرينيتش": 0, "مكه": 3, "est": -5, "edt": -4,
    "pdt": -7, "pst": -8,
    "cet": 1, "cest": 2, "bst": 1, "eet": 2, "eest": 3, "msk": 3, "السعوديه": 3, "مكه المكرمه": 3,
}  # fmt: skip

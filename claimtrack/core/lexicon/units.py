"""Units of money and measure, percent words, and the words before or after a figure that bend it.

All words stand in the form of `core.text.normalise`; a phrase is written with blanks.
"""

from __future__ import annotations

__all__ = [
    "AFTER", "BEFORE", "CURRENCIES", "CURRENCY_SIGNS", "LABELS", "MEASURES", "NATIONAL", "PERCENT", "POINTS",
]  # fmt: skip

CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₪": "ILS", "₺": "TRY", "₹": "INR"}

# Word forms, and the currency where no nationality is named ("" where only the nationality decides).
CURRENCIES: tuple[tuple[str, str], ...] = (
    ("USD", "دولار دولارا دولارات دولاران دولارين دولاري dollar dollars usd"),
    ("EUR", "يورو euro euros eur"),
    ("GBP", "استرليني pound pounds sterling gbp"),
    ("EGP", "جنيه جنيها جنيهات جنيهان جنيهين egp"),
    ("SAR", "ريال ريالا ريالات ريالين riyal riyals rial rials sar"),
    ("AED", "درهم درهما دراهم dirham dirhams aed"),
    ("", "دينار دينارا دنانير dinar dinars"),
    ("", "ليره ليرات lira liras lire livres"),
    ("RUB", "روبل روبلا روبلات rouble roubles ruble rubles rub"),
    ("CNY", "يوان yuan yuans renminbi cny"),
    ("JPY", "ين yen yens jpy"),
    ("KRW", "وون won wons krw"),
    ("INR", "روبيه روبيات rupee rupees roupies"),
    ("CHF", "فرنك فرنكا فرنكات franc francs chf"),
    ("ILS", "شيكل شيقل شواكل shekel shekels"),
    ("UAH", "هريفنيا hryvnia hryvnias"),
    ("SEK", "كرونه كرونات krona kronor crown crowns"),
)

# (word of the table above, stem of the nationality beside it) -> currency.
NATIONAL: dict[str, tuple[tuple[str, str], ...]] = {
    "USD": (("كندي", "CAD"), ("canad", "CAD"), ("استرالي", "AUD"), ("austral", "AUD"), ("سنغافور", "SGD"),
            ("singap", "SGD"),
            ("هونغ", "HKD"), ("hong", "HKD")),
    "EGP": (("استرليني", "GBP"), ("سوداني", "SDG"), ("بريطاني", "GBP")),
    "GBP": (("egypt", "EGP"), ("syria", "SYP"), ("leban", "LBP"), ("sudan", "SDG")),
    "SAR": (("قطري", "QAR"), ("qatar", "QAR"), ("عماني", "OMR"), ("oman", "OMR"), ("يمني", "YER"), ("yemen", "YER"),
            ("ايراني", "IRR"), ("iran", "IRR")),
    "AED": (("مغربي", "MAD"), ("moroc", "MAD"), ("maroc", "MAD")),
    "": (("كويتي", "KWD"), ("kuwait", "KWD"), ("koweit", "KWD"), ("اردني", "JOD"), ("jordan", "JOD"), ("عراقي", "IQD"),
         ("iraq", "IQD"), ("irak", "IQD"), ("جزايري", "DZD"), ("alger", "DZD"), ("تونسي", "TND"), ("tunis", "TND"),
         ("ليبي", "LYD"), ("libya", "LYD"), ("liby", "LYD"), ("بحريني", "BHD"), ("bahrain", "BHD"), ("لبناني", "LBP"),
         ("leban", "LBP"), ("liban", "LBP"), ("سوري", "SYP"), ("syri", "SYP"), ("تركي", "TRY"), ("turk", "TRY"),
         ("turq", "TRY"), ("استرليني", "GBP"), ("sterling", "GBP")),
}  # fmt: skip

# Canonical unit, how many of it one is, word forms. Months are no whole number of days: they are a unit of their own.
MEASURES: tuple[tuple[str, float, str], ...] = (
    ("km", 1, "كيلومتر كيلومترا كيلومترات كلم كم kilometer kilometers kilometre kilometres km kms"),
    ("km", 1e-3, "متر مترا امتار meter meters metre metres m"),
    ("km", 1e-5, "سنتيمتر سنتيمترا سنتيمترات سنتمتر سم centimeter centimeters centimetre centimetres cm"),
    ("km", 1e-6, "مليمتر ملليمتر مليمترا ملم مم millimeter millimeters millimetre millimetres mm"),
    ("km", 1.609344, "ميل ميلا اميال mile miles"),
    ("km", 1.852, "عقده nautical"),
    ("km", 0.0003048, "قدم قدما اقدام foot feet ft pieds"),
    ("km2", 1, "كلم2 km2"),
    ("km2", 0.01, "هكتار هكتارا هكتارات hectare hectares ha"),
    ("km2", 0.00404686, "acre acres"),
    ("km2", 0.0042, "فدان فدانا feddan feddans"),
    ("km2", 0.001, "دونم دونما دونمات dunam dunams"),
    ("kg", 1000, "طن طنا اطنان طنين tonne tonnes ton tons"),
    ("kg", 1, "كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كغ كجم كغم كيلو kilogram kilograms kilogrammes kg kilos kilo"),
    ("kg", 1e-3, "غرام غراما غرامات جرام جراما gram grams gramme grammes"),
    ("l", 1, "لتر لترا لترات ليتر litre litres liter liters"),
    ("l", 3.785412, "غالون جالون غالونا gallon gallons"),
    ("bbl", 1, "برميل برميلا براميل barrel barrels baril barils"),
    ("oz", 1, "اونصه اوقيه اونصات ounce ounces onces"),
    ("h", 1 / 3600, "ثانيه ثواني ثوان seconds secondes"),
    ("h", 1 / 60, "دقيقه دقايق دقيقتين minute minutes"),
    ("h", 1, "ساعه ساعات hour hours heure heures"),
    ("h", 24, "يوم يوما ايام day days jour jours"),
    ("h", 168, "اسبوع اسبوعا اسابيع week weeks semaine semaines"),
    ("month", 1, "شهر شهرا اشهر شهور month months mois"),
    ("month", 12, "سنه سنوات سنين عام عاما اعوام year years yr yrs an ans annee annees"),
    ("month", 120, "عقدا عقود decade decades decennie decennies"),
    ("month", 1200, "قرن قرنا قرون century centuries siecle siecles"),
    ("MW", 1e-3, "كيلوواط kilowatt kilowatts kw"),
    ("MW", 1, "ميغاواط ميجاوات ميغاوات ميجاواط megawatt megawatts mw"),
    ("MW", 1000, "غيغاواط جيجاوات gigawatt gigawatts gw"),
    ("degree", 1, "درجه درجات degree degrees degres magnitude"),
)  # fmt: skip

PERCENT = (
    "%", "بالميه", "بالمايه", "بالماءه", "في الميه", "في المايه", "في الماءه", "percent", "per cent", "pct",
    "pour cent", "درصد",
)  # fmt: skip
POINTS = (
    "نقطه ميويه", "نقاط ميويه", "نقطتين ميويتين", "نقطتان ميويتان", "percentage point", "percentage points",
    "point de pourcentage",
    "points de pourcentage",
)  # fmt: skip

# Before a figure: how the words bend it. The longest phrase wins.
BEFORE: dict[str, tuple[str, ...]] = {
    "about": (
        "نحو", "حوالي", "قرابه", "زهاء", "ما يقارب", "يقارب", "تقارب", "ما يناهز", "يناهز", "تناهز", "ما يقرب من",
        "يقرب من", "بحدود",
        "في حدود", "تقريبا", "مقدر ب", "around", "about", "some", "roughly", "approximately", "approx", "nearly",
        "almost", "near",
        "close to", "estimated", "an estimated", "circa", "~", "≈", "environ", "pres de", "quelque", "presque",
        "autour de", "a peu pres",
        "pres d '", "autour d '",
    ),
    "more": (
        "اكثر من", "ما يزيد علي", "ما يزيد عن", "يزيد علي", "يزيد عن", "تزيد علي", "تزيد عن", "يتجاوز", "تجاوز",
        "تتجاوز", "تجاوزت", "تجاوزوا", "تخطي", "تخطت", "يتخطي", "تتخطي", "جاوز", "جاوزت", "topped", "surpassed",
        "ما يتجاوز", "ازيد من", "ما يفوق", "يفوق", "تفوق", "فوق", "اعلي من", "بيش من", "more than", "over", "above",
        "upwards of",
        "exceeding", "exceeds", "exceeded", "greater than", "higher than", "well over", "plus de", "plus d '",
        "au dela de", "depasse",
        "depassant", "superieur a", ">",
    ),
    "least": (
        "ما لا يقل عن", "لا يقل عن", "لا تقل عن", "علي الاقل", "at least", "no fewer than", "no less than",
        "not less than",
        "a minimum of", "minimum of", "au moins", "pas moins de", "minimum",
    ),
    "less": (
        "اقل من", "ما يقل عن", "يقل عن", "تقل عن", "ادني من", "دون", "ما دون", "less than", "fewer than", "under",
        "below", "lower than",
        "moins de", "moins d '", "inferieur a", "<",
    ),
    "most": (
        "ما يصل الي", "يصل الي", "تصل الي", "يصل عددهم الي", "قد يصل الي", "حتي", "لا يتجاوز", "لا تتجاوز",
        "لم يتجاوز", "لم تتجاوز",
        "لا يزيد عن", "لا يزيد علي", "لا تزيد عن", "لا تزيد علي", "ما لا يزيد عن", "بحد اقصي", "كحد اقصي", "up to",
        "as many as",
        "as much as", "at most", "no more than", "not more than", "a maximum of", "maximum of", "jusqu ' a",
        "au plus", "au maximum",
    ),
}  # fmt: skip

# After a figure (and its unit or noun).
AFTER: dict[str, tuple[str, ...]] = {
    "about": ("تقريبا", "approximately", "or so", "environ"),
    "least": ("علي الاقل", "كحد ادني", "فما فوق", "او اكثر", "فاكثر", "at least", "or more", "au moins", "ou plus"),
    "most": (
        "علي الاكثر",
        "كحد اقصي",
        "او اقل",
        "فاقل",
        "at most",
        "or less",
        "or fewer",
        "au plus",
        "au maximum",
        "ou moins",
    ),
}

# A figure after one of these is a name, not a count: "Article 4", «القرار 1701», "Resolution 242", "No. 5".
LABELS: tuple[tuple[str, str], ...] = (
    ("article", "الماده ماده مادته مادتها article articles art"),
    ("section", "القسم الفصل الباب الفقره البند section chapter paragraph clause chapitre paragraphe alinea"),
    ("resolution", "القرار قرار resolution"),
    ("law", "القانون المرسوم قانون مرسوم law decree act loi decret"),
    ("number", "رقم الرقم no number numero nr"),
    ("page", "الصفحه صفحه page pages"),
    ("channel", "القناه قناه channel chaine"),
    ("flight", "الرحله رحله flight vol"),
    ("group", "مجموعه"),
    ("phase", "المرحله phase stage etape"),
    ("unit", "اللواء الفرقه الكتيبه الوحده brigade division battalion unit"),
    ("line", "الخط line ligne"),
    ("room", "الغرفه room salle"),
    ("version", "الاصدار version"),
    ("route", "الطريق route highway autoroute"),
    ("point", "النقطه"),
    ("file", "الملف فيديو صوره"),
    ("list", "جدول الجدول table figure fig tableau annexe annex الملحق"),
)  # fmt: skip

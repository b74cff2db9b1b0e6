"""Which letters search treats as one, and which word beginnings the light stemmer must leave alone."""

from __future__ import annotations

__all__ = ["ARABIC_PREFIXES", "ARABIC_SUFFIXES", "DROPPED", "FOLDED", "KEPT_BEGINNINGS", "SCRIPT_MARKS"]

# Characters that never change which word is meant, as inclusive ranges of code points.
DROPPED: tuple[tuple[int, int], ...] = (
    (0x0027, 0x0027),  # apostrophe: Russia's -> russias
    (0x2018, 0x2019),  # typographic apostrophes
    (0x201B, 0x201B),
    (0x02B9, 0x02BF),  # modifier apostrophes and the transliterated ayn and hamza
    (0x00AD, 0x00AD),  # soft hyphen
    (0x0300, 0x036F),  # Latin, Greek and Cyrillic accents
    (0x0591, 0x05C7),  # Hebrew points
    (0x0610, 0x061A),  # Arabic honorific signs
    (0x061C, 0x061C),  # Arabic letter mark
    (0x0640, 0x0640),  # tatweel
    (0x064B, 0x065F),  # tashkeel, and the hamza and madda that decomposition sets free
    (0x0670, 0x0670),  # dagger alef
    (0x06D6, 0x06DC),  # Quranic signs
    (0x06DF, 0x06E8),
    (0x06EA, 0x06ED),
    (0x08D3, 0x08FF),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x200B, 0x200F),  # zero width, bidi marks
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2060, 0x206F),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFE20, 0xFE2F),
    (0xFEFF, 0xFEFF),
)

# Letters that keyboards and habits interchange.
FOLDED: dict[str, str] = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ٲ": "ا",
    "ٳ": "ا",
    "ى": "ي",
    "ئ": "ي",
    "ی": "ي",
    "ې": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ۃ": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "_": " ",
}

# Combining marks that are vowels of their script and stay in the word (Mn and Mc of these blocks), as a regex class.
SCRIPT_MARKS = (
    "\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963"  # Devanagari
    "\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u09fe"  # Bengali
    "\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0ae2\u0ae3\u0afa-\u0aff"
    "\u0b01-\u0b03\u0b3c\u0b3e-\u0b57\u0b62\u0b63\u0b82\u0bbe-\u0bcd\u0bd7"  # Oriya, Tamil
    "\u0c00-\u0c04\u0c3c\u0c3e-\u0c56\u0c62\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6\u0ce2\u0ce3\u0cf3"
    "\u0d00-\u0d03\u0d3b\u0d3c\u0d3e-\u0d4d\u0d57\u0d62\u0d63\u0d81-\u0d83\u0dca-\u0ddf\u0df2\u0df3"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"  # Thai, Lao
    "\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc\u0fc6"  # Tibetan
    "\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d"
    "\u17b4-\u17d3\u17dd"  # Khmer
)

# Longest first. Source: recipes of the stance measurement, 24 November 2026.
ARABIC_PREFIXES = ("وال", "بال", "فال", "كال", "ولل", "لل", "ال")
# «تها» and «تين» only where no alef stands before them: «قواتها» is «قوات», not «قوا».
ARABIC_SUFFIXES = (
    "اتها",
    "اتهم",
    "هما",
    "كما",
    "تها",
    "تين",
    "ها",
    "هم",
    "هن",
    "ات",
    "ون",
    "ين",
    "ان",
    "يه",
    "وا",
    "نا",
    "ه",
    "ي",
)

# Words whose first letter looks like a one-letter prefix (و ف ب ل س) but is their own. Matched as beginnings of
# the normalised word, so that «وزارة» and «الوزارة» share a stem.
_KEPT = """
    وزار وزير وزرا ولاي ولاده وكال وكيل واشنطن واقع واجب واحد واسع واضح والد وثيق وثايق وحد وديع ورش وسط
    وسيط وسايل وسيل وصول وصف وضع وضوح وطن وظيف وعود وفاه وفد وفود وفي وقت وقود وقوع وقف ولي وهم وجود وجه
    وارد واصل وافق واجه
    فتر فرنس فرق فريق فريد فراغ فساد فضا فضل فكر فلسطين فوج فور فوز فيدرال فيروس فيتنام فنزويل فنلند
    فاتيكان فايز فشل فصل فصايل فصيل فتاك
    باريس باكستان بحر بحث بحوث برلمان برلين برنامج برامج بريطان بروكسل برازيل بطول بعث بغداد بكين بلد
    بلاد بلغاري بلجيك بناء بنك بنوك بيان بيروت بيلاروس بيونغ بوتين بوليس بولند بورص باخر بارج بوارج
    بترول بضايع بطاري بقاء بقيه بوابه بنغلاديش بناي بداي بدء
    لبنان لجن لجان لقاء لقاح لندن ليبي لواء لغ ليل لاجي لوايح ليتواني لاتفي لاعب
    سعودي سودان سوري سوق سياس سياد سيار سيول سيناء سيناريو سفار سفير سفين سفراء سلام سلاح سلط سلس سلوفاك
    سكان ساحل ساع سابق سادس سابع سبب سباق سبتمبر سجن سد سرطان سرع سعر سقوط سنه سنوات سنوي سويسر سويد
    سوفيت سماء سيده سيطر سواحل سندات سلع سايق ساري
"""
KEPT_BEGINNINGS = tuple(_KEPT.split())

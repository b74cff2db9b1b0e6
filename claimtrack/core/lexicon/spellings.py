"""Spellings and number words that reprints of one text exchange; used to recognise copies, never to change a text."""

from __future__ import annotations

from .rows import words

__all__ = ["NUMBER_WORDS", "SPELLINGS"]

# Pattern on a stem in search form, and what stands for all its spellings.
SPELLINGS: tuple[tuple[str, str], ...] = (
    ("^اميرك", "امريك"),
    ("غ|ج(?=ون|ي|و)", "غ"),  # the foreign g: بيونغ, بيونج
    ("^مسوول", "مسيول"),
    ("وون$", "ون"),
    ("isa", "iza"),
    ("ise?$", "iz"),
    ("ys(e|ing)?$", "yz"),
    ("our(?=$|s|ed|ing|abl)", "or"),
    ("ll", "l"),
    ("(?<=[bct])re$|(?<=[bct])er$", "r"),
    ("enc(e)?$", "ens"),
    ("ogue?$", "og"),
    ("mme?$", "m"),
)

NUMBER_WORDS: frozenset[str] = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty "
    "forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen un deux trois "
    "quatre cinq sept huit neuf dix onze "
    "douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille millier "
    "million milliard "
    "واحد واحده اثنان اثنين اثنتان اثنتين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثماني ثمانيه تسع "
    "تسعه عشر عشره احد احدي اثني اثنا "
    "عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين ميه "
    "ماية مايه مايتان مايتين ميتين الف "
    "الفا الاف الفين الفان مليون ملايين مليونا مليار مليارات تريليون وعشرون وعشرين وثلاثون وثلاثين واربعون "
    "واربعين وخمسون وخمسين وستون وستين "
    "وسبعون وسبعين وثمانون وثمانين وتسعون وتسعين",
)

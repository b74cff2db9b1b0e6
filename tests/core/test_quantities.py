"""Numbers in figures and words, what they count, their units, and the words that bend them."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.quantities import quantities
from claimtrack.core.values import Quantity, QuantityKind

SCRAPS = """
    12 1,5 2024 ١٢ 3.000 $ € % ٪ - – / + ( ) . ، , : ; ألف آلاف مليون ونصف و ثلاثة عشر وعشرون جنديان
    نصف بين من إلى أكتوبر الثالث one two and a half million dozen third thousands of between to
    percent Oct. yesterday 5pm F-16 £ deux mille cents quatre-vingt et demi d'euros environ ال ب أول
"""
PIECES = st.sampled_from([*SCRAPS.split(), "\n", "\u202f"])
JUMBLE = st.lists(PIECES, max_size=25).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda glue: glue.join(pieces))
)
LANGUAGES = st.sampled_from(["ar", "en", "fr", "de", "und"])


def only(text: str, language: str) -> Quantity:
    found = quantities(text, language)
    assert len(found) == 1, found
    return found[0]


@given(st.one_of(JUMBLE, st.text(max_size=80)), LANGUAGES)
def test_spans_lie_inside_the_text_in_order_without_overlap(text: str, language: str) -> None:
    end = 0
    for quantity in quantities(text, language):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.low <= quantity.high
        end = quantity.span.end


@given(st.integers(2, 999_999))
def test_the_script_of_figures_does_not_change_the_value(value: int) -> None:
    arabic = str(value).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for figures in (str(value), arabic, f"{value:,}", f"{value:,}".replace(",", "\u202f")):
        assert only(f"{figures} جندي", "ar").low == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("١٢ ألف جندي", "ar", 12_000),
        ("اثني عشر ألفًا من الجنود", "ar", 12_000),
        ("twelve thousand soldiers", "en", 12_000),
        ("12 000 soldats", "fr", 12_000),
        ("12\u202f000 soldats", "fr", 12_000),
        ("12.000 soldats", "fr", 12_000),
        ("12.000 جندي", "ar", 12_000),
        ("12,000 soldiers", "en", 12_000),
        ("١٢٬٠٠٠ جندي", "ar", 12_000),
        ("douze mille soldats", "fr", 12_000),
        ("10 آلاف جندي", "ar", 10_000),
        ("عشرة آلاف جندي", "ar", 10_000),
        ("ألفا جندي", "ar", 2_000),
        ("ألفين من الجنود", "ar", 2_000),
        ("مليونا جندي", "ar", 2_000_000),
        ("ثلاثمئة جندي", "ar", 300),
        ("مئة وعشرون جنديا", "ar", 120),
        ("مئة وخمسة وعشرون ألف جندي", "ar", 125_000),
        ("ألف و200 جندي", "ar", 1_200),
        ("ألفين وخمسمئة جندي", "ar", 2_500),
        ("نصف مليون جندي", "ar", 500_000),
        ("مليون ونصف المليون جندي", "ar", 1_500_000),
        ("و50 جنديا", "ar", 50),
        ("بـ٥٠ جنديا", "ar", 50),
        ("1.5 million soldiers", "en", 1_500_000),
        ("half a million soldiers", "en", 500_000),
        ("two and a half million soldiers", "en", 2_500_000),
        ("one hundred and twenty-five soldiers", "en", 125),
        ("two dozen soldiers", "en", 24),
        ("1,5 million de soldats", "fr", 1_500_000),
        ("deux millions et demi de soldats", "fr", 2_500_000),
        ("quatre-vingt-dix-sept soldats", "fr", 97),
        ("deux cent quatre-vingt-trois soldats", "fr", 283),
        ("soixante et onze soldats", "fr", 71),
        ("جنديان", "ar", 2),
        ("ألف مليون جندي", "ar", 1e9),
        ("1,234,567 soldiers", "en", 1_234_567),
        ("1.234.567 soldats", "fr", 1_234_567),
        ("5k soldiers", "en", 5_000),
        ("two hundred thousand soldiers", "en", 200_000),
        ("three million two hundred thousand soldiers", "en", 3_200_000),
        ("deux mille trois cents soldats", "fr", 2_300),
        ("trois millions deux cent mille soldats", "fr", 3_200_000),
        ("مليونين وثلاثمئة ألف جندي", "ar", 2_300_000),
        ("مليون ومئة ألف جندي", "ar", 1_100_000),
    ],
)
def test_a_number_has_one_value_however_it_is_written(text: str, language: str, value: float) -> None:
    quantity = only(text, language)
    assert (quantity.low, quantity.high) == (value, value)
    assert (quantity.kind, quantity.counted) == (QuantityKind.COUNT, "soldier")


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("between 11,000 and 12,000 troops", "en", 11_000, 12_000),
        ("12 soldiers or more", "en", 12, inf),
        ("12 soldats au plus", "fr", 0, 12),
        ("11,000-12,000 troops", "en", 11_000, 12_000),
        ("11,000 – 12,000 troops", "en", 11_000, 12_000),
        ("11 to 12 thousand troops", "en", 11_000, 12_000),
        ("ما بين 11 و12 ألفا من الجنود", "ar", 11_000, 12_000),
        ("بين خمسة آلاف وعشرة آلاف جندي", "ar", 5_000, 10_000),
        ("entre 11 000 et 12 000 soldats", "fr", 11_000, 12_000),
        ("de 11 000 à 12 000 soldats", "fr", 11_000, 12_000),
        ("more than 12,000 troops", "en", 12_000, inf),
        ("أكثر من ثلاثة عشر ألف جندي", "ar", 13_000, inf),
        ("لأكثر من 13 ألف جندي", "ar", 13_000, inf),
        ("plus de 12 000 soldats", "fr", 12_000, inf),
        ("plus d'un million de soldats", "fr", 1_000_000, inf),
        ("at least 12 soldiers", "en", 12, inf),
        ("ما لا يقل عن 12 جنديا", "ar", 12, inf),
        ("12 جنديا على الأقل", "ar", 12, inf),
        ("au moins 12 soldats", "fr", 12, inf),
        ("fewer than 10 soldiers", "en", 0, 10),
        ("أقل من 10 جنود", "ar", 0, 10),
        ("up to 12,000 soldiers", "en", 0, 12_000),
        ("ما يصل إلى 3000 جندي", "ar", 0, 3_000),
        ("jusqu'à 12 000 soldats", "fr", 0, 12_000),
        ("no more than 12 soldiers", "en", 0, 12),
        ("tens of thousands of soldiers", "en", 20_000, inf),
        ("عشرات الآلاف من الجنود", "ar", 20_000, inf),
        ("وآلاف الجنود", "ar", 2_000, inf),
        ("des dizaines de milliers de soldats", "fr", 20_000, inf),
    ],
)
def test_words_around_a_number_open_or_bound_it(text: str, language: str, low: float, high: float) -> None:
    quantity = only(text, language)
    assert (quantity.low, quantity.high, quantity.counted) == (low, high, "soldier")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("about 12 soldiers", "en"),
        ("نحو 12 جنديا", "ar"),
        ("بحوالي 12 جنديا", "ar"),
        ("12 جنديا تقريبا", "ar"),
        ("environ 12 soldats", "fr"),
        ("une douzaine de soldats", "fr"),
    ],
)
def test_about_makes_a_number_approximate(text: str, language: str) -> None:
    quantity = only(text, language)
    assert quantity.approximate
    assert (quantity.low, quantity.high) == (12, 12)


def test_a_rise_from_one_figure_to_another_is_two_figures() -> None:
    assert [q.low for q in quantities("Prices rose from 5% to 7%", "en")] == [5, 7]


@pytest.mark.parametrize(
    ("text", "language", "kind", "value", "unit"),
    [
        ("5٪", "ar", QuantityKind.PERCENT, 5, None),
        ("٪50", "ar", QuantityKind.PERCENT, 50, None),
        ("بنسبة 5 في المئة", "ar", QuantityKind.PERCENT, 5, None),
        ("خمسة بالمائة", "ar", QuantityKind.PERCENT, 5, None),
        ("5 per cent", "en", QuantityKind.PERCENT, 5, None),
        ("3,5 pour cent", "fr", QuantityKind.PERCENT, 3.5, None),
        ("3 نقاط مئوية", "ar", QuantityKind.POINTS, 3, None),
        ("2 percentage points", "en", QuantityKind.POINTS, 2, None),
        ("25 basis points", "en", QuantityKind.POINTS, 0.25, None),
        ("half of the parliament", "en", QuantityKind.PERCENT, 50, None),
        ("ثلثا السكان", "ar", QuantityKind.PERCENT, 200 / 3, None),
        ("a 7.8-magnitude earthquake", "en", QuantityKind.MEASURE, 7.8, "degree"),
        ("ملياري دولار", "ar", QuantityKind.MONEY, 2e9, "USD"),
        ("3 ملايين جنيه إسترليني", "ar", QuantityKind.MONEY, 3e6, "GBP"),
        ("5 دنانير كويتية", "ar", QuantityKind.MONEY, 5, "KWD"),
        ("$1.5bn", "en", QuantityKind.MONEY, 1.5e9, "USD"),
        ("€20m", "en", QuantityKind.MONEY, 20e6, "EUR"),
        ("3 million Egyptian pounds", "en", QuantityKind.MONEY, 3e6, "EGP"),
        ("deux milliards d’euros", "fr", QuantityKind.MONEY, 2e9, "EUR"),
        ("5 M€", "fr", QuantityKind.MONEY, 5e6, "EUR"),
        ("1.234,5 euros", "fr", QuantityKind.MONEY, 1234.5, "EUR"),
        ("0.125 dollars", "en", QuantityKind.MONEY, 0.125, "USD"),
        ("1.125 million dollars", "ar", QuantityKind.MONEY, 1_125_000, "USD"),
        ("US$ 5 million", "en", QuantityKind.MONEY, 5e6, "USD"),
        ("A$5", "en", QuantityKind.MONEY, 5, "AUD"),
        ("USD 5", "en", QuantityKind.MONEY, 5, "USD"),
        ("5 dollars canadiens", "fr", QuantityKind.MONEY, 5, "CAD"),
        ("3 dinars", "fr", QuantityKind.MONEY, 3, None),
        ("5 cubic metres", "en", QuantityKind.MEASURE, 5000, "l"),
        ("5 أمتار مكعبة", "ar", QuantityKind.MEASURE, 5000, "l"),
        ("5 km2", "fr", QuantityKind.MEASURE, 5, "km2"),
        ("two hours and a half", "en", QuantityKind.MEASURE, 2.5, "h"),
        ("3 ساعات ونصف", "ar", QuantityKind.MEASURE, 3.5, "h"),
        ("three quarters of the houses", "en", QuantityKind.PERCENT, 75, None),
        ("a third of the houses", "en", QuantityKind.PERCENT, 100 / 3, None),
        ("2 km", "en", QuantityKind.MEASURE, 2, "km"),
        ("10 miles", "en", QuantityKind.MEASURE, 16.09344, "km"),
        ("500 متر", "ar", QuantityKind.MEASURE, 0.5, "km"),
        ("10 كيلومترات مربعة", "ar", QuantityKind.MEASURE, 10, "km2"),
        ("3 tonnes", "fr", QuantityKind.MEASURE, 3000, "kg"),
        ("يومين", "ar", QuantityKind.MEASURE, 48, "h"),
        ("48 hours", "en", QuantityKind.MEASURE, 48, "h"),
        ("ثلاث سنوات", "ar", QuantityKind.MEASURE, 36, "month"),
        ("half an hour", "en", QuantityKind.MEASURE, 0.5, "h"),
        ("100 km/h", "fr", QuantityKind.MEASURE, 100, "km/h"),
        ("نصف مليون برميل", "ar", QuantityKind.MEASURE, 500_000, "bbl"),
    ],
)
def test_units_are_canonical(text: str, language: str, kind: QuantityKind, value: float, unit: str | None) -> None:
    quantity = only(text, language)
    assert (quantity.kind, quantity.unit) == (kind, unit)
    assert quantity.low == quantity.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("12,000 North Korean troops", "en", "soldier"),
        ("12 ألفا من القوات الكورية", "ar", "soldier"),
        ("12 000 militaires nord-coréens", "fr", "soldier"),
        ("100 military vehicles were sent", "en", "vehicle"),
        ("20 ألف حاوية ذخيرة", "ar", "container"),
        ("20,000 containers of weapons", "en", "container"),
        ("32 member states", "en", "member_state"),
        ("32 دولة عضوا", "ar", "member_state"),
        ("الدول الخمس", "ar", "country"),
        ("12 people were killed", "en", "death"),
        ("مقتل 12 شخصا", "ar", "death"),
        ("12 قتيلا", "ar", "death"),
        ("la mort de 12 civils", "fr", "death"),
        ("20 were wounded", "en", "injured"),
        ("وإصابة 20 آخرين", "ar", "injured"),
        ("ارتفع عدد القتلى إلى 43", "ar", "death"),
        ("the death toll rose to 43", "en", "death"),
        ("7 greenhouses in the valley", "en", "greenhous"),
        ("at least 10,000 are in the region", "en", None),
    ],
)
def test_what_is_counted_has_one_key_in_all_languages(text: str, language: str, counted: str | None) -> None:
    assert only(text, language).counted == counted


def test_killed_and_wounded_are_kept_apart() -> None:
    assert [q.counted for q in quantities("12 people were killed and 20 wounded", "en")] == ["death", "injured"]
    assert [q.counted for q in quantities("قتل 12 شخصا وأصيب 20 آخرون", "ar")] == ["death", "injured"]


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("more than 700 are still missing", "en", "missing"),
        ("عدد المفقودين وصل إلى نحو 7 آلاف شخص", "ar", "missing"),
        ("ما لا يقل عن ستين شخصا قضوا", "ar", "death"),
        ("six members of a climbing club are now known to have died", "en", "death"),
        ("quelque 900 personnes ont été déplacées", "fr", "displaced"),
        ("900 people no longer have a home to sleep in", "en", "homeless"),
        ("جرى توقيف 9 من موظفي الشركة", "ar", "detained"),
        ("9 من موظفي الشركة جرى توقيفهم", "ar", "detained"),
    ],
)
def test_people_are_counted_by_what_befell_them(text: str, language: str, counted: str) -> None:
    assert only(text, language).counted == counted


@pytest.mark.parametrize(
    ("text", "language", "value", "counted"),
    [
        ("Article 4", "en", 4, "article"),
        ("المادة الرابعة", "ar", 4, "article"),
        ("القرار رقم 1701", "ar", 1701, "resolution"),
        ("l'article 4", "fr", 4, "article"),
        ("the third meeting", "en", 3, "meeting"),
        ("its 32nd member", "en", 32, "member"),
        ("الاجتماع الثالث عشر", "ar", 13, "meeting"),
        ("la troisième réunion", "fr", 3, "meeting"),
        ("الاجتماع الحادي والعشرين", "ar", 21, "meeting"),
        ("No. 5", "en", 5, "number"),
        ("n° 5", "fr", 5, "number"),
        ("الدولة رقم 5", "ar", 5, "number"),
    ],
)
def test_places_in_an_order_are_no_counts(text: str, language: str, value: float, counted: str) -> None:
    quantity = only(text, language)
    assert (quantity.kind, quantity.low, quantity.counted) == (QuantityKind.ORDINAL, value, counted)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("one of the soldiers", "en"),
        ("واحد من الجنود", "ar"),
        ("un soldat", "fr"),
        ("on 24 October 2024", "en"),
        ("٢٩ تشرين الأول ٢٠٢٤", "ar"),
        ("in 2017", "en"),
        ("World Cup 2022", "en"),
        ("قبل ثلاثة أيام", "ar"),
        ("three days ago", "en"),
        ("at 5 pm, 18:30, 18h30", "en"),
        ("الساعة 5 مساء", "ar"),
        ("F-16 and G7 and COVID-19", "en"),
        ("إف-16", "ar"),
        ("won 3-1", "en"),
        ("the Boeing 737 crashed", "en"),
        ("24/7", "en"),
        ("agent 007", "en"),
        ("code 123456789012", "en"),
        ("E3+3", "en"),
        ("5+1", "en"),
        ("النصف", "ar"),
        ("half", "en"),
        ("at first, no", "en"),
        ("call +20 2 1234567", "en"),
        ("1. Introduction", "en"),
        ("version 1.2.3", "en"),
        ("9" * 400, "en"),
        ("مجموعة أصدقاء", "ar"),
    ],
)
def test_what_is_no_quantity(text: str, language: str) -> None:
    assert quantities(text, language) == []


def test_the_span_covers_the_number_and_its_unit() -> None:
    text = "تدفع موسكو نحو ملياري دولار سنويا"
    assert only(text, "ar").span.of(text) == "ملياري دولار"


def test_the_ends_of_a_range_may_have_their_own_units() -> None:
    quantity = only("between $5 million and $7 million", "en")
    assert (quantity.low, quantity.high, quantity.unit) == (5e6, 7e6, "USD")


@pytest.mark.parametrize("text", ["5 km or 3 tonnes", "12 soldiers or 3 ships", "12 or 3 ships", "5 to half of it"])
def test_unlike_or_falling_numbers_are_no_range(text: str) -> None:
    assert all(quantity.low == quantity.high for quantity in quantities(text, "en"))


def test_a_share_says_of_what() -> None:
    assert only("5% of the weapons", "en").counted == "weapon"
    assert only("5% plus tard", "fr").counted is None


def test_a_label_before_a_counted_noun_is_no_label() -> None:
    assert only("بقرار 12 وزيرا", "ar").kind is QuantityKind.COUNT


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("The lake is 30 metres deep", "en", "depth"),
        ("على عمق 12 كيلومترا", "ar", "depth"),
        ("à 900 mètres de profondeur", "fr", "depth"),
        ("على بعد 30 كيلومترا من العاصمة", "ar", "distance"),
        ("30 km south of the capital", "en", "distance"),
        ("a tower 90 metres high", "en", "height"),
        ("رفع سعر الإيداع إلى 6%", "ar", "deposit_rate"),
        ("le chômage a atteint 9 %", "fr", "unemployment"),
        ("She ran 10 km", "en", None),
    ],
)
def test_a_measure_or_share_says_what_it_is_of(text: str, language: str, counted: str | None) -> None:
    assert only(text, language).counted == counted


def test_the_figures_of_a_change_share_one_unit() -> None:
    low, high = quantities("The fund raised its loan from 3 to 9 billion dollars", "en")
    assert [(each.kind, each.unit, each.low) for each in (low, high)] == [
        (QuantityKind.MONEY, "USD", 3e9),
        (QuantityKind.MONEY, "USD", 9e9),
    ]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("a quake of magnitude 5.4", "en", 5.4),
        ("un séisme de magnitude 5,4", "fr", 5.4),
        ("a 5.4-magnitude quake", "en", 5.4),
        ("هزة بقوة 5.4 درجات", "ar", 5.4),
    ],
)
def test_a_magnitude_is_measured_in_degrees(text: str, language: str, value: float) -> None:
    quantity = only(text, language)
    assert (quantity.low, quantity.unit) == (value, "degree")


def test_a_bare_arabic_ordinal_counts_the_noun_behind_it() -> None:
    quantity = only("هذا رابع اجتماع بينهما", "ar")
    assert (quantity.kind, quantity.low, quantity.counted) == (QuantityKind.ORDINAL, 4, "meeting")


def test_a_total_that_looks_like_a_year_is_a_count() -> None:
    assert only("بلغ عدد الجرحى 2059", "ar").counted == "injured"

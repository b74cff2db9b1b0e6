"""Days and periods in running text, and the publication date of a date line."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.date_lines import DateLine, dates_on, published_on
from claimtrack.core.dates import mentions
from claimtrack.core.values import Published

DAY = date(2024, 10, 30)  # a Wednesday
SCRAPS = """
    12 31 30th 2024 1446 ٢٠٢٤ ١٢ - – / , . : ( ) أكتوبر تشرين الأول ربيع الآخر هـ آب/أغسطس شهر عام
    في منذ قبل أيام يومين أمس الاثنين الماضي Oct. October may March 5:12 PM GMT +03:00 last week ago
    three octobre hier lundi 1er 2024-10-30 30/10/24 14h30 2024-10-30T25:61:00Z 00/00/2024 february
    99
"""
PIECES = st.sampled_from([*SCRAPS.split(), "\n"])
JUMBLE = st.lists(PIECES, max_size=20).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda glue: glue.join(pieces))
)
LANGUAGES = st.sampled_from(["ar", "en", "fr", "de"])


@given(
    st.one_of(JUMBLE, st.text(max_size=80)),
    LANGUAGES,
    st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 1, 1))),
)
def test_mentions_lie_inside_the_text_in_order_without_overlap(text: str, language: str, day: date | None) -> None:
    end = 0
    for mention in mentions(text, language, day=day):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.first <= mention.last
        end = mention.span.end


# What date lines are made of, without a year.
DATE_LINE_PIECES = (
    "28", "5", "Oct", "October", "أكتوبر", "تشرين الأول", "أيار", "غشت", "رمضان", "mai", "Monday", "الاثنين", "lundi",
    "updated", "نشر", "آخر تحديث", "|", "-", "/", "14:05", "9h30", "GMT", "ص", "م", "هـ", "yesterday",
    "أمس", "at", "à", "th,",
)  # fmt: skip


@given(JUMBLE)
def test_any_line_has_a_publication_date_or_none(line: str) -> None:
    found = published_on(line)
    assert found is None or 1900 <= found.day.year <= 2100


@given(st.lists(st.sampled_from(DATE_LINE_PIECES), max_size=8).map(" ".join))
def test_a_line_without_the_figures_of_a_year_has_no_date(line: str) -> None:
    assert dates_on(line).is_empty


@given(st.lists(st.sampled_from([*DATE_LINE_PIECES, "2024", "1446", "٢٠٢٣"]), max_size=8).map(" ".join))
def test_a_date_takes_its_year_from_the_line(line: str) -> None:
    years = {"2024": {2024}, "٢٠٢٣": {2023}, "1446": {2024, 2025}}
    stated = {year for piece in line.split() for year in years.get(piece, ())}
    found = dates_on(line)
    assert {each.day.year for each in (found.published, found.modified) if each} <= stated


@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)))
def test_a_full_date_survives_every_form(day: date) -> None:
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    forms = [day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d %B %Y}", f"{day:%B} {day.day}, {day.year}"]
    assert {published_on(form) for form in forms} == {Published(day)}
    assert published_on(f"{day:%d/%m/%Y}".translate(arabic)) == Published(day)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("تاريخ النشر: 4th, March 2023 GMT", date(2023, 3, 4)),
        ("الأحد 05 مارس 2023 - 21:40", date(2023, 3, 5)),
        ("٥ آذار ٢٠٢٣", date(2023, 3, 5)),
        ("الأحد ٥ كانون الثاني / يناير ٢٠٢٥", date(2025, 1, 5)),
        ("5 مايو/أيار 2023", date(2023, 5, 5)),
        ("14 جويلية 2023", date(2023, 7, 14)),
        ("3 جوان 2023", date(2023, 6, 3)),
        ("9 فيفري 2023", date(2023, 2, 9)),
        ("9 غشت 2023", date(2023, 8, 9)),
        ("الاثنين، 6 مارس 2023، 8:15 ص", date(2023, 3, 6)),
        ("نُشر في: 01/11/2023 - 09:30", date(2023, 11, 1)),
        ("صحيفة المرفأ | 2023-10-23", date(2023, 10, 23)),
        ("Published: 28 Feb 2023, 5:12 PM", date(2023, 2, 28)),
        ("Feb. 18, 2023", date(2023, 2, 18)),
        ("19/10/2023", date(2023, 10, 19)),
        ("12/25/2023", date(2023, 12, 25)),
        ("25.12.2023", date(2023, 12, 25)),
        ("25-12-2023", date(2023, 12, 25)),
        ("Harbour Gazette · Monday, November 13th 2023", date(2023, 11, 13)),
        ("Publié le 14 novembre 2023 à 18h30", date(2023, 11, 14)),
        ("1er août 2023", date(2023, 8, 1)),
        ("12 ربيع الآخر 1446 هـ", date(2024, 10, 15)),
        ("12 ربيع الآخر 1446 هـ الموافق 15 أكتوبر 2024", date(2024, 10, 15)),
        ("آخر تحديث: 3 نوفمبر 2023 | نشر 1 نوفمبر 2023", date(2023, 11, 1)),
        ("30 Oktober 2023", date(2023, 10, 30)),
    ],
)
def test_a_date_line_states_its_day(line: str, day: date) -> None:
    assert published_on(line) == Published(day)


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Published 1 November 2023 · Updated 3 November 2023", date(2023, 11, 1), date(2023, 11, 3)),
        ("Updated: 3 November 2023 - Posted: 1 November 2023", date(2023, 11, 1), date(2023, 11, 3)),
        ("1 November 2023 (updated 3 November 2023)", date(2023, 11, 1), date(2023, 11, 3)),
        ("آخر تحديث: 3 نوفمبر 2023 | 1 نوفمبر 2023", date(2023, 11, 1), date(2023, 11, 3)),
        ("نشر في 1 نوفمبر 2023، تم التعديل 3 نوفمبر 2023", date(2023, 11, 1), date(2023, 11, 3)),
        ("Publié le 1 novembre 2023 à 9h, mis à jour le 3 novembre 2023", date(2023, 11, 1), date(2023, 11, 3)),
        ("Mis à jour le 3 novembre 2023", None, date(2023, 11, 3)),
        ("آخر تحديث 3 نوفمبر 2023 - 14:05", None, date(2023, 11, 3)),
        ("1 November 2023", date(2023, 11, 1), None),
    ],
)
def test_the_day_of_a_change_is_never_the_day_of_publication(
    line: str, published: date | None, modified: date | None
) -> None:
    found = dates_on(line)
    assert (found.published and found.published.day, found.modified and found.modified.day) == (published, modified)


def test_each_date_of_a_line_has_its_own_clock_time() -> None:
    found = dates_on("Published 1 November 2023 | Updated 3 November 2023 09:00 GMT")
    at = datetime(2023, 11, 3, 9, 0, tzinfo=UTC)
    assert found == DateLine(Published(date(2023, 11, 1)), Published(date(2023, 11, 3), at))


@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)), st.sampled_from(["Updated", "Last updated:", "آخر تحديث:"]))
def test_a_labelled_change_gives_no_publication_date(day: date, label: str) -> None:
    assert dates_on(f"{label} {day.isoformat()}") == DateLine(modified=Published(day))


@pytest.mark.parametrize(
    "line", ["5 أغسطس آب 2020", "5 آب أغسطس 2020", "5 أغسطس (آب) 2020", "5 آب/أغسطس 2020", "5 أغسطس ، 2020"]
)
def test_a_month_may_be_named_twice(line: str) -> None:
    assert published_on(line) == Published(date(2020, 8, 5))


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("2023-10-29T08:15:00+03:00", datetime(2023, 10, 29, 5, 15, tzinfo=UTC)),
        ("Published 2023-11-05T07:20:00Z | Harbour Gazette", datetime(2023, 11, 5, 7, 20, tzinfo=UTC)),
        ("1 November 2023 9:00 PM EST", datetime(2023, 11, 2, 2, 0, tzinfo=UTC)),
        ("1 November 2023 12:30 AM GMT+2", datetime(2023, 10, 31, 22, 30, tzinfo=UTC)),
        ("09:00 GMT, 1 November 2023", datetime(2023, 11, 1, 9, 0, tzinfo=UTC)),
        ("2023-11-01T09:00:00-0530", datetime(2023, 11, 1, 14, 30, tzinfo=UTC)),
        ("1 November 2023 09:00 GMT", datetime(2023, 11, 1, 9, 0, tzinfo=UTC)),
        ("3 مارس 2023 10:00 مساءً بتوقيت غرينتش", datetime(2023, 3, 3, 22, 0, tzinfo=UTC)),
    ],
)
def test_a_time_with_its_zone_gives_the_moment_in_utc(line: str, moment: datetime) -> None:
    found = published_on(line)
    assert found is not None
    assert found.at == moment


def test_the_day_is_kept_as_printed_when_utc_has_another() -> None:
    found = published_on("2023-10-29T01:15:00+03:00")
    assert found == Published(date(2023, 10, 29), datetime(2023, 10, 28, 22, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    "line",
    [
        "Published: 28 Feb 2023, 5:12 PM",
        "الأحد 05 مارس 2023 - 21:40",
        "2023-10-29T25:61:00Z",
        "2023-10-29T05:61:00+99:00",
        "28 Feb 2023, 5:12 GMT+99",
    ],
)
def test_a_time_without_a_zone_gives_no_moment(line: str) -> None:
    found = published_on(line)
    assert found is not None
    assert found.at is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("الاثنين 04/مارس/2019 - 10:15 ص", date(2019, 3, 4)),
        ("04-مارس-2019", date(2019, 3, 4)),
        (r"4\3\2019", date(2019, 3, 4)),
        ("2019 Mar 04", date(2019, 3, 4)),
        ("2019، مارس 4", date(2019, 3, 4)),
        ("20190304", date(2019, 3, 4)),
        ("4/3/2019-10:15 صباحا", date(2019, 3, 4)),
        ("نشر في : 04-03-2019 | 10:41", date(2019, 3, 4)),
        ("الإثنين ٤ آذار ٢٠١٩ الساعة ٠٩:٣٠", date(2019, 3, 4)),
        ("الاثنين ٢٧ جمادى الآخرة ١٤٤٠ هـ - ٤ مارس ٢٠١٩ م", date(2019, 3, 4)),
        ("1441/12/18 هـ", date(2020, 8, 8)),
        ("18/12/1441هـ", date(2020, 8, 8)),
    ],
)
def test_a_date_is_read_however_its_parts_are_joined(line: str, day: date) -> None:
    found = published_on(line)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize("line", ["2019 homes 4", "في 2019 الساعة 10:15", "1402/05/07", "1441/13/40"])
def test_figures_that_only_look_like_a_date_are_none(line: str) -> None:
    assert published_on(line) is None


def test_a_clock_time_with_a_stop_is_read_where_a_zone_follows() -> None:
    found = published_on("Mon 4 Mar 2019 10.15 BST")
    assert found is not None
    assert found.at == datetime(2019, 3, 4, 9, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Brussels",
        "30 Foobar 2023 Nachrichten der Woche",
        "30 October",
        "October 2023",
        "2023",
        "31/02/2023",
        "أمس",
        "yesterday, 14:30",
        "Version 10.11.12",
        "بدأت المفاوضات بشأن الوثيقة عام ٢٠١٨",
        "+20 2 1234 2023",
        "The two governments said in a joint statement on 3 March 2023 that they had agreed to open talks on fisheries",
    ],
)
def test_no_full_date_no_publication_date(line: str) -> None:
    assert published_on(line) is None


def periods(text: str, language: str, day: date | None = DAY) -> list[tuple[str, str]]:
    return [(found.first.isoformat(), found.last.isoformat()) for found in mentions(text, language, day=day)]


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("أعلن في 24 أكتوبر أن", "ar", "2024-10-24"),
        ("يوم ١٩ حزيران/يونيو", "ar", "2024-06-19"),
        ("منذ 5 مايو/أيار", "ar", "2024-05-05"),
        ("في 3 جانفي", "ar", "2025-01-03"),
        ("في الخامس عشر من أكتوبر", "ar", "2024-10-15"),
        ("on 24 October, troops", "en", "2024-10-24"),
        ("on October 24th", "en", "2024-10-24"),
        ("le 24 octobre", "fr", "2024-10-24"),
        ("le 1er mars", "fr", "2025-03-01"),
        ("on 28 December", "en", "2024-12-28"),
    ],
)
def test_a_day_without_a_year_is_put_next_to_the_day_of_the_text(text: str, language: str, first: str) -> None:
    found = mentions(text, language, day=DAY)
    assert [(each.first.isoformat(), each.year_given) for each in found] == [(first, False)]


def test_without_a_day_of_the_text_month_and_day_are_still_read() -> None:
    (found,) = mentions("on 29 February", "en")
    assert (found.first.month, found.first.day, found.year_given) == (2, 29, False)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("منذ آب/أغسطس 2023", "ar", ("2023-08-01", "2023-08-31")),
        ("since August 2023", "en", ("2023-08-01", "2023-08-31")),
        ("by December", "en", ("2024-12-01", "2024-12-31")),
        ("بحلول كانون الأول", "ar", ("2024-12-01", "2024-12-31")),
        ("مطلع نوفمبر المقبل", "ar", ("2024-11-01", "2024-11-30")),
        ("en octobre", "fr", ("2024-10-01", "2024-10-31")),
        ("عام 2018", "ar", ("2018-01-01", "2018-12-31")),
        ("in 2017", "en", ("2017-01-01", "2017-12-31")),
        ("بين عامي 2018 و2020", "ar", ("2018-01-01", "2020-12-31")),
        ("2018-2020", "en", ("2018-01-01", "2020-12-31")),
        ("2018-20", "en", ("2018-01-01", "2020-12-31")),
        ("(2018)", "en", ("2018-01-01", "2018-12-31")),
        ("last August", "en", ("2024-08-01", "2024-08-31")),
        ("last November", "en", ("2023-11-01", "2023-11-30")),
        ("next September", "en", ("2025-09-01", "2025-09-30")),
        ("in May", "en", ("2024-05-01", "2024-05-31")),
        ("شهر مارس", "ar", ("2025-03-01", "2025-03-31")),
        ("en mars", "fr", ("2025-03-01", "2025-03-31")),
        ("ربيع الآخر 1446 هـ", "ar", ("2024-10-04", "2024-11-02")),
        ("October 8-13, 2024", "en", ("2024-10-08", "2024-10-13")),
    ],
)
def test_a_period_runs_from_its_first_day_to_its_last(text: str, language: str, expected: tuple[str, str]) -> None:
    assert periods(text, language) == [expected]


def test_two_days_of_one_month_are_two_mentions() -> None:
    text = "between Oct. 8 and 13"
    assert [each.span.of(text) for each in mentions(text, "en", day=DAY)] == ["Oct. 8", "13"]
    assert periods(text, "en") == [("2024-10-08", "2024-10-08"), ("2024-10-13", "2024-10-13")]


RELATIVE = [
    ("أمس", "ar", "2024-10-29", "2024-10-29"),
    ("أول أمس", "ar", "2024-10-28", "2024-10-28"),
    ("قبل ثلاثة أيام", "ar", "2024-10-27", "2024-10-27"),
    ("قبل يومين", "ar", "2024-10-28", "2024-10-28"),
    ("yesterday", "en", "2024-10-29", "2024-10-29"),
    ("three days ago", "en", "2024-10-27", "2024-10-27"),
    ("hier", "fr", "2024-10-29", "2024-10-29"),
    ("il y a trois jours", "fr", "2024-10-27", "2024-10-27"),
    ("يوم الاثنين", "ar", "2024-10-28", "2024-10-28"),
    ("on Wednesday", "en", "2024-10-30", "2024-10-30"),
    ("next Monday", "en", "2024-11-04", "2024-11-04"),
    ("lundi prochain", "fr", "2024-11-04", "2024-11-04"),
    ("two weeks ago", "en", "2024-10-13", "2024-10-19"),
    ("2 months ago", "en", "2024-08-01", "2024-08-31"),
    ("a year ago", "en", "2023-01-01", "2023-12-31"),
    ("قبل أسبوع", "ar", "2024-10-20", "2024-10-26"),
    ("last Wednesday", "en", "2024-10-23", "2024-10-23"),
    ("this week", "en", "2024-10-28", "2024-11-03"),
    ("الأسبوع الماضي", "ar", "2024-10-21", "2024-10-27"),
    ("last month", "en", "2024-09-01", "2024-09-30"),
    ("العام الماضي", "ar", "2023-01-01", "2023-12-31"),
    ("le mois prochain", "fr", "2024-11-01", "2024-11-30"),
]


@pytest.mark.parametrize(("text", "language", "first", "last"), RELATIVE)
def test_relative_days_are_read_against_the_day_of_the_text(text: str, language: str, first: str, last: str) -> None:
    assert periods(text, language) == [(first, last)]


@pytest.mark.parametrize(("text", "language"), [row[:2] for row in RELATIVE])
def test_relative_days_are_not_read_without_it(text: str, language: str) -> None:
    assert mentions(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They may march on the capital", "en"),
        ("12,000 troops in 2000 homes", "en"),
        ("والد أب لثلاثة أطفال", "ar"),
        ("مارس الضغط على الحكومة", "ar"),
        ("رقم 2024/15", "ar"),
        ("March 12,000 people", "en"),
        ("31 February", "en"),
        ("5 مايو/حزيران", "ar"),
        ("2020-1990", "en"),
        ("40 ربيع الآخر 1999 هـ", "ar"),
        ("ربيع الآخر 1199 هـ", "ar"),
        ("several weeks ago", "en"),
        ("October 13-8", "en"),
    ],
)
def test_words_that_look_like_months_are_left_alone(text: str, language: str) -> None:
    assert mentions(text, language, day=DAY) == []

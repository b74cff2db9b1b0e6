from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy.orm import Session

from claimtrack.config import NEUTRAL_SCALE
from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimState, LinkState
from claimtrack.readers.table import ArchiveRow, RowError
from claimtrack.services import export, review
from claimtrack.services.import_ import Imported, import_rows
from claimtrack.services.review import Citation
from claimtrack.storage.database import Database
from claimtrack.storage.queries import outlet_by_key
from tests.services.scene import (
    BRIDGE,
    BRIDGE_ENGLISH,
    NOW,
    POLICY,
    a_pair,
    a_submission,
    add,
    claim_with,
    document,
    link_all,
    person,
    reprint,
)

TEXT_COLUMNS = {
    "verdicts": ["claim", "speaker", "article_title", "outlet", "rationale", "reviewers", "evidence_urls"],
    "claims": ["external_id", "claim", "speaker", "article_title", "article_url", "outlet"],
    "articles": ["title", "url", "file", "outlet", "source"],
}


def csv_of(session: Session, name: str) -> str:
    return "".join(export.csv_lines(export.EXPORTS[name], export.rows_of(session, name, ratings=NEUTRAL_SCALE)))


def table_of(session: Session, name: str) -> list[dict[str, str]]:
    """The CSV as a strict reader of RFC 4180 sees it."""
    text = csv_of(session, name)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def json_of(session: Session, name: str) -> list[dict[str, object]]:
    lines = export.json_lines(export.rows_of(session, name, ratings=NEUTRAL_SCALE))
    return [json.loads(line) for line in lines]


def one_row(name: str, **values: object) -> str:
    """The second line of an export whose only row has those values."""
    row = dict.fromkeys(export.EXPORTS[name]) | values
    return list(export.csv_lines(export.EXPORTS[name], [row]))[1]


# --- The form of CSV --------------------------------------------------------------------------------------------------


def test_csv_begins_with_one_byte_order_mark_and_the_columns() -> None:
    (first,) = export.csv_lines(export.EXPORTS["verdicts"], [])
    assert first.startswith("\ufeffclaim_id,claim,language,speaker,")
    assert first.count("\ufeff") == 1


def test_csv_lines_end_with_carriage_return_and_line_feed(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        lines = list(export.csv_lines(export.EXPORTS["claims"], export.rows_of(session, "claims", ratings=())))
        assert all(line.endswith("\r\n") and "\n" not in line[:-2] for line in lines)


@pytest.mark.parametrize("text", ['He said "no"', "one, two", "first\nsecond", "first\r\nsecond", "first\rsecond"])
def test_quotes_commas_and_line_ends_stay_inside_their_cell(text: str) -> None:
    line = one_row("claims", claim=text)
    (cells,) = csv.reader(io.StringIO(line, newline=""), strict=True)
    assert cells[export.EXPORTS["claims"].index("claim")] == text
    assert len(cells) == len(export.EXPORTS["claims"])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
@pytest.mark.parametrize(("name", "column"), [(name, each) for name, all_ in TEXT_COLUMNS.items() for each in all_])
def test_no_cell_of_text_is_a_formula(name: str, column: str, start: str) -> None:
    text = f'{start}HYPERLINK("https://evil.example")'
    (cells,) = csv.reader(io.StringIO(one_row(name, **{column: text}), newline=""), strict=True)
    assert cells[export.EXPORTS[name].index(column)] == f"'{text}"


@pytest.mark.parametrize("end", ["a", "b"])
@pytest.mark.parametrize("column", ["text", "file"])
def test_no_end_of_a_link_is_a_formula(end: str, column: str) -> None:
    (cells,) = csv.reader(
        io.StringIO(one_row("links", **{"a": {}, "b": {}, end: {column: "=1+1"}}), newline=""), strict=True
    )
    assert cells[export.EXPORTS["links"].index(f"{end}_{column}")] == "'=1+1"


@pytest.mark.parametrize("number", ["-3.5", "+2", "-1,200.50", "-12%", "-٣", "+1,5"])
def test_a_number_is_left_as_it_is(number: str) -> None:
    (cells,) = csv.reader(io.StringIO(one_row("claims", claim=number), newline=""))
    assert number in cells


@pytest.mark.parametrize("text", ["-3.5\n=1+1", "-1-1", "+1+cmd|' /C calc'!A0", "--1"])
def test_what_only_begins_like_a_number_is_guarded(text: str) -> None:
    (cells,) = csv.reader(io.StringIO(one_row("claims", claim=text), newline=""))
    assert f"'{text}" in cells


def test_cells_that_begin_otherwise_are_untouched() -> None:
    (cells,) = csv.reader(io.StringIO(one_row("claims", claim="'quoted' = fine"), newline=""))
    assert "'quoted' = fine" in cells


def test_truth_and_absence_are_written_plainly() -> None:
    (cells,) = csv.reader(io.StringIO(one_row("verdicts", corrected=True, sample=False, numeric=0.75), newline=""))
    row = dict(zip(export.EXPORTS["verdicts"], cells, strict=True))
    assert (row["corrected"], row["sample"], row["numeric"], row["speaker"]) == ("true", "false", "0.75", "")


def test_times_have_their_zone_and_days_have_none() -> None:
    at = datetime(2024, 11, 1, 12, 0, tzinfo=UTC)
    line = one_row("verdicts", decided_at=at, published=date(2024, 10, 30))
    assert "2024-11-01T12:00:00+00:00" in line
    assert "2024-10-30," in line


def test_a_list_is_written_as_json() -> None:
    assert one_row("articles", keywords=["جسر", "نقل"]).count('"[""جسر"", ""نقل""]"') == 1


def test_what_is_no_value_of_an_export_is_refused() -> None:
    with pytest.raises(TypeError, match="bytes cannot be exported"):
        list(export.json_lines([{"claim": b"raw"}]))


# --- The rows ---------------------------------------------------------------------------------------------------------


def test_a_verdict_leaves_with_its_evidence_and_origins(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        submission = a_submission(pair.cheap)
        cited = (*submission.evidence, Citation(claim_id=pair.dear.id))
        given = review.Submission(pair.cheap.id, 1, "false", "=because", cited)
        review.assess(session, given, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        (row,) = table_of(session, "verdicts")
        assert (row["claim_id"], row["claim"], row["speaker"]) == (str(pair.cheap.id), pair.cheap.text, "الوزارة")
        assert (row["rating_key"], row["rating"], row["numeric"]) == ("false", "خاطئ", "0.0")
        assert (row["rationale"], row["reviewers"], row["assessments"]) == ("'=because", "Layla", "1")
        assert (row["conflicting_origins"], row["corroborating_origins"]) == ("1", "0")
        assert row["evidence_urls"] == "https://ministry.example.org/budget https://nahr.example.org/cost"
        assert (row["decided_at"], row["published"]) == ("2024-11-01T12:00:00+00:00", "2024-10-30")
        assert (row["status"], row["corrected"], row["sample"], row["version"]) == ("decided", "false", "false", "1")


def test_a_corrected_claim_leaves_with_its_standing_verdict_only(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE_ENGLISH)
        claim, reviewer = claim_with(session, "120"), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        corrected = a_submission(claim, rating="true", note="The bill came.")
        review.assess(session, corrected, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        (row,) = table_of(session, "verdicts")
        assert (row["rating"], row["corrected"]) == ("True", "true")


def test_a_rating_that_left_the_scale_is_named_by_its_key(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        review.assess(session, a_submission(claim), reviewer_id=person(session).id, policy=POLICY, now=NOW)
        (row,) = export.rows_of(session, "verdicts", ratings=())
        assert (row["rating"], row["numeric"]) == ("false", None)


def test_a_label_in_the_claims_language_wins_over_english(database: Database) -> None:
    with database.session() as session:
        done = add(session, document("Neue Brücke", "Die Brücke kostete 120 Millionen Dinar.", "de"))
        claim = claim_with(session, "120", done.article_id)
        review.assess(session, a_submission(claim), reviewer_id=person(session).id, policy=POLICY, now=NOW)
        (row,) = export.rows_of(session, "verdicts", ratings=NEUTRAL_SCALE)
        assert row["rating"] == "False"


def test_claims_leave_with_their_place_and_their_archives_id(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        import_rows(session, [ArchiveRow("c-9", "Fares doubled", "", "en")], archive="a", now=NOW, done=Imported())
        rows = json_of(session, "claims")
        claim = next(row for row in rows if "120" in str(row["claim"]))
        assert BRIDGE.text[int(str(claim["start"])) : int(str(claim["end"]))] == claim["claim"]
        assert (claim["outlet"], claim["state"], claim["external_id"]) == ("المنارة", "waiting", None)
        assert (rows[-1]["external_id"], rows[-1]["article_title"], rows[-1]["start"]) == ("c-9", None, None)
        assert [row["claim_id"] for row in rows] == sorted(int(str(row["claim_id"])) for row in rows)


def test_links_leave_as_two_claims_with_their_reasons(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        row = next(each for each in json_of(session, "links") if each["stance"] == "conflicts")
        assert row["a"] == {
            "article": pair.cheap.article_id,
            "file": None,
            "claim_id": pair.cheap.id,
            "kind": "body",
            "start": pair.cheap.start,
            "end": pair.cheap.end,
            "text": pair.cheap.text,
        }
        differences = row["differences"]
        assert isinstance(differences, list)
        assert [set(each) for each in differences] == [{"kind", "a", "b"}]
        assert (row["state"], row["same_origin"], row["update"]) == (LinkState.PROPOSED, False, pair.link.update)


def test_links_in_csv_say_their_differences_in_words(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        row = next(each for each in table_of(session, "links") if each["stance"] == "conflicts")
        assert (row["a_claim_id"], row["b_text"]) == (str(pair.cheap.id), pair.dear.text)
        assert row["differences"] == "number: 120 مليون دينار / 150 مليون دينار"


def test_a_link_between_copies_says_so(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        add(session, reprint(BRIDGE, "الشروق", days=1))
        link_all(session)
        assert {row["same_origin"] for row in json_of(session, "links")} == {True}


def test_articles_leave_with_the_number_of_their_claims(database: Database) -> None:
    with database.session() as session:
        done = add(session, BRIDGE)
        (row,) = json_of(session, "articles")
        assert (row["article_id"], row["claims"], row["origin"]) == (
            done.article_id,
            len(done.claim_ids),
            done.origin_id,
        )
        assert (row["published"], row["outlet"], row["role"]) == ("2024-10-30", "المنارة", "monitored")


def test_json_lines_carry_the_text_untouched(database: Database) -> None:
    with database.session() as session:
        add(session, document('=Title with "quotes"', "قالت الوزارة إن الجسر «افتتح» يوم الأحد.", "ar"))
        lines = list(export.json_lines(export.rows_of(session, "articles", ratings=())))
        assert '=Title with \\"quotes\\"' in lines[0]
        assert "\\u" not in lines[0]


def test_rejected_rows_leave_in_the_same_form() -> None:
    lines = "".join(export.rejected_lines([RowError(4, "it has 3 cells, the header has 2"), RowError(5, "=x")]))
    assert lines == '\ufeffrow,reason\r\n4,"it has 3 cells, the header has 2"\r\n5,\'=x\r\n'


def test_an_export_reads_nothing_before_it_is_asked() -> None:
    def rows() -> Iterator[export.Row]:
        yield {"title": "first"}
        raise AssertionError("the second row was read too early")

    lines = export.csv_lines(export.EXPORTS["articles"], rows())
    assert next(lines).startswith("\ufeff")
    assert "first" in next(lines)


def test_an_empty_desk_exports_the_columns_alone(database: Database) -> None:
    with database.session() as session:
        for name in export.EXPORTS:
            assert table_of(session, name) == []
            assert json_of(session, name) == []


# --- What a verdict's row promises, filters, and workbooks ------------------------------------------------------------


def test_the_promised_columns_come_first_and_in_their_order() -> None:
    promised = (
        "claim_id,claim,language,speaker,article_title,article_url,outlet,published,rating_key,rating,numeric,rationale,"
        "reviewers,assessments,agreement,corroborating_origins,conflicting_origins,evidence_urls,decided_at,version,"
        "status,corrected,external_id"
    )
    assert ",".join(export.EXPORTS["verdicts"]).startswith(f"{promised},")


@pytest.mark.parametrize(("ratings", "agreement"), [(["false"], None), (["false", "true", "false"], 0.67)])
def test_agreement_is_the_share_that_gave_the_verdicts_rating(
    database: Database, ratings: list[str], agreement: float | None
) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        policy = review.Policy(POLICY.ratings, assessments_needed=2 if len(ratings) > 1 else 1)
        for number, rating in enumerate(ratings):
            reviewer = person(session, f"reviewer-{number}")
            review.assess(session, a_submission(claim, rating=rating), reviewer_id=reviewer.id, policy=policy, now=NOW)
        (row,) = export.rows_of(session, "verdicts", ratings=NEUTRAL_SCALE)
        assert (row["agreement"], row["assessments"], row["rating_key"]) == (agreement, len(ratings), "false")


def test_each_filter_leaves_out_what_does_not_fit(database: Database) -> None:
    with database.session() as session:
        reviewer = person(session)
        for number, given in enumerate((BRIDGE, BRIDGE_ENGLISH)):
            done = add(session, given)
            draft = a_submission(claim_with(session, "120", done.article_id), rating=("false", "true")[number])
            at = NOW + timedelta(days=number)
            review.assess(session, draft, reviewer_id=reviewer.id, policy=POLICY, now=at)
        outlet = outlet_by_key(session, normalise("المنارة"))
        assert outlet is not None
        day = NOW.date()
        kept = {
            "ar": [
                export.StandingFilters(language="ar"),
                export.StandingFilters(rating="false"),
                export.StandingFilters(outlet_id=outlet.id),
                export.StandingFilters(until=day),
            ],
            "en": [export.StandingFilters(since=day + timedelta(days=1))],
            "ar en": [export.StandingFilters(state=ClaimState.DECIDED, since=day, until=day + timedelta(days=1))],
            "": [
                export.StandingFilters(state=ClaimState.WAITING),
                export.StandingFilters(language="ar", rating="true"),
            ],
        }
        for languages, all_filters in kept.items():
            for filters in all_filters:
                rows = export.rows_of(session, "verdicts", ratings=(), filters=filters)
                assert " ".join(str(row["language"]) for row in rows) == languages, filters


def workbook_of(rows: list[export.Row], *, right_to_left: bool = False) -> Worksheet:
    target = io.BytesIO()
    export.write_workbook(target, export.EXPORTS["verdicts"], rows, right_to_left=right_to_left)
    sheet = load_workbook(target).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_a_workbook_holds_text_as_text_and_numbers_as_numbers() -> None:
    at = datetime(2024, 11, 1, 12, 0, tzinfo=UTC)
    columns = export.EXPORTS["verdicts"]
    row = dict.fromkeys(columns) | {
        "claim_id": 7,
        "claim": "=1+1",
        "numeric": 0.5,
        "speaker": "الوزارة",
        "decided_at": at,
    }
    sheet = workbook_of([row])
    cells = {column: sheet.cell(2, number) for number, column in enumerate(columns, 1)}
    assert [(cells[name].value, cells[name].data_type) for name in ("claim_id", "claim", "numeric")] == [
        (7, "n"), ("=1+1", "s"), (0.5, "n"),
    ]  # fmt: skip
    assert (cells["speaker"].value, cells["decided_at"].value) == ("الوزارة", "2024-11-01T12:00:00+00:00")


@pytest.mark.parametrize("right_to_left", [True, False])
def test_a_workbook_reads_from_the_readers_side(right_to_left: bool) -> None:
    assert bool(workbook_of([], right_to_left=right_to_left).sheet_view.rightToLeft) is right_to_left


def test_a_workbook_leaves_out_what_no_cell_can_hold() -> None:
    columns = export.EXPORTS["verdicts"]
    sheet = workbook_of([dict.fromkeys(columns) | {"claim": "a\x0bb" + "c" * 40_000}])
    value = sheet.cell(2, columns.index("claim") + 1).value
    assert isinstance(value, str)
    assert (value[:3], len(value)) == ("abc", 32_767)

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from claimtrack.core.errors import UnreadableInput
from claimtrack.readers.cells import guarded, unguarded
from claimtrack.readers.sheet import EditedVerdict, UnusableRow, read_verdicts


def edited(text: str, encoding: str = "utf-8") -> list[EditedVerdict | UnusableRow]:
    return read_verdicts(text.encode(encoding), name="verdicts.csv")


@given(st.text(alphabet="'=+-@\t\r1,.%ab", max_size=6))
def test_taking_the_guard_off_gives_the_text_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_as_spreadsheets_save_it(separator: str, encoding: str) -> None:
    text = "rationale,claim_id,decision\r\nلا وثيقة,7,2\r\n".replace(",", separator)
    assert edited(text, encoding) == [EditedVerdict(2, 7, rationale="لا وثيقة", decision=2)]


def test_the_line_that_names_the_separator_is_no_heading() -> None:
    (row,) = edited("sep=;\nclaim_id;decision;rationale\n7;1;a, b\n")
    assert row == EditedVerdict(2, 7, rationale="a, b", decision=1)


def test_a_guarding_apostrophe_is_taken_off() -> None:
    (row,) = edited("claim_id,decision,rationale\n7,1,'=because\n")
    assert isinstance(row, EditedVerdict)
    assert row.rationale == "=because"


def test_a_row_without_a_claim_or_with_one_that_came_before_is_named() -> None:
    rows = edited("claim_id,decision,rating\nx,1,true\n7,1,true\n\n7,1,false\n")
    assert [(row.row, str(row.reason)) for row in rows if isinstance(row, UnusableRow)] == [
        (2, "claim_id is no number."),
        (5, "Row 3 has this claim already."),
    ]


@pytest.mark.parametrize("headings", ["claim_id,rating", "decision,rating", "claim_id,decision", ""])
def test_a_file_without_the_needed_columns_is_refused(headings: str) -> None:
    with pytest.raises(UnreadableInput):
        edited(f"{headings}\n1,2\n")


def test_a_workbook_is_read_with_numbers_as_spreadsheets_keep_them() -> None:
    book, target = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in (["claim_id", "decision", "rating", "rationale"], [7.0, 1, "true", "=1+1"], [None, None, None, None]):
        sheet.append(row)
    sheet["D2"].data_type = "s"
    book.save(target)
    assert read_verdicts(target.getvalue(), name="v.xlsx") == [
        EditedVerdict(2, 7, rating="true", rationale="=1+1", decision=1)
    ]


def test_a_broken_workbook_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnreadableInput, match="broken"):
        read_verdicts(b"PK\x03\x04 and nothing more", name="v.xlsx")

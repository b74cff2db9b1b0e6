from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.report_card import KINDS, folders
from claimtrack.report_card.folders import LabelledRow

ROW = LabelledRow("gold.jsonl, row 3", {"id": 7, "day": "2024-10-30T08:00", "claims": "none", "at": ["d1", 2]})


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_folder_is_refused_in_one_sentence_that_names_a_file(kind: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"\.(jsonl|json|tsv)\b.*(hold|articles)") as refused:
        KINDS[kind](tmp_path, semantic=False)
    assert "\n" not in str(refused.value)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text("\n")
    with pytest.raises(InvalidInput, match="is empty; it should hold pairs"):
        folders.rows(tmp_path, "pairs.jsonl", holds="pairs")


def test_a_line_that_is_not_json_is_named_by_its_row(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text('{"a": 1}\n{oops\n')
    with pytest.raises(InvalidInput, match="row 2: this is not JSON"):
        folders.rows(tmp_path, "pairs.jsonl", holds="pairs")


def test_a_line_that_is_no_object_is_named_by_its_row(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text("[1, 2]\n")
    with pytest.raises(InvalidInput, match="row 1: this should be a JSON object"):
        folders.rows(tmp_path, "pairs.jsonl", holds="pairs")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(InvalidInput, match="cannot be read as UTF-8"):
        folders.rows(tmp_path, "pairs.jsonl", holds="pairs")


def test_a_value_of_another_sort_is_named_with_its_row() -> None:
    with pytest.raises(InvalidInput, match=r"gold\.jsonl, row 3: “id” should be a text"):
        ROW.text("id")
    with pytest.raises(InvalidInput, match="“claims” should be a list of objects"):
        ROW.rows("claims")
    with pytest.raises(InvalidInput, match="“claims” should be a list of texts"):
        ROW.texts("claims")
    with pytest.raises(InvalidInput, match="“day” should be a whole number"):
        ROW.whole("day")
    with pytest.raises(InvalidInput, match="“id” should be true or false"):
        ROW.flag("id")
    with pytest.raises(InvalidInput, match="“day” should be one of yes, no"):
        ROW.one_of("day", ["yes", "no"])
    with pytest.raises(InvalidInput, match="“claims” should be a list of claims"):
        ROW.places("claims")
    with pytest.raises(InvalidInput, match="“day” should be an article id and the number of a claim"):
        ROW.place("day")
    with pytest.raises(InvalidInput, match="“claims” should be a day"):
        ROW.day("claims")


def test_values_are_read_as_what_they_are() -> None:
    assert ROW.day("day") == date(2024, 10, 30)
    assert ROW.place("at") == ("d1", 2)
    assert (ROW.optional("none"), ROW.day("none"), ROW.texts("none"), ROW.flag("none")) == (None, None, (), False)


def test_a_table_is_read_by_its_heading(tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text("label\tb\ta\nsame\ty\tx\n")
    assert folders.table(tmp_path, "pairs.tsv", holds="pairs", columns=("a", "b", "label")) == [("x", "y", "same")]


def test_a_table_without_heading_is_read_by_its_order(tmp_path: Path) -> None:
    (tmp_path / "qrels.tsv").write_text("q1\tc1\nq2\tc2\n")
    found = folders.table(tmp_path, "qrels.tsv", holds="answers", columns=("query", "claim"))
    assert found == [("q1", "c1"), ("q2", "c2")]


def test_a_table_that_lacks_a_column_is_refused(tmp_path: Path) -> None:
    (tmp_path / "qrels.tsv").write_text("q1 c1\n")
    with pytest.raises(InvalidInput, match="the columns query, claim, separated by tabs"):
        folders.table(tmp_path, "qrels.tsv", holds="answers", columns=("query", "claim"))

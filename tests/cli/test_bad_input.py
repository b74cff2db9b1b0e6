"""What nobody meant to feed it: one clear sentence each, exit code 1, and a desk that is as it was."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimtrack.cli import main

ARABIC = (
    "البلدية تفتتح مكتبة عامة في حي الميناء\n"
    "الثلاثاء 3 حزيران 2025\n"
    "قال رئيس البلدية إن المكتبة الجديدة تضم 40 ألف كتاب، وإن البناء كلّف مليوني دولار.\n"
    "وأضاف أن المكتبة ستفتح أبوابها يوميا من الثامنة صباحا حتى العاشرة مساء.\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk"


def run(desk: Path, *arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(
        main, ["--instance", str(desk), *arguments], input=given, env={"CLAIMTRACK_SEMANTIC": "0"}
    )


def counts(desk: Path) -> dict[str, object]:
    checked: dict[str, object] = json.loads(run(desk, "db", "check", "--json").stdout)
    return checked


def refused(desk: Path, *arguments: str) -> str:
    """The one line that the command said; nothing may have been written."""
    before = counts(desk)
    result = run(desk, *arguments)
    assert result.exit_code == 1, result.output
    assert counts(desk) == before
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("claimtrack: ")
    return lines[0]


def test_an_empty_file(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    assert "empty" in refused(desk, "ingest", str(path))


def test_a_binary(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(bytes(range(256)) * 40)
    assert "picture.txt" in refused(desk, "ingest", str(path))


def test_a_file_of_two_hundred_megabytes(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.write(ARABIC.encode())
        file.truncate(200_000_000)
    assert "20 MB" in refused(desk, "ingest", str(path))


def test_a_zip_that_is_called_text(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.txt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", ARABIC)
    assert "ZIP" in refused(desk, "ingest", str(path))


def test_broken_utf8_names_the_place(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(ARABIC.encode() + b"\xd8\xff\xfe" + ARABIC.encode())
    assert "UTF-8" in refused(desk, "ingest", str(path))


def test_a_page_without_an_article(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "menu.html"
    path.write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>", "utf-8")
    assert "article" in refused(desk, "ingest", str(path))


def test_a_file_that_is_not_there(desk: Path, tmp_path: Path) -> None:
    assert "nowhere.txt" in refused(desk, "ingest", str(tmp_path / "nowhere.txt"))


def test_an_address_inside_the_house_is_not_fetched(desk: Path) -> None:
    assert "127.0.0.1" in refused(desk, "ingest", "http://127.0.0.1:1/secret")


def test_a_folder_without_articles(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "no articles" in refused(desk, "ingest", str(tmp_path / "empty"))


def test_an_archive_without_headers(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("The bridge cost 120 million,False\nThe tower leans,True\n", "utf-8")
    assert "rows.csv" in refused(desk, "import", str(path))


def test_one_bad_row_is_named_and_the_others_come_in(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "1", "text": "The bridge cost 120 million"}\n{"id": \n{"id": "3", "text": "It leans"}\n')
    result = run(desk, "import", str(path), "--json")
    assert (result.exit_code, json.loads(result.stdout)["added"]) == (1, 2)
    assert "row 2" in result.stderr


def test_rejected_rows_are_written_to_a_file(desk: Path, tmp_path: Path) -> None:
    path, report = tmp_path / "rows.jsonl", tmp_path / "rejected.csv"
    path.write_text('{"id": "1"}\n{"id": "2", "text": "It leans"}\n', "utf-8")
    run(desk, "import", str(path), "--rejected", str(report))
    lines = report.read_text("utf-8-sig").splitlines()
    assert lines[0] == "row,reason"
    assert lines[1] == "1,it has no claim text"


def test_a_lookup_of_a_hundred_thousand_characters(desk: Path) -> None:
    assert "100000" in refused(desk, "lookup", "كلمة " * 20_000)


@pytest.mark.parametrize("text", ["", "؟!", "\u202e", "\x00"])
def test_a_lookup_without_a_word(desk: Path, text: str) -> None:
    assert "words" in refused(desk, "lookup", text)


def test_nul_bytes_and_overrides_do_not_reach_the_desk(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text(ARABIC.replace("كتاب", "كت\x00اب").replace("دولار", "\u202eدولار\u202c"), "utf-8")
    result = run(desk, "ingest", str(path), "--json")
    assert result.exit_code == 0, result.stderr
    assert not {"\x00", "\u202e", "\u202c"} & set(json.loads(result.stdout)["claims"][0]["text"])
    assert "كتاب" in result.stdout


@pytest.mark.parametrize("encoding", ["windows-1256", "utf-16", "utf-8-sig", "iso8859-6"])
def test_legacy_arabic_encodings_are_read_rightly(desk: Path, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "legacy.txt"
    path.write_bytes(ARABIC.encode(encoding))
    row = json.loads(run(desk, "ingest", str(path), "--json").stdout)
    assert (row["title"], row["published"]) == ("البلدية تفتتح مكتبة عامة في حي الميناء", "2025-06-03")


def test_a_bad_file_among_good_ones_is_named_and_the_good_ones_come_in(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ARABIC, "utf-8")
    (tmp_path / "in" / "b.txt").write_bytes(b"")
    result = run(desk, "ingest", str(tmp_path / "in"), "--json")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "b.txt" in result.stderr


def test_a_batch_names_its_bad_row(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"id": "1", "a": "one", "b": "two"}\n{"id": "2", "a": "one"}\n', "utf-8")
    result = run(desk, "compare", "--batch", str(path))
    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == "1"
    assert "row 2" in result.stderr


@pytest.mark.parametrize("command", [("lookup",), ("split",), ("compare",)])
def test_a_batch_that_is_not_there(desk: Path, tmp_path: Path, command: tuple[str]) -> None:
    assert "No such file" in refused(desk, *command, "--batch", str(tmp_path / "nowhere.jsonl"))
    assert "directory" in refused(desk, *command, "--batch", str(tmp_path)).lower()


@pytest.mark.parametrize(
    "row",
    ["[]", "5", '{"text": "one"}', '{"id": "1"}', '{"id": [], "text": "x"}', '{"id": "1", "text": 5}', "{" * 9999],
)
def test_a_row_of_a_batch_that_cannot_be_asked(desk: Path, tmp_path: Path, row: str) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(f"\n{row}\n", "utf-8")
    assert "questions.jsonl, row 2: " in refused(desk, "lookup", "--batch", str(path))


def test_a_row_of_a_batch_that_is_too_long_is_named(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(json.dumps({"id": "1", "text": "word " * 20_000}), "utf-8")
    assert "questions.jsonl, row 1: The text has 100000" in refused(desk, "lookup", "--batch", str(path))


def test_fields_of_a_batch_that_are_no_text_count_as_absent(desk: Path) -> None:
    given = '{"id": "1", "a": "one bridge", "b": "one bridge", "a_date": 20241001}\n'
    assert run(desk, "compare", "--batch", "-", given=given).exit_code == 0
    assert run(desk, "split", "--batch", "-", given='{"id": "1", "text": "One bridge.", "lang": 5}\n').exit_code == 0


@pytest.mark.parametrize("command", ["lookup", "split"])
def test_half_a_character_in_a_batch_is_shown_as_a_question_mark(desk: Path, command: str) -> None:
    result = run(desk, command, "--batch", "-", given='{"id": "\\ud800", "text": "the \\ud800 bridge is closed"}\n')
    assert (result.exit_code, json.loads(result.stdout)["id"]) == (0, "?")


def test_a_shells_odd_bytes_do_no_harm(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "odd-\udcff.txt"
    path.write_text(ARABIC, "utf-8")
    result = run(desk, "ingest", str(path), "--outlet", "odd \udcff", "--json")
    row = json.loads(result.stdout)
    assert (row["outlet"], Path(row["file"]).name) == ("odd ?", "odd-?.txt")
    assert run(desk, "lookup", "odd \udcff").exit_code == 0
    assert run(desk, "compare", "odd \udcff bridge", "a bridge").exit_code == 0


def test_a_list_of_rejected_rows_that_cannot_be_written(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "1"}\n{"id": "2", "text": "It leans"}\n', "utf-8")
    result = run(desk, "import", str(path), "--rejected", str(tmp_path / "no" / "rejected.csv"))
    assert (result.exit_code, "cannot be written" in result.stderr, "1 added" in result.stdout) == (1, True, True)


def test_of_many_rejected_rows_the_first_are_told(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("id,text\n" + "1,\n" * 30, "utf-8")
    lines = run(desk, "import", str(path)).stderr.splitlines()
    assert len(lines) == 21
    assert "10 more; --rejected FILE" in lines[-1]


def test_an_archive_that_is_not_there(desk: Path, tmp_path: Path) -> None:
    assert "No such file" in refused(desk, "import", str(tmp_path / "nowhere.csv"))


def test_a_bad_file_is_named_by_split_too(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "a.txt").write_text(ARABIC, "utf-8")
    result = run(desk, "split", str(tmp_path / "empty.txt"), str(tmp_path / "a.txt"), "--json")
    assert (result.exit_code, len(result.stdout.splitlines()), "empty.txt" in result.stderr) == (1, 1, True)


def test_what_is_said_of_a_turned_text_is_the_text_as_it_is_stored(desk: Path) -> None:
    result = run(desk, "split", "--batch", "-", given='{"id": "1", "text": "\u202eThe bridge is closed today."}\n')
    (claim,) = json.loads(result.stdout)["claims"]
    assert "The bridge is closed" in claim["text"]


def test_a_batch_that_is_not_utf8(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_bytes('{"id": "1", "text": "سؤال"}'.encode("utf-16"))
    assert "UTF-8" in refused(desk, "lookup", "--batch", str(path))


def test_a_day_that_is_none(desk: Path) -> None:
    assert "YYYY-MM-DD" in refused(desk, "compare", "one", "two", "--a-date", "yesterday")


def test_a_database_that_is_none(desk: Path) -> None:
    desk.mkdir()
    (desk / "claimtrack.sqlite").write_text("this is a letter, not a database" * 50)
    result = run(desk, "db", "check")
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) == 1


def test_settings_that_cannot_be_read(desk: Path) -> None:
    desk.mkdir()
    (desk / "config.toml").write_text("ratings = [", "utf-8")
    result = run(desk, "db", "check")
    assert (result.exit_code, "config.toml" in result.stderr) == (1, True)

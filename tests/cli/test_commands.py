"""The commands as a person and as a script meet them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimtrack.cli import main
from claimtrack.report_card import KINDS

ARABIC = "الوزارة تعلن كلفة الجسر\nقال وزير النقل إن الجسر الجديد كلّف الدولة 120 مليون دينار.\nالمصدر: صحيفة الشاطئ\n"
ENGLISH = (
    "Bridge bill disputed\n"
    "Published 2 June 2025\n"
    "The audit office said that the new bridge cost the state 150 million dinars.\n"
)
COMMANDS = (
    "demo", "serve", "ingest", "split", "link", "compare", "lookup", "evaluate", "import", "export", "user", "db",
    "backup",
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk"


def run(desk: Path, *arguments: str, given: str | None = None, semantic: bool = False) -> Result:
    environment = {"CLAIMTRACK_SEMANTIC": str(int(semantic))}
    return CliRunner().invoke(main, ["--instance", str(desk), *arguments], input=given, env=environment)


def ok(desk: Path, *arguments: str, given: str | None = None) -> str:
    result = run(desk, *arguments, given=given)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def rows(printed: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(desk: Path, command: str) -> None:
    assert "Usage:" in ok(desk, command, "--help")


@pytest.mark.parametrize(
    "arguments",
    [["split"], ["compare", "one"], ["lookup"], ["link"], ["nonsense"], ["export", "gossip"], ["evaluate", "x", "."]],
)
def test_misuse_is_exit_code_two(desk: Path, arguments: list[str]) -> None:
    assert run(desk, *arguments).exit_code == 2


def test_ingest_prints_one_clean_row_an_article(desk: Path) -> None:
    (row,) = rows(ok(desk, "ingest", "-", "--json", given=ARABIC))
    assert set(row) >= {
        "id", "file", "title", "published", "outlet", "language", "keywords", "origin", "claims", "related",
        "duplicate_of",
    }  # fmt: skip
    assert (row["title"], row["outlet"], row["language"]) == ("الوزارة تعلن كلفة الجسر", "صحيفة الشاطئ", "ar")


def test_the_same_article_again_names_the_first(desk: Path) -> None:
    ok(desk, "ingest", "-", given=ARABIC)
    (row,) = rows(ok(desk, "ingest", "-", "--json", given=ARABIC))
    assert row["duplicate_of"] == row["id"] == 1
    assert "here already" in ok(desk, "ingest", "-", given=ARABIC)


def test_split_needs_no_database_and_its_offsets_slice_back(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ENGLISH, "utf-8")
    (row,) = rows(ok(desk, "split", str(path), "--json"))
    text, claims = row["text"], row["claims"]
    assert isinstance(text, str)
    assert isinstance(claims, list)
    assert [text[claim["start"] : claim["end"]] for claim in claims] == [claim["text"] for claim in claims]
    assert not (desk / "claimtrack.sqlite").exists()


def test_split_a_batch(desk: Path) -> None:
    given = json.dumps({"id": "x", "text": "The bridge is closed. It opens in May."}) + "\n"
    (row,) = rows(ok(desk, "split", "--batch", "-", given=given))
    assert row["id"] == "x"
    assert isinstance(row["sentences"], list)
    assert [each["text"] for each in row["sentences"]] == ["The bridge is closed.", "It opens in May."]


def test_compare_names_the_number_that_differs(desk: Path) -> None:
    printed = ok(
        desk, "compare", "120 soldiers were sent to the coast", "150 soldiers were sent to the coast", "--json"
    )
    found = json.loads(printed)
    assert (found["stance"], found["differences"][0]["kind"]) == ("conflicts", "number")
    assert "120" in ok(desk, "compare", "120 soldiers were sent to the coast", "150 soldiers were sent to the coast")


def test_lookup_finds_what_was_ingested_and_nothing_else(desk: Path) -> None:
    ok(desk, "ingest", "-", given=ENGLISH)
    found = json.loads(ok(desk, "lookup", "the new bridge cost the state 150 million dinars", "--json"))["results"]
    assert set(found[0]) >= {"claim_id", "external_id", "score", "text", "language", "verdict", "article", "stance"}
    assert json.loads(ok(desk, "lookup", "chocolate cake recipe", "--json")) == {"results": []}
    assert "Nothing" in ok(desk, "lookup", "chocolate cake recipe")
    assert "claim 2" in ok(desk, "lookup", "the new bridge cost the state 150 million dinars")


def test_lookup_a_batch(desk: Path) -> None:
    ok(desk, "ingest", "-", given=ENGLISH)
    asked = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in (("a", "bridge cost dinars"), ("b", "cake")))
    first, second = rows(ok(desk, "lookup", "--batch", "-", given=asked))
    assert (first["id"], second["id"], second["results"]) == ("a", "b", [])
    assert first["results"]


def test_an_imported_archive_answers_with_its_own_id(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.csv"
    path.write_text("id,text,rating,publisher\nx-7,The bridge cost 90 million dinars,False,Checkers\n", "utf-8")
    assert "1 added" in ok(desk, "import", str(path))
    assert json.loads(ok(desk, "import", str(path), "--json")) == {
        "added": 0, "changed": 0, "unchanged": 1, "rejected": 0,
    }  # fmt: skip
    found = json.loads(ok(desk, "lookup", "bridge cost 90 million dinars", "--json"))["results"]
    assert (found[0]["external_id"], found[0]["verdict"], found[0]["article"]) == ("x-7", "False", None)


@pytest.mark.parametrize("what", ["verdicts", "claims", "links", "articles"])
def test_exports_are_csv_that_excel_opens_and_json_lines(desk: Path, tmp_path: Path, what: str) -> None:
    for text in (ARABIC, ENGLISH):
        ok(desk, "ingest", "-", given=text)
    target = tmp_path / "out.csv"
    ok(desk, "export", what, "-o", str(target))
    written = target.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    table = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert len(table) == len(rows(ok(desk, "export", what, "--format", "jsonl")))
    assert not list(tmp_path.glob("*.part"))


def test_an_export_that_cannot_be_written_says_so(desk: Path, tmp_path: Path) -> None:
    result = run(desk, "export", "claims", "-o", str(tmp_path / "no" / "out.csv"))
    assert (result.exit_code, "cannot be written" in result.stderr) == (1, True)


def test_link_all_is_idempotent(desk: Path) -> None:
    for text in (ARABIC, ENGLISH):
        ok(desk, "ingest", "-", given=text)
    ok(desk, "link", "--all")
    counts = json.loads(ok(desk, "link", "--all", "--json"))
    assert (counts["added"], counts["changed"], counts["dropped"]) == (0, 0, 0)
    assert json.loads(ok(desk, "link", "2", "--json"))["claims"] == 1


def test_people_are_added_listed_and_changed(desk: Path) -> None:
    ok(desk, "user", "add", "rana", "--role", "administrator", "--password", "a long enough secret")
    ok(desk, "user", "add", "omar", "--password", "another long secret")
    ok(desk, "user", "role", "omar", "editor")
    ok(desk, "user", "password", "omar", "--password", "a third long secret")
    ok(desk, "user", "deactivate", "omar")
    people = {row["login"]: (row["role"], row["active"]) for row in rows(ok(desk, "user", "list", "--json"))}
    assert people == {"rana": ("administrator", True), "omar": ("editor", False)}
    ok(desk, "user", "deactivate", "omar", "--undo")
    assert "inactive" not in ok(desk, "user", "list")
    assert "user list" in run(desk, "user", "role", "nobody", "editor").stderr
    assert "only administrator" in run(desk, "user", "deactivate", "rana").stderr


def test_the_index_is_checked_and_rebuilt(desk: Path) -> None:
    ok(desk, "ingest", "-", given=ENGLISH)
    assert "agree" in ok(desk, "db", "check")
    ok(desk, "db", "reindex")
    assert json.loads(ok(desk, "db", "check", "--json"))["ok"] is True
    assert "revision" in ok(desk, "db", "upgrade")


def test_a_backup_is_a_desk(desk: Path, tmp_path: Path) -> None:
    ok(desk, "ingest", "-", given=ENGLISH)
    copy = tmp_path / "copy"
    copy.mkdir()
    ok(desk, "backup", str(copy / "claimtrack.sqlite"))
    assert len(rows(ok(copy, "export", "articles", "--format", "jsonl"))) == 1


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_evaluate_says_what_a_folder_must_hold(desk: Path, tmp_path: Path, kind: str) -> None:
    result = run(desk, "evaluate", kind, str(tmp_path))
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_taken_port_is_told_in_one_sentence(desk: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run(desk, "serve", "--port", str(taken.getsockname()[1]))
    assert (result.exit_code, "--port" in result.stderr) == (1, True)

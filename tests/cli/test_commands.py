"""The commands as a person and as a script meet them."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimtrack.cli import main
from claimtrack.report_card import KINDS
from tests.splitters.server import chat_server, completion

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


@pytest.mark.parametrize("command", ["ingest", "split"])
def test_the_day_of_the_last_change_is_told_beside_that_of_publication(
    desk: Path, tmp_path: Path, command: str
) -> None:
    path = tmp_path / "changed.txt"
    path.write_text(ENGLISH.replace("2025\n", "2025, updated 4 June 2025\n"), "utf-8")
    (row,) = rows(ok(desk, command, str(path), "--json"))
    assert (row["published"], row["modified"]) == ("2025-06-02", "2025-06-04")


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


def test_split_leaves_no_instance_behind(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ENGLISH, "utf-8")
    ok(desk, "split", str(path))
    assert not desk.exists()


@pytest.mark.parametrize("command", ["ingest", "split"])
def test_a_splitter_that_fails_is_told_on_stderr_and_in_the_row(desk: Path, tmp_path: Path, command: str) -> None:
    desk.mkdir()
    with chat_server(completion("I am a teapot")) as server:
        settings = f'splitter = "endpoint"\nsplitter_url = "{server.url}"\nsplitter_model = "m"\n'
        (desk / "config.toml").write_text(settings, "utf-8")
        path = tmp_path / "a.txt"
        path.write_text(ENGLISH, "utf-8")
        result = run(desk, command, str(path), "--json")
    (row,) = rows(result.stdout)
    assert (result.exit_code, row["notice"]) == (0, "splitter_nonsense")
    assert row["claims"]
    assert f"claimtrack: {path}: the splitter gave no claims that the text holds; the rules split it" in result.stderr


def test_a_splitter_that_is_not_there_is_named(desk: Path) -> None:
    desk.mkdir()
    (desk / "config.toml").write_text('splitter = "nobody"\n', "utf-8")
    result = run(desk, "ingest", "-", given=ARABIC)
    assert result.exit_code == 1
    assert "There is no splitter “nobody”; there are: rules, endpoint" in result.stderr


def test_split_names_the_speaker_under_one_key(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "ships.txt"
    path.write_text("Two ships\n\nThe U.S. Defense Department said that two ships had left the port.\n", "utf-8")
    (row,) = rows(ok(desk, "split", str(path), "--json"))
    claims = row["claims"]
    assert isinstance(claims, list)
    assert [claim["speaker_key"] for claim in claims] == ["pentagon"]


def test_a_gazetteer_that_cannot_be_used_is_named_with_its_line(desk: Path, tmp_path: Path) -> None:
    desk.mkdir(exist_ok=True)
    (desk / "gazetteer.toml").write_text('[bodies.nato]\nenglish = "Nato"\n', "utf-8")
    path = tmp_path / "ships.txt"
    path.write_text("Two ships left the port.", "utf-8")
    result = run(desk, "split", str(path))
    assert result.exit_code == 1
    assert "gazetteer.toml, line 1" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


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


def test_a_batch_keeps_the_ids_that_it_was_given(desk: Path) -> None:
    given = '\ufeff{"id": 7, "text": "bridge"}\n\n{"id": "b", "text": "🔴", "lang": null}\n'
    assert rows(ok(desk, "lookup", "--batch", "-", given=given)) == [
        {"id": 7, "results": []},
        {"id": "b", "results": []},
    ]


def test_ingest_reads_every_article_below_a_folder(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "b.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "in" / "deep" / "a.md").write_text(ARABIC, "utf-8")
    (tmp_path / "in" / "picture.png").write_bytes(b"no article")
    found = rows(ok(desk, "ingest", str(tmp_path / "in"), "--json"))
    assert [Path(str(row["file"])).name for row in found] == ["b.txt", "a.md"]


def test_ingest_takes_the_outlet_and_the_role_that_it_is_given(desk: Path) -> None:
    (row,) = rows(ok(desk, "ingest", "-", "--role", "reference", "--outlet", "Audit office", "--json", given=ENGLISH))
    (article,) = rows(ok(desk, "export", "articles", "--format", "jsonl"))
    assert (row["outlet"], article["role"]) == ("Audit office", "reference")


def test_ingest_names_the_read_also_articles_of_a_page(desk: Path) -> None:
    beside = f"{ENGLISH}Read also\nFerry fares rise in October\n"
    beside += "The port authority said that ferry fares rose by 12 percent in October, the second rise this year.\n"
    (row,) = rows(ok(desk, "ingest", "-", "--json", given=beside))
    assert isinstance(row["related"], list)
    assert [(each["title"], each["published"]) for each in row["related"]] == [("Ferry fares rise in October", None)]


def test_split_tells_a_person_what_was_read(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ENGLISH, "utf-8")
    assert "• the new bridge cost the state 150 million dinars" in ok(desk, "split", str(path))


def test_lookup_tells_a_person_the_verdict_and_what_differs(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.csv"
    path.write_text("id,text,rating,publisher\n1,The new bridge cost 150 million dinars,False,Checkers\n", "utf-8")
    ok(desk, "import", str(path))
    told = ok(desk, "lookup", "The new bridge cost 120 million dinars")
    assert "False · Checkers" in told
    assert "120 million dinars" in told


def test_an_imported_archive_answers_with_its_own_id(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.csv"
    path.write_text("id,text,rating,publisher\nx-7,The bridge cost 90 million dinars,False,Checkers\n", "utf-8")
    assert "1 added" in ok(desk, "import", str(path))
    assert json.loads(ok(desk, "import", str(path), "--json")) == {
        "added": 0, "changed": 0, "unchanged": 1, "repeated": 0, "rejected": 0,
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


def test_verdicts_are_filtered_by_what_the_desk_knows(desk: Path, tmp_path: Path) -> None:
    ok(desk, "ingest", "-", given=ARABIC)
    ok(desk, "export", "verdicts", "--language", "ar", "--rating", "false", "--since", "2026-01-01")
    target = tmp_path / "verdicts.xlsx"
    ok(desk, "export", "verdicts", "--format", "xlsx", "-o", str(target))
    assert target.read_bytes().startswith(b"PK")
    assert "no rating nonsense" in run(desk, "export", "verdicts", "--rating", "nonsense").stderr
    assert "No outlet is called Nobody" in run(desk, "export", "verdicts", "--outlet", "Nobody").stderr
    assert run(desk, "export", "claims", "--language", "ar").exit_code == 2
    assert run(desk, "export", "verdicts", "--format", "xlsx").exit_code == 2


def test_edited_verdicts_are_previewed_and_only_applied_by_name_and_note(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "edited.csv"
    path.write_text("claim_id;decision;rating\n7;1;true\n", "utf-8")
    result = run(desk, "import", "verdicts", str(path), "--json")
    assert (result.exit_code, json.loads(result.stdout)["refused"]) == (1, 1)
    assert "Claim 7 has no verdict to correct." in result.stderr
    assert run(desk, "import", "verdicts", str(path), "--apply").exit_code == 2
    applied = run(desk, "import", "verdicts", str(path), "--apply", "--as", "nobody", "--note", "So.")
    assert (applied.exit_code, "Nobody signs in as nobody" in applied.stderr) == (1, True)
    assert "cannot be read" in run(desk, "import", "verdicts", str(tmp_path / "none.csv")).stderr


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


def test_a_token_is_printed_alone_and_never_goes_beyond_the_role(desk: Path) -> None:
    ok(desk, "user", "add", "rana", "--role", "reader", "--password", "a long enough secret")
    assert ok(desk, "user", "token", "rana", "--name", "bot", "--scope", "read", "--days", "30").startswith("ct_")
    refused = run(desk, "user", "token", "rana", "--name", "bot", "--scope", "review")
    assert refused.exit_code == 1
    assert "review" in refused.stderr


def test_the_index_is_checked_and_rebuilt(desk: Path) -> None:
    ok(desk, "ingest", "-", given=ENGLISH)
    assert "agree" in ok(desk, "db", "check")
    ok(desk, "db", "reindex")
    assert json.loads(ok(desk, "db", "check", "--json"))["ok"] is True
    assert "revision" in ok(desk, "db", "upgrade")


def test_an_index_that_disagrees_is_told_and_mended(desk: Path) -> None:
    ok(desk, "ingest", "-", given=ENGLISH)
    with closing(sqlite3.connect(desk / "claimtrack.sqlite")) as connection:
        connection.execute("UPDATE claim SET norm = 'other words' WHERE id = 1")
        connection.commit()
    result = run(desk, "db", "check")
    assert (result.exit_code, "disagrees with 1 claims" in result.stdout) == (1, True)
    ok(desk, "db", "reindex")
    assert run(desk, "db", "check").exit_code == 0


def test_an_old_postgresql_desk_says_how_to_bring_it_up_to_date(database_url: str, desk: Path) -> None:
    environment = {"CLAIMTRACK_SEMANTIC": "0", "CLAIMTRACK_DATABASE_URL": database_url}
    arguments = ["--instance", str(desk), "export", "claims"]
    first = CliRunner().invoke(main, arguments, env=environment)
    if database_url.startswith("postgresql"):
        assert (first.exit_code, "db upgrade" in first.stderr) == (1, True)
        upgraded = CliRunner().invoke(main, ["--instance", str(desk), "db", "upgrade"], env=environment)
        assert "migrating to" in upgraded.stderr
    assert CliRunner().invoke(main, arguments, env=environment).exit_code == 0


def test_a_reader_that_has_enough_ends_an_export_quietly(desk: Path, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text(
        "".join(f'{{"id": "{n}", "text": "Ferry {n} is late again today"}}\n' for n in range(2000)), "utf-8"
    )
    ok(desk, "import", str(path))
    command = [sys.executable, "-m", "claimtrack", "--instance", str(desk), "export", "claims"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 1


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


def test_evaluate_prints_figures_and_leaves_the_desk_alone(desk: Path, tmp_path: Path) -> None:
    pair = {"id": "1", "a": "120 men came", "b": "150 men came", "lang": "en", "label": "conflicts"}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(pair) + "\n", "utf-8")
    assert "pairs" in json.loads(ok(desk, "evaluate", "pairs", str(tmp_path), "--json"))["title"]
    assert "conflicts" in ok(desk, "evaluate", "pairs", str(tmp_path))
    assert not (desk / "claimtrack.sqlite").exists()


def test_a_taken_port_is_told_in_one_sentence(desk: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run(desk, "serve", "--port", str(taken.getsockname()[1]))
    assert (result.exit_code, "--port" in result.stderr) == (1, True)


@contextmanager
def serving(desk: Path, command: str, *, lines: int) -> Iterator[list[str]]:
    """The first lines that a serving command says; it is stopped afterwards, as by Ctrl+C."""
    environment = {**os.environ, "CLAIMTRACK_SEMANTIC": "0", "PYTHONUNBUFFERED": "1"}
    arguments = [sys.executable, "-m", "claimtrack", "--instance", str(desk), command, "--port", "0"]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as child:
        assert child.stdout is not None
        yield [child.stdout.readline().rstrip() for _ in range(lines)]
        child.send_signal(signal.SIGINT)
        child.stdout.read()
    assert child.returncode == 0


def status(address: str) -> int:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
        return int(answer.status)


def test_serving_a_new_desk_prints_where_it_is_and_the_first_administrators_link(desk: Path) -> None:
    with serving(desk, "serve", lines=2) as (where, welcome):
        address, link = where.split()[-1], welcome.split()[-1]
        assert link.startswith(f"{address}/welcome/")
        assert status(link) == 200


def test_the_demo_prints_a_link_for_each_of_its_people(desk: Path) -> None:
    with serving(desk, "demo", lines=7) as said:
        links = [line.split()[-1] for line in said if "/welcome/" in line]
        assert len(links) == 4
        assert {status(link) for link in links} == {200}
    assert (desk / "demo" / "claimtrack.sqlite").exists()

"""`claimtrack link`, before and after the engine changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimtrack.services.link import applying, running
from tests.cli.test_commands import ARABIC, ENGLISH, ok, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    found = tmp_path / "desk"
    for text in (ARABIC, ENGLISH, ENGLISH.replace("150", "160").replace("Bridge bill", "Bridge costs")):
        ok(found, "ingest", "-", given=text)
    return found


@pytest.fixture
def newer_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """An update of claimtrack that changed what links say."""
    for room in (applying, running):
        monkeypatch.setattr(room, "ENGINE", "next")


def test_a_changed_engine_is_not_applied_unasked(desk: Path, newer_engine: None) -> None:
    refused = run(desk, "link", "--all")
    assert (refused.exit_code, "--preview" in refused.stderr, refused.stdout) == (1, True, "")
    assert json.loads(ok(desk, "link", "--all", "--apply", "--json"))["changed"] > 0
    assert json.loads(ok(desk, "link", "--all", "--json"))["changed"] == 0


def test_named_claims_are_linked_whatever_the_engine(desk: Path, newer_engine: None) -> None:
    assert json.loads(ok(desk, "link", "2", "--json"))["claims"] == 1


def test_a_preview_counts_and_changes_nothing(desk: Path) -> None:
    seen = json.loads(ok(desk, "link", "--all", "--preview", "--json"))
    assert seen["claims"] > 0
    assert [seen[kind] for kind in ("added", "dropped", "stance", "reasons")] == [0, 0, 0, 0]
    assert "0" in ok(desk, "link", "2", "--preview")


def test_a_preview_shows_examples(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ok(desk, "export", "links", "--format", "jsonl")
    monkeypatch.setattr("claimtrack.core.gate.probability", lambda found: 0.0)
    monkeypatch.setattr("claimtrack.core.compare.probability", lambda found: 0.0)
    seen = json.loads(ok(desk, "link", "--all", "--preview", "--json"))
    assert seen["dropped"] == len(before.splitlines()) > 0
    example = seen["examples"]["dropped"][0]
    assert (example["after"], bool(example["a"]["text"])) == (None, True)
    assert "no link" in ok(desk, "link", "--all", "--preview")
    assert ok(desk, "export", "links", "--format", "jsonl") == before


def test_a_linking_since_a_later_day_has_nothing_to_do(desk: Path) -> None:
    assert json.loads(ok(desk, "link", "--since", "2999-01-01", "--json"))["claims"] == 0


@pytest.mark.parametrize("wrong", [["link"], ["link", "1", "--all"], ["link", "--since", "yesterday"]])
def test_misuse_is_exit_code_two(desk: Path, wrong: list[str]) -> None:
    assert run(desk, *wrong).exit_code == 2

"""The newsroom's measurements from end to end, on a folder of two small articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.report_card import KINDS, lookups, newsroom
from claimtrack.report_card.gold import GoldArticle, GoldClaim
from claimtrack.report_card.lookups import Answered
from claimtrack.report_card.newsroom import StoredClaim
from tests.report_card.folder import value, write_rows

CLOSED = "The harbour of Port Amal was closed to all ships on Sunday"
ELECTED = "Voters in Norland elected Rana Haddad as mayor of the capital"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {"h1": ("Harbour shut", CLOSED), "h2": ("Storm closes Port Amal", CLOSED), "v1": ("Norland votes", ELECTED)}
    rows = [
        {
            "id": name,
            "file": f"{name}.txt",
            "lang": "en",
            "title": title,
            "claims": [{"text": claim, "checkable": True}],
        }
        for name, (title, claim) in texts.items()
    ]
    for name, (title, claim) in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"{title}\n\n{claim}.\n", "utf-8")
    write_rows(tmp_path / "gold.jsonl", rows)
    link = {"reason": "same", "strength": "full", "cross_language": False, "syndicated": False}
    write_rows(
        tmp_path / "links.jsonl",
        [
            {"a": ["h1", 0], "b": ["h2", 0], "relation": "corroborates", **link},
            {"a": ["h1", 0], "b": ["v1", 0], "relation": "unrelated", **link},
        ],
    )
    (tmp_path / "syndication.json").write_text(json.dumps({"groups": [["h1", "h2"]]}), "utf-8")
    write_rows(
        tmp_path / "lookups.jsonl",
        [
            {"query": CLOSED, "answers": [["h1", 0], ["h2", 0]], "kind": "short"},
            {"query": "penguins juggle violins", "answers": [], "kind": "short"},
        ],
    )
    return tmp_path


def test_links_are_made_and_held_against_the_gold(folder: Path) -> None:
    report = KINDS["links"](folder, semantic=False)
    assert value(report, "full true pairs found") == 1.0
    assert value(report, "hard negatives linked") == 0.0
    assert value(report, "marked claims that no stored claim carries") == 0


def test_wire_groups_are_found_at_a_desk(folder: Path) -> None:
    report = KINDS["origins"](folder)
    assert (value(report, "wire groups found"), value(report, "pairs wrongly joined")) == (1.0, 0)


def test_questions_are_answered_at_a_desk(folder: Path) -> None:
    report = KINDS["lookups"](folder, semantic=False)
    assert value(report, "right in first place") == 1.0
    assert value(report, "nothing where nothing fits") == 1.0


def test_a_syndication_file_of_another_shape_is_refused(folder: Path) -> None:
    (folder / "syndication.json").write_text('{"groups": "none"}', "utf-8")
    with pytest.raises(InvalidInput, match=r"syndication\.json should hold groups"):
        KINDS["origins"](folder)


GOLD = [GoldArticle("h1", "h1.txt", "en", "Harbour shut", claims=(GoldClaim(CLOSED), GoldClaim(ELECTED)))]
STORED = {
    "h1": [StoredClaim(7, "Port Amal harbour was closed to all ships on Sunday"), StoredClaim(8, CLOSED, headline=True)]
}


def test_a_marked_claim_is_carried_by_the_body_claim_with_its_words() -> None:
    assert newsroom.carriers(GOLD, STORED) == {("h1", 0): 7}


def test_a_headline_answers_for_the_claim_whose_words_it_has() -> None:
    assert lookups.answers_at(GOLD, STORED) == {7: frozenset({("h1", 0)}), 8: frozenset({("h1", 0)})}


RIGHT, OTHER = frozenset({("h1", 0)}), frozenset[tuple[str, int]]()


def test_first_place_and_first_ten_are_told_apart() -> None:
    found = [Answered("q", "short", RIGHT, (OTHER, RIGHT)), Answered("r", "short", RIGHT, (RIGHT,))]
    report = lookups.score(found, title="")
    assert (value(report, "right in the first ten"), value(report, "right in first place")) == (1.0, 0.5)


def test_an_answer_where_nothing_fits_is_noise_and_named() -> None:
    report = lookups.score([Answered("q", "short", OTHER, (OTHER,)), Answered("r", "typo", OTHER, ())], title="")
    assert value(report, "nothing where nothing fits") == 0.5
    assert value(report, "nothing where nothing fits", part="short") == 0.0
    assert report.notes == ("Should be empty: q",)


def test_a_question_without_a_right_answer_is_named() -> None:
    report = lookups.score([Answered("q", "short", RIGHT, (OTHER,))], title="")
    assert (value(report, "right in the first ten"), value(report, "answers among the first ten")) == (0.0, 0.0)
    assert report.notes == ("No right answer: q",)

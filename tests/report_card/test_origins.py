from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.report_card import origins
from claimtrack.report_card.origins import Sketched
from tests.report_card.folder import value, write_rows

WIRE = (
    "The harbour of Port Amal was closed on Sunday after a storm broke two cranes, and ships waited outside for hours."
)


def test_found_groups_and_wrong_joins_are_counted() -> None:
    found = origins.score_groups({"a": 1, "b": 1, "c": 1, "d": 2}, [frozenset("ab"), frozenset("cd")], title="")
    assert value(found, "wire groups found") == 0.5
    assert value(found, "pairs wrongly joined") == 2
    assert value(found, "independent origins") == 2


def test_a_group_with_a_missing_article_is_not_found() -> None:
    assert value(origins.score_groups({"a": 1}, [frozenset("ab")], title=""), "wire groups found") == 0.0


def test_overlap_that_tells_copies_from_others_has_auc_one() -> None:
    pairs = [Sketched("dup", 0.9, True), Sketched("dup", 0.3, False), Sketched("different", 0.1, False)]
    report = origins.score_pairs(pairs, title="")
    assert (value(report, "AUC of overlap"), value(report, "copies joined")) == (1.0, 0.5)
    assert value(report, "others wrongly joined") == 0.0


def test_partial_copies_stand_beside_the_score() -> None:
    pairs = [Sketched("dup", 0.9, True), Sketched("different", 0.1, True), Sketched("partial", 0.5, True)]
    report = origins.score_pairs(pairs, title="")
    assert value(report, "others wrongly joined") == 1.0
    assert value(report, "joined", part="partial") == 1.0


def test_a_folder_of_pairs_is_sketched(tmp_path: Path) -> None:
    other = "Voters in Norland elected a new mayor of the capital, and the count went on until the early hours."
    texts = {"x": WIRE, "y": WIRE, "z": other}
    write_rows(tmp_path / "docs.jsonl", [{"id": name, "text": text, "lang": "en"} for name, text in texts.items()])
    (tmp_path / "pairs.tsv").write_text("a\tb\tlabel\nx\ty\tdup\nx\tz\tdifferent\n")
    report = origins.evaluate(tmp_path)
    assert (value(report, "AUC of overlap"), value(report, "copies joined")) == (1.0, 1.0)
    assert value(report, "others wrongly joined") == 0.0


def test_a_pair_of_an_unknown_document_is_refused(tmp_path: Path) -> None:
    write_rows(tmp_path / "docs.jsonl", [{"id": "x", "text": WIRE, "lang": "en"}])
    (tmp_path / "pairs.tsv").write_text("a\tb\tlabel\nx\ty\tdup\n")
    with pytest.raises(InvalidInput, match="names y, which"):
        origins.evaluate(tmp_path)

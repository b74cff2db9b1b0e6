from __future__ import annotations

from dataclasses import replace

import pytest

from claimtrack import matching
from claimtrack.matching import Matcher, statement_of
from claimtrack.readers.table import ArchiveRow
from claimtrack.semantic import Embedders
from claimtrack.services.import_ import Imported, import_rows
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from tests.services.scene import BRIDGE, BRIDGE_DEARER, NOW, HashingEmbedder, add, claim_with


def test_encoding_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_BATCH", 2)
    steps: list[int] = []
    encoded = Matcher(Embedders(e5=HashingEmbedder())).encode(["a", "b", "c"], progress=steps.append)
    assert steps == [2, 1]
    assert encoded["hashing 1"].shape == (3, 64)


def test_without_models_nothing_is_encoded() -> None:
    matcher = Matcher(Embedders())
    assert (matcher.semantic, matcher.encode(["a"])) == (False, {})


def test_what_was_analysed_longest_ago_is_forgotten_first(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_REMEMBERED", 1)
    with database.session() as session:
        first, second = add(session, BRIDGE), add(session, BRIDGE_DEARER)
        cheap = claim_with(session, "120", first.article_id)
        others = queries.claims_by_id(session, second.claim_ids)
        matcher = Matcher(Embedders())
        before = matcher.compare(session, cheap, others)
        assert matcher.compare(session, cheap, others) == before


def test_the_right_claim_among_many_alike_is_found(database: Database) -> None:
    rows = [ArchiveRow(str(number), f"The ferry number {number} was late on Monday", "", "en") for number in range(300)]
    with database.session() as session:
        import_rows(session, rows, archive="ferries", now=NOW, done=Imported())
        matcher = Matcher(Embedders())
        question = matcher.read("was the ferry 217 late")
        (best,) = matcher.answers(session, question, limit=1)
        assert best.claim.text == rows[217].text


def test_a_claim_is_compared_with_what_its_article_knows(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "400")
        statement = statement_of(claim)
        assert (statement.day, statement.speaker) == (BRIDGE.published and BRIDGE.published.day, "الوزارة")
        assert statement.context.startswith(f"{BRIDGE.title}\n")
        assert statement.context.endswith(BRIDGE.text[: claim.start][-100:])


def test_an_imported_claim_knows_the_day_of_its_check(database: Database) -> None:
    row = ArchiveRow("1", "The ferry was late", "", "en", day=NOW.date())
    with database.session() as session:
        import_rows(session, [row], archive="ferries", now=NOW, done=Imported())
        claim = claim_with(session, "ferry")
        assert statement_of(claim) == replace(statement_of(claim), day=NOW.date(), context="")

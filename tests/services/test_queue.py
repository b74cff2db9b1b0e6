from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from claimtrack.core.values import ClaimState, Stance
from claimtrack.services import queue, review
from claimtrack.services.queue import QueueFilters, waiting
from claimtrack.storage.database import Database
from tests.services.scene import BRIDGE, NOW, POLICY, a_pair, a_submission, add, claim_with, document, person


def numbers(session: Session, *, page: int = 1) -> list[int]:
    return [row.claim.id for row in waiting(session, QueueFilters(), now=NOW, page=page).rows]


def test_a_claim_in_conflict_comes_first_with_its_sharpest_link(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        rows = waiting(session, QueueFilters(), now=NOW).rows
        assert {row.claim.id for row in rows[:2]} == {pair.cheap.id, pair.dear.id}
        assert [row.conflicts for row in rows[:2]] == [1, 1]
        assert rows[0].sharpest is not None
        assert rows[0].sharpest.stance is Stance.CONFLICTS


def test_the_queue_is_filtered_by_speaker_however_it_is_written(database: Database) -> None:
    with database.session() as session:
        add(
            session,
            document("بيان", "قالت وزارة الدفاع الأمريكية إن السفينة غادرت ميناء الإسكندرية صباح الاثنين.", "ar"),
        )
        add(session, document("Ships", "The Pentagon said that two ships had left the port of Alexandria.", "en"))
        add(session, document("Roads", "NATO said that the road to the base was closed on Monday.", "en"))
        everybody = waiting(session, QueueFilters(), now=NOW)
        filtered = waiting(session, QueueFilters(speaker="pentagon"), now=NOW)
        assert [(each.key, each.claims) for each in everybody.speakers] == [("pentagon", 2), ("nato", 1)]
        assert sorted(row.claim.language for row in filtered.rows) == ["ar", "en"]
        assert filtered.speakers == everybody.speakers


def test_a_decided_claim_leaves_the_queue(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        before = waiting(session, QueueFilters(), now=NOW)
        review.assess(session, a_submission(claim), reviewer_id=person(session).id, policy=POLICY, now=NOW)
        after = waiting(session, QueueFilters(), now=NOW)
        assert claim.id not in [row.claim.id for row in after.rows]
        assert (after.total, after.counts[ClaimState.DECIDED]) == (before.total - 1, 1)


def test_what_cannot_be_checked_never_waits(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        assert claim_with(session, "يخفف").id not in numbers(session)


def test_a_row_shows_who_holds_the_claim(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim, reviewer = claim_with(session, "120"), person(session)
        review.take(session, claim.id, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        leases = {row.claim.id: row.lease for row in waiting(session, QueueFilters(), now=NOW).rows}
        held = leases.pop(claim.id)
        assert held is not None
        assert held.holder is reviewer
        assert set(leases.values()) == {None}
        later = waiting(session, QueueFilters(), now=NOW + timedelta(hours=1))
        assert {row.lease for row in later.rows} == {None}


@pytest.mark.parametrize(("asked", "shown"), [(0, 1), (-3, 1), (1, 1), (2, 2), (99, 2)])
def test_a_page_beyond_the_ends_is_the_nearest_one(
    database: Database, monkeypatch: pytest.MonkeyPatch, asked: int, shown: int
) -> None:
    monkeypatch.setattr(queue, "PAGE", 3)
    with database.session() as session:
        add(session, BRIDGE)
        found = waiting(session, QueueFilters(), now=NOW, page=asked)
        assert (found.page, found.pages, found.total) == (shown, 2, 4)
        assert len(found.rows) == {1: 3, 2: 1}[shown]


def test_the_pages_together_show_every_claim_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.session() as session:
        a_pair(session)
        whole = numbers(session)
        monkeypatch.setattr(queue, "PAGE", 2)
        pages = waiting(session, QueueFilters(), now=NOW).pages
        assert [each for page in range(1, pages + 1) for each in numbers(session, page=page)] == whole


def test_an_empty_queue_has_one_empty_page(database: Database) -> None:
    with database.session() as session:
        found = waiting(session, QueueFilters(), now=NOW)
        assert (found.rows, found.page, found.pages, found.total) == ((), 1, 1, 0)

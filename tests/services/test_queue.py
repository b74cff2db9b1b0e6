from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from claimtrack.core.values import ClaimState, Stance
from claimtrack.services import queue, review, triage
from claimtrack.services.queue import QueueFilters, following, waiting
from claimtrack.storage.database import Database
from claimtrack.storage.queries import QueueOrder
from tests.services.scene import (
    BRIDGE,
    BRIDGE_DEARER,
    NOW,
    POLICY,
    a_pair,
    a_submission,
    add,
    claim_with,
    document,
    person,
)

EVERYTHING = QueueFilters()


def numbers(session: Session, filters: QueueFilters = EVERYTHING) -> list[int]:
    return [row.claim.id for row in waiting(session, filters, now=NOW).rows]


def page_by_page(session: Session, filters: QueueFilters) -> Iterator[list[int]]:
    """The claims of each page, as somebody sees them who follows the link to the next one."""
    after: str | None = ""
    while after is not None:
        found = waiting(session, filters, now=NOW, after=after)
        yield [row.claim.id for row in found.rows]
        after = found.following


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


@pytest.mark.parametrize("order", list(QueueOrder))
def test_the_pages_together_show_every_claim_once_in_order(
    database: Database, monkeypatch: pytest.MonkeyPatch, order: QueueOrder
) -> None:
    filters = QueueFilters(order=order)
    with database.session() as session:
        pair = a_pair(session)
        mine = person(session)
        due = NOW.date() + timedelta(days=9)
        triage.assign(session, [pair.dear.id], assignee_id=mine.id, due=due, actor_id=mine.id, now=NOW)
        whole = numbers(session, filters)
        assert len(whole) > 4
        monkeypatch.setattr(queue, "PAGE", 2)
        assert [each for page in page_by_page(session, filters) for each in page] == whole


def test_a_page_begins_where_the_last_one_ended_whatever_was_decided_meanwhile(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "PAGE", 2)
    with database.session() as session:
        a_pair(session)
        whole = [each for page in page_by_page(session, EVERYTHING) for each in page]
        first = waiting(session, EVERYTHING, now=NOW)
        reviewer = person(session)
        for row in first.rows:
            triage.set_aside(session, [row.claim.id], note="Too vague.", reviewer_id=reviewer.id, now=NOW)
        then = waiting(session, EVERYTHING, now=NOW, after=first.following or "")
        assert [row.claim.id for row in then.rows] == whole[2:4]


@pytest.mark.parametrize("after", ["", "x", "1~2", "1~1~0.5~999999999999", "~".join("1" * 200), "2024-01-01~1~0.1~3"])
def test_what_names_no_place_is_the_beginning(database: Database, after: str) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        found = waiting(session, EVERYTHING, now=NOW, after=after)
        assert [row.claim.id for row in found.rows] == numbers(session)


def test_an_empty_queue_has_an_empty_page(database: Database) -> None:
    with database.session() as session:
        found = waiting(session, EVERYTHING, now=NOW)
        assert (found.rows, found.following, found.total) == ((), None, 0)


def test_what_is_due_within_two_days_comes_before_conflicts(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        calm = [each for each in numbers(session) if each not in {pair.cheap.id, pair.dear.id}]
        tomorrow = NOW.date() + timedelta(days=1)
        triage.assign(session, [calm[-1]], assignee_id=None, due=tomorrow, actor_id=reviewer.id, now=NOW)
        assert numbers(session)[0] == calm[-1]


def test_the_queue_is_filtered_by_who_it_is_assigned_to(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        triage.assign(session, [pair.dear.id], assignee_id=reviewer.id, actor_id=reviewer.id, now=NOW)
        assert numbers(session, QueueFilters(assignee_id=reviewer.id)) == [pair.dear.id]


@pytest.mark.parametrize("words", ["ديوان المحاسبة", "دِيوان", "طرق"])
def test_the_queue_is_filtered_by_words_of_claim_title_and_keywords(database: Database, words: str) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        about_roads = add(session, replace(BRIDGE_DEARER, keywords=("طرق", "100%")))
        found = waiting(session, QueueFilters(words=words), now=NOW).rows
        assert {row.claim.article_id for row in found} == {about_roads.article_id}
        assert waiting(session, QueueFilters(words="10_%"), now=NOW).rows == ()


# --- The next claim ---------------------------------------------------------------------------------------------------


def test_after_a_claim_comes_the_next_in_order_and_after_the_last_the_first(database: Database) -> None:
    with database.session() as session:
        a_pair(session)
        reviewer = person(session)
        whole = numbers(session)
        for claim_id, expected in zip(whole, [*whole[1:], whole[0]], strict=True):
            found = following(session, EVERYTHING, claim_id, reviewer_id=reviewer.id, now=NOW)
            assert found == expected


def test_after_a_decided_claim_the_walk_goes_on_and_does_not_begin_anew(database: Database) -> None:
    with database.session() as session:
        a_pair(session)
        reviewer, whole = person(session), numbers(session)
        triage.set_aside(session, [whole[2]], note="Too vague.", reviewer_id=reviewer.id, now=NOW)
        assert following(session, EVERYTHING, whole[2], reviewer_id=reviewer.id, now=NOW) == whole[3]


def test_what_a_colleague_holds_and_what_one_skipped_is_not_offered(database: Database) -> None:
    with database.session() as session:
        a_pair(session)
        reviewer, colleague, whole = person(session), person(session, "karim"), numbers(session)
        review.take(session, whole[1], reviewer_id=colleague.id, policy=POLICY, now=NOW)
        triage.pass_over(session, whole[2], note="not my field", reviewer_id=reviewer.id, now=NOW)
        assert following(session, EVERYTHING, whole[0], reviewer_id=reviewer.id, now=NOW) == whole[3]
        assert following(session, EVERYTHING, whole[0], reviewer_id=colleague.id, now=NOW) == whole[1]


def test_with_nothing_else_to_do_there_is_no_next_claim(database: Database) -> None:
    with database.session() as session:
        assert following(session, EVERYTHING, 1, reviewer_id=person(session).id, now=NOW) is None

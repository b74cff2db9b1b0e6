from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from claimtrack.core.errors import NotFound
from claimtrack.core.values import ClaimState, LinkState, Stance
from claimtrack.readers.table import ArchiveRow
from claimtrack.services import edit, import_, picture, queue, review, siblings
from claimtrack.services.queue import QueueFilters
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim
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
    link_all,
    person,
    reprint,
)

HARBOUR = document(
    "Council debates the harbour",
    "The port authority said that the new harbour cost 90 million dinars. Traders complained about the noise at night.",
    "en",
    outlet="The Lantern",
    day=date(2024, 10, 30),
)
HARBOUR_AGAIN = document(
    "Traders wait for answers",
    "Shopkeepers near the old pier want longer opening hours. The new harbour cost 90 million dinars, the port "
    "authority said. A meeting is planned for the spring.",
    "en",
    outlet="The Compass",
    day=date(2024, 10, 31),
)
HARBOUR_OWN_COUNT = document(
    "Our own look at the books",
    "Invoices that our reporters read in the archive name each crane. The new harbour cost 90 million dinars. Nobody "
    "at the ministry of finance wanted to comment.",
    "en",
    outlet="The Beacon",
    day=date(2024, 11, 1),
)


def test_one_claim_in_three_articles_is_one_row_of_the_queue(database: Database) -> None:
    with database.session() as session:
        for each in (HARBOUR, HARBOUR_AGAIN, HARBOUR_OWN_COUNT):
            add(session, each)
        apart = queue.waiting(session, QueueFilters(), now=NOW)
        link_all(session)
        found = queue.waiting(session, QueueFilters(), now=NOW)
        (row,) = (row for row in found.rows if "90 million" in row.claim.text)
        assert row.told is not None
        assert (row.told.articles, row.told.outlets) == (3, 3)
        assert row.claim.id == row.claim.group_id
        assert (found.total, found.counts[ClaimState.WAITING]) == (apart.total - 2, apart.total - 2)


def test_the_same_issuer_is_one_origin_and_an_own_count_another(database: Database) -> None:
    with database.session() as session:
        first = add(session, HARBOUR)
        add(session, HARBOUR_AGAIN)
        link_all(session)
        claim = claim_with(session, "90 million", first.article_id)
        assert queries.origin_counts(session, [claim.id]) == {}
        add(session, HARBOUR_OWN_COUNT)
        link_all(session)
        assert queries.origin_counts(session, [claim.id]) == {claim.id: {Stance.CORROBORATES: 1}}
        group = siblings.siblings(session, claim.id)
        assert (group.told.articles, group.told.outlets, group.told.origins) == (3, 3, 2)
        assert len(group.others) == 2


def test_a_decided_claim_leaves_its_row_to_the_next_of_its_group(database: Database) -> None:
    with database.session() as session:
        first, second = add(session, HARBOUR), add(session, HARBOUR_OWN_COUNT)
        link_all(session)
        lead = claim_with(session, "90 million", first.article_id)
        review.assess(session, a_submission(lead), reviewer_id=person(session).id, policy=POLICY, now=NOW)
        following = claim_with(session, "90 million", second.article_id)
        shown = [row.claim.id for row in queue.waiting(session, QueueFilters(), now=NOW).rows]
        assert (lead.id in shown, following.id in shown) == (False, True)
        (sibling,) = siblings.siblings(session, following.id).others
        assert sibling.verdict is not None
        assert sibling.verdict.rating == "false"


def test_who_rejects_the_link_has_two_rows_again(database: Database) -> None:
    with database.session() as session:
        first, second = add(session, HARBOUR), add(session, HARBOUR_OWN_COUNT)
        link_all(session)
        before = queue.waiting(session, QueueFilters(), now=NOW).total
        one = claim_with(session, "90 million", first.article_id)
        other = claim_with(session, "90 million", second.article_id)
        (link,) = queries.links_among(session, [one.id, other.id])
        reviewer = person(session)
        review.judge_link(session, link.id, LinkState.REJECTED, reviewer_id=reviewer.id, now=NOW)
        assert queue.waiting(session, QueueFilters(), now=NOW).total == before + 1
        assert siblings.siblings(session, one.id).others == ()
        review.judge_link(session, link.id, LinkState.PROPOSED, reviewer_id=reviewer.id, now=NOW)
        assert queue.waiting(session, QueueFilters(), now=NOW).total == before


def test_a_claim_that_was_cut_to_say_less_leaves_its_group(database: Database) -> None:
    with database.session() as session:
        first = add(session, HARBOUR)
        add(session, HARBOUR_OWN_COUNT)
        link_all(session)
        claim = claim_with(session, "90 million", first.article_id)
        start, end = claim.start or 0, claim.end or 0
        less = end - start - claim.text.index(" cost")
        edit.trim(session, claim.id, start=start, end=end - less, version_seen=1, editor_id=person(session).id, now=NOW)
        link_all(session, ids=[claim.id])
        assert set(session.scalars(select(Claim.group_id).where(Claim.text.contains("harbour cost")))) == {None}


def test_a_filter_of_one_outlet_shows_the_row_of_that_outlet(database: Database) -> None:
    with database.session() as session:
        add(session, HARBOUR)
        second = add(session, HARBOUR_OWN_COUNT)
        link_all(session)
        claim = claim_with(session, "90 million", second.article_id)
        assert claim.article is not None
        rows = queue.waiting(session, QueueFilters(outlet_id=claim.article.outlet_id), now=NOW).rows
        assert claim.id in [row.claim.id for row in rows]


@pytest.mark.parametrize("stance", [Stance.CONFLICTS, Stance.CORROBORATES, Stance.RELATED])
def test_a_filter_of_a_stance_shows_the_claims_with_such_links_only(database: Database, stance: Stance) -> None:
    with database.session() as session:
        pair = a_pair(session)
        pair.link.stance = stance
        session.flush()
        shown = {row.claim.id for row in queue.waiting(session, QueueFilters(stance=stance), now=NOW).rows}
        linked = {
            claim_id
            for link in queries.links_in_order(session)
            if link.stance is stance
            for claim_id in (link.a_id, link.b_id)
        }
        assert {pair.cheap.id, pair.dear.id} <= shown <= linked


def test_a_figure_that_a_copy_changed_is_shown_and_counted(database: Database) -> None:
    with database.session() as session:
        first = add(session, BRIDGE)
        text = BRIDGE.text.replace("120", "150")
        altered = document(BRIDGE.title, text, "ar", outlet="الشروق", day=date(2024, 10, 31))
        second = add(session, altered)
        assert first.origin_id == second.origin_id
        link_all(session)
        claim = claim_with(session, "120", first.article_id)
        conflicts = picture.picture(session, claim.id, now=NOW).stances[0]
        assert (conflicts.stance, conflicts.origins, conflicts.groups[0].own) == (Stance.CONFLICTS, 1, True)
        assert queue.waiting(session, QueueFilters(), now=NOW).rows[0].conflicts == 1


def test_copies_that_give_other_figures_are_not_folded_together(database: Database) -> None:
    with database.session() as session:
        first = add(session, BRIDGE)
        add(session, BRIDGE_DEARER)
        dearest = document(
            BRIDGE_DEARER.title, BRIDGE_DEARER.text.replace("150", "170"), "ar", outlet="الشروق", day=date(2024, 10, 31)
        )
        add(session, dearest)
        add(session, reprint(BRIDGE_DEARER, "الميناء", days=1))
        link_all(session)
        claim = claim_with(session, "120", first.article_id)
        conflicts = picture.picture(session, claim.id, now=NOW).stances[0]
        shown = {group.first.comparison.differences[0].b for group in conflicts.groups}
        assert {"150" in each for each in shown} == {True, False}
        assert (len(conflicts.groups), conflicts.origins) == (2, 1)


def test_outlets_that_cite_each_other_are_named(database: Database) -> None:
    with database.session() as session:
        texts = {"The Lantern": "The Compass", "The Compass": "The Lantern"}
        for outlet, cited in texts.items():
            text = (
                f"The new harbour cost 90 million dinars, {cited} said. {outlet} readers know the harbour master well."
            )
            add(session, document(f"News of {outlet}", text, "en", outlet=outlet, day=date(2024, 10, 30)))
        link_all(session)
        first = session.scalars(select(Claim).where(Claim.text.contains("90 million")).order_by(Claim.id)).first()
        assert first is not None
        assert siblings.siblings(session, first.id).circles == (("The Lantern", "The Compass"),)


def test_an_earlier_check_of_the_claim_is_no_sibling(database: Database) -> None:
    with database.session() as session:
        add(session, HARBOUR)
        claim = claim_with(session, "90 million")
        rows = [ArchiveRow("1", claim.text, "", "en", rating="true")]
        import_.import_rows(session, rows, archive="a", now=NOW, done=import_.Imported())
        link_all(session)
        assert [link.stance for link in queries.links_of(session, claim.id)] == [Stance.CORROBORATES]
        assert claim.group_id is None


def test_a_claim_of_its_own_has_no_siblings(database: Database) -> None:
    with database.session() as session:
        add(session, HARBOUR)
        group = siblings.siblings(session, claim_with(session, "90 million").id)
        assert (group.group_id, group.others, group.circles) == (None, (), ())


def test_a_claim_that_is_gone_has_no_group(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound):
        siblings.siblings(session, 99)

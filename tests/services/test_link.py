from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.values import Comparison, LinkState, Stance
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services import edit, link, review
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim, Link
from tests.services.scene import (
    BRIDGE,
    BRIDGE_DEARER,
    BRIDGE_ENGLISH,
    BRIDGE_FRENCH,
    NOW,
    a_pair,
    add,
    claim_with,
    link_all,
    person,
    reprint,
)

NOTHING = (0, 0, 0)


def wrote(done: link.Linked) -> tuple[int, int, int]:
    return done.added, done.changed, done.dropped


def stored(session: Session) -> list[tuple[int, int, str, bool, str]]:
    rows = session.scalars(select(Link).order_by(Link.a_id, Link.b_id))
    return [(row.a_id, row.b_id, row.stance.value, row.update, str(row.differences)) for row in rows]


def every_id(session: Session) -> list[int]:
    return list(session.scalars(select(Claim.id).order_by(Claim.id)))


def four_articles(session: Session) -> None:
    for each in (BRIDGE, BRIDGE_DEARER, BRIDGE_ENGLISH, BRIDGE_FRENCH):
        add(session, each)


def test_another_figure_conflicts_and_says_on_which_words(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        assert pair.link.stance is Stance.CONFLICTS
        number = next(each for each in pair.link.differences if each["kind"] == "number")
        assert ("120" in number["a"], "150" in number["b"]) == (True, True)
        span = number["a_span"]
        assert pair.cheap.text[span["start"] : span["end"]] == number["a"]


def test_the_same_figure_corroborates(database: Database) -> None:
    with database.session() as session:
        first, second = add(session, BRIDGE), add(session, BRIDGE_DEARER)
        link_all(session)
        a = claim_with(session, "400", first.article_id)
        b = claim_with(session, "400", second.article_id)
        between = session.scalars(select(Link).where(Link.a_id == a.id, Link.b_id == b.id)).one()
        assert (between.stance, between.differences, between.engine) == (Stance.CORROBORATES, [], link.ENGINE)


def test_a_link_that_was_found_from_its_second_claim_reads_from_its_first(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        add(session, BRIDGE_DEARER)
        dear = claim_with(session, "150")
        link_all(session, ids=[dear.id])
        cheap = claim_with(session, "120")
        between = session.scalars(select(Link).where(Link.a_id == cheap.id)).one()
        number = next(each for each in between.differences if each["kind"] == "number")
        assert ("120" in number["a"], "150" in number["b"]) == (True, True)


def test_linking_twice_changes_nothing(database: Database) -> None:
    with database.session() as session:
        four_articles(session)
        first = link_all(session)
        before = stored(session)
        assert first.added > 0
        assert first.claims == len(every_id(session))
        assert wrote(link_all(session)) == NOTHING
        assert stored(session) == before


def test_the_order_of_linking_does_not_matter(database: Database) -> None:
    with database.session() as session:
        four_articles(session)
        link_all(session)
        before = stored(session)
        for claim_id in reversed(every_id(session)):
            assert wrote(link_all(session, ids=[claim_id])) == NOTHING
        assert stored(session) == before


def test_claims_that_come_later_find_the_same_links(database: Database) -> None:
    with database.session() as session:
        for each in (BRIDGE, BRIDGE_DEARER, BRIDGE_ENGLISH):
            link_all(session, ids=add(session, each).claim_ids)
        before = {(a, b, stance) for a, b, stance, *_ in stored(session)}
        link_all(session)
        assert {(a, b, stance) for a, b, stance, *_ in stored(session)} == before


def test_claims_of_one_article_are_not_linked(database: Database) -> None:
    with database.session() as session:
        four_articles(session)
        link_all(session)
        for a, b in ((row.a, row.b) for row in session.scalars(select(Link))):
            assert a.article_id != b.article_id


def test_what_cannot_be_checked_is_not_linked(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        add(session, reprint(BRIDGE, "الشروق", days=1))
        link_all(session)
        questions = [claim.id for claim in session.scalars(select(Claim)) if not claim.checkable]
        assert len(questions) == 2
        assert not [row for row in session.scalars(select(Link)) if {row.a_id, row.b_id} & set(questions)]


def test_copies_of_one_text_corroborate_but_count_no_origin(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        add(session, reprint(BRIDGE, "الشروق", days=1))
        link_all(session)
        claim = claim_with(session, "120", article_id=1)
        links = queries.links_of(session, claim.id)
        assert Stance.CORROBORATES in {each.stance for each in links}
        assert queries.origin_counts(session, [claim.id]) == {}


def test_two_copies_of_one_text_are_one_origin(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        add(session, reprint(BRIDGE_DEARER, "الشروق", days=1))
        link_all(session)
        assert queries.origin_counts(session, [pair.cheap.id])[pair.cheap.id][Stance.CONFLICTS] == 1


def test_a_link_that_a_person_judged_is_left_alone(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        review.judge_link(
            session, pair.link.id, LinkState.CONFIRMED, reviewer_id=reviewer.id, now=NOW, stance=Stance.CORROBORATES
        )
        assert wrote(link_all(session)) == NOTHING
        assert (pair.link.state, pair.link.stance) == (LinkState.CONFIRMED, Stance.CORROBORATES)


def unrelated_to_all(session: Session, claim: Claim) -> link.Proposal:
    """What an engine proposes that finds a claim unrelated to all that it is linked to."""
    others = [other.id for _, other in queries.links_with_other(session, claim.id)]
    return link.Proposal(claim.id, claim.version, dict.fromkeys(others, Comparison(0.0, Stance.UNRELATED)))


def test_a_rejected_link_is_not_dropped_when_the_engine_drops_it(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        review.judge_link(session, pair.link.id, LinkState.REJECTED, reviewer_id=reviewer.id, now=NOW)
        link.apply(session, [unrelated_to_all(session, pair.cheap)], now=NOW)
        assert queries.links_of(session, pair.cheap.id) == [pair.link]


def test_a_proposed_link_that_no_longer_holds_is_dropped(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        link_id, standing = pair.link.id, len(queries.links_of(session, pair.cheap.id))
        done = link.apply(session, [unrelated_to_all(session, pair.cheap)], now=NOW)
        assert wrote(done) == (0, 0, standing)
        assert session.get(Link, link_id) is None


def test_a_link_to_a_claim_that_came_after_the_comparison_is_not_dropped(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        assert wrote(link.apply(session, [link.Proposal(pair.cheap.id, 1, {})], now=NOW)) == (0, 0, 0)
        assert session.get(Link, pair.link.id) is not None


def test_a_proposed_link_says_what_the_engine_says_now(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        pair.link.stance, pair.link.engine = Stance.RELATED, "0"
        session.flush()
        assert wrote(link_all(session, ids=[pair.dear.id])) == (0, 1, 0)
        assert (pair.link.stance, pair.link.engine) == (Stance.CONFLICTS, link.ENGINE)


def test_a_claim_that_changed_since_it_was_compared_is_left_to_its_next_linking(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        proposals = link.propose(session, [pair.cheap.id], matcher=Matcher(Embedders()))
        start, end = pair.cheap.start or 0, pair.cheap.end or 0
        edit.trim(
            session, pair.cheap.id, start=start, end=end - 6, version_seen=1, editor_id=person(session).id, now=NOW
        )
        emptied = [replace(each, comparisons={}) for each in proposals]
        assert link.apply(session, emptied, now=NOW) == link.Linked()
        assert session.get(Link, pair.link.id) is not None


def test_a_claim_that_is_gone_is_passed_over(database: Database) -> None:
    with database.session() as session:
        assert link.apply(session, [link.Proposal(999, 1, {})], now=NOW) == link.Linked()


def test_a_claim_that_went_while_the_other_was_compared_is_not_linked(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        (proposal,) = link.propose(session, [pair.cheap.id], matcher=Matcher(Embedders()))
        found = {**proposal.comparisons, 999: proposal.comparisons[pair.dear.id]}
        done = link.apply(session, [replace(proposal, comparisons=found)], now=NOW)
        assert wrote(done) == NOTHING


def test_proposing_says_how_far_it_is(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        steps: list[int] = []
        link.propose(session, every_id(session), matcher=Matcher(Embedders()), progress=steps.append)
        assert steps == [1] * len(every_id(session))


def test_what_linking_wrote_adds_up() -> None:
    assert link.Linked(1, 2, 3, 4) + link.Linked(10, 20, 30, 40) == link.Linked(11, 22, 33, 44)

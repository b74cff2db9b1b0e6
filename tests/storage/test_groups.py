from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.values import LinkState, Stance
from claimtrack.storage.database import Database
from claimtrack.storage.groups import regroup
from claimtrack.storage.tables import Claim, Link
from tests.storage.rows import a_claim, a_link, an_article


def claims(session: Session, count: int) -> list[Claim]:
    return [a_claim(session, an_article(session), f"The bridge is open, said number {n}") for n in range(count)]


def tie(session: Session, a: Claim, b: Claim, *, score: float = 95.0) -> Link:
    link = a_link(session, a, b, stance=Stance.CORROBORATES, score=score)
    link.same = True
    session.flush()
    return link


def numbers(session: Session) -> list[int | None]:
    session.flush()
    return list(session.scalars(select(Claim.group_id).order_by(Claim.id)))


def test_claims_that_say_the_same_are_named_after_the_first(database: Database) -> None:
    with database.session() as session:
        first, second, third, alone = claims(session, 4)
        tie(session, second, third)
        tie(session, first, third)
        assert regroup(session, [third.id]) == 3
        assert numbers(session) == [first.id, first.id, first.id, None]
        assert regroup(session, [first.id, alone.id]) == 0


def test_a_link_that_is_rejected_parts_the_two(database: Database) -> None:
    with database.session() as session:
        first, second = claims(session, 2)
        link = tie(session, first, second)
        regroup(session, [first.id])
        link.state = LinkState.REJECTED
        assert regroup(session, [second.id]) == 2
        assert numbers(session) == [None, None]


def test_the_rest_of_a_group_stays_when_its_first_claim_leaves(database: Database) -> None:
    with database.session() as session:
        first, second, third = claims(session, 3)
        link = tie(session, first, second)
        tie(session, second, third)
        regroup(session, [first.id])
        session.delete(link)
        regroup(session, [first.id])
        assert numbers(session) == [None, second.id, second.id]


def test_a_conflict_keeps_two_claims_apart_whatever_leads_from_one_to_the_other(database: Database) -> None:
    with database.session() as session:
        first, second, third = claims(session, 3)
        tie(session, first, second, score=99)
        tie(session, second, third, score=90)
        a_link(session, first, third, stance=Stance.CONFLICTS)
        regroup(session, [second.id])
        assert numbers(session) == [first.id, first.id, None]


def test_unsure_links_and_links_between_different_claims_tie_nothing(database: Database) -> None:
    with database.session() as session:
        first, second, third = claims(session, 3)
        tie(session, first, second, score=80)
        a_link(session, second, third, stance=Stance.CORROBORATES, score=99)
        assert regroup(session, [second.id]) == 0


def test_a_person_makes_an_unsure_link_sure(database: Database) -> None:
    with database.session() as session:
        first, second = claims(session, 2)
        tie(session, first, second, score=60).state = LinkState.CONFIRMED
        regroup(session, [first.id])
        assert numbers(session) == [first.id, first.id]


def test_the_same_words_in_copies_of_one_text_need_no_link(database: Database) -> None:
    with database.session() as session:
        wire = an_article(session)
        copy, elsewhere = an_article(session, origin_id=wire.origin_id), an_article(session)
        told = [a_claim(session, article) for article in (wire, copy, elsewhere)]
        regroup(session, [told[1].id, told[2].id])
        assert numbers(session) == [told[0].id, told[0].id, None]


def test_groups_are_the_same_in_whatever_order_claims_come(database: Database) -> None:
    with database.session() as session:
        every = claims(session, 5)
        for a, b, score in ((0, 4, 91), (1, 4, 97), (2, 3, 88), (3, 4, 93)):
            tie(session, every[a], every[b], score=score)
            regroup(session, [every[b].id])
        a_link(session, every[0], every[2], stance=Stance.CONFLICTS)
        regroup(session, [every[0].id])
        step_by_step = numbers(session)
        for claim in every:
            claim.group_id = None
        regroup(session, [claim.id for claim in every])
        assert numbers(session) == step_by_step

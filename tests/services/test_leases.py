from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from claimtrack.core.errors import LeaseHeld
from claimtrack.services import queue, review
from claimtrack.services.queue import QueueFilters
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Lease
from tests.services.scene import NOW, POLICY, a_pair, person

PEOPLE = 4


def colleagues(database: Database) -> Iterator[int]:
    with database.session() as session:
        people = [person(session, f"reviewer {number}") for number in range(PEOPLE)]
        session.commit()
        yield from [each.id for each in people]


def test_of_those_who_take_a_claim_at_the_same_moment_exactly_one_has_it_and_the_others_get_the_next(
    database: Database,
) -> None:
    with database.session() as session:
        a_pair(session)
        first = queue.waiting(session, QueueFilters(), now=NOW).rows[0].claim.id
        session.commit()
    together = threading.Barrier(PEOPLE)

    def take(reviewer_id: int) -> str | None:
        """Nothing where the claim was got, else who has it."""
        together.wait()
        try:
            with database.session() as session:
                review.take(session, first, reviewer_id=reviewer_id, policy=POLICY, now=NOW)
                session.commit()
        except LeaseHeld as held:
            return str(held.values["holder"])
        return None

    people = list(colleagues(database))
    with ThreadPoolExecutor(PEOPLE) as pool:
        told = dict(zip(people, pool.map(take, people), strict=True))
    winners = [reviewer_id for reviewer_id, holder in told.items() if holder is None]
    assert len(winners) == 1
    with database.reading() as session:
        lease = session.get_one(Lease, first)
        assert lease.holder_id == winners[0]
        assert {holder for holder in told.values() if holder is not None} == {lease.holder.name}
        for loser in set(people) - set(winners):
            offered = queue.following(session, QueueFilters(), first, reviewer_id=loser, now=NOW)
            assert offered not in (None, first)

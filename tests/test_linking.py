"""A linking of the whole desk: cut off and resumed, limited to what is new, and looked at before it is applied."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from claimtrack import jobs, matching
from claimtrack.core.compare import Analysis, compare_analyses
from claimtrack.core.values import Comparison, Cosines, LinkState, Stance
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services import ingest, link
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Link
from tests.services.scene import BRIDGE, BRIDGE_DEARER, BRIDGE_ENGLISH


@pytest.fixture
def desk(database: Database) -> jobs.Desk:
    return jobs.Desk(database, Matcher(Embedders()))


def checkable(desk: jobs.Desk) -> list[int]:
    with desk.database.reading() as session:
        return queries.checkable_claim_ids(session)


def link_count(desk: jobs.Desk) -> int:
    with desk.database.reading() as session:
        return session.scalar(select(func.count(Link.id))) or 0


class Killed(Exception):
    """The process ends here."""


def test_a_linking_that_was_cut_off_goes_on_behind_its_last_claim(
    desk: jobs.Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_CLAIMS_A_STEP", 2)
    with desk.database.session() as session:
        for each in (BRIDGE, BRIDGE_DEARER, BRIDGE_ENGLISH):
            ingest.ingest(session, each, now=datetime.now(UTC))
        session.commit()
    every = checkable(desk)

    begun: list[int] = []

    def killed_at_the_fourth(done: int) -> None:
        begun.append(done)
        if len(begun) == 4:
            raise Killed

    with pytest.raises(Killed):
        jobs.link_desk(desk, progress=killed_at_the_fourth)
    runs: list[link.Run] = []
    compared: list[int] = []
    done = jobs.link_desk(desk, starting=runs.append, progress=compared.append)
    assert (runs[0].last_claim_id, runs[0].left, sum(compared)) == (every[1], len(every) - 2, len(every) - 2)
    assert (done.claims, done.added) == (len(every), link_count(desk))
    again = jobs.link_desk(desk, starting=runs.append)
    assert (runs[1].last_claim_id, again.claims, again.added) == (0, len(every), 0)


def test_a_linking_since_a_day_leaves_earlier_claims_alone(desk: jobs.Desk) -> None:
    jobs.add_document(desk, BRIDGE)
    today = datetime.now(UTC).date()
    assert jobs.link_desk(desk, since=today).claims == len(checkable(desk))
    assert jobs.link_desk(desk, since=today + timedelta(days=1)).claims == 0


def test_a_changed_engine_shows_what_it_would_change_and_changes_nothing(
    desk: jobs.Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs.add_document(desk, BRIDGE)
    jobs.add_document(desk, BRIDGE_DEARER)
    with desk.database.reading() as session:
        before = {(row.a_id, row.b_id): row.stance for row in session.scalars(select(Link))}
    assert jobs.foresee_links(desk).changes == ()

    def turned(a: Analysis, b: Analysis, *, cosines: Cosines | None = None) -> Comparison:
        found = compare_analyses(a, b, cosines=cosines)
        other = {Stance.CONFLICTS: Stance.CORROBORATES, Stance.CORROBORATES: Stance.UNRELATED}
        return replace(found, stance=other.get(found.stance, Stance.RELATED), differences=())

    monkeypatch.setattr(matching, "compare_analyses", turned)
    foreseen = jobs.foresee_links(desk)
    dropped = {(each.a_id, each.b_id) for each in foreseen.of(link.ChangeKind.DROPPED)}
    assert dropped == {pair for pair, stance in before.items() if stance is Stance.CORROBORATES}
    turned_round = {(each.a_id, each.b_id): (each.before, each.after) for each in foreseen.of(link.ChangeKind.STANCE)}
    assert (Stance.CONFLICTS, Stance.CORROBORATES) in turned_round.values()
    assert len(foreseen.of(link.ChangeKind.ADDED)) > 0
    with desk.database.reading() as session:
        assert {(row.a_id, row.b_id): row.stance for row in session.scalars(select(Link))} == before


def test_what_a_person_decided_is_not_foreseen_to_change(desk: jobs.Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs.add_document(desk, BRIDGE)
    jobs.add_document(desk, BRIDGE_DEARER)
    with desk.database.session() as session:
        for row in session.scalars(select(Link)):
            row.state = LinkState.CONFIRMED
        session.commit()

    def unrelated(a: Analysis, b: Analysis, *, cosines: Cosines | None = None) -> Comparison:
        return Comparison(0.0, Stance.UNRELATED)

    monkeypatch.setattr(matching, "compare_analyses", unrelated)
    assert jobs.foresee_links(desk).changes == ()

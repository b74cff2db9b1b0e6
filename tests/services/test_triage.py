from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import ClaimState, Role
from claimtrack.services import triage, views
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim, Event
from tests.services.scene import BRIDGE, NOW, add, claim_with, person

TOMORROW = NOW.date() + timedelta(days=1)


def a_claim(session: Session) -> Claim:
    add(session, BRIDGE)
    return claim_with(session, "120")


def test_an_assigned_claim_has_its_person_and_its_day(database: Database) -> None:
    with database.session() as session:
        claim, editor, reviewer = a_claim(session), person(session, "nur"), person(session)
        triage.assign(session, [claim.id], assignee_id=reviewer.id, due=TOMORROW, actor_id=editor.id, now=NOW)
        assignment = queries.assignments_of(session, [claim.id])[claim.id]
        assert (assignment.assignee, assignment.due) == (reviewer, TOMORROW)
        event = session.scalars(select(Event).where(Event.kind == "assigned")).one()
        assert (event.actor_id, event.before) == (editor.id, {})
        assert event.after == {"assignee": reviewer.id, "due": TOMORROW.isoformat()}


def test_another_person_leaves_the_day_as_it_is(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        triage.assign(session, [claim.id], assignee_id=None, due=TOMORROW, actor_id=reviewer.id, now=NOW)
        triage.assign(session, [claim.id], assignee_id=reviewer.id, actor_id=reviewer.id, now=NOW)
        assert queries.assignments_of(session, [claim.id])[claim.id].due == TOMORROW


def test_nobody_is_assigned_who_may_not_review(database: Database) -> None:
    with database.session() as session:
        claim, reader = a_claim(session), person(session, role=Role.READER)
        for assignee_id in (reader.id, 0):
            with pytest.raises(InvalidInput, match="Choose a person who reviews here"):
                triage.assign(session, [claim.id], assignee_id=assignee_id, actor_id=reader.id, now=NOW)


def test_claims_that_are_gone_are_passed_by_and_none_at_all_is_refused(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        chosen = [claim.id, 999, claim.id]
        assert triage.set_aside(session, chosen, note="Too vague.", reviewer_id=reviewer.id, now=NOW) == 1
        assert claim.state is ClaimState.SET_ASIDE
        with pytest.raises(InvalidInput, match="Tick the claims"):
            triage.set_aside(session, [], note="Too vague.", reviewer_id=reviewer.id, now=NOW)


# --- Views ------------------------------------------------------------------------------------------------------------


def test_a_view_keeps_its_filters_under_its_name(database: Database) -> None:
    with database.session() as session:
        reviewer = person(session)
        views.save_view(session, reviewer.id, name=" طرق ", filters={"words": "طرق"})
        views.save_view(session, reviewer.id, name="طرق", filters={"words": "جسور"})
        assert [(view.name, view.filters) for view in queries.views_of(session, reviewer.id)] == [
            ("طرق", {"words": "جسور"})
        ]


def test_views_are_each_persons_own(database: Database) -> None:
    with database.session() as session:
        reviewer, other = person(session), person(session, "karim")
        view = views.save_view(session, reviewer.id, name="Roads", filters={})
        assert queries.views_of(session, other.id) == []
        views.drop_view(session, view.id, owner_id=other.id)
        assert queries.views_of(session, reviewer.id) == [view]
        views.drop_view(session, view.id, owner_id=reviewer.id)
        assert queries.views_of(session, reviewer.id) == []


@pytest.mark.parametrize("name", [" ", "x" * 81])
def test_a_view_needs_a_name_of_its_own(database: Database, name: str) -> None:
    with database.session() as session, pytest.raises(InvalidInput) as caught:
        views.save_view(session, person(session).id, name=name, filters={})
    assert caught.value.field == "name"


def test_views_have_an_end(database: Database) -> None:
    with database.session() as session:
        reviewer = person(session)
        for number in range(30):
            views.save_view(session, reviewer.id, name=f"view {number}", filters={})
        with pytest.raises(InvalidInput, match="You have 30 views"):
            views.save_view(session, reviewer.id, name="one more", filters={})

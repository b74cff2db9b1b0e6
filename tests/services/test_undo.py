from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import ClaimState, LinkState
from claimtrack.services import edit, review, triage
from claimtrack.services.undo import last_step, undo
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.queries import checked
from claimtrack.storage.tables import Assessment, Claim, Event, Verdict
from tests.services.scene import BRIDGE, NOW, POLICY, a_pair, a_submission, add, claim_with, counts, person

SOON = NOW + timedelta(minutes=1)
LATE = NOW + timedelta(minutes=11)
TWO = replace(POLICY, assessments_needed=2)


def a_claim(session: Session) -> Claim:
    add(session, BRIDGE)
    return claim_with(session, "120")


def standing(session: Session, claim: Claim) -> list[tuple[int, str]]:
    return [(verdict.number, verdict.rating) for verdict in queries.verdicts_of(session, claim.id)]


def test_a_verdict_that_is_taken_back_leaves_the_claim_waiting_and_its_rows_in_place(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        undone = undo(session, reviewer_id=reviewer.id, now=SOON)
        assert (undone.kind, undone.claim_ids) == ("assessed", (claim.id,))
        assert (standing(session, claim), claim.state) == ([], ClaimState.WAITING)
        assert queries.current_verdicts(session, [claim.id]) == {}
        assert checked.latest_verdicts(session, limit=10) == []
        assert checked.decisions_of(session, [claim.id]) == {}
        of_claim = queries.VerdictFilters(claim_id=claim.id)
        assert queries.verdicts_after(session, of_claim, after=0, limit=10) == []
        assert [row.withdrawn_at for row in session.scalars(select(Verdict))] == [SOON]
        assert [row.withdrawn_at for row in session.scalars(select(Assessment))] == [SOON]


def test_the_history_keeps_both_the_step_and_its_taking_back(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        before = counts(session)
        undo(session, reviewer_id=reviewer.id, now=SOON)
        after = counts(session)
        assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {"event": 2}
        kinds = [event.kind for event in queries.events_of_claim(session, claim.id)]
        assert kinds == ["taken_back", "taken_back", "decided", "assessed"]


def test_a_verdict_after_one_taken_back_has_the_next_number_and_needs_no_note(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        undo(session, reviewer_id=reviewer.id, now=SOON)
        again = a_submission(claim, rating="true")
        verdict = review.assess(session, again, reviewer_id=reviewer.id, policy=POLICY, now=SOON)
        assert verdict is not None
        assert (verdict.number, standing(session, claim)) == (2, [(2, "true")])
        assert [assessment.rating for assessment in verdict.assessments] == ["true"]


def test_a_correction_that_is_taken_back_lets_the_earlier_verdict_stand_again(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        better = a_submission(claim, rating="true", note="A newer budget.")
        review.assess(session, better, reviewer_id=reviewer.id, policy=POLICY, now=SOON)
        undo(session, reviewer_id=reviewer.id, now=SOON)
        assert (standing(session, claim), claim.state) == ([(1, "false")], ClaimState.DECIDED)


def test_the_first_of_two_assessments_can_be_taken_back(database: Database) -> None:
    with database.session() as session:
        claim, first = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=first.id, policy=TWO, now=NOW)
        undo(session, reviewer_id=first.id, now=SOON)
        assert queries.round_assessments(session, claim.id) == []
        review.assess(session, a_submission(claim, rating="true"), reviewer_id=first.id, policy=TWO, now=SOON)


def test_an_assessment_that_somebody_built_a_verdict_on_stays(database: Database) -> None:
    with database.session() as session:
        claim, first, second = a_claim(session), person(session), person(session, "karim")
        review.assess(session, a_submission(claim), reviewer_id=first.id, policy=TWO, now=NOW)
        review.assess(session, a_submission(claim), reviewer_id=second.id, policy=TWO, now=NOW)
        with pytest.raises(InvalidInput, match="cannot be taken back any more"):
            undo(session, reviewer_id=first.id, now=SOON)
        assert standing(session, claim) == [(1, "false")]


def test_a_verdict_on_words_that_changed_since_stays(database: Database) -> None:
    with database.session() as session:
        claim, reviewer, editor = a_claim(session), person(session), person(session, "karim")
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        start, end = claim.start or 0, claim.end or 0
        edit.trim(session, claim.id, start=start, end=end - 6, version_seen=1, editor_id=editor.id, now=NOW)
        with pytest.raises(InvalidInput, match="cannot be taken back any more"):
            undo(session, reviewer_id=reviewer.id, now=SOON)


def test_a_judged_link_is_again_what_it_was(database: Database) -> None:
    with database.session() as session:
        pair, first, second = a_pair(session), person(session), person(session, "karim")
        review.judge_link(session, pair.link.id, LinkState.CONFIRMED, reviewer_id=first.id, now=NOW)
        review.judge_link(session, pair.link.id, LinkState.REJECTED, reviewer_id=second.id, now=SOON)
        undone = undo(session, reviewer_id=second.id, now=SOON)
        assert set(undone.claim_ids) == {pair.cheap.id, pair.dear.id}
        assert (pair.link.state, pair.link.decided_by_id, pair.link.decided_at) == (LinkState.CONFIRMED, first.id, NOW)
        undo(session, reviewer_id=first.id, now=SOON)
        assert (pair.link.state, pair.link.decided_by_id) == (LinkState.PROPOSED, None)


def test_a_link_that_somebody_judged_since_stays(database: Database) -> None:
    with database.session() as session:
        pair, first, second = a_pair(session), person(session), person(session, "karim")
        review.judge_link(session, pair.link.id, LinkState.CONFIRMED, reviewer_id=first.id, now=NOW)
        review.judge_link(session, pair.link.id, LinkState.REJECTED, reviewer_id=second.id, now=NOW)
        with pytest.raises(InvalidInput, match="cannot be taken back any more"):
            undo(session, reviewer_id=first.id, now=SOON)


def test_a_skip_that_is_taken_back_offers_the_claim_again(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        triage.pass_over(session, claim.id, note="not my field", reviewer_id=reviewer.id, now=NOW)
        assert queries.skipped_claims(session, reviewer.id, since=NOW) == {claim.id}
        undo(session, reviewer_id=reviewer.id, now=SOON)
        assert queries.skipped_claims(session, reviewer.id, since=NOW) == set()


def test_a_claim_set_aside_comes_back(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        triage.set_aside(session, [claim.id], note="Too vague.", reviewer_id=reviewer.id, now=NOW)
        undo(session, reviewer_id=reviewer.id, now=SOON)
        assert claim.state is ClaimState.WAITING
        assert edit.last_step(session, claim.article_id or 0) == []


def test_steps_are_taken_back_one_after_the_other_and_each_once(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        triage.pass_over(session, claim.id, note="later", reviewer_id=reviewer.id, now=NOW)
        triage.set_aside(session, [claim.id], note="Too vague.", reviewer_id=reviewer.id, now=NOW)
        assert [undo(session, reviewer_id=reviewer.id, now=SOON).kind for _ in range(2)] == ["set_aside", "skipped"]
        with pytest.raises(InvalidInput, match="nothing of the last 10 minutes"):
            undo(session, reviewer_id=reviewer.id, now=SOON)


def test_nobody_takes_back_what_somebody_else_did(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        triage.pass_over(session, claim.id, note="later", reviewer_id=reviewer.id, now=NOW)
        assert last_step(session, reviewer_id=person(session, "karim").id, now=SOON) == []


def test_what_is_older_than_ten_minutes_stays(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        with pytest.raises(InvalidInput, match="nothing of the last 10 minutes"):
            undo(session, reviewer_id=reviewer.id, now=LATE)
        assert session.scalars(select(Event.kind).where(Event.claim_id == claim.id)).all() == ["assessed", "decided"]


def test_a_skip_needs_a_reason(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        with pytest.raises(InvalidInput) as caught:
            triage.pass_over(session, claim.id, note=" ", reviewer_id=reviewer.id, now=NOW)
        assert caught.value.field == "note"


def test_claims_set_aside_together_come_back_together(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        both = [pair.cheap.id, pair.dear.id]
        assert triage.set_aside(session, both, note="A local price.", reviewer_id=reviewer.id, now=NOW) == 2
        assert undo(session, reviewer_id=reviewer.id, now=SOON).claim_ids == tuple(both)
        assert {pair.cheap.state, pair.dear.state} == {ClaimState.WAITING}
        assert [edit.last_step(session, claim.article_id or 0) for claim in (pair.cheap, pair.dear)] == [[], []]


def test_an_assignment_is_again_what_it_was(database: Database) -> None:
    with database.session() as session:
        claim, reviewer, other = a_claim(session), person(session), person(session, "karim")
        due = NOW.date()
        triage.assign(session, [claim.id], assignee_id=reviewer.id, due=due, actor_id=reviewer.id, now=NOW)
        triage.assign(session, [claim.id], assignee_id=other.id, actor_id=reviewer.id, now=NOW)
        undo(session, reviewer_id=reviewer.id, now=SOON)
        assignment = queries.assignments_of(session, [claim.id])[claim.id]
        assert (assignment.assignee_id, assignment.due) == (reviewer.id, due)
        undo(session, reviewer_id=reviewer.id, now=SOON)
        assert queries.assignments_of(session, [claim.id]) == {}

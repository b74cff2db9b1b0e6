from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.errors import ClaimMoved, InvalidInput, LeaseHeld, NotAllowed, NotFound
from claimtrack.core.values import ClaimState, LinkState, Stance
from claimtrack.readers.table import ArchiveRow
from claimtrack.services import edit, import_, review, triage
from claimtrack.services.review import Citation, Submission
from claimtrack.storage.database import Database
from claimtrack.storage.tables import (
    Article,
    Assessment,
    Claim,
    EarlierCheck,
    Event,
    Evidence,
    Lease,
    Snapshot,
    Verdict,
)
from tests.services.scene import (
    BRIDGE,
    NOW,
    POLICY,
    SOURCE,
    a_pair,
    a_submission,
    add,
    claim_with,
    counts,
    person,
)

TWO = replace(POLICY, assessments_needed=2)
LATER = NOW + timedelta(minutes=16)


def a_claim(session: Session) -> Claim:
    add(session, BRIDGE)
    return claim_with(session, "120")


def refused(session: Session, submission: Submission, *, policy: review.Policy = POLICY) -> InvalidInput:
    """What the gate says to a submission; nothing may have been written."""
    before = counts(session)
    reviewer = person(session, "refused")
    with pytest.raises(InvalidInput) as caught:
        review.assess(session, submission, reviewer_id=reviewer.id, policy=policy, now=NOW)
    after = counts(session)
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {"user": 1}
    return caught.value


# --- The gate ---------------------------------------------------------------------------------------------------------


def test_an_assessment_with_evidence_makes_the_verdict(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        verdict = review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert verdict is not None
        assert (verdict.number, verdict.rating, verdict.claim_version, verdict.decided_at) == (1, "false", 1, NOW)
        assert (verdict.rationale, verdict.decided_by_id, claim.state) == (
            "The budget says otherwise.",
            reviewer.id,
            ClaimState.DECIDED,
        )


def test_a_verdict_without_evidence_is_refused(database: Database) -> None:
    with database.session() as session:
        assert refused(session, replace(a_submission(a_claim(session)), evidence=())).field == "evidence"


def test_a_verdict_without_a_rationale_is_refused(database: Database) -> None:
    with database.session() as session:
        assert refused(session, replace(a_submission(a_claim(session)), rationale=" \n")).field == "rationale"


def test_a_rationale_has_an_end(database: Database) -> None:
    with database.session() as session:
        assert refused(session, replace(a_submission(a_claim(session)), rationale="x" * 20_001)).field == "rationale"


def test_a_rating_that_the_scale_lacks_is_refused(database: Database) -> None:
    with database.session() as session:
        assert refused(session, replace(a_submission(a_claim(session)), rating="pants on fire")).field == "rating"


@pytest.mark.parametrize("citation", [Citation(title="A book"), Citation(url="javascript:alert(1)"), Citation(url="")])
def test_evidence_without_a_web_address_or_a_claim_is_refused(database: Database, citation: Citation) -> None:
    with database.session() as session:
        assert refused(session, replace(a_submission(a_claim(session)), evidence=(citation,))).field == "evidence"


@pytest.mark.parametrize("cited", ["itself", "another claim of its article", "its article's address"])
def test_an_article_is_no_evidence_for_its_own_claims(database: Database, cited: str) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        citation = {
            "itself": Citation(claim_id=claim.id),
            "another claim of its article": Citation(claim_id=claim_with(session, "400").id),
            "its article's address": Citation(url=f"{BRIDGE.url}/?utm_source=letter#top"),
        }[cited]
        error = refused(session, replace(a_submission(claim), evidence=(SOURCE, citation)))
        assert (error.field, "no evidence for itself" in str(error)) == ("evidence", True)


def test_a_claim_that_does_not_exist_cannot_be_assessed(database: Database) -> None:
    with database.session() as session:
        submission = replace(a_submission(a_claim(session)), claim_id=999)
        with pytest.raises(NotFound, match="no claim 999"):
            review.assess(session, submission, reviewer_id=person(session).id, policy=POLICY, now=NOW)


def test_evidence_that_does_not_exist_cannot_be_cited(database: Database) -> None:
    with database.session() as session:
        submission = replace(a_submission(a_claim(session)), evidence=(Citation(claim_id=999),))
        with pytest.raises(NotFound, match="no claim 999"):
            review.assess(session, submission, reviewer_id=person(session).id, policy=POLICY, now=NOW)


def test_what_no_database_stores_is_taken_out_of_a_reviewers_words(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        cited = Citation(url="https://a.example/\x00", title="t\x00", quote="q\u202eq", shows="s\x00")
        submission = replace(a_submission(claim), rationale="because\x00 \u202eof it", evidence=(cited,))
        verdict = review.assess(session, submission, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert verdict is not None
        evidence = session.scalars(select(Evidence)).one()
        assert verdict.rationale == "because of it"
        assert (evidence.url, evidence.title, evidence.quote, evidence.shows) == ("https://a.example/", "t", "qq", "s")


# --- What the reviewer saw --------------------------------------------------------------------------------------------


def test_a_claim_that_moved_is_not_assessed(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        submission = a_submission(claim)
        start, end = claim.start or 0, claim.end or 0
        edit.trim(session, claim.id, start=start, end=end - 6, version_seen=1, editor_id=reviewer.id, now=NOW)
        before = counts(session)
        with pytest.raises(ClaimMoved) as caught:
            review.assess(session, submission, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert (caught.value.claim_id, caught.value.seen, caught.value.current) == (claim.id, 1, 2)
        assert counts(session) == before


def test_the_picture_that_the_reviewer_saw_is_kept(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        review.assess(session, a_submission(pair.cheap), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        seen = session.scalars(select(Assessment)).one().seen
        assert (seen["text"], seen["version"]) == (pair.cheap.text, 1)
        link = next(each for each in seen["links"] if each["link"] == pair.link.id)
        assert (link["claim"], link["text"], link["stance"]) == (pair.dear.id, pair.dear.text, "conflicts")
        assert pair.dear.article is not None
        assert (link["state"], link["origin"]) == ("proposed", pair.dear.article.origin_id)


def test_a_cited_claims_article_is_kept_with_its_hash(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        submission = replace(a_submission(pair.cheap), evidence=(Citation(claim_id=pair.dear.id),))
        review.assess(session, submission, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        evidence, snapshot = session.scalars(select(Evidence)).one(), session.scalars(select(Snapshot)).one()
        article = pair.dear.article
        assert article is not None
        assert (snapshot.content, snapshot.hash) == (article.text, sha256(article.text.encode()).hexdigest())
        assert (evidence.snapshot_hash, evidence.url, evidence.title) == (snapshot.hash, article.url, article.title)
        assert (evidence.quote, evidence.retrieved_at) == (pair.dear.text, article.created_at)


def test_a_text_that_is_cited_twice_is_kept_once(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        twice = (Citation(claim_id=pair.dear.id, quote="150"), Citation(claim_id=pair.dear.id, title="Again"))
        review.assess(
            session, replace(a_submission(pair.cheap), evidence=twice), reviewer_id=reviewer.id, policy=POLICY, now=NOW
        )
        assert len(session.scalars(select(Evidence)).all()) == 2
        assert len(session.scalars(select(Snapshot)).all()) == 1


def test_an_earlier_check_is_cited_by_its_own_address(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        row = ArchiveRow("7", "The bridge cost 120 million", "Bridge cost", "en", url="https://checks.example.org/7")
        import_.import_rows(session, [row], archive="checks", now=NOW, done=import_.Imported())
        check = session.scalars(select(EarlierCheck)).one()
        submission = replace(a_submission(claim), evidence=(Citation(claim_id=check.claim_id),))
        review.assess(session, submission, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        evidence = session.scalars(select(Evidence)).one()
        assert (evidence.url, evidence.title, evidence.snapshot_hash) == (row.url, row.title, None)


# --- Corrections ------------------------------------------------------------------------------------------------------


def test_a_second_verdict_needs_a_note(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert refused(session, a_submission(claim, note="  ")).field == "correction_note"


def test_a_correction_is_a_new_verdict_beside_the_old_one(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        submission = a_submission(claim, rating="true", note=" The ministry published the bill. ")
        review.assess(session, submission, reviewer_id=reviewer.id, policy=POLICY, now=LATER)
        old, new = session.scalars(select(Verdict).order_by(Verdict.number))
        assert (old.number, old.rating, old.correction_note, old.decided_at) == (1, "false", None, NOW)
        assert (new.number, new.rating, new.correction_note) == (2, "true", "The ministry published the bill.")


def test_a_correction_stands_in_the_history_with_before_and_after(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        submission = a_submission(claim, rating="true", note="New bill.")
        review.assess(session, submission, reviewer_id=reviewer.id, policy=POLICY, now=LATER)
        event = session.scalars(select(Event).where(Event.kind == "corrected")).one()
        assert (event.claim_id, event.actor_id, event.at, event.note) == (claim.id, reviewer.id, LATER, "New bill.")
        assert event.before == {"state": "decided", "rating": "false", "number": 1}
        assert event.after.items() >= {"rating": "true", "number": 2, "version": 1}.items()


# --- Two assessments --------------------------------------------------------------------------------------------------


def assess_as(session: Session, claim: Claim, login: str, rating: str, *, note: str | None = None) -> Verdict | None:
    submission = a_submission(claim, rating=rating, note=note)
    return review.assess(session, submission, reviewer_id=person(session, login).id, policy=TWO, now=NOW)


def test_one_of_two_assessments_makes_no_verdict(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        assert assess_as(session, claim, "layla", "false") is None
        assert claim.state is ClaimState.WAITING
        assert session.scalars(select(Verdict)).all() == []


def test_two_who_agree_make_the_verdict_together(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        assess_as(session, claim, "layla", "false")
        verdict = assess_as(session, claim, "omar", "false")
        assert verdict is not None
        assert verdict.rating == "false"
        assert [each.reviewer.login for each in verdict.assessments] == ["layla", "omar"]


def test_two_who_disagree_make_none(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        assess_as(session, claim, "layla", "false")
        assert assess_as(session, claim, "omar", "true") is None


def test_a_third_person_decides_between_two_who_disagree(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        assess_as(session, claim, "layla", "false")
        assess_as(session, claim, "omar", "true")
        verdict = assess_as(session, claim, "rim", "mostly_true")
        assert verdict is not None
        assert (verdict.rating, len(verdict.assessments), verdict.decided_by.login) == ("mostly_true", 3, "rim")


def test_nobody_is_both_of_the_two(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=TWO, now=NOW)
        with pytest.raises(NotAllowed, match="another reviewer"):
            review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=TWO, now=NOW)
        assert len(session.scalars(select(Assessment)).all()) == 1


def test_a_correction_needs_two_again(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        assess_as(session, claim, "layla", "false")
        assess_as(session, claim, "omar", "false")
        assert assess_as(session, claim, "rim", "true", note="The bill came.") is None
        verdict = assess_as(session, claim, "sami", "true", note="The bill came.")
        assert verdict is not None
        assert (verdict.number, len(verdict.assessments)) == (2, 2)


def test_an_assessment_of_older_words_does_not_count_in_the_round(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        assess_as(session, claim, "layla", "false")
        editor = person(session, "editor")
        start, end = claim.start or 0, claim.end or 0
        edit.trim(session, claim.id, start=start, end=end - 6, version_seen=1, editor_id=editor.id, now=NOW)
        assert assess_as(session, claim, "omar", "false") is None


# --- Holds ------------------------------------------------------------------------------------------------------------


def test_a_reviewer_takes_a_claim_for_as_long_as_the_desk_says(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        lease = review.take(session, claim.id, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert (lease.holder, lease.taken_at, lease.expires_at) == (reviewer, NOW, NOW + timedelta(minutes=15))


def test_taking_ones_own_claim_again_renews_the_hold(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.take(session, claim.id, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        later = NOW + timedelta(minutes=10)
        lease = review.take(session, claim.id, reviewer_id=reviewer.id, policy=POLICY, now=later)
        assert (lease.taken_at, lease.expires_at) == (NOW, later + timedelta(minutes=15))


def test_a_claim_that_somebody_holds_is_not_taken(database: Database) -> None:
    with database.session() as session:
        claim, layla, omar = a_claim(session), person(session), person(session, "omar")
        review.take(session, claim.id, reviewer_id=layla.id, policy=POLICY, now=NOW)
        with pytest.raises(LeaseHeld, match="Layla holds claim") as caught:
            review.take(session, claim.id, reviewer_id=omar.id, policy=POLICY, now=NOW + timedelta(minutes=5))
        assert caught.value.values == {"holder": "Layla", "claim_id": claim.id, "minutes": 10}


def test_a_hold_that_ran_out_can_be_taken(database: Database) -> None:
    with database.session() as session:
        claim, layla, omar = a_claim(session), person(session), person(session, "omar")
        review.take(session, claim.id, reviewer_id=layla.id, policy=POLICY, now=NOW)
        lease = review.take(session, claim.id, reviewer_id=omar.id, policy=POLICY, now=LATER)
        assert (lease.holder_id, lease.taken_at) == (omar.id, LATER)
        assert session.scalars(select(Event).where(Event.kind == "lease_taken_over")).all() == []


def test_a_hold_is_taken_over_with_a_note_that_history_keeps(database: Database) -> None:
    with database.session() as session:
        claim, layla, omar = a_claim(session), person(session), person(session, "omar")
        review.take(session, claim.id, reviewer_id=layla.id, policy=POLICY, now=NOW)
        lease = review.take(session, claim.id, reviewer_id=omar.id, policy=POLICY, now=NOW, note="She left.")
        event = session.scalars(select(Event).where(Event.kind == "lease_taken_over")).one()
        assert lease.holder is omar
        assert (event.actor_id, event.before, event.note) == (omar.id, {"holder": "Layla"}, "She left.")


def test_a_claim_that_does_not_exist_is_not_taken(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound):
        review.take(session, 999, reviewer_id=person(session).id, policy=POLICY, now=NOW)


def test_a_reviewer_gives_the_claim_back(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.take(session, claim.id, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        review.release(session, claim.id, reviewer_id=reviewer.id)
        assert session.get(Lease, claim.id) is None


def test_nobody_gives_back_what_another_holds(database: Database) -> None:
    with database.session() as session:
        claim, layla, omar = a_claim(session), person(session), person(session, "omar")
        review.take(session, claim.id, reviewer_id=layla.id, policy=POLICY, now=NOW)
        review.release(session, claim.id, reviewer_id=omar.id)
        assert session.get(Lease, claim.id) is not None


def test_a_claim_that_somebody_holds_is_not_assessed(database: Database) -> None:
    with database.session() as session:
        claim, layla, omar = a_claim(session), person(session), person(session, "omar")
        review.take(session, claim.id, reviewer_id=layla.id, policy=POLICY, now=NOW)
        before = counts(session)
        with pytest.raises(LeaseHeld):
            review.assess(session, a_submission(claim), reviewer_id=omar.id, policy=POLICY, now=NOW)
        assert counts(session) == before


def test_a_hold_that_ran_out_keeps_nobody_from_assessing(database: Database) -> None:
    with database.session() as session:
        claim, layla, omar = a_claim(session), person(session), person(session, "omar")
        review.take(session, claim.id, reviewer_id=layla.id, policy=POLICY, now=NOW)
        assert review.assess(session, a_submission(claim), reviewer_id=omar.id, policy=POLICY, now=LATER) is not None


def test_an_assessment_ends_the_reviewers_hold(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.take(session, claim.id, reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert session.get(Lease, claim.id) is None


# --- Links ------------------------------------------------------------------------------------------------------------


def test_a_confirmed_link_names_who_confirmed_it(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        link = review.judge_link(session, pair.link.id, LinkState.CONFIRMED, reviewer_id=reviewer.id, now=NOW)
        assert (link.state, link.decided_by_id, link.decided_at) == (LinkState.CONFIRMED, reviewer.id, NOW)


def test_a_judged_link_stands_in_the_history_of_both_claims(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        review.judge_link(session, pair.link.id, LinkState.REJECTED, reviewer_id=reviewer.id, now=NOW)
        events = session.scalars(select(Event).where(Event.kind == "link_judged").order_by(Event.claim_id)).all()
        assert [event.claim_id for event in events] == sorted([pair.cheap.id, pair.dear.id])
        assert {event.before["state"] for event in events} == {"proposed"}
        assert {event.after["state"] for event in events} == {"rejected"}


def test_a_link_that_is_proposed_again_is_nobodys(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        review.judge_link(session, pair.link.id, LinkState.CONFIRMED, reviewer_id=reviewer.id, now=NOW)
        link = review.judge_link(session, pair.link.id, LinkState.PROPOSED, reviewer_id=reviewer.id, now=NOW)
        assert (link.decided_by_id, link.decided_at) == (None, None)


def test_a_reviewer_may_give_a_link_another_stance(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        link = review.judge_link(
            session, pair.link.id, LinkState.CONFIRMED, reviewer_id=reviewer.id, now=NOW, stance=Stance.RELATED
        )
        assert link.stance is Stance.RELATED


def test_a_link_of_unrelated_claims_is_refused_and_stays_as_it_was(database: Database) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        with pytest.raises(InvalidInput, match="Reject the link") as caught:
            review.judge_link(
                session, pair.link.id, LinkState.CONFIRMED, reviewer_id=reviewer.id, now=NOW, stance=Stance.UNRELATED
            )
        assert caught.value.field == "stance"
        assert pair.link.state is LinkState.PROPOSED


def test_a_link_that_was_dropped_cannot_be_judged(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound, match="no link 999"):
        review.judge_link(session, 999, LinkState.CONFIRMED, reviewer_id=person(session).id, now=NOW)


@pytest.mark.parametrize("state", list(LinkState))
def test_a_link_never_changes_a_verdict(database: Database, state: LinkState) -> None:
    with database.session() as session:
        pair, reviewer = a_pair(session), person(session)
        review.assess(session, a_submission(pair.cheap), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        review.judge_link(session, pair.link.id, state, reviewer_id=reviewer.id, now=LATER)
        verdict = session.scalars(select(Verdict)).one()
        assert (verdict.rating, verdict.decided_at) == ("false", NOW)
        assert (pair.cheap.state, pair.dear.state) == (ClaimState.DECIDED, ClaimState.WAITING)


# --- Aside and back ---------------------------------------------------------------------------------------------------


def test_a_claim_is_set_aside_with_a_note(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        triage.set_aside(session, [claim.id], note="Too vague.", reviewer_id=reviewer.id, now=NOW)
        event = session.scalars(select(Event).where(Event.kind == "set_aside")).one()
        assert claim.state is ClaimState.SET_ASIDE
        assert (event.note, event.before, event.after) == ("Too vague.", {"state": "waiting"}, {"state": "set_aside"})


def test_a_claim_is_not_set_aside_without_a_note(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        with pytest.raises(InvalidInput) as caught:
            triage.set_aside(session, [claim.id], note=" ", reviewer_id=reviewer.id, now=NOW)
        assert (caught.value.field, claim.state) == ("note", ClaimState.WAITING)


def test_a_claim_that_was_waiting_waits_again_when_it_is_reopened(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        triage.set_aside(session, [claim.id], note="Too vague.", reviewer_id=reviewer.id, now=NOW)
        assert triage.reopen(session, claim.id, reviewer_id=reviewer.id, now=NOW).state is ClaimState.WAITING


def test_a_claim_that_was_decided_is_decided_again_when_it_is_reopened(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        triage.set_aside(session, [claim.id], note="Moot.", reviewer_id=reviewer.id, now=NOW)
        assert triage.reopen(session, claim.id, reviewer_id=reviewer.id, now=NOW).state is ClaimState.DECIDED


def test_a_claim_that_needed_another_look_needs_it_still_when_it_is_reopened(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        start, end = claim.start or 0, claim.end or 0
        edit.trim(session, claim.id, start=start, end=end - 6, version_seen=1, editor_id=reviewer.id, now=NOW)
        triage.set_aside(session, [claim.id], note="Moot.", reviewer_id=reviewer.id, now=NOW)
        assert triage.reopen(session, claim.id, reviewer_id=reviewer.id, now=NOW).state is ClaimState.NEEDS_REVIEW


def test_a_claim_that_is_open_stays_as_it_is_when_it_is_reopened(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        before = counts(session)
        assert triage.reopen(session, claim.id, reviewer_id=reviewer.id, now=NOW).state is ClaimState.WAITING
        assert counts(session) == before


def test_a_claim_that_was_set_aside_twice_goes_back_to_where_it_was_first(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        triage.set_aside(session, [claim.id], note="Too vague.", reviewer_id=reviewer.id, now=NOW)
        triage.set_aside(session, [claim.id], note="Too vague, I said.", reviewer_id=reviewer.id, now=NOW)
        assert triage.reopen(session, claim.id, reviewer_id=reviewer.id, now=NOW).state is ClaimState.WAITING


def test_a_claim_that_does_not_exist_is_not_reopened(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound):
        triage.reopen(session, 999, reviewer_id=person(session).id, now=NOW)


def test_reviewing_leaves_the_article_untouched(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert session.scalars(select(Article)).one().text == BRIDGE.text
        assert SOURCE.url == session.scalars(select(Evidence)).one().url

"""Splitting, merging, adding, naming the speaker, and taking it back; any sequence of them keeps the article whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.errors import ClaimMoved, ClaimtrackError, InvalidInput, NotFound
from claimtrack.core.values import ClaimKind, ClaimState, LinkState, Span
from claimtrack.services import edit, review, triage
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.index_check import disagreements
from claimtrack.storage.tables import Claim, Event, Link
from tests.services.scene import BRIDGE, NOW, POLICY, a_pair, a_submission, add, claim_with, document, link_all, person

LATER = NOW + timedelta(minutes=5)
ASTRAL = document(
    "جسر 🌉 جديد",
    "🌉🌉 قالت وزارة النقل إن الجسر افتتح يوم الأحد، وشارك 400 عامل في البناء. وقالت إن الكلفة بلغت 120 مليون دينار.",
    "ar",
)


def an_article(session: Session) -> tuple[int, int]:
    """An article and somebody who edits it."""
    return add(session, BRIDGE).article_id, person(session).id


def cost(session: Session) -> Claim:
    return claim_with(session, "120")


def split_cost(session: Session, editor_id: int) -> tuple[Claim, Claim]:
    claim = cost(session)
    at = BRIDGE.text.index("بلغت 120")
    edit.split(session, claim.id, at=at, version_seen=claim.version, editor_id=editor_id, now=LATER)
    return claim, session.scalars(select(Claim).order_by(Claim.id.desc()).limit(1)).one()


def merged(session: Session, a: Claim, b: Claim, editor_id: int) -> list[int]:
    return edit.merge(
        session,
        a.id,
        other_id=b.id,
        version_seen=a.version,
        other_version_seen=b.version,
        editor_id=editor_id,
        now=LATER,
    )


def undone(session: Session, article_id: int, editor_id: int) -> edit.Undone:
    step = edit.last_step(session, article_id)[0].id
    return edit.undo(session, article_id, step_seen=step, editor_id=editor_id, now=LATER)


def test_a_split_claim_becomes_two_that_meet_at_the_cut(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        first, second = split_cost(session, editor_id)
        assert (first.text, second.text) == ("كلفة بناء جسر الشط", "بلغت 120 مليون دينار")
        assert (first.version, second.version, second.state) == (2, 1, ClaimState.WAITING)
        assert disagreements(session) == []


def test_both_parts_of_a_split_claim_keep_a_speaker_named_by_hand(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        claim = cost(session)
        edit.name_speaker(session, claim.id, words="وزارة النقل", version_seen=1, editor_id=editor_id, now=NOW)
        first, second = split_cost(session, editor_id)
        assert first.speaker == second.speaker == "وزارة النقل"


@pytest.mark.parametrize("place", ["before", "at the start", "at the end", "behind"])
def test_a_claim_is_not_split_where_a_part_would_be_empty(database: Database, place: str) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        claim = cost(session)
        start, end = claim.start or 0, claim.end or 0
        at = {"before": start - 3, "at the start": start, "at the end": end, "behind": end + 3}[place]
        with pytest.raises(InvalidInput, match="Each part needs a word"):
            edit.split(session, claim.id, at=at, version_seen=1, editor_id=editor_id, now=NOW)


def test_two_merged_claims_become_the_older_one(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        first, second = split_cost(session, editor_id)
        changed = merged(session, second, first, editor_id)
        assert changed == [first.id, second.id]
        assert first.text == "كلفة بناء جسر الشط بلغت 120 مليون دينار"
        assert (second.state, second.merged_into_id) == (ClaimState.SET_ASIDE, first.id)


def test_only_neighbours_are_merged(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        opened, workers = claim_with(session, "يوم الأحد"), claim_with(session, "400 عامل")
        headline = session.scalars(select(Claim).where(Claim.kind == ClaimKind.HEADLINE)).one()
        for a, b in ((opened, workers), (headline, opened), (opened, opened)):
            with pytest.raises(InvalidInput, match="Only two neighbours"):
                merged(session, a, b, editor_id)


def test_links_that_a_person_decided_survive_a_merge_and_are_known_as_older(database: Database) -> None:
    with database.session() as session:
        pair, editor_id = a_pair(session), person(session).id
        review.judge_link(session, pair.link.id, LinkState.CONFIRMED, reviewer_id=editor_id, now=NOW)
        assert queries.judged_earlier(session, [pair.link]) == set()
        opened = claim_with(session, "يوم الأحد", pair.cheap.article_id)
        link_all(session, ids=merged(session, opened, pair.cheap, editor_id))
        kept = session.scalars(select(Link).where(Link.id == pair.link.id)).one()
        assert kept.state is LinkState.CONFIRMED
        assert opened.id < pair.cheap.id
        assert session.scalars(select(Link).where(Link.a_id == opened.id)).all()
        edit.trim(
            session,
            pair.dear.id,
            start=pair.dear.start or 0,
            end=(pair.dear.end or 0) - len(" دينار"),
            version_seen=1,
            editor_id=editor_id,
            now=LATER,
        )
        assert queries.judged_earlier(session, [kept]) == {kept.id}


def test_proposed_links_of_a_claim_that_was_merged_away_are_dropped(database: Database) -> None:
    with database.session() as session:
        pair, editor_id = a_pair(session), person(session).id
        opened = claim_with(session, "يوم الأحد", pair.cheap.article_id)
        link_all(session, ids=merged(session, opened, pair.cheap, editor_id))
        ends = [(link.a_id, link.b_id) for link in session.scalars(select(Link))]
        assert all(pair.cheap.id not in end for end in ends)


def test_an_added_claim_is_read_like_the_splitters(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        opened = claim_with(session, "يوم الأحد")
        edit.trim(
            session,
            opened.id,
            start=opened.start or 0,
            end=(opened.end or 0) - len(" يوم الأحد"),
            version_seen=1,
            editor_id=editor_id,
            now=NOW,
        )
        start = BRIDGE.text.index("يوم الأحد")
        (added,) = edit.add(session, article_id, start=start, end=start + 9, editor_id=editor_id, now=NOW)
        claim = session.get_one(Claim, added)
        assert (claim.text, claim.speaker, claim.language) == ("يوم الأحد", "وزارة النقل", "ar")
        assert disagreements(session) == []


def test_a_claim_is_not_added_over_another(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        claim = cost(session)
        with pytest.raises(InvalidInput, match=f"overlap claim {claim.id}"):
            edit.add(session, article_id, start=claim.start or 0, end=claim.end or 0, editor_id=editor_id, now=NOW)


def test_words_of_a_claim_that_was_set_aside_are_free(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        claim = cost(session)
        triage.set_aside(session, [claim.id], note="two claims in one", reviewer_id=editor_id, now=NOW)
        start, end = claim.start or 0, claim.end or 0
        (added,) = edit.add(session, article_id, start=start, end=end, editor_id=editor_id, now=NOW)
        with pytest.raises(InvalidInput, match=f"belong to claim {added} now"):
            triage.reopen(session, claim.id, reviewer_id=editor_id, now=NOW)


def test_a_speaker_named_by_hand_stays_when_the_claim_is_trimmed(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        claim = cost(session)
        edit.name_speaker(session, claim.id, words="المدينة", version_seen=1, editor_id=editor_id, now=NOW)
        edit.trim(
            session,
            claim.id,
            start=claim.start or 0,
            end=(claim.end or 0) - 6,
            version_seen=2,
            editor_id=editor_id,
            now=NOW,
        )
        assert (claim.speaker, claim.speaker_by_id) == ("المدينة", editor_id)


def test_a_claim_may_be_given_back_to_the_article(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        claim = cost(session)
        edit.name_speaker(session, claim.id, words=None, version_seen=1, editor_id=editor_id, now=NOW)
        assert (claim.speaker, claim.certainty.value, claim.version) == (None, "stated", 2)


def test_a_speaker_is_named_in_the_articles_words(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        claim = cost(session)
        with pytest.raises(InvalidInput, match="exactly these words"):
            edit.name_speaker(session, claim.id, words="البلدية", version_seen=1, editor_id=editor_id, now=NOW)


def test_a_conflict_says_who_changed_the_claim(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        claim, _ = split_cost(session, editor_id)
        with pytest.raises(ClaimMoved, match=r"Layla changed claim \d+ at 12:05 UTC \(version 1 is now 2\)"):
            edit.split(session, claim.id, at=0, version_seen=1, editor_id=editor_id, now=LATER)


def test_a_claim_of_another_article_is_not_merged(database: Database) -> None:
    with database.session() as session:
        pair, editor_id = a_pair(session), person(session).id
        with pytest.raises(NotFound, match="in this article"):
            merged(session, pair.cheap, pair.dear, editor_id)


def test_a_claim_that_was_set_aside_is_not_cut(database: Database) -> None:
    with database.session() as session:
        _, editor_id = an_article(session)
        claim = cost(session)
        triage.set_aside(session, [claim.id], note="no need", reviewer_id=editor_id, now=NOW)
        with pytest.raises(InvalidInput, match="bring it back first"):
            split_cost(session, editor_id)


def test_a_merge_taken_back_leaves_both_claims_as_they_were(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        first, second = split_cost(session, editor_id)
        texts = (first.text, second.text)
        merged(session, first, second, editor_id)
        assert undone(session, article_id, editor_id).kind == "claims_merged"
        assert (first.text, second.text) == texts
        assert (second.state, second.merged_into_id) == (ClaimState.WAITING, None)
        assert disagreements(session) == []


def test_steps_are_taken_back_one_after_the_other(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        claim = cost(session)
        before = claim.text
        first, second = split_cost(session, editor_id)
        merged(session, first, second, editor_id)
        kinds = [undone(session, article_id, editor_id).kind for _ in range(2)]
        assert kinds == ["claims_merged", "claim_split"]
        assert (claim.text, second.state) == (before, ClaimState.SET_ASIDE)
        assert edit.last_step(session, article_id) == []


def test_setting_aside_is_a_step_that_can_be_taken_back(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        claim = cost(session)
        triage.set_aside(session, [claim.id], note="no need", reviewer_id=editor_id, now=NOW)
        undone(session, article_id, editor_id)
        assert claim.state is ClaimState.WAITING


def test_a_verdict_stands_again_when_the_words_do(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        claim = cost(session)
        review.assess(session, a_submission(claim), reviewer_id=editor_id, policy=POLICY, now=NOW)
        split_cost(session, editor_id)
        split_up = claim.state
        undone(session, article_id, editor_id)
        assert (split_up, claim.state) == (ClaimState.NEEDS_REVIEW, ClaimState.DECIDED)


def test_a_step_is_not_taken_back_after_somebody_judged_the_claim(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        claim, _ = split_cost(session, editor_id)
        review.assess(session, a_submission(claim), reviewer_id=editor_id, policy=POLICY, now=LATER)
        with pytest.raises(InvalidInput, match="changed or judged after this step"):
            undone(session, article_id, editor_id)


def test_only_the_step_that_was_seen_is_taken_back(database: Database) -> None:
    with database.session() as session:
        article_id, editor_id = an_article(session)
        seen = split_cost(session, editor_id)
        step = edit.last_step(session, article_id)[0].id
        merged(session, *seen, editor_id)
        with pytest.raises(InvalidInput, match="not the last change any more"):
            edit.undo(session, article_id, step_seen=step, editor_id=editor_id, now=LATER)


def _standing(session: Session, article_id: int) -> list[Claim]:
    found = session.scalars(select(Claim).where(Claim.article_id == article_id).order_by(Claim.start, Claim.id))
    return [claim for claim in found if claim.state is not ClaimState.SET_ASIDE]


def _step_of(session: Session, article_id: int, editor_id: int, drawn: tuple[str, int, int, int]) -> None:
    """Takes one step with claims and places drawn at random; many are refused, as they should be."""
    name, which, a, b = drawn
    standing = _standing(session, article_id)
    claim = standing[which % len(standing)] if standing else None
    other = standing[(which + 1) % len(standing)] if standing else None
    size = len(ASTRAL.text)
    steps: dict[str, Callable[[], object]] = {
        "add": lambda: edit.add(session, article_id, start=a % size, end=b % size, editor_id=editor_id, now=NOW),
        "undo": lambda: undone(session, article_id, editor_id) if edit.last_step(session, article_id) else None,
    }
    if claim is not None and other is not None:
        start, end, seen = claim.start or 0, claim.end or 0, claim.version
        steps |= {
            "trim": lambda: edit.trim(
                session,
                claim.id,
                start=start + a % 9 - 4,
                end=end + b % 9 - 4,
                version_seen=seen,
                editor_id=editor_id,
                now=NOW,
            ),
            "split": lambda: edit.split(
                session, claim.id, at=start + a % (end - start), version_seen=seen, editor_id=editor_id, now=NOW
            ),
            "merge": lambda: merged(session, claim, other, editor_id),
            "set aside": lambda: triage.set_aside(session, [claim.id], note="-", reviewer_id=editor_id, now=NOW),
            "reopen": lambda: triage.reopen(session, 1 + a % 12, reviewer_id=editor_id, now=NOW),
        }
    try:
        steps.get(name, lambda: None)()
    except ClaimtrackError:
        session.expire_all()


_NAMES = st.sampled_from(["add", "trim", "split", "merge", "set aside", "reopen", "undo"])
_STEPS = st.lists(st.tuples(_NAMES, st.integers(0, 20), st.integers(0, 200), st.integers(0, 200)), max_size=12)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_STEPS)
def test_any_steps_leave_verbatim_claims_that_never_overlap(
    database: Database, steps: list[tuple[str, int, int, int]]
) -> None:
    with database.session() as session:
        article_id, editor_id = add(session, ASTRAL).article_id, person(session).id
        for drawn in steps:
            _step_of(session, article_id, editor_id, drawn)
            session.flush()
        for claim in session.scalars(select(Claim)):
            whole = ASTRAL.title if claim.kind is ClaimKind.HEADLINE else ASTRAL.text
            assert whole[claim.start : claim.end] == claim.text
        standing = [claim for claim in _standing(session, article_id) if claim.kind is ClaimKind.BODY]
        spans = [Span(claim.start or 0, claim.end or 0) for claim in standing]
        assert not any(a.overlaps(b) for a, b in pairwise(spans))
        assert disagreements(session) == []
        edits = session.scalars(select(Event).where(Event.article_id == article_id, Event.claim_id.is_not(None)))
        assert all(event.after for event in edits)
        session.rollback()

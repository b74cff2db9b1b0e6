from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.errors import ClaimMoved, InvalidInput, NotFound
from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimKind, ClaimState
from claimtrack.readers.table import ArchiveRow
from claimtrack.services import edit, import_, review
from claimtrack.storage.database import Database
from claimtrack.storage.index_check import disagreements
from claimtrack.storage.search import KeySearch
from claimtrack.storage.tables import Claim, EarlierCheck, Event, Vector, Verdict
from claimtrack.storage.vectors import store
from tests.services.scene import BRIDGE, NOW, POLICY, HashingEmbedder, a_submission, add, claim_with, counts, person

CUT = len(" دينار")


def a_claim(session: Session) -> Claim:
    add(session, BRIDGE)
    return claim_with(session, "120")


def shortened(session: Session, claim: Claim, *, seen: int = 1) -> Claim:
    """The claim without its last word."""
    start, end = claim.start or 0, (claim.end or 0) - CUT
    edit.trim(
        session, claim.id, start=start, end=end, version_seen=seen, editor_id=person(session, f"e{seen}").id, now=NOW
    )
    return claim


def refused(session: Session, claim: Claim, start: int, end: int) -> str:
    """Why those ends are refused; nothing may have been written."""
    editor = person(session)
    before = counts(session)
    with pytest.raises(InvalidInput) as caught:
        edit.trim(session, claim.id, start=start, end=end, version_seen=1, editor_id=editor.id, now=NOW)
    assert counts(session) == before
    assert caught.value.field == "start"
    return str(caught.value)


def test_an_edited_claim_says_what_its_span_covers(database: Database) -> None:
    with database.session() as session:
        claim = shortened(session, a_claim(session))
        assert claim.text == BRIDGE.text[claim.start : claim.end] == "كلفة بناء جسر الشط بلغت 120 مليون"
        assert (claim.norm, claim.words, claim.version) == (normalise(claim.text), 7, 2)


def test_an_edited_claim_is_found_by_its_new_words_only(database: Database) -> None:
    with database.session() as session:
        claim = shortened(session, a_claim(session))
        assert disagreements(session) == []
        found = KeySearch().candidates(session, normalise("دينار"))
        assert claim.id not in [each.claim_id for each in found]


def test_an_edited_claim_loses_its_vectors(database: Database) -> None:
    with database.session() as session:
        claim, model = a_claim(session), HashingEmbedder()
        store(session, model.model, [(claim.id, model.encode([claim.text])[0])])
        shortened(session, claim)
        assert session.scalars(select(Vector)).all() == []


def test_a_decided_claim_that_is_edited_needs_another_look(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        assert shortened(session, claim).state is ClaimState.NEEDS_REVIEW
        assert session.scalars(select(Verdict)).one().claim_version == 1


def test_a_waiting_claim_that_is_edited_goes_on_waiting(database: Database) -> None:
    with database.session() as session:
        assert shortened(session, a_claim(session)).state is ClaimState.WAITING


def test_an_edit_stands_in_the_history(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        before = claim.text
        shortened(session, claim)
        event = session.scalars(select(Event).where(Event.kind == "claim_edited")).one()
        assert (event.claim_id, event.before["text"], event.after["text"]) == (claim.id, before, claim.text)
        assert event.after["version"] == 2


def test_an_edit_of_older_words_is_refused(database: Database) -> None:
    with database.session() as session:
        claim = shortened(session, a_claim(session))
        with pytest.raises(ClaimMoved, match=r"version 1 is now 2"):
            edit.trim(session, claim.id, start=0, end=5, version_seen=1, editor_id=person(session).id, now=NOW)


def test_a_headlines_ends_are_places_in_the_title(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        headline = session.scalars(select(Claim).where(Claim.kind == ClaimKind.HEADLINE)).one()
        edit.trim(session, headline.id, start=0, end=15, version_seen=1, editor_id=person(session).id, now=NOW)
        assert headline.text == BRIDGE.title[:15]


def test_a_claim_may_not_reach_into_another(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        opened = claim_with(session, "يوم الأحد")
        said = refused(session, claim, (opened.end or 0) - 3, claim.end or 0)
        assert f"overlap claim {opened.id}" in said


def test_a_claim_may_begin_where_another_ends(database: Database) -> None:
    with database.session() as session:
        claim, opened = a_claim(session), claim_with(session, "يوم الأحد")
        edit.trim(
            session,
            claim.id,
            start=opened.end or 0,
            end=claim.end or 0,
            version_seen=1,
            editor_id=person(session).id,
            now=NOW,
        )
        assert claim.start == opened.end


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (5, 5), (9, 3), (0, 10_000)])
def test_ends_outside_the_article_are_refused(database: Database, start: int, end: int) -> None:
    with database.session() as session:
        assert "Select some words" in refused(session, a_claim(session), start, end)


def test_a_claim_without_a_word_is_refused(database: Database) -> None:
    with database.session() as session:
        claim = a_claim(session)
        dot = BRIDGE.text.index(".")
        assert "Select some words" in refused(session, claim, dot, dot + 2)


def test_an_imported_claim_has_no_ends_to_move(database: Database) -> None:
    with database.session() as session:
        import_.import_rows(
            session, [ArchiveRow("1", "The bridge is closed", "", "en")], archive="a", now=NOW, done=import_.Imported()
        )
        check = session.scalars(select(EarlierCheck)).one()
        with pytest.raises(NotFound):
            edit.trim(session, check.claim_id, start=0, end=3, version_seen=1, editor_id=person(session).id, now=NOW)


def test_a_claim_that_does_not_exist_is_not_edited(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound, match="no claim 999"):
        edit.trim(session, 999, start=0, end=3, version_seen=1, editor_id=person(session).id, now=NOW)

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotFound
from claimtrack.services import drafts
from claimtrack.services.drafts import Typed
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim
from tests.services.scene import BRIDGE, NOW, add, claim_with, counts, person

WORDS = Typed({"rating": ["false"], "rationale": ["يقول العقد غير ذلك."], "cite": ["3", "5"]}, 1, "جسر الشط")
LATER = NOW + timedelta(minutes=2)


def a_claim(session: Session) -> Claim:
    add(session, BRIDGE)
    return claim_with(session, "120")


def test_what_was_typed_comes_back_as_it_was(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        drafts.save(session, claim.id, WORDS, reviewer_id=reviewer.id, now=NOW)
        session.commit()
    with database.reading() as reading:
        draft = drafts.draft_of(reading, claim.id, reviewer_id=reviewer.id)
        assert draft is not None
        assert (draft.fields, draft.version_seen, draft.text_seen, draft.saved_at) == (
            dict(WORDS.fields),
            1,
            "جسر الشط",
            NOW,
        )


def test_a_reviewer_has_one_draft_of_a_claim(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        drafts.save(session, claim.id, WORDS, reviewer_id=reviewer.id, now=NOW)
        longer = Typed({"rationale": ["يقول العقد غير ذلك، وكذلك الميزانية."]}, 2, "")
        drafts.save(session, claim.id, longer, reviewer_id=reviewer.id, now=LATER)
        draft = drafts.draft_of(session, claim.id, reviewer_id=reviewer.id)
        assert draft is not None
        assert (draft.fields, draft.version_seen, draft.saved_at) == (longer.fields, 2, LATER)
        assert counts(session)["draft"] == 1


def test_nobody_sees_what_somebody_else_types(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        drafts.save(session, claim.id, WORDS, reviewer_id=reviewer.id, now=NOW)
        assert drafts.draft_of(session, claim.id, reviewer_id=person(session, "karim").id) is None


def test_an_empty_form_leaves_no_draft(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        empty = Typed({"rationale": [" \n"], "rating": []}, 1, "")
        assert drafts.save(session, claim.id, empty, reviewer_id=reviewer.id, now=NOW) is None
        assert counts(session)["draft"] == 0


def test_a_form_that_was_emptied_puts_its_draft_away(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        drafts.save(session, claim.id, WORDS, reviewer_id=reviewer.id, now=NOW)
        drafts.save(session, claim.id, Typed({}, 1, ""), reviewer_id=reviewer.id, now=LATER)
        assert drafts.draft_of(session, claim.id, reviewer_id=reviewer.id) is None


def test_a_draft_that_was_put_away_can_be_brought_back(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        drafts.save(session, claim.id, WORDS, reviewer_id=reviewer.id, now=NOW)
        drafts.put_away(session, claim.id, reviewer_id=reviewer.id, now=LATER)
        assert drafts.draft_of(session, claim.id, reviewer_id=reviewer.id) is None
        drafts.bring_back(session, claim.id, reviewer_id=reviewer.id)
        draft = drafts.draft_of(session, claim.id, reviewer_id=reviewer.id)
        assert draft is not None
        assert draft.fields == WORDS.fields


def test_what_no_database_stores_is_taken_out_of_a_draft(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        typed = Typed({"rationale": ["The con\0tract."]}, 1, "\0")
        draft = drafts.save(session, claim.id, typed, reviewer_id=reviewer.id, now=NOW)
        assert draft is not None
        assert (draft.fields, draft.text_seen) == ({"rationale": ["The contract."]}, "")


def test_a_draft_of_no_claim_is_refused(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound, match="no claim 999"):
        drafts.save(session, 999, WORDS, reviewer_id=person(session).id, now=NOW)


def test_a_draft_has_an_end(database: Database) -> None:
    with database.session() as session:
        claim, reviewer = a_claim(session), person(session)
        endless = Typed({"rationale": ["x" * 300_001]}, 1, "")
        with pytest.raises(InvalidInput, match="at most 300000 characters"):
            drafts.save(session, claim.id, endless, reviewer_id=reviewer.id, now=NOW)

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import ClaimKind, Stance
from claimtrack.matching import Matcher
from claimtrack.readers.table import ArchiveRow
from claimtrack.semantic import Embedders
from claimtrack.services import review
from claimtrack.services.import_ import Imported, import_rows
from claimtrack.services.lookup import NOTHING_BELOW, Answer, lookup
from claimtrack.storage.database import Database
from tests.services.scene import (
    BRIDGE,
    BRIDGE_DEARER,
    BRIDGE_ENGLISH,
    NOW,
    POLICY,
    a_submission,
    add,
    claim_with,
    document,
    person,
)


def asked(session: Session, text: str, *, limit: int = 10) -> list[Answer]:
    return lookup(session, text, matcher=Matcher(Embedders()), limit=limit)


def test_the_claim_that_was_asked_about_comes_first(database: Database) -> None:
    with database.session() as session:
        for each in (BRIDGE_ENGLISH, BRIDGE, BRIDGE_DEARER):
            add(session, each)
        answers = asked(session, "كم بلغت كلفة بناء جسر الشط؟ 120 مليون دينار")
        assert "120" in answers[0].claim.text
        assert [each.score for each in answers] == sorted((each.score for each in answers), reverse=True)
        assert all(NOTHING_BELOW <= each.score <= 100 for each in answers)


def test_an_answer_says_how_it_stands_to_the_question(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE_DEARER)
        first = asked(session, "كلفة بناء جسر الشط بلغت 120 مليون دينار")[0]
        assert first.comparison.stance is Stance.CONFLICTS
        assert ("120" in first.comparison.differences[0].a, "150" in first.comparison.differences[0].b) == (True, True)


def test_an_answer_carries_its_standing_verdict(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        review.assess(session, a_submission(claim), reviewer_id=person(session).id, policy=POLICY, now=NOW)
        verdicts = {each.claim.id: each.verdict for each in asked(session, claim.text)}
        found = verdicts.pop(claim.id)
        assert found is not None
        assert found.rating == "false"
        assert set(verdicts.values()) <= {None}


def test_an_imported_check_answers_too(database: Database) -> None:
    with database.session() as session:
        row = ArchiveRow("1", "Ferry fares doubled in October", "Did fares double?", "en", rating="False")
        import_rows(session, [row], archive="a", now=NOW, done=Imported())
        (answer,) = asked(session, "did the ferry fares double in october")
        assert answer.claim.earlier_check is not None
        assert answer.claim.earlier_check.rating == "False"


def test_nothing_is_said_where_nothing_fits(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        assert asked(session, "Penguins were seen on the moon") == []


def test_an_empty_desk_has_no_answer(database: Database) -> None:
    with database.session() as session:
        assert asked(session, "جسر") == []


def test_no_more_answers_come_than_were_asked_for(database: Database) -> None:
    with database.session() as session:
        for outlet in "abcd":
            add(session, document(f"{outlet} bridge", f"The Shatt bridge cost 12{outlet} million dinars.", "en"))
        assert len(asked(session, "The Shatt bridge cost million dinars", limit=2)) == 2


def test_a_headline_gives_way_to_a_claim_of_its_article(database: Database) -> None:
    with database.session() as session:
        add(
            session,
            document("Shatt bridge cost 120 million", "The Shatt bridge cost 120 million dinars in all.", "en"),
        )
        assert [each.claim.kind for each in asked(session, "the Shatt bridge cost 120 million")] == [ClaimKind.BODY]


def test_a_headline_answers_where_no_claim_of_its_article_does(database: Database) -> None:
    with database.session() as session:
        add(session, document("Shatt bridge cost 120 million", "Penguins were seen in the harbour on Sunday.", "en"))
        found = asked(session, "the Shatt bridge cost 120 million")
        assert [each.claim.kind for each in found] == [ClaimKind.HEADLINE]


@pytest.mark.parametrize("text", ["", "  \n", "؟!…", "\x00\u202e"])
def test_a_question_without_a_word_is_refused(database: Database, text: str) -> None:
    with database.session() as session, pytest.raises(InvalidInput, match="Type or paste some words") as caught:
        asked(session, text)
    assert caught.value.field == "q"


def test_a_question_of_a_hundred_thousand_characters_is_refused_with_both_numbers(database: Database) -> None:
    with database.session() as session, pytest.raises(InvalidInput) as caught:
        asked(session, "جسر " * 25_000)
    assert (caught.value.values["given"], caught.value.values["most"]) == (100_000, 20_000)


def test_the_longest_question_is_answered(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        assert asked(session, ("جسر الشط " * 3000)[:20_000]) is not None


@pytest.mark.parametrize("odd", ["\x00", "\u202e", "\u2067", "\ud800"])
def test_odd_characters_do_not_keep_a_claim_from_being_found(database: Database, odd: str) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        found = asked(session, f"كلفة {odd}بناء جسر الشط بلغت{odd} 120 مليون")
        assert "120" in found[0].claim.text


def test_copies_of_one_origin_are_one_answer(database: Database) -> None:
    with database.session() as session:
        for outlet in ("Copy One", "Copy Two", "Copy Three"):
            add(session, replace(BRIDGE, outlet=outlet, url=None))
        answers = asked(session, "كلفة بناء جسر الشط بلغت 120 مليون دينار")
        assert len(answers[0].copies) == 2
        assert len({each.claim.norm for each in answers}) == len(answers)


def test_a_question_neither_agrees_nor_conflicts(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        answers = asked(session, "كم بلغت كلفة بناء جسر الشط؟")
        assert {(each.comparison.stance, each.comparison.differences) for each in answers} == {(Stance.RELATED, ())}

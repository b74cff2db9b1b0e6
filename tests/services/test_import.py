from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.text import normalise
from claimtrack.core.values import ClaimState
from claimtrack.readers.table import ArchiveRow, RowError
from claimtrack.services.import_ import Imported, import_rows
from claimtrack.storage.database import Database
from claimtrack.storage.index_check import disagreements
from claimtrack.storage.search import KeySearch
from claimtrack.storage.tables import Claim, EarlierCheck, Vector
from claimtrack.storage.vectors import store
from tests.services.scene import NOW, HashingEmbedder, counts

BRIDGE = ArchiveRow(
    "c-1",
    "كلف جسر الشط 200 مليون دينار",
    "تدقيق: كلفة الجسر",
    "ar",
    url="https://checks.example.org/1",
    rating="زائف",
    publisher="مدققون",
    day=date(2024, 10, 2),
)
FERRY = ArchiveRow("c-2", "Ferry fares doubled in October", "Did fares double?", "en", rating="False")


def brought_in(session: Session, *rows: ArchiveRow | RowError, archive: str = "checks") -> Imported:
    done = Imported()
    import_rows(session, rows, archive=archive, now=NOW, done=done)
    return done


def wrote(done: Imported) -> tuple[int, int, int, int]:
    return done.added, done.changed, done.unchanged, done.repeated


def test_a_row_becomes_a_decided_claim_with_its_check(database: Database) -> None:
    with database.session() as session:
        assert wrote(brought_in(session, BRIDGE)) == (1, 0, 0, 0)
        claim = session.scalars(select(Claim)).one()
        check = claim.earlier_check
        assert check is not None
        assert (claim.text, claim.language, claim.article_id, claim.state) == (
            BRIDGE.text,
            "ar",
            None,
            ClaimState.DECIDED,
        )
        assert (check.archive, check.external_id, check.publisher, check.rating, check.url, check.day) == (
            "checks",
            "c-1",
            "مدققون",
            "زائف",
            BRIDGE.url,
            BRIDGE.day,
        )


def test_a_row_is_found_by_its_text_and_by_its_title(database: Database) -> None:
    with database.session() as session:
        brought_in(session, BRIDGE)
        claim = session.scalars(select(Claim)).one()
        for asked in ("جسر الشط دينار", "تدقيق"):
            assert [each.claim_id for each in KeySearch().candidates(session, normalise(asked))] == [claim.id]


def test_the_same_rows_twice_change_nothing(database: Database) -> None:
    with database.session() as session:
        brought_in(session, BRIDGE, FERRY)
        before = counts(session)
        assert wrote(brought_in(session, BRIDGE, FERRY)) == (0, 0, 2, 0)
        assert counts(session) == before
        assert {claim.version for claim in session.scalars(select(Claim))} == {1}


def test_the_same_id_in_another_archive_is_another_claim(database: Database) -> None:
    with database.session() as session:
        brought_in(session, BRIDGE)
        assert wrote(brought_in(session, BRIDGE, archive="others")) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    "changed",
    [
        replace(BRIDGE, rating="صحيح"),
        replace(BRIDGE, publisher="آخرون"),
        replace(BRIDGE, url="https://checks.example.org/one"),
        replace(BRIDGE, day=None),
        replace(BRIDGE, language="fa"),
    ],
)
def test_a_row_that_changed_beside_its_words_is_brought_up_to_date(database: Database, changed: ArchiveRow) -> None:
    with database.session() as session:
        brought_in(session, BRIDGE)
        assert wrote(brought_in(session, changed)) == (0, 1, 0, 0)
        check = session.scalars(select(EarlierCheck)).one()
        assert (check.rating, check.publisher, check.url, check.day, check.claim.language) == (
            changed.rating,
            changed.publisher,
            changed.url,
            changed.day,
            changed.language,
        )
        assert check.claim.version == 1
        assert wrote(brought_in(session, changed)) == (0, 0, 1, 0)


@pytest.mark.parametrize(
    "changed", [replace(BRIDGE, text="كلف جسر الشط 210 ملايين دينار"), replace(BRIDGE, title="تدقيق جديد")]
)
def test_a_row_whose_words_changed_is_a_new_version_without_vectors(database: Database, changed: ArchiveRow) -> None:
    with database.session() as session:
        brought_in(session, BRIDGE)
        claim, model = session.scalars(select(Claim)).one(), HashingEmbedder()
        store(session, model.model, [(claim.id, model.encode([claim.text])[0])])
        brought_in(session, changed)
        assert (claim.text, claim.version, claim.words) == (changed.text, 2, len(claim.norm.split()))
        assert claim.norm == normalise(f"{changed.title} {changed.text}")
        assert session.scalars(select(Vector)).all() == []
        assert disagreements(session) == []


def test_the_first_of_two_rows_with_one_id_stands(database: Database) -> None:
    with database.session() as session:
        assert wrote(brought_in(session, BRIDGE, replace(FERRY, external_id="c-1"))) == (1, 0, 0, 1)
        assert session.scalars(select(Claim)).one().text == BRIDGE.text


def test_an_id_that_an_earlier_batch_had_is_repeated_too(database: Database) -> None:
    with database.session() as session:
        done = Imported()
        for row in (BRIDGE, replace(FERRY, external_id="c-1")):
            import_rows(session, [row], archive="checks", now=NOW, done=done)
        assert wrote(done) == (1, 0, 0, 1)


def test_a_row_that_cannot_be_used_is_reported_and_stops_nothing(database: Database) -> None:
    with database.session() as session:
        bad = RowError(3, "it has no claim text")
        done = brought_in(session, BRIDGE, bad, FERRY)
        assert (done.added, done.rejected) == (2, [bad])


def test_a_row_without_a_language_takes_its_texts(database: Database) -> None:
    with database.session() as session:
        row = replace(FERRY, language="")
        brought_in(session, row)
        assert session.scalars(select(Claim)).one().language == "en"
        assert wrote(brought_in(session, row)) == (0, 0, 1, 0)


def test_every_claim_of_the_rows_is_named_for_its_vectors(database: Database) -> None:
    with database.session() as session:
        added = import_rows(session, [BRIDGE], archive="checks", now=NOW, done=Imported())
        both = import_rows(session, [BRIDGE, FERRY], archive="checks", now=NOW, done=Imported())
        assert set(added) < set(both) == set(session.scalars(select(Claim.id)))


def test_what_is_longer_than_a_column_is_cut_and_found_again(database: Database) -> None:
    with database.session() as session:
        row = replace(BRIDGE, external_id=f"https://a.example/{'a' * 400}", publisher="p" * 400, rating="r" * 400)
        brought_in(session, row, replace(row, external_id=f"{row.external_id}b"), archive="n" * 255)
        assert wrote(brought_in(session, row, archive="n" * 255)) == (0, 0, 1, 0)
        checks = session.scalars(select(EarlierCheck)).all()
        assert len({check.external_id for check in checks}) == 2
        assert {(len(check.archive), len(check.publisher or ""), len(check.rating or "")) for check in checks} == {
            (200, 300, 300)
        }

from __future__ import annotations

import math

import numpy as np
import pytest
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim, Vector
from claimtrack.storage.vectors import Floats, VectorSearch, store, vectors_of
from tests.storage.rows import a_claim, an_article

MODEL = "small/1"


def vector(*numbers: float) -> Floats:
    return np.array(numbers, dtype=np.float32)


def some_claims(session: Session, count: int) -> list[int]:
    article = an_article(session)
    return [a_claim(session, article, start=60 * number).id for number in range(count)]


def nearest(session: Session, search: VectorSearch, *numbers: float) -> list[int]:
    return [near.claim_id for near in search.nearest(session, vector(*numbers))]


def test_the_nearest_come_first_with_their_cosines(database: Database) -> None:
    with database.session() as session:
        east, north, west = some_claims(session, 3)
        store(session, MODEL, [(east, vector(3, 0)), (north, vector(0, 2)), (west, vector(-1, 0))])
        found = VectorSearch(MODEL).nearest(session, vector(5, 5.1))
    assert [near.claim_id for near in found] == [north, east, west]
    assert [near.cosine for near in found] == pytest.approx([0.714, 0.700, -0.700], abs=0.002)


def test_equals_come_by_id_and_the_limit_holds(database: Database) -> None:
    with database.session() as session:
        claims = some_claims(session, 4)
        store(session, MODEL, [(claim_id, vector(1, 1)) for claim_id in reversed(claims)])
        assert [near.claim_id for near in VectorSearch(MODEL).nearest(session, vector(1, 1), 2)] == claims[:2]


def test_a_desk_without_vectors_gives_nothing(database: Database) -> None:
    with database.reading() as session:
        assert VectorSearch(MODEL).nearest(session, vector(1, 0)) == []


def test_models_do_not_mix(database: Database) -> None:
    with database.session() as session:
        first, second = some_claims(session, 2)
        store(session, MODEL, [(first, vector(1, 0))])
        store(session, "other/1", [(first, vector(0, 1, 0)), (second, vector(1, 0, 0))])
        assert nearest(session, VectorSearch(MODEL), 1, 0) == [first]
        assert nearest(session, VectorSearch("other/1"), 1, 0, 0) == [second, first]


def test_a_running_search_notices_what_is_added(database: Database) -> None:
    search = VectorSearch(MODEL)
    with database.session() as session:
        first, second = some_claims(session, 2)
        store(session, MODEL, [(first, vector(1, 0))])
        session.commit()
    with database.reading() as session:
        assert nearest(session, search, 1, 0) == [first]
    with database.session() as session:
        store(session, MODEL, [(second, vector(1, 0.1))])
        session.commit()
    with database.reading() as session:
        assert nearest(session, search, 1, 0) == [first, second]


def test_a_running_search_notices_a_new_vector_for_an_old_claim(database: Database) -> None:
    search = VectorSearch(MODEL)
    with database.session() as session:
        first, second = some_claims(session, 2)
        store(session, MODEL, [(first, vector(1, 0)), (second, vector(1, 1))])
        assert nearest(session, search, 1, 0) == [first, second]
        store(session, MODEL, [(first, vector(-1, 0))])
        assert nearest(session, search, 1, 0) == [second, first]
        assert search.get(session, [first])[first] == pytest.approx(vector(-1, 0))


def test_a_running_search_forgets_what_is_deleted(database: Database) -> None:
    search = VectorSearch(MODEL)
    with database.session() as session:
        first, second = some_claims(session, 2)
        store(session, MODEL, [(first, vector(1, 0)), (second, vector(1, 1))])
        assert nearest(session, search, 1, 0) == [first, second]
        session.execute(delete(Claim).where(Claim.id == first))
        assert nearest(session, search, 1, 0) == [second]
        session.execute(delete(Vector))
        assert nearest(session, search, 1, 0) == []


def test_a_deletion_and_an_addition_between_two_questions_are_both_noticed(database: Database) -> None:
    search = VectorSearch(MODEL)
    with database.session() as session:
        first, second, third = some_claims(session, 3)
        store(session, MODEL, [(first, vector(1, 0)), (second, vector(1, 1))])
        nearest(session, search, 1, 0)
        session.execute(delete(Vector).where(Vector.claim_id == first))
        store(session, MODEL, [(third, vector(0, 1))])
        assert nearest(session, search, 1, 0) == [second, third]


def test_stored_vectors_have_unit_length_and_lose_almost_nothing(database: Database) -> None:
    rng = np.random.default_rng(7)
    given = rng.normal(size=384).astype(np.float32)
    with database.session() as session:
        (claim_id,) = some_claims(session, 1)
        store(session, MODEL, [(claim_id, given)])
        kept = vectors_of(session, MODEL, [claim_id, 999])
    assert list(kept) == [claim_id]
    assert float(np.linalg.norm(kept[claim_id])) == pytest.approx(1, abs=1e-6)
    assert float(kept[claim_id] @ given) / math.sqrt(float(given @ given)) > 0.99999


def test_a_vector_without_length_is_refused(database: Database) -> None:
    with database.session() as session:
        (claim_id,) = some_claims(session, 1)
        with pytest.raises(ValueError, match="without length"):
            store(session, MODEL, [(claim_id, vector(0, 0))])


def test_a_vector_of_no_claim_is_refused(database: Database) -> None:
    with database.session() as session, pytest.raises(IntegrityError):
        store(session, MODEL, [(99, vector(1, 0))])

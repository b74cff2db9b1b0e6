from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from claimtrack.core.text import normalise
from claimtrack.storage import postings, search
from claimtrack.storage.database import Database
from claimtrack.storage.index_check import disagreements
from claimtrack.storage.search import KeySearch, index_claims, rebuild, unindex_claims
from claimtrack.storage.tables import Article, Claim
from tests.storage.rows import a_claim, an_article

TEXTS = [
    "أرسلت كوريا الشمالية عشرة آلاف جندي إلى روسيا",
    "North Korea sent ten thousand troops to Russia",
    "La banque centrale a relevé son taux directeur",
    "हिन्दी में संयुक्त राष्ट्र की रिपोर्ट प्रकाशित हुई",
    "افتتح الوزير جسرا جديدا فوق النيل",
]


def fill(session: Session, texts: list[str]) -> list[Claim]:
    article = an_article(session)
    return [a_claim(session, article, each, start=place) for place, each in enumerate(texts)]


def found(session: Session, query: str, keys: KeySearch | None = None) -> list[int]:
    candidates = (keys or KeySearch()).candidates(session, normalise(query))
    return [candidate.claim_id for candidate in candidates]


@pytest.mark.parametrize("place", range(len(TEXTS)))
def test_a_claim_is_found_by_its_own_words_in_every_script(database: Database, place: int) -> None:
    with database.session() as session:
        claims = fill(session, TEXTS)
        assert found(session, TEXTS[place])[0] == claims[place].id


def test_a_claim_is_found_through_typos_and_another_order(database: Database) -> None:
    with database.session() as session:
        claims = fill(session, TEXTS)
        assert found(session, "rusia: ten thousand trops of Noth Korea")[0] == claims[1].id


def test_the_only_claim_is_found(database: Database) -> None:
    with database.session() as session:
        (claim,) = fill(session, TEXTS[:1])
        assert found(session, "كوريا") == [claim.id]


def test_nothing_shared_gives_nothing(database: Database) -> None:
    with database.session() as session:
        fill(session, TEXTS)
        assert found(session, "completely different matter") == []


@pytest.mark.parametrize("query", ["", "؟!"])
def test_a_query_without_words_gives_nothing(database: Database, query: str) -> None:
    with database.session() as session:
        fill(session, TEXTS)
        assert found(session, query) == []


def test_an_empty_desk_gives_nothing(database: Database) -> None:
    with database.reading() as session:
        assert found(session, "troops") == []


def test_a_rare_word_weighs_more_than_common_ones(database: Database) -> None:
    with database.session() as session:
        claims = fill(session, [*(f"the minister said report number {n}" for n in range(30)), "a volcano in Iceland"])
        assert found(session, "volcano said the minister")[0] == claims[-1].id


def test_a_shorter_claim_wins_among_equal_votes(database: Database) -> None:
    with database.session() as session:
        long, short = fill(session, ["volcano and many other words of an unrelated long sentence", "volcano erupts"])
        assert found(session, "volcano") == [short.id, long.id]


def test_equals_come_by_id_and_the_limit_holds(database: Database) -> None:
    with database.session() as session:
        claims = fill(session, ["same words here"] * 5)
        candidates = KeySearch().candidates(session, "same words here", 3)
        assert [candidate.claim_id for candidate in candidates] == [claim.id for claim in claims[:3]]


def test_an_uncommitted_claim_is_found_by_its_own_session_only(database: Database) -> None:
    with database.session() as session:
        fill(session, TEXTS[:1])
        assert len(found(session, "كوريا")) == 1
    with database.reading() as session:
        assert found(session, "كوريا") == []
        assert disagreements(session) == []


def test_an_edited_claim_is_found_by_its_new_words_only(database: Database) -> None:
    with database.session() as session:
        claims = fill(session, TEXTS)
        unindex_claims(session, [(claims[1].id, claims[1].norm)])
        claims[1].norm = "volcano erupts"
        index_claims(session, [(claims[1].id, claims[1].norm)])
        assert found(session, "thousand troops") == []
        assert found(session, "volcano") == [claims[1].id]
        assert disagreements(session) == []


def test_a_deleted_claim_is_not_found(database: Database) -> None:
    with database.session() as session:
        claims = fill(session, TEXTS)
        unindex_claims(session, [(claim.id, claim.norm) for claim in claims])
        session.execute(delete(Claim))
        assert found(session, TEXTS[0]) == []
        assert disagreements(session) == []


def test_a_claim_deleted_behind_the_index_is_not_found(database: Database) -> None:
    with database.session() as session:
        claims = fill(session, ["volcano erupts", "volcano sleeps"])
        session.execute(delete(Claim).where(Claim.id == claims[0].id))
        assert found(session, "volcano") == [claims[1].id]


def test_common_keys_are_learnt_and_not_asked_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PROBE_BOUND", 3)
    asked: list[int] = []
    ask = postings.claims_with

    def counted(session: Session, pairs: list[postings.KeyPair], *, bound: int) -> list[postings.Ids]:
        asked.extend(a for a, b in pairs if a == b)
        return ask(session, pairs, bound=bound)

    monkeypatch.setattr(postings, "claims_with", counted)
    with database.session() as session:
        fill(session, [f"troops number {n}" for n in range(5)])
        keys = KeySearch()
        found(session, "troops north east side", keys)
        asked.clear()
        found(session, "troops north east side", keys)
    assert postings.key_hash("north") in asked
    assert asked.count(postings.key_hash("troop")) == 1, "once in the second look, not in the first"


def test_common_words_together_find_the_claim_that_has_them_all(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PROBE_BOUND", 3)
    with database.session() as session:
        fill(session, ["army x", "army y", "army z", "army q", "north x", "north y", "north z", "north q"])
        (claim,) = fill(session, ["north of the river the army"])
        assert found(session, "army north") == [claim.id]


def test_a_lone_common_word_still_gives_claims(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PROBE_BOUND", 3)
    with database.session() as session:
        fill(session, [f"army {n}" for n in range(9)])
        assert len(found(session, "army")) == 3


def test_the_memory_starts_anew_when_the_desk_doubles(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PROBE_BOUND", 3)
    with database.session() as session:
        claims = fill(session, [f"army {n}" for n in range(5)])
        keys = KeySearch()
        found(session, "army", keys)
        unindex_claims(session, [(claim.id, claim.norm) for claim in claims[:3]])
        fill(session, [f"volcano {n}" for n in range(10)])
        assert sorted(found(session, "army", keys)) == [claim.id for claim in claims[3:]]


def test_rebuild_fills_an_empty_index_and_tells_how_far_it_is(database: Database) -> None:
    heard: list[int] = []
    with database.session() as session:
        claims = fill(session, TEXTS)
        postings.clear(session)
        assert found(session, TEXTS[1]) == []
        assert rebuild(session, heard.append) == 5
        assert found(session, TEXTS[1])[0] == claims[1].id
        assert disagreements(session) == []
    assert heard == [5]


def test_indexing_nothing_changes_nothing(database: Database) -> None:
    with database.session() as session:
        index_claims(session, [])
        unindex_claims(session, [])
        assert rebuild(session) == 0
        assert disagreements(session) == []


def test_disagreements_name_missing_superfluous_and_different_keys(database: Database) -> None:
    with database.session() as session:
        claims = fill(session, TEXTS)
        unindex_claims(session, [(claims[0].id, claims[0].norm)])
        claims[2].norm = "something else"
        unindex_claims(session, [(claims[3].id, claims[3].norm)])
        index_claims(session, [(claims[3].id, claims[3].norm + " more")])
        assert disagreements(session) == [claims[0].id, claims[2].id, claims[3].id]
        assert disagreements(session, 2) == [claims[0].id, claims[2].id]


def test_keys_left_by_a_deleted_claim_are_named_or_gone_with_it(database: Database) -> None:
    with database.session() as session:
        claims = fill(session, TEXTS)
        gone = [claims[0].id, claims[-1].id]
        session.execute(delete(Claim).where(Claim.id.in_(gone)))
        # PostgreSQL's index is a table whose rows go with their claims.
        assert disagreements(session) == (gone if database.is_sqlite else [])


def test_deleting_an_article_leaves_an_index_that_rebuild_mends(database: Database) -> None:
    with database.session() as session:
        fill(session, TEXTS)
        session.execute(delete(Article))
        assert list(session.scalars(select(Claim.id))) == []
        assert rebuild(session) == 0
        assert disagreements(session) == []


def test_a_savepoint_takes_the_keys_back_with_the_claims(database: Database) -> None:
    with database.session() as session:
        fill(session, TEXTS[:2])
        savepoint = session.begin_nested()
        fill(session, TEXTS[2:])
        savepoint.rollback()
        assert found(session, "banque centrale") == []
        assert disagreements(session) == []


def test_a_key_is_one_word_for_the_index(database: Database) -> None:
    with database.session() as session:
        (claim,) = fill(session, ["संयुक्त x_y ١٢"])
        count = len(postings.hashed(claim.norm))
        sql = "SELECT count(*) FROM claim_key_row" if database.is_sqlite else "SELECT cardinality(keys) FROM claim_key"
        assert session.scalar(text(sql)) == count


@given(st.text())
def test_hashed_keys_are_distinct_signed_32_bit_numbers(word: str) -> None:
    numbers = postings.hashed(normalise(word))
    assert numbers == sorted(set(numbers))
    assert all(-(2**31) <= number < 2**31 for number in numbers)

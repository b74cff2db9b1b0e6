from __future__ import annotations

import numpy as np
import pytest
from sqlalchemy import delete, func, select

from claimtrack.core.match import Frequencies
from claimtrack.storage import frequencies as room
from claimtrack.storage.database import Database
from claimtrack.storage.frequencies import LiveFrequencies, load, refresh, save
from claimtrack.storage.tables import Claim, Frequency
from tests.storage.rows import a_claim, an_article

TEXTS = ["north korean troops", "troops in russia", "البنك المركزي"]


def expected(texts: list[str]) -> Frequencies:
    counted = Frequencies.empty()
    for text in texts:
        counted.add(text)
    return counted


def same(first: Frequencies, second: Frequencies) -> bool:
    return first.claims == second.claims and bool(np.array_equal(first.counts, second.counts))


def fill(database: Database, texts: list[str]) -> None:
    with database.session() as session:
        article = an_article(session)
        for place, text in enumerate(texts):
            a_claim(session, article, text, start=60 * place)
        session.commit()


def test_an_empty_desk_has_counted_nothing(database: Database) -> None:
    with database.reading() as session:
        assert same(load(session), Frequencies.empty())


def test_claims_are_counted_whether_stored_or_added_since(database: Database) -> None:
    fill(database, TEXTS[:2])
    with database.session() as session:
        save(session)
        session.commit()
    fill(database, TEXTS[2:])
    with database.reading() as session:
        assert same(load(session), expected(["north korean troops", "troops in russia", "البنك المركزي"]))


def test_running_frequencies_take_in_what_is_added(database: Database) -> None:
    live = LiveFrequencies()
    fill(database, TEXTS[:1])
    with database.reading() as session:
        assert live.current(session).claims == 1
    fill(database, TEXTS[1:])
    with database.reading() as session:
        assert same(live.current(session), load(session))
        assert live.current(session) is live.current(session)


def test_counting_what_was_stored_leaves_the_stored_row_alone(database: Database) -> None:
    fill(database, TEXTS[:1])
    with database.session() as session:
        saved = save(session)
        session.commit()
    fill(database, TEXTS[1:])
    with database.reading() as session:
        load(session)
        row = session.get_one(Frequency, 1)
        assert row.counts == saved.counts.astype("<i4").tobytes()


def test_a_short_tail_is_not_stored_and_a_long_one_is(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_TAIL", 2)
    fill(database, TEXTS[:2])
    with database.session() as session:
        assert not refresh(session)
        assert session.get(Frequency, 1) is None
        session.commit()
    fill(database, TEXTS[2:])
    with database.session() as session:
        assert refresh(session)
        assert session.get_one(Frequency, 1).claims == 3
        assert not refresh(session)


def test_counting_anew_forgets_deleted_claims(database: Database) -> None:
    fill(database, TEXTS)
    with database.session() as session:
        save(session)
        first = session.scalar(select(func.min(Claim.id)))
        session.execute(delete(Claim).where(Claim.id == first))
        assert load(session).claims == 3
        assert same(save(session), expected(["troops in russia", "البنك المركزي"]))

"""The sample desk opens alive: claims waiting, conflicts, origins counted, verdicts and one correction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from claimtrack import demo, jobs
from claimtrack.config import Settings, load_settings
from claimtrack.core.values import ArticleRole, ClaimState, Role, Stance
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services import accounts
from claimtrack.storage import tables
from claimtrack.storage.database import open_database

MADE = ("article", "claim", "link", "verdict", "user", "event")


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return load_settings(tmp_path_factory.mktemp("demo"), environ={}, sample_desk=True)


@pytest.fixture(scope="module")
def desk(settings: Settings) -> Iterator[jobs.Desk]:
    database = open_database(settings.url())
    database.upgrade()
    desk = jobs.Desk(database, Matcher(Embedders()))
    demo.fill(desk, settings, say=lambda file: None)
    yield desk
    database.close()


def counted(desk: jobs.Desk) -> dict[str, int]:
    with desk.database.reading() as session:
        every = tables.Base.metadata.tables
        return {name: session.scalar(select(func.count()).select_from(every[name])) or 0 for name in MADE}


def test_every_article_is_marked_as_a_sample_and_some_are_references(desk: jobs.Desk) -> None:
    with desk.database.reading() as session:
        articles = session.scalars(select(tables.Article)).all()
        assert len([article for article in articles if article.parent_id is None]) >= 12
        assert all(article.sample for article in articles)
        assert {article.language for article in articles} == {"ar", "en", "fr"}
        assert any(article.role is ArticleRole.REFERENCE for article in articles)


def test_the_wire_under_three_headlines_is_one_origin(desk: jobs.Desk) -> None:
    with desk.database.reading() as session:
        sizes = session.execute(
            select(func.count()).select_from(tables.Article).group_by(tables.Article.origin_id)
        ).scalars()
        assert max(sizes) == 3


def test_claims_wait_and_conflicts_and_moved_figures_are_there(desk: jobs.Desk) -> None:
    with desk.database.reading() as session:
        links = session.scalars(select(tables.Link)).all()
        waiting = session.scalars(select(tables.Claim).where(tables.Claim.state == ClaimState.WAITING)).all()
    assert len(waiting) > 50
    assert any(link.stance is Stance.CONFLICTS and not link.update for link in links)
    assert any(link.update for link in links)


def test_verdicts_stand_with_kept_evidence_and_one_is_corrected(desk: jobs.Desk) -> None:
    with desk.database.reading() as session:
        verdicts = session.scalars(select(tables.Verdict)).all()
        evidence = session.scalars(select(tables.Evidence)).all()
        assert len(verdicts) >= 5
        assert [bool(verdict.correction_note) for verdict in verdicts].count(True) == 1
        assert all(each.snapshot_hash for each in evidence)


def test_filling_again_changes_nothing(desk: jobs.Desk, settings: Settings) -> None:
    before = counted(desk)
    demo.fill(desk, settings, say=pytest.fail)
    assert counted(desk) == before


def test_everybody_gets_a_link_that_lets_them_in(desk: jobs.Desk) -> None:
    tokens = demo.sign_in_tokens(desk)
    assert {person.role for person in tokens} == set(Role)
    with desk.database.reading() as session:
        for token in tokens.values():
            assert accounts.usable_link(session, token, now=datetime.now(UTC)).user_id is not None


def test_a_verdicts_excerpt_stands_in_its_sample() -> None:
    import tomllib

    folder = Path(demo.__file__).parent / "samples"
    manifest = tomllib.loads((folder / "samples.toml").read_text("utf-8"))
    for verdict in manifest["verdicts"]:
        assert verdict["excerpt"] in (folder / verdict["file"]).read_text("utf-8")

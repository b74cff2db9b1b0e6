from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from claimtrack.core.errors import StorageError
from claimtrack.storage import queries
from claimtrack.storage.backup import back_up
from claimtrack.storage.database import Database, open_database
from claimtrack.storage.index_check import disagreements
from claimtrack.storage.search import KeySearch
from tests.storage.rows import a_claim, an_article


def fill(database: Database) -> None:
    with database.session() as session:
        article = an_article(session)
        for number in range(50):
            a_claim(session, article, f"volcano number {number}", start=60 * number)
        session.commit()


def test_a_copy_is_a_whole_desk_in_one_file(database: Database, tmp_path: Path) -> None:
    fill(database)
    target = tmp_path / "copies" / "desk.backup"
    heard: list[tuple[int, int]] = []
    back_up(database, target, lambda done, total: heard.append((done, total)))
    assert [path.name for path in target.parent.iterdir()] == ["desk.backup"]
    if database.is_sqlite:
        assert heard[-1][0] == heard[-1][1] > 0
        copy = open_database(f"sqlite:///{target}")
        with copy.reading() as session:
            assert queries.row_counts(session)["claims"] == 50
            assert disagreements(session) == []
            assert len(KeySearch().candidates(session, "volcano")) == 50
        copy.close()
    else:
        listed = subprocess.run(["pg_restore", "--list", target], capture_output=True, text=True, check=True).stdout
        assert "TABLE DATA public claim_key" in listed
        assert "TABLE DATA public verdict" in listed


def test_a_writer_at_work_is_neither_waited_for_nor_copied_half(database: Database, tmp_path: Path) -> None:
    fill(database)
    with database.session() as session:
        an_article(session)
        back_up(database, tmp_path / "desk.backup")
    if database.is_sqlite:
        copy = open_database(f"sqlite:///{tmp_path / 'desk.backup'}")
        with copy.reading() as reader:
            assert queries.row_counts(reader)["articles"] == 1
        copy.close()


def test_an_older_backup_is_never_overwritten(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "desk.backup"
    target.write_text("older")
    with pytest.raises(StorageError, match="exists already"):
        back_up(database, target)
    assert target.read_text() == "older"


def test_a_target_that_cannot_be_written_is_named(database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be written"):
        back_up(database, tmp_path / "file" / "desk.backup")


def test_a_failed_backup_leaves_no_file(database: Database, tmp_path: Path) -> None:
    url = database.engine.url
    if database.is_sqlite:
        broken = Database(database.engine)
        (tmp_path / "desk.sqlite").write_bytes(b"no longer a database " * 400)
    else:
        database.close()
        broken = open_database(url.render_as_string(hide_password=False))
        broken.engine.url = url.set(database="gone")
    with pytest.raises(StorageError, match=r"backup"):
        back_up(broken, tmp_path / "out" / "desk.backup")
    assert list((tmp_path / "out").iterdir()) == []
    broken.close()


def test_a_missing_pg_dump_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sqlalchemy import create_engine

    monkeypatch.setattr(shutil, "which", lambda program: None)
    database = Database(create_engine("postgresql+psycopg://desk@127.0.0.1/desk"))
    with pytest.raises(StorageError, match="install the package postgresql-client"):
        back_up(database, tmp_path / "desk.backup")

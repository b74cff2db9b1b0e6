from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, insert, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claimtrack.core.errors import StorageError
from claimtrack.storage import database as room
from claimtrack.storage.database import Database, open_database
from claimtrack.storage.tables import Outlet

UPGRADE = "import sys; from claimtrack.storage.database import open_database; open_database(sys.argv[1]).upgrade()"


def names(session: Session) -> list[str]:
    return list(session.scalars(select(Outlet.name).order_by(Outlet.id)))


def write(session: Session, name: str) -> None:
    session.execute(insert(Outlet).values(name=name, key=name, kind="agency"))


def test_committed_rows_stay(database: Database) -> None:
    with database.session() as session:
        write(session, "وكالة")
        session.commit()
    with database.reading() as session:
        assert names(session) == ["وكالة"]


def test_rows_that_nobody_committed_are_gone(database: Database) -> None:
    with database.session() as session:
        write(session, "Agence")
    with database.reading() as session:
        assert names(session) == []


def test_an_error_rolls_everything_back(database: Database) -> None:
    def half_way() -> None:
        with database.session() as session:
            write(session, "Agence")
            raise RuntimeError("half-way")

    with pytest.raises(RuntimeError, match="half-way"):
        half_way()
    with database.reading() as session:
        assert names(session) == []


def test_a_reading_session_cannot_write(database: Database) -> None:
    with pytest.raises(StorageError, match="cannot be written"), database.reading() as session:
        write(session, "Agence")
    with database.session() as session:
        write(session, "Agency")
        session.commit()
    with database.reading() as session:
        assert names(session) == ["Agency"]


def test_foreign_keys_are_kept(database: Database) -> None:
    with pytest.raises(IntegrityError), database.session() as session:
        session.execute(text("INSERT INTO origin_band (band, article_id) VALUES (1, 99)"))


def test_a_reader_neither_waits_for_a_writer_nor_sees_its_half(database: Database) -> None:
    with database.session() as writer:
        write(writer, "Agency")
        with database.reading() as reader:
            assert names(reader) == []
        writer.commit()
    with database.reading() as reader:
        assert names(reader) == ["Agency"]


def test_writers_that_read_first_wait_for_each_other(database: Database) -> None:
    failures: list[Exception] = []

    def add(name: str) -> None:
        try:
            for number in range(20):
                with database.session() as session:
                    names(session)
                    write(session, f"{name}{number}")
                    session.commit()
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=add, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with database.reading() as session:
        assert len(names(session)) == 80


def test_a_lock_held_too_long_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "BUSY_SECONDS", 0.05)
    database = open_database(f"sqlite:///{tmp_path / 'desk.sqlite'}")
    database.upgrade()
    with database.session() as first:
        write(first, "Agency")
        with pytest.raises(StorageError, match="is busy"), database.session() as second:
            write(second, "Agence")
    database.close()


def test_upgrade_makes_an_empty_database_current(database_url: str) -> None:
    database = open_database(database_url)
    heard: list[str] = []
    assert (database.revision(), database.is_current()) == (None, False)
    database.upgrade(heard.append)
    assert database.is_current()
    assert heard == [database.revision()]
    database.close()


def test_upgrade_of_a_current_database_does_nothing(database: Database) -> None:
    heard: list[str] = []
    database.upgrade(heard.append)
    assert heard == []


def test_processes_that_start_together_migrate_once(database_url: str) -> None:
    children = [
        subprocess.Popen([sys.executable, "-c", UPGRADE, database_url], stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = [child.communicate()[1] for child in children]
    assert [(child.returncode, words) for child, words in zip(children, said, strict=True)] == [(0, "")] * 4
    database = open_database(database_url)
    assert database.is_current()
    database.close()


def test_a_newer_database_is_refused(database: Database) -> None:
    with database.session() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999_later'"))
        session.commit()
    with pytest.raises(StorageError, match=r"newer claimtrack .*9999_later"):
        database.upgrade()
    with pytest.raises(StorageError, match="newer claimtrack"):
        open_database(database.engine.url.render_as_string(hide_password=False))


def test_a_failed_migration_leaves_nothing(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    database = open_database(database_url)
    migrate = room._migrate

    def broken(connection: Connection, revision: str) -> None:
        migrate(connection, revision)
        raise RuntimeError("power cut")

    monkeypatch.setattr(room, "_migrate", broken)
    with pytest.raises(RuntimeError, match="power cut"):
        database.upgrade()
    assert database.revision() is None
    monkeypatch.undo()
    database.upgrade()
    assert database.is_current()
    database.close()


def test_a_file_of_another_kind_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("ملاحظات " * 200, encoding="utf-8")
    with pytest.raises(StorageError, match=r"notes\.txt is not a SQLite database"):
        open_database(f"sqlite:///{path}")
    assert path.read_text("utf-8").startswith("ملاحظات")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match=r"folder .*file cannot be made"):
        open_database(f"sqlite:///{tmp_path / 'file' / 'desk.sqlite'}")


def test_a_path_that_is_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be opened"):
        open_database(f"sqlite:///{tmp_path}")


def test_missing_folders_are_made(tmp_path: Path) -> None:
    open_database(f"sqlite:///{tmp_path / 'a' / 'b' / 'desk.sqlite'}").close()
    assert (tmp_path / "a" / "b" / "desk.sqlite").exists()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://root@localhost/desk", "desk", ""])
def test_urls_that_cannot_serve_are_refused(url: str) -> None:
    with pytest.raises(StorageError, match="database URL"):
        open_database(url)


def test_an_unreachable_server_is_named_without_the_password() -> None:
    with pytest.raises(StorageError, match=r"127\.0\.0\.1:1 cannot be reached") as caught:
        open_database("postgres://desk:geheim@127.0.0.1:1/desk")
    assert "geheim" not in str(caught.value)


def test_the_url_hides_the_password() -> None:
    database = Database(create_engine("postgresql+psycopg://desk:geheim@127.0.0.1/desk"))
    assert str(database) == "postgresql+psycopg://desk:***@127.0.0.1/desk"

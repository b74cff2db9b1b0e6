from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import psycopg
import pytest
from sqlalchemy import Connection, create_engine, insert, make_url, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, StatementError
from sqlalchemy.orm import Session

from claimtrack.core.errors import StorageError
from claimtrack.storage import database as room
from claimtrack.storage.database import Database, open_database
from claimtrack.storage.failures import explained
from claimtrack.storage.tables import Origin, Outlet
from tests.postgresql import Server

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
    assert heard[-1] == database.revision()
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
    with pytest.raises(StorageError, match=r"^The server at 127\.0\.0\.1:1 cannot be reached") as caught:
        open_database("postgres://desk:geheim@127.0.0.1:1/desk")
    assert "geheim" not in str(caught.value)


def test_the_url_hides_the_password() -> None:
    database = Database(create_engine("postgresql+psycopg://desk:geheim@127.0.0.1/desk"))
    assert str(database) == "postgresql+psycopg://desk:***@127.0.0.1/desk"


def test_a_missing_database_on_a_server_is_named(postgresql_server: Server) -> None:
    with pytest.raises(StorageError, match="has no database nowhere: make it with `createdb nowhere`"):
        open_database(postgresql_server.url("nowhere"))


def test_an_unknown_user_of_a_server_is_named(postgresql_server: Server) -> None:
    with pytest.raises(StorageError, match="knows no user stranger"):
        open_database(postgresql_server.url("postgres").replace("postgres@", "stranger:geheim@"))


def test_a_server_that_goes_away_is_named(postgresql_server: Server) -> None:
    url = postgresql_server.create("leaving")
    database = open_database(url)
    with pytest.raises(StorageError, match="cannot be reached"), database.session() as session:
        session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    database.close()
    postgresql_server.drop("leaving")


def test_a_faulty_statement_is_not_blamed_on_the_database(database: Database) -> None:
    with pytest.raises(DBAPIError, match="nowhere"), database.session() as session:
        session.execute(text("SELECT 1 FROM nowhere"))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            'FATAL: password authentication failed for user "desk"',
            "The server at db.example:5432 refused the user desk: check the password.",
        ),
        ("fe_sendauth: no password supplied", "wants a password for the user desk"),
        ("FATAL: sorry, too many clients already", "has no connection left"),
        ("could not extend file: No space left on device", "is full"),
    ],
)
def test_what_a_server_says_is_told_in_one_sentence_without_the_password(said: str, sentence: str) -> None:
    url = make_url("postgresql+psycopg://desk:geheim@db.example/claims")
    told = explained(OperationalError("SELECT 1", None, psycopg.OperationalError(said)), url) or ""
    assert sentence in told
    assert "geheim" not in told


def switched(*failures: str) -> list[str]:
    """What the switch to WAL says to a file that answers its first tries so."""
    said: list[str] = []
    answers = list(failures)

    class Cursor:
        def execute(self, statement: str) -> None:
            said.append(statement)
            if "WAL" in statement and answers:
                raise sqlite3.OperationalError(answers.pop(0))

        def close(self) -> None:
            said.append("closed")

    room._switch_to_wal(cast(Connection, SimpleNamespace(connection=SimpleNamespace(cursor=Cursor))))
    return said


def test_a_process_that_finds_another_switching_the_file_to_wal_waits_for_it() -> None:
    switch, waiting = "PRAGMA journal_mode=WAL", ["BEGIN IMMEDIATE", "COMMIT"]
    assert switched("database is locked") == [switch, *waiting, switch, "closed"]


def test_a_file_that_stays_locked_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_WAL_ROUNDS", 2)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        switched(*["database is locked"] * 3)


def test_another_fault_of_the_file_is_not_waited_for() -> None:
    with pytest.raises(sqlite3.OperationalError, match="disk"):
        switched("disk I/O error")


def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="needs a zone"), database.session() as session:
        session.execute(insert(Origin).values(created_at=datetime(2024, 11, 1)))  # noqa: DTZ001 - that is the point

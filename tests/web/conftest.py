"""The application under test, on both engines, and people to send through it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from claimtrack.config import Settings
from claimtrack.core.values import Role
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services import accounts
from claimtrack.storage.database import Database, open_database
from claimtrack.web.app import create_app
from claimtrack.web.desk import now
from tests.web.browsing import Served
from tests.web.scene import Scene, a_scene, people_of, sign_in

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment
    from playwright.sync_api import Browser, Page


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A desk that opens in English, so that a test can read its pages."""
    return Settings(tmp_path, secret_key="a key for tests only", default_language="en", semantic=False)


@pytest.fixture
def app(settings: Settings, database: Database) -> Flask:
    """The desk's application, without the tokens that only a page can know."""
    made = create_app(settings, database=database, matcher=Matcher(Embedders()))
    made.config.update(TESTING=True, WTF_CSRF_ENABLED=False, PROPAGATE_EXCEPTIONS=False)
    return made


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A stranger's browser."""
    return app.test_client()


@pytest.fixture
def scene(database: Database) -> Scene:
    """Two articles that differ on a figure."""
    return a_scene(database)


@pytest.fixture
def as_role(app: Flask, database: Database) -> Callable[[Role], FlaskClient]:
    """Makes the browser of somebody of that role."""
    people = people_of(database)
    return lambda role: sign_in(app.test_client(), people[role])


@pytest.fixture
def reviewer(as_role: Callable[[Role], FlaskClient]) -> FlaskClient:
    """A reviewer's browser."""
    return as_role(Role.REVIEWER)


@pytest.fixture
def served(settings: Settings, sqlite_template: Path, tmp_path: Path) -> Iterator[Served]:
    """A fresh desk behind a real server."""
    copy = tmp_path / "desk.sqlite"
    copy.write_bytes(sqlite_template.read_bytes())
    database = open_database(f"sqlite:///{copy}")
    with database.session() as session:
        token = accounts.first_administrator_link(session, now=now())
        session.commit()
    app = create_app(replace(settings), database=database, matcher=Matcher(Embedders()))
    server = make_server("127.0.0.1", 0, _sent_whole(app), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}"
    yield Served(address, f"{address}/welcome/{token}")
    server.shutdown()
    thread.join()
    server.server_close()
    database.close()


def _sent_whole(app: Flask) -> WSGIApplication:
    """The application with every answer read to its end first.

    Where a browser walks away from a static file, this server would leave it open, and whatever test comes next fails.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        parts = app.wsgi_app(environ, start_response)
        try:
            return list(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()

    return answer


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest) -> str:
    """The reader's language."""
    return str(request.param)


@pytest.fixture
def page(browser: Browser, language: str) -> Iterator[Page]:
    """A window of a reader of that language, in which no script may fail and no rule of ours may be broken."""
    context = browser.new_context(locale=language, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield opened
    context.close()
    # A refused form answers 400 or 409, which Chromium calls an error; it is what the page is for.
    assert [fault for fault in faults if "the server responded with a status of 4" not in fault] == []

"""What every test may ask for: an empty database, a migrated one, a browser.

Storage and the browser are imported where they are used: the core's tests need neither.
"""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests import postgresql

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from claimtrack.storage.database import Database

_ENGINES = [pytest.param(name, marks=pytest.mark.engine) for name in ("sqlite", "postgresql")]
_numbers = itertools.count(1)

# A slow machine is not a failing property.
hypothesis.settings.register_profile("claimtrack", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("claimtrack")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        postgresql.name_folder()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        postgresql.remove()


@pytest.fixture(params=_ENGINES)
def engine_name(request: pytest.FixtureRequest) -> str:
    """`sqlite`, then `postgresql`: a test that asks for this, or for a database, runs on both."""
    return str(request.param)


@pytest.fixture(scope="session")
def postgresql_server() -> postgresql.Server:
    """The run's own PostgreSQL server."""
    return postgresql.start()


@pytest.fixture
def database_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The url of a database without any table."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
    else:
        yield from _postgresql_database(request, template="template0")


@pytest.fixture
def database(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An open database with every table and no row: a copy, since migrating one takes longer than most tests."""
    from claimtrack.storage.database import open_database

    if engine_name == "sqlite":
        copy = shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "desk.sqlite")
        urls = iter([f"sqlite:///{copy}"])
    else:
        urls = _postgresql_database(request, template=request.getfixturevalue("postgresql_template"))
    for url in urls:
        opened = open_database(url)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file that tests copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: postgresql.Server) -> str:
    """The name of a migrated PostgreSQL database that tests copy."""
    name = _database_name()
    _migrate(postgresql_server.create(name))
    return name


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window. Root may only run it outside its sandbox."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if program is None:
        pytest.fail("Chromium is not installed: run `bash tests/run`, which installs it.")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=arguments)
        yield chromium
        chromium.close()


def _postgresql_database(request: pytest.FixtureRequest, *, template: str) -> Iterator[str]:
    server: postgresql.Server = request.getfixturevalue("postgresql_server")
    name = _database_name()
    yield server.create(name, template=template)
    server.drop(name)


def _database_name() -> str:
    """A name that no other worker uses."""
    return f"test_{os.getpid()}_{next(_numbers)}"


def _migrate(url: str) -> None:
    from claimtrack.storage.database import open_database

    fresh = open_database(url)
    fresh.upgrade()
    fresh.close()

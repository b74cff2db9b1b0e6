"""The application under test, on both engines, and people to send through it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from claimtrack.config import Settings
from claimtrack.core.values import Role
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.storage.database import Database
from claimtrack.web.app import create_app
from tests.web.scene import Scene, a_scene, people_of, sign_in


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

"""The application as programs see it, on both engines, and tokens to ask it with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from claimtrack.api.openapi import Json
from claimtrack.config import Settings
from claimtrack.core.values import Role, Scope
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services import tokens
from claimtrack.storage.database import Database
from claimtrack.storage.tables import User
from claimtrack.web.app import create_app
from claimtrack.web.desk import now
from tests.web.scene import Scene, a_scene, people_of


@dataclass(frozen=True, slots=True)
class Program:
    """A client with a token; every address is under /api/v1."""

    client: FlaskClient
    token: str | None = None

    def get(self, path: str, **headers: str) -> TestResponse:
        """What the API answers."""
        return self.client.get(f"/api/v1{path}", headers=self._headers(headers))

    def send(self, method: str, path: str, body: object, **headers: str) -> TestResponse:
        """What the API answers to a JSON body."""
        return self.client.open(f"/api/v1{path}", method=method, json=body, headers=self._headers(headers))

    def _headers(self, given: dict[str, str]) -> dict[str, str]:
        named = {name.replace("_", "-"): value for name, value in given.items()}
        return named | ({"Authorization": f"Bearer {self.token}"} if self.token else {})


def told(answer: TestResponse) -> Json:
    """The object that an answer holds."""
    found = answer.get_json()
    assert isinstance(found, dict)
    return found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A desk whose limits no test reaches by chance."""
    return Settings(
        tmp_path, secret_key="a key for tests only", default_language="en", semantic=False,
        api_requests_per_minute=100_000, api_open_requests_per_minute=100_000,
    )  # fmt: skip


@pytest.fixture
def app(settings: Settings, database: Database) -> Flask:
    """The desk's application."""
    made = create_app(settings, database=database, matcher=Matcher(Embedders()))
    made.config.update(TESTING=True, PROPAGATE_EXCEPTIONS=False)
    return made


@pytest.fixture
def scene(database: Database) -> Scene:
    """Two articles that differ on a figure."""
    return a_scene(database)


@pytest.fixture
def people(database: Database) -> dict[Role, User]:
    """One person of each role."""
    return people_of(database)


@pytest.fixture
def stranger(app: Flask) -> Program:
    """A program without a token."""
    return Program(app.test_client())


@pytest.fixture
def program(app: Flask, database: Database, people: dict[Role, User]) -> Callable[..., Program]:
    """Makes a program with a token of those scopes, in the name of an editor."""

    def make(*scopes: Scope, role: Role = Role.EDITOR) -> Program:
        with database.session() as session:
            token = tokens.create(session, people[role].id, name="test", scopes=scopes, now=now())
            session.commit()
        return Program(app.test_client(), token)

    return make


@pytest.fixture
def reader(program: Callable[..., Program]) -> Program:
    """A program that may read."""
    return program(Scope.READ)

"""The API against its own document: made-up requests, answered as the document says, never with a fault of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance

from claimtrack.api.openapi import routes
from claimtrack.config import Settings
from claimtrack.core.values import Role, Scope
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services import tokens
from claimtrack.storage.database import open_database
from claimtrack.web.app import create_app
from claimtrack.web.desk import now
from tests.web.scene import a_scene, people_of

_DOCUMENT = "/api/v1/openapi.json"
# No schema can say which cursors a list gave, or which ratings a desk has.
_BEYOND_A_SCHEMA: list[Any] = [positive_data_acceptance]
_EXAMPLES = 6


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Flask, str]]:
    """One small desk on SQLite for all examples, and a token that may do everything."""
    folder: Path = tmp_path_factory.mktemp("desk")
    database = open_database(f"sqlite:///{folder / 'desk.sqlite'}")
    database.upgrade()
    a_scene(database)
    person = people_of(database)[Role.EDITOR].id
    with database.session() as session:
        token = tokens.create(session, person, name="test", scopes=list(Scope), now=now())
        session.commit()
    chosen = Settings(
        folder, secret_key="a key for tests only", semantic=False,
        api_requests_per_minute=100_000, api_open_requests_per_minute=100_000,
    )  # fmt: skip
    yield create_app(chosen, database=database, matcher=Matcher(Embedders())), token
    database.close()


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_operation_answers_as_its_document_says(asked: tuple[Flask, str], mode: GenerationMode) -> None:
    """Both what the document admits and what it does not: schemathesis holds each answer against its schema."""
    app, token = asked
    found = schemathesis.openapi.from_wsgi(_DOCUMENT, app).get_all_operations()
    operations = [each.ok() for each in found if isinstance(each, Ok)]
    assert len(operations) == len(routes(app))
    for operation in operations:

        @settings(
            max_examples=_EXAMPLES,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def answers(case: Case[Any]) -> None:
            case.call_and_validate(headers={"Authorization": f"Bearer {token}"}, excluded_checks=_BEYOND_A_SCHEMA)

        answers()

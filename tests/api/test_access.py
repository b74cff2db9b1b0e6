from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from claimtrack.api import limits
from claimtrack.api.openapi import routes
from claimtrack.api.operations import operation_of
from claimtrack.config import Settings
from claimtrack.core.values import Role, Scope
from claimtrack.services import tokens
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import User
from claimtrack.web.desk import Desk, now
from tests.api.conftest import Program, told
from tests.web.scene import Scene


def test_every_route_of_the_api_describes_itself(app: Flask) -> None:
    own = [name for name in app.view_functions if name.partition(".")[0] in ("api", "fact_checks", "writes")]
    assert own
    assert [name for name in own if operation_of(app, name) is None] == []


def test_a_route_without_a_scope_is_refused(app: Flask, reader: Program) -> None:
    app.view_functions["api.claims"] = lambda: "open"
    assert reader.get("/claims").status_code == 403


def test_what_needs_a_scope_asks_a_stranger_for_a_token(app: Flask, stranger: Program) -> None:
    for route in routes(app):
        if route.operation.scope is None or route.operation.open_with_lookup:
            continue
        path = route.path.replace("{", "").replace("}", "")
        for argument in route.arguments:
            path = path.replace(argument, "999999")
        answer = stranger.client.open(f"/api/v1{path}", method=route.method)
        assert answer.status_code == 401, path
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_token_opens_what_its_scope_says_and_nothing_else(program: Callable[..., Program], scene: Scene) -> None:
    assert program(Scope.READ).get("/claims").status_code == 200
    refused = program(Scope.LOOKUP).get("/claims")
    assert refused.status_code == 403
    assert "read" in told(refused)["detail"]


@pytest.mark.parametrize("header", ["Bearer ct_unknown", "Bearer", "Basic bGF5bGE6c2VjcmV0"])
def test_a_wrong_token_is_refused_even_where_none_is_needed(stranger: Program, header: str) -> None:
    assert stranger.get("/lookup?q=bridge", Authorization=header).status_code == 401


def test_a_revoked_token_opens_nothing(reader: Program, database: Database, people: dict[Role, User]) -> None:
    with database.session() as session:
        person = people[Role.EDITOR].id
        tokens.revoke(session, queries.tokens_of(session, person)[0].id, actor_id=person, now=now())
        session.commit()
    assert reader.get("/claims").status_code == 401


def test_a_person_who_became_a_reader_took_the_scope_from_their_tokens(
    program: Callable[..., Program], database: Database, people: dict[Role, User]
) -> None:
    made = program(Scope.INGEST)
    with database.session() as session:
        session.get_one(User, people[Role.EDITOR].id).role = Role.READER
        session.commit()
    assert made.send("POST", "/articles", {"text": "word"}).status_code in (403, 405)


def test_the_use_of_a_token_is_noted(reader: Program, database: Database, people: dict[Role, User]) -> None:
    reader.get("/claims")
    with database.reading() as session:
        assert queries.tokens_of(session, people[Role.EDITOR].id)[0].used_at is not None


def test_lookup_is_open_where_the_desk_says_so(app: Flask, stranger: Program) -> None:
    assert stranger.get("/lookup?q=bridge").status_code == 200
    desk = app.extensions["claimtrack"]
    app.extensions["claimtrack"] = Desk(replace(desk.settings, public_lookup=False), desk.database, desk.matcher)
    assert stranger.get("/lookup?q=bridge").status_code == 401


def test_a_session_cookie_opens_nothing(app: Flask, people: dict[Role, User]) -> None:
    from tests.web.scene import sign_in

    assert sign_in(app.test_client(), people[Role.ADMINISTRATOR]).get("/api/v1/claims").status_code == 401


def test_more_requests_than_the_limit_are_told_to_wait(app: Flask, settings: Settings, stranger: Program) -> None:
    limits.keep(app, replace(settings, api_open_requests_per_minute=2))
    first = stranger.get("/lookup?q=bridge")
    assert first.headers["RateLimit-Policy"] == '"minute";q=2;w=60'
    assert first.headers["RateLimit"].startswith('"minute";r=1;t=')
    stranger.get("/lookup?q=bridge")
    refused = stranger.get("/lookup?q=bridge")
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.mimetype == "application/problem+json"


def test_each_token_has_a_limit_of_its_own(app: Flask, settings: Settings, program: Callable[..., Program]) -> None:
    limits.keep(app, replace(settings, api_requests_per_minute=1))
    one, other = program(Scope.READ), program(Scope.READ)
    assert [one.get("/claims").status_code for _ in range(2)] == [200, 429]
    assert other.get("/claims").status_code == 200

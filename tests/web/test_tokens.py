from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from claimtrack.core.values import Role
from claimtrack.services import tokens
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.web.desk import now
from tests.web.scene import people_of, sign_in


@pytest.fixture
def reviewer(client: FlaskClient, database: Database) -> int:
    """The reviewer, signed in."""
    people = people_of(database)
    sign_in(client, people[Role.REVIEWER])
    return people[Role.REVIEWER].id


def _made(client: FlaskClient) -> str:
    client.post("/account/tokens", data={"name": "بوت تلغرام", "scopes": ["lookup", "read"], "days": "30"})
    found = re.search(r'value="(ct_[^"]+)"', client.get("/account/tokens").text)
    assert found is not None
    return found.group(1)


def test_a_new_token_is_shown_once_and_works(client: FlaskClient, database: Database, reviewer: int) -> None:
    token = _made(client)
    assert token not in client.get("/account/tokens").text
    with database.reading() as session:
        row = tokens.bearer(session, token, now=now())
        assert row is not None
        assert (row.user_id, row.scopes, row.name) == (reviewer, ["lookup", "read"], "بوت تلغرام")


def test_a_revoked_token_works_no_more(client: FlaskClient, database: Database, reviewer: int) -> None:
    token = _made(client)
    with database.reading() as session:
        [row] = queries.tokens_of(session, reviewer)
    answer = client.post(f"/account/tokens/{row.id}/revoke", follow_redirects=True)
    assert "You have no tokens." in answer.text
    with database.reading() as session:
        assert tokens.bearer(session, token, now=now()) is None


def test_a_token_without_a_scope_is_refused_beside_the_field(client: FlaskClient, reviewer: int) -> None:
    answer = client.post("/account/tokens", data={"name": "bot", "days": "30"})
    assert answer.status_code == 400
    assert "Choose what the token may do." in answer.text


def test_a_reader_is_not_offered_what_a_reader_may_not_do(client: FlaskClient, database: Database) -> None:
    sign_in(client, people_of(database)[Role.READER])
    page = client.get("/account/tokens").text
    assert 'value="read"' in page
    assert 'value="review"' not in page
    assert client.post("/account/tokens", data={"name": "bot", "scopes": ["review"]}).status_code == 400

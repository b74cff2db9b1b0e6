from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotAllowed, NotFound
from claimtrack.core.values import Role, Scope
from claimtrack.services import accounts, tokens
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import ApiToken, Event, User
from tests.services.scene import NOW

pytestmark = pytest.mark.usefixtures("quick_hasher")


def someone(session: Session, *, role: Role = Role.REVIEWER, login: str = "layla") -> User:
    return accounts.create_user(session, login=login, name="ليلى", role=role, password="three odd words", now=NOW)


def made(session: Session, user: User, *scopes: Scope, lifetime: timedelta | None = None) -> str:
    return tokens.create(session, user.id, name="بوت", scopes=scopes or (Scope.READ,), now=NOW, lifetime=lifetime)


def test_a_token_opens_the_desk_in_its_persons_name(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        row = tokens.bearer(session, made(session, user, Scope.READ, Scope.LOOKUP), now=NOW)
        assert row is not None
        assert (row.user, row.scopes) == (user, ["lookup", "read"])


def test_only_the_hash_of_a_token_is_kept(database: Database) -> None:
    with database.session() as session:
        token = made(session, someone(session))
        row = session.scalars(select(ApiToken)).one()
        assert token not in (row.token_hash, row.hint, row.name)
        assert token.startswith(row.hint)


@pytest.mark.parametrize("token", ["", "ct_unknown", "\ud800", "x" * 100_000])
def test_an_unknown_token_opens_nothing(database: Database, token: str) -> None:
    with database.session() as session:
        made(session, someone(session))
        assert tokens.bearer(session, token, now=NOW) is None


def test_a_token_ends_with_its_last_day(database: Database) -> None:
    with database.session() as session:
        token = made(session, someone(session), lifetime=timedelta(days=1))
        assert tokens.bearer(session, token, now=NOW + timedelta(hours=23)) is not None
        assert tokens.bearer(session, token, now=NOW + timedelta(days=1)) is None


def test_a_revoked_token_opens_nothing_and_leaves_the_list(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        token = made(session, user)
        [row] = queries.tokens_of(session, user.id)
        tokens.revoke(session, row.id, actor_id=user.id, now=NOW)
        assert tokens.bearer(session, token, now=NOW) is None
        assert queries.tokens_of(session, user.id) == []


def test_nobody_revokes_somebody_elses_token(database: Database) -> None:
    with database.session() as session:
        user, other = someone(session), someone(session, login="omar")
        token = made(session, user)
        [row] = queries.tokens_of(session, user.id)
        with pytest.raises(NotFound, match="no such token"):
            tokens.revoke(session, row.id, actor_id=other.id, now=NOW)
        assert tokens.bearer(session, token, now=NOW) is not None


def test_a_token_of_a_shut_account_opens_nothing(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        token = made(session, user)
        accounts.deactivate(session, user.id, actor_id=None, now=NOW)
        assert tokens.bearer(session, token, now=NOW) is None


def test_a_token_may_do_no_more_than_its_person(database: Database) -> None:
    with database.session() as session:
        user = someone(session, role=Role.READER)
        with pytest.raises(NotAllowed, match="“review”"):
            made(session, user, Scope.READ, Scope.REVIEW)
        assert tokens.scopes_of(Role.READER) == (Scope.LOOKUP, Scope.READ)
        assert tokens.scopes_of(Role.EDITOR) == tuple(Scope)


@pytest.mark.parametrize(
    ("name", "scopes", "days", "field"),
    [
        (" ", [Scope.READ], None, "name"),
        ("x" * 121, [Scope.READ], None, "name"),
        ("bot", [], None, "scopes"),
        ("bot", [Scope.READ], 0, "days"),
        ("bot", [Scope.READ], 4000, "days"),
    ],
)
def test_an_unusable_token_is_refused_beside_its_field(
    database: Database, name: str, scopes: list[Scope], days: int | None, field: str
) -> None:
    with database.session() as session:
        user = someone(session)
        lifetime = None if days is None else timedelta(days=days)
        with pytest.raises(InvalidInput) as caught:
            tokens.create(session, user.id, name=name, scopes=scopes, now=NOW, lifetime=lifetime)
        assert caught.value.field == field
        assert session.scalars(select(ApiToken)).all() == []


def test_the_last_use_is_told_to_the_hour(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        made(session, user)
        [row] = queries.tokens_of(session, user.id)
        for minutes in (0, 30, 90):
            tokens.used(session, row.id, now=NOW + timedelta(minutes=minutes))
            assert row.used_at == (NOW if minutes < 60 else NOW + timedelta(minutes=90))


def test_making_and_revoking_stand_in_the_history(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        made(session, user)
        [row] = queries.tokens_of(session, user.id)
        tokens.revoke(session, row.id, actor_id=user.id, now=NOW)
        kinds = list(session.scalars(select(Event.kind).order_by(Event.id)))
        assert kinds == ["person_added", "token_made", "token_revoked"]

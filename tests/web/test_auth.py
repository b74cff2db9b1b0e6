from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from claimtrack.config import Settings
from claimtrack.core.values import Role
from claimtrack.services import accounts
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import User
from claimtrack.web.desk import now
from tests.web.scene import PASSWORD, people_of, sign_in

NEW = {"login": "nadia", "name": "نادية", "password": PASSWORD, "again": PASSWORD}


@pytest.fixture
def nadia(database: Database) -> User:
    """A reviewer with a password."""
    with database.session() as session:
        user = accounts.create_user(
            session, login="nadia", name="Nadia", role=Role.REVIEWER, password=PASSWORD, now=now()
        )
        session.commit()
        return user


@pytest.fixture
def first_token(database: Database) -> str:
    """The token of a fresh desk."""
    with database.session() as session:
        token = accounts.first_administrator_link(session, now=now())
        session.commit()
    assert token is not None
    return token


def test_the_first_link_makes_an_administrator_who_is_signed_in(
    client: FlaskClient, database: Database, first_token: str
) -> None:
    assert client.post(f"/welcome/{first_token}", data=NEW).status_code == 303
    assert client.get("/people").status_code == 200
    with database.reading() as session:
        made = queries.user_by_login(session, "nadia")
        assert made is not None
        assert made.role is Role.ADMINISTRATOR


def test_a_link_works_once(client: FlaskClient, app: Flask, first_token: str) -> None:
    client.post(f"/welcome/{first_token}", data=NEW)
    assert app.test_client().get(f"/welcome/{first_token}").status_code == 404


def test_looking_at_a_link_does_not_use_it(client: FlaskClient, first_token: str) -> None:
    assert client.get(f"/welcome/{first_token}").status_code == 200
    assert client.post(f"/welcome/{first_token}", data=NEW).status_code == 303


def test_two_different_passwords_are_refused_beside_the_field(client: FlaskClient, first_token: str) -> None:
    answer = client.post(f"/welcome/{first_token}", data=NEW | {"again": "something else"})
    assert answer.status_code == 400
    assert "The two passwords differ." in answer.text
    assert 'aria-describedby="again-error"' in answer.text


def test_a_taken_login_is_named(client: FlaskClient, database: Database, nadia: User) -> None:
    with database.session() as session:
        token = accounts.invite(session, Role.EDITOR, actor_id=nadia.id, now=now())
        session.commit()
    answer = client.post(f"/welcome/{token}", data=NEW)
    assert answer.status_code == 400
    assert "nadia" in answer.text
    assert "taken" in answer.text


def test_signing_in_leads_on_to_where_one_was_going(client: FlaskClient, nadia: User) -> None:
    asked = client.get("/queue?stance=conflicts")
    hidden = re.search(r'id="next" name="next"[^>]*value="([^"]*)"', client.get(asked.headers["Location"]).text)
    assert hidden is not None
    answer = client.post("/sign-in", data={"login": "nadia", "password": PASSWORD, "next": hidden[1]})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/queue?stance=conflicts")


def test_signing_in_never_leads_to_another_site(client: FlaskClient, nadia: User) -> None:
    form = {"login": "nadia", "password": PASSWORD, "next": "https://elsewhere.example/queue"}
    assert client.post("/sign-in", data=form).headers["Location"] == "/"


def test_a_wrong_password_does_not_tell_whether_the_login_exists(client: FlaskClient, nadia: User) -> None:
    wrong = client.post("/sign-in", data={"login": "nadia", "password": "not this one"})
    unknown = client.post("/sign-in", data={"login": "nobody", "password": "not this one"})
    assert wrong.status_code == unknown.status_code == 401
    said = re.compile(r'<p class="error"[^>]*>([^<]*)')
    assert said.findall(wrong.text) == said.findall(unknown.text) == ["Login or password is wrong."]


def test_ten_wrong_passwords_are_followed_by_a_pause(client: FlaskClient, nadia: User) -> None:
    for _attempt in range(10):
        assert client.post("/sign-in", data={"login": "x", "password": "wrong"}).status_code == 401
    answer = client.post("/sign-in", data={"login": "nadia", "password": PASSWORD})
    assert answer.status_code == 429
    assert "wait five minutes" in answer.text


def test_right_passwords_are_not_counted(client: FlaskClient, nadia: User) -> None:
    statuses = {
        client.post("/sign-in", data={"login": "nadia", "password": PASSWORD}).status_code for _attempt in range(12)
    }
    assert statuses == {303}


def test_a_new_session_key_ends_every_session(client: FlaskClient, database: Database, nadia: User) -> None:
    sign_in(client, nadia)
    assert client.get("/queue").status_code == 200
    with database.session() as session:
        accounts.sign_out_everywhere(session, nadia.id)
        session.commit()
    assert client.get("/queue").status_code == 302


def test_a_shut_account_is_out_at_once(client: FlaskClient, database: Database, nadia: User) -> None:
    sign_in(client, nadia)
    with database.session() as session:
        accounts.deactivate(session, nadia.id, actor_id=None, now=now())
        session.commit()
    assert client.get("/queue").status_code == 302


def test_signing_out_ends_the_session(client: FlaskClient, nadia: User) -> None:
    sign_in(client, nadia)
    client.post("/sign-out")
    assert client.get("/queue").status_code == 302


def test_the_password_is_changed_only_by_who_knows_it(client: FlaskClient, database: Database, nadia: User) -> None:
    sign_in(client, nadia)
    new = "another lantern harbour"
    wrong = client.post("/account", data={"current": "guess", "password": new, "again": new})
    assert wrong.status_code == 400
    assert "That is not your password." in wrong.text
    assert client.post("/account", data={"current": PASSWORD, "password": new, "again": new}).status_code == 303
    assert client.get("/queue").status_code == 200
    with database.reading() as session:
        assert accounts.authenticate(session, "nadia", new) is not None


def test_a_way_back_lets_one_choose_a_password_without_the_old_one(
    client: FlaskClient, database: Database, nadia: User
) -> None:
    with database.session() as session:
        token = accounts.sign_in_link(session, nadia.id, now=now())
        session.commit()
    assert client.get(f"/welcome/{token}").status_code == 200
    assert client.post(f"/welcome/{token}").headers["Location"] == "/account"
    new = "another lantern harbour"
    assert client.post("/account", data={"password": new, "again": new}).status_code == 303
    with database.reading() as session:
        assert accounts.authenticate(session, "nadia", new) is not None


def test_a_way_back_of_a_shut_account_leads_nowhere(client: FlaskClient, database: Database, nadia: User) -> None:
    with database.session() as session:
        token = accounts.sign_in_link(session, nadia.id, now=now())
        accounts.deactivate(session, nadia.id, actor_id=None, now=now())
        session.commit()
    assert client.post(f"/welcome/{token}").headers["Location"] == "/sign-in"
    assert client.get("/queue").status_code == 302


def test_a_sample_desks_link_leads_straight_to_work(
    settings: Settings, client: FlaskClient, app: Flask, database: Database, nadia: User
) -> None:
    app.extensions["claimtrack"] = replace(app.extensions["claimtrack"], settings=replace(settings, sample_desk=True))
    with database.session() as session:
        token = accounts.sign_in_link(session, nadia.id, now=now())
        session.commit()
    assert client.post(f"/welcome/{token}").headers["Location"] == "/"


def test_an_old_link_is_refused_with_a_sentence(client: FlaskClient, database: Database, nadia: User) -> None:
    with database.session() as session:
        token = accounts.sign_in_link(session, nadia.id, now=now() - timedelta(days=2))
        session.commit()
    answer = client.get(f"/welcome/{token}")
    assert answer.status_code == 404
    assert "ask an administrator" in answer.text


def test_the_language_is_the_accounts_before_the_browsers(client: FlaskClient, nadia: User) -> None:
    arabic = {"Accept-Language": "ar"}
    assert '<html lang="ar" dir="rtl">' in client.get("/sign-in", headers=arabic).text
    sign_in(client, nadia)
    client.post("/language", data={"language": "en", "next": "/queue"})
    assert '<html lang="en" dir="ltr">' in client.get("/queue", headers=arabic).text


def test_a_stranger_switches_the_language_for_this_browser(client: FlaskClient) -> None:
    answer = client.post("/language", data={"language": "ar", "next": "/lookup"})
    assert answer.headers["Location"] == "/lookup"
    assert 'dir="rtl"' in client.get("/lookup", headers={"Accept-Language": "en"}).text


def test_an_administrator_invites_and_the_link_is_shown_once(app: Flask, database: Database) -> None:
    browser = sign_in(app.test_client(), people_of(database)[Role.ADMINISTRATOR])
    browser.post("/people/invite", data={"role": "editor"})
    shown = re.search(r"/welcome/([\w-]+)", browser.get("/people").text)
    assert shown is not None
    assert shown[0] not in browser.get("/people").text
    answer = app.test_client().post(f"/welcome/{shown[1]}", data=NEW)
    assert answer.status_code == 303
    with database.reading() as session:
        made = queries.user_by_login(session, "nadia")
        assert made is not None
        assert made.role is Role.EDITOR


def test_an_administrator_changes_a_role_and_shuts_and_opens_an_account(
    app: Flask, database: Database, nadia: User
) -> None:
    browser = sign_in(app.test_client(), people_of(database)[Role.ADMINISTRATOR])

    def stored() -> User:
        with database.reading() as session:
            found = queries.user_by_login(session, "nadia")
            assert found is not None
            return found

    browser.post(f"/people/{nadia.id}/role", data={"role": "editor"})
    assert stored().role is Role.EDITOR
    browser.post(f"/people/{nadia.id}/deactivate")
    assert not stored().active
    browser.post(f"/people/{nadia.id}/reactivate")
    assert stored().active


def test_a_forgotten_password_gets_a_way_back(app: Flask, database: Database, nadia: User) -> None:
    browser = sign_in(app.test_client(), people_of(database)[Role.ADMINISTRATOR])
    browser.post(f"/people/{nadia.id}/way-back")
    shown = re.search(r"/welcome/([\w-]+)", browser.get("/people").text)
    assert shown is not None
    guest = app.test_client()
    guest.post(f"/welcome/{shown[1]}")
    assert guest.get("/queue").status_code == 200


def test_the_last_administrator_stays(app: Flask, database: Database) -> None:
    people = people_of(database)
    browser = sign_in(app.test_client(), people[Role.ADMINISTRATOR])
    own = people[Role.ADMINISTRATOR].id
    browser.post(f"/people/{own}/role", data={"role": "reader"})
    assert "only administrator" in browser.get("/people").text
    browser.post(f"/people/{own}/deactivate")
    assert "cannot shut your own account" in browser.get("/people").text

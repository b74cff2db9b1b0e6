from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotAllowed, NotFound
from claimtrack.core.values import Role
from claimtrack.services import accounts
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Event, OneTimeLink, Purpose, User
from tests.services.scene import NOW

PASSWORD = "correct horse battery"

pytestmark = pytest.mark.usefixtures("quick_hasher")


def someone(session: Session, login: str = "layla", *, role: Role = Role.REVIEWER, password: str = PASSWORD) -> User:
    return accounts.create_user(session, login=login, name="ليلى", role=role, password=password, now=NOW)


def kinds(session: Session) -> list[str]:
    return list(session.scalars(select(Event.kind).order_by(Event.id)))


# --- People -----------------------------------------------------------------------------------------------------------


def test_a_password_is_kept_as_an_argon2_hash_only(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        assert (user.password_hash or "").startswith("$argon2id$")
        assert PASSWORD not in (user.password_hash or "")


def test_a_new_person_stands_in_the_history(database: Database) -> None:
    with database.session() as session:
        someone(session)
        event = session.scalars(select(Event)).one()
        assert (event.kind, event.after) == ("person_added", {"login": "layla", "role": "reviewer"})


def test_a_login_is_kept_without_blanks_around_it_and_in_small_letters(database: Database) -> None:
    with database.session() as session:
        assert someone(session, "  Layla ").login == "layla"


def test_a_login_that_is_taken_is_refused(database: Database) -> None:
    with database.session() as session:
        someone(session)
        with pytest.raises(InvalidInput, match="“layla” is taken") as caught:
            someone(session, "LAYLA")
        assert caught.value.field == "login"


@pytest.mark.parametrize("login", ["", "  ", "two words", "x" * 81, "nul\x00", "turned\u202e"])
def test_an_unusable_login_is_refused(database: Database, login: str) -> None:
    with database.session() as session, pytest.raises(InvalidInput) as caught:
        someone(session, login)
    assert caught.value.field == "login"


@pytest.mark.parametrize("password", ["", "short", "123456789", "x" * 1001])
def test_a_password_of_a_wrong_length_is_refused(database: Database, password: str) -> None:
    with database.session() as session:
        with pytest.raises(InvalidInput) as caught:
            someone(session, password=password)
        assert caught.value.field == "password"
        assert session.scalars(select(User)).all() == []


def test_a_password_that_is_the_login_is_refused(database: Database) -> None:
    with database.session() as session, pytest.raises(InvalidInput, match="must differ"):
        someone(session, "laylalayla", password="LaylaLayla")


def test_a_person_without_a_name_is_called_by_the_login(database: Database) -> None:
    with database.session() as session:
        user = accounts.create_user(session, login="layla", name=" ", role=Role.READER, password=PASSWORD, now=NOW)
        assert user.name == "layla"


def test_a_name_is_stored_as_the_database_can_hold_it(database: Database) -> None:
    with database.session() as session:
        user = accounts.create_user(
            session, login="layla", name="Lay\x00la" + "a" * 200, role=Role.READER, password=PASSWORD, now=NOW
        )
        assert user.name == "Layla" + "a" * 115


# --- Signing in -------------------------------------------------------------------------------------------------------


def test_the_right_password_lets_in(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        assert accounts.authenticate(session, " Layla", PASSWORD) is user


@pytest.mark.parametrize(
    ("login", "password"),
    [("layla", "wrong password"), ("layla", ""), ("nobody", PASSWORD), ("", PASSWORD), ("lay\x00la", PASSWORD)],
)
def test_a_wrong_name_or_password_does_not(database: Database, login: str, password: str) -> None:
    with database.session() as session:
        someone(session)
        assert accounts.authenticate(session, login, password) is None


def test_an_unknown_name_is_weighed_against_a_hash_too(
    database: Database, monkeypatch: pytest.MonkeyPatch, quick_hasher: PasswordHasher
) -> None:
    class Counting(PasswordHasher):
        verified = 0

        def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # type: ignore[override] # noqa: A002
            Counting.verified += 1
            return bool(super().verify(hash, password))

    monkeypatch.setattr(accounts, "_HASHER", Counting(time_cost=1, memory_cost=8, parallelism=1))
    with database.session() as session:
        accounts.authenticate(session, "nobody", PASSWORD)
    assert Counting.verified == 1


def test_somebody_without_a_password_is_not_let_in(database: Database) -> None:
    with database.session() as session:
        someone(session).password_hash = None
        assert accounts.authenticate(session, "layla", PASSWORD) is None


def test_a_damaged_hash_lets_nobody_in(database: Database) -> None:
    with database.session() as session:
        someone(session).password_hash = "damaged"
        assert accounts.authenticate(session, "layla", PASSWORD) is None


def test_a_deactivated_person_is_not_let_in(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        accounts.deactivate(session, user.id, actor_id=None, now=NOW)
        assert accounts.authenticate(session, "layla", PASSWORD) is None


def test_a_hash_of_older_costs_is_renewed_at_sign_in(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.session() as session:
        user = someone(session, password="p" * 1000)
        old = user.password_hash
        monkeypatch.setattr(accounts, "_HASHER", PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
        assert accounts.authenticate(session, "layla", "p" * 1001) is user
        assert user.password_hash != old
        assert accounts.authenticate(session, "layla", "p" * 1000) is user


def test_a_new_password_ends_the_persons_sessions(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        key = user.session_key
        accounts.change_password(session, user.id, "another long one", now=NOW)
        assert accounts.authenticate(session, "layla", "another long one") is user
        assert accounts.authenticate(session, "layla", PASSWORD) is None
        assert user.session_key != key
        assert kinds(session)[-1] == "password_changed"


def test_signing_out_everywhere_ends_the_persons_sessions(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        key = user.session_key
        assert accounts.sign_out_everywhere(session, user.id).session_key != key


@pytest.mark.parametrize("language", ["ar", None])
def test_a_person_chooses_the_interfaces_language(database: Database, language: str | None) -> None:
    with database.session() as session:
        assert accounts.set_language(session, someone(session).id, language).language == language


def test_nobody_has_a_number_that_nobody_has(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound, match="number 999"):
        accounts.sign_out_everywhere(session, 999)


# --- Roles ------------------------------------------------------------------------------------------------------------


def test_a_new_role_stands_in_the_history(database: Database) -> None:
    with database.session() as session:
        admin, user = someone(session, "admin", role=Role.ADMINISTRATOR), someone(session)
        accounts.set_role(session, user.id, Role.EDITOR, actor_id=admin.id, now=NOW)
        event = session.scalars(select(Event).where(Event.kind == "role_changed")).one()
        assert user.role is Role.EDITOR
        assert (event.actor_id, event.before["role"], event.after["role"]) == (admin.id, "reviewer", "editor")


def test_the_only_administrator_keeps_the_role(database: Database) -> None:
    with database.session() as session:
        admin = someone(session, role=Role.ADMINISTRATOR)
        with pytest.raises(NotAllowed, match="only administrator"):
            accounts.set_role(session, admin.id, Role.READER, actor_id=None, now=NOW)
        assert admin.role is Role.ADMINISTRATOR


def test_the_only_administrator_is_not_deactivated(database: Database) -> None:
    with database.session() as session:
        admin = someone(session, role=Role.ADMINISTRATOR)
        with pytest.raises(NotAllowed, match="only administrator"):
            accounts.deactivate(session, admin.id, actor_id=None, now=NOW)
        assert admin.active


def test_a_deactivated_administrator_is_no_second_one(database: Database) -> None:
    with database.session() as session:
        first, second = (someone(session, login, role=Role.ADMINISTRATOR) for login in ("first", "second"))
        accounts.deactivate(session, second.id, actor_id=first.id, now=NOW)
        with pytest.raises(NotAllowed):
            accounts.deactivate(session, first.id, actor_id=first.id, now=NOW)


def test_one_of_two_administrators_may_become_something_else(database: Database) -> None:
    with database.session() as session:
        first, _ = (someone(session, login, role=Role.ADMINISTRATOR) for login in ("first", "second"))
        assert accounts.set_role(session, first.id, Role.READER, actor_id=None, now=NOW).role is Role.READER


def test_the_only_administrator_may_stay_one(database: Database) -> None:
    with database.session() as session:
        admin = someone(session, role=Role.ADMINISTRATOR)
        accounts.set_role(session, admin.id, Role.ADMINISTRATOR, actor_id=None, now=NOW)
        assert admin.role is Role.ADMINISTRATOR


def test_a_deactivated_person_can_come_back(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        accounts.deactivate(session, user.id, actor_id=None, now=NOW)
        accounts.reactivate(session, user.id, actor_id=None, now=NOW)
        assert accounts.authenticate(session, "layla", PASSWORD) is user
        assert kinds(session)[-2:] == ["person_deactivated", "person_reactivated"]


# --- Links that work once ---------------------------------------------------------------------------------------------


def test_an_empty_desk_gives_a_link_for_its_first_administrator(database: Database) -> None:
    with database.session() as session:
        token = accounts.first_administrator_link(session, now=NOW)
        assert token is not None
        link = accounts.usable_link(session, token, now=NOW)
        assert (link.purpose, link.role) == (Purpose.FIRST_ADMINISTRATOR, Role.ADMINISTRATOR)


def test_a_link_is_kept_as_its_hash_only(database: Database) -> None:
    with database.session() as session:
        token = accounts.invite(session, Role.EDITOR, actor_id=None, now=NOW)
        assert token not in (session.scalars(select(OneTimeLink)).one().token_hash)


def test_a_second_first_link_ends_the_one_before(database: Database) -> None:
    with database.session() as session:
        first = accounts.first_administrator_link(session, now=NOW)
        second = accounts.first_administrator_link(session, now=NOW)
        assert first is not None
        assert second is not None
        with pytest.raises(NotFound):
            accounts.usable_link(session, first, now=NOW)
        assert accounts.usable_link(session, second, now=NOW).used_at is None


def test_a_desk_with_people_gives_no_first_link(database: Database) -> None:
    with database.session() as session:
        someone(session)
        assert accounts.first_administrator_link(session, now=NOW) is None


def test_a_first_link_ends_when_the_desk_has_people(database: Database) -> None:
    with database.session() as session:
        token = accounts.first_administrator_link(session, now=NOW)
        assert token is not None
        someone(session)
        with pytest.raises(NotFound, match="has its administrator"):
            accounts.usable_link(session, token, now=NOW)


def test_a_link_works_once(database: Database) -> None:
    with database.session() as session:
        token = accounts.invite(session, Role.EDITOR, actor_id=None, now=NOW)
        assert accounts.redeem(session, token, now=NOW).role is Role.EDITOR
        with pytest.raises(NotFound, match="used or is too old"):
            accounts.redeem(session, token, now=NOW)


def test_of_two_who_come_with_one_link_at_once_one_gets_in(database: Database) -> None:
    with database.session() as session:
        token = accounts.invite(session, Role.EDITOR, actor_id=None, now=NOW)
        session.commit()
    start, let_in = threading.Barrier(2), []

    def come() -> None:
        with database.session() as session:
            start.wait()
            try:
                let_in.append(accounts.redeem(session, token, now=NOW).id)
            except NotFound:
                return
            session.commit()

    threads = [threading.Thread(target=come) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(let_in) == 1


@pytest.mark.parametrize(("after", "works"), [(timedelta(days=6), True), (timedelta(days=7), False)])
def test_an_invitation_works_for_a_week(database: Database, after: timedelta, works: bool) -> None:
    with database.session() as session:
        token = accounts.invite(session, Role.EDITOR, actor_id=None, now=NOW)
        if works:
            assert accounts.usable_link(session, token, now=NOW + after).used_at is None
        else:
            with pytest.raises(NotFound):
                accounts.usable_link(session, token, now=NOW + after)


def test_a_sign_in_link_is_the_persons_own_for_half_a_day(database: Database) -> None:
    with database.session() as session:
        user = someone(session)
        token = accounts.sign_in_link(session, user.id, now=NOW)
        link = accounts.usable_link(session, token, now=NOW + timedelta(hours=11))
        assert (link.purpose, link.user_id) == (Purpose.SIGN_IN, user.id)
        with pytest.raises(NotFound):
            accounts.usable_link(session, token, now=NOW + timedelta(hours=12))


def test_an_unknown_token_is_no_link(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound):
        accounts.usable_link(session, "no such token", now=NOW)

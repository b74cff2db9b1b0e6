"""People of the desk: accounts, passwords and links that work once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotAllowed, NotFound
from claimtrack.core.shortcuts import Keys, Shortcut
from claimtrack.core.values import Role
from claimtrack.readers.decode import clean
from claimtrack.storage import queries, tables

__all__ = [
    "authenticate",
    "change_password",
    "create_user",
    "deactivate",
    "first_administrator_link",
    "invite",
    "keys_of",
    "reactivate",
    "redeem",
    "set_keys",
    "set_language",
    "set_role",
    "sign_in_link",
    "sign_out_everywhere",
    "usable_link",
]

_SHORTEST_PASSWORD: Final = 10
_LONGEST_PASSWORD: Final = 1000
_LONGEST_NAME: Final = 120
_INVITATION: Final = timedelta(days=7)
_SIGN_IN: Final = timedelta(hours=12)
_HASHER: Final = PasswordHasher()


def create_user(session: Session, *, login: str, name: str, role: Role, password: str, now: datetime) -> tables.User:
    """A new person of the desk. Raises InvalidInput for a login that is taken or unusable and for a weak password."""
    login = login.strip().casefold()
    if not login or len(login) > 80 or not login.isprintable() or any(character.isspace() for character in login):
        raise InvalidInput("A sign-in name has 1 to 80 characters and no blanks.", field="login")
    if queries.user_by_login(session, login) is not None:
        raise InvalidInput("The sign-in name “{login}” is taken; choose another.", field="login", login=login)
    user = tables.User(
        login=login,
        name=clean(name).strip()[:_LONGEST_NAME] or login,
        role=role,
        password_hash=_hashed(password, login),
        session_key=secrets.token_urlsafe(24),
        created_at=now,
    )
    session.add(user)
    session.flush()
    session.add(_event("person_added", now=now, after={"login": login, "role": role.value}))
    return user


def authenticate(session: Session, login: str, password: str) -> tables.User | None:
    """The active person of that name and password, else None; takes as long for an unknown name as for a known one."""
    login = login.strip().casefold()
    # PostgreSQL cannot even be asked for a name with a NUL in it.
    user = queries.user_by_login(session, login) if login.isprintable() else None
    known = user.password_hash if user is not None and user.password_hash else _nobody()
    try:
        _HASHER.verify(known, password[:_LONGEST_PASSWORD])
    except (VerificationError, InvalidHashError):
        return None
    if user is None or not user.active:
        return None
    if _HASHER.check_needs_rehash(known):
        user.password_hash = _HASHER.hash(password[:_LONGEST_PASSWORD])
    return user


def change_password(session: Session, user_id: int, password: str, *, now: datetime) -> tables.User:
    """The person with a new password; every session of theirs ends."""
    user = _person(session, user_id)
    user.password_hash = _hashed(password, user.login)
    user.session_key = secrets.token_urlsafe(24)
    session.add(_event("password_changed", now=now, actor_id=user.id, after={"login": user.login}))
    session.flush()
    return user


def sign_out_everywhere(session: Session, user_id: int) -> tables.User:
    """The person, whose sessions have all ended."""
    user = _person(session, user_id)
    user.session_key = secrets.token_urlsafe(24)
    session.flush()
    return user


def set_language(session: Session, user_id: int, language: str | None) -> tables.User:
    """The person with that interface language, None for the browser's."""
    user = _person(session, user_id)
    user.language = language
    session.flush()
    return user


def set_keys(session: Session, user_id: int, keys: Keys) -> tables.User:
    """The person with those keys."""
    user = _person(session, user_id)
    user.keys = {"on": keys.on, "moved": {shortcut.value: code for shortcut, code in keys.moved.items()}}
    session.flush()
    return user


def keys_of(user: tables.User) -> Keys:
    """The person's keys; those of everybody where what is stored names a key twice since the defaults changed."""
    stored = user.keys or {}
    moved = {Shortcut(name): code for name, code in stored.get("moved", {}).items() if name in set(Shortcut)}
    try:
        return Keys(on=bool(stored.get("on", True)), moved=moved)
    except InvalidInput:
        return Keys(on=bool(stored.get("on", True)))


def set_role(session: Session, user_id: int, role: Role, *, actor_id: int | None, now: datetime) -> tables.User:
    """The person in another role. Raises NotAllowed where the desk would be left without an administrator."""
    user = _person(session, user_id)
    before = user.role
    if before is Role.ADMINISTRATOR and role is not Role.ADMINISTRATOR:
        _keep_an_administrator(session, user)
    user.role = role
    session.add(
        _event(
            "role_changed",
            now=now,
            actor_id=actor_id,
            before={"login": user.login, "role": before.value},
            after={"login": user.login, "role": role.value},
        )
    )
    session.flush()
    return user


def deactivate(session: Session, user_id: int, *, actor_id: int | None, now: datetime) -> tables.User:
    """The person, who may no longer sign in; what they decided stays theirs."""
    user = _person(session, user_id)
    if user.role is Role.ADMINISTRATOR:
        _keep_an_administrator(session, user)
    user.active = False
    user.session_key = secrets.token_urlsafe(24)
    session.add(_event("person_deactivated", now=now, actor_id=actor_id, after={"login": user.login}))
    session.flush()
    return user


def reactivate(session: Session, user_id: int, *, actor_id: int | None, now: datetime) -> tables.User:
    """The person, who may sign in again."""
    user = _person(session, user_id)
    user.active = True
    session.add(_event("person_reactivated", now=now, actor_id=actor_id, after={"login": user.login}))
    session.flush()
    return user


def first_administrator_link(session: Session, *, now: datetime) -> str | None:
    """The token of a link that makes the first administrator, None when the desk has people; older ones end."""
    if queries.count_people(session):
        return None
    queries.delete_links(session, tables.Purpose.FIRST_ADMINISTRATOR)
    return _token(session, tables.Purpose.FIRST_ADMINISTRATOR, Role.ADMINISTRATOR, now + _INVITATION)


def invite(session: Session, role: Role, *, actor_id: int | None, now: datetime) -> str:
    """The token of a link with which somebody makes their own account in that role, within a week."""
    token = _token(session, tables.Purpose.INVITATION, role, now + _INVITATION)
    session.add(_event("person_invited", now=now, actor_id=actor_id, after={"role": role.value}))
    return token


def sign_in_link(session: Session, user_id: int, *, now: datetime) -> str:
    """The token of a link that signs a person in once, within twelve hours."""
    user = _person(session, user_id)
    return _token(session, tables.Purpose.SIGN_IN, user.role, now + _SIGN_IN, user_id=user.id)


def usable_link(session: Session, token: str, *, now: datetime) -> tables.OneTimeLink:
    """The link of that token while it works. Raises NotFound in one sentence when it is unknown, used or too old."""
    link = queries.link_by_hash(session, _hash_of(token))
    if link is None or link.used_at is not None or link.expires_at <= now:
        raise NotFound("This link has been used or is too old; ask the desk's administrator for a new one.")
    if link.purpose is tables.Purpose.FIRST_ADMINISTRATOR and queries.count_people(session):
        raise NotFound("The desk has its administrator; sign in, or ask them for an invitation.")
    return link


def redeem(session: Session, token: str, *, now: datetime) -> tables.OneTimeLink:
    """The link, which from now on no longer works."""
    # Read again under a lock: of two who come with one link at the same moment, the second finds it used.
    session.refresh(usable_link(session, token, now=now), with_for_update=True)
    link = usable_link(session, token, now=now)
    link.used_at = now
    session.flush()
    return link


def _token(
    session: Session, purpose: tables.Purpose, role: Role, expires_at: datetime, *, user_id: int | None = None
) -> str:
    token = secrets.token_urlsafe(24)
    session.add(
        tables.OneTimeLink(
            token_hash=_hash_of(token), purpose=purpose, role=role, user_id=user_id, expires_at=expires_at
        )
    )
    session.flush()
    return token


def _hash_of(token: str) -> str:
    # A token has 192 random bits: a fast hash is enough to keep a stolen database from opening doors.
    return sha256(token.encode()).hexdigest()


@cache
def _nobody() -> str:
    return _HASHER.hash(secrets.token_urlsafe(16))


def _hashed(password: str, login: str) -> str:
    if len(password) < _SHORTEST_PASSWORD:
        raise InvalidInput(
            "The password needs at least {least} characters.", field="password", least=_SHORTEST_PASSWORD
        )
    if len(password) > _LONGEST_PASSWORD or password.casefold() == login:
        raise InvalidInput(
            "The password must differ from the sign-in name and have at most {most} characters.",
            field="password",
            most=_LONGEST_PASSWORD,
        )
    return _HASHER.hash(password)


def _person(session: Session, user_id: int) -> tables.User:
    user = session.get(tables.User, user_id)
    if user is None:
        raise NotFound("The desk has nobody with the number {user_id}.", user_id=user_id)
    return user


def _keep_an_administrator(session: Session, user: tables.User) -> None:
    if queries.count_people(session, role=Role.ADMINISTRATOR, but=user.id) == 0:
        raise NotAllowed("{name} is the desk's only administrator; make somebody else one first.", name=user.name)


def _event(
    kind: str,
    *,
    now: datetime,
    actor_id: int | None = None,
    before: dict[str, str] | None = None,
    after: dict[str, str] | None = None,
) -> tables.Event:
    return tables.Event(at=now, actor_id=actor_id, kind=kind, before=before or {}, after=after or {})

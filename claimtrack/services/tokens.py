"""Tokens with which programs use the desk in a person's name."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.errors import InvalidInput, NotAllowed, NotFound
from claimtrack.core.values import Role, Scope
from claimtrack.readers.decode import clean
from claimtrack.storage import queries, tables

__all__ = ["bearer", "create", "is_unnoted", "revoke", "scopes_of", "used"]

_PREFIX: Final = "ct_"  # so that a scanner of leaked secrets can tell what it found
_HINT: Final = 8
_LONGEST_NAME: Final = 120
_LONGEST_LIFE: Final = timedelta(days=3660)
# A token's last use is told to the hour: writing it with every request would make every reader a writer.
_USE_KEPT: Final = timedelta(hours=1)
_LEAST_ROLE: Final = {
    Scope.LOOKUP: Role.READER,
    Scope.READ: Role.READER,
    Scope.INGEST: Role.REVIEWER,
    Scope.REVIEW: Role.REVIEWER,
}


def scopes_of(role: Role) -> tuple[Scope, ...]:
    """What a token of a person in that role may be allowed at most."""
    ranks = list(Role)
    return tuple(scope for scope, least in _LEAST_ROLE.items() if ranks.index(role) >= ranks.index(least))


def create(
    session: Session,
    user_id: int,
    *,
    name: str,
    scopes: Iterable[Scope],
    now: datetime,
    lifetime: timedelta | None = None,
) -> str:
    """A new token in the person's name, to be shown once: the desk keeps its hash only. Without `lifetime` it stays.

    Raises InvalidInput (with `field`) for a token without a name, a scope, or with a life that is over, and NotAllowed
    for a scope that the person's role does not have.
    """
    user = session.get(tables.User, user_id)
    if user is None or not user.active:
        raise NotFound("The desk has nobody with the number {user_id}.", user_id=user_id)
    name = clean(name).strip()
    if not name or len(name) > _LONGEST_NAME:
        raise InvalidInput(
            "Name the token by what will use it, in at most {most} characters.", field="name", most=_LONGEST_NAME
        )
    wanted = [scope for scope in Scope if scope in set(scopes)]
    if not wanted:
        raise InvalidInput("Choose what the token may do.", field="scopes")
    for scope in wanted:
        if scope not in scopes_of(user.role):
            raise NotAllowed("Your role does not have the scope “{scope}”.", scope=scope.value)
    if lifetime is not None and not timedelta(0) < lifetime <= _LONGEST_LIFE:
        raise InvalidInput("A token lives from one day to ten years.", field="days")
    token = _PREFIX + secrets.token_urlsafe(32)
    row = tables.ApiToken(
        user_id=user.id,
        name=name,
        token_hash=_hash_of(token),
        hint=token[:_HINT],
        scopes=[scope.value for scope in wanted],
        created_at=now,
        expires_at=None if lifetime is None else now + lifetime,
    )
    session.add(row)
    after = {"name": name, "scopes": " ".join(row.scopes)}
    session.add(tables.Event(at=now, actor_id=user.id, kind="token_made", before={}, after=after))
    session.flush()
    return token


def revoke(session: Session, token_id: int, *, actor_id: int, now: datetime) -> tables.ApiToken:
    """The person's own token, which from now on opens nothing. Raises NotFound for one that is not theirs."""
    row = session.get(tables.ApiToken, token_id)
    if row is None or row.user_id != actor_id or row.revoked_at is not None:
        raise NotFound("You have no such token; it may be revoked already.")
    row.revoked_at = now
    session.add(tables.Event(at=now, actor_id=actor_id, kind="token_revoked", before={"name": row.name}, after={}))
    session.flush()
    return row


def bearer(session: Session, token: str, *, now: datetime) -> tables.ApiToken | None:
    """The token's row with its person, None for one that is unknown, revoked, too old, or of a shut account."""
    row = queries.token_by_hash(session, _hash_of(token))
    if row is None or row.revoked_at is not None or not row.user.active:
        return None
    return row if row.expires_at is None or row.expires_at > now else None


def used(session: Session, token_id: int, *, now: datetime) -> None:
    """Notes that a token was used, to the hour."""
    row = session.get(tables.ApiToken, token_id)
    if row is not None and is_unnoted(row, now=now):
        row.used_at = now
        session.flush()


def is_unnoted(row: tables.ApiToken, *, now: datetime) -> bool:
    """Whether a use at this moment would be noted, because the last one noted is an hour old."""
    return row.used_at is None or now - row.used_at >= _USE_KEPT


def _hash_of(token: str) -> str:
    # A token has 256 random bits: a fast hash is enough to keep a stolen database from opening doors.
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()

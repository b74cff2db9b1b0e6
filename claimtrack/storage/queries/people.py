"""People and the links that let them in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, joinedload

from claimtrack.core.values import Role
from claimtrack.storage.tables import ApiToken, KeptAnswer, OneTimeLink, Purpose, User

__all__ = [
    "count_people",
    "delete_links",
    "forget_answers",
    "link_by_hash",
    "people",
    "token_by_hash",
    "tokens_of",
    "user_by_login",
]


def user_by_login(session: Session, login: str) -> User | None:
    """The person who signs in so, whether their account is open or not."""
    return session.scalar(select(User).where(User.login == login))


def people(session: Session) -> list[User]:
    """All people: those whose account is open first, then by name."""
    return list(session.scalars(select(User).order_by(User.active.desc(), User.name, User.id)))


def count_people(session: Session, *, role: Role | None = None, but: int | None = None) -> int:
    """How many open accounts there are, in one role, besides one person."""
    query = select(func.count()).select_from(User).where(User.active)
    if role is not None:
        query = query.where(User.role == role)
    if but is not None:
        query = query.where(User.id != but)
    return session.scalar(query) or 0


def link_by_hash(session: Session, token_hash: str) -> OneTimeLink | None:
    """The one-time link whose token has that hash."""
    return session.scalar(select(OneTimeLink).where(OneTimeLink.token_hash == token_hash))


def delete_links(session: Session, purpose: Purpose) -> None:
    """Remove every one-time link for that purpose."""
    session.execute(delete(OneTimeLink).where(OneTimeLink.purpose == purpose))


def forget_answers(session: Session, *, before: datetime) -> None:
    """Remove the answers that were kept before that moment."""
    session.execute(delete(KeptAnswer).where(KeptAnswer.created_at < before))


def token_by_hash(session: Session, token_hash: str) -> ApiToken | None:
    """The token of that hash with the person whose it is, whether it works or not."""
    query = select(ApiToken).where(ApiToken.token_hash == token_hash)
    return session.scalar(query.options(joinedload(ApiToken.user)))


def tokens_of(session: Session, user_id: int) -> list[ApiToken]:
    """A person's tokens that were not revoked, the newest first."""
    query = select(ApiToken).where(ApiToken.user_id == user_id, ApiToken.revoked_at.is_(None))
    return list(session.scalars(query.order_by(ApiToken.id.desc())))

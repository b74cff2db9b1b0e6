"""A small desk to look at: two outlets that differ on a figure, and one person of each role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256

from flask.testing import FlaskClient

from claimtrack.core.text import normalise
from claimtrack.core.values import ArticleRole, LinkState, Role, Stance
from claimtrack.services import accounts
from claimtrack.storage.database import Database
from claimtrack.storage.search import index_claims
from claimtrack.storage.session import Session
from claimtrack.storage.tables import Article, Claim, Link, Origin, Outlet, User

__all__ = ["NOW", "PASSWORD", "Scene", "a_scene", "people_of", "sign_in", "with_password"]

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PASSWORD = "paper lantern harbour"
ARABIC = "قالت الوزارة إن الجسر كلف 40 مليون دولار. ما أجمل هذا الجسر!"
ENGLISH = "The ministry said the bridge cost 55 million dollars."


@dataclass(frozen=True, slots=True)
class Scene:
    """The ids of what was made."""

    arabic_article: int
    english_article: int
    claim: int
    opinion: int
    other: int
    link: int


def a_scene(database: Database) -> Scene:
    """An Arabic and an English article whose claims conflict on a figure, and an opinion that nobody can check."""
    with database.session() as session:
        first = _article(session, "كلفة الجسر", ARABIC, language="ar", outlet="صحيفة المرسى")
        second = _article(session, "The price of a bridge", ENGLISH, language="en", outlet="Harbour Post")
        claim = _claim(session, first, "الجسر كلف 40 مليون دولار")
        opinion = _claim(session, first, "ما أجمل هذا الجسر!", reason="opinion")
        other = _claim(session, second, "the bridge cost 55 million dollars")
        difference = {
            "kind": "number",
            "a": "40 مليون",
            "b": "55 million",
            "a_span": {"start": 10, "end": 18},
            "b_span": {"start": 16, "end": 26},
            "update": False,
        }
        link = Link(
            a_id=claim.id,
            b_id=other.id,
            score=88.0,
            stance=Stance.CONFLICTS,
            differences=[difference],
            engine="1",
            state=LinkState.PROPOSED,
            created_at=NOW,
        )
        session.add(link)
        session.commit()
        return Scene(first.id, second.id, claim.id, opinion.id, other.id, link.id)


def people_of(database: Database) -> dict[Role, User]:
    """One person of each role; they have no password, which takes long to hash."""
    with database.session() as session:
        people = {
            role: User(
                login=role.value, name=role.value.title(), role=role, session_key=f"key of {role}", created_at=NOW
            )
            for role in Role
        }
        session.add_all(people.values())
        session.commit()
        return people


def sign_in(client: FlaskClient, user: User) -> FlaskClient:
    """The client, with the person signed in."""
    with client.session_transaction() as session:
        session["person"], session["key"] = user.id, user.session_key
    return client


def with_password(database: Database, role: Role) -> User:
    """Somebody of that role who can sign in, by the role's name."""
    with database.session() as session:
        user = accounts.create_user(
            session, login=role.value, name=role.value.title(), role=role, password=PASSWORD, now=NOW
        )
        session.commit()
        return user


def _article(session: Session, title: str, text: str, *, language: str, outlet: str) -> Article:
    origin = Origin(created_at=NOW)
    session.add(origin)
    session.flush()
    article = Article(
        outlet=Outlet(name=outlet, key=normalise(outlet)),
        origin_id=origin.id,
        role=ArticleRole.MONITORED,
        title=title,
        text=text,
        text_hash=sha256(text.encode()).hexdigest(),
        signature=b"",
        language=language,
        day=date(2026, 3, 1),
        keywords=[],
        created_at=NOW,
    )
    session.add(article)
    session.flush()
    return article


def _claim(
    session: Session, article: Article, text: str, *, checkable: bool = True, reason: str | None = None
) -> Claim:
    start = article.text.index(text)
    claim = Claim(
        article_id=article.id,
        start=start,
        end=start + len(text),
        text=text,
        language=article.language,
        norm=normalise(text),
        words=len(text.split()),
        checkable=reason is None,
        reason=reason,
        worth=0.5,
        factors=[],
        created_at=NOW,
    )
    session.add(claim)
    session.flush()
    index_claims(session, [(claim.id, claim.norm)])
    return claim

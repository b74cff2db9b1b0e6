"""The sample desk: articles written for the project, linked, with a few verdicts and a correction."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from claimtrack import jobs
from claimtrack.config import Settings
from claimtrack.core.text import normalise
from claimtrack.core.values import ArticleRole, Role
from claimtrack.readers.document import read_document
from claimtrack.readers.table import read_archive
from claimtrack.services import accounts, review
from claimtrack.storage import queries, tables
from claimtrack.storage.session import Session

__all__ = ["PEOPLE", "fill", "sign_in_tokens"]

Said = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the sample desk."""

    login: str
    name: str
    role: Role


PEOPLE = (
    Person("salma", "سلمى", Role.ADMINISTRATOR),
    Person("karim", "كريم", Role.EDITOR),
    Person("nour", "نور", Role.REVIEWER),
    Person("guest", "Guest", Role.READER),
)


def fill(desk: jobs.Desk, settings: Settings, *, say: Said) -> None:
    """Puts the samples into an empty desk; one that was filled, or used, is left as it is."""
    with desk.database.reading() as session:
        if queries.row_counts(session)["articles"]:
            return
    folder = files("claimtrack") / "samples"
    manifest = tomllib.loads((folder / "samples.toml").read_text("utf-8"))
    for row in manifest["samples"]:
        say(row["file"])
        _add(desk, folder, row)
    archive = manifest["archive"]
    say(archive)
    rows = read_archive((folder / archive).read_bytes(), name=archive)
    jobs.import_archive(desk, rows, archive="samples")
    with desk.database.reading() as session:
        claim_ids = jobs.checkable_claim_ids(desk)
    # Articles were linked as they came; a second look lets the first ones find those that came later in the archive.
    jobs.link_claims(desk, claim_ids)
    with desk.database.session() as session:
        _add_people(session)
        for row in manifest["verdicts"]:
            _give_verdict(session, row, settings)
        session.commit()


def _add(desk: jobs.Desk, folder: Traversable, row: dict[str, Any]) -> None:
    document = read_document((folder / row["file"]).read_bytes(), name=row["file"])
    jobs.add_document(
        desk,
        replace(document, url=row["url"]),
        role=ArticleRole(row["role"]),
        outlet=row["outlet"],
        file=row["file"],
        sample=True,
    )
    with desk.database.session() as session:
        outlet = queries.outlet_by_key(session, normalise(row["outlet"]))
        if outlet is not None:
            outlet.kind = tables.OutletKind(row["outlet_kind"])
        session.commit()


def _add_people(session: Session) -> None:
    import secrets

    for person in PEOPLE:
        # Nobody knows these passwords: one enters by the links that the demo prints, and may choose a password then.
        accounts.create_user(
            session,
            login=person.login,
            name=person.name,
            role=person.role,
            password=secrets.token_urlsafe(24),
            now=datetime.now(UTC),
        )


def _give_verdict(session: Session, row: dict[str, Any], settings: Settings) -> None:
    """One of the manifest's verdicts, and its correction by another person where there is one."""
    claim = _claim_at(session, row["file"], row["excerpt"])
    _assess(session, claim, row, settings, login="nour", rationale=row["rationale"])
    correction = row.get("correction")
    if correction:
        rationale = correction.get("rationale", correction["note"])
        _assess(session, claim, correction, settings, login="karim", rationale=rationale, note=correction["note"])


def _assess(
    session: Session,
    claim: tables.Claim,
    row: dict[str, Any],
    settings: Settings,
    *,
    login: str,
    rationale: str,
    note: str | None = None,
) -> None:
    reviewer = queries.user_by_login(session, login)
    assert reviewer is not None  # noqa: S101 - _add_people made everybody
    draft = review.Draft(
        claim_id=claim.id,
        version_seen=claim.version,
        rating=row["rating"],
        rationale=rationale,
        evidence=tuple(
            review.Citation(
                claim_id=_claim_at(session, each["file"], each["quote"]).id, quote=each["quote"], shows=each["shows"]
            )
            for each in row["evidence"]
        ),
        correction_note=note,
    )
    policy = review.Policy(frozenset(rating.key for rating in settings.ratings))
    review.assess(session, draft, reviewer_id=reviewer.id, policy=policy, now=datetime.now(UTC))


def _claim_at(session: Session, file: str, excerpt: str) -> tables.Claim:
    """The claim of a sample that shares most of its words with an excerpt."""
    article = queries.article_by_file(session, file)
    words = set(normalise(excerpt).split())
    return max(article.claims, key=lambda claim: (_share(words, claim), -claim.id))


def _share(words: set[str], claim: tables.Claim) -> float:
    own = set(claim.norm.split())
    return len(words & own) / len(words | own)


def sign_in_tokens(desk: jobs.Desk) -> dict[Person, str]:
    """A fresh one-time token for each sample person."""
    with desk.database.session() as session:
        tokens = {}
        for person in PEOPLE:
            user = queries.user_by_login(session, person.login)
            if user is not None:
                tokens[person] = accounts.sign_in_link(session, user.id, now=datetime.now(UTC))
        session.commit()
    return tokens

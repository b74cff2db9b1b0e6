"""The sample desk: articles written for the project, linked, with a few verdicts and a correction."""

from __future__ import annotations

import secrets
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
    """Puts the samples into an empty desk; one that has them is left as it is.

    The people come last, with the verdicts: where they are missing, an interrupted filling goes on.
    """
    with desk.database.reading() as session:
        if queries.row_counts(session)["people"]:
            return
    folder = files("claimtrack") / "samples"
    manifest = tomllib.loads((folder / "samples.toml").read_text("utf-8"))
    archive = manifest["archive"]
    say(archive)
    jobs.import_archive(desk, read_archive((folder / archive).read_bytes(), name=archive), archive="samples")
    articles: dict[str, int] = {}
    for row in manifest["samples"]:
        say(row["file"])
        articles[row["file"]] = _add(desk, folder, row)
    with desk.database.session() as session:
        _add_people(session)
        verdicts = _Verdicts(session, settings, articles)
        for row in manifest["verdicts"]:
            verdicts.give(row)
        session.commit()


def _add(desk: jobs.Desk, folder: Traversable, row: dict[str, Any]) -> int:
    """The id of the article that a sample became."""
    document = read_document((folder / row["file"]).read_bytes(), name=row["file"])
    done = jobs.add_document(
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
    return done.article_id


def _add_people(session: Session) -> None:
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


@dataclass(frozen=True, slots=True)
class _Verdicts:
    """Gives the manifest's verdicts, in the session and among the articles (ids by file) that it was made for."""

    session: Session
    settings: Settings
    articles: dict[str, int]

    def give(self, row: dict[str, Any]) -> None:
        """One verdict, and its correction by another person where there is one."""
        claim = self._claim_at(row["file"], row["excerpt"])
        self._assess(claim, row, login="nour", rationale=row["rationale"])
        correction = row.get("correction")
        if correction:
            rationale = correction.get("rationale", correction["note"])
            self._assess(claim, correction, login="karim", rationale=rationale, note=correction["note"])

    def _assess(
        self, claim: tables.Claim, row: dict[str, Any], *, login: str, rationale: str, note: str | None = None
    ) -> None:
        submission = review.Submission(
            claim_id=claim.id,
            version_seen=claim.version,
            rating=row["rating"],
            rationale=rationale,
            evidence=tuple(self._citation(each) for each in row["evidence"]),
            correction_note=note,
        )
        reviewer = queries.user_by_login(self.session, login)
        assert reviewer is not None  # noqa: S101 - _add_people made everybody
        policy = review.Policy(frozenset(rating.key for rating in self.settings.ratings))
        review.assess(self.session, submission, reviewer_id=reviewer.id, policy=policy, now=datetime.now(UTC))

    def _citation(self, row: dict[str, str]) -> review.Citation:
        cited = self._claim_at(row["file"], row["quote"])
        return review.Citation(claim_id=cited.id, quote=row["quote"], shows=row["shows"])

    def _claim_at(self, file: str, excerpt: str) -> tables.Claim:
        """The claim of a sample that shares most of its words with an excerpt."""
        article = self.session.get_one(tables.Article, self.articles[file])
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

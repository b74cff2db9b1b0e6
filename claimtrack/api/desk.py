"""What one running desk shares among its requests, and the sessions in which they read and write."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime

from flask import current_app, g, request

from claimtrack import jobs
from claimtrack.config import Settings
from claimtrack.core.split import split_claims
from claimtrack.matching import Matcher
from claimtrack.services.publish import Publisher
from claimtrack.splitters.choice import Splitter
from claimtrack.storage.database import LARGEST_ID, Database
from claimtrack.storage.session import Session
from claimtrack.wordlists import Wordlists, shipped

__all__ = ["LARGEST_ID", "Desk", "close_reading", "desk", "now", "publisher", "reading", "writing"]


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that the application factory was given or made."""

    settings: Settings
    database: Database
    matcher: Matcher
    splitter: Splitter = split_claims
    wordlists: Wordlists = field(default_factory=shipped)

    @property
    def tasks(self) -> jobs.Desk:
        """The same desk as longer tasks know it."""
        return jobs.Desk(self.database, self.matcher, self.splitter, self.wordlists)


def desk() -> Desk:
    """The desk that this request belongs to."""
    found = current_app.extensions["claimtrack"]
    assert isinstance(found, Desk)  # noqa: S101 - only create_app writes it
    return found


def reading() -> Session:
    """The request's session for reading: one state of the database, open until the page is rendered."""
    if "reading" not in g:
        g.stack = ExitStack()
        g.reading = g.stack.enter_context(desk().database.reading())
    found: Session = g.reading
    return found


def writing() -> AbstractContextManager[Session]:
    """A session for one use-case: the view commits it, and whatever it did not commit is rolled back.

    It holds SQLite's write lock from its first statement: parse the form and read the upload before.
    """
    return desk().database.session()


def close_reading(_error: BaseException | None = None) -> None:
    """After the request: give the reading session back."""
    stack: ExitStack | None = g.pop("stack", None)
    g.pop("reading", None)
    if stack is not None:
        stack.close()


def publisher() -> Publisher:
    """The desk as readers know it, at the address of the settings or the one that was asked."""
    settings = desk().settings
    address = (settings.public_url or request.host_url).rstrip("/")
    return Publisher(settings.desk_name, address, settings.ratings, desk().wordlists.gazetteer)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)

"""The desk's longer tasks, each in short transactions: slow work happens while nobody waits for the database.

Today they run where they are called; a queue may pick them up by name without their bodies changing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

from claimtrack.core.split import split_claims
from claimtrack.core.splits import Split
from claimtrack.core.values import ArticleRole, Document
from claimtrack.matching import Matcher
from claimtrack.readers.table import ArchiveRow, RowError
from claimtrack.services import import_, ingest, link, renew
from claimtrack.splitters.choice import Splitter, split_document
from claimtrack.storage import frequencies, queries
from claimtrack.storage.database import Database
from claimtrack.storage.session import Session
from claimtrack.storage.turns import take_turn
from claimtrack.wordlists import Wordlists, shipped

__all__ = ["Desk", "add_document", "checkable_claim_ids", "import_archive", "link_claims"]

Progress = Callable[[int], None]

_CLAIMS_A_STEP = 64


@dataclass(frozen=True, slots=True)
class Desk:
    """What a task needs of the process that runs it."""

    database: Database
    matcher: Matcher
    splitter: Splitter = split_claims
    wordlists: Wordlists = field(default_factory=shipped)


def add_document(
    desk: Desk,
    document: Document,
    *,
    role: ArticleRole = ArticleRole.MONITORED,
    outlet: str | None = None,
    file: str | None = None,
    sample: bool = False,
    actor_id: int | None = None,
) -> ingest.Ingested:
    """The article that a document became, with its claims linked; or the one that it repeats.

    A repeated one whose linking was cut off, by a process that ended, is linked now.
    """
    splits = _split(desk, document, outlet=outlet)
    with _turn(desk) as session:
        done = ingest.ingest(
            session,
            document,
            now=_now(),
            splits=splits,
            role=role,
            outlet=outlet,
            file=file,
            sample=sample,
            actor_id=actor_id,
            wordlists=desk.wordlists,
        )
        frequencies.refresh(session)
        session.commit()
    link_claims(desk, list(done.new_claim_ids()) or _never_linked(desk, done.claim_ids))
    return done


def _split(desk: Desk, document: Document, *, outlet: str | None) -> Mapping[Document, Split]:
    """The document's claims, found while nobody waits for the database; none where it is here already."""
    with desk.database.reading() as session:
        known = ingest.is_known(session, document, outlet=outlet)
    return {} if known else split_document(desk.splitter, document)


def _never_linked(desk: Desk, claim_ids: Sequence[int]) -> Sequence[int]:
    """The claims of an article, where none of them has a link; else none of them."""
    with desk.database.reading() as session:
        return [] if any(queries.links_of(session, claim_id) for claim_id in claim_ids) else claim_ids


def link_claims(desk: Desk, claim_ids: Sequence[int], *, progress: Progress | None = None) -> link.Linked:
    """Stores the vectors that the claims lack and brings their links up to date, some claims at a time.

    What was interrupted goes on where it stopped when it is run again: each step is committed.
    """
    done = link.Linked()
    remaining = iter(claim_ids)
    while step := list(islice(remaining, _CLAIMS_A_STEP)):
        _embed(desk, step)
        with desk.database.reading() as session:
            proposals = link.propose(session, step, matcher=desk.matcher, progress=progress)
        with _turn(desk) as session:
            done += link.apply(session, proposals, now=_now())
            alone = {each.claim_id for each in proposals if each.alone}
            renew.renew(session, step, alone=alone, wordlists=desk.wordlists)
            session.commit()
    return done


def checkable_claim_ids(desk: Desk) -> list[int]:
    """Every claim of the desk that may have links, by number."""
    with desk.database.reading() as session:
        return list(queries.checkable_claim_ids(session))


def import_archive(
    desk: Desk, rows: Iterable[ArchiveRow | RowError], *, archive: str, progress: Progress | None = None
) -> import_.Imported:
    """What an archive brought in, with the vectors of its claims; committed every few hundred rows."""
    done = import_.Imported()
    stream = iter(rows)
    while batch := list(islice(stream, import_.BATCH)):
        with _turn(desk) as session:
            claim_ids = import_.import_rows(session, batch, archive=archive, now=_now(), done=done)
            frequencies.refresh(session)
            session.commit()
        _embed(desk, claim_ids)
        if progress is not None:
            progress(len(batch))
    return done


def _embed(desk: Desk, claim_ids: Sequence[int]) -> None:
    models = [embedder.model for embedder in desk.matcher.embedders.present()]
    if not models:
        return
    with desk.database.reading() as session:
        lacking = {claim.id: claim.text for claim in queries.without_vectors(session, claim_ids, models)}
    if not lacking:
        return
    encoded = desk.matcher.encode(list(lacking.values()))
    with _turn(desk) as session:
        desk.matcher.keep(session, list(lacking), encoded)
        session.commit()


@contextmanager
def _turn(desk: Desk) -> Iterator[Session]:
    """A session that writes in its turn: what others wrote meanwhile is seen, not run into."""
    with desk.database.session() as session:
        take_turn(session)
        yield session


def _now() -> datetime:
    return datetime.now(UTC)

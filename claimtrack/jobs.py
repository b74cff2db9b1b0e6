"""The desk's longer tasks, each in short transactions: slow work happens while nobody waits for the database.

Today they run where they are called; a queue may pick them up by name without their bodies changing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from claimtrack.config import Settings
from claimtrack.core.errors import ClaimMoved, InvalidInput, NotAllowed, NotFound
from claimtrack.core.split import split_claims
from claimtrack.core.splits import Split
from claimtrack.core.values import ArticleRole, Document, Role
from claimtrack.matching import Matcher
from claimtrack.readers.sheet import read_verdicts
from claimtrack.readers.table import ArchiveRow, RowError
from claimtrack.services import corrections, import_, ingest, link, renew, review
from claimtrack.splitters.choice import Splitter, split_document
from claimtrack.storage import frequencies, queries, tables
from claimtrack.storage.database import Database
from claimtrack.storage.session import Session
from claimtrack.storage.turns import take_turn
from claimtrack.wordlists import Wordlists, shipped

__all__ = [
    "Corrected",
    "Desk",
    "Foreseen",
    "add_document",
    "apply_corrections",
    "foresee_corrections",
    "foresee_links",
    "import_archive",
    "link_claims",
    "link_desk",
    "policy_of",
]

Progress = Callable[[int], None]

_CLAIMS_A_STEP = 64
# Who may correct verdicts by the file: a mistake there is a hundred mistakes.
_MAY_CORRECT = frozenset({Role.EDITOR, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class Desk:
    """What a task needs of the process that runs it."""

    database: Database
    matcher: Matcher
    splitter: Splitter = split_claims
    wordlists: Wordlists = field(default_factory=shipped)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a linking would change, by pair, and how many claims were looked at."""

    claims: int
    changes: tuple[link.Change, ...]

    def of(self, kind: link.ChangeKind) -> list[link.Change]:
        """The changes of one kind."""
        return [change for change in self.changes if change.kind is kind]


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
    for step in _pieces(claim_ids):
        proposals = _proposals(desk, step, progress=progress)
        with _turn(desk) as session:
            done += _written(desk, session, proposals)
            session.commit()
    return done


def link_desk(
    desk: Desk,
    *,
    since: date | None = None,
    starting: Callable[[link.Run], None] | None = None,
    progress: Progress | None = None,
) -> link.Linked:
    """Brings the links of every claim up to date, or of those that came since a day.

    How far it is stands in the database: one that was cut off goes on behind its last claim, and what it gives back
    counts both parts. `starting` hears what is left to do. What a person decided is never touched.
    """
    with _turn(desk) as session:
        run = link.begin(session, since=since, now=_now())
        session.commit()
    if starting is not None:
        starting(run)
    for step in _steps(desk, after=run.last_claim_id, since=since):
        proposals = _proposals(desk, step, progress=progress)
        with _turn(desk) as session:
            link.advance(session, run.id, _written(desk, session, proposals), last_claim_id=step[-1])
            session.commit()
    with _turn(desk) as session:
        done = link.finish(session, run.id, now=_now())
        session.commit()
        return done


def foresee_links(
    desk: Desk, claim_ids: Sequence[int] | None = None, *, since: date | None = None, progress: Progress | None = None
) -> Foreseen:
    """What linking these claims, or all, or those since a day, would change; nothing is written but missing vectors."""
    steps = _steps(desk, after=0, since=since) if claim_ids is None else _pieces(claim_ids)
    claims, found = 0, dict[tuple[int, int], link.Change]()
    for step in steps:
        proposals = _proposals(desk, step, progress=progress)
        claims += len(proposals)
        with desk.database.reading() as session:
            # Each end of a link foresees the same of it.
            found |= {(change.a_id, change.b_id): change for change in link.foresee(session, proposals)}
    return Foreseen(claims, tuple(found[pair] for pair in sorted(found)))


def _steps(desk: Desk, *, after: int, since: date | None) -> Iterator[list[int]]:
    """The claims that may have links, some at a time, those that come meanwhile too."""
    while True:
        with desk.database.reading() as session:
            step = queries.claims_to_link(session, after=after, since=since, limit=_CLAIMS_A_STEP)
        if not step:
            return
        yield step
        after = step[-1]


def _pieces(claim_ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(claim_ids)
    while step := list(islice(remaining, _CLAIMS_A_STEP)):
        yield step


def _proposals(desk: Desk, claim_ids: Sequence[int], *, progress: Progress | None) -> list[link.Proposal]:
    """What the engine would link the claims to, their vectors stored first."""
    _embed(desk, claim_ids)
    with desk.database.reading() as session:
        return link.propose(session, claim_ids, matcher=desk.matcher, progress=progress)


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


def _written(desk: Desk, session: Session, proposals: Sequence[link.Proposal]) -> link.Linked:
    """The links as proposed, and what is derived of the claims beside them."""
    done = link.apply(session, proposals, now=_now())
    alone = {each.claim_id for each in proposals if each.alone}
    renew.renew(session, [each.claim_id for each in proposals], alone=alone, wordlists=desk.wordlists)
    return done


@contextmanager
def _turn(desk: Desk) -> Iterator[Session]:
    """A session that writes in its turn: what others wrote meanwhile is seen, not run into."""
    with desk.database.session() as session:
        take_turn(session)
        yield session


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Corrected:
    """How many corrections made a verdict, how many wait for another reviewer, and those that the desk refused."""

    decided: int
    waiting: int
    refused: tuple[corrections.Refusal, ...]


def foresee_corrections(database: Database, data: bytes, *, name: str, settings: Settings) -> corrections.Foreseen:
    """What an edited export of verdicts, as bytes, would change; nothing is written."""
    rows = read_verdicts(data, name=name)
    with database.reading() as session:
        return corrections.foresee(session, rows, ratings=settings.ratings)


def apply_corrections(
    database: Database, wanted: Iterable[corrections.Correction], *, editor_id: int, note: str, settings: Settings
) -> Corrected:
    """Hands each correction in as the editor's own assessment, with the note and the standing verdict's evidence.

    The desk's rules hold as on a claim's page: versions, leases, the gate, a second reviewer. Each is a transaction
    of its own; one that is refused stops no other. Raises NotAllowed for who is no editor, InvalidInput without a note.
    """
    if not note.strip():
        raise InvalidInput("Say in a note what is corrected and why.", field="note")
    with database.reading() as session:
        editor = session.get(tables.User, editor_id)
        if editor is None or not editor.active or editor.role not in _MAY_CORRECT:
            raise NotAllowed("Only editors may correct verdicts from a file.")
    policy, decided, waiting = policy_of(settings), 0, 0
    refused: list[corrections.Refusal] = []
    for each in wanted:
        try:
            with database.session() as session:
                given = _submission(session, each, note=note)
                made = review.assess(session, given, reviewer_id=editor_id, policy=policy, now=_now())
                session.commit()
        except (InvalidInput, NotAllowed, NotFound, ClaimMoved) as error:
            refused.append(corrections.Refusal(each.row, each.claim_id, error))
            continue
        decided, waiting = decided + (made is not None), waiting + (made is None)
    return Corrected(decided, waiting, tuple(refused))


def _submission(session: Session, wanted: corrections.Correction, *, note: str) -> review.Submission:
    evidence = (
        review.Citation(url=each.url, claim_id=each.claim_id, title=each.title, quote=each.quote, shows=each.shows)
        for each in queries.standing_evidence(session, wanted.claim_id)
    )
    return review.Submission(
        claim_id=wanted.claim_id,
        version_seen=wanted.version_seen,
        verdict_seen=wanted.verdict_seen,
        rating=wanted.rating,
        rationale=wanted.rationale,
        evidence=tuple(dict.fromkeys(evidence)),
        correction_note=note,
    )


def policy_of(settings: Settings) -> review.Policy:
    """The desk's rules of review, as it set them."""
    return review.Policy(
        frozenset(rating.key for rating in settings.ratings),
        assessments_needed=settings.assessments_needed,
        lease=timedelta(minutes=settings.lease_minutes),
    )

"""What linking a new claim costs, stage by stage, at desks of growing size.

    python -m tests.benchmarks.linking TEXTS [--sizes 10000,100000] [--postgresql URL] [--claims 200] [--without-models]

TEXTS holds JSON lines `{id, text}` (plain, .gz or .xz), imported as an archive until the desk has the first size, then
the next; PostgreSQL wants an empty database. With the models, each imported claim gets made-up vectors: searching them
costs what true ones would, and encoding 100,000 texts would take most of an hour. The new claims are imported texts
with two typos each, four to an article. Milliseconds a claim by the clock and of this process's processor, in each
stage: encode (its vectors), retrieve (the nearest claims), compare (stance, differences, whether it is the same claim),
write (vectors, links, groups, and the commit).
"""

from __future__ import annotations

import argparse
import platform
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from os import cpu_count
from pathlib import Path
from random import Random
from time import perf_counter, process_time

import numpy as np

from claimtrack.core.match import Ranked
from claimtrack.core.values import Document
from claimtrack.jobs import Desk, import_archive
from claimtrack.matching import Matcher
from claimtrack.readers.archive import archive_row
from claimtrack.semantic import Embedders, load_embedders
from claimtrack.services import ingest, link
from claimtrack.storage import frequencies, queries, tables
from claimtrack.storage.database import open_database
from claimtrack.storage.session import Session
from claimtrack.storage.vectors import store
from tests.benchmarks.lookup import SEED, enough, texts_in, with_typos

STAGES = ("encode", "retrieve", "compare", "write")
TO_AN_ARTICLE = 4
DIMENSIONS = {"e5": 384, "use": 512}


@dataclass(slots=True)
class Cost:
    """Milliseconds of one stage for each claim."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @contextmanager
    def timed(self, claims: int = 1) -> Iterator[None]:
        """Adds what the block takes, shared among the claims that it is for."""
        clock, processor = perf_counter(), process_time()
        yield
        self.clock += [1000 * (perf_counter() - clock) / claims] * claims
        self.processor += [1000 * (process_time() - processor) / claims] * claims

    def since(self, first: int, *, claims: int) -> Cost:
        """What was added from one place on, shared among the claims: those that cannot be checked are not looked up."""
        return Cost(*([sum(each[first:]) / claims] * claims for each in (self.clock, self.processor)))

    def plus(self, other: Cost, sign: int = 1) -> Cost:
        """This and another cost of the same claims, or what is left without it."""
        return Cost(
            [one + sign * two for one, two in zip(self.clock, other.clock, strict=True)],
            [one + sign * two for one, two in zip(self.processor, other.processor, strict=True)],
        )


class TimedMatcher(Matcher):
    """A matcher that notes what finding the nearest claims costs."""

    def __init__(self, embedders: Embedders) -> None:
        super().__init__(embedders)
        self.retrieve = Cost()

    def near_claim(self, session: Session, claim: tables.Claim, *, limit: int) -> list[Ranked]:
        with self.retrieve.timed():
            return super().near_claim(session, claim, limit=limit)


def main() -> None:
    """Prints one table a size and engine."""
    arguments = _arguments()
    sizes = sorted(int(size) for size in arguments.sizes.split(","))
    texts = enough(list(islice(texts_in(Path(arguments.texts)), sizes[-1])), sizes[-1])
    embedders = Embedders() if arguments.without_models else load_embedders()
    print(
        f"{platform.machine()}, {cpu_count()} cores, Python {platform.python_version()}, {datetime.now(UTC):%Y-%m-%d}"
    )
    with tempfile.TemporaryDirectory(prefix="claimtrack-") as folder:
        urls = {"SQLite": f"sqlite:///{Path(folder) / 'desk.sqlite'}"}
        if arguments.postgresql:
            urls["PostgreSQL"] = arguments.postgresql
        for name, url in urls.items():
            _measure(name, url, texts, sizes=sizes, embedders=embedders, claims=arguments.claims)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure linking.")
    parser.add_argument("texts")
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--postgresql", help="the URL of an empty database, measured too")
    parser.add_argument("--claims", type=int, default=200)
    parser.add_argument("--without-models", action="store_true", help="link by words alone")
    return parser.parse_args()


def _measure(
    name: str, url: str, texts: Sequence[str], *, sizes: Sequence[int], embedders: Embedders, claims: int
) -> None:
    database = open_database(url)
    database.upgrade()
    with database.reading() as session:
        if queries.row_counts(session)["claims"]:
            raise SystemExit(f"{database} holds claims already; name an empty database.")
    for size in sizes:
        desk = Desk(database, Matcher(embedders))
        _grow(desk, texts[:size])
        costs, linked = _linked(desk, _new_articles(texts[:size], claims=claims, day=size))
        print(f"\n{size:,} claims, {name}: {linked.claims} new claims, {linked.added} links", flush=True)
        print(f"{'ms a claim':<12} {'mean':>8} {'p50':>8} {'p95':>8} {'CPU mean':>9}")
        for stage in STAGES:
            p50, p95 = np.percentile(costs[stage].clock, [50, 95])
            mean, cpu = np.mean(costs[stage].clock), np.mean(costs[stage].processor)
            print(f"{stage:<12} {mean:>8.2f} {p50:>8.2f} {p95:>8.2f} {cpu:>9.2f}", flush=True)
    database.close()


def _grow(desk: Desk, texts: Sequence[str]) -> None:
    """Brings the desk up to these texts, with made-up vectors where there are models."""
    rows = (archive_row({"id": str(number), "text": text}, row=number) for number, text in enumerate(texts))
    without_models = Desk(desk.database, Matcher(Embedders()))
    import_archive(without_models, rows, archive="benchmark")
    made_up = np.random.default_rng(SEED)
    for kind, embedder in (("e5", desk.matcher.embedders.e5), ("use", desk.matcher.embedders.use)):
        if embedder is None:
            continue
        with desk.database.session() as session:
            ids = queries.checkable_claim_ids(session)
            lacking = [claim.id for claim in queries.without_vectors(session, ids, [embedder.model])]
            rows_of_numbers = made_up.normal(size=(len(lacking), DIMENSIONS[kind])).astype(np.float32)
            store(session, embedder.model, zip(lacking, rows_of_numbers, strict=True))
            session.commit()


def _new_articles(texts: Sequence[str], *, claims: int, day: int) -> list[Document]:
    """Articles of four disturbed texts each, a paragraph a text."""
    random = Random(SEED + day)
    drawn = [with_typos(text, random) for text in random.sample(list(texts), claims)]
    paragraphs = [drawn[first : first + TO_AN_ARTICLE] for first in range(0, len(drawn), TO_AN_ARTICLE)]
    return [
        Document(f"Benchmark {day} {number}", "\n".join(lines), "ar", outlet=f"Outlet {number}")
        for number, lines in enumerate(paragraphs)
    ]


def _linked(desk: Desk, articles: Sequence[Document]) -> tuple[dict[str, Cost], link.Linked]:
    """What each stage cost, article by article, after one that warms the caches up."""
    matcher = TimedMatcher(desk.matcher.embedders)
    costs = {stage: Cost() for stage in STAGES}
    done = link.Linked()
    for number, article in enumerate(articles):
        with desk.database.session() as session:
            claim_ids = ingest.ingest(session, article, now=datetime.now(UTC)).claim_ids
            frequencies.refresh(session)
            session.commit()
        stages = {stage: Cost() for stage in STAGES}
        found = _link_article(desk, claim_ids, matcher=matcher, costs=stages)
        if number:
            done += found
            for stage, cost in stages.items():
                costs[stage].clock += cost.clock
                costs[stage].processor += cost.processor
    return costs, done


def _link_article(
    desk: Desk, claim_ids: Sequence[int], *, matcher: TimedMatcher, costs: dict[str, Cost]
) -> link.Linked:
    """The steps of `jobs.link_claims`, each timed and shared among the claims."""
    with desk.database.reading() as session:
        texts = [claim.text for claim in queries.claims_by_id(session, claim_ids)]
    with costs["encode"].timed(len(texts)):
        encoded = matcher.encode(texts)
    with costs["write"].timed(len(texts)), desk.database.session() as session:
        matcher.keep(session, list(claim_ids), encoded)
        session.commit()
    before = len(matcher.retrieve.clock)
    with costs["compare"].timed(len(texts)), desk.database.reading() as session:
        proposals = link.propose(session, claim_ids, matcher=matcher)
    costs["retrieve"] = matcher.retrieve.since(before, claims=len(texts))
    costs["compare"] = costs["compare"].plus(costs["retrieve"], -1)
    written = Cost()
    with written.timed(len(texts)), desk.database.session() as session:
        done = link.apply(session, proposals, now=datetime.now(UTC))
        session.commit()
    costs["write"] = costs["write"].plus(written)
    return done


if __name__ == "__main__":
    main()

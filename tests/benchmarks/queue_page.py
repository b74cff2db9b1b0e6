"""Milliseconds of the queue's page on a desk of many claims: the whole answer, and the questions it asks.

.venv/bin/python tests/benchmarks/queue_page.py [--claims 20000] [--database-url URL]
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import insert

from claimtrack.config import Settings
from claimtrack.core.values import ArticleRole, LinkState, Role, Stance
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services.queue import QueueFilters, following, waiting
from claimtrack.storage.database import Database, open_database
from claimtrack.storage.session import Session
from claimtrack.storage.tables import Article, Claim, Link, Origin, Outlet, User
from claimtrack.web.app import create_app

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ROUNDS = 20


def fill(session: Session, claims: int, draw: random.Random) -> None:
    """Ten claims an article, five outlets, a link for every second claim, one in four of them a conflict."""
    outlets = [Outlet(name=f"Outlet {n}", key=f"outlet {n}") for n in range(5)]
    user = User(login="reviewer", name="Reviewer", role=Role.REVIEWER, session_key="key", created_at=NOW)
    session.add_all([*outlets, user])
    session.flush()
    articles = claims // 10
    session.execute(insert(Origin), [{"id": n, "created_at": NOW} for n in range(1, articles + 1)])
    article_rows = [
        {
            "id": n,
            "outlet_id": draw.choice(outlets).id,
            "origin_id": n,
            "role": ArticleRole.MONITORED,
            "title": f"Report {n} on bridges",
            "text": "x" * 2000,
            "text_hash": f"{n:064}",
            "signature": b"",
            "language": draw.choice(["ar", "ar", "en"]),
            "day": date(2026, 1, 1) + timedelta(days=n % 60),
            "keywords": [],
            "created_at": NOW,
        }
        for n in range(1, articles + 1)
    ]
    session.execute(insert(Article), article_rows)
    claim_rows = [
        {
            "id": n,
            "article_id": (n - 1) // 10 + 1,
            "start": (n - 1) % 10 * 100,
            "end": (n - 1) % 10 * 100 + 90,
            "text": f"The ministry said that bridge {n} cost {n} million dinars, more than was planned.",
            "language": article_rows[(n - 1) // 10]["language"],
            "norm": f"the ministry said that bridge {n} cost {n} million dinars more than was planned",
            "words": 14,
            "checkable": True,
            "worth": round(draw.random(), 3),
            "factors": [],
            "created_at": NOW - timedelta(minutes=n),
        }
        for n in range(1, claims + 1)
    ]
    session.execute(insert(Claim), claim_rows)
    stances = [Stance.CONFLICTS, Stance.CORROBORATES, Stance.CORROBORATES, Stance.RELATED]
    link_rows = [
        {
            "a_id": n,
            "b_id": draw.randrange(n + 1, claims + 1),
            "score": 80.0,
            "stance": draw.choice(stances),
            "differences": [],
            "engine": "1",
            "state": LinkState.PROPOSED,
            "created_at": NOW,
        }
        for n in range(1, claims, 2)
    ]
    session.execute(insert(Link), link_rows)
    session.commit()


def timed(name: str, step: Callable[[], object]) -> None:
    """Prints the medians of twenty rounds, after one that warms up: by the clock, and of the process's own work."""
    step()
    taken, worked = [], []
    for _ in range(ROUNDS):
        begun, work = time.perf_counter(), time.process_time()
        step()
        taken.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - work) * 1000)
    print(f"{name:44} p50 {statistics.median(taken):7.1f} ms   CPU p50 {statistics.median(worked):7.1f} ms")


def measure(database: Database, folder: Path) -> None:
    settings = Settings(folder, secret_key="a key for the benchmark", default_language="ar", semantic=False)
    client = create_app(settings, database=database, matcher=Matcher(Embedders())).test_client()
    with database.reading() as session:
        user = session.get_one(User, 1)
        person = (user.id, user.session_key)
    with client.session_transaction() as cookie:
        cookie["person"], cookie["key"] = person
    with database.reading() as session:
        deep = waiting(session, QueueFilters(), now=NOW).following or ""
        timed("first page", lambda: waiting(session, QueueFilters(), now=NOW))
        timed("second page", lambda: waiting(session, QueueFilters(), now=NOW, after=deep))
        timed("the next claim", lambda: following(session, QueueFilters(), 1, reviewer_id=1, now=NOW))
    for address in ("/queue", f"/queue?after={deep}", "/queue?stance=conflicts", "/queue?words=bridge+77"):
        timed(f"GET {address}", partial(client.get, address))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=20_000)
    parser.add_argument("--database-url")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(given.database_url or f"sqlite:///{folder}/queue.sqlite")
        database.upgrade()
        with database.session() as session:
            fill(session, given.claims, random.Random(7))
        measure(database, Path(folder))
        database.close()


if __name__ == "__main__":
    main()

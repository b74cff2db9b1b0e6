"""Whether a desk keeps its word when its process is killed: SIGKILL, again and again, during ingest and verdict saving.

    python tests/benchmarks/kill.py [--rounds 50] [--database-url URL]

Half of the rounds kill a process that ingests articles, half one that saves verdicts, all on one database. The process
says on its output what it has committed; it is killed at a random moment of its work. After each round the database is
opened anew: every row that was acknowledged has to be there as it was, and claims and key index have to agree, as
`claimtrack db check` tells. Exits with 1 where they do not. PostgreSQL wants an empty database.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path
from random import Random
from threading import Timer

from claimtrack.core.values import Document, Role
from claimtrack.jobs import Desk, add_document
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders
from claimtrack.services import accounts
from claimtrack.services.review import Citation, Policy, Submission, assess
from claimtrack.storage import index_check, queries
from claimtrack.storage.database import Database, open_database

SEED = 20241124
POLICY = Policy(ratings=frozenset({"true", "false"}))
PLACES = ("Port Amal", "Norland", "Silverbay", "Wadi Nour", "Castle Hill", "East Quay", "Lowfield", "Marsa Zahra")
GOODS = ("wheat", "olive oil", "cement", "oranges", "steel", "paper", "cotton", "glass")


@dataclass(slots=True)
class Acknowledged:
    """What processes said that they had committed."""

    claims: dict[int, str] = field(default_factory=dict)
    rationales: dict[int, set[str]] = field(default_factory=dict)

    def hear(self, line: str) -> None:
        """Takes one line of a process's output down; a line that the kill cut short was not said."""
        if not line.endswith("\n"):
            return
        row = json.loads(line)
        self.claims |= {int(claim_id): text for claim_id, text in row.get("claims", {}).items()}
        for claim_id, text in row.get("rationales", {}).items():
            self.rationales.setdefault(int(claim_id), set()).add(text)

    @property
    def verdicts(self) -> int:
        """How many verdicts were acknowledged."""
        return sum(map(len, self.rationales.values()))


def main() -> None:
    """Runs the rounds, or with `--work` the process that is killed in them."""
    parser = argparse.ArgumentParser(description="Kill a desk's process again and again.")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--database-url")
    parser.add_argument("--work", choices=("ingest", "verdicts"), help=argparse.SUPPRESS)
    parser.add_argument("--round", type=int, default=0, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.work:
        {"ingest": _ingest, "verdicts": _save_verdicts}[arguments.work](arguments.database_url, arguments.round)
        return
    with tempfile.TemporaryDirectory(prefix="claimtrack-") as folder:
        url = arguments.database_url or f"sqlite:///{Path(folder) / 'desk.sqlite'}"
        sys.exit(_run(url, rounds=arguments.rounds))


def _run(url: str, *, rounds: int) -> int:
    _prepare(url)
    acknowledged, random, faults = Acknowledged(), Random(SEED), 0
    for number in range(rounds):
        # Verdicts need claims: every second round saves them.
        work = "verdicts" if number % 2 else "ingest"
        _work_until_killed(url, work, number=number, acknowledged=acknowledged, after=random.uniform(0.05, 1.0))
        for fault in _faults(url, acknowledged):
            faults += 1
            print(f"round {number + 1} ({work}): {fault}")
    print(
        f"{rounds} kills on {url.partition(':')[0]}: {len(acknowledged.claims):,} claims and "
        f"{acknowledged.verdicts:,} verdicts acknowledged, {faults} faults. "
        f"{platform.machine()}, {cpu_count()} cores, {datetime.now(UTC):%Y-%m-%d}"
    )
    return 1 if faults else 0


def _prepare(url: str) -> None:
    with _open(url) as database:
        database.upgrade()
        with database.session() as session:
            password = "as long as a password has to be"
            now = datetime.now(UTC)
            accounts.create_user(session, login="rana", name="Rana", role=Role.REVIEWER, password=password, now=now)
            session.commit()


def _work_until_killed(url: str, work: str, *, number: int, acknowledged: Acknowledged, after: float) -> None:
    """Kills the process a while after the first thing that it acknowledges, so that start-up is not all that dies."""
    command = [sys.executable, __file__, "--work", work, "--database-url", url, "--round", str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        killer = Timer(after, process.kill)
        for place, line in enumerate(process.stdout):
            if place == 0:
                killer.start()
            acknowledged.hear(line)
        killer.cancel()
        if process.wait() >= 0:
            raise SystemExit(f"The {work} process ended by itself with {process.returncode}.")


def _faults(url: str, acknowledged: Acknowledged) -> Iterator[str]:
    """What the database lacks of what was acknowledged, and where index and claims disagree."""
    with _open(url) as database, database.reading() as session:
        stored = {claim.id: claim.text for claim in queries.claims_by_id(session, acknowledged.claims)}
        for claim_id, text in acknowledged.claims.items():
            if stored.get(claim_id) != text:
                yield f"claim {claim_id} is lost or changed"
        for claim_id, rationales in acknowledged.rationales.items():
            # A later verdict may have been committed and killed before it was said: the history has to hold them all.
            history = {verdict.rationale for verdict in queries.verdicts_of(session, claim_id)}
            for rationale in rationales - history:
                yield f"a verdict on claim {claim_id} is lost: {rationale}"
        for claim_id in index_check.disagreements(session):
            yield f"claim {claim_id} and the key index disagree"


def _ingest(url: str, number: int) -> None:
    random = Random(SEED + number)
    with _open(url) as database:
        desk = Desk(database, Matcher(Embedders()))
        while True:
            done = add_document(desk, _document(random))
            with database.reading() as session:
                claims = {claim.id: claim.text for claim in queries.claims_by_id(session, done.claim_ids)}
            print(json.dumps({"claims": claims}), flush=True)


def _document(random: Random) -> Document:
    lines = [
        f"Exports of {random.choice(GOODS)} from {random.choice(PLACES)} reached {random.randint(100, 99_999)} tonnes. "
        f"{random.choice(PLACES)} received {random.randint(2, 400)} ships in {random.randint(1950, 2024)}."
        for _ in range(4)
    ]
    title = f"Trade report {random.getrandbits(64):x}"
    return Document(title, "\n".join(lines), "en", outlet=random.choice(PLACES))


def _save_verdicts(url: str, number: int) -> None:
    random = Random(SEED + number)
    with _open(url) as database:
        with database.reading() as session:
            ids = queries.checkable_claim_ids(session)
            reviewer = queries.user_by_login(session, "rana")
            assert reviewer is not None
            reviewer_id = reviewer.id
        while True:
            claim_id = random.choice(ids)
            rationale = f"Compared with the harbour's own figures, look {random.getrandbits(64):x}."
            source = Citation(url="https://example.org/figures", title="Figures", quote="", shows="the same figure")
            with database.session() as session:
                submission = Submission(
                    claim_id, 1, "true", rationale, (source,), "Looked at again with newer figures."
                )
                assess(session, submission, reviewer_id=reviewer_id, policy=POLICY, now=datetime.now(UTC))
                session.commit()
            print(json.dumps({"rationales": {claim_id: rationale}}), flush=True)


@contextmanager
def _open(url: str) -> Iterator[Database]:
    database = open_database(url)
    try:
        yield database
    finally:
        database.close()


if __name__ == "__main__":
    main()

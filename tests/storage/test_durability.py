from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from sqlalchemy import func, select, text

from claimtrack.storage.database import Database
from claimtrack.storage.index_check import disagreements
from claimtrack.storage.tables import Assessment, Claim, User, Verdict
from tests.storage.writer import CLAIMS

ROOT = Path(__file__).parents[2]
# How often to kill; the report of a release runs it with 50.
KILLS = int(os.environ.get("CLAIMTRACK_TEST_KILLS", "5"))


def write_until_killed(url: str, commits: int) -> list[list[int]]:
    """Kill a writer in the middle of what follows so many commits; give the ids that it said were committed."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.writer", url], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(commits)]
    child.send_signal(signal.SIGKILL)
    said += child.stdout.readlines()
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL
    return [[int(number) for number in line.split()] for line in said if line.endswith("\n")]


def test_what_was_acknowledged_outlives_a_killed_process(database: Database) -> None:
    acknowledged: list[list[int]] = []
    for round_ in range(KILLS):
        acknowledged += write_until_killed(
            database.engine.url.render_as_string(hide_password=False), commits=1 + round_ % 4
        )
        with database.reading() as session:
            verdicts = set(session.scalars(select(Verdict.id)))
            claims = set(session.scalars(select(Claim.id)))
            assert {ids[0] for ids in acknowledged} <= verdicts
            assert {claim_id for ids in acknowledged for claim_id in ids[1:]} <= claims
            assert disagreements(session) == []


def test_a_killed_process_leaves_no_half_of_a_change(database: Database) -> None:
    write_until_killed(database.engine.url.render_as_string(hide_password=False), commits=2)
    with database.session() as session:
        counts = [session.scalar(select(func.count()).select_from(table)) for table in (Verdict, Assessment, User)]
        assert counts == [counts[0]] * 3
        assert session.scalar(select(func.count()).select_from(Claim)) == CLAIMS * (counts[0] or 0)
        if database.is_sqlite:
            assert session.scalar(text("PRAGMA integrity_check")) == "ok"
            session.execute(text("INSERT INTO claim_key (claim_key) VALUES ('integrity-check')"))

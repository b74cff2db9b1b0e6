"""How many verdicts a second leave the desk, and how much memory that takes.

    python tests/benchmarks/export.py [--verdicts 100000] [--format csv|jsonl|xlsx]

Fills a SQLite desk in a temporary folder by bulk insert: each claim has an article, a speaker, a verdict made from one
assessment, one source, and every tenth a link to the claim before it. The export then runs in a process of its own,
whose peak is printed less what it held before the first row.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from sqlalchemy import insert

from claimtrack.config import NEUTRAL_SCALE
from claimtrack.core.text import normalise
from claimtrack.core.values import ArticleRole, ClaimState, Role, Stance
from claimtrack.services.export import EXPORTS, Row, csv_lines, json_lines, rows_of, write_workbook
from claimtrack.storage import tables
from claimtrack.storage.database import Database, open_database

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
STEP = 5_000


def main() -> None:
    """Prints rows a second by the clock and by the processor, and the peak memory in MB."""
    arguments = _arguments()
    if arguments.database is not None:
        _measure(arguments.database, arguments.format)
        return
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/desk.sqlite"
        _fill(url, arguments.verdicts)
        command = [sys.executable, __file__, "--format", arguments.format, "--database", url]
        subprocess.run(command, check=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verdicts", type=int, default=100_000)
    parser.add_argument("--format", choices=["csv", "jsonl", "xlsx"], default="csv")
    parser.add_argument("--database", help=argparse.SUPPRESS)
    return parser.parse_args()


def _fill(url: str, verdicts: int) -> None:
    database = open_database(url)
    database.upgrade()
    with database.session() as session:
        person = tables.User(login="layla", name="ليلى", role=Role.EDITOR, session_key="key", created_at=NOW)
        outlets = [tables.Outlet(name=f"صحيفة {number}", key=f"paper {number}") for number in range(20)]
        session.add_all([person, *outlets])
        session.flush()
        for first in range(1, verdicts + 1, STEP):
            for table, rows in _rows(range(first, min(first + STEP, verdicts + 1)), outlets=len(outlets)):
                session.execute(insert(table), rows)
        session.commit()
    database.close()


def _rows(numbers: range, *, outlets: int) -> Iterator[tuple[type[tables.Base], list[dict[str, object]]]]:
    text = {number: f"قالت الوزارة إن الجسر رقم {number} كلف {number % 90 + 10} مليون دينار" for number in numbers}
    yield tables.Origin, [{"id": number, "created_at": NOW} for number in numbers]
    yield tables.Article, [
        {
            "id": number, "outlet_id": number % outlets + 1, "origin_id": number, "role": ArticleRole.MONITORED,
            "title": f"كلفة الجسر رقم {number}", "text": text[number], "text_hash": f"{number:064}", "signature": b"",
            "language": "ar", "keywords": [], "created_at": NOW, "day": NOW.date(), "sample": False,
            "url": f"https://example.org/{number}",
        }
        for number in numbers
    ]  # fmt: skip
    yield tables.Claim, [
        {
            "id": number, "article_id": number, "start": 0, "end": len(text[number]), "text": text[number],
            "language": "ar", "norm": normalise(text[number]), "words": 8, "speaker": "الوزارة", "factors": [],
            "state": ClaimState.DECIDED, "created_at": NOW,
        }
        for number in numbers
    ]  # fmt: skip
    yield tables.Assessment, [
        {
            "id": number, "claim_id": number, "claim_version": 1, "reviewer_id": 1, "rating": "false",
            "rationale": f"تقول وثيقة الميزانية رقم {number} غير ذلك، في بندها الثالث.", "seen": {}, "created_at": NOW,
        }
        for number in numbers
    ]  # fmt: skip
    yield (
        tables.Evidence,
        [
            {
                "assessment_id": number,
                "url": f"https://budget.example.org/{number}",
                "title": "",
                "quote": "",
                "shows": "",
            }
            for number in numbers
        ],
    )
    yield tables.Verdict, [
        {
            "id": number, "claim_id": number, "number": 1, "claim_version": 1, "rating": "false", "decided_by_id": 1,
            "rationale": f"تقول وثيقة الميزانية رقم {number} غير ذلك، في بندها الثالث.",
            "decided_at": NOW + timedelta(seconds=number),
        }
        for number in numbers
    ]  # fmt: skip
    yield tables.VerdictAssessment, [{"verdict_id": number, "assessment_id": number} for number in numbers]
    linked = [number for number in numbers if number % 10 == 0]
    if linked:
        yield tables.Link, [
            {
                "a_id": number - 1, "b_id": number, "score": 80.0, "stance": Stance.CONFLICTS, "differences": [],
                "engine": "1", "created_at": NOW,
            }
            for number in linked
        ]  # fmt: skip


def _measure(url: str, form: str) -> None:
    database = open_database(url)
    with TemporaryDirectory() as folder:
        _write(database, Path(folder) / "warm", form, most=10)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began, began_processor = perf_counter(), process_time()
        rows = _write(database, Path(folder) / "out", form)
        took, took_processor = perf_counter() - began, process_time() - began_processor
        size = (Path(folder) / "out").stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{rows:,} verdicts as {form}, {size / 1e6:.1f} MB: {rows / took:,.0f} rows/s by the clock, ", end="")
    print(f"{rows / took_processor:,.0f} by the processor; peak {peak / 1024:.0f} MB ({before / 1024:.0f} before)")


def _write(database: Database, path: Path, form: str, *, most: int | None = None) -> int:
    """How many rows were written."""
    written = 0

    def counted() -> Iterator[Row]:
        nonlocal written
        with database.reading() as session:
            for row in rows_of(session, "verdicts", ratings=NEUTRAL_SCALE):
                if written == most:
                    return
                written += 1
                yield row

    columns = EXPORTS["verdicts"]
    if form == "xlsx":
        with path.open("wb") as target:
            write_workbook(target, columns, counted())
    else:
        with path.open("w", encoding="utf-8", newline="") as text:
            text.writelines(csv_lines(columns, counted()) if form == "csv" else json_lines(counted()))
    return written


if __name__ == "__main__":
    main()

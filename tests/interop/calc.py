"""Opens exports of verdicts in LibreOffice Calc without a window, saves them anew, and brings them back.

    bash tests/run interop

For CSV and XLSX as claimtrack writes them, saved by Calc as CSV and as XLSX: the Arabic and the numbers are the same,
and the file that comes back changes nothing, because nobody edited it.
"""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from claimtrack import jobs
from claimtrack.config import Settings
from claimtrack.services import export, review
from claimtrack.storage.database import Database, open_database
from tests.services.scene import BRIDGE, BRIDGE_ENGLISH, NOW, POLICY, a_submission, add, claim_with, person

SHOWN = ("claim_id", "claim", "article_title", "outlet", "rating", "numeric", "rationale", "decided_at", "decision")
# UTF-8, every cell as text where it is opened; comma-separated UTF-8 where it is saved.
OPEN_CSV = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"
SAVE = {"csv": "csv:Text - txt - csv (StarCalc):44,34,76", "xlsx": "xlsx:Calc MS Excel 2007 XML"}


def main() -> None:
    """Prints one line a way through Calc; the exit code is 1 where something came back otherwise."""
    failed = False
    with TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{folder}/desk.sqlite")
        settings = Settings(Path(folder), secret_key="a key for this check only")
        _fill(database)
        rows = _written(database, Path(folder), settings)
        for source in ("csv", "xlsx"):
            for target in ("csv", "xlsx"):
                saved = _through_calc(Path(folder), source, target)
                found = jobs.foresee_corrections(database, saved.read_bytes(), name=saved.name, settings=settings)
                same = _cells(saved) == [_shown(row) for row in rows]
                fine = same and found.unchanged == len(rows) and not (found.conflicts or found.unusable)
                failed = failed or not fine
                print(f"{source} -> Calc -> {target}: {'intact' if fine else f'DIFFERS: {_cells(saved)}, {found}'}")
        database.close()
    sys.exit(failed)


def _fill(database: Database) -> None:
    database.upgrade()
    with database.session() as session:
        reviewer = person(session)
        for given in (BRIDGE, BRIDGE_ENGLISH):
            claim = claim_with(session, "120", add(session, given).article_id)
            review.assess(session, a_submission(claim), reviewer_id=reviewer.id, policy=POLICY, now=NOW)
        session.commit()


def _written(database: Database, folder: Path, settings: Settings) -> list[dict[str, str]]:
    """The rows as text by column, after both files were written."""
    columns = export.EXPORTS["verdicts"]
    with database.reading() as session:
        rows = list(export.rows_of(session, "verdicts", ratings=settings.ratings))
    text = "".join(export.csv_lines(columns, rows))
    (folder / "verdicts.csv").write_text(text, "utf-8", newline="")
    with (folder / "verdicts.xlsx").open("wb") as target:
        export.write_workbook(target, columns, rows, right_to_left=True)
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def _through_calc(folder: Path, source: str, target: str) -> Path:
    out = folder / f"{source}-{target}"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += [OPEN_CSV] * (source == "csv") + ["--convert-to", SAVE[target], "--outdir", str(out)]
    subprocess.run([*command, str(folder / f"verdicts.{source}")], check=True, capture_output=True, timeout=300)
    return out / f"verdicts.{target}"


def _cells(path: Path) -> list[dict[str, str]]:
    """What a reader sees, by column."""
    if path.suffix == ".csv":
        table = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    else:
        sheet = load_workbook(path, read_only=True).worksheets[0]
        table = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    found = [dict(zip(table[0], row, strict=False)) for row in table[1:]]
    return [_shown(row) for row in found]


def _shown(row: dict[str, str]) -> dict[str, str]:
    """The columns that must be intact; Calc takes the label "False" for a truth value and writes it as FALSE."""
    same = {"numeric": str(float(row["numeric"])), "rating": row["rating"].casefold()}
    return {name: same.get(name, row[name]) for name in SHOWN}


if __name__ == "__main__":
    main()

"""Verdicts that leave by a command as ClaimReview."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from claimtrack.cli import main
from claimtrack.readers.archive import ArchiveRow
from claimtrack.readers.table import read_archive
from claimtrack.services import review
from claimtrack.storage.database import open_database
from tests.services.scene import NOW, POLICY, SOURCE, person
from tests.web.scene import a_scene


def run(desk: Path, *arguments: str, address: str = "") -> Result:
    environment = {"CLAIMTRACK_SEMANTIC": "0", "CLAIMTRACK_PUBLIC_URL": address}
    return CliRunner().invoke(main, ["--instance", str(desk), *arguments], env=environment)


def a_decided_desk(folder: Path) -> int:
    """The id of the one claim that was decided."""
    database = open_database(f"sqlite:///{folder / 'claimtrack.sqlite'}")
    database.upgrade()
    claim = a_scene(database).claim
    with database.session() as session:
        submission = review.Submission(claim, 1, "false", "The budget says so.", (SOURCE,))
        review.assess(session, submission, reviewer_id=person(session).id, policy=POLICY, now=NOW)
        session.commit()
    database.close()
    return claim


def test_verdicts_leave_as_a_feed_that_our_importer_reads(tmp_path: Path) -> None:
    claim = a_decided_desk(tmp_path)
    done = run(tmp_path, "export", "verdicts", "--format", "claimreview", address="https://desk.example.org")
    assert done.exit_code == 0, done.stderr
    assert json.loads(done.stdout)["@type"] == "DataFeed"
    (row,) = read_archive(done.stdout.encode(), name="feed.json")
    assert isinstance(row, ArchiveRow)
    assert (row.external_id, row.rating) == (f"https://desk.example.org/c/{claim}", "خاطئ")


def test_a_desk_without_an_address_says_what_to_set(tmp_path: Path) -> None:
    done = run(tmp_path, "export", "verdicts", "--format", "claimreview")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "public_url" in done.stderr


def test_only_verdicts_leave_as_claim_review(tmp_path: Path) -> None:
    done = run(tmp_path, "export", "links", "--format", "claimreview", address="https://desk.example.org")
    assert done.exit_code == 1
    assert "Only verdicts" in done.stderr

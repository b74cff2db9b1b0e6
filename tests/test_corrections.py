"""The round trip: exported, edited, compared, applied under the desk's rules."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from claimtrack import jobs
from claimtrack.config import Settings
from claimtrack.core.errors import InvalidInput, NotAllowed
from claimtrack.core.values import Role
from claimtrack.services import export, review
from claimtrack.services.corrections import Foreseen
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim
from tests.services.scene import BRIDGE, NOW, POLICY, a_submission, add, claim_with, person

SETTINGS = Settings(Path("unused"), secret_key="a key for tests only")
COLUMNS = export.EXPORTS["verdicts"]


def a_verdict(database: Database) -> int:
    """The id of a claim with a verdict."""
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "120")
        review.assess(session, a_submission(claim), reviewer_id=person(session).id, policy=POLICY, now=NOW)
        session.commit()
        return claim.id


def exported(database: Database, **edits: str) -> bytes:
    """The export as CSV, with these cells of every row replaced."""
    with database.reading() as session:
        rows = export.rows_of(session, "verdicts", ratings=SETTINGS.ratings)
        text = "".join(export.csv_lines(COLUMNS, rows))
    table = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, COLUMNS, delimiter=";")
    writer.writeheader()
    writer.writerows({**row, **edits} for row in table)
    return target.getvalue().encode()


def foreseen(database: Database, data: bytes) -> Foreseen:
    return jobs.foresee_corrections(database, data, name="verdicts.csv", settings=SETTINGS)


def editor(database: Database, role: Role = Role.EDITOR) -> int:
    with database.session() as session:
        found = person(session, "editor", role)
        session.commit()
        return found.id


def test_a_file_that_nobody_edited_changes_nothing(database: Database) -> None:
    a_verdict(database)
    found = foreseen(database, exported(database))
    assert (found.changes, found.conflicts, found.unusable, found.unchanged) == ((), (), (), 1)


@pytest.mark.parametrize("edits", [{"rating_key": "true"}, {"rating": "True"}, {"rating": "صحيح"}])
def test_an_edited_rating_is_found_by_key_or_label(database: Database, edits: dict[str, str]) -> None:
    a_verdict(database)
    (change,) = foreseen(database, exported(database, **edits)).changes
    assert (change.rating, change.correction.rating) == ("false", "true")


@pytest.mark.parametrize(
    "edits",
    [{"decision": "2"}, {"decision": "", "decided_at": "2024-10-01T12:00:00+00:00"}, {"version": "9"}],
)
def test_what_moved_on_meanwhile_is_a_conflict(database: Database, edits: dict[str, str]) -> None:
    a_verdict(database)
    found = foreseen(database, exported(database, rationale="Other words.", **edits))
    assert (len(found.changes), len(found.conflicts), len(found.unusable)) == (0, 1, 0)


@pytest.mark.parametrize(
    "written", ["01/11/2024 12:00", "11/1/2024 12:00:00 PM", "2024-11-01 12:00", "1.11.2024 12:00"]
)
def test_a_time_that_a_spreadsheet_rewrote_is_still_the_same(database: Database, written: str) -> None:
    a_verdict(database)
    found = foreseen(database, exported(database, rationale="Other words.", decision="", decided_at=written))
    assert (len(found.changes), len(found.conflicts)) == (1, 0)


@pytest.mark.parametrize(
    ("edits", "reason"),
    [
        ({"rating_key": "nonsense"}, "no rating nonsense"),
        ({"rationale": " "}, "rationale is empty"),
        ({"rating_key": "true", "rating": "Unproven"}, "two ratings|no rating"),
        ({"claim_id": "999"}, "has no verdict"),
        ({"rationale": "Other.", "decision": "", "decided_at": ""}, "Neither decision"),
    ],
)
def test_a_row_that_cannot_be_used_says_why(database: Database, edits: dict[str, str], reason: str) -> None:
    a_verdict(database)
    found = foreseen(database, exported(database, **edits))
    assert (found.changes, found.conflicts) == ((), ())
    with pytest.raises(InvalidInput, match=reason):
        raise found.unusable[0].reason


def test_an_applied_change_is_a_correction_with_note_history_and_the_same_evidence(database: Database) -> None:
    claim_id = a_verdict(database)
    found = foreseen(database, exported(database, rating_key="true", rationale="=the bill came"))
    wanted = [change.correction for change in found.changes]
    done = jobs.apply_corrections(
        database, wanted, editor_id=editor(database), note="The bill came.", settings=SETTINGS
    )
    assert (done.decided, done.waiting, done.refused) == (1, 0, ())
    with database.reading() as session:
        new, old = queries.verdicts_of(session, claim_id)
        assert (new.number, new.rating, new.rationale) == (2, "true", "=the bill came")
        assert (new.correction_note, new.decided_by.login) == ("The bill came.", "editor")
        kept, given = new.assessments[-1].evidence, old.assessments[-1].evidence
        assert [(each.url, each.quote) for each in kept] == [(each.url, each.quote) for each in given]
        assert queries.events_of_claim(session, claim_id)[0].kind == "corrected"
    assert foreseen(database, exported(database)).unchanged == 1


def test_a_verdict_that_changed_after_the_preview_is_refused(database: Database) -> None:
    claim_id = a_verdict(database)
    (change,) = foreseen(database, exported(database, rating_key="true")).changes
    with database.session() as session:
        claim = session.get_one(Claim, claim_id)
        again = replace(a_submission(claim, note="Again."), rationale="Said otherwise.")
        other = person(session, "omar")
        review.assess(session, again, reviewer_id=other.id, policy=POLICY, now=NOW + timedelta(hours=1))
        session.commit()
    done = jobs.apply_corrections(
        database, [change.correction], editor_id=editor(database), note="Late.", settings=SETTINGS
    )
    assert (done.decided, [each.claim_id for each in done.refused]) == (0, [claim_id])


def test_where_two_must_agree_a_correction_waits_for_the_second(database: Database) -> None:
    a_verdict(database)
    (change,) = foreseen(database, exported(database, rating_key="true")).changes
    two = replace(SETTINGS, assessments_needed=2)
    done = jobs.apply_corrections(database, [change.correction], editor_id=editor(database), note="So.", settings=two)
    assert (done.decided, done.waiting) == (0, 1)


def test_only_an_editor_with_a_note_may_apply(database: Database) -> None:
    with pytest.raises(NotAllowed):
        jobs.apply_corrections(database, [], editor_id=editor(database, Role.REVIEWER), note="Why.", settings=SETTINGS)
    with pytest.raises(InvalidInput):
        jobs.apply_corrections(database, [], editor_id=1, note=" ", settings=SETTINGS)

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.report_card import as_json_row, compare_runs, comparison_as_json, comparison_as_text, read_run, run_of
from claimtrack.report_card.report import Case, Figure, Report


def a_report(accuracy: float, **found: str) -> Report:
    """A run in which every row should be `yes`."""
    cases = tuple(Case(name, "yes", word, word == "yes", f"row {name}") for name, word in found.items())
    return Report("pairs: here", (Figure("accuracy", accuracy, len(cases)),), cases=cases)


OLD = a_report(0.25, a="no", b="yes", c="no", d="no", e="yes")
NEW = a_report(0.75, a="yes", b="no", c="perhaps", d="no", f="yes")


def test_every_row_is_fixed_broken_changed_or_as_it_was() -> None:
    found = compare_runs(run_of(OLD), run_of(NEW))
    assert [[moved.new.id for moved in rows] for rows in (found.fixed, found.broken, found.changed)] == [
        ["a"],
        ["b"],
        ["c"],
    ]
    assert (found.unchanged, found.added, found.gone) == (1, ("f",), ("e",))


def test_a_run_is_read_from_the_json_that_was_printed(tmp_path: Path) -> None:
    files = []
    for name, report in (("old", OLD), ("new", NEW)):
        files.append(tmp_path / f"{name}.json")
        files[-1].write_text(json.dumps(as_json_row(report)), "utf-8")
    row = comparison_as_json(compare_runs(*map(read_run, files)))
    assert row["counts"] == {"fixed": 1, "broken": 1, "changed": 1, "unchanged": 1, "added": 1, "gone": 1}
    assert row["figures"] == [{"name": "accuracy", "old": 0.25, "new": 0.75}]
    assert row["broken"] == [{"id": "b", "gold": "yes", "old": "yes", "new": "no", "text": "row b"}]
    json.dumps(row)


def test_text_names_the_rows_and_the_figures_that_moved() -> None:
    text = comparison_as_text(compare_runs(run_of(OLD), run_of(NEW)))
    assert "accuracy: 0.250 -> 0.750 (+0.500)" in text
    assert "broken b: yes -> no (gold: yes)" in text
    assert "1 fixed, 1 broken, 1 changed, 1 unchanged, 1 added, 1 gone" in text


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"title": "x", "figures": [], "rows": []}', '{"rows": [1]}'])
def test_what_is_no_run_is_refused_in_a_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / "run.json").write_text(content, "utf-8")
    with pytest.raises(InvalidInput, match="no run with rows"):
        read_run(tmp_path / "run.json")


def test_runs_of_different_folders_are_not_compared() -> None:
    with pytest.raises(InvalidInput, match="no row in common"):
        compare_runs(run_of(OLD), run_of(a_report(1.0, z="yes")))

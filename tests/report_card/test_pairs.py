from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import Comparison, Difference, DifferenceKind, Stance
from claimtrack.report_card import pairs
from claimtrack.report_card.pairs import Judged
from tests.report_card.folder import figure, value, write_rows

NUMBER = Comparison(90.0, Stance.CONFLICTS, (Difference(DifferenceKind.NUMBER, "ten", "twelve"),))


def judged(gold: Stance | None, predicted: Stance, *, language: str = "en") -> Judged:
    return Judged(language, gold, Comparison(60.0, predicted))


def test_right_stances_score_one() -> None:
    report = pairs.score([judged(label, label) for label in pairs.LABELS], title="")
    assert (value(report, "macro-F1"), value(report, "accuracy")) == (1.0, 1.0)


def test_one_wrong_stance_costs_both_labels() -> None:
    found = [
        judged(Stance.CONFLICTS, Stance.CORROBORATES),
        judged(Stance.CONFLICTS, Stance.CONFLICTS),
        judged(Stance.CORROBORATES, Stance.CORROBORATES),
    ]
    report = pairs.score(found, title="")
    assert value(report, "macro-F1") == pytest.approx(2 / 3)
    assert value(report, "conflicts recall") == 0.5
    assert value(report, "corroborates precision") == 0.5


def test_related_counts_as_unrelated() -> None:
    found = [judged(Stance.UNRELATED, Stance.RELATED), judged(Stance.CONFLICTS, Stance.CONFLICTS)]
    assert value(pairs.score(found, title=""), "accuracy") == 1.0


def test_taking_no_side_is_wrong_where_every_pair_has_one() -> None:
    found = [judged(Stance.CORROBORATES, Stance.RELATED), judged(Stance.CONFLICTS, Stance.CONFLICTS)]
    report = pairs.score(found, title="")
    assert value(report, "macro-F1") == 0.5
    assert any("takes no side" in note for note in report.notes)


def test_other_is_left_out_of_the_scores_and_named() -> None:
    report = pairs.score([judged(None, Stance.CONFLICTS), judged(Stance.CONFLICTS, Stance.CONFLICTS)], title="")
    assert figure(report, "accuracy").n == 1
    assert report.notes[0] == "1 pairs labelled “other” are left out of the scores."


def test_differences_are_counted_by_kind_and_label() -> None:
    found = [Judged("en", Stance.CONFLICTS, NUMBER), judged(Stance.CONFLICTS, Stance.UNRELATED)]
    counted = figure(pairs.score(found, title=""), "number in conflicts", part="differences found, by label")
    assert (counted.value, counted.n) == (1, 2)


def test_languages_are_shown_apart() -> None:
    found = [
        judged(Stance.CONFLICTS, Stance.CONFLICTS, language="ar"),
        judged(Stance.CONFLICTS, Stance.UNRELATED, language="fr"),
    ]
    report = pairs.score(found, title="")
    assert (value(report, "accuracy", part="ar"), value(report, "accuracy", part="fr")) == (1.0, 0.0)


def test_a_folder_is_compared_by_the_engine(tmp_path: Path) -> None:
    text = "The harbour of Port Amal was closed to all ships on Sunday"
    rows = [
        {"id": "1", "a": text, "b": text, "lang": "en", "label": "corroborates"},
        {"id": "2", "a": text, "b": "أعلنت الوزارة نتائج الامتحانات النهائية", "lang": "en", "label": "unrelated"},
        {"id": "3", "a": text, "b": "A poem about rain", "lang": "en", "label": "other"},
    ]
    write_rows(tmp_path / "pairs.jsonl", rows)
    heard: list[int] = []
    report = pairs.evaluate(tmp_path, semantic=False, progress=heard.append)
    assert (value(report, "macro-F1"), figure(report, "macro-F1").n, sum(heard)) == (1.0, 2, 3)


def test_an_unknown_label_is_refused(tmp_path: Path) -> None:
    write_rows(tmp_path / "pairs.jsonl", [{"id": "1", "a": "x", "b": "y", "lang": "en", "label": "maybe"}])
    with pytest.raises(InvalidInput, match="“label” should be one of corroborates, conflicts, unrelated, other"):
        pairs.evaluate(tmp_path, semantic=False)

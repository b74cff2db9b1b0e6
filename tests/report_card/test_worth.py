from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.report_card import worth
from tests.report_card.folder import value, write_rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [
        {"id": "1", "text": "Exports fell by 12 percent in 2023.", "lang": "en", "label": 1},
        {"id": "2", "text": "Good evening to you all.", "lang": "en", "label": 0},
        {"id": "3", "text": "تراجعت الصادرات بنسبة 12 في المئة عام 2023.", "lang": "ar", "label": 1},
        {"id": "4", "text": "مساء الخير.", "lang": "ar", "label": 0},
    ]
    write_rows(tmp_path / "sents.jsonl", rows)
    return tmp_path


def test_figures_come_before_greetings(folder: Path) -> None:
    report = worth.evaluate(folder)
    assert value(report, "average precision") == 1.0
    assert (value(report, "average precision", part="ar"), value(report, "wanted among all")) == (1.0, 0.5)


def test_the_wrong_order_scores_low(folder: Path) -> None:
    report = worth.evaluate(folder, weigh=lambda text, _: float("12" not in text))
    assert value(report, "average precision") == pytest.approx(0.5)


def test_a_label_that_is_neither_is_refused(tmp_path: Path) -> None:
    write_rows(tmp_path / "sents.jsonl", [{"id": "1", "text": "x", "lang": "en", "label": 2}])
    with pytest.raises(InvalidInput, match="row 1: “label” should be 1 or 0"):
        worth.evaluate(tmp_path)

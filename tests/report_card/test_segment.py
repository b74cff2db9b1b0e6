from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import Span
from claimtrack.report_card import segment
from tests.report_card.folder import figure, value, write_rows

SENTENCES = ["أُغلق الميناء.", "عاد العمال؟", "فُتح الطريق."]


def test_blanks_around_a_cut_do_not_count() -> None:
    text = "One.  Two."
    assert segment.boundaries(text, [4]) == segment.boundaries(text, [6]) == {4}


def test_the_ends_of_a_text_are_no_boundaries() -> None:
    assert segment.boundaries("One. Two.", [0, 9]) == set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [{"id": "1", "text": " ".join(SENTENCES), "lang": "ar", "src": "own", "sentences": SENTENCES}]
    write_rows(tmp_path / "docs.jsonl", rows)
    return tmp_path


def test_sentences_cut_rightly_score_one(folder: Path) -> None:
    report = segment.evaluate(folder)
    assert (value(report, "boundary F1"), figure(report, "boundary recall").n) == (1.0, 2)
    assert value(report, "boundary F1", part="own ar") == 1.0


def test_a_text_left_whole_finds_no_boundary(folder: Path) -> None:
    report = segment.evaluate(folder, segmenter=lambda text, _: [Span(0, len(text))])
    assert (value(report, "boundary F1"), value(report, "boundary precision")) == (0.0, None)


def test_a_cut_too_many_costs_precision(folder: Path) -> None:
    ends = [len(SENTENCES[0]), len(SENTENCES[0]) + 4, len(SENTENCES[0]) + 1 + len(SENTENCES[1])]
    report = segment.evaluate(folder, segmenter=lambda text, _: [Span(0, end) for end in (*ends, len(text))])
    assert value(report, "boundary precision") == pytest.approx(2 / 3)
    assert value(report, "boundary recall") == 1.0


def test_a_sentence_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    write_rows(tmp_path / "docs.jsonl", [{"id": "1", "text": "One.", "lang": "en", "sentences": ["Two."]}])
    with pytest.raises(InvalidInput, match="a sentence does not stand in the text"):
        segment.evaluate(tmp_path)

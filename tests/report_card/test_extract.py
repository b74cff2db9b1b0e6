from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput, UnreadableInput
from claimtrack.report_card import extract
from tests.report_card.folder import value, write_rows

GOLD = "The harbour of Port Amal was closed to all ships on Sunday.\nTwelve vessels waited outside for nine hours."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows: list[dict[str, object]] = [
        {"id": "p1", "html": "html/p1.html.gz", "gold": GOLD, "lang": "en", "src": "own"},
        {"id": "p2", "html": "p2.html", "must": ["nine hours"], "mustnot": ["Subscribe"], "lang": "ar", "src": "marks"},
    ]
    write_rows(tmp_path / "gold.jsonl", rows)
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "p1.html.gz").write_bytes(gzip.compress(b"<p>page one</p>"))
    (tmp_path / "p2.html").write_bytes(b"<p>page two</p>")
    return tmp_path


def test_the_whole_text_scores_one(folder: Path) -> None:
    report = extract.evaluate(folder, extractor=lambda page, name: GOLD)
    assert (value(report, "text F1"), value(report, "marked strings right")) == (1.0, 1.0)


def test_nothing_of_the_text_scores_nothing(folder: Path) -> None:
    report = extract.evaluate(folder, extractor=lambda page, name: "Subscribe to our weekly letter now")
    assert (value(report, "text F1"), value(report, "marked strings right")) == (0.0, 0.0)


def test_pages_are_unpacked_and_named_without_their_packing(folder: Path) -> None:
    seen = {}

    def extractor(page: bytes, name: str) -> str:
        seen[name] = page
        return GOLD

    extract.evaluate(folder, extractor=extractor)
    assert seen == {"html/p1.html": b"<p>page one</p>", "p2.html": b"<p>page two</p>"}


def test_a_page_that_cannot_be_read_counts_as_nothing_found(folder: Path) -> None:
    def extractor(page: bytes, name: str) -> str:
        raise UnreadableInput("no article text was found in it")

    report = extract.evaluate(folder, extractor=extractor)
    assert value(report, "text recall") == 0.0
    assert "p1 could not be read." in report.notes


def test_shingles_are_counted_as_shares() -> None:
    counts = extract.shingle_counts("a b c d e", "a b c d x")
    assert (counts.right, counts.superfluous, counts.missed) == pytest.approx((1 / 3, 1 / 3, 1 / 3))


def test_a_text_shorter_than_a_shingle_is_one() -> None:
    assert extract.shingle_counts("a b", "a b").f1 == 1.0


def test_precision_and_recall_are_means_of_the_pages() -> None:
    pages = [
        extract.Extracted("p", "own", extract.shingle_counts("a b c d", "a b c d")),
        extract.Extracted("q", "own", extract.shingle_counts("a b c d", "")),
    ]
    report = extract.score(pages, title="")
    assert (value(report, "text precision"), value(report, "text recall")) == (1.0, 0.5)
    assert value(report, "text F1") == pytest.approx(2 / 3)


def test_the_desks_own_reader_is_measured(tmp_path: Path) -> None:
    body = "".join(
        f"<p>{line} It was raining, and nobody in the town had expected that.</p>" for line in GOLD.split("\n")
    )
    page = f"<html><head><title>Port</title></head><body><article><h1>Port</h1>{body}</article></body></html>"
    (tmp_path / "p.html").write_text(page, "utf-8")
    gold = "\n".join(f"{line} It was raining, and nobody in the town had expected that." for line in GOLD.split("\n"))
    write_rows(tmp_path / "gold.jsonl", [{"id": "p", "html": "p.html", "gold": gold, "lang": "en", "src": "own"}])
    assert value(extract.evaluate(tmp_path), "text F1") == 1.0


def test_a_broken_packing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p.html.gz").write_bytes(b"no gzip")
    write_rows(tmp_path / "gold.jsonl", [{"id": "p", "html": "p.html.gz", "gold": GOLD, "lang": "en", "src": "own"}])
    with pytest.raises(InvalidInput, match=r"p\.html\.gz is no gzip file"):
        extract.evaluate(tmp_path)

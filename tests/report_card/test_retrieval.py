from __future__ import annotations

from pathlib import Path

from claimtrack.report_card import retrieval
from claimtrack.report_card.retrieval import Asked
from tests.report_card.folder import figure, value, write_rows

A, B = frozenset({"a"}), frozenset({"a", "b"})


def asked(relevant: frozenset[str], *found: str, shown: int = 20, language: str = "en") -> Asked:
    return Asked(language, relevant, found, min(shown, len(found)), 2.0)


def test_right_answers_in_front_score_one() -> None:
    report = retrieval.score([asked(A, "a", "x"), asked(B, "b", "a")], compared=[], rivals=[], title="")
    names = ("MAP@5", "MRR@5", "recall@20", "hit@1", "queries that are shown something")
    assert {name: value(report, name) for name in names} == dict.fromkeys(names, 1.0)


def test_nothing_found_scores_nothing() -> None:
    report = retrieval.score([asked(A)], compared=[], rivals=[], title="")
    assert [value(report, name) for name in ("MAP@5", "MRR@5", "recall@20", "hit@1")] == [0.0] * 4


def test_places_are_weighed() -> None:
    report = retrieval.score([asked(B, "x", "a", "y", "b")], compared=[], rivals=[], title="")
    assert (value(report, "MAP@5"), value(report, "MRR@5"), value(report, "hit@1")) == (0.5, 0.5, 0.0)


def test_what_comes_after_the_fifth_place_counts_for_recall_only() -> None:
    report = retrieval.score([asked(A, "v", "w", "x", "y", "z", "a")], compared=[], rivals=[], title="")
    assert (value(report, "MAP@5"), value(report, "recall@20")) == (0.0, 1.0)


def test_what_is_below_the_threshold_is_reported_apart() -> None:
    report = retrieval.score([asked(A, "a", shown=0)], compared=[], rivals=[], title="")
    assert (value(report, "MAP@5"), value(report, "MAP@5 of what is shown (score ≥ 18)")) == (1.0, 0.0)
    assert value(report, "queries that are shown something") == 0.0


def test_the_rival_stands_beside_the_same_queries() -> None:
    report = retrieval.score([asked(A, "a")], compared=[asked(A, "a")], rivals=[asked(A, "x", "a")], title="")
    beside = report.parts[-1].name
    assert value(report, "MAP@5 here", part=beside) == 1.0
    assert value(report, "MAP@5 rapidfuzz", part=beside) == 0.5
    assert value(report, "p50 ms rapidfuzz", part=beside) == 2.0


def test_languages_are_shown_apart() -> None:
    report = retrieval.score([asked(A, "a", language="ar"), asked(A, "x")], compared=[], rivals=[], title="")
    assert (value(report, "hit@1", part="ar"), value(report, "hit@1", part="en")) == (1.0, 0.0)


def test_a_folder_is_imported_and_asked(tmp_path: Path) -> None:
    claims = {
        "c1": "The harbour of Port Amal was closed on Sunday",
        "c2": "انتخبت العاصمة عمدة جديدة يوم الأحد",
        "c3": "A photo shows penguins in the desert",
    }
    write_rows(tmp_path / "claims.jsonl", [{"id": name, "text": text, "lang": "en"} for name, text in claims.items()])
    queries = {
        "q1": "port amal harbour closed sunday",
        "q2": "العاصمة تنتخب عمدة جديدة",
        "q3": "nobody judged this one",
    }
    write_rows(tmp_path / "queries.jsonl", [{"id": name, "text": text, "lang": "xx"} for name, text in queries.items()])
    (tmp_path / "qrels.tsv").write_text("q1\tc1\nq2\tc2\n")
    heard: list[int] = []
    report = retrieval.evaluate(tmp_path, semantic=False, progress=heard.append)
    assert (value(report, "MAP@5"), figure(report, "MAP@5").n, value(report, "hit@1")) == (1.0, 2, 1.0)
    assert sum(heard) == 5
    assert report.notes == ("3 claims; rapidfuzz was asked 2 of the queries, drawn with a fixed seed.",)


def test_claims_that_cannot_be_used_are_counted(tmp_path: Path) -> None:
    write_rows(tmp_path / "claims.jsonl", [{"id": "c1", "text": "Penguins in the desert"}, {"id": "c2", "text": ""}])
    write_rows(tmp_path / "queries.jsonl", [{"id": "q1", "text": "penguins desert", "lang": "en"}])
    (tmp_path / "qrels.tsv").write_text("q1\tc1\n")
    assert retrieval.evaluate(tmp_path, semantic=False).notes[-1] == "1 rows of claims.jsonl could not be used."

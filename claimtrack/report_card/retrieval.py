"""How well lookup finds known fact-checks: `claims.jsonl`, `queries.jsonl`, `qrels.tsv` (query id, claim id).

Measured as the desk works: the claims are imported as an archive, and each query is asked as a reader would.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from rapidfuzz import fuzz, process

from claimtrack.core.text import normalise, query_text
from claimtrack.jobs import Desk, import_archive
from claimtrack.readers.table import ArchiveRow, read_archive
from claimtrack.report_card import folders, metrics
from claimtrack.report_card.gold import read_file
from claimtrack.report_card.report import Figure, Part, Progress, Report, silent
from claimtrack.report_card.scratch import scratch_desk
from claimtrack.services.lookup import NOTHING_BELOW

__all__ = ["Asked", "evaluate", "score"]

_HOLDS = {
    "claims.jsonl": "the fact-checked claims, as JSON lines {id, text, title?, lang}",
    "queries.jsonl": "the texts to look up, as JSON lines {id, text, lang}",
    "qrels.tsv": "which claims answer which query",
}
_ARCHIVE = "evaluate"
_LIMIT = 20
_COMPARED_QUERIES = 50  # rapidfuzz takes up to 50 ms a query and 10,000 claims: enough of them to compare, not all
_SEED = 20241124


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the ids that answer it and those that were found, best first; the first `shown` pass the threshold."""

    language: str
    relevant: frozenset[str]
    found: tuple[str, ...]
    shown: int
    milliseconds: float


@dataclass(frozen=True, slots=True)
class _Query:
    text: str
    language: str
    relevant: frozenset[str]


def evaluate(directory: Path, *, semantic: bool = True, progress: Progress | None = None) -> Report:
    """MAP@5, MRR@5, recall@20, hit@1 and milliseconds a query, beside `rapidfuzz.process.extract` in the same run.

    With the models the import takes some 25 ms a claim.
    """
    tell = progress or silent
    asked_for = _queries(directory)
    archive = list(read_archive(_claims(directory), name="claims.jsonl"))
    claims = [row for row in archive if isinstance(row, ArchiveRow)]
    with scratch_desk(semantic=semantic) as desk:
        import_archive(desk, claims, archive=_ARCHIVE, progress=tell)
        asked = list(_ask(desk, asked_for, progress=tell))
    places = np.random.default_rng(_SEED).permutation(len(asked_for))[:_COMPARED_QUERIES]
    sample = [int(place) for place in np.sort(places)]
    report = score(
        asked,
        compared=[asked[place] for place in sample],
        rivals=list(_ask_rapidfuzz([asked_for[place] for place in sample], claims)),
        title=f"retrieval: {directory}",
    )
    unusable = len(archive) - len(claims)
    notes = [f"{len(claims)} claims; rapidfuzz was asked {len(sample)} of the queries, drawn with a fixed seed."]
    notes += [f"{unusable} rows of claims.jsonl could not be used."] if unusable else []
    return Report(report.title, report.figures, report.parts, (*report.notes, *notes))


def _claims(directory: Path) -> bytes:
    folders.rows(directory, "claims.jsonl", holds=_HOLDS["claims.jsonl"])
    return read_file(directory, "claims.jsonl")


def _queries(directory: Path) -> list[_Query]:
    """The queries that something answers."""
    columns = ("query", "claim")
    relevant = defaultdict(set)
    for query, claim in folders.table(directory, "qrels.tsv", holds=_HOLDS["qrels.tsv"], columns=columns):
        relevant[query].add(claim)
    return [
        _Query(row.text("text"), row.text("lang"), frozenset(relevant[row.text("id")]))
        for row in folders.rows(directory, "queries.jsonl", holds=_HOLDS["queries.jsonl"])
        if row.text("id") in relevant
    ]


def _ask(desk: Desk, asked_for: Sequence[_Query], *, progress: Progress) -> Iterator[Asked]:
    with desk.database.reading() as session:
        # The first question of a process reads the vectors into memory: that is starting up, not looking up.
        desk.matcher.answers(session, desk.matcher.read(asked_for[0].text), limit=_LIMIT)
        for query in asked_for:
            started = perf_counter()
            answers = desk.matcher.answers(session, desk.matcher.read(query.text), limit=_LIMIT)
            milliseconds = 1000 * (perf_counter() - started)
            checks = [each.claim.earlier_check for each in answers]
            found = tuple(check.external_id for check in checks if check is not None)
            shown = sum(each.score >= NOTHING_BELOW for each in answers)
            yield Asked(query.language, query.relevant, found, shown, milliseconds)
            progress(1)


def _ask_rapidfuzz(asked_for: Sequence[_Query], claims: Sequence[ArchiveRow]) -> Iterator[Asked]:
    """The same from twenty lines of rapidfuzz over the same normalised texts."""
    texts: Mapping[str, str] = {claim.external_id: normalise(f"{claim.title} {claim.text}") for claim in claims}
    for query in asked_for:
        started = perf_counter()
        best = process.extract(normalise(query_text(query.text)), texts, scorer=fuzz.token_set_ratio, limit=_LIMIT)
        milliseconds = 1000 * (perf_counter() - started)
        yield Asked(query.language, query.relevant, tuple(key for _, _, key in best), len(best), milliseconds)


def score(asked: Sequence[Asked], *, compared: Sequence[Asked], rivals: Sequence[Asked], title: str) -> Report:
    """The report of asked queries; `compared` are those that the rival was asked too."""
    languages = sorted({each.language for each in asked})
    parts = [Part(language, tuple(_figures([a for a in asked if a.language == language]))) for language in languages]
    beside = Part(
        "beside rapidfuzz.process.extract(token_set_ratio)",
        (
            metrics.mean("MAP@5 here", [_precision(each) for each in compared]),
            metrics.mean("MAP@5 rapidfuzz", [_precision(each) for each in rivals]),
            Figure("p50 ms here", _milliseconds(compared, 50), len(compared)),
            Figure("p50 ms rapidfuzz", _milliseconds(rivals, 50), len(rivals)),
        ),
    )
    figures = tuple(_figures(asked))
    return Report(title, figures, (*(parts if len(parts) > 1 else ()), beside))


def _figures(asked: Sequence[Asked]) -> Iterator[Figure]:
    yield metrics.with_interval("MAP@5", [_precision(each) for each in asked], _average)
    yield metrics.mean("MRR@5", [metrics.reciprocal_rank_at(each.found, each.relevant, 5) for each in asked])
    yield metrics.mean("recall@20", [len(each.relevant & {*each.found}) / len(each.relevant) for each in asked])
    yield metrics.share("hit@1", [each.found[:1] != () and each.found[0] in each.relevant for each in asked])
    shown = [metrics.average_precision_at(each.found[: each.shown], each.relevant, 5) for each in asked]
    yield metrics.mean(f"MAP@5 of what is shown (score ≥ {NOTHING_BELOW:.0f})", shown)
    yield metrics.share("queries that are shown something", [each.shown > 0 for each in asked])
    yield Figure("p50 ms", _milliseconds(asked, 50), len(asked))
    yield Figure("p95 ms", _milliseconds(asked, 95), len(asked))


def _precision(asked: Asked) -> float:
    return metrics.average_precision_at(asked.found, asked.relevant, 5)


def _average(values: Sequence[float]) -> float | None:
    return float(np.mean(values)) if values else None


def _milliseconds(asked: Sequence[Asked], percent: float) -> float | None:
    return metrics.percentile([each.milliseconds for each in asked], percent)

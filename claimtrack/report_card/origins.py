"""How well copies of one text are told from texts on one matter.

Two sorts of folder: the newsroom, whose files are ingested and held against `syndication.json`; and `docs.jsonl` with
`pairs.tsv`, whose labelled pairs are compared by their sketches.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations, groupby
from operator import attrgetter
from pathlib import Path

from claimtrack.core.errors import InvalidInput
from claimtrack.core.origins import overlap, same_origin, signature
from claimtrack.readers.document import read_document
from claimtrack.report_card import folders, metrics
from claimtrack.report_card.gold import read_file, read_gold
from claimtrack.report_card.report import Figure, Part, Progress, Report, silent
from claimtrack.report_card.scratch import scratch_desk
from claimtrack.report_card.wires import wire_groups
from claimtrack.services.ingest import ingest

__all__ = ["Sketched", "evaluate", "score_groups", "score_pairs"]

_DOCS = "articles, as JSON lines {id, text, lang}"
_PAIRS = "labelled pairs of articles"
_SAME = frozenset({"dup", "same_story"})
_DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Sketched:
    """A labelled pair with the overlap of its bodies and whether they are called one origin."""

    label: str
    overlap: float
    joined: bool


def evaluate(directory: Path, *, progress: Progress | None = None) -> Report:
    """Wire groups found and wrongly joined, or how well overlap separates copies from others (AUC)."""
    tell = progress or silent
    if (directory / "syndication.json").exists():
        return _newsroom(directory, progress=tell)
    if (directory / "docs.jsonl").exists():
        return _pairs(directory, progress=tell)
    raise InvalidInput(
        "{folder} has neither syndication.json (groups of article ids) nor docs.jsonl (articles) with pairs.tsv "
        "(labelled pairs of them).",
        folder=directory,
    )


def _newsroom(directory: Path, *, progress: Progress) -> Report:
    origins = {}
    with scratch_desk(semantic=False) as desk:
        for file, group in groupby(read_gold(directory), key=attrgetter("file")):
            document = read_document(read_file(directory, file), name=file)
            with desk.database.session() as session:
                done = ingest(session, document, now=datetime.now(UTC), file=file)
                session.commit()
            # The page's own article; its related texts are in no wire group.
            origins[next(group).id] = done.origin_id
            progress(1)
    return score_groups(origins, wire_groups(directory), title=f"origins: {directory}")


def score_groups(origins: Mapping[str, int], groups: Sequence[frozenset[str]], *, title: str) -> Report:
    """The report of articles with the origin that each got, against the groups that carry one text."""
    found = [len({origins.get(article) for article in group}) == 1 and group <= origins.keys() for group in groups]
    joined = [(a, b) for a, b in combinations(sorted(origins), 2) if origins[a] == origins[b]]
    wrong = [(a, b) for a, b in joined if not any({a, b} <= group for group in groups)]
    notes = tuple(f"Wrongly joined: {a} and {b}." for a, b in wrong)
    pairs = len(origins) * (len(origins) - 1) // 2
    return Report(
        title,
        (
            metrics.share("wire groups found", found),
            Figure("pairs wrongly joined", len(wrong), pairs),
            Figure("independent origins", len({*origins.values()}), len(origins)),
        ),
        notes=notes,
    )


def _pairs(directory: Path, *, progress: Progress) -> Report:
    sketches = {}
    for row in folders.rows(directory, "docs.jsonl", holds=_DOCS):
        sketches[row.text("id")] = signature(row.text("text"))
        progress(1)
    sketched = []
    for a, b, label in folders.table(directory, "pairs.tsv", holds=_PAIRS, columns=("a", "b", "label")):
        if a not in sketches or b not in sketches:
            raise InvalidInput(
                "{file} names {name}, which docs.jsonl does not hold.",
                file=directory / "pairs.tsv",
                name=a if a not in sketches else b,
            )
        ends = sketches[a], sketches[b]
        sketched.append(Sketched(label, overlap(*ends), same_origin(*ends)))
    return score_pairs(sketched, title=f"origins: {directory}")


def score_pairs(sketched: Sequence[Sketched], *, title: str) -> Report:
    """The report of labelled pairs; labels other than copy and different are shown apart."""
    strict = [each for each in sketched if each.label in _SAME or each.label == _DIFFERENT]
    others = sorted({each.label for each in sketched} - _SAME - {_DIFFERENT})
    parts = [
        Part(label, (metrics.share("joined", [each.joined for each in sketched if each.label == label]),))
        for label in others
    ]
    return Report(title, tuple(_pair_figures(strict)), tuple(parts))


def _pair_figures(sketched: Sequence[Sketched]) -> Iterator[Figure]:
    yield metrics.with_interval("AUC of overlap", sketched, _separation)
    yield metrics.share("copies joined", [each.joined for each in sketched if each.label in _SAME])
    yield metrics.share("others wrongly joined", [each.joined for each in sketched if each.label == _DIFFERENT])


def _separation(sketched: Sequence[Sketched]) -> float | None:
    same = [each.overlap for each in sketched if each.label in _SAME]
    return metrics.separation(same, [each.overlap for each in sketched if each.label == _DIFFERENT])

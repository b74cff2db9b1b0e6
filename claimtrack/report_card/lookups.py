"""How well readers' questions are answered at a small desk: the newsroom's files against `lookups.jsonl`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimtrack.core.text import normalise
from claimtrack.report_card import folders, metrics
from claimtrack.report_card.gold import GoldArticle, read_gold
from claimtrack.report_card.newsroom import CARRIES, Place, StoredClaim, store_articles
from claimtrack.report_card.report import Figure, Part, Progress, Report, silent
from claimtrack.report_card.scratch import scratch_desk
from claimtrack.report_card.spans import token_f1
from claimtrack.services.lookup import lookup

__all__ = ["Answered", "answers_at", "evaluate", "score"]

_HOLDS = "readers' questions, as JSON lines {query, answers: [[article id, claim number], …], kind}"
_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with what was shown for it: for each place the marked claims that it carries, among those wanted."""

    query: str
    kind: str
    wanted: frozenset[Place]
    shown: tuple[frozenset[Place], ...]


def evaluate(directory: Path, *, semantic: bool = True, progress: Progress | None = None) -> Report:
    """Whether a right claim is among the first ten and in first place, and whether nothing comes where nothing fits."""
    tell = progress or silent
    articles = read_gold(directory)
    asked = folders.rows(directory, "lookups.jsonl", holds=_HOLDS)
    found = []
    with scratch_desk(semantic=semantic) as desk:
        places = answers_at(articles, store_articles(desk, directory, articles, progress=tell))
        with desk.database.reading() as session:
            for row in asked:
                wanted = frozenset(row.places("answers"))
                answers = lookup(session, row.text("query"), matcher=desk.matcher, limit=_LIMIT)
                shown = tuple(places.get(answer.claim.id, frozenset()) & wanted for answer in answers)
                found.append(Answered(row.text("query"), row.text("kind"), wanted, shown))
                tell(1)
    return score(found, title=f"lookups: {directory}")


def answers_at(
    articles: Sequence[GoldArticle], stored: Mapping[str, Sequence[StoredClaim]]
) -> dict[int, frozenset[Place]]:
    """The marked claims that each stored claim carries, headlines among them."""
    return {
        claim.id: frozenset(
            (article.id, number)
            for number, marked in enumerate(article.claims)
            if token_f1(normalise(marked.text), normalise(claim.text)) >= CARRIES
        )
        for article in articles
        for claim in stored.get(article.id, ())
    }


def score(found: Sequence[Answered], *, title: str) -> Report:
    """The report of answered questions."""
    kinds = sorted({each.kind for each in found})
    parts = [Part(kind, tuple(_figures([each for each in found if each.kind == kind]))) for kind in kinds]
    missed = [each.query for each in found if each.wanted and not any(each.shown)]
    noise = [each.query for each in found if not each.wanted and each.shown]
    notes = [f"No right answer: {query}" for query in missed] + [f"Should be empty: {query}" for query in noise]
    return Report(title, tuple(_figures(found)), tuple(parts) if len(parts) > 1 else (), tuple(notes))


def _figures(found: Sequence[Answered]) -> Iterator[Figure]:
    answerable = [each for each in found if each.wanted]
    right = [any(each.shown) for each in answerable]
    yield metrics.with_interval("right in the first ten", right, _share)
    yield metrics.share("right in first place", [bool(each.shown and each.shown[0]) for each in answerable])
    recall = [len(frozenset().union(*each.shown)) / min(len(each.wanted), _LIMIT) for each in answerable]
    yield metrics.mean("answers among the first ten", recall)
    yield metrics.share("nothing where nothing fits", [not each.shown for each in found if not each.wanted])


def _share(hits: Sequence[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None

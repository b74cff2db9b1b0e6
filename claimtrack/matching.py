"""The matcher of one process: the key index, the vectors and the frequencies behind one door.

Made once by whoever starts the process and handed to the services; it keeps what is worth keeping between two questions
(common keys, vectors in memory, analysed claims), never anything that the database does not have.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from claimtrack.core.answer import weigh
from claimtrack.core.compare import Analysis, analyse, compare_analyses
from claimtrack.core.groups import LEAST_SCORE, same_claim
from claimtrack.core.lexicon.rows import NO_ROWS, OwnRows
from claimtrack.core.match import Candidate, Frequencies, Ranked, parts_of, rank
from claimtrack.core.text import language_of
from claimtrack.core.values import Comparison, Stance, Statement
from claimtrack.semantic import Embedders, Vectors, cosines
from claimtrack.storage import queries, tables
from claimtrack.storage.frequencies import LiveFrequencies
from claimtrack.storage.search import KeySearch
from claimtrack.storage.session import Session
from claimtrack.storage.vectors import VectorSearch, store, vectors_of

__all__ = ["Answering", "Matcher", "Question", "Words"]

Progress = Callable[[int], None]

_BY_KEYS = 75  # MAP@5 .7666 against .7669 with 100 (24 November 2026), and a quarter less to read
_BY_VECTOR = 50
# Linking has time: of the true pairs of a labelled newsroom it compares .96 with 100, .92 with 50 (and 60 compared).
_LINKED_BY_VECTOR = 100
_WEIGHED = 40  # candidates that are compared with a question at most: some milliseconds, four times what a page shows
_FIRST = 20  # of those by keys; with two typos the source was among ten shown for each of 500 (tests/benchmarks)
_SURELY = 85.0
_CONTENDS = 5.0  # a candidate less near than this would not be shown whatever the comparison said
_CONTENDS_BESIDE_SURE = 18.0  # where one is surely meant, others are worth comparing only if they would be shown
_CONTEXT = 240  # characters before a claim that may name what its pronouns stand for
_OPENING = 1200  # characters of an article that say what story it belongs to
_REMEMBERED = 50_000  # analysed claims, about 4 kB each
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Words:
    """What the search asks with: a language, normalised parts (the whole first), and vectors by model."""

    language: str
    parts: tuple[str, ...]
    vectors: dict[str, Vectors]


@dataclass(frozen=True, slots=True)
class Question:
    """A text that somebody asks about: its words, and what is in them."""

    words: Words
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Answering:
    """A claim that may answer: how likely it speaks of what was asked (0..100), and how it stands to the question."""

    claim: tables.Claim
    score: float
    comparison: Comparison


class Matcher:
    """Finds claims near a text or a claim and compares them; safe for one thread at a time per session."""

    def __init__(self, embedders: Embedders, *, own: OwnRows = NO_ROWS) -> None:
        self.embedders = embedders
        self._own = own
        self._keys = KeySearch()
        self._frequencies = LiveFrequencies()
        self._vectors = VectorSearch(embedders.e5.model) if embedders.e5 else None
        self._analyses: OrderedDict[tuple[int, int], Analysis] = OrderedDict()

    @property
    def semantic(self) -> bool:
        """Whether claims can be matched across languages."""
        return self.embedders.e5 is not None

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> dict[str, Vectors]:
        """The texts' vectors by model, one row a text; about 22 ms a text. Asks the database nothing."""
        encoded: dict[str, list[Vectors]] = {}
        for first in range(0, len(texts), _BATCH):
            batch = texts[first : first + _BATCH]
            for embedder in self.embedders.present():
                encoded.setdefault(embedder.model, []).append(embedder.encode(batch))
            if progress is not None:
                progress(len(batch))
        return {model: np.concatenate(rows) for model, rows in encoded.items()}

    def keep(self, session: Session, claim_ids: Sequence[int], encoded: dict[str, Vectors]) -> None:
        """Stores what `encode` made of these claims' texts, in the same order."""
        for model, rows in encoded.items():
            store(session, model, list(zip(claim_ids, rows, strict=True)))

    def read(self, text: str) -> Question:
        """A pasted text taken apart, once for all that is asked of it."""
        language = language_of(text)
        own = {e.model: e.encode([text])[0] for e in self.embedders.present()}
        return Question(Words(language, tuple(parts_of(text)), own), analyse(Statement(text, language), own=self._own))

    def answers(self, session: Session, question: Question, *, limit: int) -> list[Answering]:
        """The claims likeliest to speak of what was asked, best first, however unlikely they are."""
        near = self._near_question(session, question.words)
        floor = _CONTENDS_BESIDE_SURE if near and near[0].score >= _SURELY else _CONTENDS
        contenders = [each for each in near if each.score >= floor] or near[:1]
        claims = {claim.id: claim for claim in queries.claims_by_id(session, [each.claim_id for each in contenders])}
        compared = self._compared(session, question.analysis, question.words.vectors, others=list(claims.values()))
        weighed = [
            weigh(question.analysis, self._analysis(claims[each.claim_id]), compared[each.claim_id], near=each)
            for each in contenders
            if each.claim_id in claims
        ]
        best = sorted(weighed, key=lambda each: (-each.order, each.claim_id))[:limit]
        return [Answering(claims[each.claim_id], each.score, compared[each.claim_id]) for each in best]

    def _near_question(self, session: Session, words: Words) -> list[Ranked]:
        """The best of the candidates; where the first ones hold what is surely meant, the others are not read."""
        by_keys = self._by_keys(session, words)
        by_vector = self._by_vector(session, words)
        frequencies = self._frequencies.current(session)
        first = {*by_keys[:_FIRST], *by_vector}
        near = self._ranked(session, words, first, frequencies=frequencies, limit=_WEIGHED)
        if len(by_keys) <= _FIRST or (near and near[0].score >= _SURELY):
            return near
        return self._ranked(session, words, {*by_keys, *by_vector}, frequencies=frequencies, limit=_WEIGHED)

    def near_claim(self, session: Session, claim: tables.Claim, *, limit: int) -> list[Ranked]:
        """The claims of other articles nearest to a stored claim, best first."""
        words = Words(claim.language, (claim.norm,), self._vectors_of(session, [claim.id]).get(claim.id, {}))
        found = {*self._by_keys(session, words), *self._by_vector(session, words, limit=_LINKED_BY_VECTOR)} - {claim.id}
        frequencies = self._frequencies.current(session)
        return self._ranked(session, words, found, frequencies=frequencies, limit=limit, but_article=claim.article_id)

    def _ranked(
        self,
        session: Session,
        words: Words,
        claim_ids: set[int],
        *,
        frequencies: Frequencies,
        limit: int,
        but_article: int | None = None,
    ) -> list[Ranked]:
        rows = queries.claim_norms(session, claim_ids, but_article=but_article)
        vectors = self._vectors_of(session, [row.id for row in rows])
        candidates = [
            Candidate(
                row.id,
                row.norm,
                cosine=cosines(words.vectors, vectors.get(row.id, {}), self.embedders).e5,
                same_language=row.language == words.language,
            )
            for row in rows
        ]
        return rank(words.parts, candidates, frequencies=frequencies, limit=limit)

    def _by_keys(self, session: Session, words: Words) -> list[int]:
        return [found.claim_id for found in self._keys.candidates(session, words.parts[0], limit=_BY_KEYS)]

    def _by_vector(self, session: Session, words: Words, *, limit: int = _BY_VECTOR) -> list[int]:
        e5 = self.embedders.e5
        if self._vectors is None or e5 is None or e5.model not in words.vectors:
            return []
        return [near.claim_id for near in self._vectors.nearest(session, words.vectors[e5.model], limit=limit)]

    def _vectors_of(self, session: Session, claim_ids: Iterable[int]) -> dict[int, dict[str, Vectors]]:
        """The stored vectors of claims, by claim and model."""
        ids = list(claim_ids)
        found: dict[int, dict[str, Vectors]] = {}
        for embedder in self.embedders.present():
            for claim_id, vector in vectors_of(session, embedder.model, ids).items():
                found.setdefault(claim_id, {})[embedder.model] = vector
        return found

    def compare(self, session: Session, a: tables.Claim, others: Sequence[tables.Claim]) -> dict[int, Comparison]:
        """How a claim stands to others, seen from it, by their ids."""
        own = self._vectors_of(session, [a.id]).get(a.id, {})
        return self._compared(session, self._analysis(a), own, others=others)

    def same_claims(
        self, a: tables.Claim, others: Sequence[tables.Claim], *, compared: Mapping[int, Comparison]
    ) -> frozenset[int]:
        """The ids of those that say the very same as the claim, of others that it was compared with.

        An earlier check is none of them: it judges a claim, and is not one more article that makes it.
        """
        own = self._analysis(a)
        return frozenset(
            other.id
            for other in others
            if a.article_id is not None
            and other.article_id is not None
            and (found := compared.get(other.id)) is not None
            and found.stance is Stance.CORROBORATES
            and found.score >= LEAST_SCORE
            and same_claim(own, self._analysis(other))
        )

    def _compared(
        self, session: Session, a: Analysis, own: dict[str, Vectors], *, others: Sequence[tables.Claim]
    ) -> dict[int, Comparison]:
        vectors = self._vectors_of(session, [other.id for other in others])
        return {
            other.id: compare_analyses(
                a, self._analysis(other), cosines=cosines(own, vectors.get(other.id, {}), self.embedders)
            )
            for other in others
        }

    def _analysis(self, claim: tables.Claim) -> Analysis:
        key = (claim.id, claim.version)
        found = self._analyses.get(key)
        if found is None:
            found = self._analyses[key] = analyse(statement_of(claim), own=self._own)
            if len(self._analyses) > _REMEMBERED:
                self._analyses.popitem(last=False)
        return found


def statement_of(claim: tables.Claim) -> Statement:
    """A stored claim with what its article knows: day, speaker, and the words before it."""
    article = claim.article
    if article is None or claim.start is None:
        day = claim.earlier_check.day if claim.earlier_check else None
        return Statement(claim.text, claim.language, day=day, speaker=claim.speaker)
    before = article.text[max(0, claim.start - _CONTEXT) : claim.start] if claim.kind == "body" else ""
    return Statement(
        claim.text,
        claim.language,
        day=article.day,
        speaker=claim.speaker,
        context=f"{article.title}\n{before}",
        article=f"{article.title}\n{article.text[:_OPENING]}",
    )

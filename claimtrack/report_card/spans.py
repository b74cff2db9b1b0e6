"""Which claim that the engine cut is which claim that a person marked: by the words that both have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.core.text import normalise
from claimtrack.report_card.metrics import Counts

__all__ = ["Matching", "match_spans", "nearest_span", "token_f1"]

MATCHED = 0.7  # F1 of the words from which a span counts as found: a few words more or less do not matter


def token_f1(a: str, b: str) -> float:
    """F1 of the words of two normalised texts, each word as often as it occurs, 0..1.

    >>> token_f1("ten soldiers left", "ten soldiers")
    0.8
    """
    ours, theirs = Counter(a.split()), Counter(b.split())
    shared = (ours & theirs).total()
    return 2 * shared / (ours.total() + theirs.total()) if shared else 0.0


def nearest_span(wanted: str, spans: Sequence[str], *, at_least: float) -> int | None:
    """The place of the span with the best word F1, the first among equals; None below `at_least`."""
    words = normalise(wanted)
    scores = [token_f1(words, normalise(span)) for span in spans]
    best = max(range(len(scores)), key=lambda place: (scores[place], -place), default=None)
    return best if best is not None and scores[best] >= at_least else None


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs of places `(gold, found)`, one to one, and the places on each side that have no partner.

    What a person marked as borderline is in none of them, nor what was found in its stead.
    """

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    superfluous: tuple[int, ...]

    @property
    def counts(self) -> Counts:
        """The matching as right, superfluous and missed spans."""
        return Counts(len(self.pairs), len(self.superfluous), len(self.missed))


def match_spans(gold: Sequence[str], found: Sequence[str], *, borderline: frozenset[int] = frozenset()) -> Matching:
    """Gold spans and found spans joined one to one where their word F1 is at least .7, the best pairs first.

    `borderline` names gold spans that neither reward nor punish: they are left out, and so is a found span that is
    matched to one or has most of its words in one.
    """
    ours, theirs = [normalise(span) for span in gold], [normalise(span) for span in found]
    scored = sorted(((token_f1(a, b), -i, -j) for i, a in enumerate(ours) for j, b in enumerate(theirs)), reverse=True)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for score, minus_i, minus_j in scored:
        if score >= MATCHED and -minus_i not in partner and -minus_j not in taken:
            partner[-minus_i] = -minus_j
            taken.add(-minus_j)
    spare = [j for j in range(len(found)) if j not in taken]
    return Matching(
        tuple((i, j) for i, j in sorted(partner.items()) if i not in borderline),
        tuple(i for i in range(len(gold)) if i not in partner and i not in borderline),
        tuple(j for j in spare if not any(_mostly_in(theirs[j], ours[i]) for i in borderline)),
    )


def _mostly_in(part: str, whole: str) -> bool:
    words = Counter(part.split())
    return 2 * (words & Counter(whole.split())).total() > words.total()

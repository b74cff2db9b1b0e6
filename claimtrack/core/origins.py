"""Whether two articles carry one underlying text, told from a small sketch of each body.

A body becomes its set of shingles: three neighbouring stems, spellings unified, a run of figures or number words as one
mark. The sketch keeps the smallest hashes of the set (bottom-k: Jaccard and containment are exact up to k shingles and
estimated above) and 96 minima for the bands of a locality-sensitive index.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from heapq import nsmallest
from itertools import groupby
from random import Random

from claimtrack.core.lexicon.spellings import NUMBER_WORDS, SPELLINGS
from claimtrack.core.text import normalise, stem

__all__ = ["Signature", "band_keys", "overlap", "same_origin", "signature"]

_SHINGLE = 3
_KEPT = 512  # 2 KB a body; a wire of 500 words is kept whole
_BANDS, _ROWS = 48, 2  # finds .999 of pairs with Jaccard .38, .99 at .31
_RANDOM = Random(20241124)  # noqa: S311 - no secret: fixed, because keys are stored
_SEEDS = tuple(_RANDOM.getrandbits(32) for _ in range(_BANDS * _ROWS))
_FIGURES_KEPT = 96

_JOINED = 0.35  # overlap from which two bodies are one origin; unrelated ones stay below .15 (24 November 2026)
_JOINED_SHORT = 0.6  # for bodies of a sentence or two, where a stock phrase weighs much
_SHORT = 25  # shingles
_MANY_FIGURES = 8  # from here on a body may be a price list: the same words every day, other figures
_SHARED_FIGURES = 0.34


@dataclass(frozen=True, slots=True)
class Signature:
    """The sketch of a body: its count of shingles, the smallest of their hashes, the minima, hashes of its figures."""

    size: int
    smallest: tuple[int, ...]
    minima: tuple[int, ...]
    figures: frozenset[int]

    def to_bytes(self) -> bytes:
        """The sketch for storage, at most 2.8 KB."""
        figures = sorted(self.figures)
        numbers = (*self.smallest, *self.minima, *figures)
        head = (self.size, len(self.smallest), len(self.minima), len(figures))
        return struct.pack(f"<4I{len(numbers)}I", *head, *numbers)

    @classmethod
    def from_bytes(cls, stored: bytes) -> Signature:
        """The sketch that `to_bytes` stored. Raises ValueError for bytes that it did not."""
        try:
            size, kept, minima, figures = struct.unpack_from("<4I", stored)
            numbers = struct.unpack_from(f"<{kept + minima + figures}I", stored, 16)
        except struct.error as broken:
            raise ValueError("These bytes are not the sketch of a text.") from broken
        return cls(size, numbers[:kept], numbers[kept : kept + minima], frozenset(numbers[kept + minima :]))


def signature(text: str) -> Signature:
    """The sketch of a body's words, in about 2 ms; give it the body alone, since headlines differ between reprints."""
    words = normalise(text).split()
    hashes = {_hash(shingle) for shingle in _shingles(words)}
    minima = tuple(min(map(seed.__xor__, hashes)) for seed in _SEEDS) if hashes else ()
    figures = frozenset(nsmallest(_FIGURES_KEPT, {_hash(word) for word in words if word.isdigit() and len(word) > 1}))
    return Signature(len(hashes), tuple(nsmallest(_KEPT, hashes)), minima, figures)


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "little")


def _shingles(words: Iterable[str]) -> Iterable[str]:
    unified = [_unified(word) for word in words]
    # "twelve thousand" and "12,000" both become one mark.
    marks = [word for word, run in groupby(unified) for word in ([word] if word == "#" else run)]
    if len(marks) <= _SHINGLE:
        return [" ".join(marks)] if marks else []
    return (" ".join(marks[start : start + _SHINGLE]) for start in range(len(marks) - _SHINGLE + 1))


_SPELLED = tuple((re.compile(pattern), plain) for pattern, plain in SPELLINGS)


@lru_cache(maxsize=1 << 16)
def _unified(word: str) -> str:
    if word.isdigit() or word in NUMBER_WORDS:
        return "#"
    short = stem(word)
    if short in NUMBER_WORDS:
        return "#"
    for pattern, plain in _SPELLED:
        short = pattern.sub(plain, short)
    return short


def overlap(a: Signature, b: Signature) -> float:
    """How much of one text both bodies share, 0..1: the larger of Jaccard and of a dampened containment of the smaller.

    A copy cut to a third still scores near 1 by containment; dampening keeps a quoted sentence from joining articles.
    """
    if not a.size or not b.size:
        return 0.0
    jaccard = _jaccard(a, b)
    shared = jaccard * (a.size + b.size) / (1 + jaccard)
    smaller, larger = sorted((a.size, b.size))
    contained = min(shared / smaller, 1.0)
    return max(jaccard, contained * min(1.0, 0.7 + smaller / larger))


def _jaccard(a: Signature, b: Signature) -> float:
    if a.size <= len(a.smallest) and b.size <= len(b.smallest):
        one, other = set(a.smallest), set(b.smallest)
        return len(one & other) / len(one | other)
    both = set(a.smallest) & set(b.smallest)
    # Below the bound both sketches are complete, so the fraction is unbiased.
    sample = nsmallest(_KEPT, {*a.smallest, *b.smallest})
    return sum(1 for each in sample if each in both) / len(sample)


def same_origin(a: Signature, b: Signature) -> bool:
    """Whether two bodies carry one underlying text, whatever their headlines."""
    fewest = min(len(a.figures), len(b.figures))
    if fewest >= _MANY_FIGURES and len(a.figures & b.figures) < _SHARED_FIGURES * fewest:
        return False
    needed = _JOINED_SHORT if min(a.size, b.size) < _SHORT else _JOINED
    return overlap(a, b) >= needed


def band_keys(sketch: Signature) -> list[int]:
    """The keys under which a body is found: 48 stable signed 32-bit integers, none for an empty body.

    Bodies that share 45 % of their shingles have a key in common in 999 of 1,000 cases; look the keys up, then ask
    `same_origin`.
    """
    keys = []
    for band in range(0, len(sketch.minima), _ROWS):
        packed = struct.pack(f"<{1 + _ROWS}I", band, *sketch.minima[band : band + _ROWS])
        keys.append(int.from_bytes(blake2b(packed, digest_size=4).digest(), "little", signed=True))
    return keys

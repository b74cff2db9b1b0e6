"""A place where a sentence may be cut."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Cut"]


@dataclass(frozen=True, slots=True)
class Cut:
    """A clause begins at piece `at`. Kinds, by how it hangs on the clause before:

    `and`: stands alone. `that`: goes on with what the speaker said. `gloss`: reason or relation, still the speaker's
    words. `participle`: "adding that", by the last speaker. `aside`: a relative clause of the article's own. `resume`:
    the main clause again after an aside. `main`: the main clause behind what stood in front of it ("After …, …").
    """

    at: int
    kind: str

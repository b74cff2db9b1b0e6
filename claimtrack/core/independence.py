"""How many voices stand behind a claim: articles, outlets, and the origins among them that heard it for themselves.

Articles that carry one text are one origin (`core.origins`). For one claim so are sources that tell it in the same
words and name the same issuer for it, and a source that names another of them: they repeat a statement instead of
confirming it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from claimtrack.core.hits import hits
from claimtrack.core.lexicon.stopwords import STOPWORDS
from claimtrack.core.lexicon.unnamed import UNNAMED
from claimtrack.core.text import normalise, stem, tokens
from claimtrack.core.values import Stance

__all__ = ["Issuer", "Source", "Voices", "circles", "issuer", "voices"]

_UNNAMED: Final = frozenset(normalise(word) for word in UNNAMED)
_INSTITUTIONS: Final = frozenset({"body", "city"})


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whom a text names as its source: the stems of the name, institutions by keys that no language changes, and the
    key that the desk's tables give a speaker, if any.
    """

    stems: frozenset[str]
    institutions: frozenset[str]
    key: str | None = None

    def is_same(self, other: Issuer) -> bool:
        """Whether both may be one: a shorter form of the name, or the same institution in another language.

        Only to be asked of two texts that say the same: "the ministry" is any ministry.
        """
        if self.key is not None and self.key == other.key:
            return True
        if self.stems <= other.stems or other.stems <= self.stems:
            return True
        return bool(self.institutions) and self.institutions == other.institutions


@dataclass(frozen=True, slots=True)
class Source:
    """A claim as a source: where it was published, in which group it is, and whom it names.

    `origin_id` is the text that its article carries, `group_id` the group of claims that say the same. `outlet` is the
    outlet's name as an issuer, `speaker` whom the claim is attributed to, `wire` the agency that its article names.
    """

    claim_id: int
    article_id: int
    origin_id: int
    outlet_id: int | None = None
    group_id: int | None = None
    outlet: Issuer | None = None
    speaker: Issuer | None = None
    wire: Issuer | None = None

    def cites(self, other: Source) -> bool:
        """Whether it names the other's outlet for what it tells."""
        named = (each for each in (self.speaker, self.wire) if each is not None)
        elsewhere = self.outlet_id is None or self.outlet_id != other.outlet_id
        return elsewhere and other.outlet is not None and any(other.outlet.is_same(each) for each in named)


@dataclass(frozen=True, slots=True)
class Voices:
    """How many articles, outlets and independent origins take one stance."""

    articles: int = 0
    outlets: int = 0
    origins: int = 0


@lru_cache(maxsize=1 << 14)
def issuer(name: str, language: str, key: str | None = None) -> Issuer | None:
    """The issuer that a name stands for, None where it names nobody ("officials", "sources").

    >>> issuer("a senior official", "en") is None
    True
    """
    words = [token.text for token in tokens(name)]
    stop = STOPWORDS.get(language, frozenset())
    named = [word for word in words if word not in stop and _bare(word) not in _UNNAMED]
    if not named:
        return None
    found = hits(words, language)
    # A country alone may be anybody of it; beside an institution it says whose.
    known = frozenset(hit.key for hit in found if hit.kind in {*_INSTITUTIONS, "country"})
    is_known = any(hit.kind in _INSTITUTIONS for hit in found)
    return Issuer(frozenset(stem(word) for word in named), known if is_known else frozenset(), key)


def _bare(word: str) -> str:
    """An Arabic word without its article, as lists of words have it."""
    return word.removeprefix("ال") if len(word) > 4 else word


def voices(stance: Stance, sources: Sequence[Source], *, own: Source | None) -> Voices:
    """How many stand so to a claim, whose own article and text are `own` (None for an earlier check).

    What only repeats the claim's own text or its own issuer's statement confirms nothing. An article of the claim's own
    origin that conflicts counts all the same: where its text says otherwise it is no copy.
    """
    units = _units([*sources, own] if own is not None else sources)
    origins = {units[source.claim_id] for source in sources}
    if own is not None and stance is not Stance.CONFLICTS:
        origins.discard(units[own.claim_id])
    return Voices(
        articles=len({source.article_id for source in sources}),
        outlets=len({source.outlet_id for source in sources if source.outlet_id is not None}),
        origins=len(origins),
    )


def _units(sources: Sequence[Source]) -> dict[int, int]:
    """For each claim the number of the origin that it counts for."""
    unit = {source.claim_id: source.origin_id for source in sources}
    for one, other in combinations(sources, 2):
        kept, merged = unit[one.claim_id], unit[other.claim_id]
        if kept != merged and _repeat(one, other):
            unit = {claim_id: kept if each == merged else each for claim_id, each in unit.items()}
    return unit


def _repeat(one: Source, other: Source) -> bool:
    """Whether both tell one statement: the same claim by the same issuer, or one of them by the other's word."""
    if one.group_id is None or one.group_id != other.group_id:
        return False
    speakers, wires = (one.speaker, other.speaker), (one.wire, other.wire)
    if any(a is not None and b is not None and a.is_same(b) for a, b in (speakers, wires)):
        return True
    return one.cites(other) or other.cites(one)


def circles(sources: Iterable[Source]) -> list[tuple[int, ...]]:
    """The circles of outlets that name each other for one claim, each as outlet ids in order of citing, the smallest
    id first.

    >>> a = Source(1, 1, 1, outlet_id=1, group_id=1, outlet=issuer("The Lantern", "en"), speaker=issuer("Phare", "fr"))
    >>> b = Source(2, 2, 2, outlet_id=2, group_id=1, outlet=issuer("Phare", "fr"), speaker=issuer("The Lantern", "en"))
    >>> circles([a, b])
    [(1, 2)]
    """
    cited: dict[int, set[int]] = {}
    known = list(sources)
    for one in known:
        for other in known:
            if one.outlet_id is not None and other.outlet_id is not None and one.cites(other):
                cited.setdefault(one.outlet_id, set()).add(other.outlet_id)
    found = {path for start in sorted(cited) for path in [_circle(cited, start)] if path}
    return sorted(path for path in found if path[0] == min(path))


def _circle(cited: dict[int, set[int]], start: int) -> tuple[int, ...]:
    """The shortest way along citations from an outlet back to it, empty where there is none."""
    paths: list[tuple[int, ...]] = [(start,)]
    seen = {start}
    for path in paths:
        for following in sorted(cited.get(path[-1], ())):
            if following == start:
                return path
            if following not in seen:
                seen.add(following)
                paths.append((*path, following))
    return ()

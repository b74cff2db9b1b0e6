"""Which words of a claim negate or deny, and what only looks like a denial."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.core.hits import Hit
from claimtrack.core.lexicon.rows import words

__all__ = ["denying", "unconfirmed"]

_SPEECH = frozenset({"announce", "confirm", "recognise"})
_NEAR = 3  # words between a negation and the denial that it undoes ("did not deny")
_REJECTED = 5  # words between "rejected" and the claims or accusations that it denies
_FALSE = ("false", "fake", "faux", "fausse", "زايف", "مزيف", "مزور")
_POINTING = frozenset({"النفي", "والنفي"})
_COPULAS = words("is are was were be est sont etait etaient as comme totally entirely completely simply")


def denying(
    found: tuple[Hit, ...], texts: Sequence[str], content: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """The positions of words that negate, of words that deny, and of denials that a negation undoes."""
    spared = {position for hit in found if hit.kind == "no_negation" for position in range(hit.first, hit.last)}
    said = [hit.first for hit in found if hit.kind == "assertion"]
    reports = [position for hit in found if hit.kind == "report" for position in range(hit.first, hit.last)]
    denials = [
        hit
        for hit in found
        if (hit.kind == "denial" and not _describes(hit, texts, content, reports))
        or (hit.kind == "event" and hit.key == "reject" and any(0 < at - hit.first <= _REJECTED for at in said))
    ]
    inside = {position for hit in denials for position in range(hit.first, hit.last)}
    negations = [h.first for h in found if h.kind == "negation" and h.first not in spared and h.first not in inside]
    kept: list[int] = []
    undone: list[int] = []
    for hit in denials:
        undoer = next((n for n in negations if 0 < hit.first - n <= _NEAR), None)
        if undoer is None:
            kept.append(hit.first)
        else:
            undone.append(hit.first)
            negations.remove(undoer)
    return tuple(negations), tuple(kept), tuple(undone)


def _describes(hit: Hit, texts: Sequence[str], content: tuple[int, ...], reports: list[int]) -> bool:
    """Whether a word of falsehood only describes a thing ("false papers") or points at a denial told before («هذا
    النفي»).
    """
    word = texts[hit.first]
    if word in _POINTING:
        return True
    if not word.removeprefix("ال").startswith(_FALSE) or hit.last - hit.first > 1:
        return False
    if any(abs(position - hit.first) <= 2 for position in reports):
        return False
    before = texts[hit.first - 1] if hit.first else ""
    if word.isascii():  # English and French put the noun behind
        return hit.first + 1 in content and before not in _COPULAS
    # Arabic puts it before, with an article if it has one: «الصورة مزيفة» says that it is false.
    return hit.first - 1 in content and before.startswith("ال") is word.startswith("ال")


def unconfirmed(found: tuple[Hit, ...], negations: tuple[int, ...]) -> frozenset[str]:
    """The acts of speech that did not come: a negation precedes them closely ("could not confirm"), or "silence"."""
    said = [hit for hit in found if hit.kind == "event" and hit.key in _SPEECH]
    withheld = {hit.key for hit in said if any(0 < hit.first - at <= _NEAR for at in negations)}
    return frozenset(withheld | {hit.kind for hit in found if hit.kind == "silence"})

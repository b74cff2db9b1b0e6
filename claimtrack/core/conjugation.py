"""The forms of English and French verbs, made from the rows of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Forms", "english_forms", "french_forms"]

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Forms:
    """A verb's forms: those that can only be finite, the past that is also a participle, and participles.

    `base` is the English stem, the plural of its present; None in French. French forms keep their accents.
    """

    base: str | None
    present: tuple[str, ...]
    past: tuple[str, ...]
    participles: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        """All forms, the same one perhaps twice."""
        yield from (self.base,) if self.base else ()
        yield from (*self.present, *self.past, *self.participles)


def english_forms(row: str) -> Forms:
    """The forms of a row "base" or "base/past/participle".

    >>> english_forms("carry").past, english_forms("go/went/gone").participles
    (('carried',), ('gone',))
    """
    base, *irregular = row.split("/")
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")
    if base.endswith("y") and base[-2] not in _VOWELS:
        third = base[:-1] + "ies"
    past = irregular[:1] or [_regular_past(base)]
    return Forms(base, (third,), tuple(past), tuple(irregular[1:]) or tuple(past))


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    doubled = base[-1] in "bdgmnpt" and base[-2] in _VOWELS and sum(letter in _VOWELS for letter in base) == 1
    return base + (base[-1] if doubled or base in {"admit", "refer", "commit", "permit"} else "") + "ed"


def french_forms(row: str) -> Forms:
    """The forms, third person, of a row "infinitive" or "infinitive/participle/present/plural/imperfect[/future stem]".

    >>> sorted(set(french_forms("annoncer").present))[:3]
    ['annonce', 'annoncent', 'annoncera']
    >>> french_forms("tenir/tenu/tient/tiennent/tenait/tiendr").participles
    ('tenu', 'tenue', 'tenus', 'tenues')
    """
    infinitive, *parts = row.split("/")
    if parts:
        participle, present, plural, imperfect, *future = parts
        stem = future[0] if future else infinitive.removesuffix("e")
        own: tuple[str, ...] = (present, plural, imperfect, imperfect.removesuffix("t") + "ent")
    else:
        participle, own = _regular(infinitive)
        stem = _accented(infinitive[:-2]) + "er" if infinitive.endswith("er") else infinitive
    ahead = tuple(stem + ending for ending in ("a", "ont", "ait", "aient"))
    ends = ("", "e", "", "es") if participle.endswith("s") else ("", "e", "s", "es")
    return Forms(None, (*own, *ahead), (), tuple(dict.fromkeys(participle + end for end in ends)))


def _regular(infinitive: str) -> tuple[str, tuple[str, ...]]:
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        return stem + "i", tuple(stem + end for end in ("it", "issent", "issait", "issaient", "irent"))
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    accented = _accented(stem)
    past = (soft + "a", stem + "èrent")
    return stem + "é", (accented + "e", accented + "ent", soft + "ait", soft + "aient", *past)


def _accented(stem: str) -> str:
    """The stem before a mute e: "rappell-", "enlèv-", "espèr-", "emploi-"."""
    if stem.endswith(("pel", "jet")):
        return stem + stem[-1]
    if stem.endswith(("oy", "uy")):
        return stem[:-1] + "i"
    if len(stem) > 2 and stem[-2] in "ée" and stem[-1] in "blgmnrstvcd" and not stem.endswith(("ier", "ess")):
        return stem[:-2] + "è" + stem[-1]
    if len(stem) > 3 and stem[-3] == "é" and stem[-2:] in {"tr", "gr", "br", "gu", "qu", "cr", "gl"}:
        return stem[:-3] + "è" + stem[-2:]
    return stem

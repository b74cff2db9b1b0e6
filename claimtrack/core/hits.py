"""Finding the rows of the comparison's tables in a text's words: which concepts, poles, places and denials occur, and
where.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimtrack.core.lexicon.cities import known_cities
from claimtrack.core.lexicon.events import EVENTS
from claimtrack.core.lexicon.modality import MODALITIES
from claimtrack.core.lexicon.negation import ASSERTIONS, DENIALS, NEGATIONS, NO_NEGATIONS, REPORTS, SILENCES, UNDOING
from claimtrack.core.lexicon.places import CITIES, COUNTRIES, INSTITUTIONS
from claimtrack.core.lexicon.polarity import NO_POLES, POLES
from claimtrack.core.lexicon.rows import NO_ROWS, OwnRows, Row
from claimtrack.core.lexicon.things import THINGS
from claimtrack.core.text import Token, normalise

__all__ = ["Hit", "hits", "spelt", "word_forms"]

# Longest first: what Arabic writes together with the word that follows.
_ARABIC_PROCLITICS = ("ولل", "وال", "بال", "فال", "كال", "لل", "ال")
_SHORT = 3  # letters
_ARABIC_SCRIPT = frozenset({"ar", "fa", "ur"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A row of the lexicon found in a text: its kind, its key, and the words `[first, last)` that name it."""

    kind: str
    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Cue:
    kind: str
    key: str
    words: tuple[str, ...]
    whole: tuple[bool, ...]

    def matches(self, position: int, *, word: str, language: str) -> bool:
        cue = self.words[position]
        forms = word_forms(word, language)
        return cue in forms if self.whole[position] else any(form.startswith(cue) for form in forms)

    def goes_on(self, words: Sequence[str], language: str) -> bool:
        """Whether the words after the first are those of the phrase."""
        return all(self.matches(position, word=word, language=language) for position, word in enumerate(words, 1))


def _tables() -> Iterator[tuple[str, Row]]:
    yield from (("event", row) for row in EVENTS)
    yield from (("thing", row) for row in THINGS)
    yield from (("country", row) for row in COUNTRIES)
    yield from (("city", row) for row in (*CITIES, *known_cities()))
    yield from (("body", row) for row in INSTITUTIONS)
    yield from (("modality", row) for row in MODALITIES)
    yield from (("pole", row) for pole in POLES for row in pole.rows())
    yield from ((row.key, row) for row in (NEGATIONS, NO_NEGATIONS, DENIALS, UNDOING, ASSERTIONS, REPORTS, SILENCES))
    yield "pole", NO_POLES


class _Lexicon:
    """The cues of one language, by whole word, by beginning, and phrases by the beginning of their first word."""

    def __init__(self, cues: Iterable[_Cue]) -> None:
        self.whole: dict[str, list[_Cue]] = {}
        self.beginning: dict[str, list[_Cue]] = {}
        self.phrases: dict[str, list[_Cue]] = {}
        for cue in cues:
            single = self.whole if cue.whole[0] else self.beginning
            table = self.phrases if len(cue.words) > 1 else single
            table.setdefault(cue.words[0], []).append(cue)


def _cue(kind: str, key: str, written: str) -> _Cue | None:
    parts = written.split("_")
    # normalise() may part a word; a cue stays one word per part.
    texts = tuple(normalise(part.removesuffix("$")).replace(" ", "") for part in parts)
    if not all(texts):
        return None
    # A short word of a phrase is that word: "set up" is not "settled up".
    whole = (
        part.endswith("$") or (len(parts) > 1 and len(text) <= _SHORT) for part, text in zip(parts, texts, strict=True)
    )
    return _Cue(kind, key, texts, tuple(whole))


@lru_cache(maxsize=32)
def _lexicon(language: str, own: OwnRows) -> _Lexicon:
    rows = (*_tables(), *own.rows)
    found = (_cue(kind, row.key, written) for kind, row in rows for written in row.cues.get(language, "").split())
    return _Lexicon(cue for cue in found if cue is not None)


@lru_cache(maxsize=1 << 16)
def word_forms(word: str, language: str) -> tuple[str, ...]:
    """The forms under which a normalised word is looked up: itself, and Arabic without its proclitics.

    >>> word_forms("والقوات", "ar")
    ('والقوات', 'القوات', 'قوات')
    """
    if language not in _ARABIC_SCRIPT:
        return (word,)
    forms = [word]
    for form in forms:
        forms.extend(_without_proclitic(form))
        if len(forms) > 4:
            break
    return tuple(dict.fromkeys(forms))


def _without_proclitic(form: str) -> list[str]:
    for prefix in _ARABIC_PROCLITICS:
        if form.startswith(prefix) and len(form) >= len(prefix) + 2:
            bare = form[len(prefix) :]
            return [form[1:], bare] if prefix in ("وال", "فال") else [bare]
    return [form[1:]] if len(form) >= 5 and form[0] in "وفبلس" else []


@lru_cache(maxsize=1 << 16)
def _single(word: str, language: str, own: OwnRows) -> tuple[_Cue, ...]:
    lexicon = _lexicon(language, own)
    found: dict[_Cue, None] = {}
    for form in word_forms(word, language):
        found.update(dict.fromkeys(lexicon.whole.get(form, ())))
        for end in range(2, len(form) + 1):
            found.update(dict.fromkeys(lexicon.beginning.get(form[:end], ())))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _phrase_starts(word: str, language: str, own: OwnRows) -> tuple[_Cue, ...]:
    lexicon = _lexicon(language, own)
    found: dict[_Cue, None] = {}
    for form in word_forms(word, language):
        for end in range(1, len(form) + 1):
            starting = (
                cue for cue in lexicon.phrases.get(form[:end], ()) if cue.matches(0, word=word, language=language)
            )
            found.update(dict.fromkeys(starting))
    return tuple(found)


def hits(words: Sequence[str], language: str, *, own: OwnRows = NO_ROWS) -> tuple[Hit, ...]:
    """Every row of the lexicon that the normalised words name, in text order; none for a language without tables.

    `own` are a desk's rows beside those that ship.

    A phrase hides the single words of its kind inside it: "South Sudan" is not Sudan.
    """
    found: dict[Hit, None] = {}
    hidden: set[tuple[str, int]] = set()
    for position, word in enumerate(words):
        for cue in _phrase_starts(word, language, own):
            last = position + len(cue.words)
            if last <= len(words) and cue.goes_on(words[position + 1 : last], language):
                found[Hit(cue.kind, cue.key, position, last)] = None
                hidden.update((cue.kind, inside) for inside in range(position, last))
    for position, word in enumerate(words):
        for cue in _single(word, language, own):
            if (cue.kind, position) not in hidden:
                found[Hit(cue.kind, cue.key, position, position + 1)] = None
    return tuple(sorted(found, key=lambda hit: (hit.first, hit.last, hit.kind, hit.key)))


def spelt(found: tuple[Hit, ...], words: Sequence[Token], text: str) -> tuple[Hit, ...]:
    """The hits without cities that a text with capitals writes without one: "tours" is not Tours."""
    if not any(map(str.isupper, text)):
        return found
    return tuple(hit for hit in found if hit.kind != "city" or not text[words[hit.first].start].islower())

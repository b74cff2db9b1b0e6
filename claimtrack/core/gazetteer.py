"""Institutions, offices and countries under one key in all languages, and where a row of words names them.

The entries are read from `core/lexicon/gazetteer.toml` and a newsroom's own file by `claimtrack.wordlists`; here they
are values. A key is an entry's own ("nato"), a country's ("RU"), or what belongs to one of them: "RU/foreign_ministry".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from claimtrack.core.lexicon.naming import FUNCTION_WORDS
from claimtrack.core.text import Token, tokens

__all__ = ["Entry", "Found", "Gazetteer", "Section", "telling_words"]

_LANGUAGES = ("ar", "en", "fr")
# Names in the script of a text, and those that it borrows.
_READ: Mapping[str, tuple[str, ...]] = {"ar": ("ar", "en"), "en": ("en",), "fr": ("fr",)}
_PROCLITICS = ("و", "ف", "ب", "ل", "ك")
_LEAST_PREFIXED = 4  # letters of a word that may have another written before it: «لحلف»
_LEAST_DEFINITE = 5


class Section(StrEnum):
    """What an entry is: see the head of gazetteer.toml."""

    BODY = "bodies"
    STATE_BODY = "state_bodies"
    OFFICE = "offices"
    SOURCE = "sources"
    HEAD = "heads"
    COUNTRY = "countries"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its names per language, the first of which is shown.

    `kind` says what sort of body it is, `country` whose; `same_as` is the key of what a state calls by its own name;
    `of` the state body that an office leads.
    """

    key: str
    section: Section
    names: Mapping[str, tuple[str, ...]]
    kind: str | None = None
    country: str | None = None
    same_as: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that the words `[first, last)` name."""

    entry: Entry
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Name:
    """One name as it is looked for. `exact`: a single Arabic word that means something else with another article
    («الجزيرة» is not «جزيرة»); `capital` and `shouted` ask for letters of that case.
    """

    entry: Entry
    words: tuple[str, ...]
    exact: bool
    capital: bool
    shouted: bool


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """All entries, ready to be looked for; made once by whoever starts a process, and handed down."""

    entries: Mapping[tuple[Section, str], Entry]
    _names: Mapping[str, Mapping[str, Sequence[_Name]]] = field(repr=False)
    _own: Mapping[str, str] = field(repr=False)

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Gazetteer:
        """The gazetteer of these entries; of two with one key in one section the last counts."""
        by_key = {(entry.section, entry.key): entry for entry in entries}
        own = {entry.same_as: entry.key for entry in by_key.values() if entry.same_as}
        index = {language: _index(by_key.values(), spoken) for language, spoken in _READ.items()}
        return cls(by_key, index, own)

    def entry(self, section: Section, key: str) -> Entry | None:
        """The entry of that key."""
        return self.entries.get((section, key))

    def key_of(self, thing: str, owner: str | None) -> str:
        """The key of what belongs to an owner: the US's defence ministry is the Pentagon, Russia's is
        "RU/defence_ministry".
        """
        key = f"{owner}/{thing}" if owner else thing
        return self._own.get(key, key)

    def label(self, key: str, language: str) -> str | None:
        """What a key is called in a language, else in English; None for persons and for names that no entry has.

        «وزارة الخارجية (روسيا)» for "RU/foreign_ministry".
        """
        owner, _, thing = key.rpartition("/")
        if not owner:
            sections = (Section.BODY, Section.COUNTRY, Section.STATE_BODY, Section.OFFICE, Section.SOURCE)
            found = next((entry for each in sections if (entry := self.entry(each, key))), None)
            return _shown(found, language) if found else None
        whose, what = self.label(owner, language), self.label(thing, language)
        return f"{what} ({whose})" if whose and what else None

    def kind_of(self, key: str) -> str | None:
        """What sort of body a key names ("ministry", "group" …), None where it names none."""
        body = self.entry(Section.BODY, key) or self.entry(Section.STATE_BODY, key.rpartition("/")[2])
        return body.kind if body else None

    def kinds_meant(self, text: str, language: str) -> frozenset[str]:
        """The sorts of body that a noun alone may stand for: "the agency" is an agency or a news agency."""
        names, words = self._names.get(language) or self._names["en"], telling_words(text, language)
        heads = frozenset({Section.HEAD})
        found = _named(names, words, 0, text=text, sections=heads) if words else ()
        return frozenset(each.entry.key for each in found if each.last == len(words))

    def find(self, words: Sequence[Token], text: str, *, language: str, sections: frozenset[Section]) -> list[Found]:
        """The entries of some sections that words of a text name, leftmost first, the longest at each place."""
        names = self._names.get(language) or self._names["en"]
        found: list[Found] = []
        at = 0
        while at < len(words):
            best = max(_named(names, words, at, text=text, sections=sections), key=_reach, default=None)
            if best is None:
                at += 1
            else:
                found.append(best)
                at = best.last
        return found


def _shown(entry: Entry, language: str) -> str:
    names = entry.names.get(language) or entry.names.get("en") or next(iter(entry.names.values()))
    return names[0][:1].upper() + names[0][1:]


def telling_words(text: str, language: str) -> list[Token]:
    """The words of a text without those that say nothing in a name: articles, prepositions, "in the name of"."""
    said_of = FUNCTION_WORDS.get(language, FUNCTION_WORDS["en"])
    return [word for word in tokens(text) if word.text not in said_of]


def _index(entries: Iterable[Entry], spoken: tuple[str, ...]) -> dict[str, list[_Name]]:
    found: dict[str, list[_Name]] = {}
    for entry in entries:
        for language in spoken:
            for written in entry.names.get(language, ()):
                name = _name(entry, written, language)
                if name is not None:
                    found.setdefault(name.words[0], []).append(name)
    return found


def _name(entry: Entry, written: str, language: str) -> _Name | None:
    words = [word.text for word in telling_words(written, language)]
    if not words:
        return None
    exact = language == "ar" and len(words) == 1 and entry.section in (Section.BODY, Section.HEAD)
    return _Name(
        entry,
        tuple(words if exact else map(_bare, words)),
        exact=exact,
        capital=written[0].isupper(),
        shouted=written.isupper(),
    )


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) >= _LEAST_DEFINITE else word


@lru_cache(maxsize=1 << 14)
def _forms(word: str) -> tuple[str, ...]:
    """A word as written, and without what is written together with it: «للناتو», "NATO's"."""
    if not "\u0620" <= word[:1] <= "\u06ff":
        return (word, word[:-1]) if word.endswith("s") and len(word) > 2 else (word,)
    if word.startswith("لل"):
        return (word, "ال" + word[2:])
    if word.startswith("ولل"):
        return (word, "ال" + word[3:])
    prefixed = word[:1] in _PROCLITICS and len(word) >= _LEAST_PREFIXED
    return (word, word[1:]) if prefixed else (word,)


def _named(
    names: Mapping[str, Sequence[_Name]], words: Sequence[Token], at: int, *, text: str, sections: frozenset[Section]
) -> Iterator[Found]:
    """The entries that the words from `at` on name."""
    forms = _forms(words[at].text)
    for form in dict.fromkeys((*forms, *map(_bare, forms))):
        for name in names.get(form, ()):
            last = at + len(name.words)
            if name.entry.section not in sections or last > len(words) or (name.exact and form not in forms):
                continue
            if _written_so(name, text, words[at].start) and _goes_on(name, words[at + 1 : last]):
                yield Found(name.entry, at, last)


def _goes_on(name: _Name, words: Sequence[Token]) -> bool:
    return all(
        word == token.text or any(word == _bare(form) for form in _forms(token.text))
        for word, token in zip(name.words[1:], words, strict=True)
    )


def _written_so(name: _Name, text: str, start: int) -> bool:
    if name.shouted:
        return text[start : start + 2].isupper()
    return not name.capital or text[start].isupper()


def _reach(found: Found) -> int:
    return found.last

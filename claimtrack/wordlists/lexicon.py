"""A newsroom's own rows for the tables of the comparison, read from `instance/lexicon.toml`.

Words stand as they are written; phrases are parted by "|", and "*" behind a word lets any ending follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from claimtrack.core.lexicon.rows import OwnRows, Row
from claimtrack.core.text import normalise, stem
from claimtrack.wordlists.written import refusal, tables_of

__all__ = ["own_rows"]

# The sections, and the kind of hit that their rows make.
_SECTIONS: Final[Mapping[str, str]] = {
    "events": "event",
    "things": "thing",
    "countries": "country",
    "cities": "city",
    "bodies": "body",
}
_OPPOSITES: Final = "opposites"
_COUNTED: Final = "counted"
# One row each: they have languages below them, no keys.
_SINGLE: Final[Mapping[str, str]] = {"denials": "denial", "negations": "negation"}
_LANGUAGE: Final = re.compile("[a-z]{2,3}")
_KEYS: Final[Mapping[str, re.Pattern[str]]] = {
    "countries": re.compile("[A-Z]{2}"),
    "cities": re.compile("[A-Z]{2}/[a-z0-9_]{1,60}"),
}
_KEY: Final = re.compile("[a-z0-9_]{1,60}")


def own_rows(written: str, source: str) -> OwnRows:
    """The rows of a lexicon file. Raises SettingsError with the line of the first that cannot be used."""
    rows: list[tuple[str, Row]] = []
    counted: dict[str, str] = {}
    for section, table in tables_of(written, source).items():
        try:
            rows += _rows(section, table)
        except _Unusable as error:
            raise refusal(written, source, error.key, reason=str(error)) from error
        if section == _COUNTED:
            counted |= _stems(table)
    return OwnRows(tuple(rows), counted)


class _Unusable(ValueError):
    """What cannot be used, under the key whose line is to be named."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(reason)
        self.key = key


def _rows(section: str, table: object) -> Iterator[tuple[str, Row]]:
    if section not in {*_SECTIONS, *_SINGLE, _OPPOSITES, _COUNTED}:
        known = ", ".join(f"[{each}]" for each in (*_SECTIONS, *_SINGLE, _OPPOSITES, _COUNTED))
        raise _Unusable(section, f"“{section}” is no section; there are {known}")
    if section in _SINGLE:
        kind = _SINGLE[section]
        yield kind, Row(kind, _cues(section, table))
        return
    for key, row in _table(section, table).items():
        if not _KEYS.get(section, _KEY).fullmatch(key):
            raise _Unusable(key, f"“{key}” is no key for [{section}]")
        if section == _OPPOSITES:
            yield from _poles(key, row)
        elif section == _COUNTED:
            _check_counted(key, row)
        else:
            yield _SECTIONS[section], Row(key, _cues(key, row))


def _poles(key: str, row: object) -> Iterator[tuple[str, Row]]:
    ends = _table(key, row)
    if set(ends) != {"plus", "minus"}:
        raise _Unusable(key, f"[opposites.{key}] needs plus and minus, and nothing else")
    for sign, end in (("+", "plus"), ("-", "minus")):
        yield "pole", Row(f"{sign}{key}", _cues(key, ends[end]))


def _table(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _Unusable(key, f"“{key}” must be a table")
    return value


def _cues(key: str, row: object) -> dict[str, str]:
    """The cues of a row by language, in the form of `core.lexicon.rows`."""
    cues: dict[str, str] = {}
    for language, phrases in _table(key, row).items():
        if not _LANGUAGE.fullmatch(language):
            raise _Unusable(key, f"“{language}” in “{key}” is no language; write its two letters, such as ar")
        cues[language] = " ".join(_cue(phrase) for phrase in _phrases(key, phrases))
    if not cues:
        raise _Unusable(key, f"“{key}” needs words in at least one language")
    return cues


def _phrases(key: str, value: object) -> list[str]:
    phrases = value.split("|") if isinstance(value, str) else []
    if not phrases or not all(map(normalise, phrases)):
        raise _Unusable(key, f"“{key}” needs its words as text, parted by “|”, each with a letter")
    return phrases


def _cue(phrase: str) -> str:
    """ "pour cold water*" -> "pour$_cold$_water"."""
    parts = []
    for word in phrase.split():
        plain = normalise(word.removesuffix("*")).replace(" ", "")
        if plain:
            parts.append(plain if word.endswith("*") else f"{plain}$")
    return "_".join(parts)


def _check_counted(key: str, row: object) -> None:
    for phrases in _table(key, row).values():
        for phrase in _phrases(key, phrases):
            if len(normalise(phrase).split()) > 1:
                raise _Unusable(key, f"“{phrase.strip()}” in [counted.{key}] must be one word")


def _stems(table: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The keys of counted things by the stems of their nouns, whatever the language."""
    return {
        stem(normalise(word)): key for key, row in table.items() for words in row.values() for word in words.split("|")
    }

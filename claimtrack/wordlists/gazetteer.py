"""A gazetteer file as entries; the form is described at the head of the one that ships."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from claimtrack.core.gazetteer import Entry, Section
from claimtrack.core.text import normalise
from claimtrack.wordlists.written import refusal, tables_of

__all__ = ["corrected", "entries_of"]

_LANGUAGES: Final = ("ar", "en", "fr")
_TEXTS: Final = {"kind", "country", "is", "of"}
_KEY: Final = re.compile(r"[A-Za-z0-9_]{1,60}")


def entries_of(written: str, source: str) -> list[Entry]:
    """The entries of a gazetteer file, in its order. Raises SettingsError with the line that cannot be used."""
    tables = tables_of(written, source)
    found: list[Entry] = []
    for name, table in tables.items():
        if name not in set(Section) or not isinstance(table, dict):
            known = ", ".join(f"[{section}]" for section in Section)
            raise refusal(written, source, name, reason=f"“{name}” is no section; there are {known}")
        section = Section(name)
        for key, row in table.items():
            try:
                found.append(_country(key, row) if section is Section.COUNTRY else _entry(section, key, row))
            except ValueError as error:
                raise refusal(written, source, key, reason=f"“{key}” in [{section}] {error}") from error
    return found


def corrected(standing: Entry, given: Entry) -> Entry:
    """The entry with what a newsroom gives of it; what it does not give stays."""
    return replace(
        standing,
        names={**standing.names, **given.names},
        kind=given.kind or standing.kind,
        country=given.country or standing.country,
        same_as=given.same_as or standing.same_as,
        of=given.of or standing.of,
    )


def _entry(section: Section, key: str, row: object) -> Entry:
    if not isinstance(row, dict):
        raise ValueError(f"must be a table: [{section}.{key}] with its names below")
    strange = next((each for each in row if each not in {*_LANGUAGES, *_TEXTS}), None)
    if strange is not None:
        raise ValueError(f"has “{strange}”; it may have ar, en, fr, kind, country, is and of")
    _check_key(key)
    texts = {name: value for name, value in row.items() if name in _TEXTS}
    if not all(isinstance(value, str) and value for value in texts.values()):
        raise ValueError("has a kind, country, is or of that is not text")
    names = {language: _names(row[language]) for language in _LANGUAGES if language in row}
    if not names:
        raise ValueError("needs a name in at least one of ar, en and fr")
    return Entry(key, section, names, texts.get("kind"), texts.get("country"), texts.get("is"), texts.get("of"))


def _check_key(key: str) -> None:
    if not _KEY.fullmatch(key):
        raise ValueError("is no key: use up to 60 Latin letters, digits and _")


def _names(value: object) -> tuple[str, ...]:
    names = tuple(part.strip() for part in value.split("|")) if isinstance(value, str) else ()
    if not names or not all(map(normalise, names)):
        raise ValueError("needs its names as text, parted by “|”, each with a letter")
    return names


def _country(key: str, row: object) -> Entry:
    """Names in Arabic, English and French, and further ones that count in every language."""
    _check_key(key)
    names = _names(row)
    if len(names) < len(_LANGUAGES):
        raise ValueError("needs its names in Arabic, English and French, parted by “|”")
    further = names[len(_LANGUAGES) :]
    by_language: Mapping[str, tuple[str, ...]] = {
        language: (name, *further) for language, name in zip(_LANGUAGES, names, strict=False)
    }
    return Entry(key, Section.COUNTRY, by_language)

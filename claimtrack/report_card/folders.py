"""Labelled folders: rows of JSON lines and tables, with one sentence for whatever is missing or malformed in them."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimtrack.core.errors import InvalidInput

__all__ = ["LabelledRow", "json_file", "rows", "table"]


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """One row of a labelled file.

    Each accessor raises InvalidInput, which names file and row, for a value of another sort.
    """

    source: str
    values: Mapping[str, object]

    def text(self, name: str) -> str:
        """A text that has to be there."""
        value = self.values.get(name)
        if not isinstance(value, str):
            raise self._unlike(name, "a text")
        return value

    def optional(self, name: str) -> str | None:
        """A text, or None."""
        value = self.values.get(name)
        if value is None:
            return None
        return self.text(name)

    def one_of(self, name: str, choices: Sequence[str]) -> str:
        """A text out of a closed set."""
        value = self.text(name)
        if value not in choices:
            raise self._unlike(name, f"one of {', '.join(choices)}")
        return value

    def day(self, name: str) -> date | None:
        """A day written YYYY-MM-DD, whatever follows it, or None."""
        value = self.optional(name)
        try:
            return date.fromisoformat(value[:10]) if value else None
        except ValueError as error:
            raise self._unlike(name, "a day, YYYY-MM-DD") from error

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty where there is none."""
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self._unlike(name, "a list of texts")
        return tuple(value)

    def flag(self, name: str) -> bool:
        """True or False; False where it is missing."""
        value = self.values.get(name, False)
        if not isinstance(value, bool):
            raise self._unlike(name, "true or false")
        return value

    def whole(self, name: str) -> int:
        """A whole number that has to be there."""
        value = self.values.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._unlike(name, "a whole number")
        return value

    def rows(self, name: str) -> tuple[LabelledRow, ...]:
        """A list of objects, as rows of their own; empty where there is none."""
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self._unlike(name, "a list of objects")
        return tuple(LabelledRow(f"{self.source}, {name} {place}", each) for place, each in enumerate(value))

    def place(self, name: str) -> tuple[str, int]:
        """`[article id, claim number]`."""
        return self._place(name, self.values.get(name))

    def places(self, name: str) -> tuple[tuple[str, int], ...]:
        """A list of `[article id, claim number]`."""
        value = self.values.get(name) or []
        if not isinstance(value, list):
            raise self._unlike(name, "a list of claims")
        return tuple(self._place(name, each) for each in value)

    def _place(self, name: str, value: object) -> tuple[str, int]:
        match value:
            case [str() as article, int() as number]:
                return article, number
        raise self._unlike(name, "an article id and the number of a claim")

    def _unlike(self, name: str, expected: str) -> InvalidInput:
        return InvalidInput(
            "{source}: “{name}” should be {expected}.", source=self.source, name=name, expected=expected
        )


def rows(directory: Path, name: str, *, holds: str) -> list[LabelledRow]:
    """The rows of a file of JSON lines. InvalidInput says what the file should hold where it is missing or empty."""
    found = []
    for number, line in enumerate(_content(directory, name, holds=holds).split("\n"), 1):
        if line.strip():
            source = f"{directory / name}, row {number}"
            found.append(LabelledRow(source, _object(line, source)))
    if not found:
        raise InvalidInput("{file} is empty; it should hold {holds}.", file=directory / name, holds=holds)
    return found


def json_file(directory: Path, name: str, *, holds: str) -> LabelledRow:
    """A file that is one JSON object."""
    return LabelledRow(str(directory / name), _object(_content(directory, name, holds=holds), str(directory / name)))


def table(directory: Path, name: str, *, holds: str, columns: Sequence[str]) -> list[tuple[str, ...]]:
    """The named columns of a tab-separated file.

    A first line that names them all is the heading; without one the columns stand in the order asked for.
    """
    lines = _content(directory, name, holds=holds).splitlines()
    found = [line for line in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if line]
    places = list(range(len(columns)))
    if found and set(columns) <= set(found[0]):
        places = [found[0].index(column) for column in columns]
        found = found[1:]
    if not found or any(len(row) <= max(places) for row in found):
        raise InvalidInput(
            "{file} should hold {holds}: the columns {columns}, separated by tabs.",
            file=directory / name,
            holds=holds,
            columns=", ".join(columns),
        )
    return [tuple(row[place] for place in places) for row in found]


def _content(directory: Path, name: str, *, holds: str) -> str:
    try:
        return (directory / name).read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise InvalidInput(
            "{folder} has no {name}; it should hold {holds}.", folder=directory, name=name, holds=holds
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput("{file} cannot be read as UTF-8 text.", file=directory / name) from error


def _object(text: str, source: str) -> dict[str, object]:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise InvalidInput("{source}: this is not JSON.", source=source) from error
    if not isinstance(value, dict):
        raise InvalidInput("{source}: this should be a JSON object.", source=source)
    return value

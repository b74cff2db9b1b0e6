"""Reading the files that a newsroom writes: their text, their tables, and the line to name where one cannot be used."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from claimtrack.core.errors import SettingsError

__all__ = ["refusal", "tables_of", "text_of"]


def text_of(path: Path) -> str | None:
    """The file's text, None where there is no file. Raises SettingsError for one that cannot be read."""
    try:
        return path.read_text("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8; save it as UTF-8.") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from error


def tables_of(written: str, source: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises SettingsError, with the line, for what is no TOML."""
    try:
        return tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{source} cannot be read as TOML: {error}.") from error


def refusal(written: str, source: str, key: str, *, reason: str) -> SettingsError:
    """The error that names the line on which a key stands."""
    pattern = re.compile(rf"^\s*(\[.*\b{re.escape(key)}\b.*\]|[\"']?{re.escape(key)}[\"']?\s*=)")
    line = next((number for number, text in enumerate(written.splitlines(), 1) if pattern.match(text)), 1)
    return SettingsError(f"{source}, line {line}: {reason}.")

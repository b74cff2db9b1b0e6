"""Groups of articles that carry one wire's text: `syndication.json`."""

from __future__ import annotations

from pathlib import Path

from claimtrack.core.errors import InvalidInput
from claimtrack.report_card import folders

__all__ = ["wire_groups"]

_HOLDS = 'groups of article ids that carry one text: {"groups": [["d02", "d03"], …]}'


def wire_groups(directory: Path) -> list[frozenset[str]]:
    """The groups of `syndication.json`."""
    row = folders.json_file(directory, "syndication.json", holds=_HOLDS)
    groups = row.values.get("groups")
    if not isinstance(groups, list) or not all(isinstance(group, list) for group in groups):
        raise InvalidInput("{file} should hold {holds}.", file=row.source, holds=_HOLDS)
    return [frozenset(map(str, group)) for group in groups]

"""What a desk knows by heart beside its database: the tables as they ship and as the newsroom extends them.

Read once by whoever starts a process; the core is handed the finished tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from claimtrack.config import Settings
from claimtrack.core.enrich import enriched
from claimtrack.core.gazetteer import Entry, Gazetteer
from claimtrack.core.lexicon.rows import NO_ROWS, OwnRows
from claimtrack.core.values import Claim
from claimtrack.core.worth import WEIGHTS
from claimtrack.wordlists.gazetteer import corrected, entries_of
from claimtrack.wordlists.lexicon import own_rows
from claimtrack.wordlists.written import text_of

__all__ = ["Wordlists", "load_wordlists", "shipped"]

_GAZETTEER: Final = "gazetteer.toml"
_LEXICON: Final = "lexicon.toml"


@dataclass(frozen=True, slots=True)
class Wordlists:
    """The tables that a process hands to the core: who speaks, what worth weighs, and the desk's own rows for the
    comparison.
    """

    gazetteer: Gazetteer
    weights: Mapping[str, float]
    own: OwnRows = NO_ROWS

    def told_of(self, claims: Sequence[Claim], text: str, language: str) -> list[Claim]:
        """The claims of an article's text with what the tables say of them: see `core.enrich`."""
        return enriched(claims, text, language, gazetteer=self.gazetteer, weights=self.weights)


@cache
def shipped() -> Wordlists:
    """The tables as they come with the program; 60 ms the first time."""
    return Wordlists(Gazetteer.of(_shipped_entries()), WEIGHTS)


def load_wordlists(settings: Settings) -> Wordlists:
    """The tables with what the desk's settings and its instance folder add to them.

    Raises SettingsError with the file and the line of the first entry that cannot be used; nothing is loaded then.
    """
    lexicon = text_of(settings.instance / _LEXICON)
    own = own_rows(lexicon, str(settings.instance / _LEXICON)) if lexicon is not None else NO_ROWS
    return Wordlists(_gazetteer(settings), {**WEIGHTS, **settings.worth}, own)


def _gazetteer(settings: Settings) -> Gazetteer:
    path = settings.instance / _GAZETTEER
    written = text_of(path)
    if written is None:
        return shipped().gazetteer
    known = {(entry.section, entry.key): entry for entry in _shipped_entries()}
    for entry in entries_of(written, str(path)):
        at = (entry.section, entry.key)
        known[at] = corrected(known[at], entry) if at in known else entry
    return Gazetteer.of(list(known.values()))


@cache
def _shipped_entries() -> tuple[Entry, ...]:
    source = files("claimtrack.core.lexicon") / _GAZETTEER
    return tuple(entries_of(source.read_text("utf-8"), _GAZETTEER))

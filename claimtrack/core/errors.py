"""Everything that can go wrong, each with a sentence that a reviewer can act on.

A message may hold named places, `{name}`, filled from keyword values: the page then translates the message and fills
the same values in, while `str()` of the error is the English sentence.
"""

from __future__ import annotations

from claimtrack.core.splits import SplitNotice

__all__ = [
    "AlreadyStored",
    "ClaimMoved",
    "ClaimtrackError",
    "InvalidInput",
    "LeaseHeld",
    "NotAllowed",
    "NotFound",
    "SettingsError",
    "SplitterFailed",
    "StorageError",
    "UnreadableInput",
]


class ClaimtrackError(Exception):
    """The root: `str()` of it is one sentence for a person; `message` and `values` are its translatable parts."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message = message
        self.values = values


class InvalidInput(ClaimtrackError):
    """What was given cannot be used as it is. `field` names the form field or column, where there is one."""

    def __init__(self, message: str, *, field: str | None = None, **values: object) -> None:
        super().__init__(message, **values)
        self.field = field


class UnreadableInput(InvalidInput):
    """A file, page or row that no reader can make an article or claim of. `source` names the file and row."""

    def __init__(self, message: str, *, source: str | None = None, **values: object) -> None:
        super().__init__(message, field=None, **values)
        self.source = source

    def __str__(self) -> str:
        sentence = super().__str__()
        return f"{self.source}: {sentence}" if self.source else sentence


class AlreadyStored(ClaimtrackError):
    """The same url or the same text is here already, as the article of that id."""

    def __init__(self, message: str, *, article_id: int, **values: object) -> None:
        super().__init__(message, **values)
        self.article_id = article_id


class NotFound(ClaimtrackError):
    """Nothing has that id or name."""


class NotAllowed(ClaimtrackError):
    """The person's role, or the desk's rules, forbid it."""


class LeaseHeld(NotAllowed):
    """Somebody else holds the claim. The values name the claim, the holder and the minutes left."""


class ClaimMoved(ClaimtrackError):
    """A claim changed since the page was opened. Nothing was saved."""

    def __init__(self, message: str, *, claim_id: int, seen: int, current: int, **values: object) -> None:
        super().__init__(message, claim_id=claim_id, seen=seen, current=current, **values)
        self.claim_id = claim_id
        self.seen = seen
        self.current = current


class SettingsError(ClaimtrackError):
    """A setting is missing or cannot be used."""


class SplitterFailed(ClaimtrackError):
    """A splitter could not take a text apart. `notice` is the word that the article keeps of it."""

    def __init__(self, message: str, *, notice: SplitNotice, **values: object) -> None:
        super().__init__(message, **values)
        self.notice = notice


class StorageError(ClaimtrackError):
    """The database cannot be opened, is too old, or disagrees with itself."""

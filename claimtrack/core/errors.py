"""Everything that can go wrong, each with a sentence that a reviewer can act on."""

from __future__ import annotations

__all__ = [
    "AlreadyStored",
    "ClaimMoved",
    "ClaimtrackError",
    "InvalidInput",
    "NotAllowed",
    "NotFound",
    "SettingsError",
    "StorageError",
    "UnreadableInput",
]


class ClaimtrackError(Exception):
    """The root: `str()` of it is one sentence for a person."""


class InvalidInput(ClaimtrackError):
    """What was given cannot be used as it is. `field` names the form field or column, where there is one."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class UnreadableInput(InvalidInput):
    """A file, page or row that no reader can make an article or claim of. `source` names the file and row."""

    def __init__(self, message: str, *, source: str | None = None) -> None:
        super().__init__(f"{source}: {message}" if source else message)
        self.source = source


class AlreadyStored(ClaimtrackError):
    """The same url or the same text is here already."""

    def __init__(self, message: str, *, article_id: int) -> None:
        super().__init__(message)
        self.article_id = article_id


class NotFound(ClaimtrackError):
    """Nothing has that id or name."""


class NotAllowed(ClaimtrackError):
    """The person's role, or the desk's rules, forbid it."""


class ClaimMoved(ClaimtrackError):
    """A claim changed since the page was opened. Nothing was saved."""

    def __init__(self, message: str, *, claim_id: int, seen: int, current: int) -> None:
        super().__init__(message)
        self.claim_id = claim_id
        self.seen = seen
        self.current = current


class SettingsError(ClaimtrackError):
    """A setting is missing or cannot be used."""


class StorageError(ClaimtrackError):
    """The database cannot be opened, is too old, or disagrees with itself."""

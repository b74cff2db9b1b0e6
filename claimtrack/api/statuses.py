"""Which HTTP status each of the desk's errors has, for pages and programs alike."""

from __future__ import annotations

from typing import Final

from claimtrack.core.errors import (
    AlreadyStored,
    ClaimMoved,
    ClaimtrackError,
    InvalidInput,
    NotAllowed,
    NotFound,
    StorageError,
    UnreadableInput,
)

__all__ = ["status_of"]

_STATUS: Final[dict[type[ClaimtrackError], int]] = {
    UnreadableInput: 400,
    InvalidInput: 400,
    NotFound: 404,
    NotAllowed: 403,
    AlreadyStored: 409,
    ClaimMoved: 409,
    StorageError: 503,
}


def status_of(error: ClaimtrackError) -> int:
    """The status of an error; 500 for one that no client can do anything about."""
    return next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 500)

"""Where a list goes on: an opaque word for the last row that was given."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error

from claimtrack.core.errors import InvalidInput
from claimtrack.storage.database import LARGEST_ID

__all__ = ["cursor", "position"]


def cursor(of: str, last_id: int) -> str:
    """The word for the rows of the list `of` behind that id."""
    return urlsafe_b64encode(f"{of}:{last_id}".encode()).decode().rstrip("=")


def position(of: str, given: str | None, *, field: str = "cursor") -> int:
    """The id behind which a list goes on; 0 where no cursor was given.

    Raises InvalidInput for one that this list never gave.

    >>> position("claims", cursor("claims", 41))
    41
    """
    if not given:
        return 0
    try:
        name, _, number = urlsafe_b64decode(given + "=" * (-len(given) % 4)).decode().partition(":")
        last = int(number)
    except (Error, ValueError):
        name, last = "", -1
    if name != of or not 0 <= last <= LARGEST_ID or cursor(of, last) != given.rstrip("="):
        raise InvalidInput("This is no cursor of this list: use the one that the last answer gave.", field=field)
    return last

"""Text in the cells of a spreadsheet: the apostrophe that keeps it from being run as a formula, on and off."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["guarded", "unguarded"]

# A spreadsheet runs a cell that begins so; a number may (-3.5, +2). What already has apostrophes before such a
# character gets one more, so that taking one off always gives the text back.
_STARTS: Final = frozenset("=+-@\t\r'")
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)*%?\Z")
_GUARD: Final = re.compile(r"'(?='*[=+\-@\t\r])")


def guarded(text: str) -> str:
    """The text as a spreadsheet may have it.

    >>> guarded("=1+1"), guarded("-3.5"), guarded("'tis")
    ("'=1+1", '-3.5', "'tis")
    """
    # Nearly all text ends here: this runs once a cell.
    if text[:1] not in _STARTS:
        return text
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text


def unguarded(text: str) -> str:
    """The text without the apostrophe that `guarded` put before it.

    >>> unguarded("'=1+1"), unguarded("'tis")
    ('=1+1', "'tis")
    """
    return _GUARD.sub("", text, count=1) if text[:1] == "'" and _GUARD.match(text) else text

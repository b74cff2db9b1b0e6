"""Who says a clause, in any language that has a grammar here."""

from __future__ import annotations

from claimtrack.core.attribution_arabic import arabic_frame
from claimtrack.core.attribution_latin import latin_frame
from claimtrack.core.clauses import Clause
from claimtrack.core.frames import Frame
from claimtrack.core.scan import Scan

__all__ = ["attributed"]


def attributed(scan: Scan, clause: Clause, language: str) -> Frame:
    """The claim of a clause with its attribution taken off and kept; the whole clause where nobody is named."""
    if clause.high - clause.low < 3:
        return Frame(clause.low, clause.high)
    if language == "ar":
        return arabic_frame(scan, clause.low, clause.high, kind=clause.kind)
    if language in {"en", "fr"}:
        return latin_frame(scan, clause.low, clause.high, kind=clause.kind, language=language)
    return Frame(clause.low, clause.high)

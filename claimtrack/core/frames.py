"""What is known of who says a clause."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.core.values import Span

__all__ = ["Frame"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause without its attribution: the claim is pieces `low` to `high` of the scan.

    `group` is the group of the verb of saying (see `core.lexicon.speech`), None where the article speaks for itself.
    `carried` says that the verb names nobody, so that the last speaker goes on. `heir` is who a later verb without a
    subject carries on where the claim itself has no speaker ("The ministry denied …, calling it …"). `trailing` says
    that the attribution closes the sentence, and so holds for the plain clauses before it ("A, and B, officials said").
    """

    low: int
    high: int
    group: str | None = None
    speaker: Span | None = None
    verb: Span | None = None
    carried: bool = False
    heir: Span | None = None
    trailing: bool = False

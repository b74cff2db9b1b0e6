"""Where a sentence is cut into clauses, one proposition each."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.core.clauses_arabic import arabic_cuts
from claimtrack.core.clauses_latin import latin_cuts
from claimtrack.core.cuts import Cut
from claimtrack.core.scan import Scan
from claimtrack.core.tolls import toll_cuts

__all__ = ["Clause", "clauses"]

_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """Pieces `low` to `high` of a scan, and how they hang on what stands before (the kinds of `core.cuts.Cut`)."""

    low: int
    high: int
    kind: str


def clauses(scan: Scan, language: str) -> list[Clause]:
    """The clauses of one sentence, in order, together covering it; languages without a grammar here give one.

    Nothing is cut inside quotation marks or brackets, and no clause is shorter than three words unless the sentence is.
    """
    if language == "ar":
        cuts = arabic_cuts(scan)
    elif language in {"en", "fr"}:
        cuts = latin_cuts(scan, language)
    else:
        cuts = []
    cuts = _merged(cuts, toll_cuts(scan, language))
    found: list[Clause] = []
    low, kind = 0, "start"
    resumed = max((cut.at for cut in cuts if cut.kind == "resume"), default=0)
    for cut in cuts:
        if cut.at <= low or scan.guarded[cut.at]:
            continue
        # "Egypt, which …, proposed …": the subject before an aside may be short; it makes no claim of its own.
        subject = cut.kind == "aside" and cut.at < resumed
        if scan.words(low, cut.at) < _LEAST_WORDS and cut.kind != "resume" and not subject:
            continue
        found.append(Clause(low, cut.at, kind))
        low, kind = cut.at, cut.kind
    if low < len(scan):
        found.append(Clause(low, len(scan), kind))
    return _without_stumps(scan, found)


def _merged(cuts: list[Cut], tolls: list[Cut]) -> list[Cut]:
    """All cuts in order; where both want one place, the grammar's says more."""
    taken = {cut.at for cut in cuts}
    return sorted([*cuts, *(cut for cut in tolls if cut.at not in taken)], key=lambda cut: cut.at)


def _without_stumps(scan: Scan, found: list[Clause]) -> list[Clause]:
    kept: list[Clause] = []
    for clause in found:
        if kept and clause.kind != "start" and scan.words(clause.low, clause.high) < _LEAST_WORDS:
            kept[-1] = Clause(kept[-1].low, clause.high, kept[-1].kind)
        else:
            kept.append(clause)
    return kept

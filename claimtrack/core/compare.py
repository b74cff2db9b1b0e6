"""How two claims stand to each other.

The gate says whether they state one proposition, typed differences say whether they agree on it. Bare texts that
somebody put side by side are judged instead (`core.judge`).
"""

from __future__ import annotations

from dataclasses import replace

from claimtrack.core.align import align
from claimtrack.core.analysis import Analysis, analyse
from claimtrack.core.differences import Pair, find_differences, undecided
from claimtrack.core.figures import match_dates, match_figures
from claimtrack.core.gate import evidence, probability
from claimtrack.core.judge import Judgement, is_bare, judge, left_over
from claimtrack.core.lexicon.counted import FATE_EVENTS, LASTING, LASTING_UNITS
from claimtrack.core.lexicon.rows import NO_ROWS, OwnRows
from claimtrack.core.values import (
    Comparison,
    Cosines,
    Difference,
    DifferenceKind,
    QuantityKind,
    Stance,
    Statement,
)

__all__ = ["Analysis", "analyse", "compare", "compare_analyses"]

SHOWN = 18.0  # below it nothing is shown
DECIDED = 54.0  # from here the pair is called: it corroborates or it conflicts


def compare(a: Statement, b: Statement, *, cosines: Cosines | None = None, own: OwnRows = NO_ROWS) -> Comparison:
    """Score, stance and typed differences of two claims; `compare(b, a)` is its mirror image.

    `score` is 0..100: how likely both state one proposition (below 18 unrelated, 36 possibly, 54 probably, 85 surely).
    Without `cosines` claims in two languages are told apart by figures, places and known concepts alone. About one
    millisecond. Two texts without day, speaker and context were put side by side by somebody, and are judged.
    `own` are a desk's rows beside the tables that ship.
    """
    return _either_way(analyse(a, own=own), analyse(b, own=own), cosines=cosines, judged=is_bare(a) and is_bare(b))


def compare_analyses(a: Analysis, b: Analysis, *, cosines: Cosines | None = None) -> Comparison:
    """`compare` for claims that a search brought together: never judged, because most are two matters."""
    return _either_way(a, b, cosines=cosines, judged=False)


def _either_way(a: Analysis, b: Analysis, *, cosines: Cosines | None, judged: bool) -> Comparison:
    """The comparison in one fixed order inside, so that it is a mirror image whichever way round it was asked."""
    if _order(a) > _order(b):
        return _compared(b, a, cosines=cosines, judged=judged).mirrored()
    return _compared(a, b, cosines=cosines, judged=judged)


def _order(analysis: Analysis) -> tuple[str, ...]:
    of = analysis.statement
    words = " ".join(word.text for word in analysis.words)
    return (words, of.text, of.language, str(of.day), of.speaker or "", of.context)


def _compared(a: Analysis, b: Analysis, *, cosines: Cosines | None, judged: bool) -> Comparison:
    alignment = align(a, b)
    one_language = a.statement.language == b.statement.language
    figures = match_figures(a.quantities, b.quantities, one_language=one_language)
    dates = match_dates(a.dates, b.dates)
    found = evidence(a, b, alignment=alignment, figures=figures, dates=dates, cosines=cosines)
    likely = 1.0 if _same_words(a, b) else probability(found)
    pair = Pair(a, b, alignment, figures, dates, likely)
    judgement = judge(pair, found, cosines=cosines) if judged and likely < 1.0 else None
    return _called(pair) if judgement is None else _judged(pair, judgement)


def _called(pair: Pair) -> Comparison:
    """The gate decides whether it is one proposition, typed differences decide the rest."""
    score = round(100 * pair.probability, 1)
    if score < DECIDED:
        return Comparison(score, Stance.RELATED if score >= SHOWN else Stance.UNRELATED)
    if undecided(pair):
        return Comparison(score, Stance.RELATED)
    return _told_apart(pair, score, differences=find_differences(pair))


def _judged(pair: Pair, judged: Judgement) -> Comparison:
    """The judgement decides; a typed difference stands whatever it says, and every conflict names its words."""
    together = 1 - judged.unrelated
    score = round(100 * together, 1)
    if score < 50:  # its own measure: which of three outcomes is likeliest
        return Comparison(score, Stance.RELATED if score >= SHOWN else Stance.UNRELATED)
    typed = find_differences(replace(pair, probability=together))
    if judged.conflicts < 0.5 and not typed:
        return Comparison(score, Stance.CORROBORATES)
    return _told_apart(pair, score, differences=typed or (left_over(pair),))


def _told_apart(pair: Pair, score: float, *, differences: tuple[Difference, ...]) -> Comparison:
    if not differences:
        return Comparison(score, Stance.CORROBORATES)
    update = _moved(pair, differences)
    return Comparison(score, Stance.CONFLICTS, tuple(replace(d, update=update) for d in differences), update)


def _same_words(a: Analysis, b: Analysis) -> bool:
    return [word.text for word in a.words] == [word.text for word in b.words]


def _moved(pair: Pair, differences: tuple[Difference, ...]) -> bool:
    """Whether only figures differ, and of a kind that moves, told on different days or by different speakers.

    A toll is expected to move: there it is enough that not both the day and the speaker are known to be the same. What
    nobody is quoted for is taken for a fact, unless it is a toll or a sum; a share moves only from mouth to mouth.
    """
    if any(difference.kind is not DifferenceKind.NUMBER for difference in differences):
        return False
    a, b = pair.a.statement, pair.b.statement
    figures = [one for one, _ in pair.figures.differing]
    if any(one.unit in LASTING_UNITS or one.counted in LASTING for one in figures):
        return False
    speakers_differ = a.speaker is not None and b.speaker is not None and a.speaker != b.speaker
    if any(one.kind is QuantityKind.PERCENT for one in figures) and not speakers_differ:
        return False
    fate = all(one.counted in FATE_EVENTS for one in figures)
    if not fate and all(one.kind is QuantityKind.COUNT for one in figures) and a.speaker is None and b.speaker is None:
        return False
    days_differ = a.day is not None and b.day is not None and a.day != b.day
    one_source = (a.day, a.speaker) == (b.day, b.speaker)
    return days_differ or speakers_differ or (fate and not one_source)

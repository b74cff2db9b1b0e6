"""One sentence that says how two claims stand to each other, in the reader's language."""

from __future__ import annotations

from claimtrack.core.lexicon.phrases import PHRASES, Phrases
from claimtrack.core.values import Comparison, Difference, Stance

__all__ = ["explain"]


def explain(comparison: Comparison, language: str) -> str:
    """The stance and its reasons as one complete sentence in Arabic, English or French; other languages get English.

    >>> from claimtrack.core.values import Comparison, Difference, DifferenceKind, Stance
    >>> number = Difference(DifferenceKind.NUMBER, "12,000", "10,000", update=True)
    >>> explain(Comparison(90.0, Stance.CONFLICTS, (number,), update=True), "en")
    'Conflicts: the number differs, “12,000” against “10,000” (figures that follow each other).'
    """
    phrases = PHRASES.get(language[:2].lower(), PHRASES["en"])
    if comparison.stance is not Stance.CONFLICTS or not comparison.differences:
        return phrases.stances[comparison.stance]
    reasons = phrases.between.join(_reason(phrases, difference) for difference in comparison.differences)
    update = phrases.update if comparison.update else ""
    return f"{phrases.stances[Stance.CONFLICTS]}{reasons}{update}{phrases.stop}"


def _reason(phrases: Phrases, difference: Difference) -> str:
    what = phrases.kinds[difference.kind]
    if difference.a and difference.b:
        return what + phrases.both.format(a=difference.a, b=difference.b)
    if difference.a or difference.b:
        return what + phrases.one.format(words=difference.a or difference.b)
    return what

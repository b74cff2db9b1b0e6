"""How much a claim is worth checking, with the factors that say so.

The score is `1 / (1 + exp(-(BASE + sum of WEIGHTS of the factors found)))`. The weights began as those of a logistic
regression on 4,339 sentences of presidential debates labelled check-worthy or not (ClaimBuster, Arslan et al. 2020) and
were rounded by hand, nearer to nought where sentences of other debates (CheckThat! 2018) asked for it. On these same
sentences (24 November 2026) average precision is .76 on the first, where length and digits alone have .60 and a trained
model .83; on the second .088 in Arabic and .080 in English.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp

from claimtrack.core.cues import Cues
from claimtrack.core.inflection import words_of
from claimtrack.core.lexicon.worth import FACTORS
from claimtrack.core.scan import Scan, scan

__all__ = ["BASE", "WEIGHTS", "Worth", "weighed", "worth_from", "worth_of"]

BASE = -2.1
WEIGHTS: Mapping[str, float] = {
    "figure": 2.2,  # a number in digits or words
    "comparison": 0.8,  # more, least, first, rose
    "harm": 0.8,  # death, crime, war, debt: being wrong costs most
    "event": 0.7,  # something done, not meant
    "official_denial": 0.6,  # somebody who can be asked denies it
    "novelty": 0.4,  # nothing near it on the desk yet
    "denial": 0.7,  # says that something is not so
    "named_actor": 0.4,  # somebody who can be asked
    "long": 0.5,  # eighteen words and more say more
    "institution": 0.5,  # a body that keeps records
    "date": 0.4,  # a time that can be looked up
    "causal": 0.6,  # one thing because of another
    "address": -0.1,  # speaks to the listener
    "first_person": -0.5,  # speaks of the speaker
    "short": -0.6,  # six words and fewer
    "view": -0.6,  # judges
    "question": -0.9,  # asks
    "plan": -0.9,  # wishes, intends, demands
}
_SHORT_WORDS = 6
_LONG_WORDS = 18
_CUES = {language: Cues(FACTORS, language) for language in ("ar", "en", "fr")}
_FIRST_PERSON = words_of("i we my our us me im weve ive نحن انا لدينا اننا je nous notre nos mon ma mes")
_ADDRESS = words_of("you your youre vous votre vos انتم لكم")
_NO_NAMES = words_of("i im ive id ill je")
_CENTURIES = ("19", "20")
_CAPITAL_LANGUAGES = frozenset({"en", "fr", "es", "it", "pt", "nl", "tr", "pl", "sv", "da", "no", "id", "ms"})


@dataclass(frozen=True, slots=True)
class Worth:
    """A check-worthiness of 0..1, and the names of the factors found (see WEIGHTS), weightiest first."""

    value: float
    factors: tuple[str, ...]


def worth_from(factors: Iterable[str], weights: Mapping[str, float] = WEIGHTS) -> Worth:
    """The worth that named factors add up to; those that have no weight are left out.

    >>> worth_from(["figure"]).value < worth_from(["novelty", "figure"]).value
    True
    """
    return _summed(dict.fromkeys(factors), weights)


def worth_of(text: str, language: str, *, weights: Mapping[str, float] = WEIGHTS) -> Worth:
    """How much a sentence is worth checking, 0..1 with its factors; a desk may bring its own weights.

    >>> worth_of("Unemployment fell by 12 percent last year.", "en").factors
    ('figure', 'comparison', 'harm', 'date')
    >>> worth_of("We should think about it.", "en").value < 0.1
    True
    """
    read = scan(text)
    return weighed(read, 0, len(read), language, weights=weights)


def weighed(read: Scan, low: int, high: int, language: str, *, weights: Mapping[str, float] = WEIGHTS) -> Worth:
    """The same for pieces `low` to `high` of a scan."""
    words = [at for at in range(low, high) if read.is_word(at)]
    forms = [read.forms[at] for at in words]
    cues = _CUES.get(language)
    found = dict.fromkeys(cues.found(forms)) if cues else {}
    if any(form[:1].isdigit() for form in forms):
        found["figure"] = None
    if any(len(form) == 4 and form.isdigit() and form.startswith(_CENTURIES) for form in forms):
        found["date"] = None
    if language in _CAPITAL_LANGUAGES and any(_is_name(read, at) for at in words[1:]):
        found["named_actor"] = None
    if not _FIRST_PERSON.isdisjoint(forms):
        found["first_person"] = None
    if not _ADDRESS.isdisjoint(forms):
        found["address"] = None
    if "?" in read.forms[max(low, high - 2) : high + 1]:
        found["question"] = None
    if len(words) <= _SHORT_WORDS:
        found["short"] = None
    elif len(words) >= _LONG_WORDS:
        found["long"] = None
    return _summed(found, weights)


def _is_name(read: Scan, at: int) -> bool:
    return read.is_capital(at) and read.forms[at] not in _NO_NAMES and read.forms[at - 1] not in {".", "?", "!"}


def _summed(found: Mapping[str, None], weights: Mapping[str, float]) -> Worth:
    factors = sorted((each for each in found if each in weights), key=lambda each: (-abs(weights[each]), each))
    total = BASE + sum(weights[each] for each in factors)
    return Worth(round(1 / (1 + exp(-total)), 4), tuple(factors))

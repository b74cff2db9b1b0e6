"""The features by which a pair that was put side by side is judged: how the two texts are alike, and how they differ.

All are symmetric: which of the two came first says nothing. Most are 0..1.
"""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz

from claimtrack.core.analysis import Analysis
from claimtrack.core.differences import RULES, Pair
from claimtrack.core.values import Cosines

__all__ = ["contrasts"]


def contrasts(pair: Pair, evidence: Mapping[str, float], *, cosines: Cosines | None) -> dict[str, float]:
    """The named features of a pair: the gate's evidence, and what only the judgement of close pairs needs."""
    rules = {f"rule_{rule.name}": float(any(True for _ in rule.find(pair))) for rule in RULES}
    typed = max(rules.values())
    return {
        **evidence,
        **rules,
        **_leftovers(pair, evidence["lexical"], typed=typed),
        **_spellings(pair.a, pair.b),
        **_reversals(pair.a, pair.b),
        **_valence(pair),
        **_vectors(cosines, evidence["lexical"]),
        "typed_covered": typed * evidence["covered"],
        "typed_count": sum(rules.values()),
        "lexical_high": max(0.0, evidence["lexical"] - 0.7),
        "lexical_low": max(0.0, 0.4 - evidence["lexical"]),
        "near_low": max(0.0, 0.55 - evidence.get("near", 0.55)),
    }


def _leftovers(pair: Pair, lexical: float, *, typed: float) -> dict[str, float]:
    """Words that found no partner. One or two on each side are a substitution, and substitutions are where texts
    conflict.
    """
    fewer, more = sorted((len(pair.alignment.only_a), len(pair.alignment.only_b)))
    worths = pair.alignment.worths
    return {
        "left_fewer": float(fewer),
        "left_more": float(more),
        "left_none": float(fewer == 0),
        "left_untyped": fewer * (1 - typed),
        "left_close": fewer / (1 + 5 * lexical),
        "inexact": sum(1 for worth in worths if worth < 0.95) / max(len(worths), 1),
        "covered_longer": pair.alignment.mass / max(len(pair.a.content), len(pair.b.content), 1),
    }


def _spellings(a: Analysis, b: Analysis) -> dict[str, float]:
    one, other = (" ".join(word.text for word in each.words) for each in (a, b))
    return {
        "ratio_set": fuzz.token_set_ratio(one, other) / 100,
        "ratio_sorted": fuzz.token_sort_ratio(one, other) / 100,
        "ratio_part": max(fuzz.partial_ratio(one, other), fuzz.partial_ratio(other, one)) / 100,
        "length": (len(a.words) + len(b.words)) / 30,
    }


def _reversals(a: Analysis, b: Analysis) -> dict[str, float]:
    undoing = [any(hit.kind == "undoing" for hit in each.hits) for each in (a, b)]
    return {
        "undoing_one": float(undoing[0] is not undoing[1]),
        "negation_one": float(bool(a.negations) is not bool(b.negations)),
        "denial_both": float(bool(a.denials and b.denials)),
        "question_one": float(_asks(a) is not _asks(b)),
        "countryless": float(not a.actors and not b.actors),
    }


def _asks(analysis: Analysis) -> bool:
    return any(mark in analysis.statement.text for mark in "?؟")


def _valence(pair: Pair) -> dict[str, float]:
    """Poles of any scale: good news against bad news, even where no single scale holds both."""
    poles_a = [(hit.key, hit.first) for hit in pair.a.hits if hit.kind == "pole" and hit.key[0] in "+-"]
    poles_b = [(hit.key, hit.first) for hit in pair.b.hits if hit.kind == "pole" and hit.key[0] in "+-"]
    keys_a, keys_b = {key for key, _ in poles_a}, {key for key, _ in poles_b}
    only_a, only_b = set(pair.alignment.only_a), set(pair.alignment.only_b)
    alone_a = {key[0] for key, at in poles_a if at in only_a}
    alone_b = {key[0] for key, at in poles_b if at in only_b}
    return {
        "pole_opposite": float(any(_opposite(key) in keys_b for key in keys_a)),
        "pole_shared": float(bool(keys_a & keys_b)),
        "valence_apart": float(("+" in alone_a and "-" in alone_b) or ("-" in alone_a and "+" in alone_b)),
    }


def _opposite(key: str) -> str:
    return ("-" if key[0] == "+" else "+") + key[1:]


def _vectors(cosines: Cosines | None, lexical: float) -> dict[str, float]:
    if cosines is None or cosines.e5 is None or cosines.use is None:
        return {}
    return {
        "e5": cosines.e5,
        "e5_low": 10 * max(0.0, 0.9 - cosines.e5),
        "e5_lexical": 10 * (cosines.e5 - 0.9) * lexical,
        "use": cosines.use,
        "use_low": max(0.0, 0.4 - cosines.use),
    }

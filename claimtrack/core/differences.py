"""On what two claims differ: an ordered list of named rules, each of which finds differences of one kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claimtrack.core.align import Alignment
from claimtrack.core.analysis import Analysis
from claimtrack.core.compass import ends_apart
from claimtrack.core.figures import Matching, figures_agree
from claimtrack.core.hits import Hit
from claimtrack.core.lexicon.counted import CASUALTIES
from claimtrack.core.nights import one_night
from claimtrack.core.periods import since_apart
from claimtrack.core.values import DateMention, Difference, DifferenceKind, Quantity, QuantityKind, Span

__all__ = ["RULES", "Pair", "Rule", "find_differences", "undecided"]

_BACKWARDS = {"fr": 3, "fa": 4, "ur": 4, "tr": 4}  # words before a negation that it may speak of
_NAMES = frozenset({"country", "city", "body"})  # who or where it is, which nobody negates
_SCOPE = 4  # words within which a negation or a pole speaks of a word


@dataclass(frozen=True, slots=True)
class Pair:
    """Two analysed claims with what was found of them together; `probability` is the gate's, 0..1."""

    a: Analysis
    b: Analysis
    alignment: Alignment
    figures: Matching[Quantity]
    dates: Matching[DateMention]
    probability: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule, asked only where the gate is at least `least` sure that both claims state one proposition."""

    name: str
    find: Callable[[Pair], Iterable[Difference]]
    least: float


def find_differences(pair: Pair) -> tuple[Difference, ...]:
    """All typed differences of a pair, the reason that weighs most first; none where the claims agree."""
    found: dict[Difference, None] = {}
    for rule in RULES:
        if pair.probability >= rule.least:
            found.update(dict.fromkeys(rule.find(pair)))
    return tuple(found)


def undecided(pair: Pair) -> bool:
    """Whether one claim speaks of the matter without taking a side: it denies something else, or only says that
    nobody has confirmed it.
    """
    a, b = pair.a, pair.b
    if bool(a.denials) is not bool(b.denials):
        denial, other = (a, b) if a.denials else (b, a)
        if _denies_else(denial, other):
            return True
    return (
        bool(a.unconfirmed) is not bool(b.unconfirmed) and not (a.unconfirmed or b.unconfirmed) <= a.events & b.events
    )


_ONE_ACT = frozenset({"send", "present", "enter"})  # to deny that troops were sent is to deny that they are there


def _denies_else(denial: Analysis, other: Analysis) -> bool:
    """Whether the denial names what was not done, and the other claim does not name that act. What is said or how a
    figure moved is no act.
    """
    denied, stated = denial.events - _SAID, other.events - _SAID
    if not denied or denied & stated:
        return False
    return not (denied & _ONE_ACT and stated & _ONE_ACT)


_SAID = frozenset({"announce", "confirm", "warn", "rise", "fall", "reject", "demand", "charge"})


def _difference(kind: DifferenceKind, pair: Pair, a: Span | None, b: Span | None) -> Difference:
    text_a, text_b = pair.a.statement.text, pair.b.statement.text
    return Difference(kind, a.of(text_a) if a else "", b.of(text_b) if b else "", a, b)


def _word(analysis: Analysis, position: int) -> Span:
    return analysis.span(position, position + 1)


def _denied(pair: Pair) -> Iterable[Difference]:
    """One side dismisses the shared proposition, the other states it; two dismissals agree, and so do denial and
    negation.
    """
    a, b = pair.a, pair.b
    if bool(a.denials) is bool(b.denials):
        return
    if (a.denials and _bound_negations(b, _partners_b(pair))) or (b.denials and _bound_negations(a, _partners_a(pair))):
        return
    yield _difference(
        DifferenceKind.DENIAL,
        pair,
        _word(a, a.denials[0]) if a.denials else _stated(a, _partners_a(pair)),
        _word(b, b.denials[0]) if b.denials else _stated(b, _partners_b(pair)),
    )


def _stated(analysis: Analysis, partners: frozenset[int]) -> Span | None:
    """What the other side states: its first shared predicate, else its first shared word."""
    events = [hit.first for hit in analysis.hits if hit.kind == "event"]
    shared = [position for position in events if position in partners] or events or sorted(partners)
    return _word(analysis, shared[0]) if shared else None


def _partners_a(pair: Pair) -> frozenset[int]:
    return frozenset(i for i, _ in pair.alignment.pairs)


def _partners_b(pair: Pair) -> frozenset[int]:
    return frozenset(j for _, j in pair.alignment.pairs)


def _bound_negations(analysis: Analysis, partners: frozenset[int]) -> list[int]:
    """Negations that speak of a shared word: before it; after it too in French («ne vient pas») and where verbs end."""
    back = _BACKWARDS.get(analysis.statement.language, 0)
    partners -= {at for hit in analysis.hits if hit.kind in _NAMES for at in range(hit.first, hit.last)}
    reversing = [h.first for h in analysis.hits if h.kind == "undoing" and h.first not in partners]
    return [
        position
        for position in (*analysis.negations, *reversing)
        if any(near in partners for near in range(position - back, position + _SCOPE + 1) if near != position)
    ]


def _negated(pair: Pair) -> Iterable[Difference]:
    """One side negates a shared word and the other does not; an even number of negations cancels out."""
    a, b = pair.a, pair.b
    if a.denials or b.denials:
        return
    bound_a, bound_b = _bound_negations(a, _partners_a(pair)), _bound_negations(b, _partners_b(pair))
    # Where one side negates at all and so does the other, scopes decide nothing reliable.
    if bool(bound_a or a.negations) is bool(bound_b or b.negations) or not (bound_a or bound_b):
        return
    yield _difference(
        DifferenceKind.NEGATION,
        pair,
        _word(a, bound_a[0]) if bound_a else _stated(a, _partners_a(pair)),
        _word(b, bound_b[0]) if bound_b else _stated(b, _partners_b(pair)),
    )


def _dated(pair: Pair) -> Iterable[Difference]:
    """Comparable dates, none of which may be the same; two days of one night may."""
    if not pair.dates.agreeing and not one_night(pair.a, pair.b, dates=pair.dates):
        for one, other in pair.dates.differing:
            yield _difference(DifferenceKind.DATE, pair, one.span, other.span)


def _numbered(pair: Pair) -> Iterable[Difference]:
    """Comparable figures that do not agree; beside figures of the same sort that agree, only those that name the same
    thing counted, or where both claims have as many of the sort ("from 3 to 8 billion", "from 3 to 9 billion").
    """
    settled = {_sort(one) for one, _ in pair.figures.agreeing}
    for one, other in pair.figures.differing:
        named = one.counted is not None and one.counted == other.counted
        if _sort(one) not in settled or named or _as_many(pair, one):
            yield _difference(DifferenceKind.NUMBER, pair, one.span, other.span)


def _sort(quantity: Quantity) -> tuple[QuantityKind, str | None]:
    return quantity.kind, quantity.unit


def _as_many(pair: Pair, quantity: Quantity) -> bool:
    many_a, many_b = (sum(_sort(each) == _sort(quantity) for each in of.quantities) for of in (pair.a, pair.b))
    return many_a == many_b and quantity.kind in (QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.MEASURE)


def _poles(analysis: Analysis) -> list[tuple[str, str, Hit]]:
    """Each pole as (scale, sign, hit)."""
    return [(hit.key[1:], hit.key[0], hit) for hit in analysis.hits if hit.kind == "pole" and hit.key[0] in "+-"]


def _directed(pair: Pair) -> Iterable[Difference]:
    """Opposite poles of one scale: in words without a partner, or bound to a word that both share."""
    yield from _opposed_alone(pair)
    yield from _opposed_bound(pair)


def _opposed_alone(pair: Pair) -> Iterable[Difference]:
    only_a, only_b = set(pair.alignment.only_a), set(pair.alignment.only_b)
    alone_a = [(scale, sign, hit) for scale, sign, hit in _poles(pair.a) if hit.first in only_a]
    alone_b = [(scale, sign, hit) for scale, sign, hit in _poles(pair.b) if hit.first in only_b]
    signs_a = {(scale, sign) for scale, sign, _ in alone_a}
    signs_b = {(scale, sign) for scale, sign, _ in alone_b}
    for scale, sign, hit in alone_a:
        opposite = "-" if sign == "+" else "+"
        mixed = (scale, opposite) in signs_a or (scale, sign) in signs_b
        other = next((h for s, g, h in alone_b if (s, g) == (scale, opposite)), None)
        if other is not None and not mixed:
            a, b = pair.a.span(hit.first, hit.last), pair.b.span(other.first, other.last)
            yield _difference(DifferenceKind.DIRECTION, pair, a, b)
            return


def _opposed_bound(pair: Pair) -> Iterable[Difference]:
    poles_a, poles_b = _poles(pair.a), _poles(pair.b)
    at_a, at_b = {h.first for _, _, h in poles_a}, {h.first for _, _, h in poles_b}
    shared_scales = {scale for scale, _, _ in poles_a} & {scale for scale, _, _ in poles_b}
    for scale in sorted(shared_scales):
        same, opposite = 0.0, 0.0
        words: tuple[Hit, Hit] | None = None
        for i, j in pair.alignment.pairs:
            one, other = _nearest(poles_a, scale, i, at_a), _nearest(poles_b, scale, j, at_b)
            if one is None or other is None:
                continue
            weight = 1 / (_distance(one, i) + _distance(other, j))
            if one.key == other.key:
                same += weight
            else:
                opposite += weight
                words = words or (one, other)
        if words is not None and opposite > same:
            a, b = pair.a.span(words[0].first, words[0].last), pair.b.span(words[1].first, words[1].last)
            yield _difference(DifferenceKind.DIRECTION, pair, a, b)
            return


def _nearest(poles: list[tuple[str, str, Hit]], scale: str, position: int, at: set[int]) -> Hit | None:
    if position in at:
        return None
    near = [hit for of, _, hit in poles if of == scale and abs(hit.first - position) <= _SCOPE]
    return min(near, key=lambda hit: (_distance(hit, position), hit.first), default=None)


def _distance(hit: Hit, position: int) -> float:
    # A predicate mostly stands before its noun in Arabic headlines, so one that follows is half a word farther.
    return abs(hit.first - position) + (0.5 if hit.first > position else 0.0)


def _placed(pair: Pair) -> Iterable[Difference]:
    """Each claim is set in a place that the other lacks, and neither place lies in the other."""
    a, b = pair.a, pair.b
    if not a.located or not b.located or a.located & b.located or _nested(a.located, b.located):
        return
    cities = ({k for k in a.located if "/" in k}, {k for k in b.located if "/" in k})
    if all(cities):
        yield _difference(DifferenceKind.PLACE, pair, _place_span(a, cities[0]), _place_span(b, cities[1]))


def _ended(pair: Pair) -> Iterable[Difference]:
    """Both claims name one place, each by the opposite end of it: the north of a region and its south."""
    if (found := ends_apart(pair.a, pair.b)) is not None:
        yield _difference(DifferenceKind.PLACE, pair, *found)


def _lasted(pair: Pair) -> Iterable[Difference]:
    """Since a year on one side, for a number of years on the other, and they do not fit."""
    if not pair.dates.agreeing and (found := since_apart(pair.a, pair.b)) is not None:
        yield _difference(DifferenceKind.DATE, pair, *found)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    countries_one, countries_other = {k.split("/")[0] for k in one}, {k.split("/")[0] for k in other}
    return bool(countries_one & other or countries_other & one)


def _place_span(analysis: Analysis, keys: set[str]) -> Span | None:
    return next((analysis.span(h.first, h.last) for h in analysis.hits if h.kind == "city" and h.key in keys), None)


def _acted(pair: Pair) -> Iterable[Difference]:
    """Each claim names a country that the other lacks. The order of countries says nothing: Arabic reorders freely."""
    a, b = _countries(pair.a), _countries(pair.b)
    only_a, only_b = {k: h for k, h in a.items() if k not in b}, {k: h for k, h in b.items() if k not in a}
    if only_a and only_b:
        one, other = next(iter(only_a.values())), next(iter(only_b.values()))
        yield _difference(
            DifferenceKind.ACTOR, pair, pair.a.span(one.first, one.last), pair.b.span(other.first, other.last)
        )


def _countries(analysis: Analysis) -> dict[str, Hit]:
    found: dict[str, Hit] = {}
    for hit in analysis.hits:
        if hit.kind in ("country", "city"):
            found.setdefault(hit.key.split("/")[0], hit)
    return found


_PARTICLES = frozenset(["von", "van", "der", "de", "del", "da", "bin", "ben", "al", "el", "la", "le", "di"])


def _named(pair: Pair) -> Iterable[Difference]:
    """Beside a name that both share, each claim has a full name in Latin letters of which the other has no part."""
    names_a, names_b = _full_names(pair.a), _full_names(pair.b)
    shared_a, shared_b = _partners_a(pair), _partners_b(pair)
    alone_a = [name for name in names_a if shared_a.isdisjoint(name)]
    alone_b = [name for name in names_b if shared_b.isdisjoint(name)]
    if len(alone_a) == 1 and len(alone_b) == 1 and len(names_a) > 1 and len(names_b) > 1:
        one, other = alone_a[0], alone_b[0]
        yield _difference(
            DifferenceKind.ACTOR, pair, pair.a.span(one[0], one[-1] + 1), pair.b.span(other[0], other[-1] + 1)
        )


def _full_names(analysis: Analysis) -> list[range]:
    """Runs of two or more capitalised words that no table knows, particles between them allowed."""
    text = analysis.statement.text
    known = {position for hit in analysis.hits for position in range(hit.first, hit.last)}
    runs: list[range] = []
    start: int | None = None
    last, capitals = 0, 0
    for position, word in enumerate((*analysis.words, None)):
        if word is not None and text[word.start].isupper() and position not in known:
            start = position if start is None else start
            last, capitals = position, capitals + 1
        elif word is None or start is None or word.text not in _PARTICLES:
            if start is not None and capitals > 1:
                runs.append(range(start, last + 1))
            start, capitals = None, 0
    return runs


def _tolled(pair: Pair) -> Iterable[Difference]:
    """One figure for the dead alone on one side, for dead and injured together on the other."""
    tolls_a, tolls_b = ([q for q in each.quantities if q.counted in CASUALTIES] for each in (pair.a, pair.b))
    if not any(figures_agree(one, other) for one in tolls_a for other in tolls_b):
        return
    toll_a, toll_b = pair.a.events & _TOLL, pair.b.events & _TOLL
    if toll_a and toll_b and toll_a != toll_b:
        yield _difference(DifferenceKind.DIRECTION, pair, _toll_span(pair.a), _toll_span(pair.b))


_TOLL = frozenset({"kill", "injure"})


def _toll_span(analysis: Analysis) -> Span | None:
    """Where the toll stands; None where only the counted noun says that it is one."""
    found = [hit for hit in analysis.hits if hit.kind == "event" and hit.key in _TOLL]
    return analysis.span(found[0].first, found[-1].last) if found else None


def _modal(pair: Pair) -> Iterable[Difference]:
    """One claim says that the event is planned, the other that it has already come."""
    a, b = pair.a, pair.b
    for one, other in ((a, b), (b, a)):
        planned = "planned" in one.modalities and "done" not in one.modalities
        if planned and "done" in other.modalities and "planned" not in other.modalities:
            yield _difference(DifferenceKind.MODALITY, pair, _modal_span(a), _modal_span(b))
            return


def _modal_span(analysis: Analysis) -> Span | None:
    wanted = ("planned", "done")
    found = (hit for hit in analysis.hits if hit.kind == "modality" and hit.key in wanted)
    return next((analysis.span(hit.first, hit.last) for hit in found), None)


RULES: tuple[Rule, ...] = (
    Rule("denial", _denied, 0.0),
    Rule("negation", _negated, 0.0),
    Rule("date", _dated, 0.0),
    Rule("number", _numbered, 0.0),
    Rule("direction", _directed, 0.0),
    Rule("place", _placed, 0.5),
    Rule("compass", _ended, 0.5),
    Rule("since", _lasted, 0.5),
    Rule("actor", _acted, 0.65),
    Rule("name", _named, 0.6),
    Rule("toll", _tolled, 0.5),
    Rule("modality", _modal, 0.6),
)

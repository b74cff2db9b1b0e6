"""How well claims are linked across articles, end to end: the newsroom's files against `links.jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from claimtrack.core.values import DifferenceKind, Stance
from claimtrack.jobs import Desk
from claimtrack.report_card import folders, metrics
from claimtrack.report_card.folders import LabelledRow
from claimtrack.report_card.gold import GoldArticle, read_gold
from claimtrack.report_card.newsroom import Place, carriers, store_articles
from claimtrack.report_card.pairs import LABELS, class_figures
from claimtrack.report_card.report import Case, Figure, Part, Progress, Report, silent
from claimtrack.report_card.rules import Named, rules_part
from claimtrack.report_card.scratch import scratch_desk
from claimtrack.report_card.wires import wire_groups
from claimtrack.storage import queries

__all__ = ["Found", "GoldLink", "Unlisted", "evaluate", "score", "unlisted_pairs"]

_HOLDS = "pairs of claims, as JSON lines {a: [article id, claim number], b, relation, reason, strength, update?}"
# The gold's reasons in our words: it does not tell a denial from a negation, nor a place from an actor.
_REASONS: Final = {
    "number": {DifferenceKind.NUMBER},
    "negation": {DifferenceKind.NEGATION, DifferenceKind.DENIAL},
    "date": {DifferenceKind.DATE},
    "actor": {DifferenceKind.ACTOR, DifferenceKind.PLACE},
    "outcome": {DifferenceKind.DIRECTION},
}
_TRUE = (Stance.CORROBORATES, Stance.CONFLICTS)


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A pair as a person judged it; `languages` are those of its articles, as `ar` or `ar-en`."""

    a: Place
    b: Place
    relation: Stance
    reason: str
    full: bool = True
    update: bool = False
    cross_language: bool = False
    syndicated: bool = False
    languages: str = ""
    text: str = ""

    @property
    def id(self) -> str:
        """The pair's places, as `d01.3/d04.2`."""
        return f"{self.a[0]}.{self.a[1]}/{self.b[0]}.{self.b[1]}"


@dataclass(frozen=True, slots=True)
class Found:
    """What the desk says of a pair: `unrelated` where it has no link or takes no side."""

    stance: Stance = Stance.UNRELATED
    kinds: frozenset[str] = frozenset()
    update: bool = False


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Pairs of claims that nobody listed, nearly all unrelated; of one topic where true pairs join the articles."""

    same_topic: tuple[tuple[Place, Place], ...]
    other_topic: tuple[tuple[Place, Place], ...]


NOTHING = Found()
Links = Mapping[frozenset[int], Found]


def evaluate(directory: Path, *, semantic: bool = True, progress: Progress | None = None) -> Report:
    """Macro-F1 of the stance, what was found and wrongly linked, and whether the reason was named right.

    All articles are ingested into a desk of their own first: about 50 ms a claim with the models.
    """
    tell = progress or silent
    articles = read_gold(directory)
    by_id = {article.id: article for article in articles}
    gold = [_link(row, by_id) for row in folders.rows(directory, "links.jsonl", holds=_HOLDS)]
    with scratch_desk(semantic=semantic) as desk:
        carried = carriers(articles, store_articles(desk, directory, articles, progress=tell))
        links = _links(desk, set(carried.values()))
    unlisted = unlisted_pairs(articles, gold, wires=wire_groups(directory), carried=carried)
    unmatched = [f"{a.id} {n}" for a in articles for n in range(len(a.claims)) if (a.id, n) not in carried]
    report = score(gold, links, carried=carried, unlisted=unlisted, title=f"links: {directory}")
    total = sum(len(article.claims) for article in articles)
    figures = (*report.figures, Figure("marked claims that no stored claim carries", len(unmatched), total))
    notes = (*report.notes, f"Not carried: {', '.join(unmatched)}.") if unmatched else report.notes
    return Report(report.title, figures, report.parts, notes, report.cases)


def _link(row: LabelledRow, articles: Mapping[str, GoldArticle]) -> GoldLink:
    a, b = row.place("a"), row.place("b")
    ends = [(articles[name], number) for name, number in (a, b) if name in articles]
    return GoldLink(
        a,
        b,
        Stance(row.one_of("relation", [label.value for label in LABELS])),
        row.text("reason"),
        row.text("strength") == "full",
        row.flag("update"),
        row.flag("cross_language"),
        row.flag("syndicated"),
        "-".join(sorted({article.language for article, _ in ends})),
        " / ".join(article.claims[number].text for article, number in ends if number < len(article.claims)),
    )


def _links(desk: Desk, claim_ids: Iterable[int]) -> Links:
    found = {}
    with desk.database.reading() as session:
        for claim_id in claim_ids:
            for row in queries.links_of(session, claim_id):
                stance = Stance.UNRELATED if row.stance is Stance.RELATED else row.stance
                kinds = frozenset(str(difference["kind"]) for difference in row.differences)
                found[frozenset((row.a_id, row.b_id))] = Found(stance, kinds, row.update)
    return found


def unlisted_pairs(
    articles: Sequence[GoldArticle],
    gold: Sequence[GoldLink],
    *,
    wires: Sequence[frozenset[str]],
    carried: Mapping[Place, int],
) -> Unlisted:
    """Every pair of checkable claims that stands in two articles and in no row, without pairs inside one wire group.

    Where one stored claim carries two marked ones, a pair that is listed for either is left out.
    """
    listed = {frozenset((carried[link.a], carried[link.b])) for link in gold if {link.a, link.b} <= carried.keys()}
    topics = _topics(articles, gold)
    same: list[tuple[Place, Place]] = []
    other: list[tuple[Place, Place]] = []
    places = [
        (a.id, n) for a in articles for n, claim in enumerate(a.claims) if claim.checkable and (a.id, n) in carried
    ]
    for a, b in combinations(places, 2):
        one_wire = any({a[0], b[0]} <= group for group in wires)
        if a[0] != b[0] and not one_wire and frozenset((carried[a], carried[b])) not in listed:
            (same if topics[a[0]] == topics[b[0]] else other).append((a, b))
    return Unlisted(tuple(same), tuple(other))


def _topics(articles: Sequence[GoldArticle], gold: Sequence[GoldLink]) -> dict[str, str]:
    """Each article's topic, named by one of its articles: articles that a true pair joins share theirs."""
    topic = {article.id: article.id for article in articles}
    for link in gold:
        a, b = topic.get(link.a[0]), topic.get(link.b[0])
        if link.relation in _TRUE and a is not None and b is not None and a != b:
            topic = {name: a if each == b else each for name, each in topic.items()}
    return topic


def score(
    gold: Sequence[GoldLink], links: Links, *, carried: Mapping[Place, int], unlisted: Unlisted, title: str
) -> Report:
    """The report of links between stored claims; `partial` and syndicated pairs neither reward nor punish."""

    def between(a: Place, b: Place) -> Found:
        if a not in carried or b not in carried:
            return NOTHING
        return links.get(frozenset((carried[a], carried[b])), NOTHING)

    strict = [(link, between(link.a, link.b)) for link in gold if link.full and not link.syndicated]
    spoken = sorted({link.languages for link, _ in strict if link.languages})
    parts = (
        Part("same language", tuple(_figures([each for each in strict if not each[0].cross_language]))),
        Part("cross-language", tuple(_figures([each for each in strict if each[0].cross_language]))),
        *(Part(each, tuple(_figures([case for case in strict if case[0].languages == each]))) for each in spoken),
        rules_part([_named(link, found) for link, found in strict]),
    )
    linked = [
        metrics.share(name, [between(a, b).stance in _TRUE for a, b in pairs])
        for name, pairs in (
            ("unlisted pairs linked, same topic", unlisted.same_topic),
            ("unlisted pairs linked, other topic", unlisted.other_topic),
        )
    ]
    return Report(title, (*_figures(strict), *linked), parts, cases=tuple(_case(*each) for each in strict))


def _named(gold: GoldLink, found: Found) -> Named:
    """A reason that the gold names and our kinds do not know allows none of them."""
    conflicts = gold.relation is Stance.CONFLICTS
    return Named(found.kinds, frozenset(map(str, _REASONS.get(gold.reason, ()))) if conflicts else frozenset())


def _case(gold: GoldLink, found: Found) -> Case:
    """A conflict is right where its reason is named, too."""
    conflicts = gold.relation is Stance.CONFLICTS
    right = gold.relation is found.stance and (not conflicts or _reason_right(gold, found))
    kinds = f" ({', '.join(sorted(found.kinds))})" if found.kinds else ""
    wanted = f"{gold.relation} ({gold.reason})" if conflicts else gold.relation.value
    return Case(gold.id, wanted, f"{found.stance}{kinds}", right, gold.text)


def _figures(cases: Sequence[tuple[GoldLink, Found]]) -> Iterator[Figure]:
    true = [(gold, found) for gold, found in cases if gold.relation in _TRUE]
    negative = [found for gold, found in cases if gold.relation is Stance.UNRELATED]
    conflicts = [(gold, found) for gold, found in cases if gold.relation is Stance.CONFLICTS]
    called = [(gold, found) for gold, found in conflicts if found.stance is Stance.CONFLICTS]
    yield metrics.with_interval("stance macro-F1", cases, _macro_f1)
    yield metrics.share_with_interval("full true pairs found", [found.stance in _TRUE for _, found in true])
    yield metrics.share_with_interval("hard negatives linked", [found.stance in _TRUE for found in negative])
    yield metrics.share_with_interval(
        "reason named right, of conflicts found", [_reason_right(*case) for case in called]
    )
    yield metrics.share("reason named right, of all conflicts", [_reason_right(*case) for case in conflicts])
    yield metrics.share(
        "update told right, of conflicts found", [gold.update == found.update for gold, found in called]
    )
    yield from class_figures([gold.relation for gold, _ in cases], [found.stance for _, found in cases], LABELS)


def _macro_f1(cases: Sequence[tuple[GoldLink, Found]]) -> float | None:
    return metrics.macro_f1([gold.relation for gold, _ in cases], [found.stance for _, found in cases], LABELS)


def _reason_right(gold: GoldLink, found: Found) -> bool:
    return found.stance is Stance.CONFLICTS and bool(_REASONS.get(gold.reason, set()) & found.kinds)

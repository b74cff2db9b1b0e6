from __future__ import annotations

from collections.abc import Mapping

from claimtrack.core.values import Stance
from claimtrack.report_card import links
from claimtrack.report_card.gold import GoldArticle, GoldClaim
from claimtrack.report_card.links import Found, GoldLink, Unlisted
from claimtrack.report_card.report import Report
from tests.report_card.folder import figure, value

NOBODY = Unlisted((), ())
AGREES = GoldLink(("a", 0), ("b", 0), Stance.CORROBORATES, "same")
DIFFERS = GoldLink(("a", 1), ("b", 1), Stance.CONFLICTS, "number", update=True)
APART = GoldLink(("a", 2), ("b", 2), Stance.UNRELATED, "topic-only")
CARRIED = {("a", 0): 1, ("a", 1): 2, ("a", 2): 3, ("b", 0): 11, ("b", 1): 12, ("b", 2): 13}
RIGHT = {
    frozenset({1, 11}): Found(Stance.CORROBORATES),
    frozenset({2, 12}): Found(Stance.CONFLICTS, frozenset({"number"}), update=True),
}


def scored(gold: list[GoldLink], found: Mapping[frozenset[int], Found], unlisted: Unlisted = NOBODY) -> Report:
    return links.score(gold, found, carried=CARRIED, unlisted=unlisted, title="")


def test_right_links_score_one() -> None:
    report = scored([AGREES, DIFFERS, APART], RIGHT)
    assert value(report, "stance macro-F1") == 1.0
    assert value(report, "full true pairs found") == 1.0
    assert value(report, "hard negatives linked") == 0.0
    assert value(report, "reason named right, of all conflicts") == 1.0
    assert value(report, "update told right, of conflicts found") == 1.0


def test_no_links_at_all_find_nothing() -> None:
    report = scored([AGREES, DIFFERS, APART], {})
    assert value(report, "full true pairs found") == 0.0
    assert value(report, "unrelated recall") == 1.0
    assert value(report, "reason named right, of conflicts found") is None
    assert value(report, "reason named right, of all conflicts") == 0.0


def test_a_true_pair_with_the_wrong_stance_is_found_but_costs_stance() -> None:
    report = scored([AGREES], {frozenset({1, 11}): Found(Stance.CONFLICTS)})
    assert (value(report, "full true pairs found"), value(report, "corroborates recall")) == (1.0, 0.0)


def test_a_linked_hard_negative_is_counted() -> None:
    report = scored([APART], {frozenset({3, 13}): Found(Stance.CONFLICTS)})
    assert value(report, "hard negatives linked") == 1.0


def test_a_conflict_with_another_reason_is_named_wrongly() -> None:
    report = scored([DIFFERS], {frozenset({2, 12}): Found(Stance.CONFLICTS, frozenset({"date"}), update=True)})
    assert value(report, "reason named right, of conflicts found") == 0.0


def test_a_denial_is_a_negation_to_the_gold() -> None:
    denied = GoldLink(("a", 1), ("b", 1), Stance.CONFLICTS, "negation")
    report = scored([denied], {frozenset({2, 12}): Found(Stance.CONFLICTS, frozenset({"denial"}))})
    assert value(report, "reason named right, of conflicts found") == 1.0


def test_a_missed_update_is_told_wrongly() -> None:
    report = scored([DIFFERS], {frozenset({2, 12}): Found(Stance.CONFLICTS, frozenset({"number"}))})
    assert value(report, "update told right, of conflicts found") == 0.0


def test_partial_and_syndicated_pairs_neither_reward_nor_punish() -> None:
    partial = GoldLink(("a", 0), ("b", 0), Stance.CORROBORATES, "same", full=False)
    syndicated = GoldLink(("a", 1), ("b", 1), Stance.CORROBORATES, "same", syndicated=True)
    assert figure(scored([partial, syndicated, APART], {}), "stance macro-F1").n == 1


def test_a_claim_that_nothing_carries_is_not_linked() -> None:
    report = scored([GoldLink(("a", 9), ("b", 0), Stance.CORROBORATES, "same")], RIGHT)
    assert value(report, "full true pairs found") == 0.0


def test_languages_are_told_apart() -> None:
    across = GoldLink(("a", 1), ("b", 1), Stance.CONFLICTS, "number", cross_language=True)
    report = scored([AGREES, across], {frozenset({1, 11}): Found(Stance.CORROBORATES)})
    assert value(report, "full true pairs found", part="same language") == 1.0
    assert value(report, "full true pairs found", part="cross-language") == 0.0


def test_linked_pairs_that_nobody_listed_are_counted_by_topic() -> None:
    unlisted = Unlisted(((("a", 0), ("b", 0)), (("a", 1), ("b", 0))), ((("a", 2), ("b", 0)),))
    report = scored([APART], RIGHT, unlisted)
    assert value(report, "unlisted pairs linked, same topic") == 0.5
    assert value(report, "unlisted pairs linked, other topic") == 0.0


def article(name: str, claims: int, *, checkable: bool = True) -> GoldArticle:
    marked = tuple(GoldClaim(f"{name} {n}", checkable=checkable) for n in range(claims))
    return GoldArticle(name, f"{name}.txt", "en", name, claims=marked)


def test_unlisted_pairs_are_those_between_articles_that_no_row_names() -> None:
    articles = [article("a", 2), article("b", 1), article("c", 1)]
    found = links.unlisted_pairs(
        articles, [AGREES], wires=[], carried={("a", 0): 1, ("a", 1): 2, ("b", 0): 11, ("c", 0): 21}
    )
    assert found.same_topic == ((("a", 1), ("b", 0)),)
    assert found.other_topic == ((("a", 0), ("c", 0)), (("a", 1), ("c", 0)), (("b", 0), ("c", 0)))


def test_unlisted_pairs_leave_out_wires_and_what_cannot_be_linked() -> None:
    articles = [article("a", 1), article("b", 1), article("c", 1, checkable=False)]
    carried = {("a", 0): 1, ("b", 0): 11, ("c", 0): 21}
    found = links.unlisted_pairs(articles, [], wires=[frozenset({"a", "b"})], carried=carried)
    assert found == NOBODY


def test_a_stored_claim_that_carries_a_listed_pair_makes_no_unlisted_one() -> None:
    articles = [article("a", 2), article("b", 1)]
    found = links.unlisted_pairs(articles, [AGREES], wires=[], carried={("a", 0): 1, ("a", 1): 1, ("b", 0): 11})
    assert found == NOBODY

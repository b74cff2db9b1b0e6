from __future__ import annotations

from claimtrack.report_card.report import Report
from claimtrack.report_card.rules import Named, rules_part
from tests.report_card.folder import figure, value


def report(*cases: Named) -> Report:
    return Report("", (), (rules_part(cases),))


NUMBER, DATE = frozenset({"number"}), frozenset({"date"})


def test_a_rule_is_right_where_a_person_saw_the_same() -> None:
    found = report(Named(NUMBER, NUMBER), Named(NUMBER, DATE), Named(NUMBER), Named(frozenset(), NUMBER))
    assert [figure(found, f"number: {name}", part="by rule").value for name in ("found", "right", "wrong")] == [3, 1, 2]
    assert value(found, "number: precision", part="by rule") == 1 / 3
    assert value(found, "number: recall", part="by rule") == 0.5
    assert value(found, "date: recall", part="by rule") == 0.0


def test_where_nobody_noted_the_reason_any_kind_may_be_right() -> None:
    found = report(Named(NUMBER, None), Named(NUMBER))
    assert figure(found, "number: right", part="by rule").value == 1
    assert [each.name for part in found.parts for each in part.figures if "recall" in each.name] == []


def test_either_kind_answers_a_reason_that_is_two_of_ours() -> None:
    both = frozenset({"negation", "denial"})
    found = report(Named(frozenset({"denial"}), both))
    assert value(found, "negation: recall", part="by rule") == 1.0


def test_a_kind_that_nobody_names_or_wants_has_no_row() -> None:
    assert [each.name for part in report(Named(frozenset())).parts for each in part.figures] == []

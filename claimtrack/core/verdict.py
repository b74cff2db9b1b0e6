"""Who may do what at the desk, when assessments make a verdict, and what the publish gate asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimtrack.core.values import Role

__all__ = ["Action", "GateRule", "Opinion", "decide", "may", "unmet_rules"]


class Action(StrEnum):
    """What a person may want to do at the desk."""

    READ = "read"
    EXPORT = "export"
    ADD_ARTICLE = "add_article"
    ASSESS = "assess"
    JUDGE_LINK = "judge_link"
    SET_ASIDE = "set_aside"
    EDIT_CLAIM = "edit_claim"
    MANAGE_PEOPLE = "manage_people"


_LEAST_ROLE: Final = {
    Action.READ: Role.READER,
    Action.EXPORT: Role.READER,
    Action.ADD_ARTICLE: Role.REVIEWER,
    Action.ASSESS: Role.REVIEWER,
    Action.JUDGE_LINK: Role.REVIEWER,
    Action.SET_ASIDE: Role.REVIEWER,
    Action.EDIT_CLAIM: Role.REVIEWER,
    Action.MANAGE_PEOPLE: Role.ADMINISTRATOR,
}
_RANK: Final = {role: rank for rank, role in enumerate(Role)}


def may(role: Role, action: Action) -> bool:
    """Whether a person of that role may do it; a higher role may do all that a lower one may.

    >>> may(Role.READER, Action.ASSESS), may(Role.EDITOR, Action.ASSESS)
    (False, True)
    """
    return _RANK[role] >= _RANK[_LEAST_ROLE[action]]


@dataclass(frozen=True, slots=True)
class Opinion:
    """One reviewer's rating in the current round."""

    reviewer_id: int
    rating: str


def decide(opinions: Sequence[Opinion], *, needed: int) -> str | None:
    """The rating that the assessments of one round make, None while they do not make one.

    With one needed, the latest counts. With two, the first two people who agree make it; where they do not, the third
    person decides. A person counts once a round.

    >>> decide([Opinion(1, "true"), Opinion(2, "false")], needed=2) is None
    True
    >>> decide([Opinion(1, "true"), Opinion(2, "false"), Opinion(3, "false")], needed=2)
    'false'
    """
    by_person = {opinion.reviewer_id: opinion.rating for opinion in opinions}
    ratings = list(by_person.values())
    if len(ratings) < needed:
        return None
    if needed == 1:
        return opinions[-1].rating
    if ratings[0] == ratings[1]:
        return ratings[0]
    return ratings[2] if len(ratings) > needed else None


class GateRule(StrEnum):
    """What a verdict must have before it may stand."""

    EVIDENCE = "evidence"
    RATIONALE = "rationale"


def unmet_rules(*, evidence: int, rationale: str) -> tuple[GateRule, ...]:
    """The rules of the publish gate that a draft does not meet, in the order in which to mend them.

    >>> unmet_rules(evidence=0, rationale="The minister said so on the record.")
    (<GateRule.EVIDENCE: 'evidence'>,)
    """
    unmet = []
    if evidence < 1:
        unmet.append(GateRule.EVIDENCE)
    if not rationale.strip():
        unmet.append(GateRule.RATIONALE)
    return tuple(unmet)

"""What the API tells, in the desk's words; every field is always there, null where nothing is known."""

from __future__ import annotations

from datetime import date, datetime
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from claimtrack.core.values import (
    ArticleRole,
    Certainty,
    ClaimKind,
    ClaimState,
    DifferenceKind,
    LinkState,
    Stance,
)

__all__ = [
    "Answer",
    "Answers",
    "Article",
    "ArticlePage",
    "Assessed",
    "Batch",
    "Claim",
    "ClaimPage",
    "Difference",
    "EarlierCheck",
    "Evidence",
    "Link",
    "LinkPage",
    "Origins",
    "Page",
    "Problem",
    "Publication",
    "Verdict",
    "VerdictPage",
]

_Item = TypeVar("_Item")


class Told(BaseModel):
    """The root: what is told does not change."""

    model_config = ConfigDict(frozen=True)


class Page(Told, Generic[_Item]):
    """Rows, oldest first, and where the list goes on."""

    items: list[_Item]
    next_cursor: str | None = Field(description="Give it as `cursor` for the next page; null at the end.")


class Publication(Told):
    """The article that a claim stands in."""

    id: int
    title: str
    url: str | None
    outlet: str | None
    published: date | None
    origin: int = Field(description="Articles of one origin carry the same text and count once.")


class EarlierCheck(Told):
    """A fact-check that somebody else published."""

    publisher: str | None
    title: str
    url: str | None
    rating: str | None = Field(description="Verbatim.")
    published: date | None
    external_id: str
    archive: str


class Origins(Told):
    """How many independent origins stand so to the claim."""

    corroborates: int
    conflicts: int


class Evidence(Told):
    """A source that was cited."""

    url: str | None
    claim_id: int | None
    title: str
    quote: str
    shows: str
    retrieved_at: datetime | None
    content_sha256: str | None


class Verdict(Told):
    """A decision of the desk; `number` counts the decisions on a claim, and from 2 on they are corrections."""

    id: int
    claim_id: int
    claim: str
    number: int
    claim_version: int
    rating: str
    label: str = Field(description="The rating in the claim's language, else in English.")
    value: float | None = Field(description="0 (false) to 1 (true), null for a rating off that scale.")
    rationale: str
    correction_note: str | None
    decided_at: datetime
    reviewers: list[str]
    evidence: list[Evidence]


class Claim(Told):
    """A span `[start, end)` of an article, in code points of its text (of its title for a headline)."""

    id: int
    text: str
    language: str
    kind: ClaimKind
    start: int | None
    end: int | None
    speaker: str | None
    certainty: Certainty
    checkable: bool
    reason: str | None = Field(description="Why it is not checkable.")
    worth: float
    reads_as: str | None = Field(description="The claim with its pronoun resolved, for display.")
    state: ClaimState
    version: int
    merged_into: int | None
    created_at: datetime
    article: Publication | None
    earlier_check: EarlierCheck | None
    origins: Origins
    rating: str | None = Field(description="Key of the rating of the verdict that stands.")


class Difference(Told):
    """On what two texts differ, in their words."""

    kind: DifferenceKind
    a: str
    b: str
    update: bool


class Link(Told):
    """Two claims of different articles and how they stand to each other; differences name them as a and b."""

    id: int
    a: int
    b: int
    a_text: str
    b_text: str
    score: float = Field(description="0 to 100: how likely both speak of the same thing.")
    stance: Stance
    update: bool
    differences: list[Difference]
    state: LinkState
    same_origin: bool
    engine: str
    decided_at: datetime | None


class Article(Told):
    """One published text; `text` and `claims` come with the single article only."""

    id: int
    title: str
    url: str | None
    outlet: str | None
    language: str
    published: date | None
    published_at: datetime | None
    role: ArticleRole
    origin: int
    parent: int | None = Field(description="The page that carried it as “read also”.")
    keywords: list[str]
    source: str | None
    byline: str | None
    sample: bool
    created_at: datetime
    text: str | None
    claims: list[int] | None


class Answer(Told):
    """A claim that answers; `differences` name the question as a and the claim as b."""

    score: float = Field(description="0 to 100: how likely it is meant. Below 18 nothing is told.")
    stance: Stance
    differences: list[Difference]
    claim: Claim
    verdict: Verdict | None
    copies: list[int] = Field(description="The same claim in other articles of the same origin.")


class Answers(Told):
    """What the desk knows of one text, best first."""

    text: str
    results: list[Answer]


class Batch(Told):
    """The answers to each text, in the order of the texts."""

    answers: list[Answers]


class Assessed(Told):
    """What an assessment led to; no verdict while the desk's rules wait for another one."""

    claim_id: int
    claim_version: int
    verdict: Verdict | None


class FieldProblem(Told):
    """What is wrong with one field."""

    field: str
    detail: str


class Problem(BaseModel):
    """An error as RFC 9457 describes it."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    detail: str
    request_id: str
    errors: list[FieldProblem] = []
    article_id: int | None = Field(None, description="With 409: the article that is here already.")
    current_version: int | None = Field(None, description="With 409 and 412: the claim's version now.")


class ClaimPage(Page[Claim]):
    """One page of claims."""


class ArticlePage(Page[Article]):
    """One page of articles."""


class LinkPage(Page[Link]):
    """One page of links."""


class VerdictPage(Page[Verdict]):
    """One page of verdicts."""

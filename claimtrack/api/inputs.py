"""What programs may send: parameters and bodies, each field with its bounds."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, field_validator

from claimtrack.core.values import ArticleRole, ClaimKind, ClaimState, LinkState, Stance
from claimtrack.readers.decode import clean
from claimtrack.storage.database import LARGEST_ID

__all__ = [
    "ArticleQuery",
    "Citation",
    "ClaimQuery",
    "LinkChange",
    "LinkQuery",
    "LookupBody",
    "LookupQuery",
    "NewArticle",
    "NewAssessment",
    "PageQuery",
    "VerdictQuery",
]

MOST_TEXTS: Final = 50
Json = dict[str, Any]


RowId = Annotated[int, Field(ge=1, le=LARGEST_ID)]


class Given(BaseModel):
    """The root: a field that does not exist is an error, so that a typing mistake never widens a question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*", mode="after")
    @classmethod
    def as_stored(cls, value: object) -> object:
        """Text as the desk stores it: a NUL or a control character is no reason to refuse what surrounds it."""
        if isinstance(value, list):
            return [clean(each) if isinstance(each, str) else each for each in value]
        return clean(value) if isinstance(value, str) and not isinstance(value, Enum) else value


def _either(one: str, other: str, *, kinds: tuple[str, str] = ("string", "string")) -> Json:
    """In the document: one of both fields is there, and not null."""
    return {
        "oneOf": [
            {"required": [name], "properties": {name: {"type": kind}}}
            for name, kind in zip((one, other), kinds, strict=True)
        ]
    }


class PageQuery(Given):
    """One page of a list, oldest rows first."""

    cursor: str | None = Field(None, max_length=200, description="`next_cursor` of the page before.")
    limit: int = Field(50, ge=1, le=200, description="How many rows at most.")


class ClaimQuery(PageQuery):
    """Which claims."""

    state: ClaimState | None = None
    language: str | None = Field(None, max_length=8, description="Language code, as `ar`.")
    outlet: str | None = Field(None, max_length=300, description="Name of the outlet.")
    rating: str | None = Field(None, max_length=40, description="Key of the rating of the verdict that stands.")
    stance: Stance | None = Field(None, description="Only claims that independent origins stand so to.")
    article: RowId | None = Field(None, description="Id of the article.")
    kind: ClaimKind | None = None
    checkable: bool | None = None
    q: str | None = Field(None, max_length=300, description="Words that stand in the claim together.")


class ArticleQuery(PageQuery):
    """Which articles."""

    language: str | None = Field(None, max_length=8, description="Language code, as `ar`.")
    outlet: str | None = Field(None, max_length=300, description="Name of the outlet.")
    role: ArticleRole | None = None


class LinkQuery(PageQuery):
    """Which links."""

    stance: Stance | None = None
    state: LinkState | None = None


class VerdictQuery(PageQuery):
    """Which of the verdicts that stand."""

    language: str | None = Field(None, max_length=8, description="Language code of the claim, as `ar`.")
    rating: str | None = Field(None, max_length=40, description="Key of the rating.")


class LookupQuery(Given):
    """One text to look up."""

    q: str = Field(max_length=8000, description="A sentence, a headline, a message, in any language.")
    limit: int = Field(10, ge=1, le=50, description="How many claims at most.")


class LookupBody(Given):
    """One `text`, or up to 50 `texts`; the answers come in their order."""

    model_config = ConfigDict(json_schema_extra=_either("text", "texts", kinds=("string", "array")))

    text: str | None = Field(None, min_length=1)
    texts: list[str] | None = Field(None, min_length=1, max_length=MOST_TEXTS)
    limit: int = Field(10, ge=1, le=50, description="How many claims at most for each text.")


class NewArticle(Given):
    """An article as plain `text` or as a page (`html`); what is named here wins over what the text says."""

    model_config = ConfigDict(json_schema_extra=_either("text", "html"))

    text: str | None = None
    html: str | None = None
    title: str | None = Field(None, max_length=1000)
    outlet: str | None = Field(None, max_length=300)
    url: str | None = Field(None, max_length=2000, pattern=r"^https?://[^\s/]+")
    published: date | None = Field(None, description="The day on which it was published.")
    role: ArticleRole = ArticleRole.MONITORED


class Citation(Given):
    """A source: an address, or a claim of this desk."""

    url: str | None = Field(None, max_length=2000)
    claim_id: RowId | None = None
    title: str = Field("", max_length=1000)
    quote: str = Field("", max_length=5000)
    shows: str = Field("", max_length=5000)


class NewAssessment(Given):
    """A verdict on a claim, as its person gives it in the desk."""

    version: RowId | None = Field(None, description="The claim's version that was seen, where no If-Match names it.")
    rating: str = Field(max_length=40, description="Key of a rating of the desk's scale.")
    rationale: str = Field(min_length=1, max_length=20_000)
    evidence: list[Citation] = Field(min_length=1, max_length=50)
    correction_note: str | None = Field(None, max_length=5000, description="Needed where the claim has a verdict.")


class LinkChange(Given):
    """What becomes of a link."""

    state: LinkState
    stance: Stance | None = Field(None, description="Another stance than the engine gave.")

"""The words of the desk as frozen values: what the floors hand to each other.

Offsets are half-open and count code points of the text that they refer to. A score is 0..100. A time is aware and in
UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum

__all__ = [
    "ArticleRole",
    "Certainty",
    "Claim",
    "ClaimKind",
    "ClaimState",
    "Comparison",
    "Cosines",
    "DateMention",
    "Difference",
    "DifferenceKind",
    "Document",
    "LinkState",
    "Published",
    "Quantity",
    "QuantityKind",
    "Rating",
    "Role",
    "Scope",
    "Span",
    "Stance",
    "Statement",
]


class Role(StrEnum):
    """What a person may do at the desk, from least to most."""

    READER = "reader"
    REVIEWER = "reviewer"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Scope(StrEnum):
    """What a token lets a program do in a person's name; never more than the person's role does."""

    LOOKUP = "lookup"
    READ = "read"
    INGEST = "ingest"
    REVIEW = "review"


class ArticleRole(StrEnum):
    """Whether an article's claims are reviewed, or only serve as sources."""

    MONITORED = "monitored"
    REFERENCE = "reference"


class ClaimKind(StrEnum):
    """Where a claim stands: offsets of a headline refer to the title, of a body claim to the text."""

    HEADLINE = "headline"
    BODY = "body"


class ClaimState(StrEnum):
    """Where a claim is in its life at the desk."""

    WAITING = "waiting"
    DECIDED = "decided"
    NEEDS_REVIEW = "needs_review"
    SET_ASIDE = "set_aside"


class Certainty(StrEnum):
    """How the article commits itself to a claim."""

    STATED = "stated"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DENIED = "denied"
    PREDICTED = "predicted"


class Stance(StrEnum):
    """How two claims stand to each other; `unrelated` is never stored as a link."""

    CORROBORATES = "corroborates"
    CONFLICTS = "conflicts"
    RELATED = "related"
    UNRELATED = "unrelated"


class LinkState(StrEnum):
    """Whether a person has judged a link."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class DifferenceKind(StrEnum):
    """On what two claims differ."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    DENIAL = "denial"
    ACTOR = "actor"
    PLACE = "place"
    DIRECTION = "direction"
    MODALITY = "modality"


class QuantityKind(StrEnum):
    """What sort of number it is: only numbers of one kind may be compared."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    MEASURE = "measure"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, end)` of a text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers.

        >>> Span(0, 4).of("NATO said")
        'NATO'
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether both cover at least one code point together."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Published:
    """When a page says that it was published, or last changed.

    `day` is the day as printed. `at` is the moment in UTC, known only where the page names a time and its zone.
    """

    day: date
    at: datetime | None = None

    def __post_init__(self) -> None:
        if self.at is not None and self.at.tzinfo is not UTC:
            object.__setattr__(self, "at", self.at.astimezone(UTC))


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader found in some bytes: one text, and the "read also" texts beside it.

    `text` is the body that offsets refer to: no title, no date line, no boilerplate. `source` is the wire or outlet
    named on a source line, `modified` when the page says that it was last changed. Whatever the page does not say is
    None or empty: nothing is invented.
    """

    title: str
    text: str
    language: str
    outlet: str | None = None
    published: Published | None = None
    keywords: tuple[str, ...] = ()
    source: str | None = None
    byline: str | None = None
    url: str | None = None
    related: tuple[Document, ...] = ()
    modified: Published | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A verbatim span of an article that states one proposition.

    `speaker` and `speech_verb` are verbatim, None where the article speaks for itself; `speaker_key` is the one key
    under which all spellings of the speaker count. `reason` says why a claim is not checkable (`question`, `opinion`,
    `call`, `praise`), None where it is. `worth` is 0..1 with its `factors` named. `reads_as` is the claim with its
    pronoun replaced by whom it stands for, for display only; None where there is none or where it is unsure.
    """

    text: str
    start: int
    end: int
    kind: ClaimKind = ClaimKind.BODY
    speaker: str | None = None
    speech_verb: str | None = None
    certainty: Certainty = Certainty.STATED
    checkable: bool = True
    reason: str | None = None
    worth: float = 0.0
    factors: tuple[str, ...] = ()
    speaker_key: str | None = None
    reads_as: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text with what it counts.

    The value lies in `[low, high]` (equal for a plain figure; `high` is infinite for "more than"). `unit` is canonical:
    an ISO 4217 code for money, an SI-like symbol for a measure. `counted` is the canonical key of the thing counted
    ("person", "container" …) where a table knows it, else the stem of the noun, else None.
    """

    kind: QuantityKind
    low: float
    high: float
    span: Span
    approximate: bool = False
    unit: str | None = None
    counted: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or period in a text: any day in `[first, last]`.

    `year_given` is False where the text leaves the year to the reader ("on 24 October"): then only month and day count
    unless a reference day was given.
    """

    first: date
    last: date
    span: Span
    year_given: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a comparison: the claim's text with what its article knows.

    `day` is the article's publication day, against which "yesterday" is read. `context` is text before the claim in its
    article (title and preceding sentence), which may name what a pronoun stands for, and `article` its opening, which
    says what story it belongs to; neither ever supplies a difference.
    """

    text: str
    language: str
    day: date | None = None
    speaker: str | None = None
    context: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Cosines:
    """How near two texts are to each other in each embedding, -1..1; None where that model is absent."""

    e5: float | None = None
    use: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A typed reason why two claims do not say the same: the words on each side, with their spans where there are any.

    `update` is True where two dated figures follow each other rather than contradict.
    """

    kind: DifferenceKind
    a: str
    b: str
    a_span: Span | None = None
    b_span: Span | None = None
    update: bool = False

    def mirrored(self) -> Difference:
        """The same difference seen from the other claim."""
        return Difference(self.kind, self.b, self.a, self.b_span, self.a_span, self.update)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `compare` found: score 0..100 (how likely both speak of the same thing), stance, and the reasons."""

    score: float
    stance: Stance
    differences: tuple[Difference, ...] = ()
    update: bool = False

    def mirrored(self) -> Comparison:
        """The same comparison seen from the other claim."""
        return Comparison(self.score, self.stance, tuple(d.mirrored() for d in self.differences), self.update)


@dataclass(frozen=True, slots=True)
class Rating:
    """One value of the desk's scale. Labels and definitions are per interface language; `value` is 0..1 or None for
    none.
    """

    key: str
    labels: dict[str, str]
    colour: str
    definitions: dict[str, str] = field(default_factory=dict)
    value: float | None = None

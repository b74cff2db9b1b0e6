"""What a reviewer sees of a claim: its article, its links by stance with origins counted, and its history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from claimtrack.core.errors import NotFound
from claimtrack.core.independence import voices
from claimtrack.core.text import normalise
from claimtrack.core.values import Comparison, Difference, DifferenceKind, LinkState, Span, Stance
from claimtrack.storage import queries, tables

__all__ = ["OriginGroup", "Picture", "SeenLink", "StanceGroup", "comparison_of", "picture"]

_ORDER = (Stance.CONFLICTS, Stance.CORROBORATES, Stance.RELATED)


@dataclass(frozen=True, slots=True)
class SeenLink:
    """A link as seen from the claim: the other claim, and the comparison with this claim as its first side.

    `judged_earlier` says that a person judged it before one of the two claims got other words or another speaker.
    """

    link: tables.Link
    other: tables.Claim
    comparison: Comparison
    judged_earlier: bool = False


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """The links to articles of one origin that say one thing: the first is shown, its copies are folded. `own` marks
    the claim's own origin.
    """

    links: tuple[SeenLink, ...]
    own: bool

    @property
    def first(self) -> SeenLink:
        """The link that stands for the origin: the likeliest."""
        return self.links[0]

    @property
    def copies(self) -> tuple[SeenLink, ...]:
        """The further articles that carry the same text."""
        return self.links[1:]


@dataclass(frozen=True, slots=True)
class StanceGroup:
    """The links of one stance. `origins` counts independent ones, by `core.independence`; no rejected links."""

    stance: Stance
    groups: tuple[OriginGroup, ...]
    articles: int
    outlets: int
    origins: int


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the claim page shows. `before` and `after` complete its paragraph; verdicts are newest first."""

    claim: tables.Claim
    article: tables.Article | None
    before: str
    after: str
    stances: tuple[StanceGroup, ...]
    earlier_checks: tuple[SeenLink, ...]
    copies: tuple[tables.Article, ...]
    verdicts: tuple[tables.Verdict, ...]
    assessments: tuple[tables.Assessment, ...]
    lease: tables.Lease | None
    history: tuple[tables.Event, ...]

    @property
    def verdict(self) -> tables.Verdict | None:
        """The current verdict."""
        return self.verdicts[0] if self.verdicts else None


def picture(session: Session, claim_id: int, *, now: datetime) -> Picture:
    """What a reviewer sees of the claim at `now`. Raises NotFound."""
    claim = session.get(tables.Claim, claim_id)
    if claim is None:
        raise NotFound("There is no claim {claim_id}.", claim_id=claim_id)
    article = claim.article
    before, after = _paragraph(claim, article)
    links = queries.links_with_other(session, claim.id)
    earlier = queries.judged_earlier(session, [link for link, _ in links])
    seen = [
        SeenLink(link, other, comparison_of(link, from_a=link.a_id == claim.id), link.id in earlier)
        for link, other in links
    ]
    lease = session.get(tables.Lease, claim.id)
    return Picture(
        claim=claim,
        article=article,
        before=before,
        after=after,
        stances=tuple(_by_stance([each for each in seen if each.other.article is not None], claim)),
        earlier_checks=tuple(each for each in seen if each.other.article is None),
        copies=tuple(queries.copies_of(session, article)) if article else (),
        verdicts=tuple(queries.verdicts_of(session, claim.id)),
        assessments=tuple(queries.assessments_of(session, claim.id)),
        lease=lease if lease is not None and lease.expires_at > now else None,
        history=tuple(queries.events_of_claim(session, claim.id)),
    )


def _paragraph(claim: tables.Claim, article: tables.Article | None) -> tuple[str, str]:
    """The words before and after the claim in its paragraph."""
    if article is None or claim.start is None or claim.end is None:
        return "", ""
    whole = article.title if claim.kind == "headline" else article.text
    first = whole.rfind("\n", 0, claim.start) + 1
    last = whole.find("\n", claim.end)
    return whole[first : claim.start], whole[claim.end : last if last >= 0 else len(whole)]


def _by_stance(seen: Sequence[SeenLink], claim: tables.Claim) -> Iterable[StanceGroup]:
    own = claim.article.origin_id if claim.article else None
    for stance in _ORDER:
        of_stance = [each for each in seen if each.link.stance is stance]
        if not of_stance:
            continue
        folded: dict[tuple[int, str], list[SeenLink]] = {}
        for each in of_stance:
            folded.setdefault(_folds(each), []).append(each)
        groups = tuple(OriginGroup(tuple(links), own=origin == own) for (origin, _), links in folded.items())
        counted = [each.other for each in of_stance if each.link.state is not LinkState.REJECTED]
        heard = voices(
            stance,
            [source for other in counted if (source := queries.source_of(other)) is not None],
            own=queries.source_of(claim),
        )
        yield StanceGroup(stance, groups, articles=heard.articles, outlets=heard.outlets, origins=heard.origins)


def _folds(seen: SeenLink) -> tuple[int, str]:
    """What is folded into one: copies of one text that differ from the claim in the same words, if at all.

    A copy in which somebody changed the figure is shown: it says something else.
    """
    origin = seen.other.article.origin_id if seen.other.article else 0
    return origin, normalise(" ".join(difference.b for difference in seen.comparison.differences))


def comparison_of(link: tables.Link, *, from_a: bool) -> Comparison:
    """The comparison that a stored link holds, seen from its first claim or from its second."""
    stored = Comparison(link.score, link.stance, tuple(map(_difference, link.differences)), link.update)
    return stored if from_a else stored.mirrored()


def _difference(stored: dict[str, Any]) -> Difference:
    def span(value: dict[str, int] | None) -> Span | None:
        return Span(value["start"], value["end"]) if value else None

    return Difference(
        DifferenceKind(stored["kind"]),
        stored["a"],
        stored["b"],
        span(stored["a_span"]),
        span(stored["b_span"]),
        stored["update"],
    )

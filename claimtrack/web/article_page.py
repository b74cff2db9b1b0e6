"""The page of one article: its text with the claims in place, who says them, and the panel that changes one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flask import render_template
from flask_wtf import FlaskForm

from claimtrack.core.errors import NotFound
from claimtrack.core.text import normalise
from claimtrack.core.values import ArticleRole, ClaimKind, ClaimState, Role, Span, Stance
from claimtrack.services import edit
from claimtrack.storage import queries, tables
from claimtrack.web.access import may
from claimtrack.web.desk import reading
from claimtrack.web.forms import CutClaim, SetAside
from claimtrack.web.marks import paragraphs, pieces
from claimtrack.web.places import Offer

__all__ = ["ITSELF", "Panel", "SeenClaim", "show"]

# In an address: the claims that the article states itself, without a speaker.
ITSELF = "-"


@dataclass(frozen=True, slots=True)
class SeenClaim:
    """A claim as it stands in its article, with independent origins by stance, its verdict, and the number of links
    that were judged on earlier words. `number` counts the claims in reading order, 0 for one that is set aside.
    """

    number: int
    claim: tables.Claim
    conflicts: int
    corroborates: int
    verdict: tables.Verdict | None
    judged_earlier: int

    @property
    def span(self) -> Span:
        """Where the claim stands in the text, or in the title."""
        return Span(self.claim.start or 0, self.claim.end or 0)

    @property
    def speaker_key(self) -> str:
        """What the claims of one speaker have in common, however the name is written."""
        return self.claim.speaker_key or normalise(self.claim.speaker or "") or ITSELF


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says claims of the article: `name` as it is written there, None for the article itself; `known_as` is the
    key under which the desk counts that speaker everywhere.
    """

    key: str
    name: str | None
    known_as: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Panel:
    """The forms that change a claim, or that add one where there is no claim; `do` is the one that stands open.

    `places` are those of words that the article has more than once.
    """

    do: str
    claim_id: int | None = None
    form: FlaskForm | None = None
    places: Sequence[Offer] = ()
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class _Claims:
    standing: list[SeenClaim] = field(default_factory=list)
    aside: list[SeenClaim] = field(default_factory=list)


def show(article_id: int, *, speaker: str | None = None, panel: Panel | None = None) -> str:
    """The page; with a speaker's key only their claims are listed, with a panel one can be changed. Raises NotFound."""
    article = reading().get(tables.Article, article_id)
    if article is None:
        raise NotFound("There is no article {article_id}.", article_id=article_id)
    claims = _claims(article)
    marked = [*claims.standing, *_beside(claims.aside, claims.standing)]
    speakers = _speakers(claims.standing)
    chosen = next((each for each in speakers if each.key == speaker), None)
    steps = edit.last_step(reading(), article_id) if may(Role.REVIEWER) else []
    return render_template(
        "articles/article.html",
        article=article,
        claims=claims.standing,
        aside=claims.aside,
        title=pieces(article.title, _marks(marked, ClaimKind.HEADLINE)),
        lines=paragraphs(article.text, _marks(marked, ClaimKind.BODY)),
        speakers=speakers,
        chosen=chosen,
        step=steps[0] if steps else None,
        panel=panel,
        changed=_changed(claims.standing, panel),
        cut=CutClaim(formdata=None),
        note=SetAside(formdata=None),
        copies=queries.copies_of(reading(), article),
        parent=reading().get(tables.Article, article.parent_id) if article.parent_id else None,
        related=article.related,
        ArticleRole=ArticleRole,
    )


@dataclass(frozen=True, slots=True)
class _Changed:
    """The claim of the panel with its neighbours, with which it can become one."""

    seen: SeenClaim
    before: SeenClaim | None
    after: SeenClaim | None


def _changed(standing: Sequence[SeenClaim], panel: Panel | None) -> _Changed | None:
    at = next((at for at, seen in enumerate(standing) if panel and seen.claim.id == panel.claim_id), None)
    if at is None:
        return None
    seen = standing[at]
    before, after = standing[at - 1 : at], standing[at + 1 : at + 2]
    return _Changed(
        seen,
        next((each for each in before if each.claim.kind is seen.claim.kind), None),
        next((each for each in after if each.claim.kind is seen.claim.kind), None),
    )


def _claims(article: tables.Article) -> _Claims:
    """The article's claims in reading order, the headline's first; those that are set aside apart."""
    in_order = sorted(article.claims, key=lambda each: (each.kind is not ClaimKind.HEADLINE, each.start or 0, each.id))
    ids = [claim.id for claim in in_order]
    origins: Mapping[int, Mapping[Stance, int]] = queries.origin_counts(reading(), ids)
    verdicts = queries.current_verdicts(reading(), ids)
    links = queries.links_touching(reading(), ids)
    earlier = queries.judged_earlier(reading(), links)
    old_links = [end for link in links if link.id in earlier for end in (link.a_id, link.b_id)]
    found = _Claims()
    for claim in in_order:
        aside = claim.state is ClaimState.SET_ASIDE
        group = found.aside if aside else found.standing
        group.append(
            SeenClaim(
                0 if aside else len(found.standing) + 1,
                claim,
                origins.get(claim.id, {}).get(Stance.CONFLICTS, 0),
                origins.get(claim.id, {}).get(Stance.CORROBORATES, 0),
                verdicts.get(claim.id),
                old_links.count(claim.id),
            )
        )
    return found


def _beside(aside: Iterable[SeenClaim], standing: Sequence[SeenClaim]) -> list[SeenClaim]:
    """The claims set aside whose words no other claim has now."""
    return [
        one
        for one in aside
        if one.claim.merged_into_id is None
        and not any(one.claim.kind is each.claim.kind and one.span.overlaps(each.span) for each in standing)
    ]


def _marks(seen: Iterable[SeenClaim], kind: ClaimKind) -> list[tuple[Span, SeenClaim]]:
    return [(one.span, one) for one in seen if one.claim.kind is kind]


def _speakers(standing: Iterable[SeenClaim]) -> list[Speaker]:
    """Who says how many claims, those with most first; the article itself last."""
    by_key: dict[str, list[SeenClaim]] = {}
    for seen in standing:
        by_key.setdefault(seen.speaker_key, []).append(seen)
    found = [Speaker(key, seen[0].claim.speaker, seen[0].claim.speaker_key, len(seen)) for key, seen in by_key.items()]
    return sorted(found, key=lambda each: (each.key == ITSELF, -each.claims))

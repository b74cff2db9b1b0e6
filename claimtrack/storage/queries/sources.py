"""Who stands behind claims: their links as sources, and the voices that these are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from sqlalchemy import Row, Select, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from claimtrack.core.independence import Issuer, Source, Voices, issuer, voices
from claimtrack.core.values import LinkState, Stance
from claimtrack.storage.queries.batches import chunks
from claimtrack.storage.tables import Article, Claim, Link, Outlet

__all__ = ["group_sources", "group_voices", "in_stance", "origin_counts", "outlet_names", "source_of", "voices_of"]

_STANDS: Final = (Stance.CORROBORATES, Stance.CONFLICTS, Stance.RELATED)
_COLUMNS: Final = (
    Claim.id, Claim.article_id, Article.origin_id, Article.outlet_id, Claim.group_id, Claim.speaker, Claim.speaker_key,
    Claim.language, Article.source, Article.language.label("article_language"), Outlet.name,
)  # fmt: skip


def voices_of(session: Session, claim_ids: Iterable[int]) -> dict[int, dict[Stance, Voices]]:
    """How many articles, outlets and independent origins take which stance to each claim; those of none are left out.

    A rejected link counts nothing, nor does an imported check, which is a judgement of the claim rather than a source.
    """
    wanted = set(claim_ids)
    return _voices(session, {claim_id: claim_id for claim_id in wanted})


def group_voices(session: Session, claim_ids: Iterable[int]) -> dict[int, dict[Stance, Voices]]:
    """`voices_of` for whole groups: who takes a stance to the claim or to one that says the same."""
    return _voices(session, _members(session, set(claim_ids)))


def group_sources(session: Session, claim_ids: Iterable[int]) -> dict[int, list[Source]]:
    """For each of these claims that has a group the claims of its group as sources, itself among them, by id."""
    members = _members(session, set(claim_ids))
    found = _sources(session, members)
    together: dict[int, list[Source]] = {}
    for member, claim_id in sorted(members.items()):
        if member in found and found[member].group_id is not None:
            together.setdefault(claim_id, []).append(found[member])
    return together


def origin_counts(session: Session, claim_ids: Iterable[int]) -> dict[int, dict[Stance, int]]:
    """How many independent origins stand in which stance to each claim; without the claims and stances of none."""
    counts = {
        claim_id: {stance: found.origins for stance, found in by_stance.items() if found.origins}
        for claim_id, by_stance in voices_of(session, claim_ids).items()
    }
    return {claim_id: by_stance for claim_id, by_stance in counts.items() if by_stance}


def in_stance(stance: Stance) -> Select[int]:
    """A SELECT of the ids of the claims to which an article takes this stance.

    One that carries the claim's own text only does so where it conflicts, because there it is no copy.
    """
    ends = _ends(None, stance=stance).subquery()
    own, other = Claim.__table__.alias(), Claim.__table__.alias()
    own_article, other_article = Article.__table__.alias(), Article.__table__.alias()
    query = (
        select(ends.c.claim_id)
        .join(own, own.c.id == ends.c.claim_id)
        .join(other, other.c.id == ends.c.other_id)
        .join(other_article, other_article.c.id == other.c.article_id)
    )
    if stance is Stance.CONFLICTS:
        return query
    return query.outerjoin(own_article, own_article.c.id == own.c.article_id).where(
        other_article.c.origin_id.is_distinct_from(own_article.c.origin_id)
    )


def outlet_names(session: Session, outlet_ids: Collection[int]) -> dict[int, str]:
    """The names of these outlets."""
    rows = session.execute(select(Outlet.id, Outlet.name).where(Outlet.id.in_(outlet_ids)))
    return {row.id: row.name for row in rows}


def source_of(claim: Claim) -> Source | None:
    """A claim as a source; None for an earlier check, which has no article."""
    article = claim.article
    if article is None:
        return None
    return Source(
        claim.id,
        article.id,
        article.origin_id,
        outlet_id=article.outlet_id,
        group_id=claim.group_id,
        outlet=_named(article.outlet.name if article.outlet else None, article.language),
        speaker=_named(claim.speaker, claim.language, claim.speaker_key),
        wire=_named(article.source, article.language),
    )


def _voices(session: Session, members: Mapping[int, int]) -> dict[int, dict[Stance, Voices]]:
    """The voices for claims that answer for others: `members` maps each claim to the one that stands for it."""
    ends: dict[int, dict[Stance, set[int]]] = {}
    for ids in chunks(sorted(members)):
        for claim_id, other_id, stance in session.execute(_ends(ids)):
            ends.setdefault(members[claim_id], {}).setdefault(stance, set()).add(other_id)
    others = {other for by_stance in ends.values() for found in by_stance.values() for other in found}
    sources = _sources(session, others | ends.keys())
    return {
        claim_id: {
            stance: voices(stance, heard, own=sources.get(claim_id))
            for stance in _STANDS
            if (heard := [sources[each] for each in sorted(by_stance.get(stance, ())) if each in sources])
        }
        for claim_id, by_stance in ends.items()
    }


def _members(session: Session, claim_ids: Collection[int]) -> dict[int, int]:
    """Each claim of these claims' groups with the one of them that stands for it; lone ones stand for themselves."""
    members = {claim_id: claim_id for claim_id in claim_ids}
    for ids in chunks(sorted(claim_ids)):
        rows = session.execute(select(Claim.id, Claim.group_id).where(Claim.id.in_(ids), Claim.group_id.is_not(None)))
        standing = {group_id: claim_id for claim_id, group_id in rows}
        together = select(Claim.id, Claim.group_id).where(Claim.group_id.in_(standing))
        for claim_id, group_id in session.execute(together):
            members.setdefault(claim_id, standing[group_id or 0])
    return members


def _sources(session: Session, claim_ids: Iterable[int]) -> dict[int, Source]:
    found: dict[int, Source] = {}
    for ids in chunks(sorted(set(claim_ids))):
        query = (
            select(*_COLUMNS)
            .join(Article, Article.id == Claim.article_id)
            .outerjoin(Outlet, Outlet.id == Article.outlet_id)
            .where(Claim.id.in_(ids))
        )
        found |= {row.id: _source(row) for row in session.execute(query)}
    return found


def _source(row: Row[*tuple[object, ...]]) -> Source:
    return Source(
        row.id,
        row.article_id,
        row.origin_id,
        outlet_id=row.outlet_id,
        group_id=row.group_id,
        outlet=_named(row.name, row.article_language),
        speaker=_named(row.speaker, row.language, row.speaker_key),
        wire=_named(row.source, row.article_language),
    )


def _named(name: str | None, language: str, key: str | None = None) -> Issuer | None:
    return issuer(name, language, key) if name else None


def _ends(claim_ids: Collection[int] | None, *, stance: Stance | None = None) -> Select[int, int, Stance]:
    """A SELECT of each claim, the claim at the other end of a link that nobody rejected, and the stance."""
    both = (_end(Link.a_id, Link.b_id, claim_ids, stance), _end(Link.b_id, Link.a_id, claim_ids, stance))
    ends = union_all(*both).subquery()
    return select(ends.c.claim_id, ends.c.other_id, ends.c.stance)


def _end(
    own: InstrumentedAttribute[int],
    other: InstrumentedAttribute[int],
    claim_ids: Collection[int] | None,
    stance: Stance | None,
) -> Select[int, int, Stance]:
    query = select(own.label("claim_id"), other.label("other_id"), Link.stance).where(Link.state != LinkState.REJECTED)
    if claim_ids is not None:
        query = query.where(own.in_(claim_ids))
    if stance is not None:
        query = query.where(Link.stance == stance)
    return query

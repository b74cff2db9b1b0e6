"""Claims, and what the matcher keeps of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, delete, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from claimtrack.core.values import ClaimState
from claimtrack.storage.queries.batches import chunks, in_order
from claimtrack.storage.tables import Article, Claim, EarlierCheck, Link, User, Vector, Verdict

__all__ = [
    "ClaimNorm",
    "checkable_claim_ids",
    "claim_norms",
    "claims_by_id",
    "claims_for_editing",
    "claims_in_order",
    "delete_vectors",
    "earlier_checks",
    "row_counts",
    "standing_over",
    "without_vectors",
]

_WITH_SOURCE = (selectinload(Claim.article), selectinload(Claim.earlier_check))
# Every lookup asks these two: put together once, they cost a quarter of what they did when built for each question.
_IDS: BindParameter[Sequence[int]] = bindparam("ids", expanding=True)
_BY_ID = (
    select(Claim)
    .where(Claim.id.in_(_IDS))
    .order_by(Claim.id)
    .options(joinedload(Claim.article), joinedload(Claim.earlier_check))
)
_NORMS = select(Claim.id, Claim.norm, Claim.language).where(Claim.id.in_(_IDS)).order_by(Claim.id)


@dataclass(frozen=True, slots=True)
class ClaimNorm:
    """What ranking needs of a claim."""

    id: int
    norm: str
    language: str


def claims_by_id(session: Session, claim_ids: Iterable[int]) -> list[Claim]:
    """The claims of those ids that there are, by id, with their article, its outlet, and their earlier check."""
    found: list[Claim] = []
    for ids in chunks(sorted(set(claim_ids))):
        found.extend(session.scalars(_BY_ID, {"ids": ids}))
    return found


def claims_for_editing(session: Session, article_id: int) -> list[Claim]:
    """All claims of an article by id, as they are now, locked until the transaction ends."""
    query = select(Claim).where(Claim.article_id == article_id).order_by(Claim.id).with_for_update()
    return list(session.scalars(query, execution_options={"populate_existing": True}))


def standing_over(session: Session, claim: Claim) -> Claim | None:
    """The first other claim of the same kind, not set aside, that covers some of the claim's words."""
    query = select(Claim).where(
        Claim.article_id == claim.article_id,
        Claim.kind == claim.kind,
        Claim.id != claim.id,
        Claim.state != ClaimState.SET_ASIDE,
        Claim.start < claim.end,
        Claim.end > claim.start,
    )
    return session.scalar(query.order_by(Claim.start, Claim.id).limit(1))


def claim_norms(session: Session, claim_ids: Iterable[int], *, but_article: int | None = None) -> list[ClaimNorm]:
    """The normalised texts of claims, by id, without those of one article."""
    found: list[ClaimNorm] = []
    for ids in chunks(sorted(set(claim_ids))):
        query = _NORMS if but_article is None else _NORMS.where(Claim.article_id.is_distinct_from(but_article))
        found.extend(ClaimNorm(*row) for row in session.execute(query, {"ids": ids}))
    return found


def checkable_claim_ids(session: Session) -> list[int]:
    """The ids of all claims that may have links, ascending."""
    query = select(Claim.id).where(Claim.checkable, Claim.merged_into_id.is_(None))
    return list(session.scalars(query.order_by(Claim.id)))


def claims_in_order(session: Session) -> Iterator[Claim]:
    """Every claim by id with its article, outlet and earlier check, read in pieces."""
    for claims in in_order(session, select(Claim).options(*_WITH_SOURCE), Claim.id):
        yield from claims


def earlier_checks(session: Session, archive: str, external_ids: Iterable[str]) -> list[EarlierCheck]:
    """The checks of an archive that have those ids, by claim id, with their claims."""
    found: list[EarlierCheck] = []
    for ids in chunks(sorted(set(external_ids))):
        query = select(EarlierCheck).where(EarlierCheck.archive == archive, EarlierCheck.external_id.in_(ids))
        found.extend(session.scalars(query.options(joinedload(EarlierCheck.claim))))
    return sorted(found, key=lambda check: check.claim_id)


def without_vectors(session: Session, claim_ids: Iterable[int], models: Sequence[str]) -> list[Claim]:
    """Of those claims the ones that lack a vector of at least one of the models, by id."""
    found: list[Claim] = []
    for ids in chunks(sorted(set(claim_ids))):
        kept = select(func.count()).where(Vector.claim_id == Claim.id, Vector.model.in_(models)).scalar_subquery()
        query = select(Claim).where(Claim.id.in_(ids), kept < len(set(models))).order_by(Claim.id)
        found.extend(session.scalars(query))
    return found


def delete_vectors(session: Session, claim_id: int) -> None:
    """Forget the claim's vectors of every model: its text has changed."""
    session.execute(delete(Vector).where(Vector.claim_id == claim_id))


def row_counts(session: Session) -> dict[str, int]:
    """How many articles, claims, links, verdicts and people the desk has."""
    tables = {"articles": Article, "claims": Claim, "links": Link, "verdicts": Verdict, "people": User}
    return {name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()}

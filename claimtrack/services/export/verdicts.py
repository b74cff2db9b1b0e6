"""Verdicts as they leave the desk: a row a claim, with what the verdict was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from sqlalchemy.orm import Session

from claimtrack.core.values import Rating, Stance
from claimtrack.services.export.rows import Row
from claimtrack.storage import queries
from claimtrack.storage.queries import EVERY_VERDICT, StandingFilters, StandingVerdict

__all__ = ["VERDICT_COLUMNS", "verdict_rows"]

# Promised in this order. `decision` counts the verdicts on a claim: spreadsheets rewrite times, but no small number.
VERDICT_COLUMNS: Final = (
    "claim_id", "claim", "language", "speaker", "article_title", "article_url", "outlet", "published", "rating_key",
    "rating", "numeric", "rationale", "reviewers", "assessments", "agreement", "corroborating_origins",
    "conflicting_origins", "evidence_urls", "decided_at", "version", "status", "corrected", "external_id",
    "decision", "sample",
)  # fmt: skip


def verdict_rows(
    session: Session, ratings: Iterable[Rating], *, filters: StandingFilters = EVERY_VERDICT
) -> Iterator[Row]:
    """One row a claim that has a verdict and fits, in the order of decision: the standing one."""
    scale = {rating.key: rating for rating in ratings}
    for batch in queries.standing_verdicts(session, filters):
        origins = queries.origin_counts(session, [verdict.claim_id for verdict in batch])
        for verdict in batch:
            yield _row(verdict, scale.get(verdict.rating), origins.get(verdict.claim_id, {}))


def _row(verdict: StandingVerdict, rating: Rating | None, origins: Mapping[Stance, int]) -> Row:
    labels = rating.labels if rating else {}
    return {
        "claim_id": verdict.claim_id,
        "claim": verdict.text,
        "language": verdict.language,
        "speaker": verdict.speaker,
        "article_title": verdict.title,
        "article_url": verdict.url,
        "outlet": verdict.outlet,
        "published": verdict.published_at or verdict.day,
        "rating_key": verdict.rating,
        "rating": labels.get(verdict.language) or labels.get("en") or verdict.rating,
        "numeric": rating.value if rating else None,
        "rationale": verdict.rationale,
        "reviewers": "; ".join(dict.fromkeys(each.reviewer for each in verdict.assessments)),
        "assessments": len(verdict.assessments),
        "agreement": _agreement(verdict),
        "corroborating_origins": origins.get(Stance.CORROBORATES, 0),
        "conflicting_origins": origins.get(Stance.CONFLICTS, 0),
        "evidence_urls": " ".join(verdict.evidence_urls),
        "decided_at": verdict.decided_at,
        "version": verdict.claim_version,
        "status": verdict.state.value,
        "corrected": verdict.number > 1,
        "external_id": verdict.external_id,
        "decision": verdict.number,
        "sample": bool(verdict.sample),
    }


def _agreement(verdict: StandingVerdict) -> float | None:
    """The share of the assessments, 0..1, that gave the verdict's rating; None where there is one alone."""
    if len(verdict.assessments) < 2:
        return None
    agreeing = sum(each.rating == verdict.rating for each in verdict.assessments)
    return round(agreeing / len(verdict.assessments), 2)

"""Rows of the desk as the API tells them."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.api import outputs
from claimtrack.api.desk import desk
from claimtrack.core.values import Comparison, Stance
from claimtrack.services.lookup import Answer
from claimtrack.services.picture import comparison_of
from claimtrack.storage import queries, tables
from claimtrack.storage.session import Session

__all__ = ["answers", "article", "claims", "link", "verdict"]


def claims(session: Session, rows: Sequence[tables.Claim]) -> list[outputs.Claim]:
    """The claims, each with its origins counted and the rating that stands."""
    ids = [row.id for row in rows]
    origins = queries.origin_counts(session, ids)
    verdicts = queries.current_verdicts(session, ids)
    return [_claim(row, origins=origins.get(row.id, {}), verdict=verdicts.get(row.id)) for row in rows]


def _claim(row: tables.Claim, *, origins: dict[Stance, int], verdict: tables.Verdict | None) -> outputs.Claim:
    return outputs.Claim(
        id=row.id,
        text=row.text,
        language=row.language,
        kind=row.kind,
        start=row.start,
        end=row.end,
        speaker=row.speaker,
        certainty=row.certainty,
        checkable=row.checkable,
        reason=row.reason,
        worth=round(row.worth, 3),
        reads_as=row.reads_as,
        state=row.state,
        version=row.version,
        merged_into=row.merged_into_id,
        created_at=row.created_at,
        article=_publication(row.article) if row.article else None,
        earlier_check=_earlier_check(row.earlier_check) if row.earlier_check else None,
        origins=outputs.Origins(
            corroborates=origins.get(Stance.CORROBORATES, 0), conflicts=origins.get(Stance.CONFLICTS, 0)
        ),
        rating=verdict.rating if verdict else None,
    )


def _publication(row: tables.Article) -> outputs.Publication:
    return outputs.Publication(
        id=row.id, title=row.title, url=row.url, outlet=_outlet(row), published=row.day, origin=row.origin_id
    )


def _earlier_check(row: tables.EarlierCheck) -> outputs.EarlierCheck:
    return outputs.EarlierCheck(
        publisher=row.publisher,
        title=row.title,
        url=row.url,
        rating=row.rating,
        published=row.day,
        external_id=row.external_id,
        archive=row.archive,
    )


def _outlet(row: tables.Article) -> str | None:
    return row.outlet.name if row.outlet else None


def article(row: tables.Article, *, whole: bool = False) -> outputs.Article:
    """The article; a whole one with its text and the ids of its claims."""
    return outputs.Article(
        id=row.id,
        title=row.title,
        url=row.url,
        outlet=_outlet(row),
        language=row.language,
        published=row.day,
        published_at=row.published_at,
        role=row.role,
        origin=row.origin_id,
        parent=row.parent_id,
        keywords=row.keywords,
        source=row.source,
        byline=row.byline,
        sample=row.sample,
        created_at=row.created_at,
        text=row.text if whole else None,
        claims=[each.id for each in row.claims] if whole else None,
    )


def link(row: tables.Link) -> outputs.Link:
    """The link, with the words of both claims."""
    a, b = row.a, row.b
    return outputs.Link(
        id=row.id,
        a=a.id,
        b=b.id,
        a_text=a.text,
        b_text=b.text,
        score=round(row.score, 1),
        stance=row.stance,
        update=row.update,
        differences=_differences(comparison_of(row, from_a=True)),
        state=row.state,
        same_origin=bool(a.article and b.article and a.article.origin_id == b.article.origin_id),
        engine=row.engine,
        decided_at=row.decided_at,
    )


def _differences(comparison: Comparison) -> list[outputs.Difference]:
    return [
        outputs.Difference(kind=each.kind, a=each.a, b=each.b, update=each.update) for each in comparison.differences
    ]


def verdict(row: tables.Verdict) -> outputs.Verdict:
    """The verdict with its evidence and the names of those who assessed."""
    rating = next((each for each in desk().settings.ratings if each.key == row.rating), None)
    labels = rating.labels if rating else {}
    return outputs.Verdict(
        id=row.id,
        claim_id=row.claim_id,
        claim=row.claim.text,
        number=row.number,
        claim_version=row.claim_version,
        rating=row.rating,
        label=labels.get(row.claim.language) or labels.get("en") or row.rating,
        value=rating.value if rating else None,
        rationale=row.rationale,
        correction_note=row.correction_note,
        decided_at=row.decided_at,
        reviewers=list(dict.fromkeys(each.reviewer.name for each in row.assessments)),
        evidence=[_evidence(each) for assessment in row.assessments for each in assessment.evidence],
    )


def _evidence(row: tables.Evidence) -> outputs.Evidence:
    return outputs.Evidence(
        url=row.url,
        claim_id=row.claim_id,
        title=row.title,
        quote=row.quote,
        shows=row.shows,
        retrieved_at=row.retrieved_at,
        content_sha256=row.snapshot_hash,
    )


def answers(session: Session, text: str, found: Sequence[Answer]) -> outputs.Answers:
    """What was found for a text, in its order."""
    told = claims(session, [each.claim for each in found])
    results = [
        outputs.Answer(
            score=round(each.score, 1),
            stance=each.comparison.stance,
            differences=_differences(each.comparison),
            claim=claim,
            verdict=verdict(each.verdict) if each.verdict else None,
            copies=[copy.id for copy in each.copies],
        )
        for each, claim in zip(found, told, strict=True)
    ]
    return outputs.Answers(text=text, results=results)

"""What programs bring in and decide, in a person's name: articles, assessments, and what becomes of links."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from flask import Response, request, url_for
from werkzeug.exceptions import PreconditionRequired

from claimtrack import jobs
from claimtrack.api import inputs, outputs, telling
from claimtrack.api.access import caller
from claimtrack.api.desk import desk, now, writing
from claimtrack.api.idempotency import idempotent
from claimtrack.api.operations import Operation, answer, body_of, operation
from claimtrack.api.routing import blueprint_at
from claimtrack.core.errors import AlreadyStored, InvalidInput
from claimtrack.core.values import Document, Published, Scope
from claimtrack.readers.document import read_document, read_text
from claimtrack.services import review
from claimtrack.storage import tables

__all__ = ["blueprint"]

blueprint = blueprint_at("writes", "/api/v1")


@blueprint.post("/articles")
@operation(
    Operation(
        "Take an article in", outputs.Article, Scope.INGEST, body=inputs.NewArticle, status=201,
        problems=(409, 413, 415, 422),
    )
)  # fmt: skip
@idempotent
def add_article() -> Response:
    """The article with its claims found and linked; 409 names the one that has these words or this address already."""
    given = body_of(inputs.NewArticle)
    done = jobs.add_document(
        desk().tasks, _document(given), role=given.role, outlet=given.outlet, actor_id=caller().user_id
    )
    if done.duplicate_of is not None:
        raise AlreadyStored(
            "The desk has this text or address already, as article {article}.",
            article_id=done.duplicate_of,
            article=done.duplicate_of,
        )
    # The request's own session was opened before the article was there.
    with desk().database.reading() as fresh:
        told = telling.article(fresh.get_one(tables.Article, done.article_id), whole=True)
    return answer(told, status=201, headers={"Location": url_for("api.article", article_id=told.id)})


def _document(given: inputs.NewArticle) -> Document:
    """The article that was sent, with what the program knows in place of what the text says."""
    if (given.text is None) == (given.html is None):
        raise InvalidInput("Give either the article's text or its page as html.", field="text")
    if given.html is not None:
        document = read_document(given.html.encode(), name="article.html", url=given.url)
    else:
        document = read_text(given.text or "", url=given.url)
    if given.title:
        document = replace(document, title=given.title)
    if given.published:
        document = replace(document, published=Published(given.published))
    return document


@blueprint.post("/claims/<int:claim_id>/assessments")
@operation(
    Operation(
        "Assess a claim", outputs.Assessed, Scope.REVIEW, body=inputs.NewAssessment, status=201,
        problems=(404, 409, 412, 413, 415, 422, 428),
    )
)  # fmt: skip
@idempotent
def assess(claim_id: int) -> Response:
    """Saves an assessment of the claim at the version that was seen: in `If-Match`, else in the body."""
    given = body_of(inputs.NewAssessment)
    seen = _version_of(request.headers.get("If-Match")) or given.version
    if seen is None:
        raise PreconditionRequired("Name the version of the claim that was seen: in If-Match, or as version.")
    submission = review.Submission(
        claim_id=claim_id,
        version_seen=seen,
        rating=given.rating,
        rationale=given.rationale,
        evidence=tuple(review.Citation(**each.model_dump()) for each in given.evidence),
        correction_note=given.correction_note,
    )
    settings = desk().settings
    policy = review.Policy(
        frozenset(rating.key for rating in settings.ratings),
        settings.assessments_needed,
        timedelta(minutes=settings.lease_minutes),
    )
    with writing() as session:
        verdict = review.assess(session, submission, reviewer_id=_person(), policy=policy, now=now())
        told = outputs.Assessed(
            claim_id=claim_id, claim_version=seen, verdict=telling.verdict(verdict) if verdict else None
        )
        session.commit()
    return answer(told, status=201, headers={"Location": url_for("api.verdicts_of_claim", claim_id=claim_id)})


@blueprint.patch("/links/<int:link_id>")
@operation(
    Operation("Judge a link", outputs.Link, Scope.REVIEW, body=inputs.LinkChange, problems=(404, 409, 413, 415, 422))
)
@idempotent
def judge(link_id: int) -> Response:
    """The link, confirmed, rejected or proposed again; no verdict changes by it."""
    given = body_of(inputs.LinkChange)
    with writing() as session:
        link = review.judge_link(session, link_id, given.state, reviewer_id=_person(), now=now(), stance=given.stance)
        told = telling.link(link)
        session.commit()
    return answer(told)


def _person() -> int:
    """Whose token it is; the scopes of these operations admit nobody without one."""
    found = caller().user_id
    assert found is not None  # noqa: S101 - the guard admitted a token
    return found


def _version_of(header: str | None) -> int | None:
    """The version that an If-Match names: `"3"`, or the ETag of the claim, which begins with it.

    >>> _version_of('"3"'), _version_of('"3-d41d8cd98f"'), _version_of(None)
    (3, 3, None)
    """
    if header is None:
        return None
    match = re.fullmatch(r'(?:W/)?"(\d{1,9})(?:-\w+)?"', header.strip())
    if match is None:
        raise InvalidInput("If-Match holds the version of the claim in quotation marks.", field="If-Match")
    return int(match[1])

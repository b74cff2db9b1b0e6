"""What readers see without an account: a page for each decided claim, its ClaimReview, the feed and the site map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from flask import Blueprint, Response, render_template

from claimtrack.api.desk import publisher
from claimtrack.core.errors import NotFound
from claimtrack.core.values import Role, Stance
from claimtrack.services import publish
from claimtrack.services.publish import Publisher
from claimtrack.storage import queries
from claimtrack.web.access import open_or
from claimtrack.web.desk import Desk, desk, reading

__all__ = ["blueprint"]

blueprint = Blueprint("public", __name__)
_LARGEST_MAP: Final = 50_000  # addresses in one site map, by its protocol


@blueprint.get("/c/<int:claim_id>")
@open_or(Role.READER)
def decided(claim_id: int) -> str:
    """The claim with its verdict, why, from which sources, and what was corrected."""
    check = publish.own_fact_check(reading(), claim_id, publisher=publisher())
    if check is None:
        raise NotFound("The desk has no verdict on claim {claim_id}.", claim_id=claim_id)
    decisions = queries.decisions_of(reading(), [claim_id])[claim_id]
    origins = queries.origin_counts(reading(), [claim_id]).get(claim_id, {})
    return render_template(
        "public/claim.html",
        claim=check.claim,
        verdict=decisions[-1],
        decisions=decisions[::-1],
        conflicts=origins.get(Stance.CONFLICTS, 0),
        corroborates=origins.get(Stance.CORROBORATES, 0),
        review=publish.claim_review(check, decisions, publisher=publisher()),
        check=check,
    )


@blueprint.get("/feeds/claimreview.json")
@open_or(Role.READER)
def feed() -> Response:
    """Every decided claim as ClaimReview in one DataFeed, written while it is read."""
    return Response(_feed(desk(), publisher()), mimetype="application/ld+json")


def _feed(source: Desk, own: Publisher) -> Iterator[str]:
    """The feed's text, from a session of its own: the request's is closed before the last line is sent."""
    with source.database.reading() as session:
        yield from publish.feed_lines(session, publisher=own)


@blueprint.get("/sitemap.xml")
@open_or(Role.READER)
def sitemap() -> Response:
    """The pages of decided claims, the latest decision first; of more than 50,000 the latest."""
    own = publisher()
    entries = [
        (own.address_of(verdict.claim_id), verdict.decided_at.date())
        for verdict in queries.latest_verdicts(reading(), limit=_LARGEST_MAP)
    ]
    return Response(render_template("public/sitemap.xml", entries=entries), mimetype="application/xml")

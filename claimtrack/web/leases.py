"""A hold that is renewed while its page is open."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, Response, jsonify
from flask_babel import gettext as _
from werkzeug.exceptions import BadRequest

from claimtrack.core.errors import LeaseHeld
from claimtrack.core.values import Role
from claimtrack.services import review
from claimtrack.web.access import allowed, me
from claimtrack.web.desk import desk, now, writing
from claimtrack.web.errors import sentence_of
from claimtrack.web.forms import Plain

__all__ = ["blueprint"]

blueprint = Blueprint("leases", __name__)


@blueprint.post("/claims/<int:claim_id>/lease")
@allowed(Role.REVIEWER)
def renew(claim_id: int) -> Response | tuple[Response, int]:
    """For the page's script: holds the claim and says for how many seconds, or says who else holds it."""
    if not Plain().validate_on_submit():
        raise BadRequest
    moment = now()
    policy = review.Policy(frozenset(), lease=timedelta(minutes=desk().settings.lease_minutes))
    try:
        with writing() as writer:
            lease = review.take(writer, claim_id, reviewer_id=me().id, policy=policy, now=moment)
            writer.commit()
    except LeaseHeld as error:
        return jsonify(words=sentence_of(error)), 409
    return jsonify(words=_("Yours for"), seconds=int((lease.expires_at - moment).total_seconds()))

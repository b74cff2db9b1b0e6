"""Who asks, and what their token lets them do: every operation has a scope, and a route without one is refused."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Final

from flask import abort, current_app, g, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized

from claimtrack.api import limits
from claimtrack.api.desk import desk, now, reading, writing
from claimtrack.api.operations import operation_of
from claimtrack.core.values import Scope
from claimtrack.services import tokens

__all__ = ["Caller", "caller", "guard"]

_REALM: Final = "claimtrack"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: a token with its person and scopes, or nobody known, by address."""

    counted_as: str
    user_id: int | None = None
    scopes: frozenset[Scope] = frozenset()


def guard() -> None:
    """Before every operation: find who asks, count the request, and refuse what the scopes do not hold."""
    operation = operation_of(current_app, request.endpoint or "")
    if operation is None:
        _log.error("endpoint %s has no scope and stays shut", request.endpoint)
        abort(403)
    given = _token()
    found = _bearer(given) if given else None
    g.caller = found or Caller(f"address {request.remote_addr}")
    limits.count(g.caller.counted_as, known=found is not None)
    if given and found is None:
        raise _unauthorised("This token is unknown, revoked or too old: make another one on your account's page.")
    if operation.admits(g.caller.scopes, public_lookup=desk().settings.public_lookup):
        return
    if found is None:
        raise _unauthorised("Send a token: Authorization: Bearer ct_…; people make theirs on their account's page.")
    raise Forbidden(f"This token does not have the scope “{operation.scope}”.")


def caller() -> Caller:
    """Who sent this request."""
    found: Caller = g.caller
    return found


def _token() -> str | None:
    """The token of the Authorization header, else of the `key` parameter, where the fact-check search has it."""
    header = request.headers.get("Authorization", "")
    scheme, _, token = header.partition(" ")
    if header and scheme.lower() != "bearer":
        raise _unauthorised("Only bearer tokens are known here: Authorization: Bearer ct_….")
    if header:
        return token.strip() or "-"
    return request.args.get("key") if request.path.startswith("/v1alpha1/") else None


def _bearer(token: str) -> Caller | None:
    row = tokens.bearer(reading(), token, now=now())
    if row is None:
        return None
    if tokens.is_unnoted(row, now=now()):
        with writing() as session:
            tokens.used(session, row.id, now=now())
            session.commit()
    # A person whose role became a lesser one took a scope from their tokens too.
    scopes = {Scope(each) for each in row.scopes} & set(tokens.scopes_of(row.user.role))
    return Caller(f"token {row.id}", row.user_id, frozenset(scopes))


def _unauthorised(sentence: str) -> Unauthorized:
    return Unauthorized(sentence, www_authenticate=WWWAuthenticate("bearer", {"realm": _REALM}))

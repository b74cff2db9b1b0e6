"""Errors as programs read them: RFC 9457 problem documents under /api/, Google's form under /v1alpha1/."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from flask import Response, g, request
from werkzeug.exceptions import HTTPException

from claimtrack.api.statuses import status_of
from claimtrack.core.errors import AlreadyStored, ClaimMoved, ClaimtrackError, InvalidInput

__all__ = ["for_program", "problem"]

_OURS: Final = ("/api/", "/v1alpha1/")
# google.rpc.Code by HTTP status, as Google's own services answer.
_GOOGLE: Final = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    405: "INVALID_ARGUMENT",
    409: "ABORTED",
    429: "RESOURCE_EXHAUSTED",
    503: "UNAVAILABLE",
}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Problem:
    """What went wrong: a status, the kind of error as a word, a sentence, and what else a program can use."""

    status: int
    kind: str
    detail: str
    extras: dict[str, object] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


def for_program(path: str) -> bool:
    """Whether a program asked, so that no page would be understood."""
    return path.startswith(_OURS)


def problem(error: Exception) -> Response | HTTPException:
    """The error as the answer that the asked interface promises; what nobody foresaw is logged and stays unnamed."""
    if isinstance(error, HTTPException) and (error.code or 500) < 400:
        return error
    found = _of_http(error) if isinstance(error, HTTPException) else _of_desk(error)
    google = request.path.startswith("/v1alpha1/")
    response = Response(
        json.dumps(_google_form(found) if google else _problem_form(found), ensure_ascii=False),
        found.status,
        found.headers,
        mimetype="application/json" if google else "application/problem+json",
    )
    if found.status >= 500:
        _log.error("%s %s %s", g.get("request_id", "-"), request.method, request.path, exc_info=error)
    return response


def _problem_form(found: _Problem) -> dict[str, object]:
    return {
        "type": f"/api/v1/#problem-{found.kind}",
        "title": HTTPStatus(found.status).phrase,
        "status": found.status,
        "detail": found.detail,
        "request_id": g.get("request_id", "-"),
        **found.extras,
    }


def _google_form(found: _Problem) -> dict[str, object]:
    status = _GOOGLE.get(found.status, "INTERNAL" if found.status >= 500 else "INVALID_ARGUMENT")
    return {"error": {"code": found.status, "message": found.detail, "status": status}}


def _of_http(error: HTTPException) -> _Problem:
    status = error.code or 500
    headers = {name: value for name, value in error.get_headers() if name.lower() != "content-type"}
    kind = re.sub(r"\W+", "-", HTTPStatus(status).phrase.lower())
    return _Problem(status, kind, error.description or HTTPStatus(status).phrase, headers=headers)


def _of_desk(error: Exception) -> _Problem:
    status = status_of(error) if isinstance(error, ClaimtrackError) else 500
    if not isinstance(error, ClaimtrackError) or status == 500:
        return _Problem(500, "internal-server-error", "The fault is ours and has been logged; name the request_id.")
    if status > 500:
        return _Problem(status, "service-unavailable", "The database is busy or cannot be reached: nothing was saved.")
    kind = re.sub(r"(?<!^)(?=[A-Z])", "-", type(error).__name__).lower()
    extras: dict[str, object] = {}
    if isinstance(error, InvalidInput) and error.field:
        extras["errors"] = [{"field": error.field, "detail": str(error)}]
    elif isinstance(error, AlreadyStored):
        extras["article_id"] = error.article_id
    elif isinstance(error, ClaimMoved):
        extras["current_version"] = error.current
        status = 412 if "If-Match" in request.headers else status
    return _Problem(status, kind, str(error), extras)

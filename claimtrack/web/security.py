"""What every answer carries: an id for the log, headers that shut doors, and a cookie fit for its connection."""

from __future__ import annotations

import logging
import secrets
from typing import Final

from flask import Flask, Response, g, request
from flask.sessions import SecureCookieSessionInterface

__all__ = ["harden"]

_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # A claim's address tells what a desk works on: other sites need not learn it from a click.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_log = logging.getLogger(__name__)


class _Sessions(SecureCookieSessionInterface):
    """Session cookies that are `Secure` wherever the request came over https, and work on a plain local desk."""

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure


def harden(app: Flask) -> None:
    """Make the application's answers carry the headers, an id, and safe cookies."""
    app.session_interface = _Sessions()
    app.before_request(_name_request)
    app.after_request(_shut_doors)


def _name_request() -> None:
    g.request_id = secrets.token_hex(6)


def _shut_doors(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["X-Request-Id"] = g.get("request_id", "-")
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store" if "person" in g and g.person else "no-cache")
        response.vary.update(["Cookie", "Accept-Language"])
        _log.info("%s %s %s %s", g.get("request_id", "-"), request.method, request.path, response.status_code)
    return response

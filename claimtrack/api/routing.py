"""Blueprints of the API: each asks the guard first, reads no cookie, and tells what is left of the limit."""

from __future__ import annotations

from flask import Blueprint, Response

from claimtrack.api import access, limits

__all__ = ["blueprint_at"]


def blueprint_at(name: str, prefix: str) -> Blueprint:
    """An empty blueprint at that address, guarded."""
    made = Blueprint(name, __name__, url_prefix=prefix)
    made.before_request(access.guard)
    made.after_request(limits.tell)
    made.after_request(_private)
    return made


def _private(response: Response) -> Response:
    """The answer to a token is nobody else's: no shared cache keeps it, and none confuses two tokens' answers."""
    response.headers["Cache-Control"] = "private, no-cache"
    response.vary.add("Authorization")
    return response

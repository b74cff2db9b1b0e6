"""How often a token or an address may ask in a minute, counted in this process and told in every answer."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from typing import Final

from flask import Flask, Response, current_app, g
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

from claimtrack.config import Settings

__all__ = ["count", "keep", "tell"]

_EXTENSION: Final = "claimtrack_api_limits"


@dataclass(frozen=True, slots=True)
class _Limits:
    """The limit of who has a token and of who has none, and the requests of the last minute."""

    known: RateLimitItemPerMinute
    unknown: RateLimitItemPerMinute
    window: MovingWindowRateLimiter = field(default_factory=lambda: MovingWindowRateLimiter(MemoryStorage()))


@dataclass(frozen=True, slots=True)
class _State:
    """What an answer tells: the requests a minute, those left, and the seconds until one comes back."""

    most: int
    left: int
    seconds: int


def keep(app: Flask, settings: Settings) -> None:
    """Give the application its limits."""
    app.extensions[_EXTENSION] = _Limits(
        RateLimitItemPerMinute(settings.api_requests_per_minute),
        RateLimitItemPerMinute(settings.api_open_requests_per_minute),
    )


def count(key: str, *, known: bool) -> None:
    """Count a request of that token or address. Raises TooManyRequests when the minute's are used up."""
    kept: _Limits = current_app.extensions[_EXTENSION]
    limit = kept.known if known else kept.unknown
    allowed = kept.window.hit(limit, key)
    reset, left = kept.window.get_window_stats(limit, key)
    g.api_limit = _State(limit.amount, left, max(1, math.ceil(reset - time.time())))
    if not allowed:
        raise TooManyRequests(
            f"At most {limit.amount} requests a minute: try again in {g.api_limit.seconds} seconds.",
            retry_after=g.api_limit.seconds,
        )


def tell(response: Response) -> Response:
    """The answer with what is left of the limit, as draft-ietf-httpapi-ratelimit-headers-10 writes it."""
    state: _State | None = g.get("api_limit")
    if state is not None:
        response.headers["RateLimit-Policy"] = f'"minute";q={state.most};w=60'
        response.headers["RateLimit"] = f'"minute";r={state.left};t={state.seconds}'
    return response

"""Writes that may be sent twice: what was answered under an Idempotency-Key is answered again, not done again."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Final, ParamSpec

from flask import Response, request
from werkzeug.exceptions import Conflict, UnprocessableEntity

from claimtrack.api.access import caller
from claimtrack.api.desk import now, writing
from claimtrack.core.errors import InvalidInput
from claimtrack.services import idempotency
from claimtrack.storage.turns import take_turn

__all__ = ["idempotent"]

_P = ParamSpec("_P")
_HEADER: Final = "Idempotency-Key"
_KEY: Final = re.compile(r"[\x21-\x7e]{1,200}")


def idempotent(view: Callable[_P, Response]) -> Callable[_P, Response]:
    """The view, whose answer is kept for a day under the key that the request names, for the person who asks."""

    @wraps(view)
    def once(*args: _P.args, **kwargs: _P.kwargs) -> Response:
        key, person = request.headers.get(_HEADER), caller().user_id
        if key is None or person is None:
            return view(*args, **kwargs)
        if not _KEY.fullmatch(key):
            raise InvalidInput("An Idempotency-Key has 1 to 200 visible ASCII characters.", field=_HEADER)
        earlier = _begun(person, key)
        if earlier is not None:
            return earlier
        try:
            response = view(*args, **kwargs)
        except Exception:
            # Nothing was done: the key is free for another attempt.
            with writing() as session:
                idempotency.release(session, person, key)
                session.commit()
            raise
        _keep(person, key, response)
        return response

    return once


def _begun(person: int, key: str) -> Response | None:
    """The answer that was kept; None where the request is the first under its key, which is taken now."""
    with writing() as session:
        take_turn(session)
        found = idempotency.begin(session, person, key, fingerprint=_fingerprint(), now=now())
        session.commit()
    if found is None:
        return None
    if not found.same:
        raise UnprocessableEntity("This Idempotency-Key was used for another request: take a new one.")
    if found.status is None:
        raise Conflict("A request with this Idempotency-Key is under way: wait for its answer.")
    headers = {"Idempotent-Replayed": "true"} | ({"Location": found.location} if found.location else {})
    return Response(found.body, found.status, headers, mimetype="application/json")


def _keep(person: int, key: str, response: Response) -> None:
    with writing() as session:
        idempotency.finish(
            session,
            person,
            key,
            status=response.status_code,
            location=response.headers.get("Location"),
            body=response.get_data(as_text=True),
        )
        session.commit()


def _fingerprint() -> str:
    """What makes two requests the same: method, address and body."""
    parts = (request.method.encode(), request.full_path.encode(), request.headers.get("If-Match", "").encode())
    return sha256(b"\n".join((*parts, request.get_data()))).hexdigest()

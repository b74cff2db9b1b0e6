"""Everything that can go wrong as a page: one sentence in the reader's language, never a trace."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from flask import Flask, Response, g, render_template, request
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from claimtrack.api.problems import for_program, problem
from claimtrack.api.statuses import status_of
from claimtrack.core.errors import ClaimtrackError, UnreadableInput

__all__ = ["register", "sentence_of"]

_Error = TypeVar("_Error", bound=Exception)
_Page = tuple[str, int] | HTTPException
_log = logging.getLogger(__name__)

_TITLES = {
    400: _l("That could not be understood"),
    403: _l("Not open to you"),
    404: _l("Not found"),
    405: _l("Not found"),
    409: _l("Something changed in between"),
    413: _l("Too large"),
    414: _l("Too long"),
    429: _l("Too many attempts"),
    500: _l("Something went wrong"),
    503: _l("The desk cannot answer now"),
}
_SENTENCES = {
    400: _l("The form was incomplete or damaged on its way: go back, reload the page and try again."),
    403: _l("Your account may not open this page; an administrator can give you a role that may."),
    404: _l("There is nothing at this address: it may have been mistyped, or what it named is gone."),
    405: _l("There is nothing at this address: it may have been mistyped, or what it named is gone."),
    409: _l("Somebody changed this while you were looking at it: reload the page to see how it stands."),
    413: _l("That is larger than this desk takes: send a shorter text or a smaller file."),
    414: _l("That address is too long: use the field on the page instead."),
    429: _l("Too many attempts from your address: wait five minutes and try again."),
    500: _l("The fault is ours and has been logged: try again, and name the number below if it stays."),
    503: _l("The database is busy or cannot be reached: nothing was saved, try again in a moment."),
}


def register(app: Flask) -> None:
    """Answer every error with its page, and a program's with the problem that it can read."""
    app.register_error_handler(HTTPException, _or_problem(_http_page))
    app.register_error_handler(CSRFError, _or_problem(_csrf_page))
    app.register_error_handler(ClaimtrackError, _or_problem(_desk_page))
    app.register_error_handler(Exception, _or_problem(_unforeseen_page))


def _or_problem(page: Callable[[_Error], _Page]) -> Callable[[_Error], _Page | Response]:
    def answer(error: _Error) -> _Page | Response:
        return problem(error) if for_program(request.path) else page(error)

    return answer


def sentence_of(error: ClaimtrackError) -> str:
    """The error's own sentence in the reader's language, with its values filled in."""
    words = _(error.message)
    values = {name: _isolated(value) for name, value in error.values.items()}
    sentence = words.format(**values) if values else words
    if isinstance(error, UnreadableInput) and error.source:
        return f"{_isolated(error.source)}: {sentence}"
    return sentence


def _isolated(value: object) -> object:
    """A name between the characters that keep its direction to itself, where a page can set no element around it."""
    return f"\u2068{value}\u2069" if isinstance(value, str) else value


def _page(status: int, sentence: str | None = None) -> tuple[str, int]:
    # The page must come even where the session cannot be looked up, because the database is what failed.
    g.setdefault("person", None)
    code = status if status in _SENTENCES else (400 if status < 500 else 500)
    html = render_template(
        "error.html",
        status=status,
        title=_TITLES[code],
        sentence=sentence or _SENTENCES[code],
        request_id=g.get("request_id", "-"),
    )
    return html, status


def _http_page(error: HTTPException) -> _Page:
    status = error.code or 500
    if status < 400:
        return error
    return _page(status)


def _csrf_page(error: CSRFError) -> tuple[str, int]:
    _log.info("%s refused: %s", g.get("request_id", "-"), error.description)
    return _page(400, _("This page was open for too long, or your browser keeps no cookies: reload it and try again."))


def _desk_page(error: ClaimtrackError) -> tuple[str, int]:
    status = status_of(error)
    if status >= 500:
        _log.error("%s %s %s", g.get("request_id", "-"), request.path, error, exc_info=error)
        return _page(status)
    return _page(status, sentence_of(error))


def _unforeseen_page(error: Exception) -> tuple[str, int]:
    _log.error("%s %s %s failed", g.get("request_id", "-"), request.method, request.path, exc_info=error)
    return _page(InternalServerError.code)

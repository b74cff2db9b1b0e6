"""The application factory: one desk, its pages, and what holds for all of them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from flask import Flask, url_for
from flask_babel import Babel
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_wtf import CSRFProtect
from werkzeug.routing import IntegerConverter, Map
from werkzeug.wrappers import Response

from claimtrack.api import fact_checks, limits, reads, writes
from claimtrack.config import Settings
from claimtrack.core.values import Role
from claimtrack.matching import Matcher
from claimtrack.semantic import Embedders, load_embedders
from claimtrack.splitters.choice import load_splitter
from claimtrack.storage.database import Database, open_database
from claimtrack.web import (
    access,
    api_docs,
    articles,
    auth,
    bulk,
    charts,
    claims,
    corrections,
    downloads,
    drafts,
    editing,
    errors,
    home,
    kept,
    keys,
    language,
    leases,
    lookup,
    people,
    public,
    queue,
    security,
    tokens,
    undoing,
    wording,
)
from claimtrack.web.desk import LARGEST_ID, Desk, close_reading, desk
from claimtrack.wordlists import Wordlists, load_wordlists

__all__ = ["create_app"]

_API = (reads, writes, fact_checks)
_HERE = Path(__file__).parent
# In the wheel the templates lie inside the package; in a working tree, at its root.
_TEMPLATES = next(
    (path for path in (_HERE.parent / "templates", _HERE.parents[1] / "templates") if path.is_dir()),
    _HERE.parent / "templates",
)
# Guessing at a password: ten wrong ones in five minutes from one address, then a pause. Right ones are not counted.
_SIGN_IN_LIMIT = "10 per 5 minutes"
_SESSION_LIFE = timedelta(days=14)


class _RowId(IntegerConverter):
    """A number in an address that a row can have: what is larger names nothing, and no driver could ask for it."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=LARGEST_ID)


def create_app(settings: Settings, *, database: Database | None = None, matcher: Matcher | None = None) -> Flask:
    """The desk as a WSGI application. Opens the settings' database and makes its matcher unless they are given.

    SQLite is brought up to date when it is opened here; PostgreSQL by `claimtrack db upgrade`. Raises StorageError
    where the database cannot be used.
    """
    database = database or _opened(settings)
    app = Flask("claimtrack.web", root_path=str(_HERE), template_folder=str(_TEMPLATES), static_folder="static")
    app.config.update(
        SECRET_KEY=settings.secret_key,
        MAX_CONTENT_LENGTH=settings.max_upload_bytes,
        # Pasted text travels as a form field; it may be as long as a file.
        MAX_FORM_MEMORY_SIZE=settings.max_upload_bytes,
        SESSION_COOKIE_NAME="claimtrack",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=_SESSION_LIFE,
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(hours=1),
        WTF_CSRF_TIME_LIMIT=None,
        BABEL_DEFAULT_LOCALE=settings.default_language,
        RATELIMIT_HEADERS_ENABLED=False,
    )
    wordlists = load_wordlists(settings)
    app.extensions["claimtrack"] = Desk(
        settings,
        database,
        matcher or _matcher(settings, wordlists),
        load_splitter(settings),
        wordlists,
    )
    app.url_map.converters["int"] = _RowId
    _extend(app)
    for room in (
        home,
        auth,
        people,
        tokens,
        queue,
        bulk,
        articles,
        editing,
        claims,
        leases,
        drafts,
        undoing,
        keys,
        lookup,
        downloads,
        corrections,
    ):
        app.register_blueprint(room.blueprint)
    _speak(app, settings)
    _limit_sign_in(app)
    return app


def _speak(app: Flask, settings: Settings) -> None:
    """What programs ask, and the page that tells how."""
    limits.keep(app, settings)
    app.register_blueprint(api_docs.blueprint)
    app.register_blueprint(public.blueprint)
    for room in _API:
        app.register_blueprint(room.blueprint)
        # No cookie is read there: nobody's browser can be made to ask.
        app.extensions["csrf"].exempt(room.blueprint)


def _opened(settings: Settings) -> Database:
    database = open_database(settings.url())
    if database.is_sqlite:
        database.upgrade()
    return database


def _matcher(settings: Settings, wordlists: Wordlists) -> Matcher:
    embedders = load_embedders() if settings.semantic else Embedders()
    return Matcher(embedders, own=wordlists.own)


def _extend(app: Flask) -> None:
    """Everything that holds for every page: language, access, headers, errors, words."""
    security.harden(app)
    app.before_request(kept.keep_text)
    app.before_request(access.guard)
    app.teardown_request(close_reading)
    CSRFProtect(app)
    Babel(app, locale_selector=language.chosen_language, default_translation_directories=str(_HERE / "translations"))
    errors.register(app)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        age=language.age,
        clock=language.clock,
        day=language.day,
        language_name=language.language_name,
        moment=language.moment,
        number=language.number,
        own_name=language.own_name,
        **wording.FILTERS,
        **charts.FILTERS,
        **claims.FILTERS,
        **corrections.FILTERS,
        **queue.FILTERS,
        **keys.FILTERS,
    )
    app.context_processor(_page)


def _page() -> dict[str, object]:
    """What every template may use."""
    settings = desk().settings
    code = language.language()
    return {
        "language": code,
        "direction": language.direction(code),
        "person": access.person(),
        "may": access.may,
        "Role": Role,
        "settings": settings,
        "asset": _asset,
        "keys": keys.own_keys(),
        "shortcut_words": keys.WORDS,
    }


def _asset(name: str) -> str:
    """The address of a static file; it changes with the file, so that no browser keeps an old style sheet."""
    stamp = int((_HERE / "static" / name).stat().st_mtime)
    return url_for("static", filename=name, v=stamp)


def _limit_sign_in(app: Flask) -> None:
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")
    limited = limiter.limit(_SIGN_IN_LIMIT, methods=["POST"], deduct_when=_was_refused)
    # The limiter keeps the view's answer as it is; its types say only that it is some callable.
    app.view_functions["auth.sign_in"] = limited(app.view_functions["auth.sign_in"])  # type: ignore[assignment]


def _was_refused(response: Response) -> bool:
    return response.status_code != 303

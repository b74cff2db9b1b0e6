"""The reader's language: which one, its direction, and how it writes days, moments, ages and numbers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from babel import Locale
from babel.dates import format_date, format_datetime, format_time, format_timedelta
from babel.numbers import format_decimal
from flask import request, session
from flask_babel import get_locale
from markupsafe import Markup

from claimtrack.web.access import person
from claimtrack.web.desk import desk, now

__all__ = ["age", "chosen_language", "clock", "day", "direction", "language", "language_name", "moment", "number"]

_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur"})


def chosen_language() -> str:
    """The interface language of this request: `?lang=`, else the account's, else the session's, else the browser's."""
    known = desk().settings.languages
    asked = request.args.get("lang")
    if asked in known:
        session["language"] = asked
        return asked
    who = person()
    for wish in (who.language if who else None, session.get("language"), request.accept_languages.best_match(known)):
        if wish in known:
            return str(wish)
    return desk().settings.default_language


def language() -> str:
    """The language of the page being rendered, as its code."""
    return _locale().language


def direction(code: str) -> str:
    """Which way a language is written: `rtl` or `ltr`."""
    return "rtl" if code in _RIGHT_TO_LEFT else "ltr"


def language_name(code: str) -> str:
    """A language's name in the reader's language ("Arabic", «العربية»); the code itself where nobody knows it."""
    names: dict[str, str] = dict(_locale().languages)
    return names.get(code, code)


def own_name(code: str) -> str:
    """A language's name in itself, for the switch."""
    return str(Locale.parse(code).get_display_name(code)).capitalize()


def day(value: date | None) -> str:
    """A day in the reader's language: "28 October 2024"; empty for none."""
    return "" if value is None else format_date(value, "d MMMM y", locale=_locale())


def moment(value: datetime) -> Markup:
    """A moment in the reader's language, in UTC with the zone named, as a `<time>` element."""
    words = format_datetime(value, "d MMMM y HH:mm", locale=_locale())
    return Markup('<time datetime="{}">{} <bdi dir="ltr">UTC</bdi></time>').format(value.isoformat(), words)


def clock(value: datetime) -> str:
    """The time of day of a moment, in UTC with the zone named."""
    return f"{format_time(value, 'HH:mm', locale=_locale())} UTC"


def age(value: datetime) -> Markup:
    """How long ago a moment was, roughly, as a `<time>` element that holds the moment itself."""
    words = format_timedelta(value - now(), granularity="minute", add_direction=True, locale=_locale())
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), words)


def number(value: float) -> str:
    """A number in the reader's language."""
    return format_decimal(value, locale=_locale())


def _locale() -> Locale:
    locale = get_locale()
    assert isinstance(locale, Locale)  # noqa: S101 - inside a request there always is one
    return locale

"""Who may open which page: every endpoint carries a rule, and one without a rule is refused.

A session names the person together with their session key, so that a new key ends every session of that person.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, ParamSpec, TypeVar
from urllib.parse import urlsplit

from flask import Flask, abort, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from claimtrack.api.operations import operation_of
from claimtrack.core.values import Role
from claimtrack.storage.tables import User
from claimtrack.web.desk import desk

__all__ = [
    "Rule",
    "allowed",
    "forget",
    "guard",
    "may",
    "me",
    "open_or",
    "person",
    "public",
    "remember",
    "rule_of",
    "safe_next",
]

_P = ParamSpec("_P")
_R = TypeVar("_R")
_RANKS: Final = {role: rank for rank, role in enumerate(Role)}
# Flask makes this one itself; style sheets and fonts are nobody's secret.
_ALWAYS_OPEN: Final = frozenset({"static"})
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rule:
    """The least role that may open an endpoint (None: everybody), and whether a public lookup opens it to all."""

    role: Role | None
    open_with_lookup: bool = False

    def admits(self, role: Role | None, *, public_lookup: bool) -> bool:
        """Whether a person of that role (None: nobody signed in) may enter."""
        if self.role is None or (self.open_with_lookup and public_lookup):
            return True
        return role is not None and _RANKS[role] >= _RANKS[self.role]


def allowed(role: Role) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Mark a view as open to people of that role and above."""
    return _marking(Rule(role))


def open_or(role: Role) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Mark a view as open to everybody where the desk's lookup is public, else to people of that role and above."""
    return _marking(Rule(role, open_with_lookup=True))


def public(view: Callable[_P, _R]) -> Callable[_P, _R]:
    """Mark a view as open to everybody."""
    return _marking(Rule(None))(view)


def _marking(rule: Rule) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    def mark(view: Callable[_P, _R]) -> Callable[_P, _R]:
        setattr(view, "access_rule", rule)  # noqa: B010 - mypy knows no attribute of a function
        return view

    return mark


def rule_of(app: Flask, endpoint: str) -> Rule | None:
    """The rule of an endpoint; None where somebody forgot it."""
    if endpoint in _ALWAYS_OPEN:
        return Rule(None)
    rule = getattr(app.view_functions[endpoint], "access_rule", None)
    return rule if isinstance(rule, Rule) else None


def guard() -> Response | None:
    """Before every request: refuse what the rule does not admit, and send strangers to the sign-in page first."""
    if request.endpoint is None or operation_of(current_app, request.endpoint) is not None:
        return None  # what an operation of the API asks for, its own guard looks after
    rule = rule_of(current_app, request.endpoint)
    if rule is None:
        _log.error("endpoint %s has no access rule and stays shut", request.endpoint)
        abort(403)
    who = person()
    if rule.admits(who.role if who else None, public_lookup=desk().settings.public_lookup):
        return None
    if who is not None:
        abort(403)
    back = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("auth.sign_in", next=back))


def person() -> User | None:
    """Who is signed in; None for a stranger, a deactivated account, and a session whose key was changed."""
    if "person" not in g:
        g.person = _from_session()
    found: User | None = g.person
    return found


def me() -> User:
    """Who is signed in, in a view whose rule admits nobody else."""
    found = person()
    if found is None:
        abort(403)
    return found


def may(role: Role) -> bool:
    """Whether the person who is signed in has that role or a higher one."""
    who = person()
    return who is not None and _RANKS[who.role] >= _RANKS[role]


def _from_session() -> User | None:
    user_id, key = session.get("person"), session.get("key")
    if not isinstance(user_id, int) or not isinstance(key, str):
        return None
    with desk().database.reading() as reading:
        user = reading.get(User, user_id)
    return user if user is not None and user.active and user.session_key == key else None


def remember(user: User) -> None:
    """Sign the person in; whatever the session held before is dropped, so that nothing can be planted in it."""
    language = session.get("language")
    session.clear()
    if language is not None:
        session["language"] = language
    session["person"], session["key"] = user.id, user.session_key
    session.permanent = True
    g.person = user


def forget() -> None:
    """Sign the person out."""
    session.pop("person", None)
    session.pop("key", None)
    g.person = None


def safe_next(target: str | None) -> str | None:
    """The target if it is a path of this desk, else None: nobody is led to another site by a crafted link.

    >>> safe_next("/queue?page=2")
    '/queue?page=2'
    >>> safe_next("//elsewhere.example") is None
    True
    """
    if not target or not target.startswith("/") or target.startswith(("//", "/\\")) or any(ord(c) < 33 for c in target):
        return None
    parts = urlsplit(target)
    return target if not parts.scheme and not parts.netloc and "\\" not in target else None

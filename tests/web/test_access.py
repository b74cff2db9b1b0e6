from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from claimtrack.api.operations import operation_of
from claimtrack.core.values import Role
from claimtrack.web.access import rule_of, safe_next

# Who may open what, written a second time: a changed rule must be changed here too.
EVERYBODY = {
    "api_docs.openapi",
    "api_docs.page",
    "auth.sign_in",
    "auth.sign_out",
    "auth.switch_language",
    "auth.welcome",
    "home.colours",
    "home.health",
    "home.start",
    "lookup.ask",
    "public.decided",
    "public.feed",
    "public.sitemap",
    "static",
}
LEAST: dict[str, Role] = {
    "articles.add": Role.REVIEWER,
    "articles.all_articles": Role.READER,
    "articles.article": Role.READER,
    "auth.account": Role.READER,
    "bulk.drop_view": Role.READER,
    "bulk.save_view": Role.READER,
    "bulk.selected": Role.REVIEWER,
    "claims.after": Role.REVIEWER,
    "claims.assess": Role.REVIEWER,
    "claims.claim": Role.READER,
    "claims.judge": Role.REVIEWER,
    "claims.release": Role.REVIEWER,
    "claims.reopen": Role.REVIEWER,
    "claims.set_aside": Role.REVIEWER,
    "claims.take": Role.REVIEWER,
    "drafts.discard": Role.REVIEWER,
    "drafts.restore": Role.REVIEWER,
    "drafts.save": Role.REVIEWER,
    "corrections.apply": Role.EDITOR,
    "corrections.preview": Role.EDITOR,
    "downloads.download": Role.READER,
    "keys.own": Role.READER,
    "leases.renew": Role.REVIEWER,
    "undoing.skip": Role.REVIEWER,
    "undoing.take_back": Role.REVIEWER,
    "downloads.files": Role.READER,
    "editing.add": Role.REVIEWER,
    "editing.bring_back": Role.REVIEWER,
    "editing.merge": Role.REVIEWER,
    "editing.set_aside": Role.REVIEWER,
    "editing.speaker": Role.REVIEWER,
    "editing.split": Role.REVIEWER,
    "editing.trim": Role.REVIEWER,
    "editing.undo": Role.REVIEWER,
    "people.change_role": Role.ADMINISTRATOR,
    "people.deactivate": Role.ADMINISTRATOR,
    "people.everybody": Role.ADMINISTRATOR,
    "people.invite": Role.ADMINISTRATOR,
    "people.reactivate": Role.ADMINISTRATOR,
    "people.way_back": Role.ADMINISTRATOR,
    "queue.waiting": Role.READER,
    "tokens.own": Role.READER,
    "tokens.revoke": Role.READER,
}
RANKS = list(Role)


def pages(app: Flask) -> set[str]:
    """The endpoints that people open; those of the API have scopes of their own (tests/api/test_access.py)."""
    return {name for name in app.view_functions if operation_of(app, name) is None}


def addresses(app: Flask) -> list[tuple[str, str, str]]:
    """Every (endpoint, method, address) of the URL map, its places filled with what no row has."""
    fillings = {"filename": "base.css", "token": "nobody", "what": "claims", "format": "csv"}

    def address(rule: Rule) -> str:
        values = {name: fillings.get(name, "999999") for name in rule.arguments}
        return "".join(values[part] if dynamic else part for dynamic, part in rule._trace if part != "|")

    return [
        (rule.endpoint, method, address(rule))
        for rule in app.url_map.iter_rules()
        if rule.endpoint in pages(app)
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
    ]


def ask(client: FlaskClient, method: str, address: str) -> tuple[int, str]:
    answer = client.open(address, method=method, buffered=True)
    return answer.status_code, answer.headers.get("Location", "")


def test_every_endpoint_states_who_may_open_it(app: Flask) -> None:
    assert [name for name in pages(app) if rule_of(app, name) is None] == []
    assert pages(app) == EVERYBODY | LEAST.keys()


def test_strangers_reach_only_open_pages(app: Flask, client: FlaskClient) -> None:
    for endpoint, method, address in addresses(app):
        status, location = ask(client, method, address)
        sent_away = status == 302 and location.startswith("/sign-in")
        assert sent_away == (endpoint in LEAST), f"{method} {address} answered {status}"


@pytest.mark.parametrize("role", list(Role))
def test_each_role_reaches_its_pages_and_no_others(
    app: Flask, as_role: Callable[[Role], FlaskClient], role: Role
) -> None:
    client = as_role(role)
    for endpoint, method, address in addresses(app):
        if endpoint not in LEAST:
            continue
        status, _ = ask(client, method, address)
        shut_out = RANKS.index(role) < RANKS.index(LEAST[endpoint])
        assert (status == 403) == shut_out, f"{role} {method} {address} answered {status}"
        assert status < 500, f"{role} {method} {address} answered {status}"


def test_an_endpoint_without_a_rule_stays_shut(app: Flask, client: FlaskClient) -> None:
    app.add_url_rule("/forgotten", "forgotten", lambda: "open")
    assert client.get("/forgotten").status_code == 403


def test_a_private_lookup_asks_for_an_account(app: Flask, client: FlaskClient) -> None:
    from dataclasses import replace

    from claimtrack.web.desk import Desk

    desk = app.extensions["claimtrack"]
    private = replace(desk.settings, public_lookup=False)
    app.extensions["claimtrack"] = Desk(private, desk.database, desk.matcher)
    assert client.get("/lookup").headers["Location"].startswith("/sign-in")


@pytest.mark.parametrize(
    "target",
    [
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "javascript:alert(1)",
        "",
        None,
        "/a\nb",
    ],
)
def test_nobody_is_led_to_another_site(target: str | None) -> None:
    assert safe_next(target) is None

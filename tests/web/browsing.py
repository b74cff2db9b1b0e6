"""What several browser tests do: enter a fresh desk, paste an article, and ask axe."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.web.scene import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["Served", "faults_of", "make_administrator", "paste", "sign_in"]

_AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Served:
    """A desk that answers, and the link that makes its first administrator."""

    address: str
    welcome: str


def make_administrator(page: Page, served: Served) -> None:
    page.goto(served.welcome)
    page.fill("#login", "nadia")
    page.fill("#name", "Nadia")
    page.fill("#password", PASSWORD)
    page.fill("#again", PASSWORD)
    page.click("main button.main")


def sign_in(page: Page, served: Served) -> None:
    page.goto(f"{served.address}/sign-in")
    page.fill("#login", "nadia")
    page.fill("#password", PASSWORD)
    page.click("main button.main")


def paste(page: Page, served: Served, text: str) -> None:
    page.goto(f"{served.address}/articles/new")
    page.fill("#text", text)
    page.click("main button.main")
    page.wait_for_selector(".prose mark")


def faults_of(page: Page) -> list[str]:
    """What axe finds wrong with the page as it stands."""
    # axe's file is evaluated by the browser itself; the page's own rules stay in force.
    page.evaluate(_AXE)
    result = json.loads(page.evaluate("axe.run(document).then(JSON.stringify)"))
    assert result["passes"], "axe looked at nothing"
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]

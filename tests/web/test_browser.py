"""The whole path in Debian's Chromium, in Arabic and in English, and axe on every page of it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web.browsing import Served, faults_of, make_administrator, paste, sign_in
from tests.web.walk import FIGURE, FIRST, QUESTION, REASON, SECOND, open_claim

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def test_from_the_first_link_to_the_csv(page: Page, served: Served, language: str, tmp_path: Path) -> None:
    make_administrator(page, served)
    page.locator(".bar form").last.locator("button").click()
    sign_in(page, served)
    assert page.get_attribute("html", "dir") == ("rtl" if language == "ar" else "ltr")
    paste(page, served, FIRST[language])
    paste(page, served, SECOND[language])

    open_claim(page, served, FIGURE[language])
    page.locator(".link[data-is=conflicts] input[name=cite]").first.check()
    page.check("input[name=rating][value=false]")
    page.fill("#rationale", REASON[language])
    page.click("#assess button.main")
    page.wait_for_selector(".flash")

    page.goto(f"{served.address}/lookup")
    page.fill("#q", QUESTION[language])
    page.click("main button.main")
    answer = page.locator(".answers > li").first
    assert answer.locator(".dot").get_attribute("data-rating") == "false"
    assert REASON[language] in answer.inner_text()

    page.goto(f"{served.address}/downloads")
    with page.expect_download() as download:
        page.click("main button.main")
    download.value.save_as(tmp_path / "verdicts.csv")
    with (tmp_path / "verdicts.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["rating_key"], row["rationale"]) for row in rows] == [("false", REASON[language])]


def test_a_review_by_keyboard_alone(page: Page, served: Served, language: str) -> None:
    make_administrator(page, served)
    paste(page, served, FIRST[language])
    paste(page, served, SECOND[language])
    page.goto(f"{served.address}/queue")
    page.keyboard.press("KeyJ")
    page.keyboard.press("KeyJ")
    page.keyboard.press("KeyK")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1.claim")
    reviewed = page.url
    page.keyboard.press("Digit5")
    assert page.is_checked("input[name=rating][value=false]")
    page.focus("#rationale")
    page.keyboard.insert_text(REASON[language])
    page.keyboard.press("Digit1")
    assert page.is_checked("input[name=rating][value=false]"), "a figure in a text box is text"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")
    page.focus("#sources-0-url")
    page.keyboard.insert_text("https://records.example/contract")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".flash")
    assert page.url != reviewed


def test_everything_fits_360_pixels_with_the_button_in_reach(page: Page, served: Served, language: str) -> None:
    make_administrator(page, served)
    paste(page, served, FIRST[language])
    page.set_viewport_size({"width": 360, "height": 780})
    for address in _addresses(page, served):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
    open_claim(page, served, FIGURE[language])
    box = page.locator("#assess button.main").bounding_box()
    assert box is not None
    assert 600 < box["y"] + box["height"] <= 780


def test_the_desk_works_without_scripts(browser: Browser, served: Served, language: str) -> None:
    context = browser.new_context(locale=language, java_script_enabled=False)
    page = context.new_page()
    make_administrator(page, served)
    paste(page, served, FIRST[language])
    open_claim(page, served, FIGURE[language])
    page.check("input[name=rating][value=true]")
    page.fill("#rationale", REASON[language])
    page.fill("#sources-0-url", "https://records.example/contract")
    page.click("#assess button.main")
    page.wait_for_selector(".flash")
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_on_any_page(page: Page, served: Served, language: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        violations = faults_of(page)
        if violations:
            found[name] = violations

    page.goto(served.welcome)
    look("welcome")
    page.click("main button.main")
    make_administrator(page, served)
    page.goto(f"{served.address}/queue")
    look("empty queue")
    paste(page, served, FIRST[language])
    paste(page, served, SECOND[language])
    for address in [*_addresses(page, served), f"{served.address}/nowhere"]:
        page.goto(address)
        look(address)
    open_claim(page, served, FIGURE[language])
    look("claim")
    page.click("#assess button.main")
    page.evaluate("document.querySelector('#assess').noValidate = true")
    page.click("#assess button.main")
    look("claim with errors")
    page.locator(".bar form").last.locator("button").click()
    look("sign in")
    assert found == {}


def _addresses(page: Page, served: Served) -> list[str]:
    """Every page that a signed-in administrator can open by its address."""
    paths = ["/queue", "/articles", "/articles/new", "/articles/1", "/lookup", "/downloads", "/people", "/account"]
    question = next(iter(QUESTION.values()))
    return [served.address + path for path in paths] + [f"{served.address}/lookup?q={question}"]

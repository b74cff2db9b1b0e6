"""A reviewer's day in Debian's Chromium, in Arabic and in English: nothing typed is lost, and no mouse is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.web.browsing import Served, make_administrator, paste, sign_in
from tests.web.scene import PASSWORD
from tests.web.walk import FIGURE, FIRST, REASON, SECOND, open_claim

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def test_what_was_typed_before_a_crash_is_there_in_another_browser(
    page: Page, browser: Browser, served: Served, language: str
) -> None:
    make_administrator(page, served)
    paste(page, served, FIRST[language])
    paste(page, served, SECOND[language])
    open_claim(page, served, FIGURE[language])
    page.locator(".link[data-is=conflicts] input[name=cite]").first.check()
    page.fill("#rationale", REASON[language])
    page.locator("[data-draft-state]:not(:empty):not([data-refused])").wait_for()

    elsewhere = browser.new_context(locale=language)
    other = elsewhere.new_page()
    sign_in(other, served)
    open_claim(other, served, FIGURE[language])
    assert other.input_value("#rationale") == REASON[language]
    assert other.is_checked(".link[data-is=conflicts] input[name=cite]")
    elsewhere.close()


def test_a_session_that_ends_while_somebody_writes_costs_no_word(page: Page, served: Served, language: str) -> None:
    make_administrator(page, served)
    paste(page, served, FIRST[language])
    open_claim(page, served, FIGURE[language])
    page.context.clear_cookies()
    page.check("input[name=rating][value=true]")
    page.fill("#rationale", REASON[language])
    page.fill("#sources-0-url", "https://records.example/contract")
    page.click("#assess button.main")
    page.wait_for_selector("#login")
    page.fill("#login", "nadia")
    page.fill("#password", PASSWORD)
    page.click("main button.main")
    page.wait_for_selector(".draft")
    assert page.input_value("#rationale") == REASON[language]
    assert page.is_checked("input[name=rating][value=true]")

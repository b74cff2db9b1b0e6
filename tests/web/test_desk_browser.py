"""A reviewer's day in Debian's Chromium, in Arabic and in English: nothing typed is lost, and no mouse is needed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

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
    # An answer that is still on its way would bring the cookie back.
    page.wait_for_load_state("networkidle")
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


class Keyboard:
    """A keyboard that counts its keystrokes; under Arabic its letters write Arabic ones, as they do on a real desk."""

    ARABIC: Final = {"KeyJ": "ت", "KeyK": "ن", "KeyC": "ؤ", "KeyS": "س", "KeyU": "ع", "KeyA": "ش"}

    def __init__(self, page: Page, language: str) -> None:
        self.page, self.language = page, language
        self.strokes = 0
        self._wire = page.context.new_cdp_session(page)

    def press(self, key: str) -> None:
        self.strokes += 1
        if self.language == "ar" and key in self.ARABIC:
            for kind in ("keyDown", "keyUp"):
                self._wire.send("Input.dispatchKeyEvent", {"type": kind, "code": key, "key": self.ARABIC[key]})
        else:
            self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        """Typed text, which is not counted."""
        self.page.keyboard.insert_text(words)

    def leave(self, key: str) -> None:
        """A key that leads to another page."""
        with self.page.expect_navigation():
            self.press(key)


def test_claims_are_reviewed_by_keyboard_alone(page: Page, served: Served, language: str) -> None:
    make_administrator(page, served)
    paste(page, served, FIRST[language])
    paste(page, served, SECOND[language])
    page.goto(f"{served.address}/queue")
    waiting = page.locator(".rows a.text").count()
    keys = Keyboard(page, language)
    keys.press("KeyJ")
    keys.leave("Enter")
    for _claim in range(waiting):
        page.wait_for_selector("h1.claim")
        if page.locator("[data-row]").count():
            keys.press("KeyJ")
            keys.press("KeyC")
            keys.press("Digit5")
            keys.press("Tab")
            keys.write(REASON[language])
        else:
            keys.press("Digit1")
            keys.press("Tab")
            keys.write(REASON[language])
            keys.press("Tab")
            keys.write("https://records.example/contract")
        keys.leave("Control+Enter")
    assert page.locator(".rows a.text").count() == 0, "every claim has its verdict"
    sys.stdout.write(f"{language}: {waiting} claims, {keys.strokes / waiting:.1f} keystrokes a claim\n")
    assert waiting >= 3
    assert keys.strokes <= 6 * waiting


def test_links_are_judged_and_steps_taken_back_by_keys(page: Page, served: Served, language: str) -> None:
    make_administrator(page, served)
    paste(page, served, FIRST[language])
    paste(page, served, SECOND[language])
    open_claim(page, served, FIGURE[language])
    keys, claim = Keyboard(page, language), page.url
    keys.press("KeyJ")
    keys.leave("Minus")
    link = page.locator(".link").first
    assert link.get_attribute("data-state") == "rejected"
    assert link.evaluate("row => row === document.activeElement"), "the judged link keeps the focus"
    keys.leave("KeyU")
    assert page.locator(".link").first.get_attribute("data-state") == "proposed"
    keys.press("KeyS")
    keys.write(REASON[language])
    keys.leave("Enter")
    assert page.url != claim
    keys.leave("KeyU")
    assert page.url.partition("?")[0] == claim.partition("?")[0]
    keys.leave("KeyA")
    assert page.locator(".draft").count() == 0


def test_the_question_mark_lists_the_keys_and_escape_closes_them(page: Page, served: Served) -> None:
    make_administrator(page, served)
    page.goto(f"{served.address}/queue")
    page.keyboard.press("Shift+Slash")
    page.wait_for_selector("dialog[open]")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="hidden")


def test_whoever_begins_to_write_holds_the_claim_until_the_page_is_left(
    page: Page, browser: Browser, served: Served, language: str
) -> None:
    make_administrator(page, served)
    paste(page, served, FIRST[language])
    open_claim(page, served, FIGURE[language])
    page.focus("#rationale")
    page.keyboard.type("a")
    page.locator("[data-lease-state] .clock:not(:empty)").wait_for()
    elsewhere = browser.new_context(locale=language)
    other = elsewhere.new_page()
    sign_in(other, served)
    other.goto(f"{served.address}/queue")
    assert other.locator(".rows .clock").inner_text().startswith(("14:", "15:"))
    page.goto(f"{served.address}/lookup")
    other.wait_for_function("async () => !(await (await fetch('/queue')).text()).includes('class=\"clock\"')")
    elsewhere.close()

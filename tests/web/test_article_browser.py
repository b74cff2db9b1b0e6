"""Claims cut by keyboard alone, by mouse, and without a script, in Debian's Chromium, in Arabic and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.browsing import Served, faults_of, make_administrator, paste

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A character outside the first plane stands before every claim: a browser counts two units where the server counts one.
TEXT = {
    "en": """The bridge 🌉 and its price

🌉🌉 The ministry said on Monday that the harbour bridge cost 55 million dollars and 400 workers built the bridge.
""",
    "ar": """الجسر 🌉 وثمنه

🌉🌉 قالت وزارة النقل يوم الاثنين إن جسر الميناء كلف 55 مليون دولار وإن 400 عامل شاركوا في بناء الجسر.
""",
}
FIRST = {"en": "the harbour bridge cost 55 million dollars", "ar": "جسر الميناء كلف 55 مليون دولار"}
SECOND = {"en": "400 workers built the bridge", "ar": "400 عامل شاركوا في بناء الجسر"}
SHORTER = {"en": "harbour bridge cost 55 million", "ar": "الميناء كلف 55 مليون"}
NAMED = {"en": "🌉🌉 The ministry", "ar": "وزارة النقل"}
ELSEWHERE = {"en": "on Monday", "ar": "يوم الاثنين"}
WHOLE = {
    "en": "the harbour bridge cost 55 million dollars and 400 workers built the bridge",
    "ar": "جسر الميناء كلف 55 مليون دولار وإن 400 عامل شاركوا في بناء الجسر",
}


def claims(page: Page) -> list[str]:
    return page.locator(".prose mark a").all_inner_texts()


def chosen(page: Page) -> str:
    return str(page.evaluate("getSelection().toString()"))


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def saved(page: Page, *keys: str) -> list[str]:
    """The claims after keys that save: the page has come anew with a message."""
    with page.expect_navigation():
        press(page, *keys)
    page.wait_for_selector(".flash")
    return claims(page)


def focus_claim(page: Page, words: str) -> None:
    """Walks from the first claim to this one, as somebody without a mouse does."""
    press(page, *["KeyK"] * 5)
    for _ in range(5):
        if page.evaluate("document.activeElement.textContent") == words:
            return
        press(page, "KeyJ")
    pytest.fail(f"J never came to {words}")


def towards(language: str, *, end: bool) -> str:
    """The arrow that leads on towards the end of a line in that language, or back."""
    return "ArrowLeft" if (language == "ar") == end else "ArrowRight"


@pytest.fixture
def opened(page: Page, served: Served, language: str) -> Page:
    make_administrator(page, served)
    paste(page, served, TEXT[language])
    return page


def test_claims_are_cut_by_keyboard_alone(opened: Page, language: str) -> None:
    page, on, back = opened, towards(language, end=True), towards(language, end=False)
    assert claims(page) == [FIRST[language], SECOND[language]]

    focus_claim(page, FIRST[language])
    press(page, "KeyT", back, f"Shift+{on}")
    assert chosen(page) == SHORTER[language]
    assert saved(page, "Enter") == [SHORTER[language], SECOND[language]]
    assert page.evaluate("document.activeElement.textContent") == SHORTER[language]

    assert saved(page, "KeyU") == [FIRST[language], SECOND[language]]

    focus_claim(page, FIRST[language])
    assert saved(page, "KeyM") == [WHOLE[language]]

    focus_claim(page, WHOLE[language])
    press(page, "KeyS")
    parts = chosen(page)
    assert WHOLE[language].endswith(parts)
    split = saved(page, "Enter")
    assert len(split) == 2
    assert split[1] == parts

    focus_claim(page, parts)
    page.keyboard.press("KeyX")
    page.wait_for_selector("#note:focus")
    page.keyboard.insert_text("-")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    focus_claim(page, split[0])
    press(page, "KeyA")
    added = chosen(page)
    assert parts.startswith(added)
    assert saved(page, "Enter") == [split[0], added]


def test_escape_leaves_everything_as_it_was(opened: Page, language: str) -> None:
    focus_claim(opened, FIRST[language])
    press(opened, "KeyT", towards(language, end=False), "Escape")
    assert chosen(opened) == ""
    assert not opened.is_visible("#tools")
    assert opened.evaluate("document.activeElement.textContent") == FIRST[language]
    with opened.expect_navigation():
        opened.keyboard.press("Enter")
    opened.wait_for_selector("h1.claim")


def test_a_speaker_is_chosen_in_the_text_by_keyboard(opened: Page, language: str) -> None:
    focus_claim(opened, FIRST[language])
    press(opened, "KeyP")
    assert chosen(opened) == NAMED[language]
    press(opened, towards(language, end=True))
    assert len(chosen(opened)) > len(NAMED[language])
    *earlier, last_word = NAMED[language].split()
    press(opened, towards(language, end=False), *[f"Shift+{towards(language, end=True)}"] * len(earlier))
    assert chosen(opened) == last_word
    saved(opened, "Enter")
    assert last_word in opened.locator(".about bdi").all_inner_texts()


def test_words_selected_by_mouse_become_the_claims_new_ends(opened: Page, language: str) -> None:
    """A drag inside a claim selects words of it and does not follow its link."""
    box = opened.evaluate(
        """() => {
          const text = document.querySelector(".prose mark a").firstChild;
          const [from, to] = [document.createRange(), document.createRange()];
          const end = text.data.lastIndexOf(" ");
          from.setStart(text, 0); from.setEnd(text, 1);
          to.setStart(text, end - 1); to.setEnd(text, end);
          return [from, to].map((range) => {
            const box = range.getBoundingClientRect();
            return [box.left, box.right, box.top + box.height / 2];
          });
        }"""
    )
    side = 1 if language == "ar" else 0
    opened.mouse.move(box[0][side], box[0][2])
    opened.mouse.down()
    opened.mouse.move(box[1][1 - side], box[1][2], steps=8)
    opened.mouse.up()
    shorter = FIRST[language].rpartition(" ")[0]
    assert chosen(opened).strip() == shorter
    with opened.expect_navigation():
        opened.click("#tools [data-do=trim]")
    opened.wait_for_selector(".flash")
    assert claims(opened) == [shorter, SECOND[language]]


def select(page: Page, first: str, last: str) -> None:
    """Selects from the beginning of the first words to the end of the last ones, as a drag would."""
    page.evaluate(
        """([first, last]) => {
          const walker = document.createTreeWalker(document.querySelector(".prose"), NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          while (walker.nextNode()) {
            const { currentNode: node } = walker;
            if (node.data.includes(first)) range.setStart(node, node.data.indexOf(first));
            if (node.data.includes(last)) range.setEnd(node, node.data.indexOf(last) + last.length);
          }
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""",
        [first, last],
    )
    page.wait_for_selector("#tools")


def offered(page: Page) -> list[str]:
    return [str(button.get_attribute("data-do")) for button in page.locator("#tools [data-do]:visible").all()]


def test_the_bar_at_selected_words_offers_what_can_be_done_with_them(opened: Page, language: str) -> None:
    select(opened, ELSEWHERE[language], ELSEWHERE[language])
    assert offered(opened) == ["add", "speaker"]
    select(opened, SHORTER[language], SHORTER[language])
    assert offered(opened) == ["trim", "split", "speaker"]
    select(opened, FIRST[language], SECOND[language])
    assert offered(opened) == ["merge", "speaker"]
    with opened.expect_navigation():
        opened.click("#tools [data-do=merge]")
    opened.wait_for_selector(".flash")
    assert claims(opened) == [WHOLE[language]]


def test_words_selected_by_mouse_become_the_speaker(opened: Page, language: str) -> None:
    select(opened, ELSEWHERE[language], ELSEWHERE[language])
    with opened.expect_navigation():
        opened.click("#tools [data-do=speaker]")
    opened.wait_for_selector(".flash")
    assert ELSEWHERE[language] in opened.locator(".about bdi").all_inner_texts()


def test_the_text_points_to_the_list_and_back(opened: Page, language: str) -> None:
    opened.locator(".prose mark a").first.hover()
    assert opened.locator(".claims > li[data-on] .words").all_inner_texts() == [FIRST[language]]
    opened.locator(".claims > li", has_text=SECOND[language]).hover()
    assert opened.locator(".prose mark a[data-on]").all_inner_texts() == [SECOND[language]]


def test_claims_are_cut_without_a_script(browser: Browser, served: Served, language: str) -> None:
    context = browser.new_context(locale=language, java_script_enabled=False)
    page = context.new_page()
    make_administrator(page, served)
    paste(page, served, TEXT[language])
    page.locator(".claims > li", has_text=FIRST[language]).locator(".ends a").click()
    page.fill("#trim-words", SHORTER[language])
    page.locator("#change form", has=page.locator("#trim-words")).locator("button").click()
    page.wait_for_selector(".flash")
    assert claims(page) == [SHORTER[language], SECOND[language]]
    page.locator(".flash button").click()
    assert claims(page) == [FIRST[language], SECOND[language]]
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_while_a_claim_is_changed(opened: Page, language: str, width: int, scheme: str) -> None:
    opened.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    opened.set_viewport_size({"width": width, "height": 900})
    assert faults_of(opened) == []
    focus_claim(opened, FIRST[language])
    opened.keyboard.press("KeyT")
    assert faults_of(opened) == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.keyboard.press("Escape")
    opened.locator(".claims .ends a").first.click()
    opened.wait_for_selector("#change")
    assert faults_of(opened) == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= width

"""Two articles that give two figures for one bridge, in each language, and the way to their claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.web.browsing import Served

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["FIGURE", "FIRST", "QUESTION", "REASON", "SECOND", "open_claim"]

FIRST = {
    "en": """Harbour bridge opens after four years of work

The transport ministry said on Monday that the harbour bridge cost 55 million dollars.
The ministry said the bridge carries 20,000 cars a day.
""",
    "ar": """افتتاح جسر الميناء بعد أربع سنوات من العمل

قالت وزارة النقل يوم الاثنين إن جسر الميناء كلف 55 مليون دولار.
وقالت الوزارة إن الجسر تعبره 20 ألف سيارة يوميا.
""",
}
SECOND = {
    "en": """What the harbour bridge really cost

The transport ministry said on Tuesday that the harbour bridge cost 70 million dollars.
The city council will discuss the matter next week.
""",
    "ar": """كم كلف جسر الميناء حقا

قالت وزارة النقل يوم الثلاثاء إن جسر الميناء كلف 70 مليون دولار.
وسيناقش مجلس المدينة الأمر الأسبوع المقبل.
""",
}
FIGURE = {"en": "55 million", "ar": "55 مليون"}
REASON = {"en": "The contract names another figure.", "ar": "العقد يذكر رقما آخر."}
QUESTION = {"en": "the harbour bridge cost 55 million dollars", "ar": "جسر الميناء كلف 55 مليون دولار"}


def open_claim(page: Page, served: Served, words: str) -> None:
    page.goto(f"{served.address}/queue")
    page.locator(".rows a.text", has_text=words).first.click()
    page.wait_for_selector("h1.claim")

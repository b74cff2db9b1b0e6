"""Which document of a page is which marked article: the page first, then its "read also" texts."""

from __future__ import annotations

from pathlib import Path

from claimtrack.report_card import articles
from claimtrack.report_card.gold import GoldArticle, documents_of
from claimtrack.report_card.newsroom import store_articles
from claimtrack.report_card.report import silent
from claimtrack.report_card.scratch import scratch_desk
from tests.report_card.folder import value, write_rows

CLOSED = "أغلقت هيئة الموانئ ميناء الأمل أمام جميع السفن يوم الأحد"
OPENED = "افتتحت البلدية ثلاث حدائق جديدة في وسط المدينة صباح السبت"
PAGE = f"""إغلاق ميناء الأمل بعد العاصفة
تاريخ النشر: 6th, May 2024 GMT
{CLOSED}.
المصدر: صحيفة الشاطئ
إقرأ أيضاً:
البلدية تفتتح ثلاث حدائق
{OPENED}. وقال رئيس البلدية إن عدد الحدائق في المدينة بلغ تسعا، وإن العمل جار على حديقة عاشرة قرب المحطة القديمة.
"""
MAIN = GoldArticle("p", "p.txt", "ar", "إغلاق ميناء الأمل بعد العاصفة")
ALSO = GoldArticle("p-related", "p.txt", "ar", "البلدية تفتتح ثلاث حدائق")


def test_a_related_article_is_found_by_its_title() -> None:
    page, also = documents_of([MAIN, ALSO], PAGE.encode(), name="p.txt")
    assert page is not None
    assert also is not None
    assert (page.title, also.title) == (MAIN.title, ALSO.title)


def test_a_related_article_under_another_title_is_not_found() -> None:
    stranger = GoldArticle("s", "p.txt", "ar", "أسعار القمح ترتفع")
    assert documents_of([MAIN, stranger], PAGE.encode(), name="p.txt")[1] is None


def test_each_marked_article_of_a_file_gets_its_own_claims(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text(PAGE, "utf-8")
    with scratch_desk(semantic=False) as desk:
        stored = store_articles(desk, tmp_path, [MAIN, ALSO], progress=silent)
    texts = {name: " ".join(claim.text for claim in claims) for name, claims in stored.items()}
    assert CLOSED in texts["p"]
    assert OPENED in texts["p-related"]
    assert OPENED not in texts["p"]


def test_an_article_that_is_not_on_the_page_costs_its_claims(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text(PAGE, "utf-8")
    rows = [
        {
            "id": "p",
            "file": "p.txt",
            "lang": "ar",
            "title": MAIN.title,
            "claims": [{"text": CLOSED, "checkable": True}],
        },
        {
            "id": "s",
            "file": "p.txt",
            "lang": "ar",
            "title": "أسعار القمح ترتفع",
            "claims": [{"text": "ارتفع سعر القمح"}],
        },
    ]
    write_rows(tmp_path / "gold.jsonl", rows)
    report = articles.evaluate(tmp_path)
    assert value(report, "claim span recall") == 0.5
    assert "s: the reader found no such article." in report.notes

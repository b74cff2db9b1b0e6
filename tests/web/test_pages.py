from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from openpyxl import load_workbook

from claimtrack.config import Settings
from claimtrack.core.errors import SplitterFailed
from claimtrack.core.splits import SplitNotice
from claimtrack.core.values import Claim, Role
from claimtrack.storage import lists
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Article
from claimtrack.web.app import create_app
from tests.web.scene import ENGLISH, Scene

PASTED = """Mayor opens the new tram line

The mayor said on Monday that the new tram line carried 12,000 passengers on its first day.
The operator, Harbour Lines, said the line cost 310 million euros.
"""


def article_count(database: Database) -> int:
    with database.reading() as session:
        return lists.count_articles(session)


# --- the queue ---


def test_the_queue_counts_origins_and_previews_the_difference(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.get("/queue").text
    assert "1 origin conflicts" in page
    assert "The number differs" in page
    assert f"/claims/{scene.claim}" in page
    assert f"/claims/{scene.opinion}" not in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [("language=ar", True), ("language=en", False), ("stance=conflicts", True), ("stance=corroborates", False)],
)
def test_filters_narrow_the_queue(reviewer: FlaskClient, scene: Scene, query: str, shown: bool) -> None:
    page = reviewer.get(f"/queue?{query}").text
    assert (f"/claims/{scene.claim}?{query}" in page) == shown


@pytest.mark.parametrize(
    "query", ["state=no", "stance=no", "outlet=x", f"outlet={10**30}", "page=-3", "page=99", "page=x", "language=%00"]
)
def test_a_mistyped_filter_is_left_out(reviewer: FlaskClient, scene: Scene, query: str) -> None:
    answer = reviewer.get(f"/queue?{query}")
    assert answer.status_code == 200
    assert f"/claims/{scene.claim}" in answer.text


def test_an_empty_queue_says_the_next_step(reviewer: FlaskClient) -> None:
    page = reviewer.get("/queue").text
    assert "Nothing waits for review." in page
    assert "/articles/new" in page


# --- articles ---


def test_claims_are_marked_in_the_text_with_their_counts(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.get(f"/articles/{scene.arabic_article}").text
    assert re.search(rf'<mark [^>]*><a href="/claims/{scene.claim}"[^>]*>الجسر كلف 40 مليون دولار</a></mark>', page)
    assert "✕1" in page


def test_what_cannot_be_checked_stands_quietly_with_its_reason(reviewer: FlaskClient, scene: Scene) -> None:
    page = reviewer.get(f"/articles/{scene.arabic_article}").text
    assert re.search(
        r"<mark [^>]*data-quiet[^>]*><a [^>]*>ما أجمل هذا الجسر!</a></mark><small data-extra>an opinion<", page
    )
    assert "not checkable: an opinion" in page


def test_a_pasted_article_is_read_and_shown(reviewer: FlaskClient, database: Database) -> None:
    page = reviewer.post("/articles/new", data={"text": PASTED, "role": "monitored"}, follow_redirects=True)
    assert "Mayor opens the new tram line" in page.text
    assert "12,000 passengers" in page.text
    assert article_count(database) == 1


def test_the_article_page_shows_when_it_was_last_changed(reviewer: FlaskClient) -> None:
    text = PASTED.replace("tram line\n", "tram line\nPublished 2 June 2025 | Updated 4 June 2025\n", 1)
    page = reviewer.post("/articles/new", data={"text": text, "role": "monitored"}, follow_redirects=True).text
    assert re.search(r"Updated\s.*Jun.*2025", page)


def test_the_article_page_says_where_the_rules_stepped_in_for_the_splitter(app: Flask, reviewer: FlaskClient) -> None:
    def failing(text: str, language: str, *, title: str = "") -> list[Claim]:
        raise SplitterFailed("No answer.", notice=SplitNotice.TIMED_OUT)

    app.extensions["claimtrack"] = replace(app.extensions["claimtrack"], splitter=failing)
    page = reviewer.post("/articles/new", data={"text": PASTED, "role": "monitored"}, follow_redirects=True).text
    assert "The chosen splitter did not answer in time: the rules found this article&#39;s claims." in page


def test_what_the_person_writes_wins_over_the_text(reviewer: FlaskClient, database: Database) -> None:
    form = {"text": PASTED, "title": "Trams", "outlet": "Harbour Post", "day": "2026-03-01", "role": "reference"}
    reviewer.post("/articles/new", data=form)
    with database.reading() as session:
        found = session.get_one(Article, 1)
        assert (found.title, found.outlet and found.outlet.name, str(found.day), found.role) == (
            "Trams",
            "Harbour Post",
            "2026-03-01",
            "reference",
        )


def test_a_file_in_an_old_arabic_encoding_is_read(reviewer: FlaskClient, database: Database) -> None:
    text = "افتتاح خط ترام جديد\n\nقال رئيس البلدية يوم الاثنين إن الخط الجديد نقل 12 ألف راكب في يومه الأول.\n"
    upload = (io.BytesIO(text.encode("windows-1256")), "tram.txt")
    answer = reviewer.post("/articles/new", data={"file": upload, "role": "monitored"}, follow_redirects=True)
    assert "12 ألف راكب" in answer.text


def test_the_same_article_again_names_the_one_that_is_here(reviewer: FlaskClient, database: Database) -> None:
    reviewer.post("/articles/new", data={"text": PASTED, "role": "monitored"})
    answer = reviewer.post("/articles/new", data={"text": PASTED, "role": "monitored"})
    assert answer.status_code == 409
    assert '<a href="/articles/1"' in answer.text
    assert article_count(database) == 1


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"text": ""}, "Paste the article's text, or choose a file."),
        ({"text": "\0\0"}, "there is no text; paste the article"),
        ({"text": PASTED, "url": "javascript:alert(1)"}, "Write the whole address"),
        ({"text": PASTED, "role": "hidden"}, "Read it and find its claims"),
    ],
)
def test_what_cannot_be_added_is_said_beside_the_field(
    reviewer: FlaskClient, database: Database, form: dict[str, str], sentence: str
) -> None:
    answer = reviewer.post("/articles/new", data={"role": "monitored"} | form)
    assert answer.status_code == 400
    assert sentence in answer.text
    assert article_count(database) == 0


@pytest.mark.parametrize(
    ("content", "name"), [(b"", "empty.txt"), (b"PK\x03\x04" + bytes(range(256)), "zip.txt"), (bytes(2000), "nul.bin")]
)
def test_a_file_that_is_no_article_is_refused_and_named(
    reviewer: FlaskClient, database: Database, content: bytes, name: str
) -> None:
    answer = reviewer.post("/articles/new", data={"file": (io.BytesIO(content), name), "role": "monitored"})
    assert answer.status_code == 400
    assert f"\u2068{name}\u2069:" in answer.text
    assert article_count(database) == 0


def test_a_text_and_a_file_at_once_are_refused(reviewer: FlaskClient, database: Database) -> None:
    upload = (io.BytesIO(PASTED.encode()), "tram.txt")
    answer = reviewer.post("/articles/new", data={"text": PASTED, "file": upload, "role": "monitored"})
    assert answer.status_code == 400
    assert "not both" in answer.text
    assert article_count(database) == 0


def test_a_read_also_block_is_kept_apart_and_named(reviewer: FlaskClient) -> None:
    text = (
        PASTED
        + """
Read also:
Harbour museum shows old maps of the coast

The museum said on Sunday that it bought 40 old maps of the coast from a collector.
"""
    )
    page = reviewer.post("/articles/new", data={"text": text, "role": "monitored"}, follow_redirects=True).text
    assert "“read also” article was kept apart." in page
    assert "Harbour museum shows old maps of the coast" in page
    assert "Found in the “read also” block of" in reviewer.get("/articles/2").text
    assert "from a “read also” block" in reviewer.get("/articles").text


def test_copies_of_one_text_are_named_as_one_origin(reviewer: FlaskClient) -> None:
    story = PASTED + "\n".join(
        f"Passenger number {number} said that the ride from the port took {number} minutes." for number in range(3, 20)
    )
    for outlet in ("Harbour Post", "Island Courier"):
        reviewer.post("/articles/new", data={"text": story, "outlet": outlet, "role": "monitored"})
    page = reviewer.get("/articles/2").text
    assert "both count as one origin" in page
    assert "Harbour Post" in page


def test_the_shelf_lists_articles_or_says_how_to_begin(reviewer: FlaskClient, database: Database) -> None:
    assert "No article yet." in reviewer.get("/articles").text
    reviewer.post("/articles/new", data={"text": PASTED, "role": "reference"})
    page = reviewer.get("/articles?page=7").text
    assert "Mayor opens the new tram line" in page
    assert 'data-is="reference"' in page


def test_an_article_leads_only_to_web_pages(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    def page_with(url: str) -> str:
        with database.session() as session:
            session.get_one(Article, scene.arabic_article).url = url
            session.commit()
        return reviewer.get(f"/articles/{scene.arabic_article}").text

    assert "Open the source" in page_with("https://harbour.example/bridge")
    assert "Open the source" not in page_with("javascript:alert(1)")


# --- lookup ---


def test_an_answer_names_the_verdict_the_difference_and_the_source(reviewer: FlaskClient, scene: Scene) -> None:
    form = {"rating": "false", "rationale": "The contract.", "cite": scene.claim, "version_seen": 1}
    reviewer.post(f"/claims/{scene.other}/assess", data=form)
    page = reviewer.get("/lookup", query_string={"q": "the bridge cost 70 million dollars"}).text
    assert 'data-rating="false"' in page
    assert "you wrote <q><bdi>70 million" in page
    assert "Harbour Post" in page


def test_strangers_get_answers_without_links_into_the_desk(client: FlaskClient, scene: Scene) -> None:
    page = client.get("/lookup", query_string={"q": ENGLISH}).text
    assert "the bridge cost 55 million dollars" in page
    assert f"/claims/{scene.other}" not in page


def test_nothing_found_says_what_to_try(client: FlaskClient, scene: Scene) -> None:
    assert "Nothing here speaks of this." in client.get("/lookup?q=zzzzqqqq").text


def test_a_very_long_question_is_refused_with_a_sentence(client: FlaskClient, scene: Scene) -> None:
    answer = client.get("/lookup", query_string={"q": "word " * 20_000})
    assert answer.status_code == 400
    assert "look up at most 20000 at once" in answer.text


@pytest.mark.parametrize("q", ["\0", "a\0b", "\u202egnirts desrever", "؟؟؟", "%00", "💬", "<script>alert(1)</script>"])
def test_odd_questions_are_answered_quietly(client: FlaskClient, scene: Scene, q: str) -> None:
    answer = client.get("/lookup", query_string={"q": q})
    assert answer.status_code in (200, 400)
    assert "<script>alert" not in answer.text


# --- downloads ---


@pytest.mark.parametrize("what", ["verdicts", "claims", "links", "articles"])
def test_every_file_comes_in_both_formats(reviewer: FlaskClient, scene: Scene, what: str) -> None:
    assert f"/downloads/{what}.csv" in reviewer.get("/downloads").text
    table = reviewer.get(f"/downloads/{what}.csv")
    assert table.data.startswith("\ufeff".encode())
    assert f'filename="{what}-' in table.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(table.data.decode("utf-8-sig"), newline="")))
    lines = [json.loads(line) for line in reviewer.get(f"/downloads/{what}.jsonl").text.splitlines()]
    assert len(rows) == len(lines) + 1


def test_a_filtered_file_of_verdicts_holds_only_those_that_fit(reviewer: FlaskClient, scene: Scene) -> None:
    assessed = {
        "rating": "false",
        "rationale": "The budget says 55 million.",
        "sources-0-url": "https://example.org/budget",
        "version_seen": "1",
    }
    assert reviewer.post(f"/claims/{scene.claim}/assess", data=assessed).status_code == 303
    found = {
        query: len(reviewer.get(f"/downloads/verdicts.jsonl?{query}").text.splitlines())
        for query in (
            "",
            "rating=false&language=ar",
            "rating=true",
            "until=1999-12-31",
            "state=decided&since=2020-01-01",
        )
    }
    assert list(found.values()) == [1, 1, 0, 0, 1]


def test_a_day_that_is_none_is_refused(reviewer: FlaskClient) -> None:
    answer = reviewer.get("/downloads/verdicts.csv?since=yesterday")
    assert answer.status_code == 400
    assert "like 2026-03-01" in answer.text


@pytest.mark.parametrize(("chosen", "right_to_left"), [("ar", True), ("en", False)])
def test_a_workbook_opens_on_the_readers_side(
    reviewer: FlaskClient, scene: Scene, chosen: str, right_to_left: bool
) -> None:
    answer = reviewer.get(f"/downloads/claims.xlsx?lang={chosen}")
    sheet = load_workbook(io.BytesIO(answer.data)).worksheets[0]
    assert bool(sheet.sheet_view.rightToLeft) is right_to_left
    assert sheet.max_row == 4
    answer.close()


@pytest.mark.parametrize("name", ["secrets.csv", "claims.exe", "claims"])
def test_there_is_no_other_file(reviewer: FlaskClient, name: str) -> None:
    assert reviewer.get(f"/downloads/{name}").status_code == 404


# --- the house ---


def test_a_desk_opens_its_own_database(settings: Settings) -> None:
    app = create_app(settings)
    assert app.test_client().get("/healthz").text == "ok\n"
    app.extensions["claimtrack"].database.close()


def test_the_start_page_leads_each_to_their_work(client: FlaskClient, as_role: Callable[[Role], FlaskClient]) -> None:
    reviewer = as_role(Role.REVIEWER)
    assert client.get("/").headers["Location"] == "/lookup"
    assert reviewer.get("/").headers["Location"] == "/queue"


def test_health_is_told_by_the_database(client: FlaskClient) -> None:
    assert client.get("/healthz").text == "ok\n"


def test_an_outdated_database_is_not_healthy(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimtrack.storage.database.Database.is_current", lambda self: False)
    assert client.get("/healthz").status_code == 503


def test_rating_colours_come_from_the_settings(client: FlaskClient) -> None:
    sheet = client.get("/ratings.css")
    assert sheet.mimetype == "text/css"
    assert '[data-rating="mostly_true"] { --dot: #4a7a2c; }' in sheet.text


def test_templates_hold_no_inline_style_or_script() -> None:
    root = Path(__file__).parents[2] / "templates"
    for path in root.rglob("*.html"):
        text = path.read_text("utf-8")
        assert " style=" not in text, path
        assert "<style" not in text, path
        assert " on" + "click=" not in text, path
        assert "<script>" not in text, path

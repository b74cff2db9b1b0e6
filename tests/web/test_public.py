from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from flask import Flask
from flask.testing import FlaskClient

from claimtrack.core.values import ClaimState, Role
from claimtrack.readers.archive import ArchiveRow
from claimtrack.readers.table import read_archive
from claimtrack.services import review
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim
from claimtrack.web.desk import Desk
from tests.services.scene import POLICY
from tests.web.claim_review_schema import CLAIM_REVIEW
from tests.web.scene import NOW, Scene, people_of

SOURCE = review.Citation(url="https://ministry.example.org/budget", title="Budget", quote="40 million", shows="cost")
RATIONALE = "The budget </script><b>says</b> 55 million."


@pytest.fixture
def decided(scene: Scene, database: Database) -> Scene:
    """The Arabic claim decided and then corrected, the English one decided as unproven."""
    reviewer = people_of(database)[Role.REVIEWER].id
    with database.session() as session:
        session.get_one(Claim, scene.claim).speaker = "الوزارة"
        for claim, rating, day, note in (
            (scene.claim, "true", 0, None),
            (scene.other, "unproven", 0, None),
            (scene.claim, "mostly_false", 3, "The table was misread."),
        ):
            submission = review.Submission(claim, 1, rating, RATIONALE, (SOURCE,), note)
            review.assess(session, submission, reviewer_id=reviewer, policy=POLICY, now=NOW + timedelta(days=day))
        session.commit()
    return scene


def linked_data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    value: dict[str, Any] = json.loads(found.group(1))
    return value


def test_a_decided_claim_has_a_page_for_everybody(client: FlaskClient, decided: Scene) -> None:
    page = client.get(f"/c/{decided.claim}").text
    for words in (
        "الجسر كلف 40 مليون دولار",
        "Mostly false",
        "The table was misread.",
        "https://ministry.example.org/budget",
    ):
        assert words in page
    assert "1 origin conflicts" in page
    assert "<b>says</b>" not in page


@pytest.mark.parametrize("which", ["claim", "other"])
def test_each_page_carries_a_valid_claim_review(client: FlaskClient, decided: Scene, which: str) -> None:
    told = linked_data(client.get(f"/c/{getattr(decided, which)}").text)
    jsonschema.validate(told, CLAIM_REVIEW, cls=jsonschema.Draft202012Validator)
    assert told["url"] == f"http://localhost/c/{getattr(decided, which)}"


def test_a_correction_changes_the_day_of_change_and_not_of_publication(client: FlaskClient, decided: Scene) -> None:
    told = linked_data(client.get(f"/c/{decided.claim}").text)
    assert (told["datePublished"], told["dateModified"]) == ("2026-03-02T09:30:00+00:00", "2026-03-05T09:30:00+00:00")
    assert [each["text"] for each in told["correction"]] == ["The table was misread."]
    assert told["reviewRating"]["ratingValue"] == 2


def test_a_rating_off_the_scale_has_no_figure(client: FlaskClient, decided: Scene) -> None:
    assert "ratingValue" not in linked_data(client.get(f"/c/{decided.other}").text)["reviewRating"]


def test_the_claim_is_told_with_who_said_it_and_where(client: FlaskClient, decided: Scene) -> None:
    item = linked_data(client.get(f"/c/{decided.claim}").text)["itemReviewed"]
    assert item["author"]["name"] == "الوزارة"
    assert item["firstAppearance"]["publisher"]["name"] == "صحيفة المرسى"
    assert item["datePublished"] == "2026-03-01"


def rows_in(data: bytes, name: str) -> list[ArchiveRow]:
    rows = list(read_archive(data, name=name))
    assert all(isinstance(row, ArchiveRow) for row in rows)
    return [row for row in rows if isinstance(row, ArchiveRow)]


def test_our_own_importer_reads_the_page_and_the_feed_to_the_same_values(client: FlaskClient, decided: Scene) -> None:
    (row,) = rows_in(client.get(f"/c/{decided.claim}").data, "page.html")
    address = f"http://localhost/c/{decided.claim}"
    assert row == ArchiveRow(
        address, "الجسر كلف 40 مليون دولار", "الجسر كلف 40 مليون دولار", "ar",
        url=address, rating="خاطئ في معظمه", publisher="claimtrack", day=NOW.date(),
    )  # fmt: skip
    assert row in rows_in(client.get("/feeds/claimreview.json").data, "feed.json")


def test_the_feed_holds_every_verdict_once(client: FlaskClient, decided: Scene) -> None:
    answer = client.get("/feeds/claimreview.json")
    feed = json.loads(answer.text)
    reviews = [review for element in feed["dataFeedElement"] for review in element["item"]]
    for each in reviews:
        jsonschema.validate(each, CLAIM_REVIEW, cls=jsonschema.Draft202012Validator)
    assert [each["url"].rpartition("/")[2] for each in reviews] == [str(decided.other), str(decided.claim)]
    assert answer.mimetype == "application/ld+json"


def test_a_feed_without_verdicts_is_still_a_feed(client: FlaskClient, scene: Scene) -> None:
    assert json.loads(client.get("/feeds/claimreview.json").text)["dataFeedElement"] == []


def test_the_site_map_names_each_page_with_its_last_change(client: FlaskClient, decided: Scene) -> None:
    answer = client.get("/sitemap.xml")
    names = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = [
        (url.findtext("map:loc", namespaces=names), url.findtext("map:lastmod", namespaces=names))
        for url in ElementTree.fromstring(answer.data)  # noqa: S314 - our own answer
    ]
    assert found == [
        (f"http://localhost/c/{decided.claim}", "2026-03-05"),
        (f"http://localhost/c/{decided.other}", "2026-03-02"),
    ]
    assert answer.mimetype == "application/xml"


def test_what_the_desk_has_not_decided_has_no_page(client: FlaskClient, decided: Scene, database: Database) -> None:
    assert client.get(f"/c/{decided.opinion}").status_code == 404
    with database.session() as session:
        session.get_one(Claim, decided.claim).state = ClaimState.SET_ASIDE
        session.commit()
    assert client.get(f"/c/{decided.claim}").status_code == 404
    assert f"/c/{decided.claim}" not in client.get("/sitemap.xml").text + client.get("/feeds/claimreview.json").text


def test_a_verdict_that_is_looked_at_again_says_so(client: FlaskClient, decided: Scene, database: Database) -> None:
    with database.session() as session:
        session.get_one(Claim, decided.claim).state = ClaimState.NEEDS_REVIEW
        session.commit()
    assert "looks at this verdict again" in client.get(f"/c/{decided.claim}").text


def test_a_stranger_comes_from_the_lookup_to_the_page(client: FlaskClient, decided: Scene) -> None:
    assert f'href="/c/{decided.other}"' in client.get("/lookup?q=the bridge cost 55 million dollars").text


@pytest.mark.parametrize("path", ["/c/1", "/sitemap.xml", "/feeds/claimreview.json"])
def test_a_private_desk_shows_its_verdicts_to_its_people_only(
    app: Flask, client: FlaskClient, as_role: Callable[[Role], FlaskClient], path: str
) -> None:
    desk = app.extensions["claimtrack"]
    app.extensions["claimtrack"] = Desk(replace(desk.settings, public_lookup=False), desk.database, desk.matcher)
    assert client.get(path).headers["Location"].startswith("/sign-in")
    assert as_role(Role.READER).get(path).status_code in (200, 404)


def test_addresses_are_those_of_the_settings(app: Flask, client: FlaskClient, decided: Scene) -> None:
    desk = app.extensions["claimtrack"]
    settings = replace(desk.settings, public_url="https://desk.example.org/")
    app.extensions["claimtrack"] = Desk(settings, desk.database, desk.matcher)
    assert linked_data(client.get(f"/c/{decided.claim}").text)["url"] == f"https://desk.example.org/c/{decided.claim}"

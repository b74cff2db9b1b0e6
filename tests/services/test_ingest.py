from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from claimtrack.core.text import normalise
from claimtrack.core.values import ArticleRole, ClaimKind, Document, Published
from claimtrack.readers.document import read_text
from claimtrack.services import ingest
from claimtrack.storage.database import Database
from claimtrack.storage.index_check import disagreements
from claimtrack.storage.search import KeySearch
from claimtrack.storage.tables import Article, Claim, Event, Origin, OriginBand, Outlet
from tests.services.scene import (
    BRIDGE,
    BRIDGE_DEARER,
    BRIDGE_ENGLISH,
    BRIDGE_FRENCH,
    NOW,
    add,
    articles,
    claim_with,
    counts,
    document,
    person,
    reprint,
)

BESIDE = document("Ferry fares rise", "The port authority said that ferry fares rose by 12 percent in October.", "en")
LONG = "x" * 400


# --- What is stored ---------------------------------------------------------------------------------------------------


def test_an_article_is_stored_as_the_page_gives_it(database: Database) -> None:
    with database.session() as session:
        at = datetime(2024, 10, 30, 9, 15, tzinfo=UTC)
        later = at + timedelta(days=2)
        given = replace(
            BRIDGE,
            published=Published(at.date(), at),
            modified=Published(later.date(), later),
            keywords=("جسر", "نقل"),
            source="وكالة الأنباء",
            byline="هند",
        )
        add(session, given)
        article = session.scalars(select(Article)).one()
        assert (article.title, article.text, article.language, article.url) == (
            BRIDGE.title,
            BRIDGE.text,
            "ar",
            BRIDGE.url,
        )
        assert (article.day, article.published_at) == (at.date(), at)
        assert (article.modified_day, article.modified_at) == (later.date(), later)
        assert (article.keywords, article.source, article.byline) == (["جسر", "نقل"], "وكالة الأنباء", "هند")
        assert (article.role, article.sample, article.created_at) == (ArticleRole.MONITORED, False, NOW)


@pytest.mark.parametrize("given", [BRIDGE, BRIDGE_DEARER, BRIDGE_ENGLISH, BRIDGE_FRENCH])
def test_a_claims_offsets_give_its_words_back(database: Database, given: Document) -> None:
    with database.session() as session:
        add(session, given)
        claims = session.scalars(select(Claim)).all()
        assert {claim.kind for claim in claims} == {ClaimKind.HEADLINE, ClaimKind.BODY}
        for claim in claims:
            whole = given.title if claim.kind is ClaimKind.HEADLINE else given.text
            assert claim.text == whole[claim.start : claim.end]
            assert (claim.norm, claim.words) == (normalise(claim.text), len(claim.norm.split()))


def test_a_claims_keys_are_found_in_the_same_transaction(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        claim = claim_with(session, "400 عامل")
        found = KeySearch().candidates(session, normalise("شارك 400 عامل في البناء"))
        assert found[0].claim_id == claim.id
        assert disagreements(session) == []


def test_what_is_rolled_back_leaves_nothing(database: Database) -> None:
    with database.session() as session:
        add(session, replace(BRIDGE, related=(BESIDE,)))
        session.rollback()
        assert set(counts(session).values()) == {0}
        assert KeySearch().candidates(session, normalise("جسر الشط")) == []


def test_an_article_that_came_in_stands_in_the_history(database: Database) -> None:
    with database.session() as session:
        reviewer = person(session)
        done = ingest.ingest(session, BRIDGE, now=NOW, actor_id=reviewer.id)
        event = session.scalars(select(Event)).one()
        assert (event.kind, event.article_id, event.actor_id) == ("article_added", done.article_id, reviewer.id)
        assert event.after == {"title": BRIDGE.title, "claims": len(done.claim_ids), "origin": done.origin_id}


def test_the_outlet_that_was_given_wins_over_the_pages(database: Database) -> None:
    with database.session() as session:
        ingest.ingest(session, BRIDGE, now=NOW, outlet="NATO", role=ArticleRole.REFERENCE, file="a.txt", sample=True)
        article = session.scalars(select(Article)).one()
        assert article.outlet is not None
        assert (article.outlet.name, article.role, article.file, article.sample) == (
            "NATO",
            ArticleRole.REFERENCE,
            "a.txt",
            True,
        )


def test_one_outlet_is_one_row_however_it_is_written(database: Database) -> None:
    with database.session() as session:
        add(session, replace(BRIDGE, outlet="المنارة"))
        add(session, replace(BRIDGE_DEARER, outlet="المناره"))
        assert [outlet.name for outlet in session.scalars(select(Outlet))] == ["المنارة"]


@pytest.mark.parametrize("name", [None, "", " - "])
def test_a_page_without_an_outlets_name_has_none(database: Database, name: str | None) -> None:
    with database.session() as session:
        add(session, replace(BRIDGE, outlet=name))
        assert session.scalars(select(Article)).one().outlet is None


def test_names_longer_than_a_column_are_cut(database: Database) -> None:
    with database.session() as session:
        given = replace(BRIDGE, outlet=LONG, source=LONG, byline=LONG)
        ingest.ingest(session, given, now=NOW, file=f"{'d' * 600}/article.txt")
        article = session.scalars(select(Article)).one()
        assert article.outlet is not None
        assert {article.outlet.name, article.outlet.key, article.source, article.byline} == {"x" * 300}
        assert article.file is not None
        assert (len(article.file), article.file[-12:]) == (500, "/article.txt")


def test_a_title_without_a_body_makes_an_article_of_one_headline(database: Database) -> None:
    with database.session() as session:
        done = add(session, document("The Shatt bridge was closed on Sunday", "", "en"))
        assert len(done.claim_ids) == 1


# --- Repeats ----------------------------------------------------------------------------------------------------------


def test_the_same_address_is_the_same_article(database: Database) -> None:
    with database.session() as session:
        first = add(session, BRIDGE)
        before = counts(session)
        again = add(session, replace(BRIDGE_ENGLISH, url="http://manara.example.org/bridge/?utm_source=feed#top"))
        assert (again.duplicate_of, again.article_id, again.title) == (first.article_id, first.article_id, BRIDGE.title)
        assert (again.claim_ids, list(again.new_claim_ids())) == (first.claim_ids, [])
        assert counts(session) == before


def test_the_same_words_by_the_same_outlet_are_the_same_article(database: Database) -> None:
    with database.session() as session:
        first = add(session, BRIDGE)
        spelt = BRIDGE.text.replace("أعلنت", "اعلنت").replace("120", "١٢٠")
        again = add(session, replace(BRIDGE, text=spelt, url="https://other.example.org/"))
        assert again.duplicate_of == first.article_id
        assert len(articles(session)) == 1


def test_another_headline_makes_another_article(database: Database) -> None:
    with database.session() as session:
        add(session, replace(BRIDGE, url=None))
        again = add(session, replace(BRIDGE, title="عنوان آخر للخبر", url=None))
        assert again.duplicate_of is None


@pytest.mark.parametrize("address", ["/", "#", "http://[broken", "www"])
def test_an_address_that_names_no_site_repeats_nothing(database: Database, address: str) -> None:
    with database.session() as session:
        add(session, replace(BRIDGE, url=address))
        assert add(session, replace(BRIDGE_ENGLISH, url=address)).duplicate_of is None


# --- Origins ----------------------------------------------------------------------------------------------------------


def test_a_reprint_elsewhere_joins_the_origin(database: Database) -> None:
    with database.session() as session:
        first = add(session, BRIDGE)
        second = add(session, reprint(BRIDGE, "الشروق", days=2, title="الجسر الجديد يستقبل السيارات"))
        assert second.duplicate_of is None
        assert second.origin_id == first.origin_id
        assert len(session.scalars(select(Origin)).all()) == 1


@pytest.mark.parametrize(("days", "joins"), [(14, True), (-14, True), (15, False), (-15, False)])
def test_a_text_that_comes_back_after_the_window_is_an_origin_of_its_own(
    database: Database, days: int, joins: bool
) -> None:
    with database.session() as session:
        first = add(session, BRIDGE)
        second = add(session, reprint(BRIDGE, "الشروق", days=days))
        assert (second.origin_id == first.origin_id) is joins


def test_a_reprint_without_a_date_joins_the_origin(database: Database) -> None:
    with database.session() as session:
        first = add(session, BRIDGE)
        second = add(session, replace(BRIDGE, outlet="الشروق", published=None, url=None))
        assert second.origin_id == first.origin_id


def test_another_text_about_the_same_thing_is_another_origin(database: Database) -> None:
    with database.session() as session:
        assert add(session, BRIDGE).origin_id != add(session, BRIDGE_DEARER).origin_id


def test_an_articles_bands_are_kept_for_the_next(database: Database) -> None:
    with database.session() as session:
        done = add(session, BRIDGE)
        assert set(session.scalars(select(OriginBand.article_id))) == {done.article_id}


# --- Read also --------------------------------------------------------------------------------------------------------


def test_a_read_also_article_is_an_article_of_its_own(database: Database) -> None:
    with database.session() as session:
        done = ingest.ingest(
            session, replace(BRIDGE, related=(BESIDE,)), now=NOW, role=ArticleRole.REFERENCE, file="a.txt", sample=True
        )
        beside = session.get_one(Article, done.related[0].article_id)
        assert (beside.title, beside.parent_id, beside.file) == (BESIDE.title, done.article_id, "a.txt")
        assert (beside.role, beside.sample, beside.outlet) == (ArticleRole.REFERENCE, True, None)
        assert set(done.new_claim_ids()) == {*done.claim_ids, *done.related[0].claim_ids}


def test_a_read_also_article_does_not_take_the_pages_date(database: Database) -> None:
    with database.session() as session:
        page = read_text(
            "The Lantern\nHarbour bridge opens after three years\n30 October 2024\n"
            "The transport ministry said on Sunday that the Shatt bridge had opened after three years of work.\n"
            "Read also\nFerry fares rise in October\n"
            "The port authority said that ferry fares rose by 12 percent in October, the second rise this year.\n"
        )
        assert [each.title for each in page.related] == ["Ferry fares rise in October"]
        done = add(session, page)
        beside = session.get_one(Article, done.related[0].article_id)
        assert (beside.day, beside.published_at) == (None, None)
        assert session.get_one(Article, done.article_id).day is not None


def test_a_read_also_title_without_a_body_is_no_article(database: Database) -> None:
    with database.session() as session:
        done = add(session, replace(BRIDGE, related=(replace(BESIDE, text=""),)))
        assert done.related == ()
        assert len(articles(session)) == 1


def test_a_read_also_article_that_is_here_already_keeps_its_page(database: Database) -> None:
    with database.session() as session:
        known = add(session, BESIDE)
        done = add(session, replace(BRIDGE, related=(BESIDE,)))
        assert done.related[0].duplicate_of == known.article_id
        assert session.get_one(Article, known.article_id).parent_id is None
        assert set(done.new_claim_ids()) == set(done.claim_ids)

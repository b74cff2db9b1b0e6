from __future__ import annotations

from claimtrack.core.values import Stance
from claimtrack.storage import lists
from claimtrack.storage.database import Database
from tests.storage.rows import a_claim, a_link, an_article, an_outlet


def test_the_shelf_lists_the_newest_first_with_its_counts(database: Database) -> None:
    with database.session() as session:
        first = an_article(session, "first")
        copy = an_article(session, "copy", origin_id=first.origin_id)
        alone = an_article(session, "alone")
        claims = [a_claim(session, first), a_claim(session, first, start=40), a_claim(session, alone)]
        a_link(session, claims[0], claims[2], stance=Stance.CORROBORATES)
        listed = lists.article_page(session, limit=10, offset=0)
        assert [(each.article.id, each.claims, each.copies) for each in listed] == [
            (alone.id, 1, 0),
            (copy.id, 0, 1),
            (first.id, 2, 1),
        ]


def test_the_shelf_is_cut_into_pages(database: Database) -> None:
    with database.session() as session:
        articles = [an_article(session, f"article {number}") for number in range(5)]
        page = lists.article_page(session, limit=2, offset=2)
        assert [each.article.id for each in page] == [articles[2].id, articles[1].id]
        assert lists.count_articles(session) == 5


def test_a_filter_offers_outlets_and_languages_that_have_claims(database: Database) -> None:
    with database.session() as session:
        silent, speaking = an_outlet(session, "Silent Post"), an_outlet(session, "Speaking Post")
        an_article(session, "nothing", outlet=silent)
        a_claim(session, an_article(session, "something", outlet=speaking))
        assert [outlet.name for outlet in lists.outlets_with_claims(session)] == ["Speaking Post"]
        assert lists.claim_languages(session) == ["ar"]

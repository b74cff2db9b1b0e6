from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claimtrack.core.errors import NotFound
from claimtrack.core.values import Document, LinkState, QuantityKind, Stance
from claimtrack.services import review
from claimtrack.services.series import figures_over_time
from claimtrack.storage.database import Database
from claimtrack.storage.session import Session
from claimtrack.storage.tables import Claim
from tests.services.scene import BRIDGE, NOW, a_pair, add, claim_with, document, link_all, person


def toll(count: int, day: date | None, outlet: str, *, office: str = "civil defence") -> Document:
    text = f"The floods in Derna killed {count} people, the {office} said. Roads to the east stay closed."
    return document("What is known of the floods", text, "en", outlet=outlet, day=day)


def floods(session: Session) -> Claim:
    """The claim of the second of three days, linked to the others."""
    add(session, toll(340, date(2023, 9, 11), "The Lantern"))
    second = add(session, toll(2300, date(2023, 9, 12), "The Compass", office="health ministry"))
    add(session, toll(4000, date(2023, 9, 14), "The Beacon", office="Red Crescent"))
    link_all(session)
    return claim_with(session, "killed 2300", second.article_id)


def test_a_figure_is_followed_through_the_days(database: Database) -> None:
    with database.session() as session:
        claim = floods(session)
        (series,) = figures_over_time(session, claim.id)
        seen = [(point.day, point.value, point.outlet) for point in series.points]
        assert seen == [
            (date(2023, 9, 11), 340.0, "The Lantern"),
            (date(2023, 9, 12), 2300.0, "The Compass"),
            (date(2023, 9, 14), 4000.0, "The Beacon"),
        ]
        assert [point.stance for point in series.points] == [Stance.CONFLICTS, None, Stance.CONFLICTS]
        assert [point.update for point in series.points] == [True, False, True]
        assert (series.kind, series.own.claim_id, series.written) == (QuantityKind.COUNT, claim.id, series.own.written)


def test_money_keeps_its_unit_and_the_words_of_each_text(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        (series,) = figures_over_time(session, pair.cheap.id)
        assert [point.value for point in series.points] == [120_000_000, 150_000_000]
        assert all(point.written in point.text for point in series.points)
        assert series.points[1].stance is Stance.CONFLICTS


def test_a_headline_and_its_article_give_one_point(database: Database) -> None:
    with database.session() as session:
        given = toll(2300, date(2023, 9, 12), "The Compass")
        first = add(session, toll(340, date(2023, 9, 11), "The Lantern"))
        add(session, replace(given, title="The floods in Derna killed 2300 people"))
        link_all(session)
        (series,) = figures_over_time(session, claim_with(session, "killed 340", first.article_id).id)
        assert [point.value for point in series.points] == [340.0, 2300.0]


def test_a_rejected_link_gives_no_point(database: Database) -> None:
    with database.session() as session:
        pair = a_pair(session)
        review.judge_link(session, pair.link.id, LinkState.REJECTED, reviewer_id=person(session).id, now=NOW)
        assert figures_over_time(session, pair.cheap.id) == ()


def test_a_claim_without_links_or_figures_has_no_series(database: Database) -> None:
    with database.session() as session:
        add(session, BRIDGE)
        assert figures_over_time(session, claim_with(session, "120").id) == ()
        assert figures_over_time(session, claim_with(session, "يوم الأحد").id) == ()


def test_an_article_without_a_day_stands_last(database: Database) -> None:
    with database.session() as session:
        add(session, toll(340, None, "The Lantern"))
        add(session, toll(2300, date(2023, 9, 12), "The Compass"))
        link_all(session)
        claim = claim_with(session, "killed 340")
        (series,) = figures_over_time(session, claim.id)
        assert [point.day for point in series.points] == [date(2023, 9, 12), None]


def test_a_claim_that_is_gone_has_no_figures(database: Database) -> None:
    with database.session() as session, pytest.raises(NotFound):
        figures_over_time(session, 99)

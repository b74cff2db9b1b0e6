from __future__ import annotations

from flask.testing import FlaskClient

from claimtrack.core.values import Stance
from claimtrack.storage import groups
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Link
from tests.web.scene import Scene


def told_twice(database: Database, scene: Scene) -> None:
    """Both claims of the scene say the same."""
    with database.session() as session:
        link = session.get_one(Link, scene.link)
        link.stance, link.same, link.differences = Stance.CORROBORATES, True, []
        groups.regroup(session, [scene.claim])
        session.commit()


def test_a_claim_told_twice_is_one_row_that_says_where(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    told_twice(database, scene)
    page = reviewer.get("/queue").text
    assert f"/claims/{scene.claim}" in page
    assert f"/claims/{scene.other}" not in page
    assert "told in 2 articles · 2 outlets · 2 independent origins" in page


def test_the_claim_page_lists_the_same_claim_elsewhere(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    told_twice(database, scene)
    for shown, other in ((scene.claim, scene.other), (scene.other, scene.claim)):
        page = reviewer.get(f"/claims/{shown}").text
        listed = page.split('id="siblings"')[1].split("</details>")[0]
        assert f"/claims/{other}" in listed


def test_a_claim_of_its_own_lists_nothing(reviewer: FlaskClient, scene: Scene) -> None:
    assert 'id="siblings"' not in reviewer.get(f"/claims/{scene.claim}").text


def test_a_copy_that_differs_says_so(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    with database.session() as session:
        link = session.get_one(Link, scene.link)
        assert link.a.article is not None
        assert link.b.article is not None
        link.b.article.origin_id = link.a.article.origin_id
        session.commit()
    page = reviewer.get(f"/claims/{scene.claim}").text
    assert "carries this claim's text, but differs here" in page
    assert "1 independent origin" in page

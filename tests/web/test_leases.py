from __future__ import annotations

from collections.abc import Callable

from flask.testing import FlaskClient

from claimtrack.core.values import Role
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Lease
from tests.web.scene import Scene


def holders(database: Database) -> list[int]:
    with database.reading() as session:
        return [lease.holder_id for lease in session.query(Lease)]


def test_the_page_holds_its_claim_and_renews_the_hold(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    for _minute in range(2):
        answer = reviewer.post(f"/claims/{scene.claim}/lease")
        assert answer.get_json()["words"] == "Yours for"
        assert 890 <= answer.get_json()["seconds"] <= 900
    assert len(holders(database)) == 1


def test_the_page_is_told_who_holds_the_claim(
    as_role: Callable[[Role], FlaskClient], database: Database, scene: Scene
) -> None:
    as_role(Role.EDITOR).post(f"/claims/{scene.claim}/lease")
    answer = as_role(Role.REVIEWER).post(f"/claims/{scene.claim}/lease")
    assert answer.status_code == 409
    assert "Editor" in answer.get_json()["words"]


def test_who_comes_a_moment_too_late_is_told_so_and_gets_the_next_claim(
    as_role: Callable[[Role], FlaskClient], scene: Scene
) -> None:
    as_role(Role.EDITOR).post(f"/claims/{scene.claim}/take")
    page = as_role(Role.REVIEWER).post(f"/claims/{scene.claim}/take", follow_redirects=True)
    assert page.request.path == f"/claims/{scene.other}"
    assert "holds claim" in page.text


def test_the_queue_shows_how_long_a_claim_is_held(as_role: Callable[[Role], FlaskClient], scene: Scene) -> None:
    as_role(Role.EDITOR).post(f"/claims/{scene.claim}/take")
    assert '<bdi class="clock" data-until="' in as_role(Role.REVIEWER).get("/queue").text

from __future__ import annotations

import re
from datetime import date

import pytest
from flask.testing import FlaskClient

from claimtrack.storage.database import Database
from claimtrack.storage.tables import Link
from tests.web.scene import Scene


def table_of(page: str) -> list[list[str]]:
    """The words of the figures' table, row by row, without its head."""
    series = page.split('class="card field series"')[1].split("</details>", maxsplit=1)[0]
    rows = re.findall(r"<tr>(.*?)</tr>", series, re.DOTALL)[1:]
    return [
        [" ".join(re.sub("<[^>]*>", "", cell).split()) for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)]
        for row in rows
    ]


def dated(database: Database, scene: Scene, *, days: tuple[date, date], update: bool) -> None:
    with database.session() as session:
        link = session.get_one(Link, scene.link)
        assert link.a.article is not None
        assert link.b.article is not None
        link.a.article.day, link.b.article.day = days
        link.update = update
        session.commit()


@pytest.mark.parametrize(("update", "words"), [(True, "▲ The figure moved"), (False, "✕ Conflicts")])
def test_the_table_says_what_the_plot_shows(
    reviewer: FlaskClient, database: Database, scene: Scene, update: bool, words: str
) -> None:
    dated(database, scene, days=(date(2026, 2, 1), date(2026, 2, 8)), update=update)
    page = reviewer.get(f"/claims/{scene.claim}").text
    assert [[row[0], row[3]] for row in table_of(page)] == [
        ["1 February 2026", "■ this claim"],
        ["8 February 2026", words],
    ]
    assert page.count('class="point"') == 2
    assert f'data-is="{"update" if update else "conflicts"}"' in page.split("<svg")[1]


def places(page: str) -> list[float]:
    return [float(x) for x in re.findall(r'class="point" data-is="\w+" x="([\d.]+)"', page)]


def test_time_runs_the_way_that_the_page_is_read(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    dated(database, scene, days=(date(2026, 2, 1), date(2026, 2, 8)), update=False)
    first, last = places(reviewer.get(f"/claims/{scene.claim}?lang=en").text)
    assert first < last
    first, last = places(reviewer.get(f"/claims/{scene.claim}?lang=ar").text)
    assert first > last


def test_a_figure_that_nobody_else_gives_has_no_series(reviewer: FlaskClient, scene: Scene) -> None:
    assert "series" not in reviewer.get(f"/claims/{scene.opinion}").text

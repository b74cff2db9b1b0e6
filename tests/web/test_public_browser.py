"""What readers and programmers see, in Debian's Chromium, under axe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimtrack.services import review
from claimtrack.storage.database import open_database
from tests.services.scene import POLICY, SOURCE, person
from tests.web.browsing import Served, faults_of
from tests.web.scene import NOW, a_scene

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


def _corrected_claim(url: str) -> int:
    """The id of a claim that was decided and corrected in the desk's database."""
    database = open_database(url)
    claim = a_scene(database).claim
    with database.session() as session:
        reviewer = person(session).id
        for rating, note in (("true", None), ("mostly_false", "The table was misread.")):
            submission = review.Submission(claim, 1, rating, "The budget says 55 million.", (SOURCE,), note)
            review.assess(session, submission, reviewer_id=reviewer, policy=POLICY, now=NOW)
        session.commit()
    database.close()
    return claim


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_on_public_pages(page: Page, served: Served, tmp_path: Path, width: int) -> None:
    claim = _corrected_claim(f"sqlite:///{tmp_path / 'desk.sqlite'}")
    page.set_viewport_size({"width": width, "height": 900})
    found: dict[str, list[str]] = {}
    for path in (f"/c/{claim}", "/api/v1/"):
        answer = page.goto(served.address + path)
        assert answer is not None
        assert answer.ok
        if violations := faults_of(page):
            found[path] = violations
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} scrolls sideways"
    assert found == {}

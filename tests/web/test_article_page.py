"""The article's page, and the steps by which its claims are changed, without a script."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from claimtrack.core.values import ClaimState, Document, LinkState, Role
from claimtrack.services import edit, ingest, review
from claimtrack.storage import queries
from claimtrack.storage.database import Database
from claimtrack.storage.tables import Claim
from claimtrack.web.places import Place
from tests.web.scene import ARABIC, NOW, Scene, people_of, sign_in

CLAIM = "الجسر كلف 40 مليون دولار"
TWICE = Document("", "The bridge is safe, the mayor said.\nThe tunnel is old and the bridge is safe.", "en")


def article(scene: Scene) -> str:
    return f"/articles/{scene.arabic_article}"


def claim_of(scene: Scene) -> str:
    return f"{article(scene)}/claims/{scene.claim}"


def standing(database: Database, article_id: int) -> list[str]:
    """The claims of the article that are not set aside, in reading order; each says what its offsets cover."""
    with database.reading() as session:
        found = session.scalars(select(Claim).where(Claim.article_id == article_id).order_by(Claim.start)).all()
        assert all(claim.article.text[claim.start : claim.end] == claim.text for claim in found if claim.article)
        return [claim.text for claim in found if claim.state is not ClaimState.SET_ASIDE]


def split_in_two(browser: FlaskClient, scene: Scene) -> None:
    browser.post(f"{claim_of(scene)}/split", data={"words": "كلف", "version_seen": 1})


def test_the_page_names_speaker_worth_and_state_of_each_claim(
    app: Flask, database: Database, reviewer: FlaskClient
) -> None:
    with database.session() as session:
        document = Document("", "The ministry said the bridge cost 55 million dollars in 2021.", "en")
        done = ingest.ingest(session, document, now=NOW)
        session.commit()
    page = unescape(reviewer.get(f"/articles/{done.article_id}").text)
    assert 'title="The ministry"' in page
    assert 'Speaker: <bdi lang="en">The ministry</bdi>' in page
    assert re.search(r"worth 0\.\d\d: <bdi>a figure \+\d\.\d</bdi>, ", page)
    assert "reported" in page
    assert f'aria-describedby="about-{done.claim_ids[0]}"' in page


def test_each_paragraph_says_where_it_begins_in_the_text(reviewer: FlaskClient, database: Database) -> None:
    text = "🌉 Bridge closed on Monday.\n\nIt opened again on Friday 🌉 in the morning."
    with database.session() as session:
        done = ingest.ingest(session, Document("", text, "en"), now=NOW)
        session.commit()
    page = reviewer.get(f"/articles/{done.article_id}").text
    assert re.findall(r'data-kind="body" data-at="(\d+)"', page) == ["0", str(text.index("It opened"))]


def test_a_speaker_can_be_chosen_and_only_their_claims_are_listed(reviewer: FlaskClient, scene: Scene) -> None:
    reviewer.post(f"{claim_of(scene)}/speaker", data={"words": "الوزارة", "version_seen": 1})
    page = reviewer.get(article(scene)).text
    assert "the article itself" in page
    address = re.search(r'href="([^"]*speaker=[^"]*)" data-speaker="[^-]', page)
    assert address is not None
    listed = reviewer.get(unescape(address[1])).text
    assert re.findall(r'<li value="(\d+)"', listed) == ["1"]
    assert "All speakers" in listed


def test_an_article_without_claims_says_the_next_step(reviewer: FlaskClient, database: Database) -> None:
    with database.session() as session:
        done = ingest.ingest(session, Document("", "Oh, oh.", "en"), now=NOW)
        session.commit()
    page = reviewer.get(f"/articles/{done.article_id}").text
    assert "No claim was found in this text." in page
    assert "do=add" in page


def test_a_reader_sees_the_claims_without_any_way_to_change_them(
    as_role: Callable[[Role], FlaskClient], scene: Scene
) -> None:
    page = as_role(Role.READER).get(f"{article(scene)}?claim={scene.claim}").text
    assert CLAIM in page
    assert "data-editable" not in page
    assert '<form method="post" action="/articles' not in page


def test_a_step_without_the_pages_token_is_refused(app: Flask, database: Database, scene: Scene) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    browser = sign_in(app.test_client(), people_of(database)[Role.REVIEWER])
    assert browser.post(f"{claim_of(scene)}/trim", data={"words": "كلف 40", "version_seen": 1}).status_code == 400
    assert CLAIM in standing(database, scene.arabic_article)


def test_a_claim_is_trimmed_by_its_new_words(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    answer = reviewer.post(f"{claim_of(scene)}/trim", data={"words": "كلف 40 مليون دولار", "version_seen": 1})
    assert answer.status_code == 303
    assert answer.location.endswith(f"#claim-{scene.claim}")
    assert "كلف 40 مليون دولار" in standing(database, scene.arabic_article)
    assert "<del>الجسر </del>" in reviewer.get(f"/claims/{scene.claim}").text


def test_a_claim_is_trimmed_by_its_first_and_last_words(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    reviewer.post(f"{claim_of(scene)}/trim", data={"words": "قالت … دولار", "version_seen": 1})
    assert "قالت الوزارة إن الجسر كلف 40 مليون دولار" in standing(database, scene.arabic_article)


def test_a_place_in_code_points_is_taken_as_it_is(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    start = ARABIC.index("كلف")
    form = {"words": "كلف 40", "place": f"body:{start}:{start + 6}", "version_seen": 1}
    reviewer.post(f"{claim_of(scene)}/trim", data=form)
    assert "كلف 40" in standing(database, scene.arabic_article)


@pytest.mark.parametrize("place", ["", "body", "body:1", "body:1:x", "elsewhere:1:2", "body:-1:2", None])
def test_what_is_no_place_is_none(place: str | None) -> None:
    assert Place.of(place) is None


@pytest.mark.parametrize(
    ("form", "refusal"),
    [
        ({"words": "كلف الجسر", "version_seen": 1}, (400, "does not have exactly these words")),
        ({"words": "", "version_seen": 1}, (400, "Copy the words from the article.")),
        ({"words": "ما أجمل هذا", "version_seen": 1}, (400, "These words overlap claim")),
        ({"words": "كلف", "place": "body:900:950", "version_seen": 1}, (400, "Select some words of the article.")),
        ({"words": "كلف 40", "version_seen": 7}, (409, "changed meanwhile")),
    ],
)
def test_new_words_that_cannot_be_are_refused_and_kept(
    reviewer: FlaskClient, database: Database, scene: Scene, form: dict[str, object], refusal: tuple[int, str]
) -> None:
    answer = reviewer.post(f"{claim_of(scene)}/trim", data=form)
    assert answer.status_code == refusal[0]
    assert refusal[1] in answer.text
    assert f">{form['words']}</textarea>" in answer.text
    assert CLAIM in standing(database, scene.arabic_article)


def test_a_conflict_says_who_changed_the_claim_and_shows_it_as_it_is_now(
    as_role: Callable[[Role], FlaskClient], scene: Scene
) -> None:
    as_role(Role.EDITOR).post(f"{claim_of(scene)}/trim", data={"words": "كلف 40 مليون", "version_seen": 1})
    answer = as_role(Role.REVIEWER).post(f"{claim_of(scene)}/trim", data={"words": "كلف 40", "version_seen": 1})
    assert answer.status_code == 409
    assert re.search(r"Editor\W* changed claim \d+ at \W*\d\d:\d\d\W* UTC", answer.text)
    assert ">كلف 40 مليون</a>" in answer.text
    assert 'name="version_seen" value="2"' in answer.text


def test_words_that_stand_twice_are_offered_with_what_is_around_them(reviewer: FlaskClient, database: Database) -> None:
    with database.session() as session:
        article_id = ingest.ingest(session, TWICE, now=NOW).article_id
        for claim in session.scalars(select(Claim).where(Claim.article_id == article_id)):
            claim.state = ClaimState.SET_ASIDE
        session.commit()
    answer = reviewer.post(f"/articles/{article_id}/claims", data={"words": "bridge is safe"})
    assert answer.status_code == 400
    assert "in 2 places" in answer.text
    places = re.findall(r'name="place" value="([^"]+)"', answer.text)
    assert len(places) == 2
    reviewer.post(f"/articles/{article_id}/claims", data={"words": "bridge is safe", "place": places[1]})
    with database.reading() as session:
        added = session.scalars(select(Claim).order_by(Claim.id.desc()).limit(1)).one()
        assert added.start == TWICE.text.rindex("bridge is safe")


def test_a_claim_is_added_from_the_title_too(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    answer = reviewer.post(f"{article(scene)}/claims", data={"words": "كلفة الجسر"}, follow_redirects=True)
    assert "The claim was added." in answer.text
    with database.reading() as session:
        assert session.scalars(select(Claim).where(Claim.text == "كلفة الجسر")).one().kind.value == "headline"


def test_a_claim_is_split_where_the_second_begins(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    split_in_two(reviewer, scene)
    assert standing(database, scene.arabic_article)[:2] == ["الجسر", "كلف 40 مليون دولار"]


def test_two_neighbours_are_merged_with_one_button(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    split_in_two(reviewer, scene)
    panel = reviewer.get(f"{article(scene)}?claim={scene.claim}").text
    merge = panel[panel.index("/merge") :]
    form = dict(re.findall(r'name="(\w+)" value="(\d+)"', merge[: merge.index("</form>")]))
    answer = reviewer.post(f"{claim_of(scene)}/merge", data=form, follow_redirects=True)
    assert "The two claims are one now." in answer.text
    assert "merged into" in answer.text
    assert standing(database, scene.arabic_article)[0] == CLAIM
    history = reviewer.get(f"/claims/{form['other']}").text
    assert re.search(rf'merged two claims\s+→ <a href="/claims/{scene.claim}">', history)


def test_a_speaker_that_the_article_does_not_name_is_refused(reviewer: FlaskClient, scene: Scene) -> None:
    answer = reviewer.post(f"{claim_of(scene)}/speaker", data={"words": "البلدية", "version_seen": 1})
    assert answer.status_code == 400
    assert "does not have exactly these words" in answer.text


def test_no_words_make_the_article_the_speaker(reviewer: FlaskClient, database: Database, scene: Scene) -> None:
    reviewer.post(f"{claim_of(scene)}/speaker", data={"words": "الوزارة", "version_seen": 1})
    reviewer.post(f"{claim_of(scene)}/speaker", data={"words": "", "version_seen": 2})
    with database.reading() as session:
        assert session.get_one(Claim, scene.claim).speaker is None


def test_a_claim_is_set_aside_with_a_note_and_brought_back(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    assert reviewer.post(f"{claim_of(scene)}/set-aside", data={"note": ""}).status_code == 400
    answer = reviewer.post(f"{claim_of(scene)}/set-aside", data={"note": "a caption"}, follow_redirects=True)
    assert "One claim is set aside" in answer.text
    assert CLAIM not in standing(database, scene.arabic_article)
    reviewer.post(f"{claim_of(scene)}/bring-back")
    assert CLAIM in standing(database, scene.arabic_article)


def test_a_claim_whose_words_are_taken_is_not_brought_back(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    reviewer.post(f"{claim_of(scene)}/set-aside", data={"note": "a caption"})
    reviewer.post(f"{article(scene)}/claims", data={"words": "كلف 40 مليون دولار"})
    answer = reviewer.post(f"{claim_of(scene)}/bring-back")
    assert answer.status_code == 400
    assert re.search(r'role="alert"[^>]*>Its words belong to claim \d+ now', answer.text)


def test_the_last_change_is_taken_back_from_the_message(
    reviewer: FlaskClient, database: Database, scene: Scene
) -> None:
    page = reviewer.post(
        f"{claim_of(scene)}/trim", data={"words": "كلف 40", "version_seen": 1}, follow_redirects=True
    ).text
    address = re.search(r'action="([^"]*/undo\?step=\d+)"', page)
    assert address is not None
    assert "Undone" in reviewer.post(address[1], follow_redirects=True).text
    assert CLAIM in standing(database, scene.arabic_article)
    again = reviewer.post(address[1])
    assert again.status_code == 400
    assert "not the last change any more" in again.text


def test_a_claim_of_another_article_is_not_found_here(reviewer: FlaskClient, scene: Scene) -> None:
    address = f"{article(scene)}/claims/{scene.other}/trim"
    assert reviewer.post(address, data={"words": "كلف", "version_seen": 1}).status_code == 404


def test_links_judged_on_earlier_words_are_told(database: Database, reviewer: FlaskClient, scene: Scene) -> None:
    with database.session() as session:
        editor = queries.people(session)[0].id
        review.judge_link(session, scene.link, LinkState.CONFIRMED, reviewer_id=editor, now=NOW)
        start = ARABIC.index("كلف")
        later = NOW + timedelta(minutes=1)
        edit.trim(session, scene.claim, start=start, end=start + 6, version_seen=1, editor_id=editor, now=later)
        session.commit()
    assert "one link was judged on earlier words" in reviewer.get(article(scene)).text
    assert "judged on earlier words" in reviewer.get(f"/claims/{scene.claim}").text


def test_the_claims_page_leads_to_where_it_is_changed(reviewer: FlaskClient, scene: Scene) -> None:
    assert f"{article(scene)}?claim={scene.claim}#change" in reviewer.get(f"/claims/{scene.claim}").text
    page = reviewer.get(f"{article(scene)}?claim={scene.claim}").text
    assert f">{CLAIM}</textarea>" in page

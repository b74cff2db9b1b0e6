from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimtrack.core.errors import InvalidInput
from claimtrack.core.values import Claim, Document, Published
from claimtrack.report_card import articles
from claimtrack.report_card.articles import ReadArticle
from claimtrack.report_card.gold import GoldArticle, GoldClaim
from tests.report_card.folder import figure, value, write_rows

TEXT = "The harbour closed on Sunday. Mayor Rana Haddad said 12 ships waited outside."
CLAIMS = (
    Claim("The harbour closed on Sunday", 0, 28),
    Claim("12 ships waited outside", 53, 76, speaker="Mayor Rana Haddad"),
)
GOLD = GoldArticle(
    "h1", "h1.txt", "en", "Harbour shut", date(2024, 5, 6), "Coast Post", ("harbour", "ships"), ("Rain ahead",),
    ("Follow us",), (GoldClaim("The harbour closed on Sunday"), GoldClaim("12 ships waited outside", "Rana Haddad")),
)  # fmt: skip
PAGE = Document(
    "Harbour shut", TEXT, "en", "Coast Post", Published(date(2024, 5, 6)), ("Ships", "harbour"),
    related=(Document("Rain ahead", "", "en"),),
)  # fmt: skip
RIGHT = ReadArticle(GOLD, PAGE, CLAIMS)


def test_an_article_read_rightly_scores_one_throughout() -> None:
    report = articles.score([RIGHT], title="")
    wrong = {each.name: each.value for each in report.figures if each.value != 1.0}
    assert wrong == {"boilerplate strings in claims": 0}


def test_an_article_read_wrongly_scores_nothing_on_its_page() -> None:
    page = Document("Rain ahead", TEXT, "fr", "Follow us", None, ("rain",))
    report = articles.score([ReadArticle(GOLD, page, ())], title="")
    names = ("title", "published", "outlet", "language", "keywords", "related titles found", "claim span F1")
    assert {name: value(report, name) for name in names} == dict.fromkeys(names, 0.0)


def test_what_was_read_wrongly_is_named_with_its_article() -> None:
    report = articles.score([replace(RIGHT, document=replace(PAGE, title="Rain ahead", outlet=None))], title="")
    assert report.notes == ("h1: wrong title.", "h1: wrong outlet.")


def test_a_missing_article_scores_nothing_and_is_named() -> None:
    report = articles.score([ReadArticle(GOLD, None, ())], title="")
    assert (value(report, "title"), value(report, "keywords"), value(report, "claim span recall")) == (0.0, 0.0, 0.0)
    assert report.notes == ("h1: the reader found no such article.",)


def test_spans_are_counted_over_all_articles_together() -> None:
    extra = Claim("Mayor Rana Haddad said", 30, 52)
    report = articles.score([RIGHT, replace(RIGHT, claims=(CLAIMS[0], extra))], title="")
    assert value(report, "claim span precision") == 0.75
    assert value(report, "claim span recall") == 0.75


def test_borderline_claims_are_left_out_of_every_figure() -> None:
    marked = (GOLD.claims[0], replace(GOLD.claims[1], borderline=True, checkable=False))
    report = articles.score([replace(RIGHT, gold=replace(GOLD, claims=marked))], title="")
    assert figure(report, "claim span recall").n == 1
    assert (value(report, "claim span precision"), figure(report, "checkable right").n) == (1.0, 1)


def test_an_invented_speaker_is_wrong() -> None:
    claims = (replace(CLAIMS[0], speaker="The harbour"), CLAIMS[1])
    report = articles.score([replace(RIGHT, claims=claims)], title="")
    assert (value(report, "speaker right"), value(report, "no speaker where none is")) == (0.5, 0.0)


def test_a_shorter_or_longer_name_of_the_speaker_is_right() -> None:
    claims = (CLAIMS[0], replace(CLAIMS[1], speaker="Haddad"))
    assert value(articles.score([replace(RIGHT, claims=claims)], title=""), "speaker right") == 1.0


def test_part_of_a_word_is_not_the_speaker() -> None:
    claims = (CLAIMS[0], replace(CLAIMS[1], speaker="Had"))
    assert value(articles.score([replace(RIGHT, claims=claims)], title=""), "speaker right") == 0.5


def test_a_wrong_checkable_is_counted() -> None:
    claims = (replace(CLAIMS[0], checkable=False), CLAIMS[1])
    assert value(articles.score([replace(RIGHT, claims=claims)], title=""), "checkable right") == 0.5


def test_boilerplate_inside_a_claim_is_counted_and_named() -> None:
    claims = (CLAIMS[0], Claim("12 ships waited outside Follow us!", 53, 76))
    report = articles.score([replace(RIGHT, claims=claims)], title="")
    assert value(report, "boilerplate strings in claims") == 1
    assert report.notes == ("h1: boilerplate in a claim: Follow us",)


def test_boilerplate_that_a_marked_claim_holds_too_is_no_leak() -> None:
    gold = replace(GOLD, boilerplate=("harbour",))
    assert value(articles.score([replace(RIGHT, gold=gold)], title=""), "boilerplate strings in claims") == 0


def test_a_claim_that_does_not_slice_back_is_counted() -> None:
    claims = (replace(CLAIMS[0], start=1), CLAIMS[1])
    assert value(articles.score([replace(RIGHT, claims=claims)], title=""), "offsets slice back") == 0.5


def test_a_spaced_keyword_line_may_be_cut_anywhere() -> None:
    gold = replace(GOLD, keywords=("Port Amal", "ships"))
    read = ReadArticle(gold, replace(PAGE, keywords=("Port", "Amal", "ships")), CLAIMS)
    assert value(articles.score([read], title=""), "keywords") == 0.0
    assert value(articles.score([replace(read, spaced_keywords=True)], title=""), "keywords") == 1.0


def test_a_spaced_keyword_line_may_not_hold_other_words() -> None:
    page = replace(PAGE, keywords=("harbour", "ships", "advertisement"))
    assert value(articles.score([ReadArticle(GOLD, page, CLAIMS, spaced_keywords=True)], title=""), "keywords") == 0.0


def test_languages_are_shown_apart() -> None:
    arabic = replace(RIGHT, gold=replace(GOLD, language="ar"))
    report = articles.score([RIGHT, arabic], title="")
    assert (value(report, "language", part="ar"), value(report, "language", part="en")) == (0.0, 1.0)


def test_a_folder_is_read_and_split(tmp_path: Path) -> None:
    row = {
        "id": "h1", "file": "articles/h1.txt", "lang": "en", "title": "Harbour shut after storm", "published": None,
        "publisher": None, "keywords": [], "related_titles": [], "boilerplate": [],
        "claims": [{"text": "The harbour of Port Amal was closed to all ships on Sunday", "checkable": True}],
    }  # fmt: skip
    write_rows(tmp_path / "gold.jsonl", [row])
    (tmp_path / "articles").mkdir()
    body = "Harbour shut after storm\n\nThe harbour of Port Amal was closed to all ships on Sunday.\n"
    (tmp_path / "articles" / "h1.txt").write_text(body, "utf-8")
    report = articles.evaluate(tmp_path)
    assert (value(report, "claim span F1"), value(report, "title"), value(report, "published")) == (1.0, 1.0, 1.0)


def test_a_file_that_the_gold_names_has_to_be_there(tmp_path: Path) -> None:
    write_rows(tmp_path / "gold.jsonl", [{"id": "h1", "file": "h1.txt", "lang": "en", "title": "x", "claims": []}])
    with pytest.raises(InvalidInput, match=r"h1\.txt is missing"):
        articles.evaluate(tmp_path)

"""Claim archives of every shape become rows."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.core.errors import UnreadableInput
from claimtrack.readers.table import MAX_ARCHIVE_BYTES, ArchiveRow, RowError, read_archive

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checks.example/dam",
    "claimReviewed": "The dam lost half its water",
    "datePublished": "2024-06-05",
    "inLanguage": "en-GB",
    "author": {"@type": "Organization", "name": "Hill Checks"},
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "alternateName": "False"},
}


def rows(text: str) -> list[ArchiveRow | RowError]:
    return list(read_archive(text.encode(), name="a.csv"))


def good(text: str) -> list[ArchiveRow]:
    return [row for row in rows(text) if isinstance(row, ArchiveRow)]


def test_our_own_csv_is_read_back() -> None:
    found = rows(
        "\ufeffid,text,title,lang,url,rating,publisher,date\r\n7,السد فقد نصف مياهه,عنوان,ar,https://a.example/7,false,Hill,2024-06-05\r\n"
    )
    assert found == [
        ArchiveRow(
            external_id="7",
            text="السد فقد نصف مياهه",
            title="عنوان",
            language="ar",
            url="https://a.example/7",
            rating="false",
            publisher="Hill",
            day=date(2024, 6, 5),
        )
    ]


def test_arafacts_headings_are_known() -> None:
    (found,) = good(
        "ClaimID,claim,description,source,date,source_label,normalized_label,source_category,source_url\n"
        "AF-1,سقوط السد,وصف,منصة الجبل,2021-03-01,زائف,False,سياسة,https://a.example/1\n"
    )
    assert (found.external_id, found.text, found.publisher) == ("AF-1", "سقوط السد", "منصة الجبل")
    assert (found.rating, found.url, found.day) == ("زائف", "https://a.example/1", date(2021, 3, 1))


def test_headings_of_the_search_api_are_known_in_any_case() -> None:
    (found,) = good("TEXT;textualRating;reviewDate;languageCode\nThe dam leaks;False;2024-06-05T10:00:00Z;en-US\n")
    assert (found.rating, found.day, found.language) == ("False", date(2024, 6, 5), "en")


def test_a_guarded_cell_loses_its_apostrophe() -> None:
    assert good("id,text\n1,'=2+2 is five\n2,'-40 degrees\n3,'quoted'\n")[0].text == "=2+2 is five"
    assert [row.text for row in good("id,text\n2,'-40 degrees\n3,'quoted'\n")] == ["-40 degrees", "'quoted'"]


def test_a_quoted_cell_may_hold_newlines_and_commas() -> None:
    assert good('id,text\n1,"The dam,\nthey say, leaks"\n')[0].text == "The dam, they say, leaks"


def test_a_csv_without_a_header_is_refused_in_one_sentence() -> None:
    with pytest.raises(
        UnreadableInput, match=r"^a\.csv: its first row names no column .* add a header row such as id,text"
    ):
        read_archive(b"1,The dam leaks,False\n2,The road is closed,True\n", name="a.csv")


def test_a_bad_csv_row_is_named_and_the_rest_is_read() -> None:
    found = rows("id,text\n1,The dam leaks\n2,a,b,c\n3,\n\n4,The road is closed\n")
    assert [row.row for row in found if isinstance(row, RowError)] == [3, 4]
    assert [row.text for row in found if isinstance(row, ArchiveRow)] == ["The dam leaks", "The road is closed"]


def test_a_bad_json_line_is_named_and_the_rest_is_read() -> None:
    found = rows(
        '{"id":1,"text":"The dam leaks"}\n{"id":2,"text":\n[1]\n{"id":3,"text":"The road is closed","verdict":"true"}\n'
    )
    assert [row.row for row in found if isinstance(row, RowError)] == [2, 3]
    assert [(row.external_id, row.rating) for row in found if isinstance(row, ArchiveRow)] == [
        ("1", None),
        ("3", "true"),
    ]


def test_a_bad_first_json_line_does_not_hide_the_rest() -> None:
    found = rows('{"id":1,"text":\n{"id":2,"text":"The dam leaks"}\n')
    assert [type(row) for row in found] == [RowError, ArchiveRow]


def test_json_lines_keep_untouched_text() -> None:
    assert good('{"id":"1","text":"=2+2 is five"}\n')[0].text == "=2+2 is five"


def test_a_row_without_an_id_always_gets_the_same() -> None:
    first, second = (good('{"text":"The dam leaks"}\n')[0].external_id for _ in range(2))
    assert first == second
    assert first != good('{"text":"The dam is dry"}\n')[0].external_id


def test_a_row_without_a_language_has_it_read_from_its_text() -> None:
    assert [row.language for row in good("text\nتسرب المياه من السد الكبير\nThe dam lost half of its water\n")] == [
        "ar",
        "en",
    ]


def test_a_date_that_cannot_be_read_is_none() -> None:
    assert [row.day for row in good("text,date\nThe dam leaks,some day\nThe dam is dry,2024-13-40\n")] == [None, None]


def test_an_article_in_the_claim_column_is_refused() -> None:
    (found,) = rows("text\n" + "dam " * 6000)
    assert isinstance(found, RowError)
    assert "a claim has up to" in found.reason


@pytest.mark.parametrize(
    "value",
    [
        REVIEW,
        [REVIEW],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"item": None}, {"item": [None, REVIEW]}]},
    ],
    ids=["object", "list", "graph", "feed"],
)
def test_a_claim_review_is_found_wherever_it_lies(value: object) -> None:
    (found,) = good(json.dumps(value, indent=1))
    assert found == ArchiveRow(
        external_id="https://checks.example/dam",
        text="The dam lost half its water",
        title="",
        language="en",
        url="https://checks.example/dam",
        rating="False",
        publisher="Hill Checks",
        day=date(2024, 6, 5),
    )


def test_claim_reviews_inside_a_page_are_found() -> None:
    script = f"<script type='application/ld+json'>{json.dumps(REVIEW)}</script>"
    page = f"<!doctype html><html><head>{script}</head><body></body></html>"
    assert good(page)[0].rating == "False"


def test_a_page_without_claim_reviews_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="this page carries no ClaimReview"):
        rows("<!doctype html><html><body><p>Nothing</p></body></html>")


def test_one_claim_review_per_line_is_read() -> None:
    assert len(good(f"{json.dumps(REVIEW)}\n{json.dumps(REVIEW | {'url': 'https://checks.example/2'})}\n")) == 2


def test_answers_of_the_search_api_are_read() -> None:
    answer = {
        "claims": [
            {
                "text": "The dam leaks",
                "claimDate": "2024-06-01",
                "claimReview": [
                    {
                        "publisher": {"name": "Hill Checks", "site": "checks.example"},
                        "url": "https://checks.example/leak",
                        "title": "No leak",
                        "reviewDate": "2024-06-02",
                        "textualRating": "False",
                        "languageCode": "en",
                    }
                ],
            }
        ]
    }
    (found,) = good(json.dumps(answer))
    assert (found.title, found.rating, found.publisher, found.day) == (
        "No leak",
        "False",
        "Hill Checks",
        date(2024, 6, 2),
    )


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        ({"alternateName": ["Mostly false"]}, "Mostly false"),
        ({"alternateName": {"@value": "Mostly false"}}, "Mostly false"),
        ({"name": "Misleading", "ratingValue": "2"}, "Misleading"),
        ([{"ratingValue": 2, "bestRating": "5"}], "2/5"),
        ({"ratingValue": -1, "bestRating": -1}, None),
        ({"ratingValue": 0, "bestRating": 5, "worstRating": 1}, None),
        ("False", "False"),
        (None, None),
    ],
)
def test_a_rating_is_read_in_every_form_that_feeds_hold(rating: object, words: str | None) -> None:
    assert good(json.dumps(REVIEW | {"reviewRating": rating}))[0].rating == words


def test_a_claim_named_only_as_the_item_is_read() -> None:
    review = {key: value for key, value in REVIEW.items() if key != "claimReviewed"}
    assert (
        good(json.dumps(review | {"itemReviewed": [{"@type": "Claim", "name": "The dam is dry"}]}))[0].text
        == "The dam is dry"
    )


def test_a_claim_review_without_a_claim_is_a_bad_row() -> None:
    assert rows(json.dumps([REVIEW | {"claimReviewed": None}, REVIEW]))[0] == RowError(1, "it has no claim text")


def test_several_claims_of_one_page_keep_apart() -> None:
    found = good(json.dumps([REVIEW, REVIEW | {"claimReviewed": "The dam is dry"}]))
    assert found[0].external_id == "https://checks.example/dam"
    assert found[1].external_id.startswith("https://checks.example/dam#")


def test_broken_json_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="the JSON is broken"):
        rows('[{"text": "The dam leaks"')


def test_json_without_claims_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no claims were found"):
        rows('[{"name": "The dam"}]')


def test_an_archive_above_its_limit_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="up to 100 MB can be read"):
        read_archive(b"a" * (MAX_ARCHIVE_BYTES + 1), name="a.csv")


@given(
    st.lists(st.text(min_size=1).filter(lambda text: any(letter.isalnum() for letter in text)), min_size=1, max_size=5)
)
def test_every_json_line_gives_one_row(texts: list[str]) -> None:
    lines = "\n".join(json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    assert len(rows(lines)) == len(texts)

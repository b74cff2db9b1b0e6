from __future__ import annotations

from claimtrack.core.enrich import enriched
from claimtrack.core.split import split_claims
from claimtrack.core.values import Claim
from claimtrack.core.worth import WEIGHTS
from claimtrack.wordlists import shipped

GAZETTEER = shipped().gazetteer


def told(text: str, language: str, **weights: float) -> list[Claim]:
    claims = split_claims(text, language)
    return enriched(claims, text, language, gazetteer=GAZETTEER, weights={**WEIGHTS, **weights})


def test_the_words_and_offsets_of_a_claim_stay() -> None:
    text = "The ministry said it had closed the bridge. NATO denied that troops were sent."
    before = split_claims(text, "en")
    after = told(text, "en")
    assert [(each.text, each.start, each.end, each.speaker) for each in after] == [
        (each.text, each.start, each.end, each.speaker) for each in before
    ]


def test_a_denial_by_an_official_body_is_worth_more() -> None:
    official = told("نفت وزارة الخارجية التونسية إغلاق السفارة يوم الاثنين.", "ar")
    unnamed = told("نفى مصدر مطلع إغلاق السفارة يوم الاثنين.", "ar")
    assert ["official_denial" in each.factors for each in (*official, *unnamed)] == [True, False]


def test_a_weight_of_nought_takes_a_factors_part_away() -> None:
    text = "The bridge cost 40 million dollars."
    assert told(text, "en", figure=0.0)[0].worth < told(text, "en")[0].worth

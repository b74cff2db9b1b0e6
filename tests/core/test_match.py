"""Order and score of candidates, without any database."""

import pytest

from claimtrack.core.match import Candidate, Frequencies, nearness, parts_of, rank
from claimtrack.core.text import normalise

_CLAIMS = [
    "كوريا الشمالية أرسلت نحو عشرة آلاف جندي للتدريب في شرق روسيا",
    "البنك المركزي يخفض سعر الفائدة بمقدار نقطة مئوية واحدة",
    "ارتفاع عدد قتلى الزلزال في تركيا إلى أكثر من أربعين ألفا",
    "The central bank cut its interest rate by one percentage point",
    "Rescue teams pulled a child alive from the rubble after three days",
    "Parliament ratified the strategic partnership treaty on Thursday",
]


def _frequencies() -> Frequencies:
    frequencies = Frequencies.empty()
    for claim in _CLAIMS:
        frequencies.add(normalise(claim))
    return frequencies


def _candidates() -> list[Candidate]:
    return [Candidate(i, normalise(claim)) for i, claim in enumerate(_CLAIMS)]


@pytest.mark.parametrize(
    ("query", "right"),
    [
        ("كم عدد جنود كوريا الشمالية في روسيا", 0),
        ("البنك المركزي خفّض الفايدة", 1),
        ("intrest rate cut by centrl bank", 3),
        ("treaty ratified by parliament", 5),
    ],
)
def test_misspelt_and_short_queries_find_their_claim_first(query: str, right: int) -> None:
    ranked = rank(parts_of(query), _candidates(), frequencies=_frequencies())
    assert ranked[0].claim_id == right


def test_the_same_words_score_a_hundred() -> None:
    ranked = rank(parts_of(_CLAIMS[2]), _candidates(), frequencies=_frequencies())
    assert (ranked[0].claim_id, ranked[0].score) == (2, 100.0)


def test_a_query_about_something_else_scores_nothing() -> None:
    ranked = rank(parts_of("وصفة الكعكة بالشوكولاتة"), _candidates(), frequencies=_frequencies())
    assert all(each.score < 18 for each in ranked)


def test_a_vector_finds_what_shares_no_letters() -> None:
    candidates = [Candidate(0, normalise(_CLAIMS[0]), cosine=0.93, same_language=False), *_candidates()[3:]]
    best = rank(parts_of("North Korea sent ten thousand soldiers"), candidates, frequencies=_frequencies())[0]
    assert best.claim_id == 0
    assert best.score > 85


def test_a_forwarded_message_is_judged_by_its_closest_sentence() -> None:
    message = "صباح الخير للجميع في هذه المجموعة\nالبنك المركزي يخفض سعر الفائدة\nأرسلها إلى كل من تعرف من الأصدقاء"
    alone = rank(parts_of("البنك المركزي يخفض سعر الفائدة"), _candidates(), frequencies=_frequencies())[0]
    within = rank(parts_of(message), _candidates(), frequencies=_frequencies())[0]
    assert within.claim_id == alone.claim_id == 1
    assert within.score == pytest.approx(alone.score, rel=0.2)


def test_parts_are_the_whole_and_its_sentences() -> None:
    parts = parts_of("One two three four five. Six seven eight nine ten eleven. Short.")
    assert parts[0] == "one two three four five six seven eight nine ten eleven short"
    assert parts[1:] == ["one two three four five", "six seven eight nine ten eleven", "short"]


def test_nothing_to_ask_or_nothing_to_find_gives_nothing() -> None:
    assert rank(parts_of("؟!"), _candidates(), frequencies=_frequencies())[0].score == 0
    assert rank(parts_of("anything"), [], frequencies=_frequencies()) == []


def test_limit_and_order() -> None:
    ranked = rank(parts_of("central bank"), _candidates(), frequencies=_frequencies(), limit=2)
    assert len(ranked) == 2
    assert ranked[0].order >= ranked[1].order


def test_nearness_is_a_share_between_chance_and_sameness() -> None:
    assert [nearness(c) for c in (None, 0.5, 0.75, 1.0)] == [0.0, 0.0, 0.0, 1.0]

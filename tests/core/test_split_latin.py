"""How English and French news sentences part: joints, asides, results, and speakers in every place."""

from __future__ import annotations

import pytest

from claimtrack.core.split import split_claims


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.text) for claim in split_claims(text, language)]


def parts(text: str, language: str) -> list[str]:
    return [claim.text for claim in split_claims(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The accord was signed in Quito and allows 900 boats to fish.",
            ["The accord was signed in Quito", "allows 900 boats to fish"],
        ),
        (
            "The union first asked for 300 euros and later cut its claim to 120 euros.",
            ["The union first asked for 300 euros", "later cut its claim to 120 euros"],
        ),
        (
            "The blaze killed 12 people and wounded 40 more.",
            ["The blaze killed 12 people", "wounded 40 more"],
        ),
        (
            "The council raised the water fee to 9 percent and the road toll to 14 percent.",
            ["The council raised the water fee to 9 percent", "the road toll to 14 percent"],
        ),
        (
            "The bridge, built by a Belgian firm and repaired in 1998, was closed on Sunday.",
            ["built by a Belgian firm", "repaired in 1998", "was closed on Sunday"],
        ),
        (
            "A landslide buried the village of Yungay at noon, leaving 60 families without shelter.",
            ["A landslide buried the village of Yungay at noon", "leaving 60 families without shelter"],
        ),
        (
            "The mine stopped all work for a week, in a move that cost about 2 million dollars.",
            ["The mine stopped all work for a week, in a move", "that cost about 2 million dollars"],
        ),
        (
            "More than 400 farms are still under water after the Paraná burst its banks near Rosario on Friday.",
            ["More than 400 farms are still under water", "the Paraná burst its banks near Rosario on Friday"],
        ),
        (
            "After the army took the two northern towns, about 6,000 people fled to the coast.",
            ["After the army took the two northern towns", "about 6,000 people fled to the coast"],
        ),
    ],
)
def test_propositions_of_an_english_sentence_part(text: str, expected: list[str]) -> None:
    assert parts(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La ligne a été ouverte en mars et les trains circulent toutes les dix minutes.",
            ["La ligne a été ouverte en mars", "les trains circulent toutes les dix minutes"],
        ),
        (
            "L'usine, construite en 1972 par un groupe suédois, emploie 300 ouvriers.",
            ["construite en 1972 par un groupe suédois", "emploie 300 ouvriers"],
        ),
        (
            "Le pont a cédé vers minuit, faisant 8 blessés, alors que la crue atteignait trois mètres.",
            ["Le pont a cédé vers minuit", "faisant 8 blessés", "la crue atteignait trois mètres"],
        ),
        (
            "Les prix ont reculé en mai, car la récolte, qui avait débuté tôt, a dépassé les prévisions.",
            ["Les prix ont reculé en mai", "a dépassé les prévisions"],
        ),
    ],
)
def test_propositions_of_a_french_sentence_part(text: str, expected: list[str]) -> None:
    assert parts(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Peruvian and Chilean trade ministers met in Lima.", "en"),
        ("The police condemned and rejected the report.", "en"),
        ("The store is stocked with films and TV shows from Spain.", "en"),
        ("More than 600 miners were killed or hurt in the past year.", "en"),
        ("The levy applies to the industrial and agricultural firms of the region.", "en"),
        ("Le maire et le préfet ont visité les écoles et les hôpitaux du quartier.", "fr"),
    ],
)
def test_what_shares_a_noun_or_an_object_stays_whole(text: str, language: str) -> None:
    assert parts(text, language) == [text.removesuffix(".")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 60 people died and 200 were hurt, Peru's health minister, Ana Ruiz, told local radio on Friday.",
            [
                ("Peru's health minister, Ana Ruiz", "At least 60 people died"),
                ("Peru's health minister, Ana Ruiz", "200 were hurt"),
            ],
        ),
        (
            "The port authority has cut its estimate, saying that 40 ships were held up and that nine boats sank.",
            [
                (None, "The port authority has cut its estimate"),
                ("The port authority", "40 ships were held up"),
                ("The port authority", "nine boats sank"),
            ],
        ),
        (
            "Luis Vega, who has run the mine since 2011, has denied that any worker was hurt.",
            [
                (None, "who has run the mine since 2011"),
                ("Luis Vega", "has denied that any worker was hurt"),
            ],
        ),
        (
            "Up to 300 homes are lost, according to the mayor, Rosa Díaz, who put the cost at 4 million dollars.",
            [
                ("the mayor, Rosa Díaz", "Up to 300 homes are lost"),
                ("the mayor, Rosa Díaz", "the cost at 4 million dollars"),
            ],
        ),
        (
            "The dam was sound, the ministry said, citing two engineers.",
            [("the ministry", "The dam was sound")],
        ),
        (
            "Asked whether the crew had been warned, the captain replied that three messages were sent.",
            [("the captain", "three messages were sent")],
        ),
        (
            "The river agency said in a statement the water had fallen by two metres.",
            [("The river agency", "the water had fallen by two metres")],
        ),
        (
            "A group that follows the war said 19 villagers were among the dead.",
            [("A group that follows the war", "19 villagers were among the dead")],
        ),
        (
            "The radio quoted two officers as saying the base had been hit twice.",
            [("two officers", "the base had been hit twice")],
        ),
        (
            "QUITO: The lake rose by a metre, the mayor said.",
            [("the mayor", "The lake rose by a metre")],
        ),
    ],
)
def test_english_speakers_are_found_in_rarer_places(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le maire a rouvert le stade. Trois tribunes restent fermées, a-t-il précisé.",
            [(None, "Le maire a rouvert le stade"), (None, "Trois tribunes restent fermées")],
        ),
        (
            "La préfète a affirmé que l'eau était potable. Les puits seront analysés, a-t-elle ajouté.",
            [("La préfète", "l'eau était potable"), ("La préfète", "Les puits seront analysés")],
        ),
        (
            "Le barrage n'avait pas été inspecté depuis 2009, a reconnu lundi le préfet de région, Paul Roy.",
            [("le préfet de région, Paul Roy", "Le barrage n'avait pas été inspecté depuis 2009")],
        ),
        (
            "La mairie a fait savoir que deux écoles fermeraient en juin.",
            [("La mairie", "deux écoles fermeraient en juin")],
        ),
        (
            "La compagnie a également indiqué que 40 vols étaient annulés, tandis que le port restait ouvert.",
            [("La compagnie", "40 vols étaient annulés"), (None, "le port restait ouvert")],
        ),
        (
            "L'institut qui tablait sur une baisse estime désormais que le chômage atteindra 9 %.",
            [("L'institut", "le chômage atteindra 9 %")],
        ),
    ],
)
def test_french_speakers_are_found_in_rarer_places(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "fr") == expected


def test_object_of_a_report_with_a_relative_clause_names_no_speaker() -> None:
    text = "Luis Vega, the chief engineer, announced the closure of the line on Monday night."
    assert said(text, "en") == [(None, text.removesuffix("."))]


def test_remarks_that_hide_a_name_are_no_claims() -> None:
    assert said("A pilot, who asked not to be named, said two engines failed.", "en") == [
        ("A pilot", "two engines failed")
    ]


def test_clause_before_a_colon_is_a_claim_if_it_says_how_things_are() -> None:
    assert parts("Le pont n'était pas conforme aux normes de 2015 : il n'avait pas été visité.", "fr") == [
        "Le pont n'était pas conforme aux normes de 2015",
        "il n'avait pas été visité",
    ]
    assert parts("The coach contradicted her: the match was played in full.", "en") == ["the match was played in full"]


def test_quotation_closed_by_another_kind_of_mark_is_never_cut() -> None:
    text = '“The port was closed, and nobody was told," the captain said.'
    assert said(text, "en") == [("the captain", '“The port was closed, and nobody was told,"')]


def test_who_demands_behind_an_aside_is_the_subject_before_it() -> None:
    assert said("Le préfet, qui avait visité le port en mars 2021, réclame une enquête internationale.", "fr") == [
        (None, "qui avait visité le port en mars 2021"),
        ("Le préfet", "réclame une enquête internationale"),
    ]


def test_a_dash_at_the_very_end_is_read() -> None:
    assert split_claims("– WHO –", "en") == []

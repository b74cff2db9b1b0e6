"""Where English and French clauses part at figures, sources and shared verbs, and who speaks there."""

from __future__ import annotations

import pytest

from claimtrack.core.split import split_claims


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.text) for claim in split_claims(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The tanker ran aground two miles off the coast, about 20 miles north of Brest.",
            ["The tanker ran aground two miles off the coast", "about 20 miles north of Brest"],
        ),
        (
            "fr",
            "La navette a explosé le mardi 28 janvier, 73 secondes après son décollage, et elle portait 7 personnes.",
            [
                "La navette a explosé le mardi 28 janvier",
                "73 secondes après son décollage",
                "elle portait 7 personnes",
            ],
        ),
        (
            "en",
            "The city now has 510,000 inhabitants, up from 480,000 in 2014.",
            ["The city now has 510,000 inhabitants", "up from 480,000 in 2014"],
        ),
        (
            "fr",
            "L'Allemagne a versé 9 milliards d'euros, dont 3 milliards de dons pour les hôpitaux.",
            ["L'Allemagne a versé 9 milliards d'euros", "dont 3 milliards de dons pour les hôpitaux"],
        ),
        (
            "en",
            "The navy rescued 91 migrants together with three members of a Turkish crew.",
            ["The navy rescued 91 migrants", "together with three members of a Turkish crew"],
        ),
    ],
)
def test_a_figure_behind_the_clause_is_a_claim_itself(language: str, text: str, expected: list[str]) -> None:
    assert [claim.text for claim in split_claims(text, language)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The firm bought three trucks, two boats from Malta and a crane.",
        "The fund sold its shares in May, 12 of them at a loss.",
        "The court freed Sara Adel, 45, on Monday.",
    ],
)
def test_a_figure_in_a_list_or_an_age_is_not_cut_off(text: str) -> None:
    assert len(split_claims(text, "en")) == 1


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The deposit rate stands at 4 percent and the lending rate at 5 percent.",
            ["The deposit rate stands at 4 percent", "the lending rate at 5 percent"],
        ),
        (
            "fr",
            "Le taux de la TVA passera de 20 % à 19 % et celui de l'impôt sur les sociétés à 25 %.",
            ["Le taux de la TVA passera de 20 % à 19 %", "celui de l'impôt sur les sociétés à 25 %"],
        ),
        (
            "fr",
            "Le gouvernement a relevé le salaire minimum de 2 % et les loyers ont augmenté en juillet.",
            ["Le gouvernement a relevé le salaire minimum de 2 %", "les loyers ont augmenté en juillet"],
        ),
        (
            "fr",
            "Bien que le rapport ait été remis en janvier, aucune mesure n'a été prise.",
            ["Bien que le rapport ait été remis en janvier", "aucune mesure n'a été prise"],
        ),
    ],
)
def test_two_propositions_joined_without_a_comma_part(language: str, text: str, expected: list[str]) -> None:
    assert [claim.text for claim in split_claims(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le procès, ouvert le 3 mars, doit durer six semaines."),
        ("en", "A truce for the harvest, announced on Friday, did not hold."),
    ],
)
def test_a_slight_participle_between_commas_stays_with_its_subject(language: str, text: str) -> None:
    assert said(text, language) == [(None, text.removesuffix("."))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "Le navire transportait 18 000 tonnes de blé et, selon l'armateur, aucun marin n'a été blessé.",
            [
                (None, "Le navire transportait 18 000 tonnes de blé"),
                ("l'armateur", "aucun marin n'a été blessé"),
            ],
        ),
        (
            "en",
            "Prices rose again in April: according to the central bank, inflation has reached 9 percent.",
            [("the central bank", "inflation has reached 9 percent")],
        ),
        (
            "en",
            "Portugal will spend 2 billion euros on its railways, the ministry said after the cabinet met in Lisbon.",
            [("the ministry", "Portugal will spend 2 billion euros on its railways")],
        ),
        (
            "en",
            "Norway's central bank raised its rates by 50 basis points on Thursday and said it would watch wages.",
            [
                (None, "Norway's central bank raised its rates by 50 basis points on Thursday"),
                ("Norway's central bank", "it would watch wages"),
            ],
        ),
        (
            "en",
            "The rebels claim to hold the airport.",
            [("The rebels", "The rebels claim to hold the airport")],
        ),
        (
            "fr",
            "Les écoles ont fermé à midi. La mairie leur a annoncé que les cours reprendraient lundi.",
            [
                (None, "Les écoles ont fermé à midi"),
                ("La mairie", "les cours reprendraient lundi"),
            ],
        ),
    ],
)
def test_a_source_is_found_where_clauses_are_joined(
    language: str, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert said(text, language) == expected


def test_neither_a_pronominal_verb_nor_an_adverb_makes_a_speaker() -> None:
    assert said("Cette décision s'ajoute aux sanctions que l'Union a adoptées en février.", "fr")[0][0] is None
    text = (
        "The coast guard closed the bay. Remotely operated craft were sent to find the wreck but saw nothing, it added."
    )
    assert "Remotely" not in {speaker for speaker, _ in said(text, "en")}

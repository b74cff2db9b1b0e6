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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« C'est une honte », s'est indigné le député.", [("le député", "« C'est une honte »")]),
        ("« Il n'y a plus de pain », déplore Awa Diop.", [("Awa Diop", "« Il n'y a plus de pain »")]),
        (
            "« Le vaccin arrivera en juin », a promis lundi le ministre de la Santé.",
            [("le ministre de la Santé", "« Le vaccin arrivera en juin »")],
        ),
        (
            "Le port rouvrira vendredi, a fait savoir l'autorité portuaire.",
            [("l'autorité portuaire", "Le port rouvrira vendredi")],
        ),
        (
            "Sur les 320 passagers, 214 ont été soignés, dont 18 dans un état grave, a précisé le SAMU.",
            [
                ("le SAMU", "Sur les 320 passagers, 214 ont été soignés"),
                ("le SAMU", "dont 18 dans un état grave"),
            ],
        ),
        (
            "La SNCF, qui emploie 150 000 personnes, a annoncé une baisse de ses tarifs.",
            [(None, "qui emploie 150 000 personnes"), (None, "a annoncé une baisse de ses tarifs")],
        ),
    ],
)
def test_french_inversion_names_who_speaks(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "fr") == expected


def test_french_inversion_between_commas_names_who_speaks() -> None:
    text = "Le vaccin, a précisé l'agence du médicament, sera disponible en mai."
    assert said(text, "fr") == [("l'agence du médicament", text.removesuffix("."))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "Le Sénat a adopté le texte par 180 voix contre 150, et l'Assemblée l'examinera en mai.",
            ["Le Sénat a adopté le texte par 180 voix contre 150", "l'Assemblée l'examinera en mai"],
        ),
        (
            "fr",
            "Le roi a limogé le chef de l'armée et nommé un gouverneur dans le nord.",
            ["Le roi a limogé le chef de l'armée", "nommé un gouverneur dans le nord"],
        ),
        (
            "fr",
            "Le prix du blé a doublé depuis janvier, passant de 200 à 400 euros la tonne.",
            ["Le prix du blé a doublé depuis janvier", "passant de 200 à 400 euros la tonne"],
        ),
        (
            "en",
            "China raised its tariffs on coal to 15 percent, a measure that takes effect on February 10.",
            ["China raised its tariffs on coal to 15 percent", "a measure that takes effect on February 10"],
        ),
        (
            "en",
            "The bank left its rates unchanged on Thursday, as markets had expected.",
            ["The bank left its rates unchanged on Thursday, as markets had expected"],
        ),
    ],
)
def test_clauses_behind_a_main_clause_part_where_they_state_something(
    language: str, text: str, expected: list[str]
) -> None:
    assert [claim.text for claim in split_claims(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union boasted of having stopped every train.", [("The union", "having stopped every train")]),
        (
            '"We lost everything," Sara Adel told Reuters, standing where her shop was.',
            [("Sara Adel", '"We lost everything,"')],
        ),
        (
            "About 100 soldiers took part, the ministry said, and fewer than 20 people were hurt.",
            [("the ministry", "About 100 soldiers took part"), ("the ministry", "fewer than 20 people were hurt")],
        ),
    ],
)
def test_english_speakers_of_what_they_did_or_saw(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "en") == expected


def test_what_follows_a_semicolon_is_not_the_speakers_before() -> None:
    text = "Le préfet assure que l'eau est potable ; des habitants affirment le contraire."
    assert said(text, "fr") == [("Le préfet", "l'eau est potable"), (None, "des habitants affirment le contraire")]

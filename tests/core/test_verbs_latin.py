"""Which words of an English or French sentence are its finite verbs."""

from __future__ import annotations

import pytest

from claimtrack.core.conjugation import french_forms
from claimtrack.core.scan import scan
from claimtrack.core.verbs_latin import verb_at


def verbs(text: str, language: str) -> list[str]:
    read = scan(text)
    return [text[read.starts[at] : read.ends[at]] for at in range(len(read)) if verb_at(read, at, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister visits Lima today", ["visits"]),
        ("The state visits of May were short", ["were"]),
        ("Peace talks with the rebels began in Oslo", ["began"]),
        ("The ferry owned by a Danish firm sank", ["sank"]),
        ("Sales rose by 3 percent", ["rose"]),
        ("A tenth of the catch passes through the port", ["passes"]),
        ("Exports to China reached a record", ["reached"]),
        ("The farmers want a refund", ["want"]),
        ("He agreed to close the mine", ["agreed"]),
        ("They're waiting in a state-owned hall", ["They're"]),
        ("The trade ministers, Ann Lee, answered with a letter", ["answered"]),
    ],
)
def test_english_verbs_are_told_from_nouns_and_participles(text: str, expected: list[str]) -> None:
    assert verbs(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le port compte douze quais", ["compte"]),
        ("Le compte du port reste ouvert", ["reste"]),
        ("La société a signé à Lyon", ["a"]),
        ("Les maires présentaient leurs vœux", ["présentaient"]),
        ("La tempête fait 12 morts à l'est de Nice", ["fait"]),
        ("Il les accuse de vol", ["accuse"]),
        ("Le porte-parole annonça une trêve", ["annonça"]),
    ],
)
def test_french_verbs_are_told_by_accent_and_neighbours(text: str, expected: list[str]) -> None:
    assert verbs(text, "fr") == expected


def test_french_stem_changes_are_conjugated() -> None:
    assert {"rappelle", "rappelait"} <= set(french_forms("rappeler"))
    assert {"enlève", "enlevée"} <= set(french_forms("enlever"))
    assert {"annonçait", "annoncé"} <= set(french_forms("annoncer"))
    assert {"obtient", "obtiendra", "obtenues"} <= set(
        french_forms("obtenir/obtenu/obtient/obtiennent/obtenait/obtiendr")
    )

from __future__ import annotations

from dataclasses import replace

import pytest

from claimtrack.core.independence import Issuer, Source, Voices, circles, issuer, voices
from claimtrack.core.values import Stance

LANTERN, PHARE, MANARA = (issuer(name, "en") for name in ("The Lantern", "Phare", "Manara"))


def a_source(
    number: int, *, outlet: Issuer | None = None, speaker: str = "", wire: str = "", group: int | None = 1
) -> Source:
    return Source(
        number,
        number,
        number,
        outlet_id=number,
        group_id=group,
        outlet=outlet,
        speaker=issuer(speaker, "en"),
        wire=issuer(wire, "en"),
    )


def origins(*sources: Source, own: Source | None = None, stance: Stance = Stance.CORROBORATES) -> int:
    return voices(stance, sources, own=own).origins


def test_each_text_is_an_origin_of_its_own() -> None:
    assert voices(Stance.CORROBORATES, [a_source(1), a_source(2)], own=None) == Voices(2, 2, 2)


def test_reprints_of_one_text_are_one_origin() -> None:
    assert origins(a_source(1), replace(a_source(2), origin_id=1)) == 1


@pytest.mark.parametrize(("one", "other"), [("the transport ministry", "transport ministry"), ("Rutte", "Mark Rutte")])
def test_sources_that_repeat_one_statement_are_one_origin(one: str, other: str) -> None:
    assert origins(a_source(1, speaker=one), a_source(2, speaker=other)) == 1


def test_an_institution_is_one_issuer_in_every_language() -> None:
    arabic, english = issuer("وزارة الدفاع الروسية", "ar"), issuer("the Russian defence ministry", "en")
    assert arabic is not None
    assert english is not None
    assert arabic.is_same(english)
    ukrainian = issuer("the Ukrainian defence ministry", "en")
    assert ukrainian is not None
    assert not arabic.is_same(ukrainian)


def test_the_desks_own_key_makes_two_names_one_issuer() -> None:
    one, other = issuer("the Kremlin", "en", "putin"), issuer("فلاديمير بوتين", "ar", "putin")
    assert one is not None
    assert other is not None
    assert one.is_same(other)


def test_two_speakers_are_two_origins() -> None:
    assert origins(a_source(1, speaker="the transport ministry"), a_source(2, speaker="the audit office")) == 2


def test_one_speaker_of_two_different_claims_is_heard_twice() -> None:
    speaker = "the transport ministry"
    assert origins(a_source(1, speaker=speaker), a_source(2, speaker=speaker, group=2)) == 2


@pytest.mark.parametrize("nobody", ["officials", "a senior official", "sources", "witnesses", ""])
def test_unnamed_speakers_need_not_be_the_same(nobody: str) -> None:
    assert origins(a_source(1, speaker=nobody), a_source(2, speaker=nobody)) == 2


def test_articles_of_one_agency_are_one_origin() -> None:
    assert origins(a_source(1, wire="Reuters"), a_source(2, wire="Reuters")) == 1
    assert origins(a_source(1, wire="Reuters"), a_source(2, outlet=issuer("Reuters", "en"))) == 1


def test_who_repeats_the_claims_own_issuer_confirms_nothing() -> None:
    own = a_source(1, speaker="the transport ministry")
    assert origins(a_source(2, speaker="the transport ministry"), own=own) == 0
    assert origins(a_source(2, speaker="the audit office"), own=own) == 1


def test_a_conflict_within_one_origin_still_counts() -> None:
    own = a_source(1)
    altered = replace(a_source(2, group=None), origin_id=1)
    assert origins(altered, own=own, stance=Stance.CONFLICTS) == 1
    assert origins(altered, own=own, stance=Stance.CORROBORATES) == 0


def test_who_cites_another_source_is_one_origin_with_it() -> None:
    assert origins(a_source(1, outlet=LANTERN), a_source(2, outlet=PHARE, speaker="The Lantern")) == 1


def test_outlets_that_cite_each_other_are_a_circle() -> None:
    ring = [
        a_source(1, outlet=LANTERN, speaker="Phare"),
        a_source(2, outlet=PHARE, speaker="Manara"),
        a_source(3, outlet=MANARA, wire="The Lantern"),
    ]
    assert circles(ring) == [(1, 2, 3)]
    assert origins(*ring) == 1


def test_a_chain_of_citations_is_no_circle() -> None:
    assert circles([a_source(1, outlet=LANTERN, speaker="Phare"), a_source(2, outlet=PHARE)]) == []


def test_an_outlet_that_names_itself_is_no_circle() -> None:
    again = replace(a_source(2, outlet=LANTERN, speaker="The Lantern"), outlet_id=1)
    assert circles([a_source(1, outlet=LANTERN, speaker="The Lantern"), again]) == []

"""The words of the explaining sentence, per interface language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimtrack.core.values import DifferenceKind, Stance

__all__ = ["PHRASES", "Phrases"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a sentence is put together from: stances are whole sentences, save the conflict, which reasons follow."""

    stances: Mapping[Stance, str]
    kinds: Mapping[DifferenceKind, str]
    both: str
    one: str
    between: str
    update: str
    stop: str


PHRASES: Mapping[str, Phrases] = {
    "ar": Phrases(
        stances={
            Stance.CORROBORATES: "يؤيّد: يقول النصّان الشيء نفسه ولا فرق بينهما في رقم أو تاريخ أو نفي.",
            Stance.CONFLICTS: "يتعارض: ",
            Stance.RELATED: "ذو صلة: يتناول النصّان الموضوع نفسه، لكن لا يتّضح هل هما خبر واحد.",
            Stance.UNRELATED: "لا صلة: لا يتناول النصّان الخبر نفسه.",
        },
        kinds={
            DifferenceKind.NUMBER: "الرقم مختلف",
            DifferenceKind.DATE: "التاريخ مختلف",
            DifferenceKind.NEGATION: "أحدهما ينفي ما يثبته الآخر",
            DifferenceKind.DENIAL: "أحدهما يكذّب ما يورده الآخر",
            DifferenceKind.ACTOR: "الطرف المعنيّ مختلف",
            DifferenceKind.PLACE: "المكان مختلف",
            DifferenceKind.DIRECTION: "الاتجاه معاكس",
            DifferenceKind.MODALITY: "أحدهما متوقَّع والآخر وقع",
        },
        both="، «{a}» مقابل «{b}»",
        one="، «{words}»",
        between="؛ ",
        update=" (رقمان يتبع أحدهما الآخر)",
        stop=".",
    ),
    "en": Phrases(
        stances={
            Stance.CORROBORATES: "Corroborates: both say the same, with no difference in number, date or negation.",
            Stance.CONFLICTS: "Conflicts: ",
            Stance.RELATED: "Related: both speak of the same matter, but it is unclear whether they state one thing.",
            Stance.UNRELATED: "Unrelated: they do not speak of the same thing.",
        },
        kinds={
            DifferenceKind.NUMBER: "the number differs",
            DifferenceKind.DATE: "the date differs",
            DifferenceKind.NEGATION: "one negates what the other states",
            DifferenceKind.DENIAL: "one denies what the other reports",
            DifferenceKind.ACTOR: "those involved differ",
            DifferenceKind.PLACE: "the place differs",
            DifferenceKind.DIRECTION: "the direction is opposite",
            DifferenceKind.MODALITY: "one is expected, the other has happened",
        },
        both=", “{a}” against “{b}”",
        one=", “{words}”",
        between="; ",
        update=" (figures that follow each other)",
        stop=".",
    ),
    "fr": Phrases(
        stances={
            Stance.CORROBORATES: (
                "Concorde : les deux disent la même chose, sans différence de chiffre, de date ni de négation."
            ),
            Stance.CONFLICTS: "Contredit : ",
            Stance.RELATED: "Lié : les deux parlent du même sujet, mais rien ne prouve qu'il s'agit du même fait.",
            Stance.UNRELATED: "Sans rapport : les deux ne parlent pas de la même chose.",
        },
        kinds={
            DifferenceKind.NUMBER: "le chiffre diffère",
            DifferenceKind.DATE: "la date diffère",
            DifferenceKind.NEGATION: "l'un nie ce que l'autre affirme",
            DifferenceKind.DENIAL: "l'un dément ce que l'autre rapporte",
            DifferenceKind.ACTOR: "les acteurs diffèrent",
            DifferenceKind.PLACE: "le lieu diffère",
            DifferenceKind.DIRECTION: "le sens est opposé",
            DifferenceKind.MODALITY: "l'un est attendu, l'autre est arrivé",
        },
        both=", « {a} » contre « {b} »",
        one=", « {words} »",
        between=" ; ",
        update=" (des chiffres qui se suivent)",
        stop=".",
    ),
}

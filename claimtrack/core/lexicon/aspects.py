"""What a measure, a share or a sum is of, where the words beside it say so: a depth is no distance, a lending rate no
deposit rate.

Words stand in the form of `core.text.normalise`, as beginnings of words; a word that ends in "$" stands for itself,
and "_" joins the words of a phrase.
"""

from __future__ import annotations

from dataclasses import dataclass

from .rows import words

__all__ = ["ASPECTS", "Aspect"]


@dataclass(frozen=True, slots=True)
class Aspect:
    """An aspect under its key, the units it may have (an empty one for shares), and its words in all languages."""

    key: str
    units: frozenset[str]
    cues: frozenset[str]


_LENGTH = words("km")
_SHARE = frozenset({""})

ASPECTS: tuple[Aspect, ...] = (
    Aspect("depth", _LENGTH, words("عمق$ بعمق$ اعماق deep depth down$ underground underwater profond fond$")),
    Aspect("height", _LENGTH, words(
        "علو$ ارتفاعه ارتفاعها بارتفاع$ high$ height altitude tall$ elevation hauteur haut$")),
    Aspect("length", _LENGTH, words("طول$ طوله طولها بطول$ long$ length longueur longue$")),
    Aspect("width", _LENGTH, words("عرض$ عرضه عرضها بعرض$ wide$ width largeur large$")),
    Aspect("distance", _LENGTH, words(
        "علي_بعد$ مسافه away$ distance north$ south$ east$ west$ northeast northwest southeast southwest off$ "
        "distant nord$ sud$ est_de$ ouest$")),
    Aspect("inflation", _SHARE, words("تضخم inflation")),
    Aspect("unemployment", _SHARE, words("بطاله unemploy jobless chomage")),
    Aspect("growth", _SHARE, words("نمو$ نموا$ growth croissance")),
    Aspect("deposit_rate", _SHARE, words("ايداع deposit depot$ depots$")),
    Aspect("lending_rate", _SHARE, words("اقراض lending pret$ prets$")),
    Aspect("turnout", _SHARE, words("نسبه_المشاركه نسبه_الاقبال turnout taux_de_participation")),
    Aspect("deficit", _SHARE, words("عجز$ deficit")),
    Aspect("debt", _SHARE, words("دين$ ديون debt dette")),
)  # fmt: skip

"""Words that carry no proposition of their own, per language, in search form."""

from __future__ import annotations

from .rows import words

__all__ = ["STOPWORDS"]

STOPWORDS: dict[str, frozenset[str]] = {
    "ar": words(
        "في من الي علي عن مع ان انه انها انهم بان وان التي الذي الذين اللذين اللتين هذا هذه ذلك تلك هولاء هو هي "
        "هم هما كان كانت كانوا يكون تكون قد "
        "وقد لقد ما ماذا كما او ثم حتي بعد قبل بين عند منذ خلال حول ضمن لدي له لها لهم به بها بهم فيه فيها فيما "
        "منه منها عليه عليها اليه "
        "اليها وهو وهي وكان وكانت اذا اذ اي كل بعض جميع غير ايضا لكن ولكن بل حيث حين عندما بينما مما لان لانه كي "
        "لكي عبر نحو حوالي "
        "قال قالت وقال وقالت يقول تقول واضاف اضاف اضافت ذكر ذكرت افاد افادت صرح صرحت وذلك وكما امس اليوم غدا "
        "الان بالفعل هناك هنا "
        "يا لم لن لا ليس ليست و ف ب ل ك س ال اكثر اقل يناهز نحو قرابه زهاء تقريبا"
    ),
    "en": words(
        "a an the of in on at to for from by with and or but as is are was were be been being has have had do "
        "does did will would can could may might "
        "should shall must it its he she they them their his her him we our us you your i my this that these "
        "those there here which who whom "
        "whose what when where why how if then than so such not no nor also into over under after before about "
        "around some any all more most "
        "up down out off said says say told s t re ve ll d m meanwhile according while during between both each "
        "other another now already "
        "just only very"
    ),
    "fr": words(
        "le la les un une des de du d l a au aux en dans sur sous par pour avec sans et ou mais que qui quoi "
        "dont ou ce cet cette ces il elle ils elles on "
        "nous vous je tu se sa son ses leur leurs mon ma mes est sont etait etaient ete etre a ont avait avaient "
        "avoir fait pas ne plus comme "
        "si y deja selon entre apres avant depuis ainsi aussi tout tous toute toutes meme dit declare"
    ),
    "fa": words("در از به با كه اين ان را و است شد شده مي براي تا بر يا هم خود بود كرد كند شود هاي ها اي يك"),
}

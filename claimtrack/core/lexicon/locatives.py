"""Words that say where something happens or leads to, and the common nouns that may stand between them and the place's
name.
"""

from __future__ import annotations

from .rows import words

__all__ = ["LOCATIVES", "PLACE_NOUNS"]

LOCATIVES: dict[str, frozenset[str]] = {
    "ar": words("في الي داخل بمدينه بمنطقه بمحافظه بقريه بولايه باقليم لمدينه لمنطقه قرب بالقرب"),
    "en": words("in at to into inside near across outside"),
    "fr": words("a au aux en dans vers pres"),
}

PLACE_NOUNS: dict[str, frozenset[str]] = {
    "ar": words(
        "منطقه مدينه محافظه قريه ولايه اقليم العاصمه بلده مقاطعه شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط "
        "اقصي مطار ميناء بمدينه بمنطقه "
        "بمحافظه بقريه بولايه باقليم لمدينه لمنطقه من"
    ),
    "en": words(
        "the city region province town village district area capital of eastern western northern southern "
        "central far east west north south near"
    ),
    "fr": words("la le les l region ville province district capitale de du des d est ouest nord sud centre"),
}

"""Words that say where something happens or leads to, and the common nouns that may stand between them and the place's
name.
"""

from __future__ import annotations

from .rows import words

__all__ = ["ALONE", "COMPASS", "LOCATIVES", "PLACE_NOUNS", "REGIONS"]

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

# The parts of a country whose figures are not those of the whole.
REGIONS: dict[str, frozenset[str]] = {
    "ar": words("محافظه اقليم ولايه مقاطعه قضاء باقليم بمحافظه بولايه عماله بعماله"),
    "en": words("province region district county prefecture governorate"),
    "fr": words("province region departement prefecture gouvernorat district"),
}
ALONE: dict[str, tuple[str, ...]] = {
    "ar": ("وحدها", "وحده", "لوحدها"),
    "en": ("alone",),
    "fr": ("a elle seule", "a lui seul", "a elles seules", "a eux seuls"),
}

COMPASS: dict[str, str] = {
    form: end
    for end, forms in {
        "north": "شمال شمالي بشمال north northern nord",
        "south": "جنوب جنوبي بجنوب south southern sud",
        "east": "شرق شرقي بشرق east eastern est",
        "west": "غرب غربي بغرب west western ouest",
    }.items()
    for form in forms.split()
}

"""Words that stand for somebody named before, and words that show that they do not."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["AFTER_ELLIPSIS", "ATTACHED", "EXPLETIVE", "HE", "IT", "NO_SUBJECT", "SHE"]

HE: Mapping[str, str] = {"ar": "هو وهو", "en": "he", "fr": "il"}
SHE: Mapping[str, str] = {"ar": "هي وهي", "en": "she", "fr": "elle"}
IT: Mapping[str, str] = {"en": "it", "fr": ""}
# Behind them the pronoun stands for nothing: "it is expected that", "il faut".
EXPLETIVE: Mapping[str, str] = {
    "en": "is was seems seemed appears appeared takes took remains remained 's would may might looks follows be",
    "fr": "y est était s' faut faudra faudrait semble convient reste pleut existe arrive suffit",
    "ar": "كان كانت يمكن يجب تم يتم سيتم جرى يجري ينبغي لا ليس لم لن قد من ما لو إذا بعد في على مع الذي التي",
}
# What the splitter takes off before an Arabic claim, in search form: «إنها», «بأنه».
ATTACHED: Mapping[str, str] = {
    "feminine": "انها بانها وانها لانها",
    "masculine": "انه بانه وانه",
}
# Behind an Arabic verb they show that its subject is left out: «وارتفع إلى».
AFTER_ELLIPSIS = "إلى على عن من في أن بأن بـ لـ إلا فيه عليه إليه"
# No one thing that a pronoun could stand for.
NO_SUBJECT: Mapping[str, str] = {
    "ar": "و كما ما هذا هذه ذلك تلك هناك كل بعض",
    "en": "and or but this that these those there it he she they we i you some many most all both neither "
    "none what who",
    "fr": "et ou mais ce cette ces cela il elle ils elles on nous je certains plusieurs tous qui",
}

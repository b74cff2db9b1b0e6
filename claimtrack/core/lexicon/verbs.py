"""Finite verbs of the news, by which a clause is known from a phrase; verbs of saying stand in `speech`.

They stand in `verbs_arabic` and `verbs_latin`.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimtrack.core.lexicon.verbs_arabic import ARABIC_VERBS
from claimtrack.core.lexicon.verbs_latin import ENGLISH_VERBS, FRENCH_VERBS

__all__ = ["AUXILIARIES", "VERBS"]

VERBS: Mapping[str, str] = {
    "ar": ARABIC_VERBS,
    "en": ENGLISH_VERBS,
    "fr": FRENCH_VERBS,
}

AUXILIARIES: Mapping[str, str] = {
    "en": (
        "is are was were am be been has have had will would can could may might must shall should does do did isnt "
        "arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt doesnt dont didnt cannot"
    ),
    "fr": (
        "est sont était étaient sera seront serait seraient a ont avait avaient aura auront aurait auraient va vont "
        "fut furent soit soient ait aient doit doivent peut peuvent pourrait pourraient devrait devraient"
    ),
}

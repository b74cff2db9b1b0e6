"""One name in two scripts: the consonants that Arabic and Latin spellings of a name share."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["skeleton"]

# Arabic has no p, v or hard g of its own, so their substitutes share a letter.
_SOUNDS = {
    "b": "بپ",
    "t": "تثط",
    "g": "جژغگ",
    "s": "چزسشصظ",
    "h": "حه",
    "k": "خقك",
    "d": "دذض",
    "r": "ر",
    "f": "فڤ",
    "l": "ل",
    "m": "م",
    "n": "ن",
    "": "عوياء",
}
_ARABIC = str.maketrans({letter: sound for sound, letters in _SOUNDS.items() for letter in letters})
_PAIRS = {
    "tch": "s",
    "sch": "s",
    "ch": "s",
    "sh": "s",
    "th": "t",
    "ph": "f",
    "kh": "k",
    "gh": "g",
    "ck": "k",
    "x": "ks",
}
_LATIN = str.maketrans({"p": "b", "v": "f", "j": "g", "c": "k", "q": "k", "z": "s", **dict.fromkeys("aeiouyw", "")})
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants of one normalised word in a script-neutral spelling; empty for other scripts and for figures.

    >>> skeleton("كورسك"), skeleton("kursk"), skeleton("koursk")
    ('krsk', 'krsk', 'krsk')
    >>> skeleton("بوتين"), skeleton("putin")
    ('btn', 'btn')
    """
    if "\u0620" <= word[:1] <= "\u06ff":
        plain = word.removeprefix("ال").replace("تش", "ش").translate(_ARABIC)
    elif "a" <= word[:1] <= "z":
        plain = word
        for spelt, letter in _PAIRS.items():
            plain = plain.replace(spelt, letter)
        plain = plain.translate(_LATIN)
    else:
        return ""
    plain = _DOUBLED.sub(r"\1", plain)
    # h comes and goes in transliteration, except at the head of a name.
    return plain[:1] + plain[1:].replace("h", "")

"""Whether a word of an Arabic text is a finite verb, by lexicon, by its shape, and by how it is spelled in the text."""

from __future__ import annotations

import re

from claimtrack.core.inflection import is_finite, may_be_noun, speech_group, without_conjunction, words_of
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.scan import Scan

__all__ = ["is_verb", "may_be_verb", "spoken_group"]

_BEFORE_VERBS = words_of(particles_arabic.BEFORE_VERBS)
_NO_PAST = words_of(particles_arabic.NO_PAST)
_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
_DAMMA = "\u064f"
_SHADDA = "\u0651"
_TANWEEN = ("ً", "ٌ", "ٍ")
# Shapes that only verbs have, in search form; a verbal noun of the same stem holds a long «ا» or «ي» before its end.
_SHAPES = re.compile(
    "(?:است[^ا]{3}|ا[^لا]ت[^ا]{2}|ان[^ا]{3})(?:ت|وا)?"  # pasts like «استبسل», «اعتقل», «انفجر»
    "|(?:است.{2,3}[^ا]|ت[^ا]..|ت.ا..)(?<!ا)ت"  # with a feminine subject: «استلهمت», «تصدعت», «تناقلت»
    "|تست[^ا].{1,3}|تت[^ا][^اي][^اي]|تت.ا[^ا].|ت[^اسو]ت[^اي][^ايوت]"  # presents: «تستعد», «تتحرك», «تعتزم»
)


def is_verb(scan: Scan, at: int) -> bool:
    """Whether a word, with or without «و» or «ف», is surely a finite verb where it stands."""
    if not _spelled_like_verb(scan, at):
        return False
    form = without_conjunction(scan.forms[at])
    if _is_pointed(scan, at, form):
        return is_finite(form, "ar")
    if at and scan.forms[at - 1] in _BEFORE_VERBS and form == scan.forms[at]:
        return is_finite(form, "ar") or _has_shape(form)
    # «نفى» denied, «نفي» a denial.
    sure = not may_be_noun(form) or (len(form) == 3 and scan.text[scan.ends[at] - 1] == "ى")
    return sure and (is_finite(form, "ar") or _has_shape(form))


def may_be_verb(scan: Scan, at: int) -> bool:
    """Whether a word, with or without «و» or «ف», can be a finite verb at all."""
    form = without_conjunction(scan.forms[at])
    possible = is_finite(form, "ar") or _has_shape(form) or _past_feminine(form)
    return possible and _spelled_like_verb(scan, at)


def spoken_group(scan: Scan, at: int) -> str | None:
    """The group of the verb of saying at a piece, None where it is none or is spelled like a noun («تهنئة», «رأي»)."""
    group = speech_group(scan.forms[at], "ar")
    return group if group and _spelled_like_verb(scan, at) else None


def _spelled_like_verb(scan: Scan, at: int) -> bool:
    """Whether nothing in a word's spelling, which the search form folds away, shows a noun."""
    written = scan.text[scan.starts[at] : scan.ends[at]]
    if written.endswith(_TANWEEN) or written.endswith(("ًا", "ة")):
        return False
    written = _MARKS.sub("", written)
    form = scan.forms[at]
    bare = written[1:] if len(without_conjunction(form)) < len(form) else written
    if bare.startswith("إ") or (bare.startswith("ال") and not is_finite(without_conjunction(form), "ar")):
        return False
    # «رأى» saw, «رأي» an opinion; «كفى», «كفي».
    return not (len(bare) == 3 and bare.endswith("ي") and bare[0] not in "يت" and form.endswith("ي"))


def _is_pointed(scan: Scan, at: int, form: str) -> bool:
    """Whether a word is pointed as a passive («وقُتل», «ونُشر») or as a verb of the second stem («كذّب»)."""
    start = scan.starts[at] + (len(form) < len(scan.forms[at]))
    return _DAMMA in scan.text[start + 1 : start + 3] or (
        len(form) == 3 and _SHADDA in scan.text[start + 2 : start + 4]
    )


def _has_shape(form: str) -> bool:
    return _SHAPES.fullmatch(form) is not None and form not in _NO_PAST


def _past_feminine(form: str) -> bool:
    """Whether an unknown word has the shape of a past with a feminine subject («شعرت»); «قوات», «بيت» have not."""
    return (
        form.endswith("ت")
        and not form.endswith("ات")
        and 4 <= len(form) <= 7
        and form not in _NO_PAST
        and not form.startswith("ال")
    )

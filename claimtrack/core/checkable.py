"""Whether a claim can be checked at all, and if not, why."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.core.cues import Cues
from claimtrack.core.inflection import words_of
from claimtrack.core.lexicon.negation import DENIALS
from claimtrack.core.lexicon.opinion import REASONS

__all__ = ["reason_against"]

_CUES = {language: Cues(REASONS, language) for language in ("ar", "en", "fr")}
_ON = frozenset({"علي", "وعلي", "فعلي"})
# «شدد على ضرورة …»: what should be, not what is.
_WISHES = words_of("ضرورة بضرورة أهمية بأهمية وجوب وضرورة وأهمية")
# «إنها خطوة شجاعة …», «وهو تطور خطير»
_IT_IS = words_of("إنها إنه وهو وهي وهذا وهذه هذا هذه إنهم")
_MATTERS = words_of(
    "خطوة قرار تطور أمر جريمة كارثة فضيحة لحظة إنجاز رسالة مشهد انتصار هزيمة عار وصمة مأساة مهزلة خطأ نجاح فشل"
)
_DENIALS = {language: Cues((DENIALS,), language) for language in ("ar", "en", "fr")}
_ORDER = ("question", "call", "praise", "opinion")
_FROM_GROUP = {"praise": "praise", "call": "call", "express": "praise"}


def reason_against(forms: Sequence[str], language: str, *, group: str | None = None, ends_in: str = "") -> str | None:
    """Why a claim cannot be checked ("question", "call", "praise", "opinion"); None where it can.

    `forms` are its words in search form, `group` the group of its verb of saying, `ends_in` the text's last sign.
    """
    if ends_in in {"?", "؟"}:
        return "question"
    if group in _FROM_GROUP:
        return _FROM_GROUP[group]
    if language == "ar" and (_calls_on(forms) or forms[0] in _WISHES):
        return "call"
    if language == "ar" and len(forms) > 2 and forms[0] in _IT_IS and forms[1] in _MATTERS and not _counts(forms):
        return "opinion"
    if group == "evaluate" and not _denies(forms, language):
        return "opinion"
    cues = _CUES.get(language)
    found = cues.found(forms) if cues else []
    if _counts(forms):
        # A claim with a figure in it can be checked, whatever else is said in it: "growth should reach 3 percent".
        found = [reason for reason in found if reason == "question"]
    elif ends_in == "!":
        found.append("opinion")
    return next((reason for reason in _ORDER if reason in found), None)


def _calls_on(forms: Sequence[str]) -> bool:
    """Whether an Arabic clause lays a duty on somebody: «على المجتمع الدولي أن …»."""
    return forms[0] in _ON and any(form in {"ان", "الا"} for form in forms[2:9])


def _denies(forms: Sequence[str], language: str) -> bool:
    """Whether a claim says that something is untrue: that much can be checked of a judgement."""
    cues = _DENIALS.get(language)
    return cues is not None and bool(cues.found(forms))


def _counts(forms: Sequence[str]) -> bool:
    return any(form[:1].isdigit() for form in forms)

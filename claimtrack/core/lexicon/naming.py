"""Small words around the names of speakers: what joins them, what is said before a name, what changes an office."""

from __future__ import annotations

from collections.abc import Mapping

from .rows import words

__all__ = ["DEPUTIES", "FUNCTION_WORDS", "HONORIFICS", "JOINTS", "PARTICLES", "QUALIFIERS"]

# Say nothing about who it is: neither in an entry's name nor in a speaker.
FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    "ar": words("باسم بلسان لدى لدي عن في من التابع التابعه لدي"),
    "en": words("the of for a an at in from with to on its his her their run led backed based"),
    "fr": words("le la les de du des d l un une a au aux en dans pour pres aupres"),
}
# Two speakers, not one.
JOINTS: Mapping[str, frozenset[str]] = {"ar": frozenset(), "en": words("and or"), "fr": words("et ou")}
HONORIFICS = words(
    "السيد السيده الدكتور الدكتوره د معالي سعاده سمو الامير فضيله الشيخ صاحب السمو جلاله الحاج المهندس",
    "mr mrs ms dr sir lord lady his her excellency highness majesty",
    "m mme mlle monsieur madame dr",
)
# Somebody beside the office's holder.
DEPUTIES = words("نايب نايبه وكيل مساعد مساعده", "deputy vice assistant associate", "adjoint adjointe vice")
# When the office was or is held, or how high it is.
QUALIFIERS = words(
    "السابق الاسبق السابقه الحالي الحاليه المكلف المكلفه الجديد الجديده المنتخب الراحل "
    "غربي غربيون غربيين اوروبي اوروبيون اوروبيين خليجي خليجيون كبير كبار رفيع بارز",
    "former ex acting outgoing incoming interim then newly elected late new current senior western "
    "european arab gulf two three several unnamed",
    "ancien ancienne ex interim sortant nouveau nouvelle actuel haut hauts occidental occidentaux europeen europeens",
)
# Stand inside names without a capital.
PARTICLES = words("von van der de del da bin ben ibn al el la le di du dos")

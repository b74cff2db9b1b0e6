"""Where the claim begins behind an Arabic verb of saying: «قال … إن», «أكد … إرسال …», «شدد … على …»."""

from __future__ import annotations

from claimtrack.core.inflection import forms_of, without_conjunction, words_of
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.connectives import ARABIC_HEADS
from claimtrack.core.lexicon.speech import ARABIC_BARE, CLAUSE_OPENERS, VERB_PREPOSITIONS
from claimtrack.core.scan import Scan
from claimtrack.core.text import normalise
from claimtrack.core.verbs_arabic import is_verb

__all__ = ["claim_start", "is_bare"]

_REACH = 45
_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_BARE = words_of(ARABIC_BARE)
_HEADS = words_of(ARABIC_HEADS)
_RELATIVE = words_of("التي الذي الذين اللذين اللتين ما من")
_AFTER_TIME = words_of(particles_arabic.AFTER_TIME)
_SHORT_REACH = 20
_SAID = forms_of("قال/يقول ذكر/يذكر صرح/يصرح", "ar")
_PREPOSITION_OF = {
    form: normalise(preposition) for preposition, rows in VERB_PREPOSITIONS.items() for form in forms_of(rows, "ar")
}
# «أفادت مصادر طبية بمقتل …»
_TOLD_OF = forms_of("أفاد/يفيد أبلغ/يبلغ أخبر/يخبر", "ar")
_STUDIES = words_of("تحقيق تقدير موقف")
_OWN_PREPOSITION = words_of(particles_arabic.OWN_PREPOSITION)
_ESTIMATED = forms_of("قدر/يقدر", "ar")
_AMOUNTS = words_of("عدد حجم قيمة كلفة تكلفة خسائر أعداد نسبة")
_NO_OBJECT_BEHIND = _HEADS | words_of(particles_arabic.NO_OBJECT_BEHIND)
_NEVER_BARE = forms_of(
    particles_arabic.NEVER_BARE,
    "ar",
)
_QUOTES = frozenset({'"', "«", "“"})


def claim_start(scan: Scan, at: int, high: int, *, group: str) -> int | None:
    """The first piece of the claim after the verb at `at`, None where no claim follows."""
    verb = without_conjunction(scan.forms[at])
    bare = group not in {"express", "allege"} and verb not in _NEVER_BARE
    preposition = _PREPOSITION_OF.get(verb)
    if verb in _ESTIMATED and at + 1 < high and scan.forms[at + 1] in _AMOUNTS:
        # «وتقدر قيمة المسروقات بنحو …»: nobody is said to estimate it.
        return None
    found: int | None = None
    reach = _REACH if verb in _SAID else _SHORT_REACH
    for place in range(at + 1, min(at + reach, high - 1)):
        form = scan.forms[place]
        if scan.guarded[place]:
            if form in _QUOTES and group in {"say", "expect"} and _opens_long_quote(scan, place, high):
                return place if found is None else found
            continue
        if _opens_claim(scan, place, express=group == "express"):
            # «أشار المبعوث إلى سوريا إلى أن»: of two prepositions the one before «أن» is the verb's.
            # «أكد فلان المشرف على البرنامج، أن»: behind a comma «أن» is surely the verb's.
            return place + 1 if found is None or scan.forms[place - 1] in {preposition, ","} else found
        if found is None and form == preposition and scan.forms[place - 1] not in _OWN_PREPOSITION:
            found = place + 1
        elif place == at + 1 and form in _STUDIES:
            continue
        elif (found is None and verb in _TOLD_OF and form[:1] == "ب" and form[1:] in _BARE) or (
            found is None
            and bare
            and (is_bare(scan, place) or (form in _AMOUNTS and verb in _ESTIMATED))
            and scan.forms[place - 1] not in _NO_OBJECT_BEHIND
        ):
            found = place
        elif form in _RELATIVE and (form not in {"من", "ما"} or is_verb(scan, place + 1)):
            bare = False
        elif form == ";":
            break
        if found is not None and (preposition is None or scan.forms[found - 1] != preposition):
            break
    return found


def _opens_claim(scan: Scan, at: int, *, express: bool) -> bool:
    form = scan.forms[at]
    if form == ":" or (express and form == "عن"):
        return True
    return form in _OPENERS and not _spelled_out(scan, at) and scan.forms[at - 1] not in _AFTER_TIME


def is_bare(scan: Scan, at: int) -> bool:
    """Whether a verbal noun that can be what was said stands at a piece, alone or with its owner: «رفض», «رفضها»."""
    form = scan.forms[at]
    if form in _BARE:
        return True
    if scan.text[scan.ends[at] - 1] == "ة":
        # «نشرة» is a bulletin, not «نشره»; the search form writes both alike.
        return False
    return any(form.endswith(owner) and form[: -len(owner)] in _BARE for owner in ("هما", "هم", "ها", "ه"))


def _spelled_out(scan: Scan, at: int) -> bool:
    """Whether «إن» is a letter in the name of a broadcaster («سي إن إن»)."""
    return scan.forms[at - 1] == "سي" or (scan.forms[at - 1] == "ان" and scan.forms[at - 2] == "سي")


def _opens_long_quote(scan: Scan, at: int, high: int) -> bool:
    closing = next((place for place in range(at + 1, high) if scan.forms[place] in {'"', "»", "”"}), high)
    return scan.words(at, closing) >= 4

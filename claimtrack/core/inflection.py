"""The forms that a verb takes, made from the rows of the lexicon: enough to know it in a text, not a morphology."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from claimtrack.core.conjugation import english_forms, french_forms
from claimtrack.core.lexicon.speech import SPEECH
from claimtrack.core.lexicon.verbs import AUXILIARIES, VERBS
from claimtrack.core.lexicon.verbs_arabic import AMBIGUOUS, ARABIC_VERBS, NO_VERBS, OWN_WAW, SHORT_VERBS, SURE_PASTS
from claimtrack.core.text import normalise

__all__ = [
    "finite",
    "forms_of",
    "is_finite",
    "may_be_noun",
    "speech_group",
    "without_conjunction",
    "words_of",
]

# With the fewest letters that must be left: «روته» is a name, «وصفها» is not.
_OBJECTS = (("هما", 3), ("هم", 3), ("ها", 3), ("نا", 4), ("ه", 4))
_JOINING = frozenset("وف")
_SHORT_VERBS = frozenset(SHORT_VERBS.split())
_NO_VERBS = frozenset(NO_VERBS.split())


def words_of(row: str) -> frozenset[str]:
    """The words of a lexicon row in search form."""
    return frozenset(form for word in row.split() for form in [_search_form(word)] if form)


def forms_of(rows: str, language: str) -> frozenset[str]:
    """All forms, in search form, of the verbs in a lexicon row.

    >>> sorted(forms_of("tell/told", "en"))
    ['tell', 'tells', 'told']
    """
    return frozenset(normalise(form) for row in rows.split() for form in _FORMS[language](row))


def _search_form(word: str) -> str:
    return word.casefold() if word.endswith("'") else normalise(word).replace(" ", "")


def _arabic_past(past: str) -> Iterator[str]:
    if past.endswith(("ى", "ا")):
        stem = past[:-1]
        yield from (past, stem + "ت", stem + "وا", stem + "يا", stem + "تا", stem + "يت")
        if len(past) > 3:
            # «أعطاها»: the long vowel stands before an object.
            yield stem + "ا"
        return
    if past.endswith("ي"):
        yield from (past[:-1] + "وا",)
    yield from (past, past + "ت", past + "وا", past + "تا")
    if len(past) > 3 or past[1] == "ا" or past[0] == "أ":
        # «نشرا», «عملنا»: of a plain root the form for two, or for us, is nearly always a noun.
        yield from (past + "ا", past + "نا")
    if len(past) > 3 and past[-2] == "ا":
        # The passive of a hollow verb: «أعيد», «استعيدت».
        yield from (past[:-2] + "ي" + past[-1], past[:-2] + "ي" + past[-1] + "ت")
    if len(past) == 4 and past[1] == "ا" and past[0] != "و":
        # The passive of «ناقش»: «نوقش».
        yield from (past[0] + "و" + past[2:], past[0] + "و" + past[2:] + "ت")


def _arabic_present(present: str) -> Iterator[str]:
    body = present[1:]
    stem = body[:-1] if body.endswith(("ي", "ى", "و")) else body
    bodies = [body, stem + "ون", body + "ان", stem + "وا", body + "ن"]
    if len(body) > 2 and body[-2] in "يو":
        # The passive of a hollow verb: «يقام».
        bodies.append(body[:-2] + "ا" + body[-1])
    for person in "يت":
        for form in bodies:
            yield person + form
            yield "س" + person + form


def _arabic(row: str) -> Iterator[str]:
    past, present = row.split("/")
    if present[0] in "ي":
        yield from _arabic_present(present)
    else:
        yield present
    if past != "-":
        yield from _arabic_past(past)


_FORMS: Mapping[str, Callable[[str], Iterable[str]]] = {"ar": _arabic, "en": english_forms, "fr": french_forms}


def _speech_table(language: str) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for group, rows in SPEECH[language].items():
        for row in rows.split():
            for form in _FORMS[language](row):
                table.setdefault(normalise(form), group)
    return table


def _finite_table(language: str) -> frozenset[str]:
    made = {normalise(form) for row in VERBS[language].split() for form in _FORMS[language](row)}
    return frozenset(form for form in made | words_of(AUXILIARIES.get(language, "")) if len(form) > 1)


def _noun_like() -> frozenset[str]:
    rows = [row.split("/")[0] for table in (ARABIC_VERBS, *SPEECH["ar"].values()) for row in table.split()]
    unsure = frozenset(
        normalise(past)
        for past in rows
        if (len(past) == 3 and past[1] != "ا" and past[2] != "ى") or past.startswith("ت")
    )
    return unsure - words_of(SURE_PASTS)


_NOUN_LIKE = _noun_like()
_OWN_WAW = tuple(normalise(beginning) for beginning in OWN_WAW.split())
_AMBIGUOUS = words_of(AMBIGUOUS)
_SPEECH = {language: _speech_table(language) for language in SPEECH}
_FINITE = {language: _finite_table(language) for language in VERBS}


@lru_cache(maxsize=1 << 16)
def without_conjunction(form: str) -> str:
    """An Arabic word without a leading «و» or «ف», where what is left could be a word.

    >>> without_conjunction("وقتل"), without_conjunction("وصلوا"), without_conjunction("وزير")
    ('قتل', 'وصلوا', 'وزير')
    """
    if form[:1] in _JOINING and form[1:] in _SHORT_VERBS:
        return form[1:]
    if len(form) <= 3 or form[0] not in "وف" or finite(form, "ar"):
        return form
    if form.startswith(_OWN_WAW) and not finite(form[1:], "ar"):
        return form
    return form[1:]


@lru_cache(maxsize=1 << 16)
def speech_group(form: str, language: str) -> str | None:
    """The group of the verb of saying that a word is a form of ("say", "deny" …), None where it is none.

    >>> speech_group("وأوضحت".replace("أ", "ا"), "ar"), speech_group("denies", "en"), speech_group("table", "en")
    ('say', 'deny', None)
    """
    table = _SPEECH.get(language)
    if table is None or (language == "ar" and form in _NO_VERBS):
        return None
    found = table.get(form)
    if found is None and language == "ar":
        bare = without_conjunction(form)
        found = table.get(bare) or next((table[cut] for cut in _unsuffixed(bare) if cut in table), None)
    return found


@lru_cache(maxsize=1 << 16)
def is_finite(form: str, language: str) -> bool:
    """Whether a word is a finite verb by the lexicon, or looks like an Arabic present.

    >>> is_finite("تشمل", "ar"), is_finite("يوم", "ar"), is_finite("began", "en")
    (True, False, True)
    """
    return finite(form, language) if language != "ar" else _is_finite_arabic(form)


def finite(form: str, language: str) -> bool:
    """Whether the lexicon knows the word as a finite verb, speech verbs included."""
    table = _FINITE.get(language)
    return table is not None and (form in table or form in _SPEECH[language])


def _is_finite_arabic(form: str) -> bool:
    if form in _NO_VERBS:
        return False
    if finite(form, "ar") or any(finite(cut, "ar") for cut in _unsuffixed(form)):
        return True
    return (form.startswith("ي") and 4 <= len(form) <= 9) or (
        form.startswith(("سي", "ست")) and 5 <= len(form) <= 9 and form[2:3] not in "هةا"
    )


def _unsuffixed(form: str) -> Iterator[str]:
    for suffix, least in _OBJECTS:
        if form.endswith(suffix) and len(form) >= len(suffix) + least:
            yield form[: -len(suffix)]


def may_be_noun(form: str) -> bool:
    """Whether an Arabic past could as well be a verbal noun, as unpointed writing leaves open: «نشر», «تراجع».

    >>> may_be_noun("نشر"), may_be_noun("نشرت"), may_be_noun("تراجع"), may_be_noun("كان")
    (True, False, True, False)
    """
    if form in _AMBIGUOUS or form in _NOUN_LIKE:
        return True
    # «دعمها» is "her support" more often than "supported her", «قدرتها» "her ability" than "she estimated her".
    return any(
        cut in _AMBIGUOUS or cut in _NOUN_LIKE or (len(cut) == 4 and cut.endswith("ت")) for cut in _unsuffixed(form)
    )

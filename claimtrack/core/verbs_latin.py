"""Where the finite verbs of an English or French sentence stand, told from nouns and participles of the same form."""

from __future__ import annotations

from claimtrack.core.conjugation import english_forms, french_forms
from claimtrack.core.inflection import words_of
from claimtrack.core.lexicon import verb_signs as signs
from claimtrack.core.lexicon.speech import SPEECH
from claimtrack.core.lexicon.verbs import AUXILIARIES, VERBS
from claimtrack.core.scan import Scan
from claimtrack.core.text import normalise

__all__ = ["begins_predicate", "is_auxiliary", "is_stem", "participle_at", "spelt", "surely_verb_at", "verb_at"]

_BOTH = ("en", "fr")
_AUXILIARIES = {each: words_of(AUXILIARIES[each]) for each in _BOTH}
_BEFORE_NOUNS = {each: words_of(signs.BEFORE_NOUNS[each]) for each in _BOTH}
_PREPOSITIONS = {each: words_of(signs.PREPOSITIONS[each]) for each in _BOTH}
_ADJECTIVES = {each: words_of(signs.ADJECTIVES[each]) for each in _BOTH}
_ADVERBIAL = {each: words_of(signs.ADVERBIAL[each]) for each in _BOTH}
_PRONOUNS = {each: words_of(signs.SUBJECT_PRONOUNS[each]) for each in _BOTH}
_NOT_PAST = words_of(signs.NOT_PAST)
_INTRANSITIVE = words_of(signs.INTRANSITIVE)
_PLURAL_SUBJECTS = words_of(signs.PLURAL_SUBJECTS)
_MODALS = words_of(signs.MODALS)
_BEING = words_of(signs.BEING)
_FORMING = words_of(signs.FORMING)
_PLAIN = words_of(signs.PLAIN_VERBS)
_CLITICS = words_of(signs.CLITICS_FR)
_NOT_VERBS_FR = words_of(signs.NOT_VERBS_FR)
_DETERMINERS_EN = words_of(
    "the a an its his her their our my your this these those some any no each every both several many most more all it "
    "him them us me himself herself itself themselves one two three four five six seven eight nine ten"
)
_CONTRACTING = words_of("i you he she it we they that there who what here")
_CONTRACTED = frozenset(
    normalise(f"{pronoun}'{rest}") for pronoun in _CONTRACTING for rest in ("re", "ve", "ll", "d", "m", "s")
)
_DAYS = words_of(
    "monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec january "
    "february march april june july august september october november december last this today yesterday"
)
_NOUNS = words_of(signs.NO_ADJECTIVES)
_INFINITIVES = words_of("be been have do being having")
_ENDS = frozenset({",", ".", ";", ":", ")", "?", "!", "”", '"', "»", "]", "and", "or", "but", "et", "ou", "mais"})
_BARRIERS = words_of(
    "that who which whom whose where when while because as after before if although since and but or"
) | {
    ",",
    ";",
    ":",
    "–",
}
_RELATED_FR = words_of("il elle on ils elles qui ne n' se s' y nous vous je")
_REACH = 12


def _english_rows() -> list[str]:
    return [row for rows in (VERBS["en"], *SPEECH["en"].values()) for row in rows.split()]


_ENGLISH = [english_forms(row) for row in _english_rows()]
_BASES = frozenset(normalise(verb.base) for verb in _ENGLISH if verb.base)
_THIRDS = frozenset(normalise(form) for verb in _ENGLISH for form in verb.present)
_PASTS = frozenset(normalise(form) for verb in _ENGLISH for form in verb.past)
_PARTICIPLES = frozenset(normalise(form) for verb in _ENGLISH for form in verb.participles)
# "took", "began": a past that is no participle.
_SURE_PASTS = (
    frozenset(normalise(form) for verb in _ENGLISH for form in verb.past if form not in verb.participles) - _BASES
)
_FRENCH = [french_forms(row) for rows in (VERBS["fr"], *SPEECH["fr"].values()) for row in rows.split()]
_FRENCH_FINITE = frozenset(normalise(form) for verb in _FRENCH for form in verb.present) - _NOT_VERBS_FR
_ACCENTED = ("é", "ée", "és", "ées")
_FRENCH_PARTICIPLES = frozenset(
    normalise(form) for verb in _FRENCH for form in verb.participles if not form.endswith(_ACCENTED)
)
_FRENCH_ACCENTED = frozenset(
    normalise(form) for verb in _FRENCH for form in verb.participles if form.endswith(_ACCENTED)
)
_SURE_FRENCH = ("era", "aient", "erent", "eront", "iront", "issent", "ait")


def spelt(scan: Scan, at: int) -> str:
    """A piece as it is written, in lower case: accents part "a" from "à" and "signe" from "signé"."""
    return scan.text[scan.starts[at] : scan.ends[at]].casefold().replace("’", "'")


def is_auxiliary(scan: Scan, at: int, language: str) -> bool:
    """Whether a finite auxiliary or modal verb stands at a piece."""
    form = scan.forms[at]
    if language == "en" and form in _CONTRACTED and _is_contracted(spelt(scan, at)):
        return True
    if form not in _AUXILIARIES[language] or (language == "en" and form in _INFINITIVES and form != "have"):
        return False
    if language == "fr":
        east = form == "est" and at > 0 and (scan.forms[at - 1] == "l'" or _is_joined(scan, at))
        return spelt(scan, at) != "à" and not east
    if scan.is_capital(at) and at > 0:
        return False
    before = scan.forms[at - 1] if at > 0 else ""
    if form in {"have", "do"}:
        return before != "to" and not (before in _ADVERBIAL["en"] and at > 1 and scan.forms[at - 2] == "to")
    return not (form in {"will", "might", "must", "can"} and before in _BEFORE_NOUNS["en"])


def _is_joined(scan: Scan, at: int) -> bool:
    """Whether a hyphen stands before a piece: "bank-owned", "Sud-Est"."""
    return at > 0 and scan.forms[at - 1] == "–" and scan.starts[at] == scan.ends[at - 1]


def _is_contracted(raw: str) -> bool:
    """Whether a pronoun has its verb at its end: "they're", "it's", "we'll"; not "the ship's"."""
    pronoun, mark, rest = raw.partition("'")
    return bool(mark) and pronoun in _CONTRACTING and rest in {"re", "ve", "ll", "d", "m", "s"}


def verb_at(scan: Scan, at: int, language: str) -> bool:
    """Whether a finite verb stands at a piece: not in "Mark Rutte", "peace talks with", "the ship owned by"."""
    if is_auxiliary(scan, at, language):
        return True
    if scan.is_capital(at) or not scan.forms[at].isalpha():
        return False
    return _english_verb(scan, at) if language == "en" else _french_verb(scan, at)


def surely_verb_at(scan: Scan, at: int, language: str) -> bool:
    """Whether a finite verb stands at a piece that could be no participle: not in "teachers involved in the plan"."""
    if not verb_at(scan, at, language):
        return False
    form, following = scan.forms[at], scan.forms[at + 1] if at + 1 < len(scan) else "."
    if language == "fr" or is_auxiliary(scan, at, language) or form in _INTRANSITIVE or form in _SURE_PASTS:
        return True
    if participle_at(scan, at, language):
        return _has_object(scan, at + 1, named=False) or following in _ENDS
    return form in _PLAIN or following in _DETERMINERS_EN or following[:1].isdigit()


def _english_verb(scan: Scan, at: int) -> bool:
    form = scan.forms[at]
    if form in _SURE_PASTS or form in _PASTS or (form.endswith("ed") and len(form) > 4):
        return form not in _NOT_PAST and _is_past(scan, at)
    if form in _THIRDS or form in _BASES:
        return _is_present(scan, at)
    return False


def is_stem(form: str) -> bool:
    """Whether a word is the bare stem of an English verb, which English shares with nouns ("in his address")."""
    return form in _BASES


def _before(scan: Scan, at: int, language: str) -> int:
    """The piece before, adverbs passed over."""
    at -= 1
    while at > 0 and (scan.forms[at] in _ADVERBIAL[language] or _is_manner(scan.forms[at], language)):
        at -= 1
    return at


def _is_manner(form: str, language: str) -> bool:
    return (form.endswith("ly") and len(form) > 5) if language == "en" else (form.endswith("ment") and len(form) > 8)


def _takes_noun(scan: Scan, at: int, language: str) -> bool:
    """Whether a noun or an adjective comes after the piece at `at`."""
    form = scan.forms[at]
    if form in _BEFORE_NOUNS[language] or form[:1].isdigit():
        return True
    if form in _ADJECTIVES[language] and not scan.is_capital(at):
        return True
    if spelt(scan, at).endswith(("'s", "s'")) and language == "en":
        return True
    return form.endswith(signs.ADJECTIVE_ENDINGS[language]) and len(form) > 5 and form not in _NOUNS


def _is_past(scan: Scan, at: int) -> bool:
    form = scan.forms[at]
    if at == 0 or _is_joined(scan, at):
        return False  # "a bank-owned ship"
    low = _before(scan, at, "en")
    before = scan.forms[low]
    if low == 0 and _is_manner(before, "en"):
        return False  # "Remotely operated vehicles were …"
    if before in _BEING or before in _FORMING or before in _MODALS:
        return before != "to" and before not in {"being", "been", "be", "having"}
    counted = before[:1].isdigit() and form in _INTRANSITIVE
    if _takes_noun(scan, low, "en") and not counted and not (before == "that" or before in {"this", "these", "those"}):
        return form in _SURE_PASTS and before not in _BEFORE_NOUNS["en"]
    if form in _SURE_PASTS or form in _INTRANSITIVE:
        return True
    following = scan.forms[at + 1] if at + 1 < len(scan) else "."
    if following == "by":
        return following_figure(scan, at + 2)
    if before in {",", "–"} and (following in _PREPOSITIONS["en"] or following in _ENDS):
        return _after_apposition(scan, low)
    if following in _PREPOSITIONS["en"] or following in _ENDS or following in _ADVERBIAL["en"] or following in _DAYS:
        return not _main_verb_ahead(scan, at + 1)
    return True


def _after_apposition(scan: Scan, comma: int) -> bool:
    """Whether a comma closes a name or a title that another opened: "its leader, Ann Lee, answered with …"."""
    for at in range(comma - 1, max(0, comma - 9), -1):
        if scan.forms[at] == ",":
            return at > 1 and comma - at > 1
        if is_auxiliary(scan, at, "en") or scan.forms[at] in _SURE_PASTS or scan.forms[at] in _BARRIERS:
            return False
    return False


def following_figure(scan: Scan, at: int) -> bool:
    """Whether a figure stands at a piece: "rose by 3 percent" is no passive."""
    return at < len(scan) and scan.forms[at][:1].isdigit()


def _main_verb_ahead(scan: Scan, low: int) -> bool:
    """Whether the verb of the clause is still to come: "the ship built in Spain was sold"."""
    for at in range(low, min(low + _REACH, len(scan))):
        form = scan.forms[at]
        if form in _BARRIERS:
            return False
        if is_auxiliary(scan, at, "en"):
            return True
        if scan.is_capital(at) or _takes_noun(scan, at - 1, "en"):
            continue
        if form in _SURE_PASTS or form in _INTRANSITIVE or (form in _PASTS and _has_object(scan, at + 1, named=False)):
            return True
    return False


def _is_present(scan: Scan, at: int) -> bool:
    form = scan.forms[at]
    if at == 0:
        return False
    low = _before(scan, at, "en")
    before = scan.forms[low]
    if before in _MODALS:
        return before != "to" and form in _BASES
    if before in _BEING or before in _FORMING:
        return False
    pronoun = before in _PRONOUNS["en"] or before in _PLURAL_SUBJECTS
    if not pronoun and _takes_noun(scan, low, "en"):
        return False
    if form in _BASES and not (
        pronoun or (before.endswith("s") and not before.endswith(("ss", "us", "is"))) or before in {")", ","}
    ):
        return False
    if form in _BASES and before in {"he", "she", "it"}:
        return False
    if form in _THIRDS and form not in _BASES and before in {"they", "we", "people"}:
        return False
    if form in _PLAIN or pronoun or _has_object(scan, at + 1, named=scan.is_capital(low)):
        return True
    following = scan.forms[at + 1] if at + 1 < len(scan) else "."
    return following in _PREPOSITIONS["en"] and following != "of" and _is_only_verb(scan, at)


def _is_only_verb(scan: Scan, at: int) -> bool:
    """Whether a clause has no other verb: "a tenth of trade moves through it", not "peace talks in Rome failed"."""
    if _main_verb_ahead(scan, at + 1):
        return False
    for place in range(at - 1, max(-1, at - _REACH), -1):
        form = scan.forms[place]
        if form in {"and", "or", "but"} and scan.forms[place - 1] != ",":
            return False
        if form in _BARRIERS or place == 0:
            first = scan.forms[place if place == 0 else place + 1]
            return first not in _PREPOSITIONS["en"] or scan.forms[place + 1][:1].isdigit()
        if is_auxiliary(scan, place, "en") or form in _SURE_PASTS or form in _INTRANSITIVE:
            return False
    return False


def _has_object(scan: Scan, at: int, *, named: bool) -> bool:
    """Whether what follows a word shows that it was a verb."""
    if at >= len(scan):
        return False
    form = scan.forms[at]
    if (
        form in _DETERMINERS_EN
        or form[:1].isdigit()
        or form in {"that", "to", "how", "why", "whether", "what", "$", "€"}
    ):
        return True
    if form in _PREPOSITIONS["en"]:
        return form in {"out", "off", "up", "down"}
    return scan.is_capital(at) or _is_manner(form, "en") or (form.endswith("ing") and not named)


def _french_verb(scan: Scan, at: int) -> bool:
    form = scan.forms[at]
    if form not in _FRENCH_FINITE or spelt(scan, at).endswith(_ACCENTED):
        return form == "fait" and _makes(scan, at)
    if at == 0 or (at + 1 < len(scan) and scan.forms[at + 1] == "–" and scan.ends[at] == scan.starts[at + 1]):
        return False
    before = scan.forms[at - 1]
    if before in _RELATED_FR:
        return True
    if before in _CLITICS and at > 1 and scan.forms[at - 2] in _RELATED_FR:
        return True
    if form.endswith(_SURE_FRENCH):
        return True
    return not _takes_noun(scan, at - 1, "fr") and before != "–"


def _makes(scan: Scan, at: int) -> bool:
    """Whether "fait" is the present: "la tempête fait 12 morts", not "a fait", "tout à fait", "le fait"."""
    if at == 0 or at + 1 >= len(scan) or is_auxiliary(scan, at - 1, "fr") or _takes_noun(scan, at - 1, "fr"):
        return False
    following = scan.forms[at + 1]
    return (
        following[:1].isdigit() or following in _BEFORE_NOUNS["fr"] or following in {"etat", "suite", "face", "partie"}
    )


def participle_at(scan: Scan, at: int, language: str) -> bool:
    """Whether a past participle may stand at a piece: "owned", "construits"."""
    if at >= len(scan) or scan.is_capital(at):
        return False
    form = scan.forms[at]
    if language == "fr":
        raw = spelt(scan, at)
        if raw.endswith(_ACCENTED):
            return form in _FRENCH_ACCENTED
        return form in _FRENCH_PARTICIPLES and form not in _FRENCH_FINITE
    return form in _PARTICIPLES or (form.endswith("ed") and len(form) > 4 and form not in _NOT_PAST)


def begins_predicate(scan: Scan, at: int, language: str) -> bool:
    """Whether a second predicate begins at a piece behind a conjunction: "and later cut its claim", "et a repris"."""
    place = at
    while place < len(scan) - 1 and (
        scan.forms[place] in _ADVERBIAL[language] or _is_manner(scan.forms[place], language)
    ):
        place += 1
    if is_auxiliary(scan, place, language):
        return True
    form = scan.forms[place]
    if scan.is_capital(place) or not form.isalpha() or place + 1 >= len(scan):
        return False
    if language == "fr":
        compound = scan.forms[place + 1] == "–" and scan.ends[place] == scan.starts[place + 1]
        return form in _FRENCH_FINITE and not compound and not spelt(scan, place).endswith(_ACCENTED)
    following = scan.forms[place + 1]
    if form in _SURE_PASTS:
        return True
    if form in _PASTS or (form.endswith("ed") and len(form) > 4 and form not in _NOT_PAST):
        # "trained and equipped troops": an adjective has its noun right behind it.
        return (
            form in _INTRANSITIVE
            or following in _DETERMINERS_EN
            or (following in _PREPOSITIONS["en"] and following != "than")
            or (following[:1].isdigit() or scan.is_capital(place + 1) or following in {"that", "to", "$"})
        )
    return form in _THIRDS and form not in _BASES and (form in _PLAIN or _has_object(scan, place + 1, named=False))

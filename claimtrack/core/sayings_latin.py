"""Stretches of English and French that are only "X said (when, where)", "said X", "a-t-il dit"."""

from __future__ import annotations

from claimtrack.core.frames import Frame
from claimtrack.core.inflection import forms_of, speech_group, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import ADJUNCT_OPENERS
from claimtrack.core.lexicon.speech import CLAUSE_OPENERS, INVERTED, PRONOUNS, SPEECH
from claimtrack.core.scan import Scan
from claimtrack.core.speech_latin import group_at, is_main_auxiliary, subject_before
from claimtrack.core.verbs_latin import is_auxiliary, is_stem, spelt, verb_at

__all__ = ["saying", "until_adjunct"]

_LONGEST_TAIL = 18
_BOTH = ("en", "fr")
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_ADJUNCTS = {each: words_of(ADJUNCT_OPENERS[each]) for each in _BOTH}
_PRONOUNS = {each: words_of(PRONOUNS[each]) for each in _BOTH}
_NO_SUBJECT = words_of(particles_latin.NO_SUBJECT)
_NOUNS_OF_PLACE = frozenset({"de", "d'", "du", "des", "sur", "l'", "the", "of", "as"})
_DAYS = words_of("lundi mardi mercredi jeudi vendredi samedi dimanche hier")
_TIMES_FR = words_of("semaine veille nuit journée mois lendemain même")
_CLITIC_SUBJECTS = words_of("il elle ils elles on")
_COUNTING = words_of("one two three four five six seven eight nine ten some many most all more")
_ARTICLES = words_of("the a an its his her their le la les l' un une son sa leur")
_OCCASIONS = words_of("after before when as while following après avant lorsque lorsqu'")
_PLACING = words_of("à au aux dans devant sur lors en depuis auprès")
_TELLING = words_of("told tells informed")
_INVERTED = {
    "en": forms_of(INVERTED["en"], "en"),
    "fr": forms_of(" ".join(SPEECH["fr"][each] for each in SPEECH["fr"]), "fr") | {"savoir"},
}
_ENDING = ("é", "ée", "és", "ées", "i", "ie", "it", "u", "ue")
_REFLEXIVES = frozenset({"s'", "se"})
_WHOLE = frozenset({"deny", "refuse", "judge", "praise", "call", "pledge", "accuse"})


def saying(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    """A whole stretch that is only "X said (when, where)" or "said X"; its bounds say nothing."""
    if language == "fr" and (incise := _incise(scan, low, high)):
        return incise
    if language == "fr" and (exclaimed := _exclaimed(scan, low, high)):
        return exclaimed
    for at in range(low, min(low + _LONGEST_TAIL, high)):
        form = scan.forms[at]
        if scan.guarded[at] or form in {";", ":"} or (form in _OPENERS[language] and at > low):
            return None
        group = group_at(scan, at, low, high, language)
        if group is None:
            if is_auxiliary(scan, at, language):
                if is_main_auxiliary(scan, at, low, high, language):
                    return None
            elif verb_at(scan, at, language):
                return None
            continue
        if group in _WHOLE and not any(scan.guarded[max(0, low - 2) : low]):
            return None
        return _subject_verb(scan, low, at, high, language) or _verb_subject(scan, low, at, high, language)
    return None


def _incise(scan: Scan, low: int, high: int) -> Frame | None:
    """ "a-t-il ajouté", "indique-t-elle", "lit-on": a French verb of saying with its pronoun behind a hyphen."""
    if low + 2 >= high or scan.forms[low + 1] != "–" or scan.ends[low] != scan.starts[low + 1]:
        return None
    pronoun = next((at for at in range(low + 2, min(low + 6, high)) if scan.forms[at] in _CLITIC_SUBJECTS), None)
    if pronoun is None:
        return None
    verbs = (at for at in (low, *range(pronoun + 1, min(pronoun + 5, high))) if speech_group(scan.forms[at], "fr"))
    verb = next(verbs, low if scan.forms[low] == "lit" else None)
    if verb is None:
        return None
    return Frame(low, high, "say", None, scan.span(verb, verb + 1), carried=scan.forms[pronoun] != "on")


def _exclaimed(scan: Scan, low: int, high: int) -> Frame | None:
    """ "« … », s'est indigné le maire", "déplore Ann Lee": behind a quotation any French verb says it."""
    if not any(scan.guarded[max(0, low - 2) : low]):
        return None
    verb = low + (scan.forms[low] in _REFLEXIVES)
    perfect = verb < high - 2 and is_auxiliary(scan, verb, "fr")
    verb += perfect
    if verb >= high - 1 or speech_group(scan.forms[verb], "fr") or scan.is_capital(verb):
        return None
    spoken = spelt(scan, verb).endswith(_ENDING) if perfect else verb_at(scan, verb, "fr")
    named = verb + 1
    if not spoken or not (scan.is_capital(named) or scan.forms[named] in _ARTICLES):
        return None
    stop = until_adjunct(scan, named, high, "fr")
    return Frame(low, high, "say", scan.span(named, stop), scan.span(verb, verb + 1)) if stop > named else None


def _subject_verb(scan: Scan, low: int, at: int, high: int, language: str) -> Frame | None:
    first, stop = subject_before(scan, low, at, language)
    after = until_adjunct(scan, at + 1, high, language)
    if scan.forms[at] in _TELLING:
        # "…,” the mayor told reporters": who was told is no part of it.
        after = at + 1
    if (
        stop <= first
        or scan.forms[first] in _NO_SUBJECT
        or after != at + 1
        or _holds_clause(scan, after, _occasion(scan, after, high), language)
    ):
        return None
    group = speech_group(scan.forms[at], language)
    pronoun = stop == first + 1 and scan.forms[first] in _PRONOUNS[language]
    return Frame(low, high, group, None if pronoun else scan.span(first, stop), scan.span(at, at + 1), carried=pronoun)


def _occasion(scan: Scan, low: int, high: int) -> int:
    """Where it is told when or how something was said: "…, the palace said after the king met his ministers"."""
    for at in range(low, high - 1):
        if scan.forms[at] in _OCCASIONS or (scan.forms[at] == "," and scan.forms[at + 1].endswith("ing")):
            return at
    return high


def _verb_subject(scan: Scan, low: int, at: int, high: int, language: str) -> Frame | None:
    first, stop = subject_before(scan, low, at, language)
    if stop > first or scan.forms[at] not in _INVERTED[language] or at + 1 >= high:
        return None
    perfect = any(is_auxiliary(scan, place, language) for place in range(low, at))
    if language == "fr" and spelt(scan, at).endswith("é") and not perfect:
        return None  # ", qualifié de …" has no subject behind it
    group = speech_group(scan.forms[at], language)
    verb = scan.span(at, at + 1)
    named = at + 1
    while named < high - 1 and (scan.forms[named] in {"–", "t"} or (language == "fr" and scan.forms[named] in _DAYS)):
        named += 1
    while language == "fr" and named < high - 1 and scan.forms[named].endswith("ement"):
        named += 1
    named = _past_place(scan, named, high) if language == "fr" else named
    if scan.forms[named] in _PRONOUNS[language]:
        return Frame(low, high, group, None, verb, carried=True)
    after = until_adjunct(scan, named, high, language)
    if (
        after <= named
        or scan.forms[named][0].isdigit()
        or scan.forms[named] in _COUNTING
        or _holds_clause(scan, named, after if language == "fr" or scan.is_capital(named) else high, language)
    ):
        return None
    return Frame(low, high, group, scan.span(named, after), verb)


def _past_place(scan: Scan, low: int, high: int) -> int:
    """Past where something is said: "assure à la mairie son adjoint"."""
    if scan.forms[low] not in _PLACING:
        return low
    for at in range(low + 2, min(low + 6, high - 1)):
        if scan.is_capital(at) or scan.forms[at] in _ARTICLES:
            return at
    return low


def _holds_clause(scan: Scan, low: int, high: int, language: str) -> bool:
    return any(
        scan.forms[at] in _OPENERS[language]
        or (is_auxiliary(scan, at, language) and scan.forms[at] != "a")
        or (language == "en" and verb_at(scan, at, language) and not is_stem(scan.forms[at]))
        for at in range(low, high)
    )


def until_adjunct(scan: Scan, low: int, high: int, language: str) -> int:
    """Where a name ends and says when or where something was said."""
    at = low
    while at < high:
        form = scan.forms[at]
        if form == "," and at > low and _appositive(scan, at, high):
            at += 1
            continue
        if not scan.is_word(at) and not scan.guarded[at] and form not in {"–", ".", "&"}:
            break
        if (
            form in _ADJUNCTS[language]
            and not (language == "fr" and (at == low or scan.is_capital(at)))
            and form not in _NOUNS_OF_PLACE
        ):
            break
        if language == "fr" and at > low and form in {"le", "la"} and _tells_time(scan, at + 1):
            break
        at += 1
    while at > low and not scan.is_word(at - 1) and not scan.guarded[at - 1]:
        at -= 1
    return at


def _tells_time(scan: Scan, at: int) -> bool:
    """ "le 5 mai", "la semaine dernière" behind a name."""
    return at < len(scan) and (scan.forms[at][:1].isdigit() or scan.forms[at] in _TIMES_FR)


def _appositive(scan: Scan, at: int, high: int) -> bool:
    """Whether a name's title goes on behind a comma: "said Ann Lee, the company's director"."""
    return at + 1 < high and (scan.forms[at + 1] in {"the", "a", "an", "le", "la", "l'"} or scan.is_capital(at + 1))

"""English and French speakers named after or inside their claim: "…, said X", "There, X says, …"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from claimtrack.core.frames import Frame
from claimtrack.core.inflection import forms_of, speech_group, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import ADJUNCT_OPENERS, RELATIVES
from claimtrack.core.lexicon.speech import ACCORDING, CLAUSE_OPENERS, INVERTED, PRONOUNS, SPEECH
from claimtrack.core.scan import Scan, scan
from claimtrack.core.speech_latin import group_at, is_main_auxiliary, subject_before
from claimtrack.core.values import Span
from claimtrack.core.verbs_latin import is_auxiliary, is_stem, spelt, verb_at

__all__ = ["according_before", "after_last_comma", "between_commas", "cited_at_end"]

_REACH = 36
_LONGEST_TAIL = 18
_BOTH = ("en", "fr")
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_ADJUNCTS = {each: words_of(ADJUNCT_OPENERS[each]) for each in _BOTH}
_PRONOUNS = {each: words_of(PRONOUNS[each]) for each in _BOTH}
_ACCORDING = {each: tuple(tuple(scan(phrase).forms) for phrase in ACCORDING[each]) for each in _BOTH}
_OPENING_PHRASES = frozenset(phrase[0] for each in _BOTH for phrase in _ACCORDING[each])
_NO_SUBJECT = words_of(particles_latin.NO_SUBJECT)
_NOUNS_OF_PLACE = frozenset({"de", "d'", "du", "des", "sur", "l'", "the", "of", "as"})
_RELATIVES = {each: words_of(RELATIVES[each]) for each in _BOTH}
_DAYS = words_of("lundi mardi mercredi jeudi vendredi samedi dimanche hier")
_TIMES_FR = words_of("semaine veille nuit journée mois lendemain même")
_CLITIC_SUBJECTS = words_of("il elle ils elles on")
_BACK = words_of("elle lui eux elles him her them it ellemême luimême")
_COUNTING = words_of("one two three four five six seven eight nine ten some many most all more")
_WHICH = words_of("which laquelle lequel lesquelles lesquels que qu' ce")
_CITING = words_of("citing quoting citant")
_ARTICLES = words_of("the a an its his her their le la les l' un une son sa leur")
_PLACING = words_of("à au aux dans devant sur lors en depuis auprès")
_TELLING = words_of("told tells informed")
_INVERTED = {"en": forms_of(INVERTED["en"], "en"), "fr": forms_of(SPEECH["fr"]["say"], "fr")}
_WHOLE = frozenset({"deny", "refuse", "judge", "praise", "call", "pledge", "accuse"})


def after_last_comma(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    """ "…, the agency said on Friday", "…, according to officials", "… », a déclaré le ministre"."""
    while high > low + 3 and not scan.is_word(high - 1) and not scan.guarded[high - 1]:
        high -= 1
    closing = next((at for at in range(high - 2, max(low + 2, high - _REACH), -1) if _closes(scan, at)), None)
    if closing is not None:
        # A name with its titles has commas of its own: "…,” Ann Lee, head of the fund, said".
        tail = _saying(scan, closing + 1, high, language)
        if tail:
            return _closed(scan, low, closing, tail, language)
    for at in range(high - 2, max(low + 2, high - _REACH), -1):
        if scan.guarded[at] and scan.forms[at] not in {"”", '"', "»"}:
            continue
        if scan.forms[at] not in {",", "”", '"', "»"}:
            phrase = _phrase_at(scan, at, language)
            if phrase and _is_tail(scan, at + phrase, high, language):
                # Only behind a comma does it hold for more than its own clause.
                whole = scan.forms[at - 1] == ","
                carried = _refers_back(scan, at + phrase, high)
                named = None if carried else scan.span(at + phrase, high)
                return Frame(low, at, "say", named, scan.span(at, at + phrase), trailing=whole, carried=carried)
            continue
        tail = _saying(scan, at + 1, high, language)
        if tail and (scan.guarded[at] or _states(scan, low, at, language)):
            first = _title_before(scan, low, at, language) if tail.speaker else at
            if first < at and tail.speaker:
                tail = replace(tail, speaker=Span(scan.starts[first + 1], tail.speaker.end))
            return _closed(scan, low, first, tail, language)
    return None


def _title_before(scan: Scan, low: int, comma: int, language: str) -> int:
    """The comma before a title that a name follows: "…, the health minister, Ann Lee, said"; else the same comma."""
    first = next((at for at in range(comma - 1, max(low + 3, comma - 9), -1) if scan.forms[at] == ","), comma)
    if scan.guarded[first] or any(not scan.is_word(at) and scan.forms[at] != "–" for at in range(first + 1, comma)):
        return comma
    titled = _is_noun_phrase(scan, first + 1, comma, language) and _states(scan, low, first, language)
    return first if titled else comma


def _is_noun_phrase(scan: Scan, low: int, high: int, language: str) -> bool:
    """Whether a stretch could be somebody's name or title: no verb, no figure, and an article or a capital first."""
    if high <= low or not (scan.is_capital(low) or scan.forms[low] in _ARTICLES or scan.forms[low] in {"al", "el"}):
        return False
    return not any(verb_at(scan, at, language) or scan.forms[at][:1].isdigit() for at in range(low, high))


def _states(scan: Scan, low: int, high: int, language: str) -> bool:
    """Whether a stretch is a clause or a quotation, not a mere subject; with a figure it may lack its verb."""
    return any(
        scan.guarded[at] or scan.forms[at][:1].isdigit() or _main_verb(scan, low, at, language)
        for at in range(low, high)
    )


def _main_verb(scan: Scan, low: int, at: int, language: str) -> bool:
    """Whether a finite verb stands at a piece, and not in "a scientist who led it"."""
    if not verb_at(scan, at, language):
        return False
    return at == low or not any(scan.forms[p] in _RELATIVES[language] for p in range(max(low, at - 2), at))


def _closes(scan: Scan, at: int) -> bool:
    return scan.guarded[at] and scan.forms[at] in {"”", '"', "»"} and not scan.guarded[at + 1]


def _closed(scan: Scan, low: int, at: int, tail: Frame, language: str) -> Frame:
    stop = at if scan.forms[at] == "," else at + 1
    while stop > low + 1 and scan.forms[stop - 1] == ",":
        stop -= 1
    inner = according_before(scan, low, stop, language)
    return Frame(
        inner.low if inner else low, stop, tail.group, tail.speaker, tail.verb, carried=tail.carried, trailing=True
    )


def _is_tail(scan: Scan, low: int, high: int, language: str) -> bool:
    if low >= high or high - low > _LONGEST_TAIL:
        return False
    return not any(is_auxiliary(scan, at, language) for at in range(low, high))


def _saying(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    """A whole stretch that is only "X said (when, where)" or "said X"; its bounds say nothing."""
    if language == "fr" and (incise := _incise(scan, low, high)):
        return incise
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
        if group in _WHOLE:
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


def _subject_verb(scan: Scan, low: int, at: int, high: int, language: str) -> Frame | None:
    first, stop = subject_before(scan, low, at, language)
    after = _until_adjunct(scan, at + 1, high, language)
    if scan.forms[at] in _TELLING:
        # "…,” the mayor told reporters": who was told is no part of it.
        after = at + 1
    if (
        stop <= first
        or scan.forms[first] in _NO_SUBJECT
        or after != at + 1
        or _holds_clause(scan, after, high, language)
    ):
        return None
    group = speech_group(scan.forms[at], language)
    pronoun = stop == first + 1 and scan.forms[first] in _PRONOUNS[language]
    return Frame(low, high, group, None if pronoun else scan.span(first, stop), scan.span(at, at + 1), carried=pronoun)


def _verb_subject(scan: Scan, low: int, at: int, high: int, language: str) -> Frame | None:
    first, stop = subject_before(scan, low, at, language)
    if stop > first or scan.forms[at] not in _INVERTED[language] or at + 1 >= high:
        return None
    if language == "fr" and spelt(scan, at).endswith("é") and not is_auxiliary(scan, low, "fr"):
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
    after = _until_adjunct(scan, named, high, language)
    if (
        after <= named
        or scan.forms[named][0].isdigit()
        or scan.forms[named] in _COUNTING
        or _holds_clause(scan, named, high if language == "en" else after, language)
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


def _until_adjunct(scan: Scan, low: int, high: int, language: str) -> int:
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


def between_commas(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    """ "There, the agency says, more than …": short before, the claim comes after; else it runs across."""
    commas = [at for at in range(low, min(low + _REACH, high)) if scan.forms[at] == "," and not scan.guarded[at]]
    for first, second in pairwise(commas):
        if first > low and scan.forms[first - 1] in _RELATIVES[language]:
            continue  # ", who, the paper says, …" is of the relative clause
        inside = _saying(scan, first + 1, second, language)
        phrase = _phrase_at(scan, first + 1, language)
        if inside is None and phrase and second > first + 1 + phrase:
            inside = Frame(
                low, high, "say", scan.span(first + 1 + phrase, second), scan.span(first + 1, first + 1 + phrase)
            )
        if inside and inside.speaker and inside.verb and inside.speaker.start > inside.verb.start and not phrase:
            # "…, announced the mayor, …" has its statement before it; "Lee, the mayor, announced the end, …" has none.
            called = inside.speaker.of(scan.text)[0].isupper()
            inside = inside if called or _states(scan, low, first, language) else None
        if inside and high - second > 3:
            start = (
                second + 1
                if scan.words(low, first) <= 3 and not any(verb_at(scan, at, language) for at in range(low, first))
                else low
            )
            if start == second + 1 and verb_at(scan, start, language):
                start = low
            return Frame(start, high, inside.group, inside.speaker, inside.verb, carried=inside.carried)
    return None


def according_before(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    for phrase in _ACCORDING[language]:
        start = low + len(phrase)
        if tuple(scan.forms[low:start]) != phrase:
            continue
        for at in range(start + 1, min(start + _REACH, high - 2)):
            relative = scan.forms[at + 1] in _RELATIVES[language]
            if scan.forms[at] == "," and not scan.guarded[at] and not relative:
                named = _without_relative(scan, start, at, language)
                carried = _refers_back(scan, start, at)
                return Frame(at + 1, high, "say", None if carried else named, scan.span(low, start), carried=carried)
    return None


def _refers_back(scan: Scan, low: int, high: int) -> bool:
    """Whether a source is only pointed at: "according to her", "selon la même source"."""
    return (high == low + 1 and scan.forms[low] in _BACK) or scan.forms[low + 1 : low + 2] in (["same"], ["meme"])


def _without_relative(scan: Scan, low: int, high: int, language: str) -> Span:
    cut = next(
        (at for at in range(low + 1, high) if scan.forms[at] == "," and scan.forms[at + 1] in _RELATIVES[language]),
        high,
    )
    return scan.span(low, cut)


def cited_at_end(scan: Scan, low: int, high: int, language: str) -> tuple[Span | None, int]:
    """Whom a sentence cites at its end (", citing two officials"), and where what it says stops."""
    stop = high
    while stop > low + 3 and not scan.is_word(stop - 1) and not scan.guarded[stop - 1]:
        stop -= 1
    for at in range(stop - 2, max(low + 3, stop - _LONGEST_TAIL), -1):
        if scan.forms[at] in _CITING and scan.forms[at - 1] == "," and not scan.guarded[at]:
            tail = not any(verb_at(scan, place, language) for place in range(at + 1, stop))
            return (scan.span(at + 1, stop), at - 1) if tail else (None, high)
    return None, high


def _phrase_at(scan: Scan, at: int, language: str) -> int:
    if scan.forms[at] not in _OPENING_PHRASES:
        return 0
    for phrase in _ACCORDING[language]:
        following = scan.forms[at + len(phrase)] if at + len(phrase) < len(scan) else ""
        if tuple(scan.forms[at : at + len(phrase)]) == phrase and phrase[0] != "per" and following not in _WHICH:
            return len(phrase)
    return 0

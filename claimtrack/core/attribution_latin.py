"""Who says an English or French clause: "X said that …", "…, said X", "according to X", "selon X"."""

from __future__ import annotations

from claimtrack.core.clauses_latin import past_or_third, verb_at
from claimtrack.core.frames import Frame
from claimtrack.core.inflection import forms_of, is_finite, speech_group, words_of
from claimtrack.core.lexicon.connectives import ADJUNCT_OPENERS, JOINING, LEADING, LISTENERS, RELATIVES, TIME_WORDS
from claimtrack.core.lexicon.speech import (
    ACCORDING,
    BARE_CLAUSE,
    CLAUSE_OPENERS,
    INVERTED,
    JUDGING,
    NOMINAL_OBJECT,
    NOUN_LIKE,
    PRONOUNS,
    SPEECH,
)
from claimtrack.core.lexicon.verbs import AUXILIARIES
from claimtrack.core.scan import Scan, scan

__all__ = ["latin_frame"]

_REACH = 22
_LONGEST_TAIL = 14
_LONGEST_SUBJECT = 16
_BOTH = ("en", "fr")
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_LEADING = {each: words_of(LEADING[each]) for each in _BOTH}
_JOINING = {each: words_of(JOINING[each]) for each in _BOTH}
_ADJUNCTS = {each: words_of(ADJUNCT_OPENERS[each]) for each in _BOTH}
_TIMES = {each: words_of(TIME_WORDS[each]) for each in _BOTH}
_PRONOUNS = {each: words_of(PRONOUNS[each]) for each in _BOTH}
_AUXILIARIES = {each: words_of(AUXILIARIES[each]) for each in _BOTH}
_RELATIVES = {each: words_of(RELATIVES[each]) for each in _BOTH}
_LISTENERS = {each: words_of(LISTENERS[each]) for each in _BOTH}
_ACCORDING = {each: tuple(tuple(scan(phrase).forms) for phrase in ACCORDING[each]) for each in _BOTH}
_ADVERBS = words_of(
    "also later earlier initially previously now then already repeatedly again separately publicly both all pourtant également aussi déjà ensuite toutefois encore "
    "ainsi notamment eux elle lui elles ne n' pas not never n't have had has since"
)
_NOT = words_of("not didnt doesnt dont hasnt havent never pas")
_FRONT = words_of(
    "in on at during after before since by for from with under amid speaking addressing earlier meanwhile however there yesterday today last late early separately "
    "dans en à a lors devant pendant après avant depuis sur hier mardi lundi mercredi jeudi vendredi samedi dimanche le"
)
_NAMES_OF_TIME = words_of(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
)
_NOUN_MARKS = {
    "en": words_of("the a an its his her their this that these those of to no any"),
    "fr": words_of("le la les un une des de du ce ces son sa ses leur leurs l' d'"),
}
_NO_INFINITIVE = words_of("entre autre notre votre leur hier contre premier dernier chiffre outre encore")
_NO_CLAUSE = words_of("to of for from with in on at by until since after before")
_DETERMINERS = words_of("the a an his her its their this that these it he she they about around at up more nearly")
_NO_SUBJECT = words_of(
    "as comme which who qui that where when while if because whether how why what whom whose since although though où quand si dont lorsque"
)
_BREAKS = words_of("as that who which when where while after before because") | {";", "–"}
_PLURALS = words_of("i we you they who people police media others many some both critics data men women officials to")
_LY_NOUNS = words_of("family ally assembly supply rally anomaly monopoly italy july")
_NOUNS_OF_PLACE = frozenset({"de", "d'", "du", "des", "sur", "l'", "the", "of", "as"})


_THAT_MAY_LACK = {each: forms_of(BARE_CLAUSE[each], each) for each in _BOTH}
_NOMINAL = {each: forms_of(NOMINAL_OBJECT[each], each) for each in _BOTH}
_JUDGING = {each: forms_of(JUDGING[each], each) for each in _BOTH}
_INVERTED = {"en": forms_of(INVERTED["en"], "en"), "fr": forms_of(SPEECH["fr"]["say"], "fr")}
_NOUN_LIKE = {each: words_of(NOUN_LIKE[each]) for each in _BOTH}
_BEING = words_of("is are was were be been being est sont était étaient été")
_WHOLE = frozenset({"deny", "refuse", "judge", "praise", "call", "pledge", "accuse"})


def latin_frame(scan: Scan, low: int, high: int, *, kind: str, language: str) -> Frame:
    """The claim in pieces `low` to `high` with its attribution taken off and kept."""
    if kind == "participle":
        content = low + 1 + (scan.forms[low + 1] in _OPENERS[language])
        return Frame(min(content, high - 1), high, "say", verb=scan.span(low, low + 1), carried=True)
    leading = _LEADING[language] if kind == "start" else _LEADING[language] | _JOINING[language]
    while low < high - 2 and (scan.forms[low] in leading or scan.forms[low] in {",", ";", "–", ":"}):
        low += 1
    for reading in (_according_before, _after_last_comma, _between_commas, _before):
        frame = reading(scan, low, high, language)
        if frame:
            return frame
    return Frame(low, high)


def _according_before(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    for phrase in _ACCORDING[language]:
        start = low + len(phrase)
        if tuple(scan.forms[low:start]) != phrase:
            continue
        for at in range(start + 1, min(start + _REACH, high - 2)):
            if scan.forms[at] == "," and not scan.guarded[at]:
                return Frame(at + 1, high, "say", scan.span(start, at), scan.span(low, start))
    return None


def _after_last_comma(scan: Scan, low: int, high: int, language: str) -> Frame | None:
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
                return Frame(low, at, "say", scan.span(at + phrase, high), scan.span(at, at + phrase))
            continue
        tail = _saying(scan, at + 1, high, language)
        if tail and (scan.guarded[at] or _states(scan, low, at, language)):
            return _closed(scan, low, at, tail, language)
    return None


def _states(scan: Scan, low: int, high: int, language: str) -> bool:
    """Whether a stretch is a clause or a quotation, not a mere subject."""
    return any(scan.guarded[at] or verb_at(scan, at, language) for at in range(low, high))


def _closes(scan: Scan, at: int) -> bool:
    return scan.guarded[at] and scan.forms[at] in {"”", '"', "»"} and not scan.guarded[at + 1]


def _closed(scan: Scan, low: int, at: int, tail: Frame, language: str) -> Frame:
    stop = at if scan.forms[at] == "," else at + 1
    while stop > low + 1 and scan.forms[stop - 1] == ",":
        stop -= 1
    inner = _according_before(scan, low, stop, language)
    return Frame(inner.low if inner else low, stop, tail.group, tail.speaker, tail.verb, carried=tail.carried)


def _phrase_at(scan: Scan, at: int, language: str) -> int:
    for phrase in _ACCORDING[language]:
        if tuple(scan.forms[at : at + len(phrase)]) == phrase and phrase[0] not in {"per"}:
            return len(phrase)
    return 0


def _is_tail(scan: Scan, low: int, high: int, language: str) -> bool:
    if low >= high or high - low > _LONGEST_TAIL:
        return False
    return not any(
        is_finite(scan.forms[at], language) and scan.forms[at] in _AUXILIARIES[language] for at in range(low, high)
    )


def _saying(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    """A whole stretch that is only "X said (when, where)" or "said X"; its bounds say nothing."""
    for at in range(low, min(low + _LONGEST_TAIL, high)):
        form = scan.forms[at]
        if scan.guarded[at] or form in {";", ":"} or (form in _OPENERS[language] and at > low):
            return None
        group = _speech(scan, at, low, high, language)
        if group is None:
            if verb_at(scan, at, language) and form not in _AUXILIARIES[language]:
                return None
            continue
        if group in _WHOLE:
            return None
        return _subject_verb(scan, low, at, high, language) or _verb_subject(scan, low, at, high, language)
    return None


def _subject_verb(scan: Scan, low: int, at: int, high: int, language: str) -> Frame | None:
    first, stop = _subject(scan, low, at, language)
    after = _until_adjunct(scan, at + 1, high, language)
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
    first, stop = _subject(scan, low, at, language)
    if stop > first or scan.forms[at] not in _INVERTED[language] or at + 1 >= high:
        return None
    group = speech_group(scan.forms[at], language)
    verb = scan.span(at, at + 1)
    named = at + 1
    while named < high - 1 and scan.forms[named] in {"–", "t"}:
        named += 1
    if scan.forms[named] in _PRONOUNS[language]:
        return Frame(low, high, group, None, verb, carried=True)
    after = _until_adjunct(scan, named, high, language)
    if after <= named or scan.forms[named][0].isdigit() or _holds_clause(scan, named, high, language):
        return None
    return Frame(low, high, group, scan.span(named, after), verb)


def _speech(scan: Scan, at: int, low: int, high: int, language: str) -> str | None:
    """The group of a verb of saying at a piece, None where the word is a noun, a name or a passive there."""
    form = scan.forms[at]
    group = None if scan.is_capital(at) and at > low else speech_group(form, language)
    if group is None or scan.guarded[at]:
        return None
    before = scan.forms[at - 1] if at > low else ""
    if language == "en" and at > low and not past_or_third(form, language) and not _plural(scan, at - 1):
        return None
    if before in _NOUN_MARKS[language] or before in _BEING:
        return None
    if form in _NOUN_LIKE[language]:
        following = scan.forms[at + 1] if at + 1 < high else ""
        ends = at + 1 == high and at > low
        if before.endswith("s") and not form.endswith("s") and following in _DETERMINERS:
            return group
        return group if following in _OPENERS[language] or following in {":", '"', "“", "«"} or ends else None
    return group


def _holds_clause(scan: Scan, low: int, high: int, language: str) -> bool:
    return any(
        scan.forms[at] in _OPENERS[language]
        or (scan.forms[at] in _AUXILIARIES[language] and scan.forms[at] != "a")
        or (language == "en" and verb_at(scan, at, language) and past_or_third(scan.forms[at], language))
        for at in range(low, high)
    )


def _is_manner(scan: Scan, at: int, language: str) -> bool:
    form = scan.forms[at]
    return language == "en" and form.endswith("ly") and form not in _LY_NOUNS and not scan.is_capital(at)


def _without_auxiliaries(scan: Scan, low: int, at: int, language: str) -> int:
    while at > low and (
        _is_manner(scan, at - 1, language)
        or scan.forms[at - 1] in _AUXILIARIES[language]
        or scan.forms[at - 1] in _ADVERBS
        or scan.forms[at - 1] == ","
    ):
        at -= 1
    return at


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
        at += 1
    while at > low and not scan.is_word(at - 1):
        at -= 1
    return at


def _appositive(scan: Scan, at: int, high: int) -> bool:
    """Whether a name's title goes on behind a comma: "said Ann Lee, the company's director"."""
    return at + 1 < high and (scan.forms[at + 1] in {"the", "a", "an", "le", "la", "l'"} or scan.is_capital(at + 1))


def _between_commas(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    """ "There, the agency says, more than …": short before, the claim comes after; else it runs across."""
    commas = [at for at in range(low, min(low + _REACH, high)) if scan.forms[at] == "," and not scan.guarded[at]]
    for first, second in zip(commas, commas[1:], strict=False):
        inside = _saying(scan, first + 1, second, language)
        phrase = _phrase_at(scan, first + 1, language)
        if inside is None and phrase and second > first + 1 + phrase:
            inside = Frame(
                low, high, "say", scan.span(first + 1 + phrase, second), scan.span(first + 1, first + 1 + phrase)
            )
        if inside and high - second > 3:
            start = (
                second + 1
                if scan.words(low, first) <= 3 and not any(is_finite(f, language) for f in scan.forms[low:first])
                else low
            )
            if start == second + 1 and is_finite(scan.forms[start], language):
                start = low
            return Frame(start, high, inside.group, inside.speaker, inside.verb, carried=inside.carried)
    return None


def _plural(scan: Scan, at: int) -> bool:
    """Whether a bare English verb may follow: "officials say", "they claim"; "our previous mention" has a noun there."""
    form = scan.forms[at]
    return (
        form.endswith("s") or form in _PLURALS or form in _ADVERBS or form in _AUXILIARIES["en"] or form in {",", ")"}
    )


def _before(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    start = _past_front(scan, low, high, language)
    at = start
    while at < min(start + _REACH, high - 1):
        form = scan.forms[at]
        group = _speech(scan, at, start, high, language)
        if group:
            return _after_verb(scan, at, high, start=start, language=language, group=group, low=low)
        if scan.guarded[at]:
            at += 1
            continue
        if form in {";", ":"} or (form in _OPENERS[language] and at > start):
            return None
        if form in _AUXILIARIES[language] and _main_auxiliary(scan, at, start, high, language):
            return None
        if verb_at(scan, at, language) and form not in _AUXILIARIES[language]:
            # "Putin, asked about the pictures, did not deny …": between commas it is no main verb.
            comma = next((p for p in range(at + 1, min(at + 14, high - 1)) if scan.forms[p] == ","), None)
            if at == start or scan.forms[at - 1] != "," or comma is None:
                return None
            at = comma
        at += 1
    return None


def _main_auxiliary(scan: Scan, at: int, start: int, high: int, language: str) -> bool:
    """Whether an auxiliary belongs to another verb than one of saying: "is reviewing its contracts after it admitted …"."""
    after = at + 1
    while after < high - 1 and (
        scan.forms[after] in _ADVERBS or scan.forms[after] in _AUXILIARIES[language] or scan.forms[after] == ","
    ):
        after += 1
    return scan.forms[at - 1] not in _RELATIVES[language] and _speech(scan, after, start, high, language) is None


def _past_front(scan: Scan, low: int, high: int, language: str) -> int:
    """Past an intro: "In Washington, …", "On Thursday …", "Devant l'ONU, …"."""
    if scan.forms[low] not in _FRONT or (scan.forms[low] == "le" and not scan.forms[low + 1][0].isdigit()):
        return low
    for at in range(low + 1, min(low + 14, high - 2)):
        if scan.forms[at] == "," and not scan.guarded[at]:
            return at + 1
        if is_finite(scan.forms[at], language) and at > low + 1:
            break
    at = low + 1
    while at < high - 2 and (
        scan.forms[at] in _NAMES_OF_TIME
        or scan.forms[at].isdigit()
        or scan.forms[at] in {"last", "week", "month", "year"}
    ):
        at += 1
    return at if at > low + 1 else low


def _subject(scan: Scan, start: int, at: int, language: str) -> tuple[int, int]:
    """The pieces of the subject before a verb: no auxiliaries, no relative clause behind a comma."""
    stop = _without_auxiliaries(scan, start, at, language)
    for place in range(start + 1, stop):
        if (
            scan.forms[place] == ","
            and place + 1 < stop
            and (
                scan.forms[place + 1] in _RELATIVES[language]
                or scan.forms[place + 1] in _ADJUNCTS[language]
                or scan.forms[place + 1].endswith(("ed", "ing"))
                or scan.forms[place + 1] in _ADVERBS
            )
        ):
            return start, place
    while stop > start and not scan.is_word(stop - 1) and not scan.guarded[stop - 1]:
        stop -= 1
    return start, stop


def _after_verb(scan: Scan, at: int, high: int, *, start: int, language: str, group: str, low: int) -> Frame | None:
    first, stop = _subject(scan, start, at, language)
    if stop > first and (scan.forms[first] in _NO_SUBJECT or stop - first > _LONGEST_SUBJECT):
        return None
    pronoun = stop > first and scan.forms[stop - 1] in _PRONOUNS[language]
    named = None if pronoun or stop <= first else scan.span(first, stop)
    carried = named is None
    verb = scan.span(at, at + 1)
    if group == "deny" or group in _WHOLE or scan.forms[at - 1] in _NOT:
        negated = scan.forms[at - 1] in _NOT and group == "deny"
        keeps = negated or group in {"judge", "praise", "call", "accuse"}
        return Frame(low, high, group, named if keeps else None, verb, carried=carried and keeps, heir=named)
    if scan.forms[first] in _RELATIVES[language] and stop == first + 1:
        carried = False
    content = _content(scan, at, high, language)
    if scan.forms[at] in _JUDGING[language]:
        group = "evaluate"
    return None if content is None else Frame(content, high, group, named, verb, carried=carried)


def _content(scan: Scan, at: int, high: int, language: str) -> int | None:
    """The first piece of the claim after the verb at `at`, None where no claim follows."""
    for place in range(at + 1, min(at + 14, high - 1)):
        if scan.guarded[place]:
            break
        if scan.forms[place] in _OPENERS[language] and (place == at + 1 or scan.forms[place + 1] != "of"):
            return place + 1
        if is_finite(scan.forms[place], language) and scan.forms[place] not in _NAMES_OF_TIME:
            break
    after = _past_times(scan, at + 1, high, language)
    form = scan.forms[at]
    if after >= high - 1:
        return None
    if scan.forms[after] in {":", '"', "“", "«"}:
        return after + (scan.forms[after] == ":")
    if (
        language == "fr"
        and scan.forms[after].endswith(("er", "ir", "oir", "re"))
        and scan.forms[after] not in _NO_INFINITIVE
    ):
        return after
    if scan.forms[after] in _NO_CLAUSE:
        return None
    clause = _states_soon(scan, after, high, language)
    if form in _JUDGING[language] or form in _NOMINAL[language] or (form in _THAT_MAY_LACK[language] and clause):
        return after
    return None


def _states_soon(scan: Scan, low: int, high: int, language: str) -> bool:
    """Whether a clause's verb comes before anything that would break the clause: "added a goal as the team won" has none."""
    for at in range(low, min(low + 18, high)):
        if verb_at(scan, at, language):
            return True
        if scan.forms[at] in _BREAKS:
            return False
    return False


def _past_times(scan: Scan, at: int, high: int, language: str) -> int:
    start = at
    while at < high - 2 and (
        scan.forms[at] in _TIMES[language]
        or scan.forms[at] in _ADVERBS
        or scan.forms[at] == ","
        or (at > start and scan.forms[at].isdigit() and scan.forms[at - 1] in _TIMES[language])
    ):
        if scan.forms[at] in {"in", "at", "on", "late", "early", "this", "last", "the", "le"} and not (
            scan.forms[at + 1] in _TIMES[language] or scan.forms[at + 1][0].isdigit()
        ):
            break
        at += 1
    if scan.forms[at] in {"de", "d'", "sur", "of", "du"} and language == "fr":
        at += 1
    return at

"""Who says an English or French clause: "X said that …", "…, said X", "according to X", "selon X"."""

from __future__ import annotations

from claimtrack.core.claim_latin import claim_start
from claimtrack.core.frames import Frame
from claimtrack.core.inflection import forms_of, words_of
from claimtrack.core.lexicon import particles_latin
from claimtrack.core.lexicon.connectives import JOINING, LEADING, RELATIVES
from claimtrack.core.lexicon.speech import CLAUSE_OPENERS, JUDGING, PRONOUNS
from claimtrack.core.scan import Scan
from claimtrack.core.sources_latin import according_before, cited_at_end
from claimtrack.core.speech_latin import group_at, is_main_auxiliary, subject_before
from claimtrack.core.tail_latin import after_last_comma, between_commas
from claimtrack.core.values import Span
from claimtrack.core.verbs_latin import is_auxiliary, spelt, verb_at

__all__ = ["latin_frame"]

_REACH = 34
_LONGEST_SUBJECT = 30
_BOTH = ("en", "fr")
_OPENERS = {each: words_of(CLAUSE_OPENERS[each]) for each in _BOTH}
_LEADING = {each: words_of(LEADING[each]) for each in _BOTH}
_JOINING = {each: words_of(JOINING[each]) for each in _BOTH}
_PRONOUNS = {each: words_of(PRONOUNS[each]) for each in _BOTH}
_RELATIVES = {each: words_of(RELATIVES[each]) for each in _BOTH}
_ADVERBS = words_of(particles_latin.ADVERBS)
_NOT = words_of("not didnt doesnt dont hasnt havent never pas")
_FRONT = words_of(particles_latin.FRONT)
_NAMES_OF_TIME = words_of(particles_latin.NAMES_OF_TIME)
_NO_SUBJECT = words_of(particles_latin.NO_SUBJECT)
_JUDGING = {each: forms_of(JUDGING[each], each) for each in _BOTH}
_WHOLE = frozenset({"deny", "refuse", "judge", "praise", "call", "pledge", "accuse"})


_GOES_ON = frozenset({"that", "gloss"})
_CITING = words_of("cited quoted cites quotes citing quoting")
_DAYS = words_of("lundi mardi mercredi jeudi vendredi samedi dimanche")
_CALLING = words_of("call calls called")
_ASKED = words_of("asked interrogé interrogée interrogés")
_ARTICLES = words_of("the a an its his her their le la les l' un une son sa ses leur")
_NAMING = words_of("calling describing branding dubbing qualifiant")


def latin_frame(scan: Scan, low: int, high: int, *, kind: str, language: str) -> Frame:
    """The claim in pieces `low` to `high` with its attribution taken off and kept."""
    if kind == "participle":
        content = low + 1 + (scan.forms[low + 1] in _OPENERS[language])
        group = "evaluate" if scan.forms[low] in _NAMING else "say"
        return Frame(min(content, high - 1), high, group, verb=scan.span(low, low + 1), carried=True)
    leading = _LEADING[language] if kind == "start" else _LEADING[language] | _JOINING[language]
    leading = leading if kind in _GOES_ON else leading - {"that"}
    while low < high - 2 and (scan.forms[low] in leading or scan.forms[low] in {",", ";", "–", ":"}):
        low += 1
    quoted, high = cited_at_end(scan, low, high, language)
    for reading in (according_before, after_last_comma, between_commas, _before):
        frame = reading(scan, low, high, language)
        if frame:
            return _innermost(scan, frame, language)
    if quoted:
        return Frame(low, high, "say", quoted)
    return Frame(low, high, heir=_doer(scan, low, high, language))


def _innermost(scan: Scan, frame: Frame, language: str) -> Frame:
    """The frame, or what it holds: in "the ministry said …, according to the paper", the ministry speaks."""
    inner = _before(scan, frame.low, frame.high, language) if frame.trailing and frame.high - frame.low > 4 else None
    if inner is None or inner.group != "say" or inner.speaker is None:
        return frame
    return inner


def _is_passive(scan: Scan, at: int, start: int, language: str) -> bool:
    following = scan.forms[at + 1] if at + 1 < len(scan) else "."
    comma = next((p for p in range(at + 1, min(at + 8, len(scan) - 1)) if scan.forms[p] == ","), None)
    if comma and verb_at(scan, comma + 1, language) and "," not in scan.forms[start : at - 1]:
        return True  # "A truce, announced on Friday, did not hold": its own subject stands before the comma
    if language == "fr":
        return spelt(scan, at).endswith(("é", "ée", "és", "ées")) and not is_auxiliary(scan, at - 1, "fr")
    return following in {"by", "of", "as", "about"}


def _doer(scan: Scan, low: int, high: int, language: str) -> Span | None:
    """The subject of a clause that nobody is said to have said: "adding that" behind it is its doer's."""
    start = _past_front(scan, low, high, language)
    verb = next((at for at in range(start, min(start + _REACH, high)) if verb_at(scan, at, language)), start)
    first, stop = subject_before(scan, start, verb, language)
    named = stop > first and not scan.guarded[first] and (scan.is_capital(first) or scan.forms[first] in _ARTICLES)
    if not named or scan.forms[stop - 1] in _PRONOUNS[language] or stop - first > _LONGEST_SUBJECT:
        return None
    return scan.span(first, stop)


def _before(scan: Scan, low: int, high: int, language: str) -> Frame | None:
    start = _past_front(scan, low, high, language)
    at, relative = start, False
    while at < min(start + _REACH, high - 1):
        form = scan.forms[at]
        group = group_at(scan, at, start, high, language)
        if group and at > start and scan.forms[at - 1] == "," and _is_passive(scan, at, start, language):
            # "Lima, accused by Quito of …, denies it": between commas it is no main verb.
            at = next((p for p in range(at + 1, high - 1) if scan.forms[p] == ","), high - 1) + 1
            continue
        if group and at > start + 1 and scan.forms[at - 1] in _RELATIVES[language]:
            at += 1  # "the bank that forecast growth says …"
            continue
        if group:
            return _after_verb(scan, at, high, start=start, language=language, group=group, low=low)
        if scan.guarded[at]:
            at += 1
            continue
        if form in {";", ":"}:
            return None
        if at > start and (form in _OPENERS[language] or form in _RELATIVES[language]):
            # No verb stands before it: "a group that follows the war said …".
            relative, at = True, at + 1
            continue
        if relative and verb_at(scan, at, language):
            relative, at = False, at + 1
            while at < high - 1 and verb_at(scan, at, language) and not group_at(scan, at, start, high, language):
                at += 1
            continue
        if is_auxiliary(scan, at, language) and is_main_auxiliary(scan, at, start, high, language):
            return None
        if verb_at(scan, at, language) and not is_auxiliary(scan, at, language):
            # "Putin, asked about the pictures, did not deny …": between commas it is no main verb.
            comma = next((p for p in range(at + 1, min(at + 14, high - 1)) if scan.forms[p] == ","), None)
            if at == start or scan.forms[at - 1] != "," or comma is None:
                return None
            at = comma
        at += 1
    return None


def _as_saying(scan: Scan, at: int, high: int) -> int | None:
    """The "saying" of "quoted two officials as saying …"."""
    places = range(at + 3, min(at + 14, high - 2))
    return next((p for p in places if scan.forms[p] == "saying" and scan.forms[p - 1] == "as"), None)


def _is_article(scan: Scan, at: int, language: str) -> bool:
    """Whether "a" opens a subject: not in "A year ago, …", nor the French "à"."""
    return language == "en" and scan.forms[at] == "a" and "ago" not in scan.forms[at : at + 4]


def _past_front(scan: Scan, low: int, high: int, language: str) -> int:
    """Past an intro: "In Washington, …", "On Thursday …", "Devant l'ONU, …"."""
    if scan.forms[low + 1] == "," and scan.forms[low].endswith(("ly", "ment")):
        return low + 2
    if language == "en" and scan.forms[low].endswith("ly") and scan.forms[low + 1] in _ARTICLES:
        return low + 1
    if scan.forms[low] not in _FRONT or _is_article(scan, low, language):
        return low
    if scan.forms[low] == "le" and not scan.forms[low + 1][0].isdigit() and scan.forms[low + 1] not in _DAYS:
        return low
    for at in range(low + 1, min(low + 14, high - 2)):
        if scan.forms[at] == "," and not scan.guarded[at]:
            return at + 1
        if verb_at(scan, at, language) and at > low + 1 and scan.forms[low] not in _ASKED:
            break
    at = low + 1
    while at < high - 2 and (
        scan.forms[at] in _NAMES_OF_TIME
        or scan.forms[at].isdigit()
        or scan.forms[at] in {"last", "week", "month", "year"}
    ):
        at += 1
    return at if at > low + 1 else low


def _after_verb(scan: Scan, at: int, high: int, *, start: int, language: str, group: str, low: int) -> Frame | None:
    first, stop = subject_before(scan, start, at, language)
    relative = stop == first + 1 and scan.forms[first] in _RELATIVES[language]
    if stop > first and not relative and (scan.forms[first] in _NO_SUBJECT or stop - first > _LONGEST_SUBJECT):
        return None
    pronoun = relative or (
        stop > first and (scan.forms[stop - 1] in _PRONOUNS[language] or scan.forms[stop - 1] == "that")
    )
    named = None if pronoun or stop <= first else scan.span(first, stop)
    carried = named is None
    verb = scan.span(at, at + 1)
    if scan.forms[at] in _CALLING and at + 1 < high and scan.forms[at + 1] in {"on", "upon"}:
        group = "call"
    if group in {"expect", "allege"} and at + 1 < high and scan.forms[at + 1] == "to":
        # "expects to earn a million", "claims to hold the town": its subject is the speaker.
        return Frame(low, high, group, named, verb, carried=carried, heir=named)
    if group == "deny" or group in _WHOLE or scan.forms[at - 1] in _NOT:
        negated = scan.forms[at - 1] in _NOT and group == "deny"
        keeps = negated or group in {"judge", "praise", "call", "accuse"}
        # "it has always denied …" leaves out who did.
        carried = carried and (keeps or (pronoun and group == "deny"))
        return Frame(low, high, group, named if keeps else None, verb, carried=carried, heir=named)
    if language == "en" and scan.forms[at] in _CITING and (saying := _as_saying(scan, at, high)):
        return Frame(saying + 1, high, "say", scan.span(at + 1, saying - 1), verb)
    content = claim_start(scan, at, high, language)
    if scan.forms[at] in _JUDGING[language]:
        group = "evaluate"
    return None if content is None else Frame(content, high, group, named, verb, carried=carried)

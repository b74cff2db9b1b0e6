"""Who a speaker is, however the article writes it: "the Pentagon", «البنتاغون» and «وزارة الدفاع الأمريكية» are one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claimtrack.core.gazetteer import Found, Gazetteer, Section, telling_words
from claimtrack.core.hits import hits
from claimtrack.core.lexicon.naming import DEPUTIES, HONORIFICS, JOINTS, PARTICLES, QUALIFIERS
from claimtrack.core.lexicon.speech import PRONOUNS
from claimtrack.core.skeletons import skeleton
from claimtrack.core.text import Token, normalise

__all__ = ["Speaker", "SpeakerKind", "places", "speaker_of", "speakers_of"]

_LONGEST_NAME = 4  # words
_PERSON = "person/"
_AS_WRITTEN = "~"
# Whoever holds these speaks for the body, and so do its papers.
_VOICES = frozenset({"spokesperson", "statement", "study"})
_PRONOUNS = {language: frozenset(normalise(given).split()) for language, given in PRONOUNS.items()}
_BODIES = frozenset({Section.BODY, Section.COUNTRY})
_ROLES = frozenset({Section.STATE_BODY, Section.OFFICE, Section.SOURCE, Section.HEAD})
# Bodies that have ministries and courts of their own.
_GOVERNING = frozenset({"group", "government"})
_SPARE = 2  # Arabic words that may tell more of a source: «مصدر حكومي مطلع»


class SpeakerKind(StrEnum):
    """What a speaker is: a body, a person, the holder of an office, unnamed people, a country, or as written."""

    BODY = "body"
    PERSON = "person"
    OFFICE = "office"
    SOURCE = "source"
    COUNTRY = "country"
    AS_WRITTEN = "as_written"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker under the key that counts them.

    The key is the gazetteer's where it knows the speaker; "person/" and the consonants of the name for a person, so
    that both scripts meet; else "~" and the normalised words. `office` is the key of what a person holds, `name` the
    person's name as written.
    """

    key: str
    kind: SpeakerKind
    office: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    """A speaker's words, what the gazetteer finds in them, and the words that it does not know."""

    text: str
    words: Sequence[Token]
    bodies: list[str]
    country: str | None
    roles: list[Found]
    rest: list[int]


@lru_cache(maxsize=1 << 12)
def speaker_of(text: str, language: str, gazetteer: Gazetteer) -> Speaker | None:
    """Who a speaker is; None for a pronoun and for what has no word. About 50 microseconds.

    `speaker_of("US Defense Secretary Lloyd Austin", "en", gazetteer)` is the person "person/ld-stn" in the office
    "US/defence_minister".
    """
    norm = normalise(text)
    shouted = text.isupper() and len(norm) > 1  # WHO is no "who"
    if not norm or (norm in _PRONOUNS.get(language, frozenset()) and not shouted):
        return None
    parts = _parts(text, language, gazetteer)
    as_written = Speaker(_AS_WRITTEN + " ".join(word.text for word in parts.words)[:150], SpeakerKind.AS_WRITTEN)
    if not parts.words or len(set(parts.bodies)) > 1 or _two_speakers(norm, language, parts):
        return as_written
    return _holder(parts, gazetteer) or _body(parts, gazetteer) or _bare_name(parts) or as_written


def speakers_of(texts: Iterable[str | None], language: str, gazetteer: Gazetteer) -> list[Speaker | None]:
    """Who each speaker of one article is: a surname alone is the person whose full name the article gives, and
    "the ministry" the one ministry that speaks in it.
    """
    given = list(texts)
    known: dict[str, Speaker | None] = {
        text: speaker_of(text, language, gazetteer) for text in dict.fromkeys(each for each in given if each)
    }
    full = _full_names(known.values())
    bodies = list(dict.fromkeys(each.key for each in known.values() if each and each.kind is SpeakerKind.BODY))
    told: dict[str, Speaker | None] = {}
    for text, speaker in known.items():
        told[text] = _by_surname(speaker, full) or _by_head(text, speaker, bodies, gazetteer, language) or speaker
    return [told[text] if text else None for text in given]


def places(text: str, language: str) -> tuple[str, ...]:
    """The countries ("RU") and cities ("RU/kursk") that a text names, in order; a city brings its country."""
    words = telling_words(text, language)
    capitals = any(map(str.isupper, text))
    found: dict[str, None] = {}
    for hit in hits([word.text for word in words], language):
        if hit.kind == "city" and capitals and text[words[hit.first].start].islower():
            continue
        if hit.kind in ("country", "city"):
            found[hit.key] = None
            found[hit.key.split("/")[0]] = None
    return tuple(found)


def _parts(text: str, language: str, gazetteer: Gazetteer) -> _Parts:
    words = telling_words(text, language)
    named = gazetteer.find(words, text, language=language, sections=_BODIES)
    taken = {at for each in named for at in range(each.first, each.last)}
    bodies = [each.entry.key for each in named if each.entry.section is Section.BODY]
    lands = [each.entry.key for each in named if each.entry.section is Section.COUNTRY]
    known = len(taken) == len(words)
    found_places = () if known else hits([word.text for word in words], language)
    spoken_of = [hit for hit in found_places if hit.first not in taken]
    for hit in spoken_of:
        if hit.kind == "country":
            lands.append(hit.key)
            taken.update(range(hit.first, hit.last))
    # Adjectives of countries stand inside names: «ministère russe des Affaires étrangères».
    left = [at for at in range(len(words)) if at not in taken and words[at].text not in HONORIFICS]
    found = gazetteer.find([words[at] for at in left], text, language=language, sections=_ROLES)
    roles = [Found(each.entry, left[each.first], left[each.last - 1] + 1) for each in found]
    taken.update(left[at] for each in found for at in range(each.first, each.last))
    if not any(each.entry.section is Section.OFFICE for each in roles):  # Lloyd Austin is no town
        for hit in spoken_of:
            if hit.kind == "city" and hit.first not in taken:
                lands.append(hit.key.split("/")[0])
                taken.update(range(hit.first, hit.last))
    rest = [at for at in left if at not in taken and words[at].text not in QUALIFIERS]
    return _Parts(text, words, list(dict.fromkeys(bodies)), lands[0] if lands else None, roles, rest)


def _two_speakers(norm: str, language: str, parts: _Parts) -> bool:
    joined = not JOINTS.get(language, frozenset()).isdisjoint(norm.split())
    return joined and len(parts.roles) + len(parts.bodies) + bool(parts.rest) > 1


def _owner(parts: _Parts, gazetteer: Gazetteer) -> str | None:
    """The body that the words name, else the country."""
    whose = parts.bodies[0] if parts.bodies else parts.country
    state = next((each.entry for each in parts.roles if each.entry.section is Section.STATE_BODY), None)
    if state is None or (parts.bodies and gazetteer.kind_of(parts.bodies[0]) not in _GOVERNING):
        return whose
    return gazetteer.key_of(state.key, whose)


def _holder(parts: _Parts, gazetteer: Gazetteer) -> Speaker | None:
    """A person, an office or an unnamed source, where the words name one."""
    roles = [each for each in parts.roles if each.entry.section in (Section.OFFICE, Section.SOURCE)]
    if not roles:
        return None
    role, owner = roles[0].entry, _owner(parts, gazetteer)
    deputy = any(parts.words[at].text in DEPUTIES for at in parts.rest)
    rest = [at for at in parts.rest if parts.words[at].text not in DEPUTIES]
    office = gazetteer.key_of(f"deputy_{role.key}" if deputy else role.key, owner)
    if role.section is Section.OFFICE and rest:
        return _person(parts, rest, office=office)
    if role.key in _VOICES and owner and not rest:
        return Speaker(owner, _kind(owner, gazetteer))
    if role.section is Section.SOURCE:
        return Speaker(office, SpeakerKind.SOURCE) if _only_describes(parts, roles[0], rest) else None
    # "The president" alone may be anybody's.
    return Speaker(office, SpeakerKind.OFFICE) if owner and not rest else None


def _only_describes(parts: _Parts, role: Found, rest: Sequence[int]) -> bool:
    """Whether the words beside a source only tell more of it: "two senior officials briefed on the talks"."""
    if all("a" <= parts.words[at].text[:1] <= "z" or parts.words[at].text.isdigit() for at in rest):
        return all(not parts.text[parts.words[at].start].isupper() for at in rest)
    return role.first == 0 and len(rest) <= _SPARE


def _person(parts: _Parts, rest: Sequence[int], *, office: str | None) -> Speaker | None:
    run = rest[-1] - rest[0] + 1
    if run > _LONGEST_NAME or run > len(rest) or not all(_may_be_name(parts, at) for at in rest):
        return None
    bones = [skeleton(parts.words[at].text) or parts.words[at].text for at in rest if len(parts.words[at].text) > 1]
    if not bones:
        return None
    name = parts.text[parts.words[rest[0]].start : parts.words[rest[-1]].end]
    return Speaker(_PERSON + "-".join(bones), SpeakerKind.PERSON, office=office, name=name)


def _may_be_name(parts: _Parts, at: int) -> bool:
    word = parts.words[at]
    initial = parts.text[word.start]
    return initial.isalpha() and (not initial.islower() or word.text in PARTICLES)


def _body(parts: _Parts, gazetteer: Gazetteer) -> Speaker | None:
    owner = _owner(parts, gazetteer)
    if owner is None:
        return None
    if not parts.rest:
        return Speaker(owner, _kind(owner, gazetteer))
    # "NATO's Mark Rutte": Latin letters show that it is a name.
    latin = all(parts.text[parts.words[at].start].isupper() for at in parts.rest)
    return _person(parts, parts.rest, office=None) if latin and len(parts.rest) > 1 else None


def _bare_name(parts: _Parts) -> Speaker | None:
    capitals = [at for at in parts.rest if parts.text[parts.words[at].start].isupper()]
    if parts.roles or parts.bodies or len(capitals) < 2 or len(parts.rest) != len(parts.words):
        return None
    return _person(parts, parts.rest, office=None)


def _kind(key: str, gazetteer: Gazetteer) -> SpeakerKind:
    return SpeakerKind.COUNTRY if gazetteer.entry(Section.COUNTRY, key) else SpeakerKind.BODY


def _full_names(speakers: Iterable[Speaker | None]) -> dict[str, Speaker | None]:
    """The persons with more than one name by the last of them; None where two share it."""
    found: dict[str, Speaker | None] = {}
    for each in speakers:
        if each and each.kind is SpeakerKind.PERSON and "-" in each.key:
            last = each.key.rpartition("-")[2]
            found[last] = each if found.get(last, each) == each or _same_person(found.get(last), each) else None
    return found


def _same_person(one: Speaker | None, other: Speaker) -> bool:
    return one is not None and one.key == other.key


def _by_surname(speaker: Speaker | None, full: dict[str, Speaker | None]) -> Speaker | None:
    if speaker is None:
        return None
    if speaker.kind is SpeakerKind.AS_WRITTEN:
        word = speaker.key.removeprefix(_AS_WRITTEN)
        return full.get(skeleton(word) or word) if " " not in word else None
    alone = speaker.kind is SpeakerKind.PERSON and "-" not in speaker.key
    return full.get(speaker.key.removeprefix(_PERSON)) if alone else None


def _by_head(
    text: str, speaker: Speaker | None, bodies: Sequence[str], gazetteer: Gazetteer, language: str
) -> Speaker | None:
    """The one body of that kind among the article's speakers, for "the ministry" and for a ministry without a state."""
    if speaker is None:
        return None
    if speaker.kind is SpeakerKind.AS_WRITTEN:
        meant = gazetteer.kinds_meant(text, language)
        kinds = {each for each in bodies if gazetteer.kind_of(each) in meant}
    elif speaker.kind is SpeakerKind.BODY and gazetteer.entry(Section.STATE_BODY, speaker.key):
        kinds = {each for each in bodies if each.endswith("/" + speaker.key)}
    else:
        return None
    return Speaker(kinds.pop(), SpeakerKind.BODY) if len(kinds) == 1 else None

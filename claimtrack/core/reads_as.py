"""How a claim reads with its pronoun replaced by whom it stands for: "it had closed the bridge" is about the ministry.

For display only, and only where little can go wrong: the pronoun is the claim's subject, and what it stands for is the
speaker of the same report or the subject of the sentence before. Everything else stays as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claimtrack.core.gazetteer import Gazetteer, Section, telling_words
from claimtrack.core.hits import hits
from claimtrack.core.inflection import words_of
from claimtrack.core.lexicon import coreference as words
from claimtrack.core.scan import Scan, scan
from claimtrack.core.sentences import sentences
from claimtrack.core.speaker_arabic import named
from claimtrack.core.speakers import Speaker, SpeakerKind, speaker_of
from claimtrack.core.text import normalise
from claimtrack.core.values import Claim, ClaimKind, Span
from claimtrack.core.verbs_arabic import is_verb
from claimtrack.core.verbs_latin import verb_at

__all__ = ["Surroundings", "reads_as"]

_LANGUAGES = frozenset({"ar", "en", "fr"})
_LONGEST_SUBJECT = 6  # words of a subject that is no known name
_LONGEST_NAMED = 12
_OPENING = 12  # characters that may stand before a subject: "However, "
_BEFORE = 12  # characters before a claim that may hold the Arabic pronoun
_HE = {each: words_of(words.HE[each]) for each in words.HE}
_SHE = {each: words_of(words.SHE[each]) for each in words.SHE}
_IT = {each: words_of(words.IT[each]) for each in words.IT}
_EXPLETIVE = {each: words_of(words.EXPLETIVE[each]) for each in words.EXPLETIVE}
_ATTACHED = {each: frozenset(words.ATTACHED[each].split()) for each in words.ATTACHED}
_FOLLOWING = frozenset(normalise(words.AFTER_ELLIPSIS).split())
_NO_SUBJECT = {each: words_of(words.NO_SUBJECT[each]) for each in words.NO_SUBJECT}
_STANDING_FOR = {each: _HE[each] | _SHE[each] | _IT[each] | words_of("the le la") for each in ("en", "fr")}
_HEAD = 80  # characters of a claim in which its subject and verb stand
_ARTICLES = words_of("the le la")
_ARTICLE_BEFORE = re.compile(r"\b(?:the |le |la |l['’])$", re.IGNORECASE)
_LEAST_WORDS = 3
_NAMED = frozenset({Section.BODY, Section.STATE_BODY})
_PERSONS = frozenset({SpeakerKind.PERSON, SpeakerKind.OFFICE})
_BODIES = frozenset({SpeakerKind.BODY, SpeakerKind.COUNTRY})


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A subject to be replaced: how many characters of the claim it takes, whom it may stand for, and its gender."""

    length: int
    person: bool
    thing: bool
    feminine: bool | None = None


@dataclass(frozen=True, slots=True)
class _Subject:
    """Somebody that a pronoun may stand for, as the article writes it."""

    words: str
    kind: SpeakerKind
    feminine: bool | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    """An institution where a text names it."""

    span: Span
    key: str
    kind: str | None


@dataclass(frozen=True)
class Surroundings:
    """One article's text with its claims, in which pronouns are resolved; its sentences are read when they are asked
    for.
    """

    text: str
    language: str
    claims: Sequence[Claim]
    gazetteer: Gazetteer

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the text, in order."""
        return sentences(self.text, self.language)

    def before(self, start: int) -> Span | None:
        """The sentence before the one that an offset opens; None in the midst of a sentence, and for the first."""
        at = bisect_right([each.start for each in self.sentences], start) - 1
        opens = at > 0 and start - self.sentences[at].start <= _OPENING
        return self.sentences[at - 1] if opens else None

    @cached_property
    def bodies(self) -> list[_Named]:
        """The institutions that the text names, in order."""
        words = telling_words(self.text, self.language)
        found = self.gazetteer.find(words, self.text, language=self.language, sections=_NAMED)
        return [
            _Named(Span(words[each.first].start, words[each.last - 1].end), each.entry.key, each.entry.kind)
            for each in found
        ]


def reads_as(claim: Claim, around: Surroundings) -> str | None:
    """The claim with its subject named, None where it names it itself or where it is unsure whom it means."""
    if claim.kind is not ClaimKind.BODY or around.language not in _LANGUAGES:
        return None
    if around.language != "ar" and not _may_stand_for(claim.text, around.language):
        return None
    read = scan(claim.text, 0, _HEAD)
    if len(read) < _LEAST_WORDS:
        return None
    pronoun = _arabic_pronoun(claim, around, read) if around.language == "ar" else _latin_pronoun(read, around.language)
    if pronoun is None:
        return _with_body_named(claim, around, read)
    subject = _told(claim, around) if claim.speaker else _subject_before(claim, around)
    if subject is None or not _suits(pronoun, subject):
        return None
    rest = claim.text[pronoun.length :].lstrip()
    capital = claim.text[:1].isupper() and around.language != "ar"
    name = subject.words[:1].upper() + subject.words[1:] if capital else subject.words
    return f"{name} {rest}"


def _may_stand_for(text: str, language: str) -> bool:
    """Whether a claim begins with a pronoun or an article: the others need no reading."""
    first = text.split(maxsplit=1)[0].casefold().replace("’", "'")
    return first in _STANDING_FOR[language] or first.startswith("l'")


def _latin_pronoun(read: Scan, language: str) -> _Pronoun | None:
    first, second = read.forms[0], read.forms[1]
    if second in _EXPLETIVE[language] or not read.is_word(1):
        return None
    length = read.ends[0]
    if language == "fr" and first in _HE["fr"] | _SHE["fr"]:
        return _Pronoun(length, person=True, thing=True, feminine=first in _SHE["fr"])
    if first in _IT[language]:
        return _Pronoun(length, person=False, thing=True)
    if first in _HE[language] | _SHE[language]:
        return _Pronoun(length, person=True, thing=False)
    return None


def _arabic_pronoun(claim: Claim, around: Surroundings, read: Scan) -> _Pronoun | None:
    """«إنها» before the claim, «وهي» at its head, or a verb whose subject is left out."""
    before = around.text[max(0, claim.start - _BEFORE) : claim.start].split()
    attached = normalise(before[-1]) if before else ""
    for feminine, forms in ((True, _ATTACHED["feminine"]), (False, _ATTACHED["masculine"])):
        if attached in forms and read.forms[0] not in _EXPLETIVE["ar"] | _HE["ar"] | _SHE["ar"]:
            return _Pronoun(0, person=True, thing=True, feminine=feminine)
        if read.forms[0] in (_SHE if feminine else _HE)["ar"] and read.forms[1] not in _EXPLETIVE["ar"]:
            return _Pronoun(read.ends[0], person=True, thing=True, feminine=feminine) if is_verb(read, 1) else None
    if claim.speaker or not is_verb(read, 0) or read.forms[1] not in _FOLLOWING:
        return None
    form = read.forms[0].removeprefix("و")
    # A figure rises, an institution does not.
    if any(hit.kind == "pole" and hit.key.endswith("up_down") for hit in hits([form], "ar")):
        return None
    return _Pronoun(0, person=True, thing=True, feminine=form.endswith("ت") or form.startswith(("ت", "ست")))


def _with_body_named(claim: Claim, around: Surroundings, read: Scan) -> str | None:
    """The claim with "the ministry" replaced by the only ministry that the article has named before."""
    span = _head(read, around.language)
    meant = around.gazetteer.kinds_meant(span.of(claim.text), around.language) if span else frozenset()
    if span is None or not meant:
        return None
    before = [each for each in around.bodies if each.span.end <= claim.start and each.kind in meant]
    if len({each.key for each in before}) != 1:
        return None
    written = _with_article(before[0].span, around.text)
    if span.start == 0 and claim.text[:1].isupper():
        written = written[:1].upper() + written[1:]
    read_so = f"{claim.text[: span.start]}{written}{claim.text[span.end :]}"
    return read_so if read_so != claim.text else None


def _with_article(span: Span, text: str) -> str:
    """What a span names, with the Latin article before it."""
    before = _ARTICLE_BEFORE.search(text[max(0, span.start - 4) : span.start])
    return (before.group() if before else "") + span.of(text)


def _head(read: Scan, language: str) -> Span | None:
    """Where a subject of one definite noun stands: "the ministry will …", «ستغلق الوزارة …»."""
    if language == "ar":
        if is_verb(read, 0) and not read.forms[2].startswith("ال"):
            return read.span(1, 2)
        return read.span(0, 1) if is_verb(read, 1) else None
    article = read.forms[0] in _ARTICLES and verb_at(read, 2, language)
    elided = read.forms[0] == "l'" and verb_at(read, 2, language)
    return read.span(0, 2) if article or elided else None


def _suits(pronoun: _Pronoun, subject: _Subject) -> bool:
    if pronoun.feminine is not None and subject.feminine is not pronoun.feminine:
        return False
    if subject.kind in _PERSONS:
        return pronoun.person
    return pronoun.thing


def _told(claim: Claim, around: Surroundings) -> _Subject | None:
    """The speaker of the claim: "the ministry said it had …"."""
    assert claim.speaker is not None  # noqa: S101 - the caller asked
    speaker = speaker_of(claim.speaker, around.language, around.gazetteer)
    return _subject(claim.speaker, speaker, around)


def _subject_before(claim: Claim, around: Surroundings) -> _Subject | None:
    """The subject of the sentence before: what stands before its first verb, or behind it in Arabic.

    A sentence that reports has two subjects, the speaker's and its own: only a person who speaks can be meant by "he".
    """
    sentence = around.before(claim.start)
    if sentence is None or "\n\n" in around.text[sentence.end : claim.start]:
        return None
    inside = [
        each for each in around.claims if each.kind is ClaimKind.BODY and sentence.start <= each.start < sentence.end
    ]
    speakers = {each.speaker for each in inside}
    if len(speakers) == 1 and (only := speakers.pop()):
        said = _subject(only, speaker_of(only, around.language, around.gazetteer), around)
        return said if said and said.kind in _PERSONS else None
    if len(inside) > 1:
        return None
    span = _grammatical_subject(scan(around.text, sentence.start, sentence.end), around.language)
    if span is None:
        return None
    written = span.of(around.text)
    found = _subject(written, speaker_of(written, around.language, around.gazetteer), around)
    # Behind an Arabic verb nothing parts the subject from the object but the name itself.
    return found if around.language != "ar" or (found and found.kind in _BODIES) else None


def _grammatical_subject(read: Scan, language: str) -> Span | None:
    if not len(read):
        return None
    if language == "ar":
        return named(read, 1, len(read)) if is_verb(read, 0) else None
    verb = next((at for at in range(min(len(read), _LONGEST_NAMED + 1)) if verb_at(read, at, language)), None)
    if not verb or any(not read.is_word(at) for at in range(verb)):
        return None
    return read.span(0, verb)


def _subject(written: str, speaker: Speaker | None, around: Surroundings) -> _Subject | None:
    """Somebody as the article writes it; None for a pronoun and for what is too long or too manifold to stand for."""
    if speaker is None:
        return None
    forms = normalise(written).split()
    if speaker.kind is SpeakerKind.AS_WRITTEN:
        meant = around.gazetteer.kinds_meant(written, around.language)
        if len(forms) > _LONGEST_SUBJECT or not _NO_SUBJECT[around.language].isdisjoint(forms):
            return None
        kind = SpeakerKind.BODY if meant else SpeakerKind.AS_WRITTEN
        return _Subject(written, kind, _feminine(written, forms, around.language))
    if len(forms) > _LONGEST_NAMED or speaker.kind is SpeakerKind.SOURCE:
        return None
    return _Subject(written, speaker.kind, _feminine(written, forms, around.language))


def _feminine(written: str, forms: Sequence[str], language: str) -> bool | None:
    """The grammatical gender of what a text names, None where nothing shows it."""
    if language == "ar":
        return written.split(maxsplit=1)[0].endswith("ة") if forms else None
    if language == "fr":
        article = written.split(maxsplit=1)[0].casefold()
        return {"la": True, "une": True, "le": False, "un": False}.get(article)
    return None

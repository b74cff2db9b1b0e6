"""An article's text as claims: verbatim spans of one proposition each, with speaker, checkability and worth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimtrack.core.attribution import attributed
from claimtrack.core.checkable import reason_against
from claimtrack.core.clauses import Clause, clauses
from claimtrack.core.dateline import after_dateline
from claimtrack.core.frames import Frame
from claimtrack.core.scan import Scan, scan
from claimtrack.core.sentences import sentences
from claimtrack.core.values import Certainty, Claim, ClaimKind, Span
from claimtrack.core.verbs_latin import verb_at
from claimtrack.core.worth import weighed

__all__ = ["sentences", "split_claims"]

_CERTAINTIES = {
    "deny": Certainty.DENIED,
    "allege": Certainty.ALLEGED,
    "accuse": Certainty.ALLEGED,
    "expect": Certainty.PREDICTED,
    "say": Certainty.REPORTED,
    "express": Certainty.REPORTED,
    "judge": Certainty.REPORTED,
    "evaluate": Certainty.REPORTED,
    "praise": Certainty.REPORTED,
    "call": Certainty.REPORTED,
    "pledge": Certainty.REPORTED,
}
_NAMELESS = frozenset({"named", "anonymity", "anonymously", "anonymat", "identified", "unnamed"})
_BEING = frozenset({"is", "are", "was", "were", "est", "sont", "etait", "etaient"})
_GOES_ON = frozenset({"that", "gloss"})
_LEAST_WORDS = 3
_LONGEST_READ = 4_000  # characters: no sentence is longer, so what is has lost its full stops
_OPENING = frozenset({'"', "“", "«"})
_TRAILING = frozenset(".,;:!?؟…–")
_CLOSERS = {"»": "«", "”": "“", ")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class _Said:
    """The speaker that a verb without a subject carries on; whether a claim of theirs came last; and whose deed the
    clause before told, to whom "adding that" goes back.
    """

    speaker: str | None = None
    quoting: bool = False
    doer: str | None = None


def split_claims(text: str, language: str, *, title: str = "") -> list[Claim]:
    """The claims of a text in reading order, without overlaps: `text[claim.start:claim.end] == claim.text`.

    With a title, its claim comes first, of kind HEADLINE and with offsets into the title. Arabic, English and French
    are cut into clauses; other languages into sentences. About 3 ms for 2,000 characters; linear in the length.

    >>> [(c.speaker, c.text) for c in split_claims("The mayor said the bridge was closed.", "en")]
    [('The mayor', 'the bridge was closed')]
    """
    found = list(_headline(title, language))
    said = _Said()
    for sentence in sentences(text, language):
        for stretch in _stretches(text, sentence):
            claims, said = _claims_of(text, stretch, language, said)
            found.extend(claims)
    return found


def _stretches(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence; what has lost its full stops in pieces that end at a blank, since some rules look far ahead."""
    start = sentence.start
    while sentence.end - start > _LONGEST_READ:
        blank = text.rfind(" ", start + 1, start + _LONGEST_READ)
        end = blank if blank > start else start + _LONGEST_READ
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _headline(title: str, language: str) -> Iterator[Claim]:
    stripped = title.strip()
    if not stripped:
        return
    start = title.index(stripped)
    read = scan(title)
    if not any(read.is_word(at) for at in range(len(read))):
        return
    frame = _headline_frame(read, language)
    claim = _claim(read, frame, language, None)
    if claim is None:
        claim = Claim(stripped, start, start + len(stripped))
    yield replace(claim, kind=ClaimKind.HEADLINE)


def _headline_frame(read: Scan, language: str) -> Frame:
    """ "Pentagon: 10,000 soldiers …": a short stretch before a colon is the speaker, if it is no clause."""
    colon = next((at for at in range(1, min(8, len(read) - 2)) if read.forms[at] == ":"), None)
    if colon is not None and read.words(0, colon) <= 6 and len(read) - colon > 4:
        return Frame(colon + 1, len(read), "say", read.span(0, colon))
    whole = Frame(0, len(read))
    frame = attributed(read, Clause(0, len(read), "start"), language)
    return replace(whole, group=frame.group, speaker=frame.speaker, verb=frame.verb) if frame.speaker else whole


def _claims_of(text: str, sentence: Span, language: str, said: _Said) -> tuple[list[Claim], _Said]:
    read = scan(text, sentence.start, sentence.end)
    skipped = after_dateline(read, language)
    if skipped == len(read):
        return [], said
    read = scan(text, read.starts[skipped], sentence.end) if skipped else read
    found: list[Claim] = []
    asides: list[Claim] = []
    reported: str | None = None
    subject: Span | None = None
    tailed: str | None = None
    parts = clauses(read, language)
    for clause, following in zip(parts, [*parts[1:], None], strict=False):
        if following is not None and following.kind == "aside" and _is_bare_subject(read, clause, language):
            subject = read.span(*_trimmed(read, clause.low, clause.high))
            continue
        if _is_remark(read, clause, language):
            continue
        if _announces(read, clause):
            frame = _attributed(read, clause, language, subject) if language != "ar" else Frame(clause.low, clause.high)
            if language == "ar" or frame.group or not _stands_alone(read, clause):
                said = _announced(read, frame, said)
                continue
        if following is not None and following.kind == "main" and not _states(read, clause, language):
            continue
        frame = _attributed(read, clause, language, subject)
        speaker = _speaker(read, frame, clause, reported=reported, said=said)
        if tailed and clause.kind == "and" and frame.group is None and read.forms[clause.low] in {"and", "et"}:
            speaker = tailed  # "100 troops took part, the ministry said, and three were hurt"
        tailed = speaker if frame.trailing or (tailed and frame.group is None) else None
        if frame.group:
            reported = speaker
            heir = frame.heir.of(read.text) if frame.heir else speaker
            said = _Said(heir, quoting=speaker is not None) if heir else said
        else:
            reported = reported if clause.kind in _GOES_ON else None
            doer = frame.heir.of(read.text) if frame.heir else None
            said = _Said(said.speaker, quoting=said.quoting and speaker is not None, doer=doer)
        if frame.trailing and speaker:
            found = [each if each in asides else _also_said(each, speaker, frame.verb, read.text) for each in found]
        claim = _claim(read, frame, language, speaker)
        if claim:
            found.append(claim)
            asides += [claim] if clause.kind == "aside" else []
    return found, replace(said, doer=None)


def _announced(read: Scan, frame: Frame, said: _Said) -> _Said:
    """With who leads to a report as the last speaker: "The coach contradicted her: …, he said"."""
    named = frame.heir or frame.speaker
    return replace(said, speaker=named.of(read.text)) if named else said


def _also_said(claim: Claim, speaker: str, verb: Span | None, text: str) -> Claim:
    """A plain claim of a sentence whose end says who said it all; others stay as they are."""
    if claim.speaker or claim.certainty is not Certainty.STATED:
        return claim
    spoken = verb.of(text) if verb else None
    return replace(claim, speaker=speaker, speech_verb=spoken, certainty=Certainty.REPORTED)


def _attributed(read: Scan, clause: Clause, language: str, subject: Span | None) -> Frame:
    frame = attributed(read, clause, language)
    if clause.kind == "aside" and frame.group not in {None, "deny", "refuse"} and frame.speaker is None:
        return replace(frame, speaker=subject, carried=subject is None)
    if clause.kind != "resume" or subject is None:
        return frame
    if frame.carried or (frame.group in {"deny", "pledge"} and not frame.speaker):
        return replace(frame, speaker=subject, carried=False)
    return frame if frame.speaker else replace(frame, heir=subject)


def _is_bare_subject(read: Scan, clause: Clause, language: str) -> bool:
    """Whether a clause is only the name before an aside: "Ann Lee, who …, said …"."""
    return clause.kind in {"start", "main"} and not _has_verb(read, clause, language)


def _has_verb(read: Scan, clause: Clause, language: str) -> bool:
    return any(verb_at(read, at, language) for at in range(clause.low, clause.high))


def _states(read: Scan, clause: Clause, language: str) -> bool:
    """Whether what stands before a main clause says something itself: "After 12 people died, …"."""
    counts = any(read.forms[at][:1].isdigit() for at in range(clause.low, clause.high))
    return language == "ar" or counts or _has_verb(read, clause, language)


def _is_remark(read: Scan, clause: Clause, language: str) -> bool:
    """Whether an aside or what goes on behind it is too slight to check: "who asked not to be named"."""
    if language == "ar" or clause.kind not in {"aside", "resume"}:
        return False
    forms = read.forms[clause.low : clause.high]
    if clause.kind == "aside" and not _NAMELESS.isdisjoint(forms):
        return True
    return read.words(clause.low, clause.high) <= 4 - (clause.kind == "resume") and not any(
        form[:1].isdigit() for form in forms
    )


def _announces(read: Scan, clause: Clause) -> bool:
    """Whether a clause leads to the next: "The president gave another figure: …"."""
    return clause.high < len(read) and read.forms[clause.high - 1] == ":"


def _stands_alone(read: Scan, clause: Clause) -> bool:
    """Whether a clause before a colon says something itself: it counts, or it is long and says how things are."""
    pieces = range(clause.low, clause.high)
    counts = any(read.forms[at][:1].isdigit() for at in pieces)
    return counts or (len(pieces) > 8 and any(read.forms[at] in _BEING for at in pieces))


def _speaker(read: Scan, frame: Frame, clause: Clause, *, reported: str | None, said: _Said) -> str | None:
    if frame.speaker:
        return frame.speaker.of(read.text)
    if clause.kind in _GOES_ON and (frame.group is None or frame.carried):
        return reported or (said.doer if frame.carried and not frame.trailing else None)
    if clause.kind == "aside" and frame.carried:
        return reported if frame.group != "deny" else None
    if frame.carried and frame.group == "deny" and said.doer:
        return said.doer
    goes_on = frame.carried and clause.kind == "and" and not frame.trailing
    if said.doer and (clause.kind == "participle" or goes_on):
        return said.doer
    if frame.carried or (said.quoting and frame.group is None and _is_quotation(read, frame)):
        return said.speaker
    return None


def _is_quotation(read: Scan, frame: Frame) -> bool:
    """Whether a clause is one whole quotation: behind a reported claim it is the same speaker's."""
    low, high = _trimmed(read, frame.low, frame.high)
    return high > low and read.forms[low] in _OPENING and all(read.guarded[low:high])


def _claim(read: Scan, frame: Frame, language: str, speaker: str | None) -> Claim | None:
    low, high = _trimmed(read, frame.low, frame.high)
    if read.words(low, high) < _LEAST_WORDS - (frame.group is not None):
        return None
    span = read.span(low, high)
    forms = read.forms[low:high]
    last = next((read.forms[at] for at in range(frame.high - 1, high - 1, -1) if read.forms[at] in "?!؟"), "")
    reason = reason_against(forms, language, group=frame.group, ends_in=last)
    worth = weighed(read, low, high, language)
    if speaker is None and frame.speaker:
        speaker = frame.speaker.of(read.text)
    certainty = _CERTAINTIES.get(frame.group or "", Certainty.STATED)
    if certainty is Certainty.STATED and speaker:
        certainty = Certainty.REPORTED
    return Claim(
        span.of(read.text),
        span.start,
        span.end,
        speaker=speaker,
        speech_verb=frame.verb.of(read.text) if frame.verb else None,
        certainty=certainty,
        checkable=reason is None,
        reason=reason,
        worth=worth.value,
        factors=worth.factors,
    )


def _trimmed(read: Scan, low: int, high: int) -> tuple[int, int]:
    """Without punctuation at either end; a bracket or quotation mark goes where its other half does."""
    while low < high and (read.forms[low] in _TRAILING or (read.forms[low] in _CLOSERS and not read.guarded[low])):
        low += 1
    while (
        high > low and not read.is_word(high - 1) and (read.forms[high - 1] in _TRAILING or not read.guarded[high - 1])
    ):
        high -= 1
    return low, high

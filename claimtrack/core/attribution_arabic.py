"""Who says an Arabic clause: «قال … إن», «كان … قد أكد», «… بحسب …», «مضيفا أن», and the claim left without it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from claimtrack.core.according_arabic import according_after, according_at, according_before, source_before_colon
from claimtrack.core.claim_arabic import claim_start
from claimtrack.core.frames import Frame
from claimtrack.core.inflection import forms_of, is_finite, may_be_noun, without_conjunction, words_of
from claimtrack.core.joints_arabic import participle_group
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.connectives import LEADING_AR, TIME_WORDS
from claimtrack.core.lexicon.speech import ARABIC_BARE, CLAUSE_OPENERS
from claimtrack.core.scan import Scan
from claimtrack.core.speaker_arabic import LONGEST_SPEAKER, WHO, ends_subject, first_noun, last_noun, named
from claimtrack.core.text import normalise
from claimtrack.core.values import Span
from claimtrack.core.verbs_arabic import is_verb, may_be_verb, spoken_group

__all__ = ["arabic_frame"]

_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_LEADING_PHRASES = sorted(
    (tuple(normalise(joint + row).split()) for row in LEADING_AR for joint in ("", "و")),
    key=lambda words: (words[0], -len(words)),
)
# By first word, the longest phrase first.
_LEADING = {first: list(group) for first, group in groupby(_LEADING_PHRASES, key=itemgetter(0))}
_TIMES = words_of(TIME_WORDS["ar"])
_BARE = words_of(ARABIC_BARE)
_RELATIVE = words_of("التي الذي الذين اللذين اللتين ما من")
_INTRO = words_of(particles_arabic.INTRO)
_WAS = words_of("كان كانت وكان وكانت كانا وكانا كانوا وكانوا")
_LINKS = words_of("قد وقد فقد لقد ولقد")
_PARTICLES = words_of(particles_arabic.PARTICLES)
# «بيّن»: mid-sentence the same letters are "between".
_EXPLAINED = words_of("بين وبين فبين")
_PASSED_ON = forms_of("نقل/ينقل", "ar")
_ASCRIBED = forms_of("عزا/يعزو أرجع/يرجع", "ar")
_AGAIN = forms_of("جدد/يجدد كرر/يكرر وجه/يوجه", "ar")
_CALLS = words_of("دعوته دعوتها دعوتهم دعواته دعواتها مطالبته مطالبتها مطالبه مطالبها مناشدته مناشدتها نداءه نداءها")
_SHORT_REACH = 20
_COURTS = words_of("المحكمة محكمة القضاء قاض القاضي هيئة")
_CONVICTED = forms_of("أدان/يدين", "ar")
_PREPOSITIONS = words_of("إلى على عن من ب")
_IMPERSONAL = words_of(particles_arabic.IMPERSONAL)
_NO_SUBJECT = words_of(particles_arabic.NO_SUBJECT)
_LEAST_BARE = 3
_NOT = words_of("لم لن لا ولم ولن ولا")
_AHEAD = words_of("المتوقع المنتظر المرتقب المرجح المحتمل المقرر المفترض المؤمل")
_IN_WORDS = words_of("بالقول بقوله بقولها بالتأكيد")
_RESUMED = words_of("به بها بهم له لها لهم فيه فيها عنه عنها عليه عليها إليه إليها منه منها خلاله خلالها")
_MEN = words_of("العمدة الخليفة العلامة الداعية الباشا")
_QUOTES = frozenset({'"', "«", "“"})
# The act is the claim: «أعلنت الوزارة إطلاق برنامج» tells of a launch by the ministry itself.
_WHOLE = frozenset({"deny", "refuse", "judge", "praise", "call", "pledge", "accuse"})
_SPEAKING = frozenset({"judge", "praise", "call", "accuse", "express"})


def arabic_frame(scan: Scan, low: int, high: int, *, kind: str) -> Frame:
    """The claim in pieces `low` to `high` with its attribution taken off and kept."""
    if kind == "that":
        return Frame(low + 1, high, "say", carried=True)
    named_first = source_before_colon(scan, low, high) if kind == "start" else None
    if named_first:
        return named_first
    start = _after_leading(scan, low, high)
    for reading in (
        _participle,
        according_before,
        _foretold,
        _who_says,
        _verb_first,
        _was_subject_verb,
        _subject_first,
    ):
        frame = reading(scan, start, high)
        if frame and reading is according_before and spoken_group(scan, frame.low):
            # «بحسب الوكالة، قالت الوزارة إن …»: the ministry says it.
            frame = _verb_first(scan, frame.low, high) or frame
        if frame:
            break
    else:
        doer = None if kind == "gloss" else _doer(scan, start, high)
        frame = according_after(scan, start, high) or Frame(start, high, heir=doer)
    # "A, and B, according to C" is C's altogether; "A, while B, according to C" only B.
    # "A, and B according to C", with no comma before the source, too.
    apart = kind == "and" and not (scan.forms[low].startswith("و") and scan.forms[min(frame.high, high - 1)] == ",")
    return replace(frame, trailing=False) if frame.trailing and apart else frame


def _doer(scan: Scan, low: int, high: int) -> Span | None:
    """The subject of a plain clause that begins with its verb, to whom «مضيفا أن» may go back."""
    at = low + (scan.forms[low] in _LINKS or scan.forms[low] in _NOT)
    form = without_conjunction(scan.forms[at])
    return first_noun(scan, at + 1, high) if at + 1 < high and is_finite(form, "ar") else None


def _after_leading(scan: Scan, low: int, high: int) -> int:
    """Past joints, an intro before a comma («وفي بروكسل،») and a dateline dash."""
    at = low
    while at < high - 2 and (not scan.is_word(at) and scan.forms[at] not in _QUOTES and scan.forms[at] != "("):
        at += 1
    if scan.forms[at] == "هذا" and at < high - 3 and (scan.forms[at + 1] == "," or may_be_verb(scan, at + 1)):
        # «هذا، ومن المقرر …», «هذا وتراجعت …»
        at += 1 + (scan.forms[at + 1] == ",")
    while at < high - 2:
        length = _leading_at(scan, at)
        if not length:
            break
        at += length
        while at < high - 2 and scan.forms[at] == ",":
            at += 1
    if at > low and at < high - 2 and scan.forms[at] == "ان":
        # «حيث إن …», «في حين أن …»
        at += 1
    at = min(at, high - 1)
    if at + 3 < high and scan.forms[at].endswith("يا") and scan.forms[at + 1] == "," and _speech_at(scan, at + 2):
        # «قضائيا، أفاد …»
        return at + 2
    if scan.forms[at] in _INTRO:
        for place in range(at + 1, min(at + 20, high - 2)):
            if scan.forms[place] == "," and not scan.guarded[place] and _speech_at(scan, place + 1):
                return place + 1
    return at


def _leading_at(scan: Scan, at: int) -> int:
    """How many pieces a joint or turn of phrase at a piece has; 0 for none."""
    for words in _LEADING.get(scan.forms[at], ()):
        if tuple(scan.forms[at : at + len(words)]) == words:
            return len(words)
    return 0


def _speech_at(scan: Scan, at: int) -> bool:
    return bool(spoken_group(scan, at)) or scan.forms[at] in _WAS or scan.forms[at] in _LINKS


def _participle(scan: Scan, low: int, high: int) -> Frame | None:
    group = participle_group(scan.forms[low])
    if group is None:
        return None
    verb = scan.span(low, low + 1)
    if group in {"praise", "call", "deny", "judge", "accuse"}:
        return Frame(low, high, group, verb=verb, carried=group != "deny")
    at = low + 1
    while at < high - 1 and (scan.forms[at] in _PREPOSITIONS | _TIMES or scan.forms[at : at + 2] == ["ذلك", "الي"]):
        at += 1
    opener = next((place for place in range(at, min(at + 5, high - 1)) if scan.forms[place] in _OPENERS), None)
    bare = next((place for place in range(at, at if opener is None else opener) if scan.forms[place] in _BARE), None)
    if opener is not None and bare is None:
        at = opener + 1
    return Frame(_bare_start(scan, at, high), high, group, verb=verb, carried=True)


def _bare_start(scan: Scan, at: int, high: int) -> int:
    while at < high - 1 and scan.forms[at] in {":", ","}:
        at += 1
    return at + 1 if at < high - 2 and scan.forms[at] in _OPENERS and scan.forms[at - 1] == ":" else at


def _foretold(scan: Scan, low: int, high: int) -> Frame | None:
    """«ومن المتوقع أن …»: nobody's words, and they lie ahead."""
    if scan.forms[low] not in {"من", "ومن"} or scan.forms[low + 1] not in _AHEAD:
        return None
    frame = according_after(scan, low, high) or Frame(low, high, verb=scan.span(low + 1, low + 2))
    return replace(frame, group="expect")


def _who_says(scan: Scan, low: int, high: int) -> Frame | None:
    """«…، التي أكدت أن …»: who is spoken of just before the clause is who speaks in it."""
    if low < 2 or scan.forms[low - 1] not in WHO or spoken_group(scan, low) is None:
        return None
    frame = _after_verb(scan, low, high, group=spoken_group(scan, low) or "say", speaker=None)
    return frame and (replace(frame, speaker=last_noun(scan, low - 1), carried=False) if frame.carried else frame)


def _verb_first(scan: Scan, low: int, high: int) -> Frame | None:
    at = low
    while at < high - 1 and scan.forms[at] in _LINKS:
        at += 1
    group = spoken_group(scan, at)
    if scan.forms[at] in _EXPLAINED and _opener_within(scan, at + 1, high, _SHORT_REACH):
        group = "say"
    if group is None and _IN_WORDS.intersection(scan.forms[at + 1 : at + 4]) and may_be_verb(scan, at):
        group = "say"
    convicted = _CONVICTED.intersection(_bases(scan.forms[at])) and scan.forms[at + 1] in _COURTS
    after = scan.forms[at] == "عقب" and not _opener_within(scan, at + 1, high, _SHORT_REACH)
    if group is None or scan.guarded[at] or convicted or after:
        return None
    if without_conjunction(scan.forms[at]) in _IMPERSONAL and scan.forms[at + 1] in _OPENERS:
        return Frame(at + 2, high, group, verb=scan.span(at, at + 1))
    # A verb of saying with nothing said: no later verb may take the clause over.
    silent = according_after(scan, low, high) or Frame(low, high)
    return _after_verb(scan, at, high, group=group, speaker=None) or silent


def _bases(form: str) -> set[str]:
    """A verb with and without its conjunction and its object: «أدانته», «وأدانت»."""
    bare = without_conjunction(form)
    return {bare, bare.removesuffix("ه"), bare.removesuffix("ها"), bare.removesuffix("هم")}


def _was_subject_verb(scan: Scan, low: int, high: int) -> Frame | None:
    if scan.forms[low] not in _WAS:
        return None
    for at in range(low + 1, min(low + LONGEST_SPEAKER, high - 1)):
        form = scan.forms[at]
        if form in _OPENERS or form in {",", ";"} or form in _RELATIVE:
            return None
        group = spoken_group(scan, at)
        if group and not scan.guarded[at] and (scan.forms[at - 1] in _LINKS or not may_be_noun(form) or at == low + 2):
            return _after_verb(scan, at, high, group=group, speaker=(low + 1, at), whole_from=low)
        if is_finite(form, "ar") and scan.forms[at - 1] in _LINKS:
            return None
    return None


def _subject_first(scan: Scan, low: int, high: int) -> Frame | None:
    if according_at(scan, low, high) is not None or scan.forms[low] in _NO_SUBJECT or _begins_with_verb(scan, low):
        return None
    for at in range(low + 1, min(low + LONGEST_SPEAKER, high - 2)):
        form = scan.forms[at]
        if form in _OPENERS or form in _RELATIVE or form in {";", ":"}:
            return None
        group = None if scan.guarded[at] else spoken_group(scan, at)
        if group is None:
            if is_verb(scan, at):
                return None
            continue
        if (form[0] in "وف" and form != "وصف") or scan.forms[at - 1] in _PARTICLES:
            return None
        if scan.forms[low] in _INTRO:
            # «وفي بيان لها قالت الوزارة …»: what stands before the verb is no subject.
            return _after_verb(scan, at, high, group=group, speaker=None)
        if not is_verb(scan, at) and not _opener_within(scan, at + 1, high, 4):
            continue
        return _after_verb(scan, at, high, group=group, speaker=(low, at), whole_from=low)
    return None


def _begins_with_verb(scan: Scan, low: int) -> bool:
    """Whether a clause begins with its verb; behind «و» a word that may be one mostly is: «ونشر الناشط …»."""
    joined = without_conjunction(scan.forms[low]) != scan.forms[low]
    return is_verb(scan, low) or (joined and may_be_verb(scan, low))


def _opener_within(scan: Scan, at: int, high: int, reach: int) -> bool:
    return any(scan.forms[place] in _OPENERS and not scan.guarded[place] for place in range(at, min(at + reach, high)))


def _after_verb(
    scan: Scan, at: int, high: int, *, group: str, speaker: tuple[int, int] | None, whole_from: int | None = None
) -> Frame | None:
    """The frame whose verb is piece `at`; `speaker` gives its pieces where they stand before the verb."""
    verb = scan.span(at, at + 1)
    renewed = _renewed_call(scan, at, high)
    if renewed:
        return _whole(scan, at, high, group="call", speaker=speaker or (at + 1, renewed), whole_from=whole_from)
    content = claim_start(scan, at, high, group=group)
    if group in _WHOLE and not (group in {"accuse", "pledge"} and content and scan.forms[content - 1] in _OPENERS):
        return _whole(scan, at, high, group=group, speaker=speaker, whole_from=whole_from)
    if content is None:
        if group == "say" and speaker is None and "عتبر" in scan.forms[at]:
            others = scan.span(at + 1, at + 2) if scan.forms[at + 1].endswith("ون") else None
            return Frame(at, high, "judge", others, verb, carried=others is None)
        return None
    if scan.forms[content - 1] not in _OPENERS | {":"} and scan.words(content, high) < _LEAST_BARE:
        # «أعلنت الكويت تأييدها له»: too little to stand without its verb.
        start = at if whole_from is None else whole_from
        if group == "express":
            return _whole(scan, at, high, group=group, speaker=speaker, whole_from=whole_from)
        return Frame(start, high, heir=first_noun(scan, at + 1, content))
    bounds = _quoted_from(scan, at, content) or speaker or (_behind_pronoun(scan, at + 1), content)
    subject = None if speaker is None and _cannot_be_subject(scan, at) else named(scan, *bounds)
    if speaker is None and without_conjunction(scan.forms[at]) in _ASCRIBED:
        # «عزا الخبير ارتفاع الأسعار إلى …»: what is explained stands behind who explains it.
        subject = first_noun(scan, at + 1, content) or subject
    return Frame(_bare_start(scan, content, high), high, group, subject, verb, carried=subject is None)


def _renewed_call(scan: Scan, at: int, high: int) -> int | None:
    """Where the call stands that a verb makes again: «جددت المنظمة | دعوتها إلى …»; None where there is none."""
    if without_conjunction(scan.forms[at]) not in _AGAIN:
        return None
    places = range(at + 1, min(at + LONGEST_SPEAKER, high - 1))
    return next((place for place in places if scan.forms[place] in _CALLS), None)


def _behind_pronoun(scan: Scan, at: int) -> int:
    """Past the pronoun that stands for what was named before: «نددت به | السلطة»."""
    return at + (scan.forms[at] in _RESUMED)


def _cannot_be_subject(scan: Scan, at: int) -> bool:
    """Whether a feminine noun right behind a masculine verb is whom it speaks to: «وحذر الشركات من …»."""
    verb, noun = without_conjunction(scan.forms[at]), at + 1
    if verb[0] == "ت" or verb[-1] == "ت" or not scan.forms[noun].startswith("ال") or scan.forms[noun] in _MEN:
        return False
    return scan.text[scan.ends[noun] - 1] == "ة" or scan.forms[noun].endswith("ات")


def _quoted_from(scan: Scan, at: int, content: int) -> tuple[int, int] | None:
    """«نقلت الوكالة عن الوزير قوله إن»: who is quoted, not who passes it on."""
    if without_conjunction(scan.forms[at]) not in _PASSED_ON:
        return None
    start = next((place + 1 for place in range(at + 1, content) if scan.forms[place] == "عن"), None)
    return None if start is None else (start, content)


def _whole(
    scan: Scan, at: int, high: int, *, group: str, speaker: tuple[int, int] | None, whole_from: int | None
) -> Frame:
    """The frame of a verb that is itself the claim; only judgements keep their speaker."""
    verb = scan.span(at, at + 1)
    start = at if whole_from is None else whole_from
    stop = next((p for p in range(at + 1, min(at + LONGEST_SPEAKER, high)) if ends_subject(scan, p, group=group)), None)
    bounds = speaker or (None if stop is None else (_behind_pronoun(scan, at + 1), stop))
    subject = named(scan, *bounds) if bounds else None
    if speaker is None and _cannot_be_subject(scan, at):
        return Frame(start, high, group, verb=verb, carried=group in _SPEAKING)
    if group == "accuse" and speaker is None:
        # Subject and object stand side by side: only the articles tell them apart.
        subject = first_noun(scan, at + 1, high)
    if group not in _SPEAKING:
        return Frame(start, high, group, verb=verb, heir=subject)
    return Frame(start, high, group, subject, verb, carried=subject is None and bounds is not None)

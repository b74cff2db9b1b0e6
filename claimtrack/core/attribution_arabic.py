"""Who says an Arabic clause: «قال … إن», «كان … قد أكد», «… بحسب …», «مضيفا أن», with the claim that is left without it."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.core.clauses_arabic import participle_group
from claimtrack.core.frames import Frame
from claimtrack.core.inflection import forms_of, is_finite, may_be_noun, speech_group, without_conjunction, words_of
from claimtrack.core.lexicon.connectives import ARABIC_HEADS, LEADING_AR, TIME_WORDS
from claimtrack.core.lexicon.speech import ACCORDING, ARABIC_BARE, CLAUSE_OPENERS, VERB_PREPOSITIONS
from claimtrack.core.scan import Scan
from claimtrack.core.speaker_arabic import LONGEST_SPEAKER, ends_subject, named
from claimtrack.core.text import normalise
from claimtrack.core.values import Span

__all__ = ["arabic_frame"]


def _phrases(rows: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases in search form by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        words = tuple(normalise(row).split())
        found.setdefault(words[0], []).append(words)
    return found


_REACH = 45
_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_LEADING = _phrases(LEADING_AR)
_TIMES = words_of(TIME_WORDS["ar"])
_BARE = words_of(ARABIC_BARE)
_HEADS = words_of(ARABIC_HEADS)
_ACCORDING = tuple(tuple(normalise(phrase).split()) for phrase in ACCORDING["ar"])
_RELATIVE = words_of("التي الذي الذين اللذين اللتين ما من")
_INTRO = words_of(
    "في وفي خلال وخلال عقب وعقب بعد وبعد قبل وقبل على وعلى من ومن إلى وإلى ردا وردا تعليقا وتعليقا حول وحول بشأن وبشأن عن وعن منذ ومنذ لدى ولدى ضمن رغم ورغم"
)
_WAS = words_of("كان كانت وكان وكانت كانا وكانا كانوا وكانوا")
# Without a comma «وفق» is as often "in keeping with": «وفقا للتوجيهات».
_SURELY_ACCORDING = words_of("بحسب حسبما نقلا")
_LINKS = words_of("قد وقد فقد لقد ولقد")
_PARTICLES = words_of("لن لم لا ما سوف ولن ولم ولا وما وسوف فلن فلم فلا هل أن إن لو إذا كي حتى لكي")
_AFTER_TIME = words_of("بعد قبل منذ دون بدون مجرد حتى وبعد وقبل فبعد إلا رغم شرط شريطة بشرط")
# «بيّن»: mid-sentence the same letters are "between".
_EXPLAINED = words_of("بين وبين فبين")
_PASSED_ON = forms_of("نقل/ينقل", "ar")
_SHORT_REACH = 20
_SAID = forms_of("قال/يقول ذكر/يذكر صرح/يصرح", "ar")
_PREPOSITION_OF = {
    form: normalise(preposition) for preposition, rows in VERB_PREPOSITIONS.items() for form in forms_of(rows, "ar")
}
_STUDIES = words_of("تحقيق تقدير موقف")
_OWN_PREPOSITION = words_of(
    "الصادر الصادرة صادر صادرة حديثا مؤخرا المسؤول المسؤولة الناتج الناتجة المنبثق المنبثقة الناجم الناجمة"
)
_ESTIMATED = forms_of("قدر/يقدر", "ar")
_AMOUNTS = words_of("عدد حجم قيمة كلفة تكلفة خسائر أعداد نسبة")
_COURTS = words_of("المحكمة محكمة القضاء قاض القاضي هيئة")
_CONVICTED = forms_of("أدان/يدين", "ar")
_NO_OBJECT_BEHIND = _HEADS | words_of("في إلى على من عن بعد قبل خلال أو و مع نتيجة بسبب طلب طلبت رفض رفضت شريطة")
_NEVER_BARE = forms_of(
    "قال/يقول صرح/يصرح كتب/يكتب تابع/يتابع غرد/يغرد أردف/يردف أجاب/يجيب رد/يرد علق/يعلق استطرد/يستطرد رأى/يرى اتفق/يتفق",
    "ar",
)
_PREPOSITIONS = words_of("إلى على عن من ب")
_QUOTES = frozenset({'"', "«", "“"})
# The act is the claim: «أعلنت الوزارة إطلاق برنامج» tells of a launch by the ministry itself.
_WHOLE = frozenset({"deny", "refuse", "judge", "praise", "call", "pledge", "accuse"})
_SPEAKING = frozenset({"judge", "praise", "call", "accuse"})


def arabic_frame(scan: Scan, low: int, high: int, *, kind: str) -> Frame:
    """The claim in pieces `low` to `high` with its attribution taken off and kept."""
    if kind == "that":
        return Frame(low + 1, high, "say", carried=True)
    start = _after_leading(scan, low, high)
    for reading in (_participle, _according_before, _verb_first, _was_subject_verb, _subject_first):
        frame = reading(scan, start, high)
        if frame:
            return frame
    return _according_after(scan, start, high) or Frame(start, high)


def _after_leading(scan: Scan, low: int, high: int) -> int:
    """Past joints, an intro before a comma («وفي بروكسل،») and a dateline dash."""
    at = low
    while at < high - 2 and (not scan.is_word(at) and scan.forms[at] not in _QUOTES and scan.forms[at] != "("):
        at += 1
    while at < high - 2:
        length = _leading_at(scan, at)
        if not length:
            break
        at += length
        while at < high - 2 and scan.forms[at] == ",":
            at += 1
    if scan.forms[at] in _INTRO:
        for place in range(at + 1, min(at + 20, high - 2)):
            if scan.forms[place] == "," and not scan.guarded[place] and _speech_at(scan, place + 1):
                return place + 1
    return at


def _leading_at(scan: Scan, at: int) -> int:
    """How many pieces a joint or turn of phrase at a piece has; 0 for none."""
    lengths = (
        len(words) for words in _LEADING.get(scan.forms[at], ()) if tuple(scan.forms[at : at + len(words)]) == words
    )
    return max(lengths, default=0)


def _speech_at(scan: Scan, at: int) -> bool:
    return bool(speech_group(scan.forms[at], "ar")) or scan.forms[at] in _WAS or scan.forms[at] in _LINKS


def _participle(scan: Scan, low: int, high: int) -> Frame | None:
    group = participle_group(scan.forms[low])
    if group is None:
        return None
    verb = scan.span(low, low + 1)
    if group in {"praise", "call", "deny", "judge", "accuse"}:
        return Frame(low, high, group, verb=verb, carried=group != "deny")
    at = low + 1
    while at < high - 1 and scan.forms[at] in _PREPOSITIONS | _TIMES:
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


def _verb_first(scan: Scan, low: int, high: int) -> Frame | None:
    at = low
    while at < high - 1 and scan.forms[at] in _LINKS:
        at += 1
    group = speech_group(scan.forms[at], "ar")
    if scan.forms[at] in _EXPLAINED and _opener_within(scan, at + 1, high, _SHORT_REACH):
        group = "say"
    convicted = without_conjunction(scan.forms[at]) in _CONVICTED and scan.forms[at + 1] in _COURTS
    if group is None or scan.guarded[at] or convicted:
        return None
    # A verb of saying with nothing said: no later verb may take the clause over.
    silent = _according_after(scan, low, high) or Frame(low, high)
    return _after_verb(scan, at, high, group=group, speaker=None) or silent


def _was_subject_verb(scan: Scan, low: int, high: int) -> Frame | None:
    if scan.forms[low] not in _WAS:
        return None
    for at in range(low + 1, min(low + LONGEST_SPEAKER, high - 1)):
        form = scan.forms[at]
        if form in _OPENERS or form in {",", ";"} or form in _RELATIVE:
            return None
        group = speech_group(form, "ar")
        if group and not scan.guarded[at] and (scan.forms[at - 1] in _LINKS or not may_be_noun(form) or at == low + 2):
            return _after_verb(scan, at, high, group=group, speaker=(low + 1, at), whole_from=low)
        if is_finite(form, "ar") and scan.forms[at - 1] in _LINKS:
            return None
    return None


def _subject_first(scan: Scan, low: int, high: int) -> Frame | None:
    if _according_at(scan, low, high) is not None:
        return None
    for at in range(low + 1, min(low + LONGEST_SPEAKER, high - 2)):
        form = scan.forms[at]
        if form in _OPENERS or form in _RELATIVE or form in {";", ":"}:
            return None
        group = None if scan.guarded[at] else speech_group(form, "ar")
        if group is None:
            if is_finite(form, "ar") and not may_be_noun(form):
                return None
            continue
        if form[0] in "وف" and form != "وصف" or scan.forms[at - 1] in _PARTICLES:
            return None
        if scan.forms[low] in _INTRO:
            # «وفي بيان لها قالت الوزارة …»: what stands before the verb is no subject.
            return _after_verb(scan, at, high, group=group, speaker=None)
        if may_be_noun(form) and not _opener_within(scan, at + 1, high, 4):
            continue
        return _after_verb(scan, at, high, group=group, speaker=(low, at), whole_from=low)
    return None


def _opener_within(scan: Scan, at: int, high: int, reach: int) -> bool:
    return any(scan.forms[place] in _OPENERS and not scan.guarded[place] for place in range(at, min(at + reach, high)))


def _after_verb(
    scan: Scan, at: int, high: int, *, group: str, speaker: tuple[int, int] | None, whole_from: int | None = None
) -> Frame | None:
    """The frame whose verb is piece `at`; `speaker` gives its pieces where they stand before the verb."""
    verb = scan.span(at, at + 1)
    content = _content(scan, at, high, group=group)
    if group in _WHOLE and not (group in {"accuse", "pledge"} and content and scan.forms[content - 1] in _OPENERS):
        return _whole(scan, at, high, group=group, speaker=speaker, whole_from=whole_from)
    if content is None:
        if group == "say" and speaker is None and "اعتبر" in scan.forms[at]:
            return Frame(at, high, "judge", verb=verb, carried=True)
        return None
    bounds = speaker or _quoted_from(scan, at, content) or (at + 1, content)
    subject = named(scan, *bounds)
    return Frame(_bare_start(scan, content, high), high, group, subject, verb, carried=subject is None)


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
    bounds = speaker or (None if stop is None else (at + 1, stop))
    subject = named(scan, *bounds) if bounds else None
    if group not in _SPEAKING:
        return Frame(start, high, group, verb=verb, heir=subject)
    return Frame(start, high, group, subject, verb, carried=subject is None and bounds is not None)


def _content(scan: Scan, at: int, high: int, *, group: str) -> int | None:
    """The first piece of the claim after the verb at `at`, None where no claim follows."""
    verb = without_conjunction(scan.forms[at])
    bare = group not in {"express", "allege"} and verb not in _NEVER_BARE
    preposition = _PREPOSITION_OF.get(verb)
    found: int | None = None
    reach = _REACH if verb in _SAID else _SHORT_REACH
    for place in range(at + 1, min(at + reach, high - 1)):
        form = scan.forms[place]
        if scan.guarded[place]:
            if form in _QUOTES and group in {"say", "expect"} and _opens_long_quote(scan, place, high):
                return place if found is None else found
            continue
        if _opens_claim(scan, place, express=group == "express"):
            # «أشار المبعوث إلى سوريا إلى أن»: of two prepositions the one before «أن» is the verb's.
            return place + 1 if found is None or scan.forms[place - 1] == preposition else found
        if found is None and form == preposition and scan.forms[place - 1] not in _OWN_PREPOSITION:
            found = place + 1
        elif place == at + 1 and form in _STUDIES:
            continue
        elif (
            found is None
            and bare
            and (_is_bare(form) or (form in _AMOUNTS and verb in _ESTIMATED))
            and scan.forms[place - 1] not in _NO_OBJECT_BEHIND
        ):
            found = place
        elif form in _RELATIVE:
            bare = False
        elif form == ";":
            break
        if found is not None and (preposition is None or scan.forms[found - 1] != preposition):
            break
    return found


def _opens_claim(scan: Scan, at: int, *, express: bool) -> bool:
    form = scan.forms[at]
    if form == ":" or (express and form == "عن"):
        return True
    return form in _OPENERS and not _spelled_out(scan, at) and scan.forms[at - 1] not in _AFTER_TIME


def _is_bare(form: str) -> bool:
    """Whether a word is a verbal noun that can be what was said, alone or with its owner: «رفض», «رفضها»."""
    return form in _BARE or any(
        form.endswith(owner) and form[: -len(owner)] in _BARE for owner in ("هما", "هم", "ها", "ه")
    )


def _spelled_out(scan: Scan, at: int) -> bool:
    """Whether «إن» is a letter in the name of a broadcaster («سي إن إن»)."""
    return scan.forms[at - 1] == "سي" or (scan.forms[at - 1] == "ان" and scan.forms[at - 2] == "سي")


def _opens_long_quote(scan: Scan, at: int, high: int) -> bool:
    closing = next((place for place in range(at + 1, high) if scan.forms[place] in {'"', "»", "”"}), high)
    return scan.words(at, closing) >= 4


def _according_before(scan: Scan, low: int, high: int) -> Frame | None:
    start = _according_at(scan, low, high)
    if start is None:
        return None
    for at in range(start + 1, min(start + LONGEST_SPEAKER, high - 2)):
        if scan.guarded[at]:
            continue
        form = scan.forms[at]
        if form == ",":
            content = at + 1 + (scan.forms[at + 1] in _OPENERS or scan.forms[at + 1] in {"فان", "فانه", "فانها"})
            return Frame(content, high, "say", _source(scan, start, at), scan.span(low, start))
        if form in {"فان", "فقد", "فانه"} or (is_finite(form, "ar") and not may_be_noun(form)):
            return Frame(
                at + (form[0] == "ف" and form != "فقد"), high, "say", _source(scan, start, at), scan.span(low, start)
            )
    return None


def _according_at(scan: Scan, low: int, high: int) -> int | None:
    """The piece after an "according to" that begins at `low`, past «ما قالت»; None where none begins there."""
    forms = scan.forms
    first = forms[low][1:] if forms[low].startswith(("وب", "وو", "ون", "وح")) else forms[low]
    for phrase in _ACCORDING:
        if phrase[-1] == "ل" and first == phrase[0] and low + 1 < high and forms[low + 1].startswith("ل"):
            return low + 1
        if first == phrase[0] and tuple(forms[low + 1 : low + len(phrase)]) == phrase[1:]:
            at = low + len(phrase)
            while at < high - 1 and (
                forms[at] in {"ما", "لما"} or speech_group(forms[at], "ar") or forms[at] in {"به", "عنه", "له"}
            ):
                at += 1
            return at if at < high else None
    if first in {"حسبما", "كما"} and low + 2 < high and speech_group(forms[low + 1], "ar"):
        return low + 2
    return None


def _according_after(scan: Scan, low: int, high: int) -> Frame | None:
    for at in range(high - 2, max(low + 2, high - LONGEST_SPEAKER), -1):
        if scan.guarded[at]:
            continue
        start = _according_at(scan, at, high)
        if start is not None and (scan.forms[at - 1] == "," or scan.forms[at] in _SURELY_ACCORDING):
            stop = at - (scan.forms[at - 1] == ",")
            return Frame(low, stop, "say", _source(scan, start, high), scan.span(at, start))
    return None


def _source(scan: Scan, low: int, high: int) -> Span | None:
    """The name after an "according to"; the preposition of «وفقا لوزارة» is no part of it («للوزارة» cannot be parted)."""
    name = named(scan, low, high)
    first = scan.text[scan.starts[low] : scan.starts[low] + 2]
    if name is None or scan.forms[low - 1][-4:] not in {"وفقا", "طبقا"} or first[:1] != "ل" or first == "لل":
        return name
    return Span(name.start + 1, name.end)

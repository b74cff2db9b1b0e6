"""Cuts in an Arabic sentence: chains joined by «و», «كما», «حيث», «فيما», «إذ», «مضيفا أن», «وأن» and their kin."""

from __future__ import annotations

from claimtrack.core.cuts import Cut
from claimtrack.core.inflection import is_finite, may_be_noun, speech_group, without_conjunction, words_of
from claimtrack.core.lexicon import particles_arabic
from claimtrack.core.lexicon.connectives import ARABIC_JOINTS, PARTICIPLES
from claimtrack.core.lexicon.numbers import ARABIC
from claimtrack.core.lexicon.speech import ARABIC_BARE, CLAUSE_OPENERS
from claimtrack.core.scan import Scan
from claimtrack.core.text import normalise

__all__ = ["arabic_cuts", "participle_group"]

_LEAST_LEFT = 4
_LEAST_RIGHT = 3
_OPENERS = words_of(CLAUSE_OPENERS["ar"])
_JOINED_OPENERS = frozenset("و" + opener for opener in _OPENERS)
_SUFFIXES = ("", "ه", "ا", "ين", "ان", "ون", "ات")
_PARTICIPLES = {
    normalise(stem + suffix): group
    for group, row in PARTICIPLES.items()
    for stem in row.split()
    for suffix in _SUFFIXES
}
_PARTICIPLES.update({normalise(word): "call" for word in ("داعيا", "داعية", "داعين")})
_PARTICIPLES.update({normalise(word): "deny" for word in ("نافيا", "نافية", "نافين")})
_JOINTS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _phrase, _sort in ARABIC_JOINTS:
    _words = tuple(normalise(_phrase).split())
    _JOINTS.setdefault(_words[0], []).append((_words, _sort))
# «فيما يتعلق بـ», «كما هو», «حيث كان»: after these words the first is no joint.
_NO_JOINT = {
    "فيما": words_of("يتعلق يخص بين بينهم بينها بينهما بعد يلي لو مضى يبدو"),
    "كما": words_of("هو هي لو ورد جاء يلي يبدو يرام ينبغي كان كانت تقدم جرت"),
    "ثم": frozenset[str](),
}
_ALWAYS = frozenset({"لكن", "ولكن", "بينما", "بعدما"})
_WITHOUT_COMMA = frozenset({"وذلك", "وقد", "كما", "فيما", "بينما", "ولكن", "لكن", "حيث", "اذ"})
_ACCORDING = frozenset({"وبحسب", "ووفقا", "ووفق"})
_BARE = words_of(ARABIC_BARE)
_BEHIND_THAT = words_of("خلال ضمن بعد قبل في بسبب عقب إثر من بهدف على منذ وسط نتيجة")
_NO_PAST = words_of(particles_arabic.NO_PAST)
_PLACE = words_of("في إلى من على عن")
_RELATIVE = words_of("التي الذي الذين اللذين اللتين اللاتي من ما")
_PERSONAL = words_of("هي هو هم")
# Three-letter pasts that are no noun: what follows a «و» with one of them is a clause.
_SURELY_PAST = words_of(particles_arabic.SURELY_PAST)
_COUNTING = words_of(particles_arabic.COUNTING) | frozenset(
    word for value, _, row in ARABIC if value >= 2 for word in row.split()
)
_DAMMA = "\u064f"
_SPEECH_REACH = 14


def participle_group(form: str) -> str | None:
    """The group of speech that a participle carries on («مضيفا» "say", «داعية» "call"), None where it is none."""
    return _PARTICIPLES.get(form) or _PARTICIPLES.get(without_conjunction(form))


def arabic_cuts(scan: Scan) -> list[Cut]:
    """The places where one sentence may be cut, in order; `core.clauses` drops those that leave stumps."""
    found: list[Cut] = []
    reporting = False
    last = 0
    for at in range(1, len(scan)):
        reporting = reporting or (scan.forms[at] in _OPENERS and not scan.guarded[at])
        if scan.guarded[at] or not scan.is_word(at):
            if scan.forms[at] == ";" and not scan.guarded[at] and at + 1 < len(scan):
                found.append(Cut(at + 1, "gloss"))
                last = at + 1
            continue
        kind = _kind(scan, at, reporting=reporting)
        if kind and at - last >= _least_left(scan, at) and len(scan) - at > _LEAST_RIGHT:
            found.append(Cut(at, kind))
            last = at
    return found


def _least_left(scan: Scan, at: int) -> int:
    return _LEAST_LEFT if scan.forms[at - 1] == "," else _LEAST_LEFT + 1


def _kind(scan: Scan, at: int, *, reporting: bool) -> str | None:
    form = scan.forms[at]
    comma = scan.forms[at - 1] == ","
    joint = _joint(scan, at, comma=comma)
    if joint:
        return None if joint == "not" else joint
    if form in _JOINED_OPENERS:
        return "that" if reporting and not _subjunctive(scan, at) else None
    if participle_group(form) and not form.startswith("ال") and (comma or _says_more(scan, at)):
        return "participle"
    if comma and form == "في" and _superlative(scan, at):
        return "and"
    if len(form) > 3 and (form[0] == "و" or (form[0] == "ف" and (comma or _surely_and_so(form)))):
        return _kind_of_verb(scan, at, comma=comma)
    return None


def _surely_and_so(form: str) -> bool:
    """Whether a word with «فـ» is a verb: without a comma before it, it is more often the start of a name («فادي»)."""
    return len(form) > 5 and is_finite(form[1:], "ar") and not may_be_noun(form[1:]) and not is_finite(form, "ar")


def _joint(scan: Scan, at: int, *, comma: bool) -> str | None:
    for words, kind in _JOINTS.get(scan.forms[at], ()):
        if tuple(scan.forms[at : at + len(words)]) != words:
            continue
        following = scan.forms[at + len(words)] if at + len(words) < len(scan) else ""
        if following in _NO_JOINT.get(words[0], ()):
            return "not"
        if (
            comma
            or words[0] in _ACCORDING
            or words[0] in _ALWAYS
            or (words[0] in _WITHOUT_COMMA and _clause_follows(scan, at + len(words)))
        ):
            return kind
        return "not"
    if scan.forms[at] in {"لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم", "غيره"} or (
        comma and scan.forms[at].startswith(("ولان", "لانه"))
    ):
        return "and"
    return None


def _clause_follows(scan: Scan, at: int) -> bool:
    if at >= len(scan):
        return False
    form = scan.forms[at]
    if scan.forms[at - 1] == "وذلك":
        return form in _BEHIND_THAT
    return (
        form in _OPENERS
        or form in {"قد", "لم", "لن"}
        or (is_finite(form, "ar") and not may_be_noun(form))
        or bool(speech_group(form, "ar"))
    )


def _says_more(scan: Scan, at: int) -> bool:
    """Whether a participle without a comma goes on with a claim: «مؤكدا أن», «مؤكدا حرص», «مشددا على ضرورة»."""
    following = scan.forms[at + 1 : at + 4]
    return bool(following) and (following[0] in _BARE or any(form in _OPENERS for form in following))


def _subjunctive(scan: Scan, at: int) -> bool:
    following = scan.forms[at + 1] if at + 1 < len(scan) else ""
    return (
        scan.forms[at] in {"وان", "وبان"}
        and following[:1] in {"ي", "ت"}
        and is_finite(following, "ar")
        and not speech_group(following, "ar")
    )


def _superlative(scan: Scan, at: int) -> bool:
    return any(form in _PERSONAL for form in scan.forms[at + 2 : at + 4])


def _kind_of_verb(scan: Scan, at: int, *, comma: bool) -> str | None:
    bare = without_conjunction(scan.forms[at])
    if not is_finite(bare, "ar"):
        return "and" if comma and _past_feminine(bare) else None
    following = scan.forms[at + 1] if at + 1 < len(scan) else ""
    if comma and speech_group(bare, "ar") == "judge" and following.startswith("ب"):
        return "and"
    if speech_group(bare, "ar") and _claim_follows(scan, at + 1):
        return "and"
    if _may_be_noun_there(scan, at, comma=comma):
        return None
    if comma:
        return "and"
    if scan.forms[at - 1] in _PLACE or is_finite(scan.forms[at - 1], "ar") or _in_relative(scan, at):
        return None
    return "and" if at + 1 < len(scan) else None


def _may_be_noun_there(scan: Scan, at: int, *, comma: bool) -> bool:
    bare = without_conjunction(scan.forms[at])
    if not may_be_noun(bare) or _is_passive(scan, at):
        return False
    return not (comma and (bare in _SURELY_PAST or _figure_follows(scan, at + 1)))


def _is_passive(scan: Scan, at: int) -> bool:
    """Whether a word is pointed as a passive: «وقُتل»."""
    return _DAMMA in scan.text[scan.starts[at] + 1 : scan.starts[at] + 3]


def _claim_follows(scan: Scan, at: int) -> bool:
    """Whether «أن» follows before the clause ends, so that a verb of saying is a verb: «وذكر الوزير أن», «وتابع أن»."""
    for place in range(at, min(at + _SPEECH_REACH, len(scan) - 2)):
        if scan.forms[place] in _OPENERS and not scan.guarded[place]:
            return True
        if scan.forms[place] in _JOINED_OPENERS or scan.forms[place] in _RELATIVE or scan.forms[place] == ";":
            return False
    return False


def _past_feminine(form: str) -> bool:
    """Whether an unknown word has the shape of a past with a feminine subject («شعرت»); «قوات», «بيت» have not."""
    return (
        form.endswith("ت")
        and not form.endswith("ات")
        and 4 <= len(form) <= 7
        and form not in _NO_PAST
        and not form.startswith("ال")
    )


def _in_relative(scan: Scan, at: int) -> bool:
    return any(form in _RELATIVE or form == "ان" for form in scan.forms[max(0, at - 8) : at])


def _figure_follows(scan: Scan, at: int) -> bool:
    return at < len(scan) and (scan.forms[at][:1].isdigit() or scan.forms[at] in _COUNTING)

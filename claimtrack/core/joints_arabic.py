"""The words that join one Arabic clause to the next: «كما», «حيث», «فيما», «إلا أن», «وهو», «ما أدى إلى»."""

from __future__ import annotations

from claimtrack.core.inflection import without_conjunction, words_of
from claimtrack.core.lexicon.connectives import ARABIC_JOINTS, PARTICIPLES
from claimtrack.core.lexicon.speech import CLAUSE_OPENERS
from claimtrack.core.scan import Scan
from claimtrack.core.speaker_arabic import WHO
from claimtrack.core.text import normalise
from claimtrack.core.verbs_arabic import is_verb, may_be_verb, spoken_group

__all__ = ["goes_on_behind", "joint_at", "participle_group"]

_OPENERS = words_of(CLAUSE_OPENERS["ar"])
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
    "كذلك": words_of("على في من إلى عن مع"),
    "كما": words_of("هو هي لو ورد جاء يلي يبدو يرام ينبغي كان كانت تقدم جرت"),
}
_ALWAYS = frozenset({"لكن", "ولكن", "بينما", "بعدما"})
_ALWAYS_TWO = frozenset({("بعد", "ان"), ("قبل", "ان"), ("الا", "ان"), ("غير", "ان"), ("بيد", "ان"), ("في", "حين")})
_WITHOUT_COMMA = frozenset({"وذلك", "وقد", "كما", "فيما", "حيث", "اذ", "ولم", "ولن", "وسوف", "عندما", "حين"})
_DENIED = frozenset({"ولم", "ولن", "وسوف"})
_ACCORDING = frozenset({"وبحسب", "ووفقا", "ووفق"})
# «وذلك خلال لقاء …» tells of something; «وذلك بهدف …», «وذلك وفقا لـ…» only how or what for.
_BEHIND_THAT = words_of("خلال أثناء بعد قبل عقب إثر بعدما بحضور")
_ASIDES = frozenset({"وهو", "وهي", "وهم", "وهما"})
_LONGEST_ASIDE = 12
_BUT = frozenset({"لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم", "غيره"})
_LEADS_NO_MORE = words_of("زال زالت يزال تزال دام دامت انفك برح بين لا لم إن إذا يقارب يزيد")


def participle_group(form: str) -> str | None:
    """The group of speech that a participle carries on («مضيفا» "say", «داعية» "call"), None where it is none."""
    return _PARTICIPLES.get(form) or (_PARTICIPLES.get(form[1:]) if form[:1] in "وف" else None)


def joint_at(scan: Scan, at: int, *, comma: bool) -> str | None:
    """How the clause that a joint opens hangs on the one before; "not" where none may be cut, None for no joint.

    `comma` says whether a comma stands before it.
    """
    form = scan.forms[at]
    for words, kind in _JOINTS.get(form, ()):
        if tuple(scan.forms[at : at + len(words)]) != words:
            continue
        following = scan.forms[at + len(words)] if at + len(words) < len(scan) else ""
        if words == ("وذلك",) and following not in _BEHIND_THAT:
            return "not"
        if following in _NO_JOINT.get(form, ()) or (form in _ASIDES and comma and not goes_on_behind(scan, at)):
            return "not"
        free = comma or form in _ACCORDING or form in _ALWAYS or words in _ALWAYS_TWO
        if not free and not (form in _WITHOUT_COMMA and _clause_follows(scan, at + len(words))):
            return "not"
        # «أكد أن بلاده لن تنضم | ولن تستضيف …» is all said by one.
        return "gloss" if not free and form in _DENIED else kind
    if form in _BUT or (comma and form.startswith(("ولان", "لانه"))):
        return "and"
    if comma and form == "ما" and _result_follows(scan, at + 1):
        return "gloss"
    return None


def goes_on_behind(scan: Scan, at: int) -> bool:
    """Whether what begins at a piece runs to the sentence's end or the next joint, and is no aside between two commas.

    «…، وهي شركة يابانية، قد أعلنت …» is one.
    """
    for place in range(at + 1, min(at + _LONGEST_ASIDE, len(scan) - 1)):
        if scan.forms[place] == "," and not scan.guarded[place]:
            return _begins_another(scan, place + 1)
    return True


def _begins_another(scan: Scan, at: int) -> bool:
    following = scan.forms[at]
    if participle_group(following) or following in WHO or without_conjunction(following) != following:
        return True
    return any(tuple(scan.forms[at : at + len(words)]) == words for words, _ in _JOINTS.get(following, ()))


def _result_follows(scan: Scan, at: int) -> bool:
    """Whether «ما» is "which": «ما هبط بالأسعار», «ما يعني أن»; not «ما زال», «ما لا يقل عن»."""
    return at < len(scan) - 1 and may_be_verb(scan, at) and scan.forms[at] not in _LEADS_NO_MORE


def _clause_follows(scan: Scan, at: int) -> bool:
    if at >= len(scan):
        return False
    form = scan.forms[at]
    if scan.forms[at - 1] == "وذلك":
        return True
    if form in {"لا", "ما"} and at + 1 < len(scan):
        return is_verb(scan, at + 1)
    return form in _OPENERS or form in {"قد", "لم", "لن"} or is_verb(scan, at) or spoken_group(scan, at) is not None

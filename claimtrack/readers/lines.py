"""What a single line of a page is: an appeal to the reader, a label with its value, or a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from claimtrack.core.text import normalise, tokens
from claimtrack.readers import appeals, cues
from claimtrack.readers.notices import is_notice
from claimtrack.readers.phrases import phrases

__all__ = [
    "after_label",
    "folded",
    "followed_outlet",
    "holds",
    "is_boilerplate",
    "is_paragraph",
    "is_sentence",
    "rights_holder",
    "words",
]

_SENTENCE_END = re.compile(r"[.!?؟…۔。][\s\"'»”’)\]]*$")
_LABEL = re.compile(r"^([^:：]{1,48}?)\s*[:：]\s*(.*)$", re.DOTALL)
_EDGES = " \t*_#•●▪►▶◄←→»«>|–—-"
_CONNECTORS = frozenset(
    ("و", "او", "and", "or", "et", "ou", "on", "via", "علي", "عبر", "us", "share", "follow", "شارك", "الخبر", "تابعونا")
)
_ARABIC_PROCLITICS = ("ال", "ب", "بال", "ل", "لل", "و", "وال")
_QUOTED = re.compile('["«»“”]')
_BARS = re.compile(r"\s*[|·•]\s*")
_READING_TIME = re.compile(
    r"^(?:\d+ min(?:ute)?s? read|read time \d+ min(?:ute)?s?|lecture (?:de )?\d+ min(?:utes)?"
    r"|قراءه \d+ دقايق)$"
)
_RESERVED = re.compile(r"\bحقوق (?:\w+ ){1,3}محفوظه\b|\brights (?:are )?reserved\b|\bdroits (?:\w+ ){0,2}reserves\b")
_CREDIT = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]\s*\.?$")
# A credit with its label at the end of a caption, a caption that begins as agencies begin one, a credit in brackets.
_LABELLED_CREDIT = re.compile(
    r"(?:^|[.،,(\[|]\s*)(?:photo(?:graph)?|image|picture|credit|crédit|صورة|الصورة|تصوير|عدسة)"
    r"(?:\s*[:：]\s*|\s+by\s+|\s+par\s+)[^.:：!?؟]{2,50}[)\]]?$"
    r"|\b(?:REUTERS|AFP|AP Photo|EPA|Getty Images)\s?/\s?[^\W\d_][^.!?؟]{2,40}$"
    r"|^(?:FILE|ARCHIVES?|أرشيف(?:ية)?)\s*(?:PHOTO)?\s*[-–—:]\s*\S",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\S\s*(?:/|\s[-–—|]\s)\s*([^-–—|/.]{2,30})$")
_ADDRESS_OR_POST = re.compile(
    r"^(?:https?://\S+|www\.\S+|(?:twitter|x|facebook|instagram)\.com/\S+|pic\.twitter\.com/\S+|[—–-]\s?[^()]{1,60}\(@\w+\).*)$"
)
_AGE = re.compile(
    r"^(?:(?:last )?updated |published |posted |نشر |نشرت |تم النشر |اخر تحديث |publie |mis a jour )?"
    r"(?:منذ |قبل |il y a )?(?:(?:\d+|an?|one|une?|بضع|عده) "
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|heures?|jours?|semaines?|mois"
    r"|دقايق|دقيقه|ساعات|ساعه|ايام|يوما?|اسابيع|اسبوع|اشهر|شهر)|(?:دقيقت|ساعت|يوم|اسبوع|شهر)ين|ساعه|دقيقه|يوم)"
    r"(?: ago| مضت)?(?: \d+ min read)?$"
)
# Where nothing is named: "follow the latest news on …".
_GENERIC_MIDDLES = phrases("""
    us, our, the latest, latest, all, more, breaking, احدث, اخر, اهم, كل, كافه, جميع, المزيد, الاخبار, اخبارنا,
    صفحتنا, قناتنا, حسابنا, حساباتنا, تطبيقنا, nous, notre, nos, toute, les, it, them
""")


@lru_cache(maxsize=4096)
def words(line: str) -> tuple[str, ...]:
    """The words of a line in their search form."""
    return tuple(normalise(line).split())


@cache
def folded(phrases: tuple[str, ...]) -> frozenset[str]:
    """A table of phrases in their search form."""
    return frozenset(normalise(phrase) for phrase in phrases)


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(line) is not None


def is_paragraph(line: str) -> bool:
    """Whether a line reads as running text rather than as a heading: long, or middling and ended by a full stop."""
    count = len(words(line))
    return count >= 20 or (count >= 8 and is_sentence(line) and not line.rstrip().endswith(("?", "؟")))


def after_label(line: str, labels: tuple[str, ...]) -> str | None:
    """What follows one of the labels at the start of a line: "" when the label stands alone, None when there is none.

    >>> [after_label(line, ("tags",)) for line in ("Tags: harvest, rain", "Tags", "Tags are cheap")]
    ['harvest, rain', '', None]
    """
    line = line.strip(_EDGES)
    table = folded(labels)
    if normalise(line) in table:
        return ""
    match = _LABEL.match(line)
    if match is None or normalise(match[1]) not in table:
        return None
    return match[2].strip(_EDGES)


@dataclass(frozen=True, slots=True)
class _Opening:
    phrase: str
    mentions: tuple[str, ...]
    cue: appeals.Cue


@cache
def _openings() -> dict[str, list[_Opening]]:
    table: dict[str, list[_Opening]] = {}
    for cue in appeals.BOILERPLATE:
        mentions = tuple(dict.fromkeys(f" {form} " for phrase in cue.mentions for form in _forms(normalise(phrase))))
        for phrase in map(normalise, cue.opens):
            table.setdefault(phrase.split()[0], []).append(_Opening(phrase, mentions, cue))
    return table


def _forms(phrase: str) -> tuple[str, ...]:
    if not "\u0620" <= phrase[:1] <= "\u06ff":
        return (phrase,)
    return (phrase, *(proclitic + phrase for proclitic in _ARABIC_PROCLITICS))


def is_boilerplate(line: str) -> bool:
    """Whether a line speaks to the visitor of the page (follow, share, subscribe, cookies, rights), not of the news.

    >>> is_boilerplate("Follow us on Facebook"), is_boilerplate("Share prices fell after the minister spoke.")
    (True, False)
    """
    found = words(line)
    if not found:
        return True
    text = " ".join(found)
    if (
        text in folded(appeals.WHOLE_LINES)
        or _is_rights_line(line, found)
        or _only_platforms(text)
        or _AGE.match(text)
        or _READING_TIME.match(text)
        or is_notice(line, text)
    ):
        return True
    if len(found) <= 14 and holds(line, appeals.OURS) and not _QUOTED.search(line):
        return True
    if (
        _is_row_of_buttons(line, count=len(found))
        or _ADDRESS_OR_POST.match(line.strip())
        or _is_caption(line, count=len(found))
    ):
        return True
    return any(_appeals(opening, line, text) for opening in _openings().get(found[0], ()))


def _appeals(opening: _Opening, line: str, text: str) -> bool:
    count = text.count(" ") + 1
    if count > opening.cue.words or not f"{text} ".startswith(f"{opening.phrase} "):
        return False
    if not opening.cue.ends and is_sentence(line):
        return False
    rest = f"{text[len(opening.phrase) :]} "
    if not opening.mentions:
        return True
    return any(
        (place := rest.find(mention)) >= 0 and rest.count(" ", 0, place) <= opening.cue.reach
        for mention in opening.mentions
    )


def _is_row_of_buttons(line: str, *, count: int) -> bool:
    """Whether bars part an appeal from nothing but other appeals and section names."""
    parts = [part for part in _BARS.split(line) if part] if count <= 16 else []
    if len(parts) < 2 or any(any(letter.isdigit() for letter in part) and not is_boilerplate(part) for part in parts):
        return False
    appealing = [is_boilerplate(part) for part in parts]
    return any(appealing) and all(
        appeals_to or len(words(part)) <= 2 for appeals_to, part in zip(appealing, parts, strict=True)
    )


def _is_caption(line: str, *, count: int) -> bool:
    """A picture's line: labelled as one, or signed in brackets by a photographer or, before a full stop, an agency."""
    if after_label(line, cues.CAPTION_LABELS):
        return count <= 30
    if count <= 45 and _LABELLED_CREDIT.search(line):
        return True
    if _is_pictured(line, count=count):
        return True
    credit = _CREDIT.search(line)
    if credit is None or credit.start() == 0 or count > 45:
        return False
    signer = words(credit[1])
    by_agency = " ".join(signer) in folded(cues.WIRES) and count <= 15 and not is_sentence(line[: credit.start()])
    by_both = "/" in credit[1] and not folded(cues.WIRES).isdisjoint(signer)
    on_platform = count <= 15 and not is_sentence(line[: credit.start()]) and _only_platforms(" ".join(signer))
    return by_agency or by_both or on_platform or not folded(appeals.CREDIT_WORDS).isdisjoint(signer)


def _is_pictured(line: str, *, count: int) -> bool:
    """Whether a line says what a picture shows, or ends in who took it: "The quay - Reuters", "Ann Lee/AFP"."""
    if count <= 40 and any(f"{' '.join(words(line))} ".startswith(f"{cue} ") for cue in folded(cues.CAPTION_OPENINGS)):
        return not is_sentence(line) or count <= 20
    signer = _SIGNED.search(line)
    return (
        signer is not None
        and count <= 15
        and " ".join(words(signer[1])) in folded((*cues.WIRES, *cues.PICTURE_AGENCIES))
    )


def _is_rights_line(line: str, found: tuple[str, ...]) -> bool:
    if "©" in line and len(found) <= 30:
        return True
    text = " ".join(found)
    reserved = any(phrase in text for phrase in folded(appeals.RIGHTS_RESERVED)) or _RESERVED.search(text)
    opens = any(text.startswith(phrase) for phrase in folded(appeals.RIGHTS_OPENINGS))
    return (bool(reserved) and len(found) <= 40) or (opens and len(found) <= 10 and not is_sentence(line))


@cache
def _platform_pattern() -> re.Pattern[str]:
    names = sorted(folded(appeals.PLATFORMS), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:و|عبر|علي)?(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _only_platforms(text: str) -> bool:
    rest, count = _platform_pattern().subn(" ", text)
    return count > 0 and all(word in _CONNECTORS for word in rest.split())


def holds(line: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in the line as whole words."""
    padded = f" {' '.join(words(line))} "
    return any(f" {phrase} " in padded for phrase in folded(phrases))


def followed_outlet(line: str) -> str | None:
    """The outlet that a line asks to be followed: "Follow The Valley News on Google News" gives "The Valley News"."""
    found = tokens(line)
    texts = [token.text for token in found]
    for openings, ends in appeals.FOLLOW_FRAMES:
        for opening in sorted(openings, key=len, reverse=True):
            size = len(opening_words := words(opening))
            if tuple(texts[:size]) != opening_words or "@" in line[: found[size].start if size < len(found) else 0]:
                continue
            stops = [place for place in range(size, len(texts)) if texts[place] in folded(ends)]
            middle = texts[size : stops[-1]] if stops else []
            if 0 < len(middle) <= 5 and holds(line, appeals.PLATFORMS) and not _is_generic(" ".join(middle)):
                return line[found[size].start : found[stops[-1] - 1].end]
    return None


def _is_generic(middle: str) -> bool:
    return any(middle == word or middle.startswith(f"{word} ") for word in _GENERIC_MIDDLES)


def rights_holder(line: str) -> str | None:
    """Who a copyright line names: what is left of it without the formula and the years, when that is a short name."""
    found = tokens(line)
    if not _is_rights_line(line, tuple(token.text for token in found)):
        return None
    keep = [not token.text.isdecimal() for token in found]
    for phrase in (*appeals.RIGHTS_RESERVED, *appeals.RIGHTS_OPENINGS):
        parts = words(phrase)
        for start in range(len(found) - len(parts) + 1):
            if tuple(token.text for token in found[start : start + len(parts)]) == parts:
                keep[start : start + len(parts)] = [False] * len(parts)
    left = [place for place, kept in enumerate(keep) if kept]
    if not 0 < len(left) <= 6 or left[-1] - left[0] >= len(left):
        return None
    name = line[found[left[0]].start : found[left[-1]].end]
    return re.sub(r"^(?:ل(?=صحيفة|جريدة|وكالة|شبكة|قناة|موقع|بوابة|مجلة)|لدى\s+|لصالح\s+|by\s+|to\s+)", "", name)

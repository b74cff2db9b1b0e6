"""The lines between a title and its article: who publishes, who writes, when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.core.date_lines import NO_DATES, DateLine, dates_on
from claimtrack.core.text import Token, tokens
from claimtrack.readers import cues
from claimtrack.readers.lines import folded, holds, is_sentence, words

__all__ = ["Masthead", "is_place", "is_wire", "names_outlet", "read_masthead"]

_BARS = re.compile(r"\s*[|·•●‖]\s*")
_STRONG_SEPARATORS = re.compile(r"\s*[|·•●‖]\s*|\s+[–—/-]+\s+|\s*/\s+")
_SITE = re.compile(r"(?:www\.)?[\w-]+\.(?:com|net|org|info|news|tv|fr|ma|tn|dz|eg|sa|ae|qa|lb|jo|uk|eu)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:The|Le|La|Les) (?=[A-ZÀ-Ý])|L['’](?=[A-ZÀ-Ý])")
_OF_WHAT = re.compile(r"\b(?:du|des|de la|of the)\s+[^\W\d_A-ZÀ-Ý]+")
_FOR = re.compile(r"\s+(?:for|pour)\s+")
_WITH = re.compile(r"\s+(?:avec|with|and|et|مع|و)\s+(?=\S)")
_COMMA = re.compile(r"\s*[,،]\s*")
_LONGEST_MASTHEAD = 18  # words
_LONGEST_NAME = 7
_NAME_PARTICLES = frozenset(("the", "le", "la", "les", "l", "el", "al"))
_BYLINE = re.compile(
    r"^(?:(?:written |reported |posted |story |words )?by|(?:écrit |rédigé |publié )?par"
    r"|كتبت?|كتبه|كتبها|بقلم|إعداد|تحرير|تقرير)(?:\s*[:：]\s*|\s+)(.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What one line says of its article.

    `outlet` is a name that shows itself as an outlet's; `maybe_outlet` only stands beside a date as outlets do.
    `unsure` is a byline without a label: a writer's name, or that of an outlet that nothing shows as one.
    """

    outlet: str | None = None
    maybe_outlet: str | None = None
    source: str | None = None
    byline: str | None = None
    unsure: str | None = None
    dates: DateLine = NO_DATES


def is_place(name: str) -> bool:
    """Whether a name is a city in which datelines are written."""
    return " ".join(words(name)) in folded(cues.PLACES)


def is_wire(name: str) -> bool:
    """Whether a name is an agency's, as pages sign it."""
    return " ".join(words(name)) in folded(cues.WIRES)


def names_outlet(name: str) -> bool:
    """Whether one of the words of a short name shows that it is an outlet's; Latin names must be written as names."""
    found = words(name)
    if not 0 < len(found) <= _LONGEST_NAME or is_sentence(name):
        return False
    if _SITE.fullmatch(name):
        return True
    # No person's name begins with an article.
    if not holds(name, cues.MEDIA_WORDS) and not (_ARTICLE.match(name) and len(found) <= 5):
        return False
    # "La Tribune du golfe": what stands behind "of" may be a common noun.
    long_words = [word for word in re.findall(r"[^\W\d_]+", _OF_WHAT.sub("", name)) if len(word) > 3]
    return all(
        not word.islower() or (not word.isascii() and word[0] >= "\u0590")
        for word in long_words
        if word.lower() not in {"with"}
    )


def read_masthead(line: str) -> Masthead | None:
    """What a line in the masthead says, None for a line of another kind.

    >>> read_masthead("The Quarry Gazette").outlet, read_masthead("It rained all night in the hills.")
    ('The Quarry Gazette', None)
    """
    count = len(words(line))
    if not 0 < count <= _LONGEST_MASTHEAD:
        return None
    dates = dates_on(line)
    labelled = _BYLINE.match(line) if count <= 12 and not is_sentence(line) else None
    if dates.is_empty and labelled is None:
        return _undated(line) if not is_sentence(line) else None
    parts = [name for part in _STRONG_SEPARATORS.split(line) for name in _names(part, dated=not dates.is_empty)]
    if sum(len(words(part)) for part in parts) > 10:
        return None
    return _sorted(parts, dates=dates, barred=not dates.is_empty and _BARS.search(line) is not None)


def _undated(line: str) -> Masthead | None:
    parts = [part for part in _STRONG_SEPARATORS.split(line) if part]
    if len(parts) == 1:
        outlet = _without_wire(line)[0]
        known = is_wire(line) or (names_outlet(outlet) and _stands_alone(outlet))
        return _sorted(parts, dates=NO_DATES) if known else None
    if len(parts) > 3 or any(len(words(part)) > _LONGEST_NAME for part in parts):
        return None
    if not any(is_place(part) or is_wire(part) or _is_generic(part) or names_outlet(part) for part in parts):
        return None
    return _sorted(parts, dates=NO_DATES)


def _stands_alone(line: str) -> bool:
    """An Arabic line may begin like an outlet and still be a heading ("the canal reopens"): only short ones count."""
    found = words(line)
    if "\u0620" <= found[0][:1] <= "\u06ff":
        named = folded(cues.MEDIA_WORDS)
        if len(found) <= 3 or (len(found) <= 5 and found[-1] in named):
            return True
        # A name goes on in nouns with their article; a heading in a verb.
        return found[0] in named and all(word[:2] == "ال" or word in named or len(word) <= 2 for word in found[1:])
    return len(found) <= 6


def _sorted(parts: list[str], *, dates: DateLine, barred: bool = False) -> Masthead:
    """The parts by what they are. A name that shows nothing is a writer's, unless a bar parts it from the date."""
    outlet = maybe = source = byline = unsure = None
    for part in (name for joined in parts for name in _without_wire(joined)):
        label = _BYLINE.match(part)
        name = label[1] if label else part
        if _is_generic(name) or is_place(name):
            continue
        if label:
            byline = byline or name
        elif is_wire(name):
            source = source or name
        elif names_outlet(name):
            if outlet is None:
                outlet = name
            else:
                source = source or name
        elif 1 < len(words(name)) <= 5 and words(name)[0].startswith("ال"):
            maybe = maybe or name  # no person's first name has the article
        elif 1 < len(words(name)) <= 5:
            # Two words are a person's as often as not.
            barred_name = barred and (len(words(name)) > 2 or "&" in name)
            maybe = maybe or (name if barred_name else None)
            byline = byline or (None if barred_name else name)
            unsure = unsure or (None if barred_name else name)
    return Masthead(outlet=outlet, maybe_outlet=maybe, source=source, byline=byline, unsure=unsure, dates=dates)


def _without_wire(name: str) -> list[str]:
    """ "The Gazette with AFP" as two names."""
    *outlets, last = _WITH.split(name)
    return [" ".join(outlets), last] if len(outlets) == 1 and (is_wire(last) or _is_generic(last)) else [name]


def _is_generic(name: str) -> bool:
    text = " ".join(words(name))
    return text in folded(cues.GENERIC_SOURCES)


# A newspaper's "today"; of a date line's it would be the day.
_TODAY = re.compile(r"^ال\w+ اليوم$")


def _names(part: str, *, dated: bool) -> list[str]:
    """The names in a part of a line: what its date leaves, split at commas where that parts an outlet from a person."""
    if _TODAY.match(part):
        return [part]
    label = _BYLINE.match(part)
    if label:
        first, *others = [name for joined in _COMMA.split(part) for name in _FOR.split(joined, maxsplit=1)]
        return [first, *(other for name in others for other in (_without_date(name) if dated else [name]))]
    return _without_date(part) if dated else [part]


def _without_date(part: str) -> list[str]:
    found = tokens(part)
    dated = _date_tokens(found)
    names: list[str] = []
    start = 0
    while start < len(found):
        end = start
        while (
            end < len(found)
            and not dated[end]
            and (end == start or not _COMMA.search(part[found[end - 1].end : found[end].start]))
        ):
            end += 1
        name = _trimmed(part, found[start:end])
        if name:
            names.append(name)
        start = max(end, start + 1)
    return names


def _date_tokens(found: list[Token]) -> list[bool]:
    flags = [token.text[0].isdecimal() for token in found]
    texts = [token.text for token in found]
    for phrase in folded(cues.CALENDAR):
        parts = phrase.split()
        for start in range(len(texts) - len(parts) + 1):
            if texts[start : start + len(parts)] == parts:
                flags[start : start + len(parts)] = [True] * len(parts)
    return flags


def _trimmed(part: str, run: list[Token]) -> str:
    labels = folded((*cues.DATE_LABELS, *cues.UPDATE_LABELS))
    kept = list(run)
    while kept and _is_label(part, kept, labels=labels, at_start=True):
        del kept[: _label_length(kept, labels=labels)]
    while kept and _is_label(part, kept[-1:], labels=labels, at_start=False):
        del kept[-1]
    return part[kept[0].start : kept[-1].end] if kept else ""


def _label_length(kept: list[Token], *, labels: frozenset[str]) -> int:
    texts = [token.text for token in kept]
    return next((size for size in (4, 3, 2, 1) if size <= len(texts) and " ".join(texts[:size]) in labels), 0)


def _is_label(part: str, kept: list[Token], *, labels: frozenset[str], at_start: bool) -> bool:
    size = _label_length(kept, labels=labels)
    if size == 0:
        return False
    if not at_start and len(kept[0].text) > 2 and re.split("['’]", part[kept[0].start : kept[0].end])[-1].istitle():
        return False  # "La Vigie de l'Est": a zone is written in capitals
    # "Le Courrier", "The Gazette": an article that begins a name belongs to it.
    begins_name = (
        at_start and size == 1 and len(kept) > 1 and kept[0].text in _NAME_PARTICLES and part[kept[0].start].isupper()
    )
    return not begins_name

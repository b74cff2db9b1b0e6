"""The dateline before a first sentence: place, day and agency, which belong to the page and not to a claim."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.core.date_lines import published_on
from claimtrack.core.text import tokens
from claimtrack.core.values import Published
from claimtrack.readers import cues
from claimtrack.readers.lines import folded, words
from claimtrack.readers.masthead import is_place, is_wire, names_outlet

__all__ = ["Dateline", "read_dateline", "signature"]

# The dash may follow the bracket at once; a bare hyphen must stand free, or "Port-au-Prince" would end at "Port".
_HEAD = re.compile(
    r"^(?P<head>[^!?؟\n]{1,70}?)(?:\s*[–—]{1,2}\s*|\s+-{1,2}\s+|(?<=\))\s*[-:/]{1,2}\s*)(?P<rest>\S.{15,})$", re.DOTALL
)
_PLACE_AND_WIRE = re.compile(r"^(?P<place>[^()]*?)\s*(?:\((?P<wire>[^()]{2,40})\))?$")
_SLASH = re.compile(r"\s*/\s*(?=[^\W\d])")
_SIGNATURE = re.compile(r"\s*\((?P<wire>[^()]{2,30})\)\s*[.]?\s*$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The first paragraph without its dateline, and the agency and the full date that the dateline names, if any."""

    rest: str
    wire: str | None = None
    published: Published | None = None


def read_dateline(paragraph: str, *, outlet: str | None = None) -> Dateline:
    """The paragraph without the dateline before its first sentence; unchanged where there is none.

    `outlet` is the page's own name, by which its short form in brackets is known.

    >>> read_dateline("OSLO (Fjord Wire) — The harbour froze on Monday.")
    Dateline(rest='The harbour froze on Monday.', wire='Fjord Wire', published=None)
    """
    match = _HEAD.match(paragraph)
    if match is None:
        return Dateline(paragraph)
    head = _PLACE_AND_WIRE.match(match["head"].strip())
    place, *between = _SLASH.split(head["place"].strip(" ,،/")) if head else ("",)
    if (
        head is None
        or not _is_head(place, wire=head["wire"], outlet=outlet)
        or any(len(words(_without_day(part))) > 3 for part in between)
    ):
        return Dateline(paragraph)
    published = published_on(match["head"])
    wire = head["wire"] or next((part for part in reversed(between) if not _is_generic(part)), None)
    if wire is None:
        signed = _HEAD.match(match["rest"])
        if signed is not None and _is_signature(signed["head"]):
            wire = None if _is_generic(signed["head"]) else signed["head"].strip(" ()")
            return Dateline(signed["rest"], wire, published)
    return Dateline(match["rest"], wire or (place if is_wire(place) else None), published)


def signature(paragraph: str) -> Dateline:
    """The paragraph without the agency that signs at its end in brackets, known agencies only."""
    match = _SIGNATURE.search(paragraph)
    if match is None or not is_wire(match["wire"]):
        return Dateline(paragraph)
    return Dateline(paragraph[: match.start()], match["wire"])


def _is_signature(name: str) -> bool:
    name = name.strip(" ()")
    return is_wire(name) or names_outlet(name) or _is_generic(name)


def _is_generic(name: str) -> bool:
    return " ".join(words(name)) in folded(cues.GENERIC_SOURCES)


def _is_head(place: str, *, wire: str | None, outlet: str | None) -> bool:
    place = _without_day(place)
    if wire is not None:
        own = outlet is not None and set(words(wire)) <= set(words(outlet))
        known = own or is_wire(wire) or names_outlet(wire)
        return len(words(place)) <= 5 and (known or is_place(place) or _looks_like_place(place))
    return is_place(place) or is_wire(place) or _is_capitals(place) or _is_one_arabic_word(place)


def _looks_like_place(place: str) -> bool:
    city, _, country = place.partition(",")
    if country:
        return len(words(country)) <= 3 and country.strip().istitle() and (city.isupper() or city.istitle())
    return _is_capitals(place) or _is_one_arabic_word(place) or (0 < len(words(place)) <= 3 and place.istitle())


def _is_capitals(place: str) -> bool:
    # Shorter ones may be a body's initials that begin a sentence.
    return place.isupper() and place.isascii() and len(place) > 4 and len(words(place)) <= 4


def _is_one_arabic_word(place: str) -> bool:
    return len(words(place)) == 1 and "\u0620" <= words(place)[0][0] <= "\u06ff"


def _without_day(place: str) -> str:
    """ "BRUSSELS, Oct 28" without the day."""
    calendar = folded(cues.CALENDAR)
    for token in tokens(place):
        if token.text[0].isdecimal() or (token.text in calendar and token.start > 0):
            return place[: token.start].strip(" ,،/-–—")
    return place

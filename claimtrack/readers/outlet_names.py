"""Finds an outlet's name inside a line of other words: a byline, a call to subscribe, a line on rights."""

from __future__ import annotations

import re

from claimtrack.core.text import Token, tokens
from claimtrack.readers import appeals, cues
from claimtrack.readers.lines import folded, words
from claimtrack.readers.masthead import is_place, is_wire, names_outlet
from claimtrack.readers.phrases import phrases

__all__ = ["bare_name", "outlet_in"]

# Before a name, Arabic says what it is the name of.
_KINDS = phrases("صحيفة, جريدة, موقع, وكالة, شبكة, قناة, بوابة, مجلة, منصة, إذاعة, تلفزيون, راديو, يومية, أسبوعية")
_PROCLITICS = ("", "ل", "ب", "و", "لل")
_STOPS = phrases("""
    على, عبر, في, من, إلى, الى, عن, مع, هنا, الآن, رقم, يوم, لدى, ليصلك, لتصلك, ليصلكم, مجانا, حصريا, أو, ثم, كل, كن,
    حول, لمتابعة, لمعرفة, البث, المراسل, مراسل, مراسلة, خاص
""")
_LONGEST = 5  # words, with the kind
_RUN = re.compile(
    r"(?:\b(?:The|Le|La|Les|El)\s|\bL['’])?"
    r"[A-ZÀ-Ý][\w&-]*(?:\.\w+)*(?:['’][A-ZÀ-Ý]\w*)?"
    r"(?:\s(?:(?:of|de|du|des|la|le|les|the|and|et|&)\s){0,2}(?:d['’]|l['’])?[A-ZÀ-Ý0-9][\w&-]*(?:['’][A-ZÀ-Ý]\w*)?){0,5}"
)
_QUOTES = re.compile('[«»“”"]')
_BRACKETED = re.compile(r"^[(\[]([^()\[\]]+)[)\]]$")
_INITIALS = re.compile(r"\s+\((?:\w{1,6}|(?:\w\s){1,5}\w)\)$")
_LABEL = re.compile(
    r"^(?:(?:الناشر|جهة النشر|الموقع|الصحيفة|الجريدة|publisher|published by|outlet|éditeur|rédaction)\s*[:：]\s*"
    r"|(?:from|rédaction)\s+(?=[A-ZÀ-Ý]|the\s))",
    re.IGNORECASE,
)
_LEADING = phrases("""
    by, par, follow, sign, subscribe, join, download, get, support, photo, source, copyright, read, visit, suivez,
    téléchargez, rejoignez, abonnez, soutenez, photograph, email, contact, watch, listen, from, our, your
""")


def outlet_in(line: str) -> str | None:
    """The first name in a line that shows itself as an outlet's; None where there is none.

    >>> outlet_in("Sign up for the Quarry Gazette's morning letter"), outlet_in("كتب مراسل «صحيفة المحجر» في الجبل")
    ('Quarry Gazette', 'صحيفة المحجر')
    """
    return _arabic(line) or next((name for match in _RUN.finditer(line) if (name := _latin(match[0]))), None)


def bare_name(name: str | None) -> str | None:
    """An outlet's name without label, brackets, quotation marks and what stands before its kind.

    >>> bare_name("(The Quarry Gazette)"), bare_name("Publisher: Quarry Gazette"), bare_name("خاص بصحيفة المحجر")
    ('The Quarry Gazette', 'Quarry Gazette', 'صحيفة المحجر')
    """
    if name is None:
        return None
    bare = _INITIALS.sub("", _LABEL.sub("", _BRACKETED.sub(r"\1", _QUOTES.sub("", name).strip()))).strip()
    kinds = folded(_KINDS)
    found = words(bare)
    return (_arabic(bare) if found and found[0] not in kinds else None) or bare or None


def _arabic(line: str) -> str | None:
    found = tokens(line)
    kinds = {proclitic + kind: proclitic for kind in folded(_KINDS) for proclitic in _PROCLITICS}
    for place, token in enumerate(found):
        if token.text not in kinds:
            continue
        end = _name_end(line, found, start=place)
        if end > place + 1:
            # «لموقع …»: the preposition is no part of the name.
            return line[token.start + len(kinds[token.text]) : found[end - 1].end]
    return None


def _name_end(line: str, found: list[Token], *, start: int) -> int:
    stops, platforms = folded(_STOPS), folded(appeals.PLATFORMS)
    end = start + 1
    while end < len(found) and end - start < _LONGEST:
        between = line[found[end - 1].end : found[end].start]
        text = found[end].text
        joined = end > start + 1 and text.startswith("و") and len(text) > 3
        if between.strip(' «"“') or text in stops or text in platforms or text[0].isdecimal() or joined:
            break
        end += 1
    return end


def _latin(name: str) -> str | None:
    leading = folded(_LEADING)
    pieces = name.strip(" .").split()
    while pieces and " ".join(words(pieces[0])) in leading:
        del pieces[0]
    name = " ".join(pieces)
    is_known = is_wire(name) or is_place(name) or " ".join(words(name)) in folded((*appeals.PLATFORMS, *cues.CALENDAR))
    return name if len(pieces) > 1 and not is_known and names_outlet(name) else None

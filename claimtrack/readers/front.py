"""What stands before an article: its title, and the lines under it that name outlet, author and day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.core.date_lines import dates_on
from claimtrack.core.text import normalise
from claimtrack.readers import cues
from claimtrack.readers.calls import is_call
from claimtrack.readers.gather import Findings, OutletRank
from claimtrack.readers.headings import keyword_label, related_label
from claimtrack.readers.layout import TITLE_MARK
from claimtrack.readers.lines import (
    after_label,
    folded,
    followed_outlet,
    is_boilerplate,
    is_paragraph,
    is_sentence,
    rights_holder,
    words,
)
from claimtrack.readers.masthead import names_outlet, read_masthead
from claimtrack.readers.outlet_names import bare_name, outlet_in

__all__ = ["labels_joined", "note_boilerplate", "note_masthead", "read_front", "skip_front"]

_BREADCRUMB = re.compile(r"^[^.!?؟]{1,40}(?:\s*[>»›/]\s*[^.!?؟>»›/]{1,40}){1,4}$")
_CRUMBS = re.compile("[>»›/|]")
_TITLE_SUFFIX = re.compile(r"^(?P<title>.{12,}?)\s+[|»–—-]\s+(?P<site>[^|–—]{2,50})$")
_TITLE_PREFIX = re.compile(r"^(?P<site>[^|:]{2,40})\s+\|\s+(?P<title>[^|]{12,})$")
_WRITER = re.compile(
    r"^(?P<writer>[A-ZÀ-Ý][\w'’.-]+(?:\s[A-ZÀ-Ý][\w'’.-]+){1,2})(?:,\s|\s(?:for|pour)\s|\s\()"
    r"|^(?:صحيفة|جريدة|موقع|وكالة|شبكة|قناة|بوابة|مجلة)\s[^:]{2,30}:\s(?P<other>\S+(?:\s\S+){1,2})$"
)
_LONGEST_SECTION = 3  # words
_LONGEST_MENU = 6  # lines
_LONGEST_LETTERHEAD = 5  # words
_LONGEST_BYLINE = 10  # words
_JOINT = re.compile(r"\s+[–—/|-]+\s+|\s*/\s*")
_LONGEST_TITLE = 40  # words
_LONGEST_DATE = 10  # words, with time and zone


def labels_joined(lines: Sequence[str]) -> list[str]:
    """The lines with a date's label that stands alone joined to the date under it."""
    joined: list[str] = []
    for line in lines:
        if joined and _labels_date(joined[-1]) and len(words(line)) <= _LONGEST_DATE and not dates_on(line).is_empty:
            joined[-1] = f"{joined[-1].rstrip(' :：')}: {line}"
        else:
            joined.append(line)
    return joined


def _labels_date(line: str) -> bool:
    return after_label(line, (*cues.DATE_LABELS, *cues.UPDATE_LABELS)) == ""


def read_front(lines: Sequence[str], findings: Findings) -> int:
    """Notes title and masthead in `findings`; gives the index of the first line of the body."""
    heading = next((place for place, line in enumerate(lines) if line.startswith(TITLE_MARK)), None)
    place = heading if heading is not None else _title_place(lines)
    above = [line for line in lines[: place or 0] if not note_masthead(line, findings)]
    # The name stands nearest to the title: above it are menus, and a state above its institution.
    findings.name_outlet(OutletRank.ALONE, next(filter(None, map(_letterhead, reversed(above))), None))
    if place is None:
        return 0
    _set_title(lines[place].removeprefix(TITLE_MARK), findings)
    return skip_front(lines, findings, start=place + 1)


def skip_front(lines: Sequence[str], findings: Findings, *, start: int = 0) -> int:
    """Notes the masthead lines from `start` on; gives the index of the first line of the body."""
    place = start
    while place < len(lines) and _is_front(lines, place, findings):
        place += 1
    return place


def _title_place(lines: Sequence[str]) -> int | None:
    place = 0
    while place < len(lines):
        line = lines[place]
        behind = _behind_name(lines, place)
        if behind is not None:
            place = behind
        elif _is_breadcrumb(line) or is_boilerplate(line) or _calls_before_title(line, lines[place + 1 : place + 2]):
            place += 1
        elif _is_untitled(line, rest=lines[place + 1 :]):
            return None
        elif place + 1 < len(lines) and _stands_before_title(line, lines[place + 1]):
            place += 1
        else:
            return place
    return None


def _behind_name(lines: Sequence[str], place: int) -> int | None:
    """The first heading behind an outlet's name and the menu around it; None where neither stands at `place`.

    Behind a name that shows itself as an outlet's, the heading may follow at once; behind a line of a word or two only
    where more such lines stand between, as menus and letterheads have them.
    """
    name = read_masthead(lines[place])
    is_name = name is not None and name.outlet is not None and _fills(lines[place], name.outlet)
    least = 0 if is_name else _LONGEST_SECTION + 1
    if not is_name and (name is not None or len(words(lines[place])) > 2 or is_sentence(lines[place])):
        return None
    for at in range(place + 1, min(place + 1 + _LONGEST_MENU, len(lines))):
        line = lines[at]
        found = read_masthead(line)
        if found is not None and not is_name and not found.dates.is_empty:
            return None  # a date under a short title, and its standfirst behind
        if found is not None or _is_breadcrumb(line) or is_boilerplate(line) or is_call(line):
            continue
        if len(words(line)) > max(_LONGEST_SECTION, least):
            return at if not is_paragraph(line) and (is_name or at > place + 1) else None
        if is_sentence(line):
            return None
    return None


def _fills(line: str, name: str) -> bool:
    """Whether a line holds little beside a name: a place, not a title."""
    return len(words(line)) - len(words(name)) <= 2


def _is_breadcrumb(line: str) -> bool:
    return len(words(line)) <= 6 and _BREADCRUMB.match(line) is not None


def _calls_before_title(line: str, following: Sequence[str]) -> bool:
    """Headings speak to their readers too: what calls is no title only where a heading stands under it."""
    return is_call(line) and any(
        len(words(under)) >= 4 and not is_paragraph(under) and read_masthead(under) is None for under in following
    )


def _is_untitled(line: str, *, rest: Sequence[str]) -> bool:
    """Whether the first line is already running text: long, or a whole sentence with nothing under it."""
    count = len(words(line))
    ends = line.rstrip("\"'»”’ ").endswith((".", "。"))
    return count > _LONGEST_TITLE or (ends and count > 14) or (not rest and (count > 14 or ends))


def _stands_before_title(line: str, following: str) -> bool:
    found = read_masthead(line)
    if is_boilerplate(following) or len(words(following)) < 4:
        return False
    prefix = _TITLE_PREFIX.match(line)
    if prefix and len(words(prefix["title"])) > _LONGEST_SECTION:
        return False
    if found is None:
        is_section = len(words(line)) <= 2 and not is_sentence(line)
        return (
            is_section
            and len(words(following)) >= 5
            and not is_paragraph(following)
            and read_masthead(following) is None
        )
    if not found.dates.is_empty:
        return len(words(line)) <= 8 and not is_paragraph(following)
    return False


def _set_title(line: str, findings: Findings) -> None:
    for pattern in (_TITLE_SUFFIX, _TITLE_PREFIX):
        match = pattern.match(line)
        if match and names_outlet(match["site"]) and len(words(match["title"])) >= 3:
            findings.name_outlet(OutletRank.MASTHEAD, match["site"])
            line = match["title"]
    findings.title = line


def _is_front(lines: Sequence[str], place: int, findings: Findings) -> bool:
    """Whether a line under the title still stands before the article; what it says is noted."""
    line = lines[place]
    if normalise(line) == normalise(findings.title) or (_BREADCRUMB.match(line) and ">" in line):
        return True
    if related_label(line) is not None or keyword_label(line) is not None:
        return False
    if after_label(line, cues.SOURCE_LABELS) is not None:
        return False
    if note_boilerplate(line, findings) or note_masthead(line, findings):
        return True
    if _is_unlabelled_byline(line, findings):
        return True
    short = len(words(line)) <= 3 and not is_sentence(line) and any(map(is_paragraph, lines[place + 1 :]))
    if short:
        findings.name_outlet(OutletRank.ALONE, _name_alone(line))
    return short


def _is_unlabelled_byline(line: str, findings: Findings) -> bool:
    """Whether a writer and the writer's outlet stand on the line: "Jane Roe, Gazette correspondent"."""
    match = _WRITER.match(line)
    outlet = outlet_in(line) if match and len(words(line)) <= _LONGEST_BYLINE and not is_sentence(line) else None
    if match is None or outlet is None:
        return False
    writer = match["writer"] or match["other"]
    if outlet in writer:
        return False
    findings.byline = findings.byline or writer
    findings.name_outlet(OutletRank.MASTHEAD, outlet)
    return True


def _name_alone(line: str) -> str | None:
    """A short line under the title may be the outlet's name, or its bearer behind a place; two words are a person's."""
    parts = [part for part in _JOINT.split(line.strip(" ()[]")) if part]
    name = parts[-1] if parts else ""
    found = words(name)
    if not found or len(found) == 2 == len(words(line)) or any(word[0].isdecimal() for word in found):
        return None
    if any(piece[0].islower() for piece in name.split() if len(piece) > 3):
        return None
    sections = folded(cues.SECTIONS)
    return None if all(word.removeprefix("و") in sections or word in sections for word in found) else bare_name(name)


def _letterhead(line: str) -> str | None:
    """A short line above the title that is neither menu nor section: no person's name stands there."""
    found = words(line)
    if not 1 < len(found) <= _LONGEST_LETTERHEAD or is_sentence(line) or is_boilerplate(line) or is_call(line):
        return None
    if _CRUMBS.search(line) or any(word[0].isdecimal() for word in found) or set(found) & folded(cues.SECTIONS):
        return None
    return bare_name(line)


def note_masthead(line: str, findings: Findings) -> bool:
    """Whether the line is of a masthead; what it says is noted."""
    found = read_masthead(line)
    if found is None:
        return False
    findings.name_outlet(OutletRank.MASTHEAD, bare_name(found.outlet) or (outlet_in(line) if found.byline else None))
    findings.name_outlet(OutletRank.MASTHEAD_MAYBE, bare_name(found.maybe_outlet))
    findings.name_outlet(OutletRank.DATELINE, found.source)
    findings.source = findings.source or found.source
    if found.unsure and findings.byline is None:
        findings.unsure = found.unsure
    findings.byline = findings.byline or found.byline
    findings.published = findings.published or found.dates.published
    findings.modified = findings.modified or found.dates.modified
    return True


def note_boilerplate(line: str, findings: Findings) -> bool:
    """Whether the line speaks to the visitor; an outlet that it names is noted."""
    if not is_boilerplate(line) and not is_call(line):
        return False
    findings.name_outlet(OutletRank.FOLLOW, followed_outlet(line))
    findings.name_outlet(OutletRank.RIGHTS, rights_holder(line))
    findings.name_outlet(OutletRank.CALL, outlet_in(line))
    findings.appeals.append(line)
    return True

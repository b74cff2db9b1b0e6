"""Pasted pages: text lines -> Document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.core.dates import published_on
from claimtrack.core.text import normalise
from claimtrack.core.values import Document
from claimtrack.readers import cues
from claimtrack.readers.dateline import read_dateline, signature
from claimtrack.readers.decode import clean
from claimtrack.readers.gather import Findings, OutletRank
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
from claimtrack.readers.masthead import is_wire, names_outlet, read_masthead

__all__ = ["read_article_lines", "read_paste"]

_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<!\w)_)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_BULLET = re.compile(r"^(?:[-*•●▪◦‣►▪]|>|\d{1,2}[.)](?=\s+\S.{0,80}$))\s+")
_BREADCRUMB = re.compile(r"^[^.!?؟]{1,40}(?:\s*[>»›/]\s*[^.!?؟>»›/]{1,40}){1,4}$")
_TITLE_SUFFIX = re.compile(r"^(?P<title>.{12,}?)\s+[|–—-]\s+(?P<site>[^|–—]{2,50})$")
_LONGEST_TITLE = 40  # words
_SOURCE_JOINTS = re.compile(r"\s*(?:\+|[،,;|/]|\s[–—-]\s)\s*")
_HASHTAGS = re.compile(r"^(?:#[^\s#]+\s*){2,}$")
_WIRE_ALONE = re.compile(r"^\(?([^()]{2,30})\)?$")


def read_paste(text: str, *, url: str | None = None) -> Document:
    """The article in a page pasted as text: one line title first, a line per paragraph.

    The text may be empty (a page of boilerplate only): the caller decides whether that is an error.
    """
    lines = _lines(clean(text))
    findings = Findings()
    start = _read_front(lines, findings)
    _BodyReader(lines[start:], findings).read()
    if not findings.paragraphs and not findings.related:
        _keep_what_is_there(lines, findings)
    return findings.document(url=url)


def read_article_lines(lines: Sequence[str], findings: Findings) -> None:
    """Sorts the lines of an article whose title is known already (a page's) into what `findings` holds."""
    start = 0
    while start < len(lines) and _is_front(lines, start, findings):
        start += 1
    _BodyReader([_BULLET.sub("", line) for line in lines[start:]], findings).read()


def _keep_what_is_there(lines: Sequence[str], findings: Findings) -> None:
    """A text of short lines only has no masthead to be told apart: everything but boilerplate is its body."""
    kept = [line for line in lines if not is_boilerplate(line) and line != findings.title]
    findings.paragraphs = [line for line in kept if read_masthead(line) is None]
    if not findings.paragraphs and findings.title and len(lines) == 1:
        findings.paragraphs, findings.title = [findings.title], ""


# --- lines ---


def _lines(text: str) -> list[str]:
    found: list[str] = []
    for block in re.split(r"\n\s*\n", text):
        lines = [" ".join(line.split()) for line in block.split("\n")]
        found.extend(_unwrapped([line for line in lines if line]))
    return [line for line in map(_without_markdown, found) if line]


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines that an editor broke at its margin, joined again: all of them about as long, most ending inside a sentence."""
    body = lines[:-1]
    if len(lines) < 3 or not all(45 <= len(line) <= 110 for line in body):
        return lines
    longest = max(map(len, body))
    if min(map(len, body)) < 0.75 * longest or len(lines[-1]) > longest * 1.1:
        return lines
    open_ended = sum(not is_sentence(line) for line in body)
    return [" ".join(lines)] if open_ended >= 0.6 * len(body) else lines


def _without_markdown(line: str) -> str:
    heading = _HEADING.match(line)
    if heading:
        line = f"# {heading[1]}" if line.startswith("# ") else heading[1]
    elif not line.startswith("#"):
        line = _BULLET.sub("", line)
    line = _LINK.sub(r"\1", line)
    return _EMPHASIS.sub(r"\2", line).strip("`~= ") if re.search(r"[*_`~=]", line) else line.strip()


# --- before the article ---


def _read_front(lines: Sequence[str], findings: Findings) -> int:
    """Reads title and masthead; gives the index of the first line of the body."""
    heading = next((place for place, line in enumerate(lines) if line.startswith("# ")), None)
    place = heading if heading is not None else _title_place(lines)
    for line in lines[: place or 0]:
        _note_masthead(line, findings)
    if place is None:
        return 0
    _set_title(lines[place].removeprefix("# "), findings)
    place += 1
    while place < len(lines) and _is_front(lines, place, findings):
        place += 1
    return place


def _title_place(lines: Sequence[str]) -> int | None:
    for place, line in enumerate(lines):
        if is_boilerplate(line) or (_BREADCRUMB.match(line) and len(words(line)) <= 6):
            continue
        if _is_untitled(line, rest=lines[place + 1 :]):
            return None
        if place + 1 < len(lines) and _is_masthead_before_title(line, lines[place + 1]):
            continue
        return place
    return None


def _is_untitled(line: str, *, rest: Sequence[str]) -> bool:
    """Whether the first line is already running text: long, or a whole sentence with a full stop and nothing under it."""
    count = len(words(line))
    ends = line.rstrip("\"'»”’ ").endswith((".", "。"))
    return count > _LONGEST_TITLE or (ends and count > 14) or (not rest and (count > 14 or ends))


def _is_masthead_before_title(line: str, following: str) -> bool:
    found = read_masthead(line)
    if found is None or is_boilerplate(following) or len(words(following)) < 4:
        return False
    if found.published is not None:
        return len(words(line)) <= 8 and not is_paragraph(following)
    return found.outlet is not None and read_masthead(following) is None and len(words(line)) < len(words(following))


def _set_title(line: str, findings: Findings) -> None:
    match = _TITLE_SUFFIX.match(line)
    if match and names_outlet(match["site"]) and len(words(match["title"])) >= 3:
        findings.name_outlet(OutletRank.MASTHEAD, match["site"])
        line = match["title"]
    findings.title = line


def _is_front(lines: Sequence[str], place: int, findings: Findings) -> bool:
    """Whether a line under the title still stands before the article; what it says is noted."""
    line = lines[place]
    if normalise(line) == normalise(findings.title) or (_BREADCRUMB.match(line) and ">" in line):
        return True
    if after_label(line, (*cues.RELATED_LABELS, *cues.KEYWORD_LABELS, *cues.SOURCE_LABELS)) is not None:
        return False
    if _note_boilerplate(line, findings) or _note_masthead(line, findings):
        return True
    return len(words(line)) <= 3 and not is_sentence(line) and any(map(is_paragraph, lines[place + 1 :]))


def _note_masthead(line: str, findings: Findings) -> bool:
    found = read_masthead(line)
    if found is None:
        return False
    findings.name_outlet(OutletRank.MASTHEAD, found.outlet)
    findings.name_outlet(OutletRank.MASTHEAD_MAYBE, found.maybe_outlet)
    findings.source = findings.source or found.source
    findings.byline = findings.byline or found.byline
    if found.updated:
        findings.updated = findings.updated or found.published
    else:
        findings.published = findings.published or found.published
    return True


def _note_boilerplate(line: str, findings: Findings) -> bool:
    if not is_boilerplate(line):
        return False
    findings.name_outlet(OutletRank.FOLLOW, followed_outlet(line))
    findings.name_outlet(OutletRank.RIGHTS, rights_holder(line))
    return True


# --- the article and what follows it ---


class _BodyReader:
    """Where in the page the reading stands: in the article, or in a block of related items; before or after the article's end."""

    def __init__(self, lines: Sequence[str], findings: Findings) -> None:
        self.lines = lines
        self.findings = findings
        self.in_related = False
        self.ended = False
        self.pending: str | None = None  # a label whose value stands on the next line

    def read(self) -> None:
        for place, line in enumerate(self.lines):
            line = line.removeprefix("# ")  # noqa: PLW2901 - the heading mark is no part of the line
            if self.pending:
                self._take_pending(line)
            elif not (self._is_related_label(line, place) or self._is_labelled(line) or self._is_end(line)):
                self._take(line, place)
        self._sign()

    def _is_related_label(self, line: str, place: int) -> bool:
        rest = after_label(line, cues.RELATED_LABELS)
        if rest is None:
            return False
        self.in_related = not rest or not any(map(is_paragraph, self.lines[place + 1 :]))
        if rest and not is_boilerplate(rest):
            self.findings.add_related(rest)
        return True

    def _is_labelled(self, line: str) -> bool:
        keywords = after_label(line, cues.KEYWORD_LABELS)
        source = after_label(line, cues.SOURCE_LABELS)
        if keywords is not None or _HASHTAGS.match(line):
            self._end()
            self.findings.keyword_line = self.findings.keyword_line or (line if keywords is None else keywords)
            self.pending = None if keywords != "" else "keywords"
            return True
        if source is not None and len(words(source)) <= 8 and not is_sentence(source):
            self._end()
            self._take_source(source)
            self.pending = None if source else "source"
            return True
        return False

    def _is_end(self, line: str) -> bool:
        if _note_boilerplate(line, self.findings):
            return True
        if self._is_late_masthead(line):
            return True
        alone = _WIRE_ALONE.match(line)
        if alone and is_wire(alone[1]) and self.findings.paragraphs:
            self.findings.source = self.findings.source or alone[1]
            return True
        return False

    def _is_late_masthead(self, line: str) -> bool:
        """A byline with its label, or a date line where the page has shown no date yet or labels this one."""
        if len(words(line)) > 12 or is_sentence(line):
            return False
        byline = after_label(line, cues.BYLINE_LABELS)
        if byline:
            self.findings.byline = self.findings.byline or byline
            return True
        label = line.split(":", maxsplit=1)[0]
        labelled = after_label(f"{label}:", (*cues.DATE_LABELS, *cues.UPDATE_LABELS)) is not None
        if (labelled or self.findings.published is None) and published_on(line) is not None:
            return _note_masthead(line, self.findings)
        return False

    def _take_pending(self, line: str) -> None:
        if self.pending == "keywords":
            joined = f"{self.findings.keyword_line}, {line}" if self.findings.keyword_line else line
            self.findings.keyword_line = joined
        else:
            self._take_source(line)
        self.pending = None

    def _take_source(self, value: str) -> None:
        named = [
            part for part in _SOURCE_JOINTS.split(value) if part and normalise(part) not in folded(cues.GENERIC_SOURCES)
        ]
        if named:
            self.findings.source = self.findings.source or named[0]
            self.findings.name_outlet(OutletRank.SOURCE, named[0])

    def _end(self) -> None:
        # Tags that stand over an article do not end it.
        self.ended = bool(self.findings.paragraphs)
        self.in_related = False

    def _take(self, line: str, place: int) -> None:
        findings = self.findings
        if not self.in_related:
            if not self.ended or is_paragraph(line):
                self._add_paragraph(line)
        elif not is_paragraph(line):
            findings.add_related(line)
        elif findings.related and self._is_of_related(line, place):
            findings.related[-1].paragraphs.append(line)
        else:
            self.in_related = False
            self._add_paragraph(line)

    def _is_of_related(self, line: str, place: int) -> bool:
        """Long text under a related title is that item's, unless the article has not begun or shows its end further down."""
        if not self.findings.paragraphs:
            return False
        if self.ended:
            return True
        labels = (*cues.SOURCE_LABELS, *cues.KEYWORD_LABELS)
        if any(after_label(later, labels) is not None for later in self.lines[place + 1 :]):
            return False
        return self.findings.belongs_to_last_related(line)

    def _add_paragraph(self, line: str) -> None:
        findings = self.findings
        if not findings.paragraphs:
            dateline = read_dateline(line, outlet=findings.outlet)
            line = dateline.rest
            if dateline.wire:
                findings.source = findings.source or dateline.wire
                findings.name_outlet(OutletRank.DATELINE, dateline.wire)
        if line:
            findings.paragraphs.append(line)

    def _sign(self) -> None:
        findings = self.findings
        if findings.paragraphs:
            signed = signature(findings.paragraphs[-1])
            if signed.wire and signed.rest:
                findings.paragraphs[-1] = signed.rest
                findings.source = findings.source or signed.wire

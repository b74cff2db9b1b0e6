"""The lines of an article and of what follows it: paragraphs, source, keywords, related, appeals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.core.date_lines import dates_on
from claimtrack.core.text import normalise, stems
from claimtrack.readers import cues
from claimtrack.readers.dateline import read_dateline, signature
from claimtrack.readers.front import note_boilerplate, note_masthead
from claimtrack.readers.gather import Findings, OutletRank
from claimtrack.readers.headings import bare_keywords, keyword_label, related_label, teaser
from claimtrack.readers.layout import TITLE_MARK
from claimtrack.readers.lines import (
    after_label,
    folded,
    is_boilerplate,
    is_paragraph,
    is_sentence,
    words,
)
from claimtrack.readers.masthead import is_wire

__all__ = ["read_body"]

_SOURCE_JOINTS = re.compile(r"\s*(?:\+|[،,;|/]|\s[–—-]\s)\s*")
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?:/\S*)?$", re.IGNORECASE)
_HASHTAGS = re.compile(r"^(?:#[^\s#]+\s*){2,}$")
_LONGEST_FURNITURE = 4  # words
_FEWEST_PARAGRAPHS = 2  # beside which a short line stands out
_LEAST_SPOKEN = 0.5  # of the words of keywords without a label that the article holds too
_POINTER = re.compile(r"^(?:>>|»|←|◀|👈|🔴)\s*(?=\S+\s+\S+\s)")
_WITH = re.compile(r"^(?:with (?:inputs? from )?|avec |مع |بالتعاون مع )", re.IGNORECASE)
_WIRE_ALONE = re.compile(r"^\(?([^()]{2,30})\)?$")


def read_body(lines: Sequence[str], findings: Findings) -> None:
    """Sorts the lines under a masthead into what `findings` holds."""
    _BodyReader(lines, findings).read()


class _BodyReader:
    """Where the reading stands: in the article or in a block of related items, before or after the article's end."""

    def __init__(self, lines: Sequence[str], findings: Findings) -> None:
        self.lines = lines
        self.findings = findings
        self.in_related = False
        self.ended = False
        self.pending: str | None = None  # a label whose value stands on the next line
        self.paragraphs = sum(map(is_paragraph, lines))
        self.last_paragraph = max((place for place, line in enumerate(lines) if is_paragraph(line)), default=-1)
        self.last_end = max((place for place, line in enumerate(lines) if _is_end_label(line)), default=-1)

    def read(self) -> None:
        for place, line in enumerate(self.lines):
            line = line.removeprefix(TITLE_MARK)  # noqa: PLW2901 - the heading mark is no part of the line
            if self.pending:
                self._take_pending(line)
            elif not (
                self._is_labelled(line)
                or self._is_related_label(line, place)
                or self._is_end(line, place)
                or self._is_bare_keywords(line, place)
            ):
                self._take(line, place)
        self._sign()

    def _is_related_label(self, line: str, place: int) -> bool:
        rest = related_label(line)
        if rest is None:
            return self._is_teaser(line)
        self.in_related = not rest or place >= self.last_paragraph
        if rest and not is_boilerplate(rest):
            self.findings.add_related(rest)
        return True

    def _is_teaser(self, line: str) -> bool:
        """Whether a page of another kind is announced: its title stands with its label, and ends nothing."""
        if not (teaser(line) or (_POINTER.match(line) and not is_sentence(line))):
            return False
        line = _POINTER.sub("", line)
        self.findings.add_related(line)
        return True

    def _is_bare_keywords(self, line: str, place: int) -> bool:
        """Whether names that the article speaks of stand behind it, as keywords without a label do."""
        findings = self.findings
        known = findings.keyword_line or findings.keywords
        if known or self.in_related or not self._ends_at(place) or not bare_keywords(line):
            return False
        spoken = set(stems("\n".join((findings.title, *findings.paragraphs))))
        named = stems(line)
        if not findings.paragraphs or sum(stem in spoken for stem in named) < _LEAST_SPOKEN * len(named):
            return False
        findings.keyword_line = line
        self._end()
        return True

    def _ends_at(self, place: int) -> bool:
        """Whether no paragraph of the article follows: none at all, or a heading of further reading comes next."""
        following = self.lines[place + 1 : place + 2]
        return place > self.last_paragraph or any(related_label(line) is not None for line in following)

    def _is_labelled(self, line: str) -> bool:
        keywords = keyword_label(line)
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

    def _is_end(self, line: str, place: int) -> bool:
        if self.in_related and not is_boilerplate(line):
            return self._is_late_masthead(line, place)  # a title may speak to the reader too
        if note_boilerplate(line, self.findings):
            return True
        if self._is_late_masthead(line, place):
            return True
        alone = _WIRE_ALONE.match(line)
        if alone and self.findings.paragraphs:
            signer = _WITH.sub("", alone[1])
            if is_wire(signer):
                self.findings.source = self.findings.source or signer
                return True
            return normalise(signer) in folded(cues.GENERIC_SOURCES)
        return False

    def _is_late_masthead(self, line: str, place: int) -> bool:
        """A byline with its label, or a date line where the page has shown no date yet or labels this one."""
        if len(words(line)) > 12 or is_sentence(line):
            return False
        if self._is_signature(line, place):
            return True
        byline = after_label(line, cues.BYLINE_LABELS)
        if byline:
            self.findings.byline = self.findings.byline or byline
            return True
        label = line.split(":", maxsplit=1)[0]
        labelled = after_label(f"{label}:", (*cues.DATE_LABELS, *cues.UPDATE_LABELS)) is not None
        if (labelled or self.findings.published is None) and not dates_on(line).is_empty:
            return note_masthead(line, self.findings)
        return False

    def _is_signature(self, line: str, place: int) -> bool:
        """Whether the outlet signs: alone on the last line, or behind a dash."""
        last = place == len(self.lines) - 1
        bare = line.strip(" –—-")
        if not self.findings.paragraphs or not (last or line[0] in "–—"):
            return False
        return not is_wire(bare) and note_masthead(bare, self.findings)

    def _take_pending(self, line: str) -> None:
        if self.pending == "keywords":
            joined = f"{self.findings.keyword_line}, {line}" if self.findings.keyword_line else line
            self.findings.keyword_line = joined
        else:
            self._take_source(line)
        self.pending = None

    def _take_source(self, value: str) -> None:
        address = _ADDRESS.match(value)
        if address:
            self.findings.source = self.findings.source or address[1].lower()
            return
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
            if (not self.ended or is_paragraph(line)) and not self._is_furniture(line):
                self._add_paragraph(line)
        elif not is_paragraph(line):
            findings.add_related(line)
        elif findings.related and self._is_of_related(line, place):
            findings.related[-1].paragraphs.append(line)
        else:
            self.in_related = False
            self._add_paragraph(line)

    def _is_furniture(self, line: str) -> bool:
        """Whether a line of a pasted page is a heading, a button or a menu's word: too short to state anything."""
        if not self.findings.pasted or self.paragraphs < _FEWEST_PARAGRAPHS or is_sentence(line):
            return False
        return len(words(line)) <= _LONGEST_FURNITURE and not any(letter.isdigit() for letter in line)

    def _is_of_related(self, line: str, place: int) -> bool:
        """Long text under a related title is that item's, unless the article has not begun or ends further down."""
        if not self.findings.paragraphs:
            return False
        if self.ended:
            return True
        if self.last_end > place:
            return False
        return self.findings.belongs_to_last_related(line)

    def _add_paragraph(self, line: str) -> None:
        findings = self.findings
        if not findings.paragraphs:
            dateline = read_dateline(line, outlet=findings.outlet)
            line = dateline.rest
            findings.published = findings.published or dateline.published
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


def _is_end_label(line: str) -> bool:
    return after_label(line, cues.SOURCE_LABELS) is not None or keyword_label(line) is not None

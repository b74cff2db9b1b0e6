"""The lines of a pasted text: one per paragraph, without Markdown and without an editor's line breaks."""

from __future__ import annotations

import re

from claimtrack.readers.lines import is_sentence

__all__ = ["TITLE_MARK", "lines_of", "without_bullet"]

TITLE_MARK = "# "  # kept at the start of a line that Markdown makes the page's title
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")
# Bounded: a line of brackets or stars must not cost the square of its length.
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,2000}(?:\s+\"[^\"]{0,300}\")?\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<!\w)_)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)")
_BULLET = re.compile(r"^(?:[-*•●▪◦‣►]|>|\d{1,2}[.)](?=\s+\S.{0,80}$))\s+")


def lines_of(text: str) -> list[str]:
    """The lines of a cleaned text that hold something, blanks folded; a Markdown title keeps its `TITLE_MARK`."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n", text):
        lines = [" ".join(line.split()) for line in block.split("\n")]
        lines = [line for line in lines if line]
        joined = _unwrapped(lines)
        if joined is lines and not found:
            joined = lines[:1] + _unwrapped(lines[1:])  # a title stands over the first paragraph
        found.extend(joined)
    return [line for line in map(_without_markdown, found) if line]


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines that an editor broke at its margin, joined again: all about as long, most ending inside a sentence."""
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
        line = f"# {heading[1]}" if line.startswith(TITLE_MARK) else heading[1]
    elif not line.startswith("#"):
        line = without_bullet(line)
    line = _LINK.sub(r"\1", line)
    return _EMPHASIS.sub(r"\2", line).strip("`~= ") if re.search(r"[*_`~=]", line) else line.strip()


def without_bullet(line: str) -> str:
    """The line without a list mark before it."""
    return _BULLET.sub("", line)

"""Pasted pages: text lines -> Document."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.core.values import Document
from claimtrack.readers.body import read_body
from claimtrack.readers.calls import is_call
from claimtrack.readers.decode import clean
from claimtrack.readers.front import labels_joined, read_front, skip_front
from claimtrack.readers.gather import Findings
from claimtrack.readers.layout import lines_of, without_bullet
from claimtrack.readers.lines import is_boilerplate
from claimtrack.readers.masthead import read_masthead

__all__ = ["read_article_lines", "read_paste"]


def read_paste(text: str, *, url: str | None = None) -> Document:
    """The article in a page pasted as text: one line title first, a line per paragraph.

    The text may be empty (a page of boilerplate only): the caller decides whether that is an error.
    """
    lines = labels_joined(lines_of(clean(text)))
    findings = Findings(pasted=True)
    start = read_front(lines, findings)
    read_body(lines[start:], findings)
    if not findings.paragraphs and not findings.related:
        _keep_what_is_there(lines, findings)
    return findings.document(url=url)


def read_article_lines(lines: Sequence[str], findings: Findings) -> None:
    """Sorts the lines of an article whose title is known already (a page's) into what `findings` holds."""
    lines = labels_joined(lines)
    start = skip_front(lines, findings)
    read_body([without_bullet(line) for line in lines[start:]], findings)


def _keep_what_is_there(lines: Sequence[str], findings: Findings) -> None:
    """A text of short lines only has no masthead to be told apart: everything but boilerplate is its body."""
    kept = [line for line in lines if not (is_boilerplate(line) or is_call(line)) and line != findings.title]
    findings.paragraphs = [line for line in kept if read_masthead(line) is None]
    if not findings.paragraphs and findings.title and len(lines) == 1:
        findings.paragraphs, findings.title = [findings.title], ""

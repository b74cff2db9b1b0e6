"""Markdown: its text, without markup, as the lines of a pasted page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimtrack.readers.layout import TITLE_MARK

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["is_markdown", "without_markup"]

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(?P<fields>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<key>[A-Za-z_]{2,20})[ \t]*:[ \t]*(?P<value>\S.*)$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(?P<value>\S.*)$")
_HEADING_FIRST = re.compile(r"\A\s*(?:#{1,6}[ \t]+\S|[^\n]{3,200}\n(?:=+|-{3,})[ \t]*(?:\n|\Z))")
_LINK = re.compile(r"!?\[[^\[\]\n]{1,300}\]\((?:https?:|/|#)[^()\s]{0,2000}\)")
_TAG = re.compile(r"<[^<>]{0,300}>")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,20}\]:?")
# A numbered year at a line's start would lose its figure, an indented paragraph is no program.
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOT_MARKUP = ["list", "code", "smartquotes", "replacements"]


def is_markdown(text: str, *, name: str) -> bool:
    """Whether a text is Markdown: by its file's name, its front matter, a heading that comes first, or its links."""
    if name.lower().endswith((".md", ".markdown", ".mdown")):
        return True
    start = text[:20_000]
    return (
        _front_matter(start) is not None
        or _HEADING_FIRST.match(start) is not None
        or next(_LINK.finditer(start), None) is not None
    )


def without_markup(text: str) -> str:
    """The text with its title marked, a blank line between paragraphs, and what its front matter says in their place.

    Pictures and their descriptions are left out; of a link its words stay.
    """
    from markdown_it import MarkdownIt

    matter = _front_matter(text)
    fields = _fields(matter["fields"]) if matter else {}
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(_NOT_MARKUP, ignoreInvalid=True)
    blocks = list(_blocks(parser.parse(text[matter.end() :] if matter else text)))
    if title := fields.get("title"):
        blocks = [f"{TITLE_MARK}{title}", *(block for block in blocks if block.removeprefix(TITLE_MARK) != title)]
    masthead = [line for line in (fields.get("date"), _labelled("By", fields.get("author"))) if line]
    at = 1 if blocks and blocks[0].startswith(TITLE_MARK) else 0
    tags = _labelled("Tags", fields.get("tags") or fields.get("keywords"))
    return "\n\n".join([*blocks[:at], *masthead, *blocks[at:], *([tags] if tags else [])])


def _labelled(label: str, value: str | None) -> str | None:
    return f"{label}: {value}" if value else None


def _front_matter(text: str) -> re.Match[str] | None:
    found = _FRONT_MATTER.match(text)
    return found if found and any(map(_FIELD.match, found["fields"].split("\n"))) else None


def _fields(matter: str) -> dict[str, str]:
    """Its fields by name in lower case; the items of a list joined by commas."""
    fields: dict[str, str] = {}
    key = ""
    for line in matter.split("\n"):
        if field := _FIELD.match(line):
            key = field["key"].lower()
            fields[key] = field["value"].strip(" \t[]\"'").replace('"', "")
        elif item := _ITEM.match(line):
            value = item["value"].strip(" \t\"'")
            fields[key] = f"{fields[key]}, {value}" if key in fields else value
        elif bare := re.match(r"^([A-Za-z_]{2,20})[ \t]*:[ \t]*$", line):
            key = bare[1].lower()
    return fields


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """The text of each block; the cells of a table's row in one line; the title, first or of the first rank, marked."""
    opened, titled, first = "", False, True
    row: list[str] = []
    for token in tokens:
        if token.type == "inline":
            text = _inline(token)
            if opened in ("th", "td"):
                row.append(text)
            elif text:
                marked = not titled and (opened == "h1" or (first and opened in _HEADINGS))
                titled = titled or marked
                first = False
                yield TITLE_MARK + text if marked else text
        elif token.type in ("fence", "html_block"):
            text = _TAG.sub(" ", token.content) if token.type == "html_block" else token.content
            yield text.strip()
        elif token.type == "tr_close":
            yield ", ".join(filter(None, row))
            row = []
        elif token.nesting == 1:
            opened = token.tag


def _inline(token: Token) -> str:
    pieces = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type in ("text", "code_inline", "text_special"):
            pieces.append(child.content)
    return _FOOTNOTE.sub("", "".join(pieces)).strip()

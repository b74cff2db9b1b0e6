"""Finds what a page writes under its pictures, where no tag says so: it tells what they show, and is no claim."""

from __future__ import annotations

from lxml.html import HtmlElement

from claimtrack.readers.lines import is_sentence, words
from claimtrack.readers.markup import inner_text

__all__ = ["caption_of"]

_HOLDERS = frozenset({"a", "center", "div", "em", "figure", "i", "noscript", "p", "picture", "small", "span", "td"})
_SLANTED = frozenset({"em", "i", "small"})
# A figure may also hold what is quoted or counted in the article, a block with a picture also its text.
_QUOTED = ("blockquote", "h1", "h2", "h3", "h4", "pre", "table", "ul", "ol", "video")
_LONGEST = 25  # words
_LONGEST_IN_FIGURE = 60


def caption_of(image: HtmlElement) -> HtmlElement | None:
    """The smallest element with words around or under a picture, or the figure itself, that can only be its caption."""
    if image.tag == "figure":
        is_short = len(words(inner_text(image))) <= _LONGEST_IN_FIGURE
        return image if is_short and next(image.iter(*_QUOTED), None) is None else None
    block, holder = image, image.getparent()
    while holder is not None and holder.tag in _HOLDERS and not inner_text(holder):
        block, holder = holder, holder.getparent()
    if holder is not None and holder.tag in _HOLDERS and _is_caption(holder):
        return holder
    under = block.getnext()
    return under if under is not None and _is_slanted(under) else None


def _is_caption(holder: HtmlElement) -> bool:
    text = inner_text(holder)
    inside = sum(1 for _ in holder.iter(*_QUOTED, "p")) - (holder.tag == "p")
    return inside == 0 and len(words(text)) <= _LONGEST and not is_sentence(text)


def _is_slanted(element: HtmlElement) -> bool:
    """Whether an element's whole text is set apart as captions are."""
    text = inner_text(element)
    inner = element if element.tag in _SLANTED else next(element.iter(*_SLANTED), None)
    return bool(text) and len(words(text)) <= _LONGEST and inner is not None and inner_text(inner) == text

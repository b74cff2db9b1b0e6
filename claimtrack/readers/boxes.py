"""Boxes of a page that lead to other articles, and the titles in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from claimtrack.readers.headings import related_label
from claimtrack.readers.lines import is_boilerplate, is_sentence, words
from claimtrack.readers.markup import inner_text
from claimtrack.readers.phrases import phrases

__all__ = ["heading_before", "is_related_box", "marks", "titles"]

# Words in class and id, whole between hyphens.
_RELATED_MARKS = frozenset(
    phrases("""
        related, relateds, readmore, readalso, seealso, mostread, mostpopular, mostviewed, recommended, recommendation,
        recommendations, popular, trending, morestories, furtherreading
    """)
)
_RELATED_PAIRS = phrases("""
    read more, read also, see also, most read, most popular, most viewed, more stories, further reading, you may
""")
# Columns beside an article: of further reading where they hold nothing but titles.
_RAIL_MARKS = frozenset(
    phrases("side, sidebar, rail, aside, rightrail, secondary, widget, teasers, teaser, lire, suggestions")
)
_LINK_SHARE = 0.4  # of a box's text that stands in its links
_RAIL_SHARE = 0.8
_SHORTEST_TITLE = 3  # words
_SHORTEST_IN_RAIL = 4
_LONGEST_HEADING = 80  # characters
_LONGEST_ITEM = 24  # words


def marks(element: HtmlElement) -> set[str]:
    """The words in an element's class and id."""
    return set(re.split(r"[\s_-]+", f"{element.get('class') or ''} {element.get('id') or ''}".lower()))


def is_related_box(element: HtmlElement) -> bool:
    """Whether a box holds little but titles and says, by heading or name, that they are of other articles."""
    text = inner_text(element)
    links = [link for link in element.iter("a") if inner_text(link)]
    if not links:
        return _is_plain_list(element)
    linked = sum(len(inner_text(link)) for link in links)
    if linked < _LINK_SHARE * len(text):
        return False
    if _is_named(element) or heading_before(element) is not None or _has_heading(element, text=text):
        return True
    is_rail = element.tag == "aside" or bool(marks(element) & _RAIL_MARKS)
    return is_rail and linked >= _RAIL_SHARE * len(text) and all(map(_is_long, links))


def _is_named(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower().replace("-", " ").replace("_", " ")
    return bool(marks(element) & _RELATED_MARKS) or any(pair in names for pair in _RELATED_PAIRS)


def _is_long(link: HtmlElement) -> bool:
    return len(words(inner_text(link))) >= _SHORTEST_IN_RAIL


def _is_plain_list(element: HtmlElement) -> bool:
    """Titles without links, as saved pages have them: a list of short items under a heading of further reading."""
    items = _items(element)
    if not items or any(len(words(inner_text(item))) > _LONGEST_ITEM for item in items):
        return False
    if element.tag == "aside" and element.find(".//li") is not None:
        return all(_is_title(inner_text(item)) for item in items)
    under = heading_before(element) is not None if element.tag in ("ul", "ol") else _has_heading(element, text="")
    listed = sum(len(inner_text(item)) for item in items)
    return under and listed + _LONGEST_HEADING >= len(inner_text(element))


def _is_title(text: str) -> bool:
    return len(words(text)) >= _SHORTEST_TITLE and not is_sentence(text) and not is_boilerplate(text)


def _items(element: HtmlElement) -> list[HtmlElement]:
    return list(element.iter("li")) or list(element.iter("p"))


def heading_before(element: HtmlElement) -> HtmlElement | None:
    """The heading right before a list, where it says that its items are other articles."""
    before = element.getprevious()
    return (
        before if before is not None and isinstance(before.tag, str) and _is_related_label(inner_text(before)) else None
    )


def _has_heading(element: HtmlElement, *, text: str) -> bool:
    return any(map(_is_related_label, _headings(element, text=text)))


def _headings(element: HtmlElement, *, text: str) -> Iterator[str]:
    for heading in element.iter("h2", "h3", "h4", "h5", "h6", "strong", "b", "header", "legend"):
        yield inner_text(heading)
    yield text.split(":", maxsplit=1)[0] + ":" if ":" in text[:48] else ""
    yield " ".join((element.text or "").split())


def _is_related_label(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_HEADING and related_label(text) == ""


def titles(element: HtmlElement) -> list[str]:
    """The titles in a box of further reading, without its menu words."""
    texts = [inner_text(link) for link in element.iter("a")] or [inner_text(item) for item in _items(element)]
    found = (related_label(text) or text for text in texts)
    return [text for text in found if len(words(text)) >= _SHORTEST_TITLE and not is_boilerplate(text)]

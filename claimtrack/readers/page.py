"""Web pages: HTML -> Document."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from claimtrack.core.errors import UnreadableInput
from claimtrack.core.text import language_of, normalise
from claimtrack.core.values import Document
from claimtrack.readers.boxes import heading_before, is_related_box, marks, titles
from claimtrack.readers.captions import caption_of
from claimtrack.readers.decode import clean
from claimtrack.readers.gather import Findings, OutletRank
from claimtrack.readers.lines import is_paragraph, rights_holder, words
from claimtrack.readers.markup import Markup, inner_text, read_markup
from claimtrack.readers.paste import read_article_lines
from claimtrack.readers.phrases import phrases

__all__ = ["looks_like_html", "parse_html", "read_page"]

_HTML_SIGNS = re.compile(
    r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<p[\s>][^<]{0,2000}|<div[\s>]|<h1[\s>]",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NEVER_TEXT = phrases("script, style, template, iframe, svg, select, input")
_SELDOM_TEXT = phrases("noscript, nav, footer, form, button, figcaption, dialog")
# Words in class and id, whole between hyphens: what surrounds an article.
_NOISE_MARKS = frozenset(
    phrases("""
        ad, ads, advert, adverts, advertisement, advertising, adslot, banner, promo, newsletter, share, sharing, social,
        cookie, cookies, breadcrumb, breadcrumbs, caption, tags
    """)
)
_CONTAINERS = ("aside", "section", "div", "ul", "ol", "p", "blockquote")
_BLOCKS = ("p", "div", "li", "td", "section", "h2", "h3", "blockquote")
# More of them and the extractor's second opinions are left out: one compares every block with its neighbours, at the
# square of their number (20,000 took 89 seconds). Of 92 news pages measured the longest has 739.
_MOST_BLOCKS = 3_000
_LARGEST_NOISE = 0.3  # of the page's text: a larger element with such a name holds the article
_ENOUGH_WORDS = 25
_SHORTEST_ARTICLE = 80  # characters; below the library's own 250 it gives short bulletins as one line, menus and all
_LEAST_KEPT, _MOST_KEPT = 0.9, 1.1  # how many of the words a pruned reading may have
_MUCH_LESS = 0.15  # of what the densest element holds: then the extractor has missed the article


def looks_like_html(text: str) -> bool:
    """Whether a text is markup rather than prose that mentions a tag."""
    start = text[:20_000].lstrip("\ufeff \t\r\n")
    return start[:1] == "<" and _HTML_SIGNS.search(start) is not None


def read_page(text: str, *, name: str, url: str | None = None) -> Document:
    """The article of an HTML page, with the titles of the pages that it links to as related.

    Raises UnreadableInput, with `name` before the reason, where the page holds no article.
    """
    tree = parse_html(text, name=name)
    markup = read_markup(tree)
    findings = _findings(markup)
    holder = next((held for element in tree.iter("footer", "p", "div", "span") if (held := _holder(element))), None)
    findings.name_outlet(OutletRank.RIGHTS, holder)
    lines = _article_lines(tree, findings, body=markup.body)
    read_article_lines(lines, findings)
    if sum(len(words(paragraph)) for paragraph in findings.paragraphs) < 8:
        raise UnreadableInput("no article text was found on this page; paste the text instead", source=name)
    findings.language = _language(findings, declared=markup.language)
    return findings.document(url=url or markup.address)


def parse_html(text: str, *, name: str) -> HtmlElement:
    """The tree of a page; raises UnreadableInput where nothing can be parsed."""
    try:
        # Comments split the text around them, and the extractor counts the pieces.
        parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True)
        return lxml_html.document_fromstring(_XML_DECLARATION.sub("", clean(text)), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput("no article text was found on this page; paste the text instead", source=name) from error


def _findings(markup: Markup) -> Findings:
    findings = Findings(
        title=markup.title,
        published=markup.published,
        modified=markup.modified,
        keywords=markup.keywords,
        byline=markup.byline,
    )
    findings.name_outlet(OutletRank.MARKUP, markup.outlet)
    return findings


def _holder(element: HtmlElement) -> str | None:
    text = inner_text(element) if len(element) <= 3 else ""
    if "©" not in text or len(text) > 160:
        return None
    return next((held for part in re.split(r"(?<=[.!|])\s+", text) if (held := rights_holder(part))), None)


def _language(findings: Findings, *, declared: str | None) -> str:
    """The language read from the text; on a short text a declared one of the same script is believed."""
    text = "\n".join((findings.title, *findings.paragraphs))
    found = language_of(text)
    short = len(text) < 200
    return declared if declared and (found == "und" or (short and found not in ("ar", "fa", "ur"))) else found


# --- pruning ---


def _prune(tree: HtmlElement, findings: Findings) -> set[str]:
    """Takes menus, captions, advertisements and boxes of further reading out of the tree; gives their texts, folded.

    The titles in the boxes are noted as related.
    """
    total = max(1, len(inner_text(tree)))
    gone: set[str] = set()
    for element in list(tree.iter(*_CONTAINERS)):
        if (
            _is_attached(element, tree)
            and not _may_hold_article(element, total=total + 400)
            and is_related_box(element)
        ):
            for title in titles(element):
                findings.add_related(title)
            heading = heading_before(element)
            if heading is not None:
                gone.update(_drop(heading))
            gone.update(_drop(element))
    for element in list(tree.iter(*_SELDOM_TEXT, *_CONTAINERS, "span", "figure")):
        if (element.tag in _SELDOM_TEXT or marks(element) & _NOISE_MARKS) and not _may_hold_article(
            element, total=total
        ):
            gone.update(_drop(element))
    for element in [caption for image in tree.iter("img", "figure") if (caption := caption_of(image)) is not None]:
        gone.update(_drop(element))
    return gone


def _may_hold_article(element: HtmlElement, *, total: int) -> bool:
    """Old pages wrap all in a form, and names of classes lie: what holds the heading or much of the text stays."""
    if next(element.iter("h1", "article", "main"), None) is not None:
        return True
    return (
        len(inner_text(element)) > _LARGEST_NOISE * total
        or sum(map(is_paragraph, map(inner_text, element.iter("p")))) > 2
    )


def _is_attached(element: HtmlElement, tree: HtmlElement) -> bool:
    return any(ancestor is tree for ancestor in element.iterancestors())


def _drop(element: HtmlElement) -> set[str]:
    if element.getparent() is None:
        return set()
    pieces = {inner_text(element), *(inner_text(child) for child in element.iter() if isinstance(child.tag, str))}
    element.drop_tree()
    return {normalise(piece) for piece in pieces if piece}


# --- the body ---


def _article_lines(tree: HtmlElement, findings: Findings, *, body: str) -> list[str]:
    """The article's lines, read twice: as the page stands, and pruned.

    Pruning keeps boxes out that the extractor takes for text, but now and then it leads the extractor to another part
    of the page; then the first reading is taken, without the lines that stand in the pruned elements only.
    `body` is the text in the page's JSON-LD: all that there is where scripts would write the page.
    """
    for element in list(tree.iter(*_NEVER_TEXT)):
        _drop(element)
    _open_layout_tables(tree)
    whole = _extracted(tree)
    pruned = _prune(tree, findings)
    lines = _extracted(tree)
    kept = [line for line in whole if normalise(line) not in pruned]
    if not _LEAST_KEPT * _count(kept) <= _count(lines) <= _MOST_KEPT * _count(whole):
        lines = kept
    dense = _densest(tree)
    if _count(dense) >= _ENOUGH_WORDS and _count(lines) < _MUCH_LESS * _count(dense):
        lines = dense
    if _count(lines) < _ENOUGH_WORDS and len(body) > len("\n".join(lines)):
        lines = [line for line in map(_folded, body.split("\n")) if line]
    return lines


def _open_layout_tables(tree: HtmlElement) -> None:
    """Makes blocks of the tables that only lay a page out, as mail and old sites do: their cells hold paragraphs."""
    for table in list(tree.iter("table")):
        if table.xpath("./tr/td[p or div or table or h1 or h2] | ./*/tr/td[p or div or table or h1 or h2]"):
            for element in (table, *table.xpath("./*|./tr/td|./*/tr|./*/tr/td")):
                element.tag = "div"


def _extracted(tree: HtmlElement) -> list[str]:
    from trafilatura import extract  # a large library: only when a page is read
    from trafilatura.settings import Extractor

    options = Extractor(comments=False, images=False, links=False)
    options.min_extracted_size = _SHORTEST_ARTICLE
    options.fast = sum(1 for _ in tree.iter(*_BLOCKS)) > _MOST_BLOCKS
    text = extract(deepcopy(tree), options=options) or ""
    return [line for line in map(_folded, clean(text).split("\n")) if line]


def _folded(line: str) -> str:
    return " ".join(line.split())


def _count(lines: list[str]) -> int:
    return sum(len(normalise(line).split()) for line in lines)


def _densest(tree: HtmlElement) -> list[str]:
    """The paragraphs of the element that directly holds the most running text."""
    best: list[str] = []
    most = 0
    for element in tree.iter("article", "main", "section", "div", "td", "body"):
        paragraphs = [inner_text(child) for child in element.iterchildren("p", "h2", "h3", "blockquote")]
        size = _count(paragraphs)
        if size > most:
            best, most = paragraphs, size
    return best

"""What the markup of a page says of its article, field by field, in the order in which it is trusted."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from claimtrack.core.date_lines import dates_on, published_on
from claimtrack.core.text import normalise
from claimtrack.core.values import Published
from claimtrack.readers.cues import UPDATE_LABELS
from claimtrack.readers.lines import holds
from claimtrack.readers.linked_data import Node, is_a, loads_loosely, nodes, text_of, texts_of
from claimtrack.readers.masthead import names_outlet
from claimtrack.readers.phrases import phrases

__all__ = ["Markup", "inner_text", "read_markup"]

_ARTICLE_TYPES = ("Article", "BlogPosting", "Report", "Review")
_PUBLISHED_METAS = phrases("""
    article:published_time, og:published_time, og:article:published_time, datepublished, date, dc.date,
    dc.date.issued, dcterms.created, dcterms.date, parsely-pub-date, sailthru.date, pubdate, publishdate,
    publish-date, publication_date, article.published, cxenseparse:recs:publishtime, bt:pubdate
""")
_MODIFIED_METAS = phrases("""
    article:modified_time, og:updated_time, datemodified, last-modified, dcterms.modified
""")
_SUFFIX = re.compile(r"\s+[|–—\-»·:]\s+|\s*[|]\s*")
_LONGEST_LABEL = 60  # characters
_TIMES_OF_ARTICLE = (
    "//article//time[not(ancestor::aside)]"
    " | //h1/following::time[not(ancestor::aside or ancestor::nav or ancestor::footer)]"
)
_BY = re.compile(r"^(?:by|par|بقلم|كتب)\s*:?\s+(?=\S)", re.IGNORECASE)
_ACCOUNTS = frozenset({"admin", "administrator", "webmaster", "editor", "user", "root"})
_TAG_LINKS = (
    "//a[contains(concat(' ', normalize-space(@rel), ' '), ' tag ')]"
    " | //*[contains(concat(' ', translate(@class, '-_', '  '), ' '), ' tags ')]//a"
)


@dataclass(frozen=True, slots=True)
class Markup:
    """What tags and JSON-LD say; None and empty where they say nothing."""

    title: str = ""
    outlet: str | None = None
    published: Published | None = None
    modified: Published | None = None
    keywords: tuple[str, ...] = ()
    byline: str | None = None
    language: str | None = None
    address: str | None = None
    body: str = ""


def inner_text(element: HtmlElement) -> str:
    """The text of an element, every run of blanks folded into one."""
    return " ".join(str(element.text_content()).split())


def read_markup(tree: HtmlElement) -> Markup:
    """The fields of a page from JSON-LD, then `<time>`, then meta tags. Wants the whole tree, leaves it as it is."""
    metas = _metas(tree)
    every = [
        node for script in tree.iter("script") if "ld+json" in (script.get("type") or "") for node in _nodes(script)
    ]
    shown = inner_text(head) if (head := tree.find(".//title")) is not None else ""
    article = _article(every, shown=shown)
    site = _publisher(article, every) or metas.get("og:site_name")
    headline = text_of(article.get("headline")) or metas.get("og:title") or metas.get("twitter:title") or shown
    address = _address(tree, metas=metas)
    title = _title(tree, headline=headline, shown=shown, site=site or _host(address))
    return Markup(
        title=title,
        outlet=_host_alone(site or metas.get("application-name") or _suffix(shown, title=title)),
        published=_moment(text_of(article.get("datePublished")))
        or _time(tree)
        or _first_moment(metas, _PUBLISHED_METAS),
        modified=_moment(text_of(article.get("dateModified")))
        or _time_of_change(tree)
        or _first_moment(metas, _MODIFIED_METAS),
        keywords=_keywords(tree, article=article, metas=metas),
        byline=_authors(article, every) or _author(metas),
        language=_language(tree, article=article),
        address=address,
        body=_body(article),
    )


def _nodes(script: HtmlElement) -> list[Node]:
    return list(nodes(loads_loosely(script.text or "")))


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = " ".join((meta.get("content") or "").split())
        if not key or not content:
            continue
        if key == "article:tag" and key in found:
            found[key] += f",{content}"
        found.setdefault(key, content)
    return found


def _article(every: list[Node], *, shown: str) -> Node:
    """The article's node; among several (teasers have nodes too) the one whose headline the page's title shows."""
    found = [node for node in every if any(is_a(node, kind) for kind in _ARTICLE_TYPES) and node.get("headline")]
    words = normalise(shown)
    return next(
        (node for node in found if normalise(text_of(node["headline"]) or "") in words), found[0] if found else {}
    )


def _publisher(article: Node, every: list[Node]) -> str | None:
    publisher = article.get("publisher")
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    if isinstance(publisher, dict) and "name" not in publisher and "@id" in publisher:
        publisher = next((node for node in every if node.get("@id") == publisher["@id"] and "name" in node), None)
    if isinstance(publisher, dict):
        return text_of(publisher.get("name"))
    return publisher if isinstance(publisher, str) and "://" not in publisher else None


def _authors(article: Node, every: list[Node]) -> str | None:
    """The writers' names; one that is only a reference is looked up among the page's nodes."""
    names = {text_of(node.get("@id")): text_of(node.get("name")) for node in every if "@id" in node and "name" in node}
    found = (names.get(name, name) for name in texts_of(article.get("author")))
    return ", ".join(dict.fromkeys(filter(None, map(_writer, found)))) or None


def _writer(name: str | None) -> str | None:
    """A writer's name without "By"; none for an address or the account that a program made."""
    if not name or "://" in name or normalise(name) in _ACCOUNTS:
        return None
    return _BY.sub("", name).strip() or None


def _body(article: Node) -> str:
    body = article.get("articleBody")
    return html.unescape(body) if isinstance(body, str) else ""


def _title(tree: HtmlElement, *, headline: str, shown: str, site: str | None) -> str:
    """The heading as printed, where one says what headline or window title say; else the headline without its site."""
    printed = [text for heading in tree.iter("h1") if len(normalise(text := inner_text(heading)).split()) >= 2]
    for text in printed:
        words = normalise(text)
        if words in normalise(headline) or words in normalise(shown) or normalise(headline) in words:
            return text
    if headline:
        return _without_site(headline, site=site)
    return printed[0] if printed else ""


def _without_site(title: str, *, site: str | None) -> str:
    parts = list(_SUFFIX.finditer(title))
    for cut in reversed(parts):
        rest = title[cut.end() :]
        own = normalise(rest).replace(" ", "")
        if (site and own and own in normalise(site).replace(" ", "")) or (
            names_outlet(rest) and len(normalise(title[: cut.start()]).split()) >= 3
        ):
            title = title[: cut.start()]
    return title.strip()


def _suffix(shown: str, *, title: str) -> str | None:
    """The site in "Title | Section | Site": the last part behind the title."""
    if not title or not normalise(shown).startswith(normalise(title)):
        return None
    parts = _SUFFIX.split(shown)
    last = parts[-1].strip()
    return last if len(parts) > 1 and normalise(last) not in normalise(title) and len(last.split()) <= 7 else None


def _host_alone(name: str | None) -> str | None:
    if not name:
        return None
    first = next((part for part in re.split(r"\s+[|]\s+", name) if part), name)
    return re.sub(r"^https?://(?:www\.)?|/+$", "", first)


def _moment(text: str | None) -> Published | None:
    return published_on(text) if text else None


def _first_moment(metas: dict[str, str], names: tuple[str, ...]) -> Published | None:
    return next((found for name in names if (found := _moment(metas.get(name))) is not None), None)


def _time(tree: HtmlElement) -> Published | None:
    """The first `<time>` that is marked as publication, else the first in an article or after the heading."""
    marked = tree.xpath(
        "//time[@pubdate or @itemprop='datePublished'] | //*[@itemprop='datePublished'][@datetime or @content]"
    )
    near = [element for element in tree.xpath(_TIMES_OF_ARTICLE) if not _is_of_change(element)]
    return next((found for element in (*marked, *near) if (found := _moment_in(element)) is not None), None)


def _time_of_change(tree: HtmlElement) -> Published | None:
    """The first `<time>` that is marked, or labelled by the words before it, as that of a change."""
    marked = tree.xpath("//*[@itemprop='dateModified'][@datetime or @content or self::time]")
    near = [element for element in tree.xpath(_TIMES_OF_ARTICLE) if _is_of_change(element)]
    return next((found for element in (*marked, *near) if (found := _moment_in(element)) is not None), None)


def _moment_in(element: HtmlElement) -> Published | None:
    text = inner_text(element)
    dates = dates_on(text)
    return _moment(element.get("datetime") or element.get("content")) or dates.published or dates.modified


def _is_of_change(element: HtmlElement) -> bool:
    """Whether a `<time>` says, by its attributes or its own or nearest words before it, that it is of a change."""
    names = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
    if "modif" in names or "updat" in names:
        return True
    parent, before = element.getparent(), element.getprevious()
    words = [(parent.text if parent is not None else "") or ""]
    if before is not None and isinstance(before.tag, str):
        words = [before.tail or "", "" if next(before.iter("time"), None) is not None else inner_text(before)]
    nearest = next((text for text in words if text.strip()), "")
    return len(nearest) <= _LONGEST_LABEL and holds(f"{nearest} {inner_text(element)}", UPDATE_LABELS)


def _keywords(tree: HtmlElement, *, article: Node, metas: dict[str, str]) -> tuple[str, ...]:
    given = texts_of(article.get("keywords"))
    if not given:
        given = [metas[name] for name in ("news_keywords", "keywords", "article:tag") if metas.get(name)][:1]
    parts = [part for text in given for part in re.split(r"\s*[,،;؛|]\s*", text)]
    if not parts:
        parts = [inner_text(link) for link in tree.xpath(_TAG_LINKS)]
    cleaned = (part.strip(" #\"'") for part in parts)
    return tuple(dict.fromkeys(part for part in cleaned if part and ":" not in part[:6] and len(part) <= 80))[:40]


def _author(metas: dict[str, str]) -> str | None:
    name = metas.get("author") or metas.get("article:author") or metas.get("byl")
    return _writer(name)


def _language(tree: HtmlElement, *, article: Node) -> str | None:
    declared = (
        tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or text_of(article.get("inLanguage"))
        or ""
    )
    match = re.match(r"([A-Za-z]{2,3})(?:[-_]|$)", declared)
    return match[1].lower() if match else None


def _host(address: str | None) -> str | None:
    """The name in an address: its host without "www" and without what follows the last dots."""
    host = urlsplit(address).hostname if address else None
    return re.sub(r"^www\.|\.[a-z]{2,3}(?:\.[a-z]{2})?$", "", host) if host else None


def _address(tree: HtmlElement, *, metas: dict[str, str]) -> str | None:
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    address = str(canonical[0]) if canonical else metas.get("og:url", "")
    return address if address.startswith(("https://", "http://")) else None

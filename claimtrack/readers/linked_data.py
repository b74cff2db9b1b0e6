"""JSON-LD as pages and feeds write it: broken, nested, single or in lists."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator

__all__ = ["Json", "Node", "is_a", "loads_loosely", "nodes", "text_of", "texts_of"]

_TYPE = "@type"
Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Node = dict[str, Json]

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_DEEPEST = 12


def loads_loosely(text: str) -> Json:
    """The value of a JSON-LD script: comment marks, raw newlines, trailing commas are forgiven; None beyond repair."""
    text = _WRAPPING.sub("", text.strip()).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            value: Json = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def nodes(value: Json, *, depth: int = 0) -> Iterator[Node]:
    """Every object inside a value, outer ones first, wherever graphs, feeds and lists have put them."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner, depth=depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner, depth=depth + 1)


def is_a(node: Node, ending: str) -> bool:
    """Whether a type of the node ends so: "Article" holds for NewsArticle and for http://schema.org/ReportageNewsArticle."""
    kinds = node.get(_TYPE)
    return any(
        isinstance(kind, str) and kind.endswith(ending) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def texts_of(value: Json) -> list[str]:
    """The strings of a field: itself, its items, or the `name` (`url`, `@id`) of its objects; entities resolved."""
    if isinstance(value, str):
        text = " ".join(html.unescape(value).split())
        return [text] if text else []
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, int | float):
        return [f"{value:g}"]
    if isinstance(value, list):
        return [text for item in value for text in texts_of(item)]
    return next(
        (found for key in ("name", "alternateName", "@value", "url", "@id") if (found := texts_of(value.get(key)))), []
    )


def text_of(value: Json) -> str | None:
    """The first of `texts_of`, None where there is none."""
    return next(iter(texts_of(value)), None)

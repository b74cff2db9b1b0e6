"""One address in all the forms that people copy it in."""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import urlsplit

__all__ = ["url_key"]


def url_key(url: str | None) -> str | None:
    """What finds an address again however it is written: no scheme, `www.`, fragment, tracking, or last slash.

    None for what names no site: "/" is on every site, and would make one article of all pages that call themselves so.

    >>> url_key("https://www.example.org/a/?utm_source=x#top") == url_key("http://example.org/a")
    True
    """
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:  # a bracket left open, as in http://[broken
        return None
    if not parts.netloc:
        return None
    query = "&".join(sorted(p for p in parts.query.split("&") if p and not re.match(r"utm_|fbclid=|gclid=", p)))
    address = f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{query}"
    return sha256(address.encode()).hexdigest()

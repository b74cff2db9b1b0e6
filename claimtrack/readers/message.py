"""Mail messages (.eml): the article that somebody sent, its subject as title and its sender as byline or outlet."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, Final, TypeVar

from claimtrack.core.errors import UnreadableInput
from claimtrack.core.values import Document, Published
from claimtrack.readers.decode import clean, decode
from claimtrack.readers.layout import TITLE_MARK
from claimtrack.readers.masthead import names_outlet
from claimtrack.readers.outlet_names import outlet_in
from claimtrack.readers.page import looks_like_html, read_page
from claimtrack.readers.paste import read_paste

__all__ = ["is_message", "read_message"]

_Value = TypeVar("_Value")

_HEADER = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t\r\n]")
# A header that no person writes into a text.
_MAIL_HEADERS = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):", re.I | re.M)
_ADDRESSED = re.compile(rb"^(?:From|Subject):", re.I | re.M)
_SNIFFED_BYTES = 16_384
_REPLY = re.compile(
    r"^\s*(?:re|fwd?|tr|rv|wg|aw|رد|إعادة توجيه|اعادة توجيه|تحويل)\s*(?:\[\d+\])?\s*[:：]\s*", re.IGNORECASE
)
_LIST_TAG = re.compile(r"^\s*\[[^\[\]]{1,30}\]\s*(?=\S)")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
# The first lines of a message that was passed on, in the words of the common programs.
_FORWARDED = re.compile(
    r"\A\s*(?:[^\n]{0,200}\n\s*){0,6}?-{2,}[^\n]{0,60}-{2,}\s*\n|\A\s*(?=(?:from|من|de)\s*[:：])", re.IGNORECASE
)
_FORWARD_FIELD = re.compile(
    r"[*\s]*(?P<key>from|date|sent|subject|to|cc|من|التاريخ|تاريخ|أرسلت|الموضوع|إلى|نسخة|de|envoyé|objet|à)"
    r"[*\s]*[:：][*\s]*(?P<value>[^\n]*)(?:\n|\Z)",
    re.IGNORECASE,
)
_SENDERS, _SUBJECTS = frozenset({"from", "من", "de"}), frozenset({"subject", "الموضوع", "objet"})
_DAYS = frozenset({"date", "sent", "التاريخ", "تاريخ", "أرسلت", "envoyé"})
# What the library's header parsers raise on headers that are none.
_BROKEN: Final = (ValueError, IndexError, KeyError, AttributeError, TypeError, LookupError)


def is_message(data: bytes, *, name: str) -> bool:
    """Whether the bytes begin with the headers of a mail message."""
    head = re.split(rb"\r?\n\r?\n", data[:_SNIFFED_BYTES].lstrip(b"\xef\xbb\xbf\r\n"), maxsplit=1)[0]
    if _HEADER.match(head) is None or _ADDRESSED.search(head) is None:
        return False
    return name.lower().endswith(".eml") or _MAIL_HEADERS.search(head) is not None


def read_message(data: bytes, *, name: str, url: str | None = None) -> Document:
    """The article in a message's text; attachments are left alone.

    What the text says of its title, outlet and day wins over the headers: a message often passes an article on. Raises
    UnreadableInput, with `name` before the reason, where the message has no text of its own.
    """
    message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=policy.default)
    subject = _subject(_or_none(lambda: str(message["subject"] or "")) or "")
    document = _body(message, title=subject, name=name, url=url)
    sender = _or_none(lambda: str(message["from"].addresses[0].display_name)) or ""
    outlet = document.outlet or _outlet(sender)
    return replace(
        document,
        title=document.title or subject,
        outlet=outlet,
        byline=document.byline or (sender if sender and sender != outlet else None),
        published=document.published or _sent(message),
    )


def _or_none(read: Callable[[], _Value]) -> _Value | None:
    try:
        return read()
    except _BROKEN:
        return None


def _subject(text: str) -> str:
    text = " ".join(clean(text).split())
    while (shorter := _LIST_TAG.sub("", _REPLY.sub("", text))) != text:
        text = shorter
    return text


def _outlet(sender: str) -> str | None:
    return sender if names_outlet(sender) else outlet_in(sender)


def _sent(message: EmailMessage) -> Published | None:
    moment: datetime | None = _or_none(lambda: message["date"].datetime)
    if moment is None:
        return None
    return Published(moment.date(), moment.astimezone(UTC) if moment.tzinfo else None)


def _body(message: EmailMessage, *, title: str, name: str, url: str | None) -> Document:
    """The article of the plain part, or of the HTML part where there is no plain one."""
    for kind in ("plain", "html"):
        part: Any = _or_none(lambda kind=kind: message.get_body((kind,)))  # type: ignore[misc]
        text = _text(part, name=name) if part is not None else ""
        if not text.strip():
            continue
        if looks_like_html(text):
            page = read_page(text, name=name, url=url)
            return replace(page, title=title or page.title)
        return _pasted(text, title=title, url=url)
    raise UnreadableInput("the message has no text of its own; give its attachment as a file", source=name)


def _text(part: EmailMessage, *, name: str) -> str:
    """A part's text in the charset that it declares, or in the one that its bytes show."""
    data = _or_none(lambda: part.get_payload(decode=True))
    if not isinstance(data, bytes) or not data.strip():
        return ""
    declared = _or_none(part.get_content_charset)
    if declared and declared not in ("utf-8", "us-ascii"):
        text = _or_none(lambda: data.decode(declared))
        if text is not None:
            return clean(text)
    return clean(decode(data, name=name))


def _pasted(text: str, *, title: str, url: str | None) -> Document:
    text = _SIGNATURE.split(text, maxsplit=1)[0]
    fields, text = _passed_on(text)
    title = _subject(fields.get("subject", "")) or title
    head = f"{TITLE_MARK}{title}\n\n" if title else ""
    document = read_paste(head + "\n".join(filter(None, (fields.get("day"), "", text.lstrip()))), url=url)
    sender = re.sub(r"\s*<[^<>]*>|[\"']", "", fields.get("sender", "")).strip()
    outlet = document.outlet or _outlet(sender)
    return replace(document, outlet=outlet, byline=document.byline or (sender if sender and sender != outlet else None))


def _passed_on(text: str) -> tuple[dict[str, str], str]:
    """What the header lines of a message that was passed on say, and the text below them."""
    mark = _FORWARDED.match(text)
    if mark is None:
        return {}, text
    fields: dict[str, str] = {}
    at = mark.end()
    while line := _FORWARD_FIELD.match(text, at):
        key = line["key"].lower()
        kind = "sender" if key in _SENDERS else "subject" if key in _SUBJECTS else "day" if key in _DAYS else ""
        if kind:
            fields.setdefault(kind, line["value"].strip(" *\t"))
        at = line.end()
    return (fields, text[at:]) if "sender" in fields else ({}, text)

"""The door of the readers: bytes or pasted text in, one Document out."""

from __future__ import annotations

from claimtrack.core.errors import UnreadableInput
from claimtrack.core.values import Document
from claimtrack.readers.decode import MAX_BYTES, clean, decode
from claimtrack.readers.markdown import is_markdown, without_markup
from claimtrack.readers.message import is_message, read_message
from claimtrack.readers.page import looks_like_html, read_page
from claimtrack.readers.paste import read_paste

__all__ = ["read_document", "read_text"]

_MOST_CHARACTERS = 500_000  # of a plain text; a long novel has as many
_PASTED = "the pasted text"


def read_document(data: bytes, *, name: str, url: str | None = None) -> Document:
    """The article in a file or a fetched page: plain text, Markdown, HTML, PDF, DOCX or a mail message.

    They are told apart by their bytes; `name` tells only Markdown and messages that look like plain text, and goes
    before the reason in an error. Raises UnreadableInput for what holds no article, in one sentence that
    says what to do.
    """
    if len(data) <= MAX_BYTES:
        from claimtrack.readers.office import is_docx, is_pdf, read_docx, read_pdf

        if is_pdf(data):
            return read_pdf(data, name=name, url=url)
        if is_docx(data):
            return read_docx(data, name=name, url=url)
        if is_message(data, name=name):
            return read_message(data, name=name, url=url)
    return _read(decode(data, name=name), name=name, url=url)


def read_text(text: str, *, url: str | None = None) -> Document:
    """The article in a pasted text or in pasted HTML; raises UnreadableInput like `read_document`."""
    if not clean(text).strip():
        raise UnreadableInput("there is no text; paste the article", source=_PASTED)
    return _read(text, name=_PASTED, url=url)


def _read(text: str, *, name: str, url: str | None) -> Document:
    if looks_like_html(text):
        return read_page(text, name=name, url=url)
    if len(text) > _MOST_CHARACTERS:
        limit = f"{_MOST_CHARACTERS:,} can be read"
        raise UnreadableInput(
            f"the text has {len(text):,} characters; up to {limit}; give one article at a time", source=name
        )
    document = read_paste(without_markup(text) if is_markdown(text, name=name) else text, url=url)
    if not document.text and not document.title:
        raise UnreadableInput("no article text was found in it; check the file or paste the text instead", source=name)
    return document

"""PDF and Word files: their text, read like a pasted page."""

from __future__ import annotations

import io
import logging
import zipfile

from claimtrack.core.errors import UnreadableInput
from claimtrack.core.values import Document
from claimtrack.readers.decode import clean
from claimtrack.readers.paste import read_paste

__all__ = ["is_docx", "is_pdf", "read_docx", "read_pdf"]

_MOST_PAGES = 300
_MOST_UNPACKED_BYTES = 100 * 1024 * 1024  # a Word file that unpacks to more is a trap, not a text


def is_pdf(data: bytes) -> bool:
    """Whether the bytes begin as a PDF file does."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def is_docx(data: bytes) -> bool:
    """Whether the bytes are a ZIP that holds a Word document."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError):
        return False


def read_pdf(data: bytes, *, name: str, url: str | None = None) -> Document:
    """The text of a PDF file, its first line as title; raises UnreadableInput where it is broken, locked or images."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # It reports each oddity that it repairs; whether the text came out is all that matters here.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInput("the PDF file is locked with a password; save it without one", source=name)
        text = "\n".join(page.extract_text() for page in reader.pages[:_MOST_PAGES])
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise UnreadableInput(
            "the PDF file is broken and cannot be read; paste its text instead", source=name
        ) from error
    return _document(text, name=name, url=url)


def read_docx(data: bytes, *, name: str, url: str | None = None) -> Document:
    """The paragraphs of a Word file; its title is the first one. Raises UnreadableInput where it is broken or empty."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > _MOST_UNPACKED_BYTES:
            raise UnreadableInput("the Word file unpacks to more than 100 MB; paste its text instead", source=name)
        text = "\n\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise UnreadableInput(
            "the Word file is broken and cannot be read; paste its text instead", source=name
        ) from error
    return _document(text, name=name, url=url)


def _document(text: str, *, name: str, url: str | None) -> Document:
    if not clean(text).strip():
        raise UnreadableInput(
            "the file holds no text, perhaps only pictures of it; paste the text instead", source=name
        )
    return read_paste(text, url=url)

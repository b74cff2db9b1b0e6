"""PDF and Word files are read like pasted pages."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from pypdf import PdfWriter

from claimtrack.core.errors import UnreadableInput
from claimtrack.readers.document import read_document

LINES = (
    "Dam at Stonefield leaks",
    "The dam at Stonefield lost 3 million cubic metres of water, engineers said on Monday.",
)


def pdf(*lines: str) -> bytes:
    """A PDF with the lines on one page, written by hand: the library reads PDF and does not set type."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + b"xref\n0 6\n0000000000 65535 f \n" + table + tail


def word(*paragraphs: str) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def test_a_pdf_is_read() -> None:
    found = read_document(pdf(*LINES), name="dam.pdf")
    assert (found.title, found.text) == LINES


def test_a_word_file_is_read() -> None:
    found = read_document(word(*LINES), name="dam.docx")
    assert (found.title, found.text) == LINES


def test_an_arabic_word_file_is_read() -> None:
    found = read_document(
        word("تسرب المياه من السد", "فقد السد 3 ملايين متر مكعب من المياه، بحسب المهندسين."), name="dam.docx"
    )
    assert (found.title, found.language) == ("تسرب المياه من السد", "ar")


def test_a_broken_pdf_is_refused() -> None:
    with pytest.raises(UnreadableInput, match=r"^dam\.pdf: the PDF file is broken"):
        read_document(b"%PDF-1.4 and then nothing", name="dam.pdf")


def test_a_pdf_without_text_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="the file holds no text"):
        read_document(pdf(), name="dam.pdf")


def test_a_locked_pdf_is_refused() -> None:
    writer, file = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(file)
    with pytest.raises(UnreadableInput, match="locked with a password"):
        read_document(file.getvalue(), name="dam.pdf")


def test_a_broken_word_file_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<broken")
    with pytest.raises(UnreadableInput, match="the Word file is broken"):
        read_document(file.getvalue(), name="dam.docx")


def test_a_cut_zip_is_refused_as_an_archive() -> None:
    with pytest.raises(UnreadableInput, match="it is a ZIP archive"):
        read_document(word(*LINES)[:200], name="dam.docx")

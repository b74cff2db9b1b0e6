"""Bytes as text: which encoding they are in, and which bytes are no text at all."""

from __future__ import annotations

import codecs
import re
import unicodedata

from claimtrack.core.errors import UnreadableInput

__all__ = ["MAX_BYTES", "clean", "decode"]

MAX_BYTES = 20 * 1024 * 1024
_SNIFFED_BYTES = 4096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_BINARY = (
    (b"PK\x03\x04", "it is a ZIP archive, not an article; unpack it first and give the files inside"),
    (b"PK\x05\x06", "it is a ZIP archive, not an article; unpack it first and give the files inside"),
    (b"%PDF-", "it is a PDF file; give it with the ending .pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is an old Office file; save it as .docx or as plain text"),
    (b"\x1f\x8b\x08", "it is a gzip archive; unpack it first"),
    (b"BZh", "it is a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ\x00", "it is an xz archive; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "it is a 7-Zip archive; unpack it first"),
    (b"Rar!\x1a\x07", "it is a RAR archive; unpack it first"),
    (b"\x89PNG\r\n", "it is an image; paste its text instead"),
    (b"\xff\xd8\xff", "it is an image; paste its text instead"),
    (b"GIF8", "it is an image; paste its text instead"),
    (b"\x7fELF", "it is a program, not a text"),
    (b"MZ\x90", "it is a program, not a text"),
    (b"SQLite format 3\x00", "it is a database, not a text"),
)
# The letters that make up most of any Arabic text: alef, lam, ya, mim, waw, nun, ra, ta, ba, ha, dal, ayn, sin, fa.
_COMMON_ARABIC = frozenset("اليمونرتبهدعسفةأقك")
_LEGACY_ARABIC = ("windows-1256", "iso-8859-6")
_WESTERN = "windows-1252"
# As `codecs` names them.
_ARABIC_NAMES = frozenset({"cp1256", "iso8859-6"})
_WESTERN_NAMES = frozenset({"cp1252", "iso8859-15"})  # ISO 8859-1 is read as Windows writes it
_C1 = re.compile("[\x80-\x9f]")  # controls in those charsets that no page has; quotation marks and dashes in Windows'
_TYPICAL_SHARE = 0.75  # of Arabic letters that are among the common ones; running text has .86 to .92
_BROKEN = "\ufffd"
# Removed from what is stored: they turn the order of what is printed around, and so what a reviewer believes to read.
_DIRECTION_CONTROLS = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)))
_OTHER_DROPPED = "\ufeff\u00ad\u2060\ufffe\uffff"
_BLANKS = "\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u2005\u2008\u3000\t\x0b"
_SURROGATES = re.compile("[\ud800-\udfff]")  # halves of characters, which no database stores
_NEWLINES = re.compile("\r\n?|\u2028|\u2029|\x85|\x0c")


def decode(data: bytes, *, name: str, limit: int = MAX_BYTES) -> str:
    """The text of some bytes: by byte order mark, UTF-16's zeros, declared charset, strict UTF-8, then as legacy text.

    Raises UnreadableInput, with `name` before the reason, for an empty file or one above `limit` bytes, an archive, a
    binary, and for UTF-8 in which single bytes are broken (their offset is named: reading past them would store a wrong
    word).
    """
    _refuse_unreadable(data, name=name, limit=limit)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, name=name)
    wide = _utf16_without_mark(data)
    if wide is not None:
        return wide
    if data.count(0) > max(8, len(data) // 1000):
        raise UnreadableInput("it is a binary file, not a text", source=name)
    declared = _declared(data)
    if declared not in (None, "utf-8", "ascii"):
        text = None if _is_utf8(data) else _as_declared(data, declared)
        if text is not None:
            return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, error, name=name)


def _refuse_unreadable(data: bytes, *, name: str, limit: int) -> None:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UnreadableInput("the file is empty", source=name)
    if len(data) > limit:
        size = f"{len(data) / 1024 / 1024:.0f} MB; up to {limit // 1024 // 1024} MB can be read"
        raise UnreadableInput(f"the file has {size}; split it", source=name)
    for magic, reason in _BINARY:
        if data.startswith(magic):
            raise UnreadableInput(reason, source=name)


def _strict(data: bytes, encoding: str, *, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(error, encoding, name=name) from error


def _broken(error: UnicodeDecodeError, encoding: str, *, name: str) -> UnreadableInput:
    label = encoding.upper().removesuffix("-LE").removesuffix("-BE")
    return UnreadableInput(
        f"the {label} text is broken at byte {error.start}; open it in an editor and save it again as UTF-8",
        source=name,
    )


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows by its high bytes: zeros for Latin, 06 for Arabic, at every other place."""
    sample = data[:_SNIFFED_BYTES]
    if len(data) % 2 or len(sample) < 8:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        low = sample[0::2] if encoding == "utf-16-le" else sample[1::2]
        likely = sum(high.count(value) for value in (0, 6, 0x20))
        if (
            likely > 0.9 * len(high)
            and high.count(0) + high.count(6) > 2 * (low.count(0) + low.count(6))
            and (0 in high or 6 in high)
        ):
            text = _try(data, encoding)
            if text is not None and _share_of_letters(text) > 0.6:
                return text
    return None


def _share_of_letters(text: str) -> float:
    sample = text[:_SNIFFED_BYTES]
    return sum(character.isalpha() or character.isspace() for character in sample) / max(1, len(sample))


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_SNIFFED_BYTES])
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii", "replace").lower()
    try:
        return codecs.lookup("windows-1252" if label in ("iso-8859-1", "latin1", "latin-1") else label).name
    except LookupError:
        return None


def _as_declared(data: bytes, encoding: str) -> str | None:
    """The text in the charset that a page declares, or in the one that it was written in where the bytes show that.

    Old Arabic pages are served as Western ones, or in the other of their two charsets; Western ones with the quotation
    marks of Windows under a name that has none.
    """
    text = _try(data, encoding)
    if text is None:
        return None
    if encoding in _WESTERN_NAMES and _C1.search(text):
        text = _try(data, _WESTERN) or text
    if encoding in _ARABIC_NAMES or (encoding in _WESTERN_NAMES and not _western_likeness(text)):
        return _legacy_arabic(data) or text
    return text


def _legacy_arabic(data: bytes) -> str | None:
    """The likelier reading of the bytes as Arabic of one byte a letter; None where neither looks like Arabic."""
    candidates = [text for encoding in _LEGACY_ARABIC if (text := _try(data, encoding)) is not None]
    best = max(candidates, key=_arabic_likeness, default=None)
    return best if best is not None and _arabic_likeness(best) >= _TYPICAL_SHARE else None


def _try(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, AssertionError, ValueError):
        return None


def _is_utf8(data: bytes) -> bool:
    """Whether there are bytes beyond ASCII, all of them UTF-8: then a declaration of another charset is wrong."""
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _legacy(data: bytes, error: UnicodeDecodeError, *, name: str) -> str:
    if _mostly_utf8(data):
        raise _broken(error, "utf-8", name=name)
    return _legacy_arabic(data) or _guessed(data, name=name)


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few: in a one-byte encoding, whole sequences by chance are rare."""
    text = data.decode("utf-8", "replace")
    broken = text.count(_BROKEN)
    multibyte = sum(character > "\x7f" for character in text) - broken
    return multibyte > broken


def _arabic_likeness(text: str) -> float:
    """The share of common letters among the Arabic ones, less that of odd signs; 0 where hardly any are Arabic."""
    beyond = [character for character in text if character > "\x7f" and character.isalpha()]
    arabic = [character for character in beyond if "\u0620" <= character <= "\u064a"]
    if len(arabic) < 4 or len(arabic) < 0.8 * len(beyond):
        return 0.0
    marks = sum(unicodedata.category(character) in ("So", "Cc", "Sc", "Lm") for character in text if character > "\x7f")
    common = sum(character in _COMMON_ARABIC for character in arabic)
    return max(0.0, common / len(arabic) - marks / len(arabic))


def _guessed(data: bytes, *, name: str) -> str:
    from charset_normalizer import from_bytes  # loads its tables: only for bytes that nothing else explained

    text = _try(data, _WESTERN)
    if text is not None and _western_likeness(text):
        return text
    best = from_bytes(data[: 64 * 1024]).best()
    text = _try(data, best.encoding) if best is not None else None
    if text is None or _share_of_letters(text) < 0.6:
        raise UnreadableInput(
            "its encoding cannot be told; open it in an editor and save it again as UTF-8", source=name
        )
    return text


def _western_likeness(text: str) -> bool:
    """Western letters beyond ASCII stand singly inside words; a run of them is another alphabet read wrongly."""
    beyond = sum(character > "\x7f" for character in text)
    runs = sum(len(run) for run in re.findall(r"[^\x00-\x7f]{3,}", text))
    controls = sum(unicodedata.category(character) == "Cc" and character not in "\r\n\t\f" for character in text)
    return beyond < 0.25 * len(text) and runs <= 0.2 * beyond and controls * 200 <= len(text)


def _removal_table() -> dict[int, str | None]:
    table: dict[int, str | None] = {
        code: None for code in (*range(0x00, 0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t\x0b"
    }
    table.update(dict.fromkeys(map(ord, _DIRECTION_CONTROLS + _OTHER_DROPPED)))
    table.update(dict.fromkeys(map(ord, _BLANKS), " "))
    return table


_REMOVALS = _removal_table()


def clean(text: str) -> str:
    r"""The text as it may be stored: one kind of newline and of blank, no NUL, control or direction-changing character.

    >>> clean("a\u00a0b\u202e\r\nc\x00")
    'a b\nc'
    """
    return _SURROGATES.sub("", _NEWLINES.sub("\n", text).translate(_REMOVALS))

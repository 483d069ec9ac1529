"""What a file is by what it holds, and what it may be called (docs/decisions/0067)."""

import unicodedata
import zlib
from dataclasses import dataclass
from os import SEEK_END
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

MOST_BYTES = 10_000_000
MOST_CHARACTERS = 150
"""Of a name."""
MOST_LISTED = 500_000
"""Bytes of the list of an archive's parts; the reader makes an object of each line."""
ODT = "application/vnd.oasis.opendocument.text"
CONTROLS = frozenset("\t\n\r\f")


@dataclass(frozen=True)
class Kind:
    """A kind of file that essays take."""

    key: str
    endings: tuple[str, ...]
    """Of names; the first is the one that we give."""
    media_type: str


KINDS = {
    kind.key: kind
    for kind in (
        Kind("pdf", (".pdf",), "application/pdf"),
        Kind("docx", (".docx",), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Kind("odt", (".odt",), ODT),
        Kind("text", (".txt", ".md"), "text/plain; charset=utf-8"),
        Kind("png", (".png",), "image/png"),
        Kind("jpeg", (".jpg", ".jpeg"), "image/jpeg"),
    )
}
ENDINGS = tuple(ending for kind in KINDS.values() for ending in kind.endings)


class HasMacros(ValueError):
    """A document that carries a program."""


def kind_of(file: BinaryIO) -> Kind | None:
    """Return what a file holds, whatever it is called; None for what essays do not take.

    Nothing is unpacked but a few bytes. Raises HasMacros.
    """
    file.seek(0)
    head = file.read(8)
    if head.startswith(b"%PDF-"):
        return KINDS["pdf"]
    if head == b"\x89PNG\r\n\x1a\n":
        return KINDS["png"]
    if head.startswith(b"\xff\xd8\xff"):
        return KINDS["jpeg"]
    if head.startswith(b"PK\x03\x04"):
        return _document(file)
    file.seek(0)
    return KINDS["text"] if _is_text(file.read(MOST_BYTES)) else None


def _document(file: BinaryIO) -> Kind | None:
    if not _is_listed_shortly(file):
        return None
    try:
        with ZipFile(file) as archive:
            names = set(archive.namelist())
            media_type = _media_type(archive) if "mimetype" in names else b""
    except (BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError, EOFError, KeyError, zlib.error):
        return None
    if any(name.startswith(("Basic/", "Scripts/")) or name.lower().endswith("vbaproject.bin") for name in names):
        raise HasMacros
    if media_type == ODT.encode():
        return KINDS["odt"]
    return KINDS["docx"] if {"[Content_Types].xml", "word/document.xml"} <= names else None


def _media_type(archive: ZipFile) -> bytes:
    """Return the beginning of what a document says that it is; other packings may ask for any memory."""
    is_plain = archive.getinfo("mimetype").compress_type in (ZIP_STORED, ZIP_DEFLATED)
    return archive.open("mimetype").read(len(ODT) + 1) if is_plain else b""


def _is_listed_shortly(file: BinaryIO) -> bool:
    """Whether the list of an archive's parts, which stands at its end, may be read; no document needs a long one."""
    start = max(file.seek(0, SEEK_END) - 65_557, 0)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    is_wide = at >= 20 and tail[at - 20 : at].startswith(b"PK\x06\x07")
    is_whole = 0 <= at <= len(tail) - 22  # else the archive's reader goes by another one, which stands before it
    return is_whole and not is_wide and int.from_bytes(tail[at + 12 : at + 16], "little") <= MOST_LISTED


def _is_text(whole: bytes) -> bool:
    try:
        text = whole.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return all(char in CONTROLS or unicodedata.category(char) != "Cc" for char in set(text))


def clean_name(name: str) -> str:
    """Return a name as it may be shown and stored: any letters, no path, no signs that are not seen, not too long.

    Signs that turn the direction of what follows would let "gpj.exe" look like a picture.
    """
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    name = "".join(char for char in name if unicodedata.category(char) not in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp"))
    name = "".join(char for char in name if char not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    stem, dot, ending = " ".join(name.split()).rpartition(".")
    if not dot:
        return ending[:MOST_CHARACTERS]
    return f"{stem[: MOST_CHARACTERS - len(ending) - 1].rstrip()}.{ending}"[:MOST_CHARACTERS]


def is_called(name: str, kind: Kind) -> bool:
    """Whether a name says what the file holds."""
    stem, _dot, _ending = name.rpartition(".")
    return bool(stem.strip()) and name.lower().endswith(kind.endings)

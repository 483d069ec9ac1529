"""What a file is by its content, and what it may be called."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essays.rules.files import KINDS, MOST_CHARACTERS, HasMacros, clean_name, is_called, kind_of


def archive(*names: str, **contents: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        for name in names:
            written.writestr(name, contents.get(name, ""))
    return made.getvalue()


ODT = archive("mimetype", "content.xml", mimetype="application/vnd.oasis.opendocument.text")
DOCX = archive("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (DOCX, "docx"),
        (ODT, "odt"),
        ("The author doubts it.\n\u0645\u0635\u0646\u0641".encode(), "text"),
        (b"\xef\xbb\xbfwith a mark of order", "text"),
        (b"\x89PNG\r\n\x1a\n....", "png"),
        (b"\xff\xd8\xff\xe0....", "jpeg"),
        (b"MZ\x90\x00\x03", None),
        (b"\x7fELF", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", None),
        (b"GIF89a\x00", None),
        ("Latin".encode("utf-16"), None),
        (archive("a.txt"), None),
        (DOCX[:-10], None),
        (b"PK\x03\x04", None),
    ],
)
def test_a_file_is_known_by_what_it_holds(content, kind):
    assert kind_of(io.BytesIO(content)) == (kind and KINDS[kind])


@pytest.mark.parametrize("inside", ["word/vbaProject.bin", "Basic/Standard/script.xml", "Scripts/python/run.py"])
def test_a_document_with_a_program_is_none_of_ours(inside):
    with pytest.raises(HasMacros):
        kind_of(io.BytesIO(archive("[Content_Types].xml", "word/document.xml", inside)))


def test_an_archive_whose_list_is_too_long_is_not_read():
    assert (
        kind_of(io.BytesIO(archive("[Content_Types].xml", "word/document.xml", *(f"{n:0200}" for n in range(3000)))))
        is None
    )


def test_a_list_that_is_hidden_behind_the_sign_of_a_short_one_is_not_read():
    names = (f"{n:0200}" for n in range(3000))
    long = bytearray(archive("[Content_Types].xml", "word/document.xml", *names))
    long[-14:-10] = b"PK\x05\x06"  # where it says how many parts there are, which no reader goes by
    assert kind_of(io.BytesIO(bytes(long))) is None


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_document_whose_packing_is_broken_is_told_and_nothing_fails(packing):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as written:
        written.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    content = bytearray(made.getvalue())
    content[38:60] = b"\xff" * 22
    assert kind_of(io.BytesIO(bytes(content))) is None


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", DOCX, ODT[:-30]]))
def test_whatever_a_file_holds_it_is_told_and_nothing_fails(rest, beginning):
    kind_of(io.BytesIO(beginning + rest))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("C:\\Users\\me\\Essay.pdf", "Essay.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("\u0645\u0636\u0645\u0648\u0646.pdf", "\u0645\u0636\u0645\u0648\u0646.pdf"),
        ("e\u0301tude.pdf", "\u00e9tude.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("two\r\nlines\x00.pdf", "twolines.pdf"),
        ("  many   blanks .pdf ", "many blanks.pdf"),
        ("a" * 300 + ".pdf", "a" * (MOST_CHARACTERS - 4) + ".pdf"),
    ],
)
def test_a_name_keeps_its_letters_and_loses_what_misleads(given, kept):
    assert clean_name(given) == kept


@given(st.text())
def test_no_name_is_too_long_or_leads_elsewhere(name):
    cleaned = clean_name(name)
    assert len(cleaned) <= MOST_CHARACTERS
    assert not set(cleaned) & set("/\\\x00\r\n\u202e")


@pytest.mark.parametrize(("name", "fits"), [("a.PDF", True), ("a.pdf.exe", False), (".pdf", False), ("pdf", False)])
def test_a_name_says_what_the_file_holds(name, fits):
    assert is_called(name, KINDS["pdf"]) is fits

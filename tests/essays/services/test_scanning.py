"""Files that are looked through for viruses: what is found, and what happens while nobody looks."""

import io

import pytest

from common.errors import Refusal
from essays import scanning
from essays.models import EssayFile
from tests.clamd_server import Scanner
from tests.clamd_server import scanning as listening
from tests.factories.classes import EnrolmentFactory
from tests.factories.essays import PDF, added, essay, offered

BAD = PDF + b"EICAR"


@pytest.fixture
def activity(db):
    return offered(essay(takes="files"))


@pytest.mark.parametrize("by_path", [True, False])
def test_a_file_with_a_virus_is_refused_by_name_and_one_without_is_kept_whole(activity, settings, tmp_path, by_path):
    scanner, student = Scanner(), EnrolmentFactory(run=activity.run)
    with listening(scanner, str(tmp_path / "clamd") if by_path else "") as settings.CLAMD:
        with pytest.raises(Refusal, match="Eicar-Signature") as refused:
            added(activity, student, content=BAD)
        kept = added(activity, student)
    assert refused.value.code == "virus"
    assert scanner.seen == [BAD, PDF]
    with kept.file.open() as file:
        assert file.read() == PDF


def test_a_file_of_many_pieces_is_sent_whole(settings):
    scanner, content = Scanner(virus=b"end."), b"x" * 300_000 + b"end."
    with listening(scanner) as settings.CLAMD:
        assert scanning.found_in(io.BytesIO(content)) == "Eicar-Signature"
    assert scanner.seen == [content]


@pytest.mark.parametrize("answer", [b"", b"stream: Broken ERROR\0", b"\xff\xfe", b"OK\0"])
def test_what_the_scanner_did_not_clear_is_not_cleared(settings, answer):
    with listening(Scanner(answer=answer)) as settings.CLAMD, pytest.raises(scanning.NoAnswer):
        scanning.found_in(io.BytesIO(PDF))


def test_what_is_longer_than_the_scanner_takes_is_not_cleared(settings):
    with listening(Scanner(longest=100)) as settings.CLAMD, pytest.raises(scanning.NoAnswer):
        scanning.found_in(io.BytesIO(bytes(2_000_000)))


def test_a_scanner_that_goes_on_for_ever_is_not_waited_for(settings, monkeypatch):
    monkeypatch.setattr(scanning, "SECONDS", 0.5)
    with listening(Scanner(pause=0.1)) as settings.CLAMD, pytest.raises(scanning.NoAnswer):
        scanning.found_in(io.BytesIO(PDF))


def test_while_nobody_looks_no_file_is_kept(activity, settings, tmp_path):
    for address in (str(tmp_path / "nobody"), "127.0.0.1:1"):
        settings.CLAMD = address
        with pytest.raises(Refusal, match="add it again in a few minutes") as refused:
            added(activity, EnrolmentFactory(run=activity.run))
        assert (refused.value.code, refused.value.status) == ("no_scanner", 503)
    assert not EssayFile.objects.exists()

"""What is sent reaches outside addresses only, and no receiver holds it longer than the time that it has."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests.adapters

from lms import sending
from lms.sending import Trouble, send
from tests.receiver import Receiver, certificate, dripping, receiving, silent, with_status

LONG = 20
"""Seconds that no test here waits; the limit that it set ends it long before."""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving(Receiver()) as one:
        yield one


def test_what_is_sent_comes_as_it_was_and_the_answer_is_told(receiver: Receiver):
    receiver.answers = with_status(201, b"made", X_Job="7")
    answer = send(receiver.url, b'{"a": "\xc3\xa4"}', {"Content-Type": "application/json", "webhook-id": "1"})
    assert receiver.came[0].body == b'{"a": "\xc3\xa4"}'
    assert receiver.came[0].path == "/hook"
    assert receiver.came[0].headers["webhook-id"] == "1"
    assert receiver.came[0].headers["Host"].startswith("localhost:")
    assert (answer.status, answer.excerpt, answer.headers["X-Job"]) == (201, "made", "7")
    assert answer.arrived
    assert answer.trouble == ""


@pytest.mark.parametrize("status", [400, 404, 410, 429, 500, 503])
def test_an_error_is_an_answer_that_did_not_take_it(receiver: Receiver, status: int):
    receiver.answers = with_status(status, b"no")
    answer = send(receiver.url, b"{}", {})
    assert (answer.status, answer.excerpt, answer.arrived) == (status, "no", False)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_shown_and_not_followed(receiver: Receiver, status: int):
    with receiving(Receiver()) as other:
        receiver.answers = with_status(status, b"x" * 100_000, Location=other.url)
        answer = send(receiver.url, b"{}", {})
    assert (answer.status, answer.headers["Location"], answer.arrived) == (status, other.url, False)
    assert other.came == []
    assert len(answer.excerpt) == sending.EXCERPT


def test_of_a_huge_answer_only_the_beginning_is_read(receiver: Receiver):
    receiver.answers = with_status(200, b"a" * 5_000_000)
    answer = send(receiver.url, b"{}", {})
    assert answer.arrived
    assert answer.excerpt == "a" * sending.EXCERPT


def test_an_answer_that_is_no_text_is_kept_as_what_can_be_read_of_it(receiver: Receiver):
    receiver.answers = with_status(200, b"\x00\xff\x1f\x8b ok")
    assert send(receiver.url, b"{}", {}).excerpt == "\ufffd\ufffd\x1f\ufffd ok"


def test_who_answers_nothing_is_left_when_the_time_is_over(receiver: Receiver):
    receiver.answers = silent
    assert send(receiver.url, b"{}", {}, seconds=0.3).trouble == Trouble.SLOW


@pytest.mark.parametrize("first", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 100 Continue\r\nX-Slow: "])
def test_who_drips_an_answer_is_left_when_the_time_is_over(receiver: Receiver, first: bytes):
    receiver.answers = dripping(first)
    began = time.monotonic()
    assert send(receiver.url, b"{}", {}, seconds=0.3).trouble == Trouble.SLOW
    assert time.monotonic() - began < LONG


def test_who_has_answered_and_drips_a_body_has_taken_it(receiver: Receiver):
    receiver.answers = dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\nthanks ")
    answer = send(receiver.url, b"{}", {}, seconds=0.3)
    assert answer.arrived
    assert answer.excerpt.startswith("thanks x")


@pytest.mark.parametrize("said", [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 banana\r\n\r\n"])
def test_what_is_no_answer_is_said_to_be_none(receiver: Receiver, said: bytes):
    receiver.answers = lambda _, __, handler: handler.wfile.write(said)
    assert send(receiver.url, b"{}", {}).trouble == Trouble.BROKEN


def test_where_nobody_listens_there_is_no_line():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # taken, and nobody listens
        answer = send(f"http://127.0.0.1:{held.getsockname()[1]}/", b"{}", {})
    assert answer.trouble == Trouble.NO_LINE


@pytest.mark.parametrize("host", ["nobody.invalid", "a..b", "a" * 64 + ".org", "*.example.org"])
def test_a_name_that_does_not_exist_is_said(host: str):
    assert send(f"https://{host}/", b"{}", {}).trouble == Trouble.NO_NAME


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path):
    with receiving(Receiver(), certificate(tmp_path)) as receiver:
        assert send(receiver.url, b"{}", {}).trouble == Trouble.TLS
    assert receiver.came == []


def test_a_certificate_is_looked_at_by_the_name_that_was_typed(tmp_path: Path, monkeypatch):
    good, other = certificate(tmp_path), certificate(tmp_path, "other.example")
    for file, trouble in ((good, ""), (other, Trouble.TLS)):
        monkeypatch.setattr(requests.adapters, "DEFAULT_CA_BUNDLE_PATH", str(file))
        with receiving(Receiver(), file) as receiver:
            assert send(receiver.url, b"{}", {}).trouble == trouble


def test_who_does_not_speak_tls_is_told_apart(receiver: Receiver):
    assert send(receiver.url.replace("http:", "https:"), b"{}", {}).trouble == Trouble.TLS


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "127.1", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_nothing_is_sent_to_this_machine_unless_it_may_be(receiver: Receiver, settings, host: str):
    settings.SENDS_TO_ITSELF = False
    port = receiver.url.rpartition(":")[2]
    assert {send(f"{scheme}://{host}:{port}", b"{}", {}).trouble for scheme in ("http", "https")} == {Trouble.INSIDE}
    assert receiver.came == []


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "[fd00::1]", "[64:ff9b::a00:1]", "[fec0::1]"])
def test_nothing_is_ever_sent_into_a_private_network(host: str):
    assert send(f"https://{host}/", b"{}", {}).trouble == Trouble.INSIDE


def test_a_public_address_is_not_written_to_without_tls(monkeypatch):
    _names(monkeypatch, ["93.184.216.34"])
    assert send("http://lms.example.org/", b"{}", {}).trouble == Trouble.INSIDE


def test_a_name_that_points_inside_the_second_time_is_held_to_the_first(receiver: Receiver, settings, monkeypatch):
    asked = _names(monkeypatch, ["10.0.0.1", "127.0.0.1"])
    assert send("https://rebind.example.org/", b"{}", {}).trouble == Trouble.INSIDE
    assert asked.count("rebind.example.org") == 1


def test_neither_proxies_nor_passwords_of_the_machine_are_used(receiver: Receiver, monkeypatch, tmp_path: Path):
    (tmp_path / ".netrc").write_text("machine localhost login a password b\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert send(receiver.url, b"{}", {}).arrived
    assert "Authorization" not in receiver.came[0].headers


def _names(monkeypatch, answers: list[str]) -> list[str]:
    """Have names found at these addresses, one after the other; return those that were asked for."""
    asked: list[str] = []

    def found(host: str, port: int, *args: object, **given: object) -> list:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answers[min(len(asked), len(answers)) - 1], port))]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    return asked

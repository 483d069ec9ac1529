"""Having a file looked through for viruses by ClamAV, where the site runs one (`CLAMD`; clamd(8), command INSTREAM)."""

import socket
import time
from typing import BinaryIO

from django.conf import settings

SECONDS_TO_REACH = 5
SECONDS = 30
"""How long a file may take in all, however many steps that is: whoever waits holds one of the server's threads."""
CHUNK = 65_536
NOTHING_FOUND = "stream: OK"


class NoAnswer(Exception):
    """The scanner was not reached, or could not look the file through."""


def is_on() -> bool:
    """Whether files are looked through here."""
    return bool(settings.CLAMD)


def found_in(file: BinaryIO) -> str:
    """Return the name of what the scanner finds in a file, empty for nothing; raise NoAnswer."""
    last = time.monotonic() + SECONDS
    try:
        with _connected(settings.CLAMD) as line:
            _send(line, b"zINSTREAM\0", last)
            file.seek(0)
            while chunk := file.read(CHUNK):
                _send(line, len(chunk).to_bytes(4) + chunk, last)
            _send(line, bytes(4), last)
            answer = _answer(line, last).rstrip(b"\0\n").decode()
    except (OSError, UnicodeDecodeError) as fault:  # also where it hangs up on a file that is longer than it takes
        raise NoAnswer(str(fault)) from fault
    if answer == NOTHING_FOUND:
        return ""
    if answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    raise NoAnswer(answer or "the line was closed")


def _send(line: socket.socket, content: bytes, last: float) -> None:
    line.settimeout(_left(last))
    line.sendall(content)


def _answer(line: socket.socket, last: float) -> bytes:
    """Return what the scanner says until it hangs up."""
    answer = b""
    while len(answer) < 1_000:
        line.settimeout(_left(last))
        piece = line.recv(1_000)
        if not piece:
            break
        answer += piece
    return answer


def _left(last: float) -> float:
    """Return how many seconds are left; raise TimeoutError."""
    left = last - time.monotonic()
    if left <= 0:
        raise TimeoutError(f"no answer within {SECONDS} seconds")
    return left


def _connected(address: str) -> socket.socket:
    """Return a line to the scanner: to a socket of this machine by its path, or by host and port."""
    if not address.startswith("/"):
        host, _, port = address.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), SECONDS_TO_REACH)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(SECONDS_TO_REACH)
    try:
        line.connect(address)
    except OSError:
        line.close()
        raise
    return line

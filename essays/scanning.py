"""Having a file looked through for viruses by ClamAV, where the site runs one (`CLAMD`; clamd(8), command INSTREAM)."""

import socket
from typing import BinaryIO

from django.conf import settings

SECONDS = 30
"""How long each step of the scanner may take."""
CHUNK = 65_536
NOTHING_FOUND = "stream: OK"


class NoAnswer(Exception):
    """The scanner was not reached, or could not look the file through."""


def is_on() -> bool:
    """Whether files are looked through here."""
    return bool(settings.CLAMD)


def found_in(file: BinaryIO) -> str:
    """Return the name of what the scanner finds in a file, empty for nothing; raise NoAnswer."""
    try:
        with _connected(settings.CLAMD) as line:
            line.sendall(b"zINSTREAM\0")
            file.seek(0)
            while chunk := file.read(CHUNK):
                line.sendall(len(chunk).to_bytes(4) + chunk)
            line.sendall(bytes(4))
            with line.makefile("rb") as answers:
                answer = answers.read(1_000).rstrip(b"\0\n").decode()
    except (OSError, UnicodeDecodeError) as fault:  # also where it hangs up on a file that is longer than it takes
        raise NoAnswer(str(fault)) from fault
    if answer == NOTHING_FOUND:
        return ""
    if answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    raise NoAnswer(answer or "the line was closed")


def _connected(address: str) -> socket.socket:
    """Return a line to the scanner: to a socket of this machine by its path, or by host and port."""
    if not address.startswith("/"):
        host, _, port = address.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), SECONDS)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(SECONDS)
    try:
        line.connect(address)
    except OSError:
        line.close()
        raise
    return line

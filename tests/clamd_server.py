"""A virus scanner of the test's own: it speaks what ClamAV speaks on its socket, and finds what it was told to find."""

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Scanner:
    """Keeps what it was given to look through; `answer` is what it says to everything, in place of looking."""

    def __init__(
        self, virus: bytes = b"EICAR", answer: bytes | None = None, longest: int = 25_000_000, pause: float = 0
    ) -> None:
        self.virus = virus
        self.answer = answer
        self.pause = pause
        """Seconds before each sign of its answer."""
        self.longest = longest
        """As `StreamMaxLength` of clamd.conf: it hangs up on what is longer."""
        self.seen: list[bytes] = []

    def judge(self, content: bytes) -> bytes:
        self.seen.append(content)
        if self.answer is not None:
            return self.answer
        return b"stream: Eicar-Signature FOUND\0" if self.virus in content else b"stream: OK\0"


class _Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        scanner: Scanner = self.server.scanner
        if self.rfile.read(10) != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        content = b""
        while size := int.from_bytes(self.rfile.read(4)):
            content += self.rfile.read(size)
            if len(content) > scanner.longest:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        answer = scanner.judge(content)
        with suppress(ConnectionError):  # whoever asked may have gone
            for sign in answer:
                time.sleep(scanner.pause)
                self.wfile.write(bytes([sign]))


@contextmanager
def scanning(scanner: Scanner, path: str = "") -> Iterator[str]:
    """Let a scanner listen, at a socket with this path or else at a free port; hand out its address."""
    kind = socketserver.ThreadingUnixStreamServer if path else socketserver.ThreadingTCPServer
    with kind(path or ("127.0.0.1", 0), _Talk) as server:
        server.scanner = scanner
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield path or f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()

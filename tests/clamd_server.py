"""A virus scanner of the test's own: it speaks what ClamAV speaks on its socket, and finds what it was told to find."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Scanner:
    """Keeps what it was given to look through; `answer` is what it says to everything, in place of looking."""

    def __init__(self, virus: bytes = b"EICAR", answer: bytes | None = None, longest: int = 25_000_000) -> None:
        self.virus = virus
        self.answer = answer
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
        self.wfile.write(scanner.judge(content))


@contextmanager
def scanning(scanner: Scanner, path: str = "") -> Iterator[str]:
    """Let a scanner listen, at a socket with this path or else at a free port; hand out its address."""
    kind = socketserver.ThreadingUnixStreamServer if path else socketserver.ThreadingTCPServer
    with kind(path or ("127.0.0.1", 0), _Talk) as server:
        server.scanner = scanner
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield path or f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()

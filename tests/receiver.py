"""A web server of the test's own, to which something is sent: it keeps what comes and answers as it is told to."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass
class Came:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: bytes


Answers = Callable[["Receiver", Came, BaseHTTPRequestHandler], None]


def with_status(status: int, body: bytes = b"thanks", **headers: str) -> Answers:
    """Return what answers everything alike; `Retry_After="5"` becomes a header."""

    def answer(receiver: "Receiver", came: Came, handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {**headers, "Content_Length": str(len(body))}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def dripping(first: bytes) -> Answers:
    """Return what answers so, and then a byte every 20 ms for as long as somebody listens."""

    def answer(receiver: "Receiver", came: Came, handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(first)
        while not receiver.stopped.wait(0.02):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    return answer


def silent(receiver: "Receiver", came: Came, handler: BaseHTTPRequestHandler) -> None:
    """Answer nothing until the test is over."""
    receiver.stopped.wait(30)


@dataclass
class Receiver:
    """Keeps what came; `answers` is what it does then."""

    answers: Answers = field(default_factory=lambda: with_status(200))
    came: list[Came] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)
    url: str = ""


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        receiver: Receiver = self.server.receiver
        came = Came(self.path, dict(self.headers), self.rfile.read(int(self.headers["Content-Length"])))
        receiver.came.append(came)
        with suppress(OSError):  # who sent it has hung up
            receiver.answers(receiver, came, self)

    def log_message(self, *args: object) -> None:
        """Say nothing on the terminal."""


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    """So that none outlives its test."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Leave one whose handshake failed."""


@contextmanager
def receiving(receiver: Receiver, certificate: Path | None = None) -> Iterator[Receiver]:
    """Let a receiver listen at a free port of this machine, over TLS where it has a certificate."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.receiver = receiver
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        receiver.url = f"http{'s' if certificate else ''}://localhost:{server.server_address[1]}/hook"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield receiver
        finally:
            receiver.stopped.set()
            server.shutdown()
            thread.join()


def certificate(folder: Path, host: str = "localhost") -> Path:
    """Return a file with a key and a certificate for a host that has signed itself."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    file = folder / f"{host}.pem"
    file.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain) + signed.public_bytes(pem))
    return file

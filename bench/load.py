"""A load generator of one loop: as light as Python allows, for it shares the machine's cores with the server."""

import select
import socket
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from uuid import uuid4

FRESH = b"00000000-0000-4000-8000-000000000000"
"""Stands in a request where each sending needs an id of its own."""


LAST_CHUNK = b"0\r\n\r\n"


@dataclass(frozen=True)
class Result:
    rate: float
    """Answers a second."""
    median_ms: float
    slow_ms: float
    """95 of 100 answers were quicker."""
    failed: int


def measure(port: int, requests: Sequence[bytes], *, seconds: float, connections: int = 16) -> Result:
    """Send requests again and again over kept connections, each its own and waiting for its answer, and count."""
    taken = islice(cycle(requests), connections)
    talks = {talk.fileno(): talk for talk in (_Talk(port, request) for request in taken)}
    poll = select.epoll()
    for number, talk in talks.items():
        poll.register(number, select.EPOLLIN)
        talk.ask()
    began = time.perf_counter()
    while time.perf_counter() < began + seconds:
        for number, _ in poll.poll(1):
            talks[number].hear()
    took = time.perf_counter() - began
    poll.close()
    times = sorted(one for talk in talks.values() for one in talk.close())
    failed = sum(talk.failed for talk in talks.values())
    if not times:
        return Result(0, 0, 0, failed)
    return Result(len(times) / took, statistics.median(times) * 1000, times[len(times) * 95 // 100] * 1000, failed)


class _Talk:
    """One kept connection: a request, its answer, the next request."""

    def __init__(self, port: int, request: bytes) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._requests = _endless(request)
        self._begins = True
        """Whether what is heard next begins an answer."""
        self._times: list[float] = []
        self.failed = 0

    def fileno(self) -> int:
        return self._socket.fileno()

    def ask(self) -> None:
        self._socket.sendall(next(self._requests))
        self._asked = time.perf_counter()

    def hear(self) -> None:
        heard = self._socket.recv(262_144)
        if not heard:
            raise ConnectionError("the server closed a kept connection")
        if self._begins:
            self._is_good, self._missing = heard.startswith(b"HTTP/1.1 200"), _length(heard)
        if self._missing is None:
            self._begins = heard.endswith(LAST_CHUNK)
        else:
            self._missing -= len(heard)
            self._begins = not self._missing
        if not self._begins:
            return
        if self._is_good:
            self._times.append(time.perf_counter() - self._asked)
        else:
            self.failed += 1
        self.ask()

    def close(self) -> list[float]:
        self._socket.close()
        return self._times


def _endless(request: bytes) -> Iterator[bytes]:
    while True:
        yield request.replace(FRESH, str(uuid4()).encode()) if FRESH in request else request


def _length(begin: bytes) -> int | None:
    """Return how long the answer is that begins so, head and body; None for one that comes in chunks."""
    head, end, _ = begin.partition(b"\r\n\r\n")
    told = [line[15:] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    return len(head) + len(end) + int(told[0]) if told else None

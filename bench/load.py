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
        self._answer = b""
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
        self._answer += heard
        if not _is_whole(self._answer):
            return
        if self._answer.startswith(b"HTTP/1.1 200"):
            self._times.append(time.perf_counter() - self._asked)
        else:
            self.failed += 1
        self._answer = b""
        self.ask()

    def close(self) -> list[float]:
        self._socket.close()
        return self._times


def _endless(request: bytes) -> Iterator[bytes]:
    while True:
        yield request.replace(FRESH, str(uuid4()).encode()) if FRESH in request else request


def _is_whole(answer: bytes) -> bool:
    head, end, body = answer.partition(b"\r\n\r\n")
    if not end:
        return False
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return len(body) >= int(value)
    return body.endswith(b"0\r\n\r\n")

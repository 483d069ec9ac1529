"""A record store of the test's own: it takes batches whole or not at all, as xAPI 1.0.3 asks, each id once."""

import base64
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from tests.lms.xapi import faults
from tests.receiver import Came, Receiver, with_status

KEY, SECRET = "a-key", "a secret: ü"


@dataclass
class Lrs:
    """Give it to a `Receiver` as what it answers by."""

    kept: dict[str, dict] = field(default_factory=dict)
    batches: list[int] = field(default_factory=list)
    """How many came with each request."""
    refuses: Collection[str] = ()
    """Ids that it answers 400."""
    most: int = 1000
    """More at once are 413."""
    conflicts: bool = False
    """Whether a batch with one that it knows is 409; else it is taken."""
    dies: bool = False
    """Whether it keeps what comes and hangs up without an answer."""

    def __call__(self, receiver: Receiver, came: Came, handler: BaseHTTPRequestHandler) -> None:
        sent = json.loads(came.body)
        self.batches.append(len(sent))
        ids = [one["id"] for one in sent]
        status, words = self._answer(came, sent, ids)
        if status == 200:
            self.kept |= {one["id"]: one for one in sent if one["id"] not in self.kept}
        if not self.dies:
            with_status(status, words.encode())(receiver, came, handler)

    def _answer(self, came: Came, sent: list[dict], ids: list[str]) -> tuple[int, str]:
        if came.headers.get("Authorization") != "Basic " + base64.b64encode(f"{KEY}:{SECRET}".encode()).decode():
            return 401, "Who are you?"
        if came.headers.get("X-Experience-API-Version") != "1.0.3" or len(set(ids)) != len(ids):
            return 400, "No statements."
        if len(sent) > self.most:
            return 413, "Too many."
        if any(one in self.refuses for one in ids) or any(faults(one) for one in sent):
            return 400, "Bad statement."
        if self.conflicts and any(one in self.kept for one in ids):
            return 409, "There already."
        return 200, json.dumps(ids)

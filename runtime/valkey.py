"""Our own Valkey, broker and cache: it survives a restart, and may be lost without harm (docs/decisions/0003)."""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from runtime import binaries, orders
from runtime.trouble import Trouble


@dataclass(frozen=True)
class Store:
    data: Path
    socket: Path

    def command(self) -> list[str]:
        """Return the command that runs the server in the foreground, reachable by its socket alone.

        When memory is full it drops what has an end (the cache), never the queues of tasks.
        """
        return [
            str(binaries.valkey()), "--port", "0", "--unixsocket", str(self.socket), "--unixsocketperm", "700",
            "--dir", str(self.data), "--appendonly", "yes", "--aof-use-rdb-preamble", "no", "--save", "",
            "--maxmemory", "256mb", "--maxmemory-policy", "volatile-lru", "--set-proc-title", "no",
        ]  # fmt: skip

    def clear(self) -> None:
        """Make the stored file readable again after a power cut: cut its torn end off, else put it aside."""
        self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.socket.unlink(missing_ok=True)
        manifest = self.data / "appendonlydir" / "appendonly.aof.manifest"
        if manifest.is_file() and not _mended(manifest):
            manifest.parent.rename(self.data / f"unreadable-{time.time_ns()}")

    def wait(self, seconds: float = 30) -> None:
        """Return as soon as the server answers; raise Trouble after `seconds`."""
        import redis  # not above: what only becomes the server starts without it, and sooner

        until = time.monotonic() + seconds
        with redis.Redis(unix_socket_path=str(self.socket), socket_timeout=5) as client:
            while True:
                try:
                    client.ping()
                    return
                except (redis.ConnectionError, redis.TimeoutError) as error:
                    if time.monotonic() > until:
                        raise Trouble(f"Valkey does not come up in {self.data}: {error}") from None
                    orders.wait(0.05)


def _mended(manifest: Path) -> bool:
    """Say whether the server will be able to read its file; it is its own checker under another name."""
    checker = ["valkey-check-aof", "--fix", str(manifest)]
    checked = subprocess.run(checker, executable=binaries.valkey(), input=b"y\n", capture_output=True)
    return checked.returncode == 0 and manifest.stat().st_size > 0

"""The parts of a running site: how each is started, ended and cleared of what an earlier life left behind."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from config.env import Env
from runtime import postgres, privileges, processes, valkey

SERVERS = ("postgres", "valkey")
SITE = ("web", "worker", "beat")
SUPERVISOR = "supervisor"
BLOCKING_THREADS = 1
"""Per web process; each keeps a connection to the database of its own."""
PREPARED = {"CELERY_SKIP_CHECKS": "true"}
"""`manage.py prepare` has run Django's checks a moment ago."""


@dataclass(frozen=True)
class Part:
    command: list[str]
    stop: signal.Signals = signal.SIGTERM
    clear: Callable[[], None] = lambda: None
    """End what an earlier life left running, and mend what it left lying."""
    drop: Callable[[], None] = lambda: None
    environ: dict[str, str] = field(default_factory=dict)


def cluster(env: Env) -> postgres.Cluster:
    """Return this site's own PostgreSQL."""
    return postgres.Cluster(env.data / "postgres", env.sockets)


def store(env: Env) -> valkey.Store:
    """Return this site's own Valkey."""
    return valkey.Store(env.data / "valkey", env.sockets / "valkey.sock")


def part(name: str, env: Env) -> Part:
    """Return a part by its name, one of SERVERS or SITE."""
    return _MAKERS[name](env)


def web_workers() -> int:
    """Return the number of web processes for this machine."""
    return max(3, min(9, (os.cpu_count() or 1) + 1))


def end_left_over(name: str, env: Env, *, patience: float = 20) -> None:
    """End what is left of a part from an earlier start."""
    processes.end(processes.marked(name, env.data), name, patience=patience)


def end_at_once(env: Env) -> None:
    """End whatever still runs of the site, without asking the parts twice; nothing that was confirmed is lost."""
    for name in (SUPERVISOR, *SITE, "prepare", "valkey"):
        processes.end(processes.marked(name, env.data), name, by=signal.SIGKILL, patience=5)
    cluster(env).end(by=postgres.STOP_AT_ONCE, patience=10)


def _postgres(env: Env) -> Part:
    own = cluster(env)
    return Part(own.command(), postgres.STOP, own.clear, privileges.drop, postgres.LOCALE)


def _valkey(env: Env) -> Part:
    own = store(env)

    def clear() -> None:
        end_left_over("valkey", env)
        own.clear()

    return Part(own.command(), clear=clear)


def _web(env: Env) -> Part:
    return Part(_python("runtime.web"), clear=lambda: end_left_over("web", env))


def _worker(env: Env) -> Part:
    command = _python(
        "celery", "-A", "config", "worker", "--concurrency", "2", "--loglevel", "WARNING",
        "--without-gossip", "--without-mingle",
    )  # fmt: skip
    return Part(command, clear=lambda: end_left_over("worker", env), environ=PREPARED)


def _beat(env: Env) -> Part:
    command = _python("celery", "-A", "config", "beat", "--loglevel", "WARNING", "--pidfile=")
    return Part(command, clear=lambda: end_left_over("beat", env), environ=PREPARED)


def _python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


_MAKERS = {"postgres": _postgres, "valkey": _valkey, "web": _web, "worker": _worker, "beat": _beat}

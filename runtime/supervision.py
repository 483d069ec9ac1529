"""The supervisor as a child process of ours, and its answers over a socket of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
import xmlrpc.client
from contextlib import suppress
from typing import Any

from supervisor.xmlrpc import SupervisorTransport

from config.env import BASE_DIR, Env
from runtime import orders, parts, processes
from runtime.trouble import Trouble

FATAL = "FATAL"
PATIENCE = 40
"""Seconds in which everything stops in order, or is ended; on a machine that is not overloaded it takes some five."""


class Supervisor:
    """supervisord in a session of its own: a closed terminal or Ctrl-C reaches us, and we stop it in order."""

    def __init__(self, env: Env) -> None:
        self._env = env
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = -1
        """Readable as soon as it ended."""

    def start(self) -> None:
        """Start it; return when it takes orders."""
        socket.setdefaulttimeout(10)  # its transport knows no timeout of its own
        environ = os.environ | processes.mark(parts.SUPERVISOR, self._env.data)
        environ |= {
            "WAKHAN_SOCKETS": str(self._env.sockets),
            "WAKHAN_CODE": str(BASE_DIR),
            "WAKHAN_PYTHON": sys.executable,
            "WAKHAN_USER": str(os.getuid()),
            "PYTHONUNBUFFERED": "1",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "runtime.supervisor"],
            cwd=BASE_DIR,
            env=environ,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
        )
        self._ended = os.pidfd_open(self._process.pid)
        until = time.monotonic() + 60
        while not self._answers():
            if orders.wait(0.02, self._ended) or time.monotonic() > until:
                raise Trouble(f"The supervisor does not start; see {self._env.data / 'logs' / 'supervisor.log'}.")

    def launch(self, names: tuple[str, ...]) -> None:
        """Start these parts, without waiting until each is ready."""
        for name in names:
            self._rpc.startProcess(f"site:{name}" if name in parts.SITE else name, False)

    def watch(self) -> None:
        """Return only by raising: Stopped, or Trouble when a part does not stay up or the supervisor is gone."""
        while not orders.wait(5, self._ended):
            self.check()
        raise Trouble("The supervisor was ended from outside; everything is stopped. Start again.")

    def check(self) -> None:
        """Raise Trouble where a part does not stay up; a supervisor that does not say so is asked again later.

        It is too busy, or stops.
        """
        with suppress(OSError, xmlrpc.client.Fault):
            for info in self._rpc.getAllProcessInfo():
                if info["statename"] == FATAL:
                    name = info["name"]
                    raise Trouble(f"{name} does not stay up; see {self._env.data / 'logs' / f'{name}.log'}.")

    def stop(self) -> None:
        """Stop every part in order, the servers last; end at once what takes too long, or where told so again."""
        if self._process is None:
            return
        with suppress(orders.Stopped):
            self._process.send_signal(signal.SIGTERM)
            orders.wait(PATIENCE, self._ended)
        orders.listen_no_more()
        self._process.kill()
        parts.end_at_once(self._env)
        self._process.wait()

    @property
    def _rpc(self) -> Any:
        """A connection of its own for each call: the transport does not recover from a refused one."""
        transport = SupervisorTransport(None, None, f"unix://{self._env.sockets}/supervisor.sock")
        return xmlrpc.client.ServerProxy("http://127.0.0.1", transport=transport).supervisor

    def _answers(self) -> bool:
        try:
            return self._rpc.getState()["statename"] == "RUNNING"
        except (OSError, xmlrpc.client.Error):
            return False

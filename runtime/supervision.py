"""The supervisor as a child process of ours, and its answers over a socket of its own."""

import os
import signal
import subprocess
import sys
import time
import xmlrpc.client
from typing import Any

from supervisor.xmlrpc import SupervisorTransport

from config.env import BASE_DIR, Env
from runtime import parts, processes
from runtime.trouble import Trouble

FATAL = "FATAL"


class Supervisor:
    """supervisord in a session of its own: a closed terminal or Ctrl-C reaches us, and we stop it in order."""

    def __init__(self, env: Env) -> None:
        self._env = env
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; return when it takes orders."""
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
        until = time.monotonic() + 20
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise Trouble(f"The supervisor does not start; see {self._env.data / 'logs' / 'supervisor.log'}.")
            time.sleep(0.02)

    def launch(self, names: tuple[str, ...]) -> None:
        """Start these parts, without waiting until each is ready."""
        for name in names:
            self._rpc.startProcess(name, False)

    def fallen(self) -> list[str]:
        """Return the parts that it gave up on after many tries."""
        return [info["name"] for info in self._rpc.getAllProcessInfo() if info["statename"] == FATAL]

    def watch(self) -> None:
        """Return only by raising Trouble: when a part does not stay up, or the supervisor itself is gone."""
        while True:
            try:
                self._running().wait(timeout=5)
            except subprocess.TimeoutExpired:
                self.check()
            else:
                raise Trouble("The supervisor was ended from outside; everything is stopped. Start again.")

    def check(self) -> None:
        """Raise Trouble where a part does not stay up."""
        for name in self.fallen():
            raise Trouble(f"{name} does not stay up; see {self._env.data / 'logs' / f'{name}.log'}.")

    def stop(self) -> None:
        """Stop every part in order, the servers last, and then the supervisor."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait()

    @property
    def _rpc(self) -> Any:
        """A connection of its own for each call: the transport does not recover from a refused one."""
        transport = SupervisorTransport(None, None, f"unix://{self._env.sockets}/supervisor.sock")
        return xmlrpc.client.ServerProxy("http://127.0.0.1", transport=transport).supervisor

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise RuntimeError("the supervisor was not started")
        return self._process

    def _answers(self) -> bool:
        try:
            return self._rpc.getState()["statename"] == "RUNNING"
        except (OSError, xmlrpc.client.Error):
            return False

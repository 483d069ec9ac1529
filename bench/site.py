"""A site of its own for a measurement, and the bare views beside it, brought up and taken down again."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent


@contextmanager
def place() -> Iterator[None]:
    """Have this process and its children mean a data folder and a port of their own."""
    with tempfile.TemporaryDirectory(prefix="wakhan-bench-") as name:
        os.environ |= {
            "WAKHAN_DATA": str(Path(name) / "data"),
            "PORT": str(_free_port()),
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        yield


@contextmanager
def site() -> Iterator[tuple[int, float]]:
    """Run the site as `make run` does; give its process and how many seconds it took to be ready."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "runtime"]
    with subprocess.Popen(command, cwd=HERE.parent, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            if "is ready" in line:
                break
        else:
            raise SystemExit("The site did not start; see above.")
        try:
            yield process.pid, round(time.perf_counter() - began, 1)
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate()


@contextmanager
def bare_server() -> Iterator[int]:
    """Serve the bare views by the very server that serves the site."""
    os.environ["PORT"] = str(port := _free_port())
    command = [sys.executable, "-c", "from runtime.web import serve; serve('bench.bare:application')"]
    with subprocess.Popen(command, cwd=HERE.parent, env=os.environ) as process:
        try:
            while process.poll() is None and not _listens(port):
                time.sleep(0.1)
            yield port
        finally:
            process.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

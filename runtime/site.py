"""A running site from start to stop: servers, database, web, worker and beat, in that order and back again."""

import http.client
import os
import socket
import sys
import time
from contextlib import closing, suppress

from config.env import BASE_DIR, Env
from runtime import children, orders, parts, prepared, processes
from runtime.folders import hold, make_folders
from runtime.supervision import PATIENCE, Supervisor
from runtime.trouble import Trouble


def run(env: Env) -> int:
    """Bring the site up, say where it is, and stay until told to stop; return the exit code."""
    make_folders(env)
    with hold(env):
        supervisor = Supervisor(env)
        try:
            end_everything_left_over(env)
            refuse_taken_port(env)
            _bring_up(env, supervisor)
            supervisor.watch()
        except orders.Stopped:
            say("Stopping … (once more hurries)")
        finally:
            supervisor.stop()
    say("Stopped. Nothing is lost; start again with: make run")
    return 0


def end_everything_left_over(env: Env) -> None:
    """End what outlived a start that was cut off: the supervisor first, for it ends the others in order."""
    parts.end_left_over(parts.SUPERVISOR, env, patience=PATIENCE)
    for name in (*parts.SITE, "prepare", "valkey"):
        parts.end_left_over(name, env)
    parts.cluster(env).clear()


def refuse_taken_port(env: Env) -> None:
    """Raise Trouble where another program listens on our port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((env.bind, env.port))
        except OSError as error:
            raise Trouble(
                f"Port {env.port} on {env.bind} cannot be used ({error.strerror}); stop what uses it, "
                f"or choose another: PORT={env.port + 1 if env.port < 65535 else 8000} make run"
            ) from None


def say(text: str) -> None:
    """Print for the person at the terminal, who may have closed it."""
    with suppress(OSError):
        print(text, flush=True)  # noqa: T201


def _bring_up(env: Env, supervisor: Supervisor) -> None:
    say("Starting Wakhan …")
    supervisor.start()
    if env.own_database:
        parts.cluster(env).make()
        supervisor.launch(("postgres",))
    if env.own_valkey:
        supervisor.launch(("valkey",))
        parts.store(env).wait()
    if env.own_database:
        parts.cluster(env).wait()
        parts.cluster(env).ensure_database()
    told = prepared.said(env)
    if told is None:
        told = _prepare(env)
        prepared.keep(env, told)
    supervisor.launch(("web", "worker"))
    _wait_until_ready(env, supervisor)
    supervisor.launch(("beat",))  # only now: where there are two cores, it would only slow the others down
    say(f"\nWakhan is ready at {env.base_url}\n{told}Ctrl-C stops everything.")


def _prepare(env: Env) -> str:
    """Run `manage.py prepare`; return what it wants said once the site is up."""
    command = [sys.executable, "manage.py", "prepare"]
    done = children.run(command, cwd=BASE_DIR, env=os.environ | processes.mark("prepare", env.data))
    if done.returncode:
        raise Trouble(1)
    return done.stdout


def _wait_until_ready(env: Env, supervisor: Supervisor, seconds: float = 180) -> None:
    host = env.hosts[0].lstrip(".").replace("*", "") or "localhost"
    until = time.monotonic() + seconds
    while not _answers(env, host):
        supervisor.check()
        if time.monotonic() > until:
            raise Trouble(f"The site does not become ready; see {env.data / 'logs' / 'web.log'}.")
        orders.wait(0.1)


def _answers(env: Env, host: str) -> bool:
    """Say whether the site calls itself ready; asked directly, though the machine may have a proxy for the web."""
    address = "127.0.0.1" if env.bind == "0.0.0.0" else env.bind
    with closing(http.client.HTTPConnection(address, env.port, timeout=5)) as connection:
        try:
            connection.request("GET", "/health/ready", headers={"Host": host})
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False

"""The site's own database for the time of one command, where the site is not running."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache

from config.celery import app
from config.env import Env
from runtime import parts, postgres
from runtime.folders import hold, is_held, make_folders
from runtime.trouble import Trouble


@contextmanager
def database(env: Env, *, make: bool = True) -> Iterator[None]:
    """Have a database that answers: the running site's, somebody else's, or ours, started and stopped again.

    Unless `make`, raise Trouble where we would have to make one first.
    """
    if not env.own_database or is_held(env):
        yield
        return
    cluster = parts.cluster(env)
    if not make and not cluster.is_made:
        raise Trouble(f"There is no site on {env.data}; set WAKHAN_DATA to the folder of the one that you mean.")
    make_folders(env)
    with hold(env):
        cluster.clear()
        cluster.make()
        server = cluster.start(env.data / "logs" / "postgres.log")
        try:
            cluster.wait()
            cluster.ensure_database()
            yield
        finally:
            cluster.end(by=postgres.STOP, patience=60)
            server.wait()


def forget(env: Env) -> None:
    """Empty cache and queue, which speak of another database's rows. Ours is stopped, so its files go."""
    if env.own_valkey:
        shutil.rmtree(parts.store(env).data, ignore_errors=True)
    else:
        cache.clear()
        app.control.purge()

"""`python -m runtime.web`: the web server, whose workers are forks of a process that has loaded the site already.

Where each worker loads it, a start takes that much longer and that much more memory, and a worker that is told to stop
while it loads does not hear it: it has its parent's signal handlers until then.
"""

import gc
from importlib import import_module

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from config import env as environment
from runtime import parts


def main() -> None:
    for name in ("config.wsgi", "config.urls"):
        import_module(name)
    gc.freeze()  # a collection would write to what the workers share, and so copy it
    serve("config.wsgi:application")


def serve(application: str) -> None:
    """Serve a WSGI application, `module:name`, where the settings say, until told to stop."""
    env = environment.read()
    Granian(
        application,
        interface=Interfaces.WSGI,
        address=env.bind,
        port=env.port,
        workers=parts.web_workers(),
        blocking_threads=parts.BLOCKING_THREADS,
        http=HTTPModes.http1,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    ).serve()


if __name__ == "__main__":
    main()

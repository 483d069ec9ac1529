"""`python -m runtime.supervisor`: supervisord in the foreground, for which a hang-up is an order to stop.

supervisord takes SIGHUP for "reload", which would leave every part stopped and itself running.
"""

import os
import signal
from pathlib import Path

from supervisor import supervisord
from supervisor.options import ServerOptions

from runtime.lifeline import die_with
from runtime.processes import DATA


class Options(ServerOptions):
    first = True
    test = False

    def get_signal(self) -> int | None:
        received = super().get_signal()
        return signal.SIGTERM if received == signal.SIGHUP else received


def main() -> None:
    die_with(os.getppid(), signal.SIGTERM)
    os.chdir(os.environ[DATA])
    options = Options()
    options.realize(["-c", str(Path(__file__).with_name("supervisord.conf"))], doc=supervisord.__doc__)
    supervisord.go(options)


if __name__ == "__main__":
    main()

"""`python -m runtime.supervisor -c FILE`: supervisord in the foreground, for which a hang-up is an order to stop.

supervisord takes SIGHUP for "reload", which would leave every part stopped and itself running.
"""

import os
import signal
import sys

from supervisor import supervisord
from supervisor.options import ServerOptions

from runtime.lifeline import die_with


class Options(ServerOptions):
    first = True
    test = False

    def get_signal(self) -> int | None:
        received = super().get_signal()
        return signal.SIGTERM if received == signal.SIGHUP else received


def main(arguments: list[str]) -> None:
    die_with(os.getppid(), signal.SIGTERM)
    options = Options()
    options.realize(arguments, doc=supervisord.__doc__)
    supervisord.go(options)


if __name__ == "__main__":
    main(sys.argv[1:])

"""`python -m runtime`: the whole site in the foreground (what `make run` calls)."""

import os
import signal
import sys

from runtime import orders
from runtime.lifeline import die_with


def main() -> int:
    orders.listen()
    if "--die-with-parent" in sys.argv[1:]:
        die_with(os.getppid(), signal.SIGTERM)
    # Imported only now: it takes a moment, in which an order to stop is already heard.
    from config import env as environment
    from runtime import site

    return site.run(environment.read())


if __name__ == "__main__":
    sys.exit(main())

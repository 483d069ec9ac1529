"""`python -m runtime`: the whole site in the foreground (what `make run` calls)."""

import os
import signal
import sys

from config import env as environment
from runtime import site
from runtime.lifeline import die_with


def main() -> int:
    if "--die-with-parent" in sys.argv[1:]:
        die_with(os.getppid(), signal.SIGTERM)
    return site.run(environment.read())


if __name__ == "__main__":
    sys.exit(main())

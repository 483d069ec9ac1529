"""`python -m runtime.part NAME`: what the supervisor starts, a part of the site that will not outlive it.

It ends what an earlier life of the same part left running, asks the kernel for a signal should the
supervisor die, and then becomes the part's own program.
"""

import os
import sys

from config import env as environment
from runtime import parts, processes
from runtime.lifeline import die_with


def main(name: str) -> None:
    supervisor = os.getppid()
    env = environment.read()
    part = parts.part(name, env)
    part.clear()
    os.environ.update(part.environ | processes.mark(name, env.data))
    part.drop()
    die_with(supervisor, part.stop)
    os.execv(part.command[0], part.command)


if __name__ == "__main__":
    main(sys.argv[1])

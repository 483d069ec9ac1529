"""No process of ours outlives the one that started it: the kernel tells it when that one dies."""

import ctypes
import os
import sys

PR_SET_PDEATHSIG = 1


def die_with(parent: int, signal: int) -> None:
    """Have the kernel send this process a signal when its parent dies; exit at once if it is dead already."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal)
    if os.getppid() != parent:
        sys.exit(1)

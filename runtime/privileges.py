"""PostgreSQL refuses to run as root; here is how it runs all the same, without opening any folder.

Started by root, it is put in a user namespace in which root bears the number of `nobody`: the server
sees an ordinary user, and its files stay root's. Where the kernel refuses namespaces (some
containers), the server really becomes `nobody`, which then owns the data folder and nothing else.
"""

import ctypes
import os
import pwd
from collections.abc import Callable
from functools import cache
from pathlib import Path

from runtime.trouble import Trouble

CLONE_NEWUSER = 0x10000000


def drop() -> None:
    """Stop being root, in this process and for good; nothing happens where it is not root."""
    if os.getuid() != 0:
        return
    if not _namespace():
        _, uid, gid = _nobody()
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)


def server_user() -> int:
    """Return the number of the user that PostgreSQL's files belong to."""
    return os.getuid() if os.getuid() != 0 or _namespaces_work() else _nobody()[1]


def give(folder: Path) -> None:
    """Let the server write this folder where it will really be another user than we are.

    Raises Trouble where that user cannot reach it; no parent folder is opened for it.
    """
    if server_user() == os.getuid():
        return
    name, uid, gid = _nobody()
    os.chown(folder, uid, gid)
    if not _reaches(folder, uid, gid):
        raise Trouble(
            f"PostgreSQL may not run as root, and the user {name!r} cannot reach {folder}. "
            "Run this as an ordinary user, or set WAKHAN_DATA to a folder that everybody may pass through."
        )


def _namespace() -> bool:
    _, uid, gid = _nobody()
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWUSER) != 0:
        return False
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} 0 1")
    Path("/proc/self/gid_map").write_text(f"{gid} 0 1")
    return True


def _nobody() -> tuple[str, int, int]:
    entry = pwd.getpwnam("nobody")
    return entry.pw_name, entry.pw_uid, entry.pw_gid


@cache
def _namespaces_work() -> bool:
    return _in_a_child(_namespace)


def _reaches(folder: Path, uid: int, gid: int) -> bool:
    def look() -> bool:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
        return os.access(folder, os.R_OK | os.W_OK | os.X_OK)

    return _in_a_child(look)


def _in_a_child(check: Callable[[], bool]) -> bool:
    """Return what `check` says in a forked process, whose user may change without changing ours."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if check() else 1)
        except OSError:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0

"""The data folder and the socket folder: made for us alone, and held by one running site at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.env import Env
from runtime import privileges
from runtime.trouble import Trouble


def make_folders(env: Env) -> None:
    """Make the folders that are not there, and the secret key of a site that was given none.

    Others may pass through the data folder (a PostgreSQL that had to stop being root is another), and read nothing.
    """
    os.umask(0o077)
    try:
        env.data.mkdir(parents=True, exist_ok=True)
        env.data.chmod(0o711)
        for name in ("logs", "media"):
            (env.data / name).mkdir(exist_ok=True)
        _keep_secret_key(env)
    except OSError as error:
        raise Trouble(f"The data folder {env.data} cannot be written ({error.strerror}); set WAKHAN_DATA.") from None
    _own_socket_folder(env.sockets)


@contextmanager
def hold(env: Env) -> Iterator[None]:
    """Hold the data folder; raise Trouble where another running site holds it. The kernel lets go with our end."""
    with (env.data / "lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise Trouble(
                f"Wakhan already runs on {env.data} (process {lock.read().strip() or 'unknown'}); stop that one, "
                "or give this one its own: WAKHAN_DATA=folder PORT=8001 make run"
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def is_held(env: Env) -> bool:
    """Say whether a running site holds the data folder."""
    try:
        with hold(env):
            return False
    except (Trouble, FileNotFoundError):
        return (env.data / "lock").exists()


def _keep_secret_key(env: Env) -> None:
    """Write the key down, so that sessions and receipts outlast a restart; production brings its own."""
    stored = env.data / "secret-key"
    if env.production or (stored.is_file() and stored.read_text().strip()):
        return
    fresh = stored.with_suffix(".new")
    fresh.write_text(env.secret_key)
    fresh.rename(stored)


def _own_socket_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    if folder.is_symlink() or status.st_uid not in (os.getuid(), privileges.server_user()):
        raise Trouble(f"{folder} belongs to somebody else; remove it, or set TMPDIR to a folder of your own.")
    folder.chmod(0o700)
    privileges.give(folder)

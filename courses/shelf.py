"""What was made once for everybody: kept in the process and, behind it, in the cache, for an hour at most.

Keys carry the course's content version, so nothing has to be taken off the shelf when it becomes old. (The hour is
for a process killed between a publication and its signal, which leaves the version as it was.)
"""

import hashlib
import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Collection
from functools import cache as once
from typing import TypeVar

from django.conf import settings
from django.core.cache import cache
from redis.exceptions import RedisError

T = TypeVar("T")

AN_HOUR = 3600
MOST = 128
"""Things kept in the process; a rendered lesson has some 50 kB."""

log = logging.getLogger(__name__)
_near: OrderedDict[str, tuple[float, object]] = OrderedDict()
_lock = threading.Lock()


def kept(key: str, make: Callable[[], T]) -> T:
    """Return what stands under `key`, made by `make` where nothing does. A cache that is away costs time only."""
    key = f"courses:{release()}:{key}"
    thing = _from_near(key)
    if thing is None:
        thing = _from_far(key)
        if thing is None:
            thing = make()
            _to_far(key, thing)
        _to_near(key, thing)
    return thing  # type: ignore[return-value]


def short(ids: Collection[int]) -> str:
    """Return a short part of a key for a set of ids; empty for none."""
    return hashlib.blake2b(repr(sorted(ids)).encode(), digest_size=6).hexdigest() if ids else ""


@once
def release() -> str:
    """Return a name for the code that shapes what is kept: a new release finds an empty shelf."""
    folders = [
        (settings.BASE_DIR / "courses", "*.py"),
        (settings.BASE_DIR / "templates", "*.html"),
        (settings.BASE_DIR / "static", "*"),  # pages name these files by their contents
        (settings.BASE_DIR / "locale", "*.mo"),
    ]
    files = sorted(path for folder, pattern in folders for path in folder.rglob(pattern) if path.is_file())
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _from_near(key: str) -> object | None:
    with _lock:
        until, thing = _near.get(key, (0.0, None))
        if until < time.monotonic():
            return None
        _near.move_to_end(key)
        return thing


def _to_near(key: str, thing: object) -> None:
    with _lock:
        _near[key] = (time.monotonic() + AN_HOUR, thing)
        while len(_near) > MOST:
            _near.popitem(last=False)


def _from_far(key: str) -> object | None:
    try:
        return cache.get(key)
    except RedisError as failure:
        log.warning("cache away: %s", failure)
        return None


def _to_far(key: str, thing: object) -> None:
    try:
        cache.set(key, thing, AN_HOUR)
    except RedisError as failure:
        log.warning("cache away: %s", failure)

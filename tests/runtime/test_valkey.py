"""The queue survives a kill; what a power cut tore is mended or put aside, and never keeps the site down."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import redis

from runtime.valkey import Store


@pytest.fixture
def store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory(prefix="wakhan-test-") as name:
        yield Store(Path(name) / "val key", Path(name) / "valkey.sock")


@contextmanager
def running(store: Store) -> Iterator[redis.Redis]:
    """Clear and start it; kill it at the end."""
    store.clear()
    server = subprocess.Popen(store.command(), stdout=subprocess.DEVNULL)
    try:
        store.wait()
        with redis.Redis(unix_socket_path=str(store.socket)) as client:
            yield client
    finally:
        server.kill()
        server.wait()


def append_only_files(store: Store) -> list[Path]:
    return list((store.data / "appendonlydir").glob("*.incr.aof"))


def test_what_was_queued_is_there_after_a_kill(store: Store):
    with running(store) as client:
        client.rpush("celery", "a task")
    with running(store) as client:
        assert client.lrange("celery", 0, -1) == [b"a task"]


@pytest.mark.parametrize("torn", [b"\0" * 500, b"*3\r\n$5\r\nRPUSH\r\n$6\r\ncel", b"trash"])
def test_a_torn_end_is_cut_off(store: Store, torn: bytes):
    with running(store) as client:
        client.rpush("celery", "a task")
    (file,) = append_only_files(store)
    with file.open("ab") as tail:
        tail.write(torn)
    with running(store) as client:
        assert client.lrange("celery", 0, -1) == [b"a task"]


@pytest.mark.parametrize("manifest", ["", "trash\n", "file gone.aof seq 1 type i\n"])
def test_what_cannot_be_mended_is_put_aside(store: Store, manifest: str):
    with running(store) as client:
        client.rpush("celery", "a task")
    (store.data / "appendonlydir" / "appendonly.aof.manifest").write_text(manifest)
    with running(store) as client:
        assert client.ping()
    assert len(list(store.data.glob("unreadable-*"))) == 1


def test_a_full_memory_drops_the_cache_and_never_a_queue(store: Store):
    with running(store) as client:
        assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "volatile-lru"}

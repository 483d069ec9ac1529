"""What is kept is made once; a cache that is away, or forgets, costs time and nothing else."""

import pytest
from django.core.cache import cache
from redis.exceptions import ConnectionError as Away

from courses import shelf


@pytest.fixture(autouse=True)
def _empty(monkeypatch):
    monkeypatch.setattr(shelf, "_near", type(shelf._near)())
    cache.clear()


def counted():
    made = []

    def make():
        made.append(len(made))
        return f"thing {len(made)}"

    return make, made


def test_a_thing_is_made_once_for_its_key():
    make, made = counted()
    assert [shelf.kept("a", make), shelf.kept("a", make), shelf.kept("b", make)] == ["thing 1", "thing 1", "thing 2"]
    assert len(made) == 2


def test_another_process_finds_it_in_the_cache(monkeypatch):
    make, made = counted()
    shelf.kept("a", make)
    monkeypatch.setattr(shelf, "_near", type(shelf._near)())
    assert shelf.kept("a", make) == "thing 1"
    assert len(made) == 1


def test_a_cache_that_is_away_is_done_without(monkeypatch, caplog):
    def away(*args, **kwargs):
        raise Away("no route")

    monkeypatch.setattr(cache, "get", away)
    monkeypatch.setattr(cache, "set", away)
    make, _made = counted()
    assert [shelf.kept("a", make), shelf.kept("a", make)] == ["thing 1", "thing 1"]
    assert "cache away" in caplog.text


def test_the_oldest_things_make_room(monkeypatch):
    monkeypatch.setattr(shelf, "MOST", 2)
    make, _made = counted()
    for key in "abc":
        shelf.kept(key, make)
    assert len(shelf._near) == 2


def test_nothing_is_kept_for_longer_than_an_hour(monkeypatch):
    now = shelf.time.monotonic()
    make, _made = counted()
    shelf.kept("a", make)
    monkeypatch.setattr(shelf.time, "monotonic", lambda: now + shelf.AN_HOUR + 60)
    cache.clear()
    assert shelf.kept("a", make) == "thing 2"

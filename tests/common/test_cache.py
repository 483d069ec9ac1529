"""The cache keeps its client: one for a process, however often it is asked."""

from django.core.cache.backends.redis import RedisCache

from common.cache import KeptRedisCache


def clients(kind):
    client = kind("redis://localhost:1", {})._cache
    return [client.get_client("a"), client.get_client("b"), client.get_client(None)]


def test_one_client_serves_every_call_where_django_makes_one_for_each():
    assert len({id(client) for client in clients(KeptRedisCache)}) == 1
    assert len({id(client) for client in clients(RedisCache)}) == 3  # else our own class is no longer needed

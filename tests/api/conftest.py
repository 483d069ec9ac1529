"""A run with a client that may read and write it."""

import pytest
from django.test import Client as Browser

from tests.factories import clients
from tests.factories.classes import RunFactory


class Lms(Browser):
    """An LMS with a token; it sends JSON."""

    def __init__(self, token: str) -> None:
        super().__init__(headers={"authorization": f"Bearer {token}"}, raise_request_exception=False)

    def generic(self, method, path, data="", content_type="application/json", **extra):
        return super().generic(method, path, data, content_type, **extra)

    def post(self, path, data=None, content_type="application/json", **extra):
        return super().post(path, data, content_type, **extra)

    def put(self, path, data="", content_type="application/json", **extra):
        return super().put(path, data, content_type, **extra)

    def patch(self, path, data="", content_type="application/json", **extra):
        return super().patch(path, data, content_type, **extra)


@pytest.fixture
def run(db):
    return RunFactory(key="autumn")


@pytest.fixture
def lms(run):
    return Lms(clients.token(clients.client(run)))

"""How addresses write a key."""

from django.urls import register_converter

from common.fields import KEY_PATTERN


class KeyConverter:
    """A key chosen by people: `<key:run_key>`. Wagtail's own `_util/…` addresses are none."""

    regex = KEY_PATTERN

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def register() -> None:
    """Make `<key:…>` known; called once when the app is ready."""
    register_converter(KeyConverter, "key")

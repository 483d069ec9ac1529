"""The language that an address speaks (docs/decisions/0004)."""

from functools import cache

from django.conf import settings


def language_of(path: str) -> str:
    """Return the language of the address with this path: that which it begins with, or the site's own.

    Django's `get_language_from_path` looks at each call anew whether "runs" might be a language.
    """
    first = path[1:].partition("/")[0]
    return first if first in _codes() else settings.LANGUAGE_CODE


def other_language(path: str) -> str:
    """Return the address of the same page in the other language, of one whose address says its language."""
    language = language_of(path)
    return path.removeprefix(f"/{language}") if language != settings.LANGUAGE_CODE else f"/ur{path}"


@cache
def _codes() -> frozenset[str]:
    return frozenset(dict(settings.LANGUAGES))

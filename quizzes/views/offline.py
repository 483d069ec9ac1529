"""What a device shows without the line: a page for everybody, and the service worker that brings it."""

import hashlib
import json
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache

FILES = (
    "css/wakhan.css", "js/wakhan.js", "js/quiz/offline.js", "img/star.svg",
)  # fmt: skip
"""What the offline page needs."""


def offline(request: HttpRequest) -> HttpResponse:
    """Say that the line is away, the same to everybody."""
    return render(request, "quizzes/offline.html")


@never_cache
def service_worker(request: HttpRequest) -> HttpResponse:
    """Return the service worker. It is another one as soon as a static file of the offline page is another one."""
    return HttpResponse(_script(), content_type="text/javascript; charset=utf-8")


@cache
def _script() -> str:
    facts = {
        "PAGES": [_offline_page(code) for code, _name in settings.LANGUAGES],
        "FILES": [static(name) for name in FILES],
        "STATIC": settings.STATIC_URL,
    }
    lines = [f"const {name} = {json.dumps(value)};" for name, value in facts.items()]
    lines.append(f"importScripts({json.dumps(static('js/quiz/worker.js'))});")
    version = hashlib.sha256("".join(lines).encode()).hexdigest()[:12]
    return "\n".join([f'const SHELL = "wakhan-shell-{version}";', *lines, ""])


def _offline_page(language: str) -> str:
    with translation.override(language):
        return reverse("quizzes:offline")

"""What is too long to be read: heard out, since a browser hears no answer while it is still sending, and answered."""

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt, csrf_protect

View = Callable[..., HttpResponse]
PART = 1024 * 1024
MOST_HEARD = 20 * PART
"""As much as `deploy/nginx.conf` lets through."""


def length_of(request: HttpRequest) -> int:
    """Return how many bytes a request says that it sends."""
    return int(request.META.get("CONTENT_LENGTH") or 0)


def hear_out(request: HttpRequest) -> None:
    """Read what is sent and drop it."""
    for _part in range(MOST_HEARD // PART):
        if not request.read(PART):
            break


def of_a_size(
    *, most: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE, template: str = "essays/too_long.html"
) -> Callable[[View], View]:
    """Answer a form that is longer than any of ours with a sentence; reading it would be refused without one."""

    def checking(view: View) -> View:
        @csrf_exempt  # its token lies in what is too long to be read; nothing is done with it
        def checked(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
            if length_of(request) > most:
                hear_out(request)
                context = {"run_key": run_key, "activity": activity}
                return render(request, template, context, status=413)
            return csrf_protect(view)(request, run_key, activity)

        return checked

    return checking

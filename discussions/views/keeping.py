"""A text whose place is gone comes back to who wrote it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from runs.access import run_for


def keeping_text(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Have a form whose thread, post or passage is not there any more (hidden, taken back, closed meanwhile) answered
    with the text that it brought; who is not in the run gets the page that everybody gets."""

    @wraps(view)
    def kept(request: HttpRequest, run_key: str, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, run_key, *args, **kwargs)
        except Http404:
            text = request.POST.get("text", "") if request.method == "POST" else ""
            if not text.strip():
                raise
            context = {"run": run_for(request.user, run_key).run, "text": text, "title": request.POST.get("title", "")}
            return render(request, "discussions/kept.html", context, status=404)

    return kept

"""The first page: for a visitor what this is, for somebody signed in what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.selectors import shelf


def home(request: HttpRequest) -> HttpResponse:
    """Show the first page."""
    return render(request, "portal/welcome.html", {"offers": shelf.offers()})

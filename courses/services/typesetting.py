"""Setting a page of HTML as a tagged PDF. What it may fetch are the course's pictures, and nothing else."""

import re
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.files.storage import default_storage

from courses.rules.pictures import FOLDERS

PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")


_DRAWING = re.compile(r"<svg\b[^>]*>")


class Unable(Exception):
    """This machine lacks the libraries in PACKAGES."""


def pdf_of(html: str) -> bytes:
    """Return a page as PDF/UA-1: tagged, with title, language and bookmarks. Raises Unable."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except OSError as missing:
        raise Unable from missing

    class Pictures(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            return URLFetcherResponse(url, picture_at(url))

    fetcher = Pictures(allowed_protocols=())
    style = CSS(string=_sheet("printed"), url_fetcher=fetcher)
    colours = f"<style>{_sheet('printed_drawings')}</style>"
    html = _DRAWING.sub(lambda found: found[0] + colours, html)
    page = HTML(string=html, base_url=f"{settings.BASE_URL}/", url_fetcher=fetcher)
    return page.write_pdf(stylesheets=[style], pdf_variant="pdf/ua-1", pdf_tags=True)


def _sheet(name: str) -> str:
    return (settings.BASE_DIR / f"static/css/{name}.css").read_text()


def picture_at(url: str) -> bytes:
    """Return a picture of ours by its address; raise ValueError for all else."""
    parts = urlsplit(url)
    path = PurePosixPath(unquote(parts.path))
    if f"{parts.scheme}://{parts.netloc}" != settings.BASE_URL or path.parent.parent != PurePosixPath("/media"):
        raise ValueError("not a picture of this site")
    if path.parent.name not in FOLDERS or path.name == "..":
        raise ValueError("not a picture of this site")
    with default_storage.open(f"{path.parent.name}/{path.name}") as file:
        return file.read()

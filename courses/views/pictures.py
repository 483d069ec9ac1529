"""The pictures of a course's library, in the sizes in which pages and the admin show them."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest

from courses.rules.pictures import FOLDERS


def picture(request: HttpRequest, folder: str, name: str) -> FileResponse:
    """Answer with a picture. Its name is new whenever it changes, so a browser may keep it."""
    path = f"{folder}/{name}"
    if folder not in FOLDERS or not default_storage.exists(path):
        raise Http404
    return FileResponse(default_storage.open(path), headers={"Cache-Control": "public, max-age=31536000, immutable"})

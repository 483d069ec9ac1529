"""Files on the disk of the site."""

import os

from django.core.files.storage import FileSystemStorage
from django.db.models.fields.files import FieldFile


def settle(file: FieldFile) -> None:
    """Wait until the disk has a file: the row that says it is kept must not outlive it."""
    if not isinstance(file.storage, FileSystemStorage):
        return
    for place in (file.path, os.path.dirname(file.path)):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""A picture that was uploaded is shown, and nothing else of the uploaded files is handed out with it."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.images.tests.utils import get_test_image_file

from courses.models import CourseImage

pytestmark = pytest.mark.django_db


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Wagtail leaves its own file open
def test_a_picture_is_shown_in_the_size_that_the_library_asks_for(client):
    image = CourseImage.objects.create(title="The pass", file=get_test_image_file(filename="pass.png"))
    for url in (image.file.url, image.get_rendition("max-165x165").url):
        answer = client.get(url)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "image/png"
        assert b"".join(answer.streaming_content).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["documents/closed.txt", "images/absent.png", "images/..%2fdocuments%2fclosed.txt"])
def test_nothing_else_is_handed_out(client, name: str):
    default_storage.save("documents/closed.txt", ContentFile(b"for members"))
    assert client.get(f"/media/{name}").status_code == 404

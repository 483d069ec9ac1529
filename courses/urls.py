"""The text's public addresses."""

from django.urls import path, register_converter

from common.fields import KEY_PATTERN
from courses.views import reading


class KeyConverter:
    """A key chosen by people; Wagtail's own `_util/…` addresses are none."""

    regex = KEY_PATTERN

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(KeyConverter, "key")

app_name = "courses"
urlpatterns = [
    path("", reading.catalog, name="catalog"),
    path("<key:course>/", reading.course, name="course"),
    path("<key:course>/<key:module>/", reading.module, name="module"),
    path("<key:course>/<key:module>/<key:lesson>/", reading.lesson, name="lesson"),
]

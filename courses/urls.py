"""The text's public addresses."""

from django.urls import path

from courses.views import reading

app_name = "courses"
urlpatterns = [
    path("", reading.catalog, name="catalog"),
    path("<key:course>/", reading.course, name="course"),
    path("<key:course>/<key:module>/", reading.module, name="module"),
    path("<key:course>/<key:module>/<key:lesson>/", reading.lesson, name="lesson"),
]

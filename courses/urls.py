"""The text's public addresses."""

from django.urls import path

from courses.selectors.companions import COMPANIONS
from courses.views import companions, finding, printing, reading

app_name = "courses"
urlpatterns = [
    path("", reading.catalog, name="catalog"),
    path("<key:course>/", reading.course, name="course"),
    *(path(f"<key:course>/{name}/", companions.companion, {"name": name}, name=name) for name in COMPANIONS),
    path("<key:course>/search/", finding.search, name="search"),
    path("<key:course>/pdf/", printing.course_pdf, name="course_pdf"),
    path("<key:course>/works.bib", companions.export, {"form": "bib"}, name="works_bib"),
    path("<key:course>/works.json", companions.export, {"form": "json"}, name="works_json"),
    path("<key:course>/<key:module>/", reading.module, name="module"),
    path("<key:course>/<key:module>/<key:lesson>/", reading.lesson, name="lesson"),
    path("<key:course>/<key:module>/<key:lesson>/pdf/", printing.lesson_pdf, name="lesson_pdf"),
]

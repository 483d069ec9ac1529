"""A run's pages. What is asked for most stands first: an address is tried on all that stand before its own."""

from django.urls import path

from courses.selectors.companions import COMPANIONS
from runs.views import companions, flags, notes, printing, reading

app_name = "runs"
urlpatterns = [
    path("<key:run_key>/text/<key:module>/<key:lesson>/", reading.lesson, name="lesson"),
    path("<key:run_key>/text/<key:module>/<key:lesson>/pdf/", printing.lesson_pdf, name="lesson_pdf"),
    path("<key:run_key>/text/<key:module>/<key:lesson>/note/", notes.new, name="note_new"),
    path("<key:run_key>/text/<key:module>/<key:lesson>/lost/", notes.lost, name="lost"),
    path("<key:run_key>/text/<key:module>/<key:lesson>/flag/<uuid:block>/", flags.passage, name="flag_passage"),
    path("<key:run_key>/text/<key:module>/<key:lesson>/reached/", reading.reached, name="lesson_reached"),
    path("<key:run_key>/text/<key:module>/<key:lesson>/read/", reading.read, name="lesson_read"),
    path("<key:run_key>/", reading.home, name="home"),
    path("<key:run_key>/read-on/", reading.read_on, name="read_on"),
    *(path(f"<key:run_key>/{name}/", companions.companion, {"name": name}, name=name) for name in COMPANIONS),
    path("<key:run_key>/search/", companions.search, name="search"),
    path("<key:run_key>/pdf/", printing.course_pdf, name="course_pdf"),
    path("<key:run_key>/works.bib", companions.export, {"form": "bib"}, name="works_bib"),
    path("<key:run_key>/works.json", companions.export, {"form": "json"}, name="works_json"),
    path("<key:run_key>/flags/", flags.own, name="flags"),
    path("<key:run_key>/flags/<slug:kind>/<uuid:thing>/", flags.flag, name="flag"),
    path("<key:run_key>/notes/", notes.notes, name="notes"),
    path("<key:run_key>/notes.md", notes.export, name="notes_file"),
    path("<key:run_key>/notes/<uuid:uuid>/", notes.note, name="note"),
    path("<key:run_key>/notes/<uuid:uuid>/place/", notes.settle, name="note_place"),
    path("<key:run_key>/notes/<uuid:uuid>/delete/", notes.remove, name="note_delete"),
]

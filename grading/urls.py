"""The student's marks and appeals, below `/runs/<run>/`."""

from django.urls import path

from grading.views import appeals, marks

app_name = "grading"

urlpatterns = [
    path("marks/", marks.marks, name="marks"),
    path("marks/<uuid:line_item>/appeal/", appeals.appeal, name="appeal"),
    path("marks/<uuid:line_item>/appeal/<uuid:part>/", appeals.appeal, name="appeal_part"),
]

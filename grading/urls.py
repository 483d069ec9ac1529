"""The student's marks, appeals and the door of a session, below `/runs/<run>/`."""

from django.urls import path

from grading.views import appeals, door, marks

app_name = "grading"

urlpatterns = [
    path("door/", door.page, name="door"),
    path("marks/", marks.marks, name="marks"),
    path("marks/<uuid:line_item>/appeal/", appeals.appeal, name="appeal"),
    path("marks/<uuid:line_item>/appeal/withdraw/", appeals.withdraw, name="appeal_withdraw"),
    path("marks/<uuid:line_item>/appeal/<uuid:part>/", appeals.appeal, name="appeal_part"),
    path("marks/<uuid:line_item>/appeal/<uuid:part>/withdraw/", appeals.withdraw, name="appeal_part_withdraw"),
]

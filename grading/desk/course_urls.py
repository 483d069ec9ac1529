"""Addresses below `/cms/teaching/courses/<course>/rubrics/`."""

from django.urls import path

from grading.desk.views import rubrics

app_name = "rubrics_desk"

urlpatterns = [
    path("", rubrics.index, name="list"),
    path("new/", rubrics.new, name="new"),
    path("<uuid:rubric>/", rubrics.edit, name="edit"),
    path("<uuid:rubric>/versions/<int:number>/", rubrics.restore, name="restore"),
    path("<uuid:rubric>/delete/", rubrics.delete, name="delete"),
]

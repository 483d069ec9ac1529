"""Addresses below `/cms/teaching/courses/<course>/debates/`."""

from django.urls import path

from debates.desk import making

app_name = "debate_tasks_desk"

urlpatterns = [
    path("", making.listing, name="list"),
    path("new/", making.new, name="new"),
    path("<uuid:debate>/", making.edit, name="edit"),
    path("<uuid:debate>/delete/", making.delete, name="delete"),
]

"""Addresses below `/cms/teaching/courses/<course>/essays/`."""

from django.urls import path

from essays.desk import tasks

app_name = "essay_tasks_desk"

urlpatterns = [
    path("", tasks.listing, name="list"),
    path("new/", tasks.new, name="new"),
    path("<uuid:essay>/", tasks.edit, name="edit"),
    path("<uuid:essay>/delete/", tasks.delete, name="delete"),
]

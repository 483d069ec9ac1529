"""Addresses below `/cms/teaching/courses/<course>/questions/`."""

from django.urls import path

from quizzes.desk.bank import browsing

app_name = "bank_desk"

urlpatterns = [
    path("", browsing.browse, name="browse"),
]

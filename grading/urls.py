"""The student's marks, below `/runs/<run>/`."""

from django.urls import path

from grading import views

app_name = "grading"

urlpatterns = [
    path("marks/", views.marks, name="marks"),
]

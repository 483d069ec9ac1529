"""Addresses of a registry's files, below `/cms/`."""

from django.urls import path

from lms.desk.oneroster import views

app_name = "oneroster"

urlpatterns = [
    path("", views.index, name="index"),
    path("results/", views.results, name="results"),
    path("<slug:token>/", views.package, name="package"),
    path("<slug:token>/agree/", views.agree, name="agree"),
]

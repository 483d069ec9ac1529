"""The desk's own addresses, below `/cms/teaching/`. Other apps add theirs beside these by `register_admin_urls`."""

from django.urls import path

from runs.desk.views import runs

app_name = "teaching"

urlpatterns = [
    path("", runs.index, name="index"),
    path("new/", runs.new, name="new"),
    path("<slug:run_key>/", runs.overview, name="overview"),
]

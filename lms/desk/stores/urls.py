"""Addresses of the record stores' screens, below `/cms/`."""

from django.urls import path

from lms.desk.stores import views

app_name = "record_stores"

urlpatterns = [
    path("", views.index, name="index"),
    path("new/", views.new, name="new"),
    path("statements/", views.statements, name="statements"),
    path("<uuid:store>/", views.store, name="store"),
    path("<uuid:store>/try/", views.try_now, name="try"),
    path("<uuid:store>/again/", views.again, name="again"),
    path("<uuid:store>/end/", views.end, name="end"),
]

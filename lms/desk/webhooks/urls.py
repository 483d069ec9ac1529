"""Addresses of the webhooks' screens, below `/cms/`."""

from django.urls import path

from lms.desk.webhooks import views

app_name = "webhooks"

urlpatterns = [
    path("", views.index, name="index"),
    path("new/", views.new, name="new"),
    path("<uuid:endpoint>/", views.endpoint, name="endpoint"),
    path("<uuid:endpoint>/change/", views.change, name="change"),
    path("<uuid:endpoint>/switch/", views.switch, name="switch"),
    path("<uuid:endpoint>/secret/", views.secret, name="secret"),
    path("<uuid:endpoint>/secret/end/", views.end_old_secret, name="end_old_secret"),
    path("<uuid:endpoint>/test/", views.test, name="test"),
    path("<uuid:endpoint>/replay/", views.replay, name="replay"),
    path("<uuid:endpoint>/end/", views.end, name="end"),
    path("<uuid:endpoint>/messages/<uuid:message>/", views.message, name="message"),
    path("<uuid:endpoint>/messages/<uuid:message>/replay/", views.replay_message, name="replay_message"),
]

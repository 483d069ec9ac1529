"""Addresses of the clients' screens, below `/cms/`."""

from django.urls import path

from api.desk import tokens, views

app_name = "api_clients"

urlpatterns = [
    path("", views.index, name="index"),
    path("new/", views.new, name="new"),
    path("tokens/", tokens.own, name="tokens"),
    path("tokens/<uuid:token>/revoke/", tokens.revoke, name="token_revoke"),
    path("<uuid:client>/", views.client, name="client"),
    path("<uuid:client>/secret/", views.secret, name="secret"),
    path("<uuid:client>/revoke/", views.revoke, name="revoke"),
]

"""Debates' pages, below `/runs/<run>/debates/`."""

from django.urls import path

from debates import views

app_name = "debates"
urlpatterns = [
    path("debates/", views.debates, name="debates"),
    path("debates/<uuid:sitting>/", views.debate, name="debate"),
    path("debates/<uuid:sitting>/side/", views.take_side, name="take_side"),
    path("debates/<uuid:sitting>/rounds/<uuid:activity>/", views.statements, name="statements"),
]

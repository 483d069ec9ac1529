"""Addresses below `/cms/teaching/<run>/essays/`."""

from django.urls import path

from essays.desk import views

app_name = "essays_desk"

urlpatterns = [
    path("", views.essays, name="essays"),
    path("<uuid:activity>/", views.pile, name="pile"),
    path("<uuid:activity>/next/", views.following, name="next"),
    path("<uuid:activity>/class/", views.class_list, name="class"),
    path("<uuid:activity>/comments/", views.comments, name="comments"),
    path("texts/<uuid:submission>/", views.text, name="text"),
    path("remarks/<uuid:remark>/delete/", views.remove, name="remark_delete"),
]

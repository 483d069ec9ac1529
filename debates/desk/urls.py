"""Addresses below `/cms/teaching/<run>/debates/`."""

from django.urls import path

from debates.desk import views

app_name = "debates_desk"

urlpatterns = [
    path("", views.debates, name="debates"),
    path("hold/<uuid:debate>/", views.hold, name="hold"),
    path("<uuid:sitting>/", views.sitting, name="sitting"),
    path("<uuid:sitting>/deal/", views.deal, name="deal"),
    path("<uuid:sitting>/tell/", views.tell, name="tell"),
]

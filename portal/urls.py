"""The student's first page and, where mail goes to files, the outbox."""

from django.urls import path

from portal.views import home, outbox

app_name = "portal"

urlpatterns = [
    path("", home.home, name="home"),
    path("outbox/", outbox.index, name="outbox"),
    path("outbox/<str:name>/", outbox.mail, name="mail"),
]

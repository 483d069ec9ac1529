"""The text's own screens in the admin, below `/cms/text/`."""

from django.urls import path

from courses.desk import loose

app_name = "courses_desk"

urlpatterns = [
    path("places/", loose.places, name="loose"),
    path("places/<uuid:anchor>/", loose.settle, name="settle"),
]

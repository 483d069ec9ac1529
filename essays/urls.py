"""Essays' pages, below `/runs/<run>/essays/`."""

from django.urls import path

from essays.views import files, saving, submitting, versions, writing

app_name = "essays"
urlpatterns = [
    path("essays/<uuid:activity>/save/", saving.save_draft, name="save"),
    path("essays/<uuid:activity>/", writing.essay, name="essay"),
    path("essays/<uuid:activity>/hand-in/", submitting.hand_in_page, name="hand_in"),
    path("essays/<uuid:activity>/handed-in/", submitting.handed_in, name="handed_in"),
    path("essays/<uuid:activity>/files/", files.files, name="files"),
    path("essays/<uuid:activity>/files/<uuid:file>/", files.file, name="file"),
    path("essays/<uuid:activity>/files/<uuid:file>/take-off/", files.take_off, name="file_off"),
    path("essays/<uuid:activity>/files/<uuid:file>/take/", files.take, name="file_take"),
    path("essays/<uuid:activity>/versions/", versions.versions, name="versions"),
    path("essays/<uuid:activity>/versions/<int:number>/", versions.version, name="version"),
]

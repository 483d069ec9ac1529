"""Addresses below `/cms/teaching/courses/<course>/questions/`."""

from django.urls import path

from quizzes.desk.bank import browsing, editing, gift, keeping, preview, versions

app_name = "bank_desk"

urlpatterns = [
    path("", browsing.browse, name="browse"),
    path("new/", editing.new, name="new"),
    path("banks/", keeping.bank, name="bank"),
    path("gift/", gift.paste, name="gift"),
    path("gift/<slug:bank>.txt", gift.download, name="gift_file"),
    path("preview/<slug:kind>/", preview.preview, name="preview"),
    path("<uuid:item>/", editing.edit, name="edit"),
    path("<uuid:item>/versions/", versions.versions, name="versions"),
    path("<uuid:item>/move/", keeping.move, name="move"),
    path("<uuid:item>/retire/", keeping.retire, name="retire"),
]

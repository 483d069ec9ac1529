"""The accounts' own addresses, before allauth's below the same `/accounts/`."""

from django.urls import path

from accounts.views import door, entering, own

app_name = "accounts"

urlpatterns = [
    path("invitation/<str:token>/", entering.invitation, name="invitation"),
    path("code/", entering.code, name="code"),
    path("code/password/", entering.code_password, name="code_password"),
    path("settings/", own.preferences, name="settings"),
    path("look/", own.look, name="look"),
    path("language/", own.language, name="language"),
    path("desk/", door.desk_door, name="desk_door"),
    path("logout/", own.sign_out, name="sign_out"),
]

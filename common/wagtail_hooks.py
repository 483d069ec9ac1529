"""The house's colours in Wagtail's admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def house_colours() -> str:
    """Return the link to the sheet that turns Wagtail's hues into lapis."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))

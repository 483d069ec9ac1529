"""The house's colours in Wagtail's admin, and its menu, kept for a minute."""

from django.core.cache.backends.locmem import LocMemCache
from django.template import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.admin.templatetags import wagtailadmin_tags


@hooks.register("insert_global_admin_css")
def house_colours() -> str:
    """Return the link to the sheet that turns Wagtail's hues into lapis."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


MINUTE = 60
whole_menu = wagtailadmin_tags.sidebar_props
_menus = LocMemCache("admin-menu", {"OPTIONS": {"MAX_ENTRIES": 1024}})


@wagtailadmin_tags.register.simple_tag(takes_context=True, name="sidebar_props")
def kept_menu(context: Context) -> SafeString:
    """Return the admin's menu as it was for this person within the last minute.

    Wagtail asks seven statements for it at every screen. What a screen allows is its own to check.
    """
    key = f"{context['request'].user.pk}:{get_language()}"
    menu: SafeString | None = _menus.get(key)
    if menu is None:
        menu = whole_menu(context)
        _menus.set(key, menu, MINUTE)
    return menu

"""The site's own root: the catalog of courses in place of Wagtail's welcome page."""

from wagtail.models import Locale, Page, Site

from courses.models import CatalogPage


def locale_of(language: str) -> Locale:
    """Return the locale of one of the site's languages."""
    return Locale.objects.get_or_create(language_code=language)[0]


def ensure_catalog(locale: Locale) -> CatalogPage:
    """Return the site's catalog; on a fresh database make it and take away the page that Wagtail greets with."""
    catalog = CatalogPage.objects.first()
    if catalog:
        return catalog
    root = Page.get_first_root_node()
    catalog = root.add_child(instance=CatalogPage(title="Courses", slug="courses", locale=locale))
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": catalog, "site_name": "Wakhan"},
    )
    welcome = Page.objects.filter(depth=2, slug="home", url_path="/home/").exclude(pk=catalog.pk)
    for page in welcome:
        if page.specific_class is Page:
            page.delete()
    return catalog
